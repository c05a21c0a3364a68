import type { Failure, Outcome, Work } from '../work.ts'

/** The line of a row's outcome. A redacted journal has no contacts and tags. */
export type OutcomeLine = Pick<Work, 'line' | 'vendor'> &
  Partial<Pick<Work, 'contact' | 'tags'>> &
  Outcome & { milliseconds: number; at: string }

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

/**
 * Formats the line of a row's outcome, also for `--json`. With `redact` it holds no contact, no tag and no sentence,
 * so that it has no personal data.
 */
export function outcomeLine(
  work: Work,
  outcome: Outcome,
  milliseconds: number,
  redact = false,
): OutcomeLine {
  const end = { milliseconds: Math.round(milliseconds), at: new Date().toJSON() }
  const { line, vendor, contact, tags } = work
  if (!redact) return { line, vendor, contact, tags, ...outcome, ...end }
  const { wasUnsure } = outcome
  return {
    line,
    vendor,
    ...('error' in outcome ? { error: redacted(outcome.error) } : { result: {} }),
    ...(wasUnsure && { wasUnsure }),
    ...end,
  }
}

const redacted = ({ code, status, retryAt }: Failure): Failure => ({
  code,
  message: status === undefined ? code : `${code} (${status})`,
  ...(status !== undefined && { status }),
  ...(retryAt !== undefined && { retryAt }),
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
