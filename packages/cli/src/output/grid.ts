import { styleText } from 'node:util'
import type { ContactReference } from '@tags/core'
import stringWidth from 'string-width'
import { getBorderCharacters, table } from 'table'
import type { OutcomeLine } from '../journal/line.ts'
import type { Action } from '../work.ts'
import { redactLine } from './redact.ts'
import { failureText } from './stop.ts'
import { printable } from './text.ts'

/** The number of rows up to which outcomes are shown one by one. */
export const mostTableRows = 50

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

/** Computes the widths of the columns. If the total exceeds `available`, shrinks the widest. */
function fit(cells: string[][], available: number): number[] {
  const narrowest = 6
  const widths = (cells[0] as string[]).map((_, column) =>
    Math.max(...cells.map((row) => stringWidth(row[column] as string))),
  )
  for (;;) {
    const widest = Math.max(...widths)
    const total = widths.reduce((sum, width) => sum + width)
    if (total <= available || widest <= narrowest) return widths
    widths[widths.indexOf(widest)] = widest - 1
  }
}

/** Formats a contact: `email mina@example.com`. */
const contactText = (contact: ContactReference): string =>
  Object.entries(contact)
    .map(([kind, value]) => `${kind} ${value}`)
    .join()
