import { styleText } from 'node:util'
import type { ContactReference } from '@tags/core'
import stringWidth from 'string-width'
import { getBorderCharacters, table } from 'table'
import type { OutcomeLine } from '../journal/line.ts'
import type { Action } from '../work.ts'
import { redactLine } from './redact.ts'
import { failureText } from './stop.ts'
import { printable } from './text.ts'

/** The settings of a table. */
export interface TableOptions {
  action: Action
  /** The vendors' own names, by name. */
  titles: ReadonlyMap<string, string>
  width: number
  redact?: boolean | undefined
}

/** Formats the outcomes of a short run as a table, in the order of the file. */
export function outcomeTable(lines: readonly OutcomeLine[], options: TableOptions): string {
  const { action, titles, width, redact } = options
  const isGet = action === 'get'
  const rows = lines
    .toSorted((one, other) => one.line - other.line)
    .map((line) => (redact ? redactLine(line, action) : line))
  const heads = [
    'line',
    'vendor',
    ...(redact ? [] : ['contact']),
    ...(isGet ? [] : [`tags to ${action}`]),
    isGet ? 'tags' : 'tags now',
    'time',
  ]
  const cells = rows.map((row) =>
    [
      String(row.line),
      row.vendor,
      ...(redact ? [] : [row.contact ? contactText(row.contact) : '']),
      ...(isGet ? [] : [(row.tags ?? []).join(', ')]),
      now(row, titles.get(row.vendor) ?? row.vendor),
      `${row.milliseconds} ms`,
    ].map(printable),
  )
  const widths = fit([heads, ...cells], width - 3 * heads.length - 1)
  const outcome = heads.length - 2
  const colored = cells.map((row, index) =>
    'error' in (rows[index] as OutcomeLine)
      ? row.map((cell, column) => (column === outcome ? styleText('red', cell) : cell))
      : row,
  )
  return table([heads, ...colored], {
    border: getBorderCharacters('norc'),
    columns: widths.map((width, index) => ({
      width,
      wrapWord: true,
      alignment: index === 0 || index === heads.length - 1 ? 'right' : 'left',
    })),
    drawHorizontalLine: (index, size) => index < 2 || index === size,
  })
}

function now(row: OutcomeLine, title: string): string {
  if ('error' in row) return failureText(title, row.error)
  if (!row.result.tags) return '(unknown)'
  return row.result.tags.length > 0 ? row.result.tags.join(', ') : '(none)'
}

/** The narrowest column that is made, unless its cells are narrower. */
const narrowest = 6

/**
 * Computes the widths of the columns. If the total exceeds `available`, shrinks the widest: first those in which that
 * breaks no word, then the others. The last column, the time, is one word.
 */
function fit(cells: string[][], available: number): number[] {
  const columns = (cells[0] as string[]).map((_, column) =>
    cells.map((row) => row[column] as string),
  )
  const widest = (texts: string[]) => Math.max(...texts.map((text) => stringWidth(text)))
  const widths = columns.map(widest)
  const words = columns.map((texts) => widest(texts.flatMap((text) => text.split(' '))))
  words[words.length - 1] = widths.at(-1) as number
  let excess = widths.reduce((sum, width) => sum + width) - available
  for (const least of [words, words.map(() => narrowest)]) {
    while (excess > 0) {
      const spare = widths.map((width, column) => (width > (least[column] as number) ? width : 0))
      const most = Math.max(...spare)
      if (most === 0) break
      widths[spare.indexOf(most)] = most - 1
      excess -= 1
    }
  }
  return widths
}

/** Formats a contact: `email mina@example.com`. */
const contactText = (contact: ContactReference): string =>
  Object.entries(contact)
    .map(([kind, value]) => `${kind} ${value}`)
    .join()
