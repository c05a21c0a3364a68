import { isAscii, isUtf8 } from 'node:buffer'
import { closeSync, openSync, readSync } from 'node:fs'
import { UsageError } from '../error.ts'
import type { Encoding } from './options.ts'

/** Decodes a file chunk by chunk, from which a byte order mark was removed. */
export interface Decoder {
  /** @throws {UsageError} if the bytes are not text in this encoding. */
  decode(bytes: Buffer, isFinal: boolean): string
}

/** Windows-1252 from 0x80 to 0x9f; some versions of Node take it for Latin-1. */
const windows = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

export function createDecoder(file: string, encoding: Encoding): Decoder {
  if (encoding === 'utf-8') return utf8(file)
  if (encoding === 'windows-1252') {
    return {
      decode: (bytes) =>
        bytes
          .toString('latin1')
          .replace(
            /[\x80-\x9f]/g,
            (character) => windows[character.charCodeAt(0) - 0x80] as string,
          ),
    }
  }
  const decoder = new TextDecoder(encoding, { fatal: true })
  return {
    decode(bytes, isFinal) {
      try {
        return decoder.decode(bytes, { stream: !isFinal })
      } catch {
        throw new UsageError(`${file}: it is not text in ${encoding.toUpperCase()}.`)
      }
    },
  }
}

function utf8(file: string): Decoder {
  let buffer = Buffer.alloc(0)
  /** The number of bytes in the buffer that were not decoded yet. */
  let rest = 0
  let offset = 0
  return {
    decode(bytes, isFinal) {
      const size = rest + bytes.length
      if (size > buffer.length) buffer = Buffer.concat([buffer], 2 * size)
      bytes.copy(buffer, rest)
      const all = buffer.subarray(0, size)
      // Whole lines make the strings flat, which are the fastest to read.
      const end = isFinal ? size : all.lastIndexOf(10) + 1 || lastStart(all)
      const whole = all.subarray(0, end)
      if (!isUtf8(whole)) throw notUtf8(file, offset + firstBad(whole))
      offset += end
      const text = isAscii(whole) ? whole.toString('latin1') : whole.toString()
      rest = all.copy(buffer, 0, end)
      return text
    },
  }
}

/** Returns the index of a character at the end that is not complete, or the length. */
function lastStart(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] as number
    if (byte < 0x80) break
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0
    if (length > 0) return length > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

/** Returns the length of the longest prefix that is UTF-8, by halves. */
function firstBad(bytes: Buffer): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    const part = bytes.subarray(0, middle)
    if (isUtf8(part.subarray(0, lastStart(part)))) good = middle
    else bad = middle
  }
  return good
}

const notUtf8 = (file: string, offset: number) =>
  new UsageError(
    `${file}:${lineAt(file, offset)}: the text is not UTF-8. Save the file as "CSV UTF-8", or add --encoding windows-1252 if it comes from a spreadsheet on Windows.`,
  )

/** Returns the line of a byte, which is the first one of a file that is not UTF-8. */
function lineAt(file: string, offset: number): number {
  const [bytes, handle] = [Buffer.alloc(1 << 16), openSync(file, 'r')]
  let line = 1
  let before = 0
  for (let at = 0; at < offset; ) {
    const read = readSync(handle, bytes, 0, Math.min(bytes.length, offset - at), at)
    if (read === 0) break
    for (const byte of bytes.subarray(0, read)) {
      if (byte === 13 || (byte === 10 && before !== 13)) line += 1
      before = byte
    }
    at += read
  }
  closeSync(handle)
  return line
}
