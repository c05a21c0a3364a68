import type { Unexamined as Part, UnexaminedCause } from '@tags/drift'
import type { Difference, Place } from '../diff/report.ts'

/** The differences between recorded traffic and the specs, with names and types but no values. */
export interface Report {
  /** The version of this format, which grows when a field is removed or changes its meaning. */
  format: 2
  /** The vendors with traffic in the recordings, sorted. */
  vendors: VendorReport[]
  unchecked: Unchecked
}

export interface VendorReport {
  vendor: string
  /** The path of the spec, to which the lines of findings refer. */
  file: string
  /** The number of checked exchanges. */
  exchanges: number
  /** All operations of the spec, in the order of the spec. */
  operations: OperationReport[]
  /** The findings in the order of the operations; findings outside of all operations come last. */
  findings: Finding[]
  /** The parts of the exchanges that were not compared with the spec, in the order of the operations. */
  unexamined: Unexamined[]
}

/** The traffic of an operation. */
export interface OperationReport {
  /** `GET /contacts/{contactId}` */
  operation: string
  exchanges: number
  /** Its documented responses, in the order of the spec. */
  responses: { status: string; exchanges: number }[]
}

/** A difference and how often it occurred, with the spec as the base. */
export interface Finding extends Difference {
  /** The expectation of the spec, in words: `integer`, `at most 20 characters`. */
  expected: string
  /** The observation in the traffic, in words; never a value. */
  found: string
  /** The number of exchanges with this difference. */
  exchanges: number
  /** The place in the spec that would have to change; the line is that of its nearest ancestor. */
  spec: Place
}

/** A part of exchanges that was not compared with the spec. */
export interface Unexamined extends Omit<Part, 'cause'> {
  /** The reason: that of the checker, or `headers` that recorders leave out. */
  cause: UnexaminedCause | 'headers'
  /** The number of exchanges with this part. */
  exchanges: number
}

/** The numbers of requests in the recordings that were not checked. */
export interface Unchecked {
  /** CORS preflight requests. */
  preflights: number
  /** Requests without a response. */
  unanswered: number
  /** Responses with 304, whose body came from a cache. */
  unmodified: number
  /** Entries that are not HTTP, such as requests of browser extensions, or not valid HAR. */
  unreadable: number
  /** The description of requests to other servers: `to servers of no spec`, `not to the servers of aelyst`. */
  away: string
  /** The other servers, those with the most requests first. */
  elsewhere: { host: string; requests: number }[]
}
