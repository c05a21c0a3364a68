import type { Outcome, Work } from '../work.ts'

/** The line of a row's outcome, also of `--json`. The contact is absent from a redacted journal. */
export type OutcomeLine = Pick<Work, 'line' | 'vendor' | 'tags'> &
  Partial<Pick<Work, 'contact'>> &
  Outcome & { milliseconds: number; at?: string }

/** The lines of a journal after its head. */
export type JournalLine =
  /** These rows begin: their first requests leave once this is written. */
  | { begin: number[]; at: string }
  /** These rows had begun, and surely had no effect. They are to be sent again. */
  | { back: number[]; at: string }
  | { resume: true; at: string }
  /** Every row has an outcome. */
  | { end: true; at: string }
  | OutcomeLine

/** Formats the line of a row's outcome. */
export const outcomeLine = (
  { line, vendor, contact, tags }: Work,
  outcome: Outcome,
  milliseconds: number,
): OutcomeLine => ({
  line,
  vendor,
  contact,
  tags,
  ...outcome,
  milliseconds: Math.round(milliseconds),
  at: new Date().toJSON(),
})

/** Parses a line after the head; `undefined` if it is none, or names a line that the file does not have. */
export function parseLine(text: string, lastLine: number): JournalLine | undefined {
  let value: Partial<Record<string, unknown>>
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const isLine = (line: unknown) =>
    Number.isSafeInteger(line) && Number(line) >= 1 && Number(line) <= lastLine
  const { begin, back, line, result, error, resume, end } = Object(value)
  const rows = begin ?? back
  const isRight = Array.isArray(rows)
    ? rows.every(isLine)
    : line === undefined
      ? resume === true || end === true
      : isLine(line) && (result ?? error) instanceof Object
  return isRight ? (value as unknown as JournalLine) : undefined
}
