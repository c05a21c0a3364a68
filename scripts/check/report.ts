import type { Drift } from '@tags/drift'

/** What recorded traffic showed of the specs. It holds names and types, and no value. */
export interface Report {
  /** The version of this format: it grows when a field changes its meaning or goes. */
  format: 1
  /** The vendors whose traffic was there, sorted. */
  vendors: VendorReport[]
  unchecked: Unchecked
}

export interface VendorReport {
  vendor: string
  /** The spec: lines of findings count in it. */
  file: string
  /** How many were checked. */
  exchanges: number
  /** All operations of the spec, in its order. */
  operations: OperationReport[]
  /** In the order of the operations; those at none of the spec come last. */
  findings: Finding[]
}

/** What of an operation was seen. */
export interface OperationReport {
  /** `GET /contacts/{contactId}` */
  operation: string
  exchanges: number
  /** Its documented responses, in the order of the spec. */
  responses: { status: string; exchanges: number }[]
}

/** A difference, and how often it was there. */
export interface Finding extends Drift {
  /** In how many exchanges it was seen. */
  exchanges: number
  /** Of the pointer, or of the nearest place above it that the spec has; from 1. */
  line: number
  /** From 1. */
  column: number
}

/** What was in the recordings and not checked, in requests. */
export interface Unchecked {
  /** Asked by browsers before they send what a script of another origin wants to. */
  preflights: number
  /** Ended before an answer came. */
  unanswered: number
  /** Answered with 304 from a cache's copy. */
  unmodified: number
  /** No requests over HTTP, such as those of extensions, or not written as HAR has them. */
  unreadable: number
  /** What is true of those that went elsewhere: `to servers of no spec`, `not to the servers of aelyst`. */
  away: string
  /** Sent where no traffic is checked; the most requests first. */
  elsewhere: { host: string; requests: number }[]
}
