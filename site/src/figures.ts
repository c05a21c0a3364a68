/** Measured figures, read from the tables of the files in which the bench writes its results. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './folders.ts'

/** A measured value of one client, with the length of its bar. */
export interface Figure {
  client: string
  /** The text in the file: `7,985`, `133 of 133`. */
  value: string
  /** The length relative to the longest bar, or to the maximum; from 0 to 1. */
  share: number
}

/** Returns the size in bytes of each client that makes one call, bundled, minified and gzipped; the smallest first. */
export function sizes(): Figure[] {
  const rows = readTable('RESULTS.md', 'and gzipped')
    .map((row) => ({ client: cell(row, 'client'), value: cell(row, 'and gzipped') }))
    .map((row) => ({ ...row, bytes: amount(row.value) }))
    .sort((one, other) => one.bytes - other.bytes)
  const most = Math.max(...rows.map(({ bytes }) => bytes))
  return rows.map(({ client, value, bytes }) => ({ client, value, share: bytes / most }))
}

/** Returns the number of faults that each client passed, the highest first. */
export function faults(): Figure[] {
  return readTable('FAULTS.md', 'passed')
    .map((row) => {
      const value = cell(row, 'passed')
      const [passed = 0, all = 0] = value.split(' of ').map(amount)
      return { client: cell(row, 'client'), value, share: passed / all }
    })
    .sort((one, other) => other.share - one.share)
}

type Row = Record<string, string>

/** Reads the first table with such a column from a file of the bench. */
function readTable(file: string, column: string): Row[] {
  const text = readFileSync(join(root, 'tests/bench', file), 'utf8')
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((text) => text.trim())
  const lines = text.split('\n')
  const start = lines.findIndex((line) => line.startsWith('|') && cells(line).includes(column))
  if (start === -1) throw new Error(`tests/bench/${file} has no table with “${column}”.`)
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'))
  const names = cells(lines[start] as string)
  return lines
    .slice(start + 2, end)
    .map((line) => Object.fromEntries(cells(line).map((text, index) => [names[index], text])))
}

function cell(row: Row, column: string): string {
  const text = row[column]
  if (text === undefined) throw new Error(`A table of the bench has no column “${column}”.`)
  return text
}

function amount(text: string): number {
  const value = Number(text.replaceAll(',', ''))
  if (!Number.isFinite(value)) throw new Error(`“${text}” of the bench is not a number.`)
  return value
}
