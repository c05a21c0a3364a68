import { closeSync, fdatasync, fdatasyncSync, ftruncateSync, writeSync } from 'node:fs'
import { promisify } from 'node:util'
import { UsageError } from '../error.ts'
import { quote } from '../output/text.ts'

/** The time between two flushes to the disk, in milliseconds. */
const interval = 1000

/** Appends to a journal. */
export interface Writer {
  /**
   * Appends a text: the system has it when this returns, so that it outlives the process.
   * @throws {UsageError} if it cannot be written; then none of it is in the file.
   */
  append(text: string): void
  /** Flushes the file to the disk, and throws if that shows that something before is not there. */
  close(): Promise<void>
}

/**
 * Creates a writer at the end of a file of that size, and appends the first text. Every second, what it wrote is
 * flushed to the disk.
 */
export function createWriter(
  journal: string,
  descriptor: number,
  end: number,
  first: string,
): Writer {
  let size = end
  let isDirty = false
  let flushing: Promise<void> | undefined
  let failure: unknown
  let isTold = false

  const tell = (isNew = false) => {
    isTold = true
    return cannotWrite(journal, failure, isNew)
  }
  /** Keeps the error of a flush, which may be the first to say that the disk is full. */
  const keep = (error: NodeJS.ErrnoException) => {
    if (/^(EIO|ENOSPC|EDQUOT|EFBIG)$/.test(error.code ?? '')) failure = error
  }
  const flush = async () => {
    if (!isDirty || flushing) return
    isDirty = false
    flushing = promisify(fdatasync)(descriptor).catch(keep)
    await flushing
    flushing = undefined
  }

  const append = (text: string) => {
    if (failure) throw tell()
    const bytes = Buffer.from(text)
    try {
      for (let done = 0; done < bytes.length; ) {
        done += writeSync(descriptor, bytes, done, bytes.length - done, size + done)
      }
    } catch (error) {
      failure = error
      try {
        ftruncateSync(descriptor, size)
      } catch {
        // A torn last line does no harm.
      }
      throw tell(size === 0)
    }
    size += bytes.length
    isDirty = true
  }

  append(first)
  const timer = setInterval(flush, interval).unref()
  return {
    append,
    async close() {
      clearInterval(timer)
      await flushing
      try {
        if (isDirty) fdatasyncSync(descriptor)
      } catch (error) {
        keep(error as NodeJS.ErrnoException)
      } finally {
        closeSync(descriptor)
      }
      if (failure && !isTold) throw tell()
    },
  }
}

/** Makes the error of a journal that cannot be written; a full disk is the usual reason. */
function cannotWrite(journal: string, error: unknown, isNew = false): UsageError {
  const { code, message } = error as NodeJS.ErrnoException
  const reasons: Record<string, string> = {
    ENOSPC: 'The disk is full',
    EDQUOT: 'Your disk quota is spent',
    EFBIG: 'The journal has the greatest size that this system allows a file',
  }
  const why = `${reasons[code ?? ''] ?? message} (${code})`
  const name = quote(journal)
  return new UsageError(
    isNew
      ? `${why}, so that ${name} cannot be written. Nothing was sent. Make room, or name another place with --journal.`
      : `${why}, so the run ended: no row is sent that ${name} cannot record. Make room, then go on with: tags resume ${name}`,
  )
}
