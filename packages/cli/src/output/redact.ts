import type { TagsResult } from '@tags/core'
import type { OutcomeLine } from '../journal/line.ts'
import type { Action, BadRow, Failure, Outcome } from '../work.ts'
import { advice } from './advice.ts'

/**
 * With `--redact`, nothing that names a contact is shown or written down: not its id, e-mail address or phone number,
 * not the vendor's sentences and ours about it, and not the tags that it has. Line numbers, codes and the tags that
 * were asked for stay. `get` keeps the tags that it reads, as they are its result.
 */
export function redactLine(line: OutcomeLine, action: Action): OutcomeLine {
  const { contact, tags = [], ...rest } = line
  const values = Object.values(contact ?? {}).map((value) => String(value).toLowerCase())
  const hide = (tags: readonly string[]) =>
    tags.map((tag) =>
      values.some((value) => tag.toLowerCase().includes(value)) ? '(redacted)' : tag,
    )
  const outcome = redactOutcome(rest, action)
  const read = 'result' in outcome ? outcome.result.tags : undefined
  return {
    line: line.line,
    vendor: line.vendor,
    tags: hide(tags),
    ...(read ? { result: { tags: hide(read) } } : outcome),
    ...(line.wasUnsure && { wasUnsure: true }),
    milliseconds: line.milliseconds,
    ...(line.at !== undefined && { at: line.at }),
  }
}

/** Removes everything that may name the contact from an outcome. */
function redactOutcome(outcome: Outcome, action: Action): Outcome {
  const unsure = outcome.wasUnsure && { wasUnsure: true as const }
  if ('error' in outcome) return { error: redactFailure(outcome.error), ...unsure }
  const { tags } = outcome.result
  const result: TagsResult = action === 'get' && tags ? { tags } : {}
  return { result, ...unsure, ...(outcome.wasFound && { wasFound: true }) }
}

/** Replaces the sentences of a failure, which may quote the row, by one about its code. */
export const redactFailure = ({ code, status, retryAt }: Failure): Failure => ({
  code,
  message: advice[code].meaning,
  ...(status !== undefined && { status }),
  ...(retryAt !== undefined && { retryAt }),
})

/** Replaces the sentence about a bad row, which may quote it. */
export const redactBadRow = ({ line }: BadRow): BadRow => ({
  line,
  message: 'The row is not valid; without --redact, `tags check` says why.',
})
