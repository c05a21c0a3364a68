import { styleText } from 'node:util'
import stringWidth from 'string-width'
import { getBorderCharacters, table } from 'table'
import type { Done, Failure, Outcome } from './add.ts'
import type { Contact, RowProblem } from './contacts.ts'
import { count, printable } from './text.ts'

const heads = ['vendor', 'contact', 'tags asked for', 'tags now', 'time']

/** Formats the table of outcomes, in the order of the file, at most `width` characters wide. */
export function tableOf(all: readonly Done[], width: number): string {
  const inOrder = all.toSorted((one, other) => one.contact.line - other.contact.line)
  const cells = inOrder.map(({ contact, outcome, milliseconds }) =>
    [
      contact.vendor,
      referenceOf(contact),
      contact.tags.join(', '),
      now(contact, outcome),
      'skipped' in outcome ? '' : `${milliseconds} ms`,
    ].map(printable),
  )
  const borders = 3 * heads.length + 1
  const widths = fit([heads, ...cells], width - borders)
  const colored = cells.map((row, index) => color(row, inOrder[index] as Done))
  return table([heads, ...colored], {
    border: getBorderCharacters('norc'),
    columns: widths.map((width, index) => ({
      width,
      wrapWord: true,
      alignment: index === heads.length - 1 ? 'right' : 'left',
    })),
    drawHorizontalLine: (index, size) => index < 2 || index === size,
  })
}

/** Formats the outcome of a contact as one line of JSON. */
export const jsonOf = (file: string, { contact, outcome, milliseconds }: Done): string =>
  JSON.stringify({
    file,
    line: contact.line,
    vendor: contact.vendor,
    contact: contact.reference,
    tags: contact.tags,
    ...outcome,
    milliseconds,
  })

/** Formats a row without a valid contact as one line of JSON. */
export const jsonOfBadRow = (file: string, { line, message }: RowProblem): string =>
  JSON.stringify({ file, line, error: { code: 'invalid', message } })

/** Counts the outcomes: `2 contacts tagged, 1 failed, 1 row invalid.` */
export function summaryOf(all: readonly Done[], badRows: number, untried: number): string {
  const failed = all.filter(({ outcome }) => 'error' in outcome).length
  const skipped = all.filter(({ outcome }) => 'skipped' in outcome).length
  const parts = [
    `${count(all.length - failed - skipped, 'contact')} tagged`,
    failed && `${failed} failed`,
    skipped && `${skipped} skipped`,
    badRows && `${count(badRows, 'row')} invalid`,
    untried && `${untried} not tried`,
  ]
  return `${parts.filter(Boolean).join(', ')}.`
}

const referenceOf = ({ reference }: Contact): string =>
  Object.entries(reference)
    .map(([kind, value]) => `${kind} ${value}`)
    .join()

function now({ vendor }: Contact, outcome: Outcome): string {
  const why = ({ code, message }: Failure) => `${code}: ${message.replace(`${vendor}: `, '')}`
  if ('skipped' in outcome) return `skipped: ${outcome.skipped}`
  if ('error' in outcome) return why(outcome.error)
  const { result, unread } = outcome
  if (unread) return `tagged, but not read back: ${why(unread)}`
  if (!result.tags) return '(unknown)'
  return result.tags.length > 0 ? result.tags.join(', ') : '(none)'
}

function color(row: string[], { outcome }: Done): string[] {
  const style = 'error' in outcome ? 'red' : 'skipped' in outcome ? 'yellow' : undefined
  return style ? row.map((cell, index) => (index === 3 ? styleText(style, cell) : cell)) : row
}

/** Computes the widths of the columns. If the total exceeds `available`, shrinks the widest. */
function fit(cells: string[][], available: number): number[] {
  const narrowest = 6
  const widths = heads.map((_, column) =>
    Math.max(...cells.map((row) => stringWidth(row[column] as string))),
  )
  for (;;) {
    const widest = Math.max(...widths)
    const total = widths.reduce((sum, width) => sum + width)
    if (total <= available || widest <= narrowest) return widths
    widths[widths.indexOf(widest)] = widest - 1
  }
}
