import type { FileHandle } from 'node:fs/promises'

/** A line of a file, without its line feed. */
export interface FileLine {
  text: string
  /** The number of the line; 1 for the first. */
  number: number
  /** The place of its first byte. */
  offset: number
  /** Whether it ends with a line feed; only the last line of a file may not. */
  isWhole: boolean
}

const chunkSize = 64 * 1024
const longestLine = 64 * 1024 * 1024
const lineFeed = 0x0a

/**
 * Reads the lines of a file in groups, so that memory holds one group.
 * @throws {RangeError} if a line is longer than 64 MiB.
 */
export async function* readLines(file: FileHandle): AsyncGenerator<FileLine[]> {
  const chunk = Buffer.allocUnsafe(chunkSize)
  let rest: Buffer[] = []
  let restSize = 0
  let number = 0
  let offset = 0
  for (let place = 0; ; ) {
    const { bytesRead } = await file.read(chunk, 0, chunkSize, place)
    if (bytesRead === 0) break
    place += bytesRead
    const lines: FileLine[] = []
    let start = 0
    for (;;) {
      const end = chunk.subarray(0, bytesRead).indexOf(lineFeed, start)
      if (end < 0) break
      const part = chunk.subarray(start, end)
      const text = restSize ? Buffer.concat([...rest, part]).toString() : part.toString()
      number += 1
      lines.push({ text, number, offset, isWhole: true })
      offset += restSize + part.length + 1
      start = end + 1
      rest = []
      restSize = 0
    }
    if (start < bytesRead) {
      rest.push(Buffer.from(chunk.subarray(start, bytesRead)))
      restSize += bytesRead - start
      if (restSize > longestLine) throw new RangeError(`Line ${number + 1} is too long.`)
    }
    yield lines
  }
  if (restSize) {
    yield [{ text: Buffer.concat(rest).toString(), number: number + 1, offset, isWhole: false }]
  }
}
