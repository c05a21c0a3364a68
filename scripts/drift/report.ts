import type { Drift } from '@tags/drift'
import type { Bump, Difference, Place } from '../diff/report.ts'

/** The differences between vendors' own documents and our specs. */
export interface Report {
  /** The version of this format, which grows when a field is removed or changes its meaning. */
  format: 2
  vendors: VendorReport[]
}

/** The differences of one vendor. */
export interface VendorReport {
  vendor: string
  /** The path of our spec, to which the lines of findings refer. */
  spec: string
  /** The files or URLs of the vendor's documents, as given. */
  upstream: string[]
  /** The files or URLs of the documents of a later version of the vendor's API; missing without any. */
  next?: string[]
  /** The references in those documents that lead nowhere, so that their targets were not compared. */
  unexamined?: LostReference[]
  /** The worst grade of the findings; `none` without findings. */
  wire: Bump
  /** The findings, sorted by class and operation; accepted findings are included only on request. */
  findings: DriftFinding[]
  /** The number of accepted findings. */
  accepted: number
  /** The accepted differences that no longer exist, in the order of the file. */
  stale: Stale[]
}

/** A reference that leads nowhere. */
export interface LostReference {
  /** The file or URL of the document, as given. */
  document: string
  /** The reference as the document writes it. */
  reference: string
}

/**
 * The side that has it: `added` only the vendor's document, `changed` both with different values, `removed`
 * only our spec, based on the vendor's documentation, `claimed` only our spec, based on another source, `next`
 * only a later version of the vendor's API.
 */
export type Class = 'added' | 'changed' | 'removed' | 'claimed' | 'next'

/** The classes in the order of a report. */
export const classes: Class[] = ['added', 'changed', 'removed', 'claimed', 'next']

/**
 * A difference at one operation that it affects, with our spec as the base. The operation is that of our spec, or
 * of the vendor's document if our spec lacks it; the rule is that of the drift, if there is one.
 */
export interface DriftFinding extends Difference {
  class: Class
  /** Whether a client of our spec breaks or misleads if the vendor's document is right. */
  wire: Bump
  /** The value in our spec, in words. */
  expected: string
  /** The value in the vendor's document, in words. */
  found: string
  /** The place in our spec where it is, or would be. */
  spec: Place
  /** The same difference as a finding in traffic; missing if traffic cannot show it. */
  drift?: Drift
  /** The reason why it is accepted; missing if it is open. */
  accepted?: { reason: string; date: string }
}

/** A match of accepted differences that no longer matches anything. */
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
