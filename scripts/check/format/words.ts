import { shorten } from '../../diff/format/entry.ts'
import type { Finding, Unchecked, Unexamined, VendorReport } from '../report.ts'

/** Writes a count with its noun: `1 exchange`, `3 exchanges`. */
const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`

/** Summarizes the report of one vendor in a few words. */
export function verdictOf({ findings, unexamined }: VendorReport): string {
  if (findings.length) return count(findings.length, 'difference')
  return unexamined.length ? 'as the spec says, where it was examined' : 'as the spec says'
}

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
export function neverSeen({ operations }: VendorReport, write = (name: string) => name): string {
  const names = operations.filter(({ exchanges }) => exchanges === 0)
  if (names.length === 0) return ''
  return `Never seen: ${shorten(names.map(({ operation }) => write(operation)))}.`
}

/** Lists the parts that were not compared with the spec; empty if there are none. */
export function notExamined({ unexamined }: VendorReport, write = (name: string) => name): string {
  if (unexamined.length === 0) return ''
  const words = unexamined.map((part) => {
    const { operation, place } = part
    return `${write(`${operation} ${place}`.trim())} (${reasonOf(part)})`
  })
  return `Not examined: ${shorten(words)}.`
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

/** Describes a difference: `200 body.contact.id: expected integer, found string`. */
export const differenceOf = ({ place, expected, found }: Finding): string =>
  `${place && `${place}: `}expected ${expected}, found ${found}`

/** Returns the place in the spec to which a finding belongs. */
export const writtenAt = ({ line }: Finding, { file }: VendorReport): string => `${file}:${line}`

/** Writes how often a difference occurred: `in 3 exchanges`. */
export const seenIn = ({ exchanges }: Finding): string => `in ${count(exchanges, 'exchange')}`

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
