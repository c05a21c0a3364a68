import type { Finding } from '@tags/scripts/report'
import verdicts from './verdicts.json' with { type: 'json' }

/** A breaking finding, and what a person found in both documents. */
export interface Checked {
  finding: Finding
  /** Whether the finding is right; `undefined` if nobody has checked it. */
  isRight?: boolean
  /** The reason of the verdict. */
  reason?: string
}

/** The verdict of a person who looked a finding up in both documents. */
interface Verdict {
  isRight: boolean
  reason: string
}

const size = 20

/**
 * Chooses breaking findings of a pair, each with its verdict: those with the lowest fingerprints, which are hashes,
 * one for each cause in the documents.
 */
export function sampleOf(pair: string, findings: Finding[]): Checked[] {
  const known: Record<string, Verdict> =
    (verdicts as Record<string, Record<string, Verdict>>)[pair] ?? {}
  const breaking = findings
    .filter(({ wire }) => wire === 'major')
    .toSorted((one, other) => (one.fingerprint < other.fingerprint ? -1 : 1))
  const causes = new Map<string, Finding>()
  for (const finding of breaking) {
    const { rule, base, revision } = finding
    const cause = JSON.stringify([rule, base?.pointer, revision?.pointer])
    if (!causes.has(cause)) causes.set(cause, finding)
  }
  return [...causes.values()]
    .slice(0, size)
    .map((finding) => ({ finding, ...known[finding.fingerprint] }))
}
