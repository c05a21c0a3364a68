import { UsageError } from '../error.ts'
import type { Header } from './columns.ts'
import { findDelimiter } from './delimiter.ts'
import type { FileOptions } from './options.ts'
import { createScanner, longest, type Row } from './scanner.ts'
import { type Chunk, openSource, type Source } from './source.ts'
import { clean } from './value.ts'

/** A CSV file of which the header was read. */
export interface Table {
  header: Header & { row: Row }
  delimiter: string
  sepLine?: string
  encoding: Source['encoding']
  hasBom: boolean
  bytes: number
  /** Reads only some columns of the rows, into `size` values: the index of each column, or -1. */
  want(slots: readonly number[], size: number): void
  /** Returns the next row of the text that was read, without empty ones. */
  next(): Row | undefined
  /** Reads more of the file; false at its end. */
  more(): Promise<boolean>
  close(): Promise<void>
}

export interface Hooks {
  signal?: AbortSignal | undefined
  /** Receives all bytes of the file; the buffer is used again. */
  onBytes?: (bytes: Buffer) => void
}

/**
 * Opens a file and reads its header.
 * @throws {UsageError} if the file is not a CSV file with a header.
 */
export async function openTable(
  file: string,
  options: FileOptions,
  { signal, onBytes }: Hooks = {},
): Promise<Table> {
  signal?.throwIfAborted()
  const source = await openSource(file, options.encoding, onBytes)
  try {
    return await readHeader(file, source, options, signal)
  } catch (error) {
    await source.close()
    throw error
  }
}

async function readHeader(
  file: string,
  source: Source,
  options: FileOptions,
  signal: AbortSignal | undefined,
): Promise<Table> {
  const first = (await source.next()) as Chunk
  const { delimiter, sepLine, text } = findDelimiter(first.text, first.isFinal, options.columns)
  const scanner = createScanner(delimiter, sepLine === undefined ? 1 : 2)

  scanner.write(text, first.isFinal)

  async function more(): Promise<boolean> {
    signal?.throwIfAborted()
    if (scanner.pending() > 2 * longest) {
      throw new UsageError(
        `${file}:${scanner.line()}: the row has over ${2 * longest} characters; expected a CSV file with a row per contact.`,
      )
    }
    const chunk = await source.next()
    if (chunk) scanner.write(chunk.text, chunk.isFinal)
    return chunk !== undefined
  }

  let row = scanner.next()
  while (!row && (await more())) row = scanner.next()
  if (!row) throw new UsageError(`${file}: the file is empty; expected a line of column names.`)
  if (row.quotes?.kind === 'open') {
    throw new UsageError(
      `${file}:${row.quotes.line}: a quote is opened in the column names and never closed.`,
    )
  }
  return {
    header: { names: row.values.map(clean), place: `${file}:${row.line}`, row },
    delimiter,
    ...(sepLine !== undefined && { sepLine }),
    encoding: source.encoding,
    hasBom: source.hasBom,
    bytes: source.bytes,
    want: scanner.want,
    next: scanner.next,
    more,
    close: source.close,
  }
}
