import { shorten } from '../../diff/format/entry.ts'
import type { Finding, Unchecked, VendorReport } from '../report.ts'

/** `1 exchange`, `3 exchanges`. */
const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`

/** A report of one vendor in a few words. */
export const verdictOf = ({ findings }: VendorReport): string =>
  findings.length ? count(findings.length, 'difference') : 'as the spec says'

/** How much of the spec the traffic met. */
export function coverageOf({ exchanges, operations }: VendorReport): string {
  const responses = operations.flatMap((operation) => operation.responses)
  const share = (list: { exchanges: number }[]) =>
    `${list.filter(({ exchanges }) => exchanges > 0).length} of ${list.length}`
  return (
    `${count(exchanges, 'exchange')}, with ${share(operations)} operations ` +
    `and ${share(responses)} documented responses.`
  )
}

/** The operations that no traffic met; empty if all were. */
export function neverSeen({ operations }: VendorReport, write = (name: string) => name): string {
  const names = operations.filter(({ exchanges }) => exchanges === 0)
  if (names.length === 0) return ''
  return `Never seen: ${shorten(names.map(({ operation }) => write(operation)))}.`
}

/** What differs and how: `200 body.contact.id: expected integer, found string`. */
export const differenceOf = ({ place, expected, found }: Finding): string =>
  `${place && `${place}: `}expected ${expected}, found ${found}`

/** Where a finding is written, or would have to be. */
export const writtenAt = ({ line }: Finding, { file }: VendorReport): string => `${file}:${line}`

/** `in 3 exchanges` */
export const seenIn = ({ exchanges }: Finding): string => `in ${count(exchanges, 'exchange')}`

/** What was left out, in a sentence; empty if nothing was. */
export function uncheckedOf(unchecked: Unchecked): string {
  const { preflights, unanswered, unmodified, unreadable, away, elsewhere } = unchecked
  const sent = elsewhere.reduce((sum, { requests }) => sum + requests, 0)
  const hosts = shorten(elsewhere.map(({ host }) => host))
  const parts = [
    sent && `${count(sent, 'request')} ${away} (${hosts})`,
    preflights && `${count(preflights, 'preflight')} of a browser`,
    unanswered && `${count(unanswered, 'request')} without an answer`,
    unmodified && `${count(unmodified, 'answer')} from a cache`,
    unreadable && `${count(unreadable, 'entry').replace('entrys', 'entries')} of another kind`,
  ].filter(Boolean)
  return parts.length ? `Not checked: ${parts.join(', ')}.` : ''
}
