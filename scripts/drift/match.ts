import type { Accepted, Match } from './accepted.ts'
import type { DriftFinding, Stale } from './report.ts'

/** Differences with the reason for each that is accepted, and what is accepted in vain. */
export function applyAccepted(
  all: DriftFinding[],
  { file, matches }: Accepted,
): { findings: DriftFinding[]; stale: Stale[] } {
  const used = new Set<Match>()
  const findings = all.map((finding) => {
    const fitting = matches.filter(({ match }) => fits(match, finding))
    for (const each of fitting) used.add(each)
    const [first] = fitting
    return first ? { ...finding, accepted: { reason: first.reason, date: first.date } } : finding
  })
  const stale = matches
    .filter((each) => !used.has(each))
    .map(({ reason, date, match, line, column }) => ({ file, line, column, reason, date, match }))
  return { findings, stale }
}

function fits(match: Match['match'], finding: DriftFinding): boolean {
  // What the vendor has there may change to something else, which nobody has accepted.
  if (finding.found !== 'nothing' && match.found !== finding.found) return false
  const { operation } = finding
  const given: Record<string, string> = {
    class: finding.class,
    rule: finding.rule,
    operation: operation ? `${operation.method} ${operation.path}` : '',
    target: finding.target,
    place: finding.place,
    expected: finding.expected,
    found: finding.found,
    fingerprint: finding.fingerprint,
  }
  return Object.entries(match).every(([key, pattern]) => wildcard(pattern).test(given[key] ?? ''))
}

/** `*` stands for any characters; upper and lower case are the same, as they are in names of headers. */
const wildcard = (text: string): RegExp => {
  const parts = text.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`, 'is')
}
