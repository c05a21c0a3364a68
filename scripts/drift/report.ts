import type { Drift } from '@tags/drift'
import type { Bump, Finding, OperationLabel, Place } from '../diff/report.ts'

/** Where a vendor's own document differs from our spec. */
export interface Report {
  /** The version of this format: it grows when a field changes its meaning or goes. */
  format: 1
  vendors: VendorReport[]
}

/** The differences of one vendor. */
export interface VendorReport {
  vendor: string
  /** Our spec; lines of findings count in it. */
  spec: string
  /** Where the vendor's documents were read, as it was given. */
  upstream: string[]
  /** The worst of the findings; `none` if there is none. */
  wire: Bump
  /** Sorted by class and operation; accepted ones are among them only if somebody asked. */
  findings: DriftFinding[]
  /** How many are accepted. */
  accepted: number
  /** What is accepted and not there any more, in the order of the file. */
  stale: Stale[]
}

/**
 * Which side says it: `added` the vendor alone, `changed` both in another way, `removed` our spec alone,
 * which rests on the vendor's documentation, `claimed` our spec alone, which rests on something else.
 */
export type Class = 'added' | 'changed' | 'removed' | 'claimed'

/** In the order of a report. */
export const classes: Class[] = ['added', 'changed', 'removed', 'claimed']

/** One difference, at one operation that it reaches. */
export interface DriftFinding {
  /** Twelve hexadecimal digits that stay the same as long as the difference does. */
  fingerprint: string
  class: Class
  /** As our spec has it, or the vendor if our spec has not; `null` if it is all of them. */
  operation: OperationLabel | null
  target: Finding['target']
  /** Where in the target, in words: `body.tags[]`, `query.limit`, `200 body.contact.id`. */
  place: string
  /** The rule of the drift, if it is one, or else of the grade. */
  rule: string
  /** What differs, as a sentence. */
  message: string
  /** Whether a client of our spec breaks or misleads if the vendor's document is right. */
  wire: Bump
  /** What our spec has. */
  expected: string
  /** What the vendor's document has instead. */
  found: string
  /** In our spec: where it is written, or would be. */
  spec: Place
  /** The difference as live and recorded traffic would show it; missing if none could. */
  drift?: Drift
  /** Why it is accepted; missing if it is not. */
  accepted?: { reason: string; date: string }
}

/** A match of accepted differences that fits nothing any more. */
export interface Stale {
  file: string
  /** From 1. */
  line: number
  /** From 1. */
  column: number
  reason: string
  date: string
  match: Record<string, string>
}
