import { shorten } from '../diff/format/entry.ts'
import { count } from '../diff/format/page.ts'
import type { Unchecked, Unexamined, VendorReport } from './report.ts'

/** Describes how much of the spec the traffic covers. */
export function coverageOf({ exchanges, operations }: VendorReport): string {
  const responses = operations.flatMap((operation) => operation.responses)
  const share = (list: { exchanges: number }[]) =>
    `${list.filter(({ exchanges }) => exchanges > 0).length} of ${list.length}`
  return (
    `${count(exchanges, 'exchange')}, with ${share(operations)} operations ` +
    `and ${share(responses)} documented responses.`
  )
}

/** Lists the operations without traffic; empty if there are none. */
export function neverSeen({ operations }: VendorReport, most?: number): string {
  const names = operations.filter(({ exchanges }) => exchanges === 0)
  if (names.length === 0) return ''
  return `Never seen: ${shorten(
    names.map(({ operation }) => operation),
    most,
  )}.`
}

/** Lists the parts that were not compared with the spec; empty if there are none. */
export function notExamined({ unexamined }: VendorReport, most?: number): string {
  const words = unexamined.map((part) => {
    const { operation, place } = part
    return `${`${operation} ${place}`.trim()} (${reasonOf(part)})`
  })
  return words.length ? `Not examined: ${shorten(words, most)}.` : ''
}

const reasons: Record<Unexamined['cause'], string> = {
  body: 'not recorded',
  headers: 'not recorded',
  'media-type': '',
  size: 'too large',
  style: 'in the form',
  reference: 'elsewhere:',
  keyword: 'keyword',
  format: 'format',
  pattern: 'pattern',
}

const reasonOf = ({ cause, detail }: Unexamined): string => `${reasons[cause]} ${detail}`.trim()

/** Describes the requests that were not checked, in a sentence; empty if all were. */
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
