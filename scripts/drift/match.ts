import type { Accepted, Match } from './accepted.ts'
import type { DriftFinding, Stale } from './report.ts'

/** Marks accepted differences with their reason, and returns the entries that match nothing. */
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
  // The vendor may replace the accepted value by another, which nobody has accepted.
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

/** Compiles a pattern in which `*` stands for any characters; case is ignored, as in header names. */
const wildcard = (text: string): RegExp => {
  const parts = text.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`, 'is')
}
