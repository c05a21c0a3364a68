import { closeSync, ftruncateSync, openSync, unlinkSync } from 'node:fs'
import { UsageError } from '../error.ts'
import { quote } from '../output/text.ts'
import { lock } from './lock.ts'
import { createWriter } from './writer.ts'

/** A file of lines of JSON that one process appends to. */
export interface JournalFile {
  append(line: object): void
  /** Flushes the file to the disk and frees its lock. */
  close(): Promise<void>
}

const format = (line: object) => `${JSON.stringify(line)}\n`

/**
 * Creates a journal with its first line, which only its owner can read.
 * @throws {UsageError} if the file exists or cannot be written.
 */
export function createFile(file: string, head: object): JournalFile {
  const release = lock(file)
  try {
    const descriptor = create(file)
    try {
      return fileOf(createWriter(file, descriptor, 0, format(head)), release)
    } catch (error) {
      closeSync(descriptor)
      unlinkSync(file)
      throw error
    }
  } catch (error) {
    release()
    throw error
  }
}

/** The end of a journal that was read. */
interface Ending {
  /** The size of the file without a torn last line, in bytes. */
  size: number
  /** Whether the last line is whole but for its line feed. */
  lacksLineFeed: boolean
}

/**
 * Opens a journal to append to it, and cuts a torn last line off, as a killed process leaves it. `read` reads and checks
 * it when it is locked.
 * @throws {UsageError} if another process writes it.
 */
export async function reopenFile<Contents extends Ending>(
  file: string,
  read: () => Promise<Contents>,
): Promise<{ contents: Contents; journal: JournalFile }> {
  const release = lock(file)
  try {
    const contents = await read()
    const descriptor = openSync(file, 'r+')
    try {
      const { size, lacksLineFeed } = contents
      ftruncateSync(descriptor, size)
      const resumed = format({ resume: true, at: new Date().toJSON() })
      const writer = createWriter(file, descriptor, size, (lacksLineFeed ? '\n' : '') + resumed)
      return { contents, journal: fileOf(writer, release) }
    } catch (error) {
      closeSync(descriptor)
      throw error
    }
  } catch (error) {
    release()
    throw error
  }
}

const fileOf = (writer: ReturnType<typeof createWriter>, release: () => void): JournalFile => ({
  append: (line) => writer.append(format(line)),
  async close() {
    try {
      await writer.close()
    } finally {
      release()
    }
  },
})

function create(file: string): number {
  try {
    return openSync(file, 'wx', 0o600)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EEXIST') throw new UsageError(`Cannot create ${quote(file)}: ${code}.`)
    throw new UsageError(
      `Nothing was sent: ${quote(file)} exists already. If it is the journal of an earlier run, go on with that: tags resume ${quote(file)}\nA new one needs another --journal.`,
    )
  }
}
