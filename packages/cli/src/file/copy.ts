import { createWriteStream } from 'node:fs'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { UsageError } from '../error.ts'
import type { BadRow, Work } from '../work.ts'
import { csvField } from './field.ts'
import type { FileOptions, FileRules } from './options.ts'
import { readRows } from './rows.ts'
import type { Row } from './scanner.ts'
import { openFile } from './survey.ts'
import { openTable, type Table } from './table.ts'
import { show } from './value.ts'

/** The values that a copied row gets after its own fields. */
export interface Addition {
  /** The line on which the row begins. */
  line: number
  values: readonly string[]
}

/**
 * Writes the bad rows of a file into another CSV file, with a last column `problem`, and returns their number. Without
 * bad rows, no file is written.
 */
export async function writeBadRows(
  file: string,
  options: FileOptions,
  rules: FileRules,
  target: string,
  signal?: AbortSignal,
): Promise<number> {
  const opened = await openFile(file, options, rules, { signal })
  const { table } = opened
  let written = 0
  async function* lines() {
    const copy = createCopier(table, ['problem'])
    let found: string[] = []
    const take = (outcome: Work | BadRow, row: Row) => {
      if ('message' in outcome) found.push(copy.row(row, [outcome.message]))
    }
    for await (const _ of readRows(opened, take)) {
      if (written === 0 && found.length > 0) yield copy.header()
      written += found.length
      yield* found
      found = []
    }
  }
  try {
    await write(file, target, lines(), signal)
    return written
  } finally {
    await table.close()
  }
}

/**
 * Copies rows of a file into another CSV file, with more columns after their own, and returns their number. The rows
 * must be in the order of the file. A column of the same name that is the last one already is replaced.
 */
export async function copyRows(
  file: string,
  options: FileOptions,
  columns: readonly string[],
  additions: Iterable<Addition> | AsyncIterable<Addition>,
  target: string,
  signal?: AbortSignal,
): Promise<number> {
  const table = await openTable(file, options, { signal })
  let written = 0
  async function* lines() {
    const copy = createCopier(table, columns)
    yield copy.header()
    const wanted = Readable.from(additions)[Symbol.asyncIterator]()
    let addition: Addition | undefined = (await wanted.next()).value
    do {
      for (let row = table.next(); row && addition; row = table.next()) {
        if (row.line !== addition.line) continue
        written += 1
        yield copy.row(row, addition.values)
        addition = (await wanted.next()).value
      }
    } while (addition && (await table.more()))
    if (addition) {
      throw new UsageError(
        `${file}: there is no row on line ${addition.line}; the file was changed.`,
      )
    }
  }
  try {
    await write(file, target, lines(), signal)
    return written
  } finally {
    await table.close()
  }
}

async function write(
  file: string,
  target: string,
  lines: AsyncIterable<string>,
  signal: AbortSignal | undefined,
) {
  if (resolve(file) === resolve(target)) {
    throw new UsageError(`${target}: this is the file that is read; expected another name.`)
  }
  const [first, rest] = await firstOf(lines)
  if (first === undefined) return
  const output = createWriteStream(target)
  let failure: NodeJS.ErrnoException | undefined
  output.once('error', (error) => {
    failure = error
  })
  try {
    await pipeline(
      Readable.from(chunked(first, rest), { objectMode: false }),
      output,
      signal ? { signal } : {},
    )
  } catch (error) {
    if (!failure?.code) throw error
    throw new UsageError(`Cannot write ${show(target)}: ${failure.code}.`)
  }
}

async function firstOf(lines: AsyncIterable<string>) {
  const rest = lines[Symbol.asyncIterator]()
  const { value } = await rest.next()
  return [value as string | undefined, rest] as const
}

const chunkSize = 1 << 16

async function* chunked(first: string, rest: AsyncIterator<string>) {
  let text = first
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    text += next.value
    if (text.length < chunkSize) continue
    yield text
    text = ''
  }
  yield text
}

function createCopier(
  { header, delimiter, sepLine, encoding, hasBom }: Table,
  columns: readonly string[],
) {
  const field = (value: string) => csvField(value, delimiter)
  const width = header.names.length
  const isReplaced = columns.length === 1 && columns[0] === header.names.at(-1)
  const rawOf = ({ source, start, end }: Row) => source.slice(start, end)
  const own = (row: Row): string => {
    const missing = Math.max(0, width - row.count)
    if (!isReplaced) return `${rawOf(row)}${delimiter.repeat(missing + 1)}`
    return row.count === width
      ? row.source.slice(row.start, row.last)
      : `${rawOf(row)}${delimiter.repeat(missing || 1)}`
  }
  const line = (row: Row, values: readonly string[]) =>
    `${own(row)}${values.map(field).join(delimiter)}\n`
  // A byte order mark keeps `--encoding windows-1252` from being used for the copy.
  const start = `${hasBom || encoding !== 'utf-8' ? '\ufeff' : ''}${sepLine ?? ''}`
  return {
    header: () => `${start}${line(header.row, columns)}`,
    row: line,
  }
}
