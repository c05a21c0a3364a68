import { type FileHandle, open } from 'node:fs/promises'
import { UsageError } from '../error.ts'
import { createDecoder, type Decoder } from './decode.ts'
import type { Encoding } from './options.ts'

/** A file that is open for reading, as text. */
export interface Source {
  encoding: Encoding
  hasBom: boolean
  bytes: number
  /** Reads the next chunk; undefined after the last one. */
  next(): Promise<Chunk | undefined>
  close(): Promise<void>
}

export interface Chunk {
  text: string
  isFinal: boolean
}

const chunkSize = 1 << 16

/** The first bytes of files that are not text, and the name of their format. */
const formats: [bytes: number[], name: string][] = [
  [[0x50, 0x4b, 3, 4], 'an Excel workbook or a zip archive'],
  [[0x50, 0x4b, 5, 6], 'a zip archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel workbook'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
]

const boms: [bytes: number[], encoding: Encoding][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/**
 * Opens a file. A byte order mark decides over `encoding`.
 * @param onBytes receives all bytes of the file, in order; the buffer is used again.
 * @throws {UsageError} if the file cannot be read or is not text.
 */
export async function openSource(
  file: string,
  encoding: Encoding | undefined,
  onBytes: (bytes: Buffer) => void = () => {},
): Promise<Source> {
  const handle = await open(file).catch((error) => {
    throw unreadable(file, error)
  })
  try {
    return await readStart(file, handle, encoding, onBytes)
  } catch (error) {
    await handle.close()
    throw error instanceof UsageError ? error : unreadable(file, error as NodeJS.ErrnoException)
  }
}

async function readStart(
  file: string,
  handle: FileHandle,
  encoding: Encoding | undefined,
  onBytes: (bytes: Buffer) => void,
): Promise<Source> {
  const buffers = [Buffer.allocUnsafeSlow(chunkSize), Buffer.allocUnsafeSlow(chunkSize)] as const
  let turn = 0
  const read = async () => {
    const buffer = buffers[turn ? 1 : 0]
    turn = 1 - turn
    const { bytesRead } = await handle.read(buffer, 0, chunkSize, null)
    onBytes(buffer.subarray(0, bytesRead))
    return buffer.subarray(0, bytesRead)
  }
  let ahead: Buffer | undefined = await read()
  const format = formats.find(([bytes]) => startsWith(ahead as Buffer, bytes))
  if (format) throw notText(file, `it is ${format[1]}`)
  const bom = boms.find(([bytes]) => startsWith(ahead as Buffer, bytes))
  const used = bom?.[1] ?? encoding ?? 'utf-8'
  if (!bom && !used.startsWith('utf-16')) refuseBinary(file, ahead)
  const decoder: Decoder = createDecoder(file, used)
  ahead = ahead.subarray(bom?.[0].length ?? 0)
  return {
    encoding: used,
    bytes: (await handle.stat()).size,
    hasBom: bom !== undefined,
    async next() {
      if (!ahead) return undefined
      const bytes: Buffer = ahead
      const next = await read().catch((error) => {
        throw unreadable(file, error)
      })
      ahead = next.length > 0 ? next : undefined
      return { text: decoder.decode(bytes, !ahead), isFinal: !ahead }
    },
    close: () => handle.close(),
  }
}

const startsWith = (bytes: Buffer, start: readonly number[]) =>
  start.every((byte, index) => bytes[index] === byte)

/** Throws if the first line has NUL bytes, as UTF-16 without a byte order mark has. */
function refuseBinary(file: string, bytes: Buffer) {
  const end = bytes.indexOf(10)
  const first = bytes.subarray(0, end < 0 ? Math.min(bytes.length, 4096) : end)
  const at = first.indexOf(0)
  if (at < 0) return
  const order = at % 2 === 1 ? 'utf-16le' : 'utf-16be'
  const isUtf16 = first.length > 3 && first[at + 2] === 0 && first[at + 1] !== 0
  if (!isUtf16) throw notText(file, 'it has NUL bytes in its first line')
  throw new UsageError(
    `${file}: it seems to be UTF-16 without a byte order mark. Save it as "CSV UTF-8", or add --encoding ${order}.`,
  )
}

const notText = (file: string, what: string) =>
  new UsageError(`${file}: ${what}, not CSV text. Save or export it as "CSV UTF-8".`)

function unreadable(file: string, { code, message }: NodeJS.ErrnoException): UsageError {
  const reason = { ENOENT: 'there is no such file', EISDIR: 'it is a folder' }[code ?? '']
  return new UsageError(`${file}: ${reason ?? message}; expected a CSV file of contacts.`)
}
