import { createHash } from 'node:crypto'
import { UsageError } from '../error.ts'
import type { BadRow, Work } from '../work.ts'
import { type Columns, findColumns } from './columns.ts'
import { createDuplicates } from './duplicates.ts'
import { createLines } from './lineset.ts'
import { createNoted, type Noted, noteSentences } from './notes.ts'
import { type Column, columnNames, type FileOptions, type FileRules } from './options.ts'
import { createReader, slotsOf } from './reader.ts'
import { type Reading, readRows } from './rows.ts'
import { type Hooks, openTable, type Table } from './table.ts'
import { show } from './value.ts'

export { readColumnsFlag } from './flag.ts'
export type { Column, Encoding, FileOptions, FileRules, Kind, VendorRules } from './options.ts'
export { encodings } from './options.ts'

/** The contents of a file, found by reading it once. */
export interface Survey {
  /** The hash of the file's bytes, in hexadecimal. */
  sha256: string
  bytes: number
  encoding: string
  delimiter: string
  /** The name of the column for each use. */
  columns: Partial<Record<Column, string>>
  ignored: string[]
  /** The valid and the bad rows; empty lines are none. */
  rows: number
  /** The line on which the last row begins. */
  lastLine: number
  bad: number
  /** The first 20 bad rows. */
  firstBad: BadRow[]
  /** Sentences about peculiarities of the file. */
  notes: string[]
  vendors: Map<string, VendorSurvey>
  /** Tells whether the row on a line was refused by its vendor's rules. */
  isRefused: (line: number) => boolean
}

/** The valid rows of a vendor. */
export interface VendorSurvey {
  rows: number
  /** The number of rows with each tag, for at most 1,000 tags. */
  tags: Map<string, number>
  moreTags?: true
}

const keptBadRows = 20
const keptTags = 1000

interface Opened extends Reading {
  columns: Columns
  noted: Noted
}

/** Opens a file for reading its rows by the rules. */
export async function openFile(
  file: string,
  options: FileOptions,
  rules: FileRules,
  hooks: Hooks = {},
): Promise<Opened> {
  if (options.vendor !== undefined && !rules.vendors.has(options.vendor)) {
    throw new UsageError(
      `--vendor: there is no vendor ${show(options.vendor)}; expected one of ${[...rules.vendors.keys()].join(', ')}.`,
    )
  }
  const table = await openTable(file, options, hooks)
  try {
    const columns = findColumns(table.header, options, rules)
    const noted = createNoted()
    const read = createReader(table.header, options, rules, noted)
    table.want(slotsOf(table.header, columns), columnNames.length)
    return { table, read, rules, signal: hooks.signal, columns, noted }
  } catch (error) {
    await table.close()
    throw error
  }
}

/**
 * Reads a whole file and returns what is in it.
 * @throws {UsageError} if the file cannot be used.
 */
export async function survey(
  file: string,
  options: FileOptions,
  rules: FileRules,
  signal?: AbortSignal,
): Promise<Survey> {
  const hash = createHash('sha256')
  let bytes = 0
  const onBytes = (part: Buffer) => {
    hash.update(part)
    bytes += part.length
  }
  const opened = await openFile(file, options, rules, { signal, onBytes })
  const { table, columns, noted } = opened
  const count = createCount(noted, table.bytes)
  const refused = createLines()
  try {
    for await (const _ of readRows({ ...opened, refused }, count.add));
  } finally {
    await table.close()
  }
  const totals = count.totals()
  if (totals.rows === 0) {
    throw new UsageError(`${table.header.place}: the file has column names, but no contacts.`)
  }
  return {
    sha256: hash.digest('hex'),
    bytes,
    encoding: table.encoding,
    delimiter: table.delimiter,
    columns: columns.names,
    ignored: columns.ignored,
    ...totals,
    notes: [...fileNotes(table, options), ...columns.notes, ...count.notes()],
    isRefused: refused.has,
  }
}

/** The works to read. */
export interface Wanted {
  /** The vendor; the default is all. */
  vendor?: string
  /** That of a survey of the file, so that no row is checked by its vendor's rules again. */
  isRefused?: Survey['isRefused']
  signal?: AbortSignal
}

/**
 * Reads the works of a file, as they are asked for. With the options and rules of `survey`, they are its valid rows.
 */
export async function* works(
  file: string,
  options: FileOptions,
  rules: FileRules,
  { vendor, isRefused, signal }: Wanted = {},
): AsyncGenerator<Work> {
  const isWanted = (outcome: Work | BadRow) =>
    'vendor' in outcome &&
    (vendor === undefined || outcome.vendor === vendor) &&
    !isRefused?.(outcome.line)
  const opened = await openFile(file, options, rules, { signal })
  let found: Work[] = []
  const take = (outcome: Work | BadRow) => {
    if ('vendor' in outcome) found.push(outcome)
  }
  try {
    const reading = { ...opened, isWanted, rules: isRefused ? withoutChecks(rules) : rules }
    for await (const _ of readRows(reading, take)) {
      yield* found
      found = []
    }
  } finally {
    await opened.table.close()
  }
}

const withoutChecks = ({ vendors, ...rules }: FileRules): FileRules => ({
  ...rules,
  vendors: new Map([...vendors].map(([name, { title, kinds }]) => [name, { title, kinds }])),
})

function createCount(noted: Noted, bytes: number) {
  const vendors: Survey['vendors'] = new Map()
  const totals = { rows: 0, lastLine: 0, bad: 0, firstBad: [] as BadRow[], vendors }
  const duplicates = createDuplicates(bytes)
  /** The vendor and the tags of the rows before, which are often the same, and the number of these rows. */
  let alike = { vendor: '', tags: [] as string[], rows: 0 }

  function addWork(work: Work) {
    const { vendor, tags } = work
    if (vendor !== alike.vendor || tags !== alike.tags) {
      addAlike()
      alike = { vendor, tags, rows: 0 }
    }
    alike.rows += 1
    duplicates.add(work)
  }

  function addAlike() {
    const { vendor, tags, rows } = alike
    if (rows === 0) return
    const found: VendorSurvey = vendors.get(vendor) ?? { rows: 0, tags: new Map() }
    vendors.set(vendor, found)
    found.rows += rows
    for (const tag of tags) {
      const before = found.tags.get(tag)
      if (before !== undefined || found.tags.size < keptTags) {
        found.tags.set(tag, (before ?? 0) + rows)
      } else found.moreTags = true
    }
  }

  return {
    add(outcome: Work | BadRow) {
      totals.rows += 1
      totals.lastLine = outcome.line
      if ('vendor' in outcome) return addWork(outcome)
      totals.bad += 1
      if (totals.firstBad.length < keptBadRows) totals.firstBad.push(outcome)
    },
    totals() {
      addAlike()
      return totals
    },
    notes() {
      const repeated = duplicates.repeated()
      const tallies = { ...noted.tallies, ...(repeated && { duplicates: repeated }) }
      return [
        ...noteSentences({ ...noted, tallies }),
        ...(duplicates.isComplete()
          ? []
          : ['the file has too many rows to find all that repeat an earlier one.']),
      ]
    },
  }
}

function fileNotes({ sepLine, encoding, hasBom }: Table, options: FileOptions): string[] {
  const notes: string[] = []
  if (sepLine !== undefined)
    notes.push(`the delimiter is read from the first line, ${show(sepLine.trim())}.`)
  if (hasBom && options.encoding && options.encoding !== encoding) {
    notes.push(`the file says that it is ${encoding.toUpperCase()}, so --encoding is not used.`)
  }
  return notes
}
