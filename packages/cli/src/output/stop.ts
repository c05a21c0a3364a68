import type { Failure } from '../work.ts'
import { count } from './number.ts'
import { printable, quote } from './text.ts'
import { type Calendar, moment } from './time.ts'

/** Formats why a vendor stopped early, for a line above the progress. */
export function stopText(
  title: string,
  failure: Failure,
  left: number,
  calendar: Calendar,
): string {
  const head = `${title} stopped, with ${count(left, 'row')} left:`
  const parts = [head, failureText(title, failure), retryText(failure, calendar)]
  return parts.filter(Boolean).join(' ')
}

/** Formats a failure in one line: its code, our sentence, and the vendor's own. */
export const failureText = (title: string, failure: Failure): string =>
  [`${failure.code}: ${oursText(failure)}`, saidText(title, failure)].filter(Boolean).join(' ')

/** Formats our sentence about a failure, without the name of the vendor. */
export function oursText({ message }: Pick<Failure, 'message'>): string {
  const sentence = printable(message.replace(/^[a-z-]+: /, ''))
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`
}

/** Formats the vendor's own sentence. */
export const saidText = (title: string, { said }: Pick<Failure, 'said'>): string =>
  said === undefined ? '' : `${title} says: ${quote(said)}.`

/** Formats when the vendor accepts the next request, if it said so. */
export const retryText = ({ retryAt }: Failure, calendar: Calendar): string =>
  retryAt === undefined
    ? ''
    : `It accepts requests again at ${moment(new Date(retryAt), calendar)}.`
