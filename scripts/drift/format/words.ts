import { type Entry, entriesOf } from '../../diff/format/entry.ts'
import type { Finding, SideLabel } from '../../diff/report.ts'
import { type Class, classes, type DriftFinding, type Stale, type VendorReport } from '../report.ts'

const titles: Record<Class, string> = {
  added: "Only in the vendor's document",
  changed: "Different in the vendor's document",
  removed: "Documented in our spec, and not in the vendor's document",
  claimed: 'Only in our spec, which knows it from elsewhere',
}

/** The differences by class, each as one with all the operations that it reaches. */
export function groupsOf({ findings }: VendorReport): { title: string; entries: Entry[] }[] {
  const groups = Map.groupBy(findings, (finding) => finding.class)
  return classes.flatMap((name) => {
    const group = groups.get(name)
    return group ? [{ title: titles[name], entries: entriesOf(group.map(asChange)) }] : []
  })
}

/** A difference as a change, which is written where our spec would have to change. */
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

/** The sides of a report: `specs/highlevel.yaml → https://…`. */
export function sidesOf({ spec, upstream }: VendorReport): Record<'base' | 'revision', SideLabel> {
  const file = upstream.join(', ')
  return { base: { label: file, file }, revision: { label: spec, file: spec } }
}

/** How much differs, in a word or two. */
export function verdictOf({ findings, stale, accepted, wire }: VendorReport): string {
  const open = findings.filter(({ accepted }) => !accepted)
  if (open.length) return wire === 'major' ? 'breaking' : 'compatible'
  return stale.length + accepted ? 'nothing new' : 'no difference'
}

/** A match that fits nothing: where it stands, and why it was there. */
export const staleOf = ({ match, reason, date }: Stale): string => {
  const asked = Object.entries(match).map(([key, value]) => `${key} \`${value}\``)
  return `Accepted on ${date}, and there is no such difference: ${asked.join(', ')}. ${reason.trim()}`
}

/** How many differences are accepted, if any are. */
export function acceptedOf({ accepted, findings, vendor }: VendorReport): string[] {
  const isShown = findings.some(({ accepted }) => accepted)
  if (accepted === 0 || isShown) return []
  const count = accepted === 1 ? '1 difference is' : `${accepted} differences are`
  return [`${count} accepted in specs/${vendor}.drift.yaml; \`--all\` shows them.`]
}
