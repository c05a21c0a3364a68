import { open } from 'node:fs/promises'
import type { OutcomeLine } from './line.ts'
import { readEntries } from './read.ts'

/** Options of `readOutcomes`. */
export interface OutcomesOptions {
  /** Whether the outcomes come in the order of the rows of the CSV file. Default: in the order of the journal. */
  inOrder?: boolean
}

/** Reads the outcomes of a journal one after the other. Only their places are in memory, at eight bytes a line. */
export async function* readOutcomes(
  journal: string,
  { inOrder = false }: OutcomesOptions = {},
): AsyncGenerator<OutcomeLine> {
  let offsets = new Float64Array()
  for await (const { head, lines } of readEntries(journal)) {
    if (inOrder && !offsets.length) offsets = new Float64Array(head.lines + 1)
    for (const { line, at } of lines) {
      if (!('line' in line)) continue
      if (inOrder) offsets[line.line] = at.offset
      else yield line
    }
  }
  if (inOrder) yield* outcomesAt(journal, offsets)
}

/** Reads the outcomes at places in a journal; 0 is none. Neighbours are read together. */
async function* outcomesAt(journal: string, offsets: Float64Array): AsyncGenerator<OutcomeLine> {
  const file = await open(journal)
  try {
    let buffer = Buffer.allocUnsafe(64 * 1024)
    let first = 0
    let length = 0
    const lineAt = (offset: number) => {
      const start = offset - first
      if (start < 0 || start >= length) return undefined
      const end = buffer.subarray(0, length).indexOf('\n', start)
      return end < 0 ? undefined : buffer.toString('utf8', start, end)
    }
    const read = async (offset: number) => {
      first = offset
      length = (await file.read(buffer, 0, buffer.length, offset)).bytesRead
    }
    for (const offset of offsets) {
      if (offset === 0) continue
      let text = lineAt(offset)
      if (text === undefined) await read(offset)
      for (text ??= lineAt(offset); text === undefined; text = lineAt(offset)) {
        if (length < buffer.length) {
          text = buffer.toString('utf8', 0, length)
          break
        }
        buffer = Buffer.allocUnsafe(2 * buffer.length)
        await read(offset)
      }
      yield JSON.parse(text)
    }
  } finally {
    await file.close()
  }
}
