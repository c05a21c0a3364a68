import type { Figures, Limit } from '@tags/faults/limits'

/** HighLevel's limit, in requests in milliseconds. */
export const limit: Limit = { requests: 100, window: 10_000 }

/** The time of a request and its response on their way, in milliseconds. */
export const roundTrip = 120

/** The requests of a run at the vendor. */
export interface Paced extends Figures {
  /** The number of contacts that have the tag. */
  done: number
  /** The time of the last request after the start. */
  seconds: number
}
