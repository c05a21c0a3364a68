import { createHash, type Hash } from 'node:crypto'
import {
  closeSync,
  createReadStream,
  fdatasyncSync,
  ftruncateSync,
  openSync,
  writeSync,
} from 'node:fs'
import { UsageError } from '../error.ts'
import { quote } from '../output/text.ts'
import { header } from './contact.ts'

/** The CSV file of an export. */
export interface Sheet {
  /**
   * Appends rows: they are on the disk when this returns.
   * @throws {UsageError} if they cannot be written.
   */
  write(rows: string): void
  state(): SheetState
  close(): void
}

/** The size in bytes and the SHA-256 of a file. */
export interface SheetState {
  size: number
  sha256: string
}

/** The state of a file that has only the header. */
export const emptySheet = (): SheetState => ({
  size: Buffer.byteLength(header),
  sha256: createHash('sha256').update(header).digest('hex'),
})

/**
 * Creates a file with the header.
 * @throws {UsageError} if it exists or cannot be written.
 */
export function createSheet(file: string): Sheet {
  let descriptor: number
  try {
    descriptor = openSync(file, 'wx')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw exists(file)
    throw new UsageError(`Cannot create ${quote(file)}: ${code}.`)
  }
  const sheet = sheetOf(file, descriptor, 0, createHash('sha256'))
  sheet.write(header)
  return sheet
}

/** Makes the error of a file that would be overwritten. */
const exists = (file: string) =>
  new UsageError(
    `${quote(file)} exists, and is not overwritten. Name another file with --out, or remove it.`,
  )

/**
 * Opens a file to append to it, and cuts off what was written after its last finished page.
 * @throws {UsageError} if it is not as it was after that page.
 */
export async function reopenSheet(file: string, { size, sha256 }: SheetState): Promise<Sheet> {
  const hash = createHash('sha256')
  let read = 0
  try {
    for await (const chunk of createReadStream(file, { end: size - 1 })) {
      hash.update(chunk)
      read += chunk.length
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UsageError(
      `Cannot read ${quote(file)}, to which the export is to go on: ${code}. Restore it, or begin a new export.`,
    )
  }
  if (read < size || hash.copy().digest('hex') !== sha256) {
    throw new UsageError(
      `${quote(file)} has changed since the export wrote it. Restore it as it was (${size} bytes, SHA-256 ${sha256.slice(0, 12)}…), or begin a new export with another --out.`,
    )
  }
  const descriptor = openSync(file, 'r+')
  ftruncateSync(descriptor, size)
  return sheetOf(file, descriptor, size, hash)
}

function sheetOf(file: string, descriptor: number, begin: number, hash: Hash): Sheet {
  let size = begin
  return {
    write(rows) {
      const bytes = Buffer.from(rows)
      try {
        for (let done = 0; done < bytes.length; ) {
          done += writeSync(descriptor, bytes, done, bytes.length - done, size + done)
        }
        fdatasyncSync(descriptor)
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException
        throw new UsageError(`Cannot write ${quote(file)}: ${code}. Make room, then go on.`)
      }
      size += bytes.length
      hash.update(bytes)
    },
    state: () => ({ size, sha256: hash.copy().digest('hex') }),
    close: () => closeSync(descriptor),
  }
}
