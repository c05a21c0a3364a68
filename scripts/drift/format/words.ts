import { type Entry, entriesOf, shorten } from '../../diff/format/entry.ts'
import type { Finding, SideLabel } from '../../diff/report.ts'
import { type Class, classes, type DriftFinding, type Stale, type VendorReport } from '../report.ts'

const titles: Record<Class, string> = {
  added: "Only in the vendor's document",
  changed: "Different in the vendor's document",
  removed: "Documented in our spec, and not in the vendor's document",
  claimed: 'Only in our spec, which knows it from elsewhere',
  next: 'Only in a later version of the API',
}

/** Groups the differences by class, each with all the operations that it affects. */
export function groupsOf({ findings }: VendorReport): { title: string; entries: Entry[] }[] {
  const groups = Map.groupBy(findings, (finding) => finding.class)
  return classes.flatMap((name) => {
    const group = groups.get(name)
    return group ? [{ title: titles[name], entries: entriesOf(group.map(asChange)) }] : []
  })
}

/** Converts a difference to a change of our spec. */
const asChange = ({ spec, accepted, ...finding }: DriftFinding): Finding => ({
  fingerprint: finding.fingerprint,
  operation: finding.operation,
  target: finding.target,
  place: finding.place,
  rule: finding.rule,
  message: accepted
    ? `${finding.message} Accepted on ${accepted.date}: ${accepted.reason.trim()}`
    : finding.message,
  documentation: false,
  wire: finding.wire,
  types: null,
  revision: spec,
})

/** Names the sides of a report: `specs/highlevel.yaml → https://…`. */
export function sidesOf({
  spec,
  upstream,
  next = [],
}: VendorReport): Record<'base' | 'revision', SideLabel> {
  const file = [...upstream, ...next].join(', ')
  return { base: { label: file, file }, revision: { label: spec, file: spec } }
}

/** Summarizes a report in one or two words. */
export function verdictOf({ findings, stale, accepted, wire }: VendorReport): string {
  const open = findings.filter(({ accepted }) => !accepted)
  if (open.length) return wire === 'major' ? 'breaking' : 'compatible'
  return stale.length + accepted ? 'nothing new' : 'no difference'
}

/** Describes a match without a difference, and its reason. */
export const staleOf = ({ match, reason, date }: Stale): string => {
  const asked = Object.entries(match).map(([key, value]) => `${key} \`${value}\``)
  return `Accepted on ${date}, but there is no such difference: ${asked.join(', ')}. ${reason.trim()}`
}

/** Describes the references that could not be followed, in a sentence; empty if there are none. */
export function notExamined({ unexamined = [] }: VendorReport): string[] {
  const words = unexamined.map(({ document, reference }) => `${reference} (${document})`)
  return words.length ? [`Not examined, because the file is not there: ${shorten(words)}.`] : []
}

/** Writes the number of accepted differences, if there are any and they are not shown. */
export function acceptedOf({ accepted, findings, vendor }: VendorReport): string[] {
  const isShown = findings.some(({ accepted }) => accepted)
  if (accepted === 0 || isShown) return []
  const count = accepted === 1 ? '1 difference is' : `${accepted} differences are`
  return [`${count} accepted in specs/${vendor}.drift.yaml; \`--all\` shows them.`]
}
