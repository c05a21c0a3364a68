import type { Limit } from './counters.ts'
import type { Arrival } from './vendor.ts'

/** The figures of many calls at the vendor. */
export interface Figures {
  /** The average number of accepted requests in a window. */
  perWindow: number
  /** `perWindow` as a share of the limit. */
  rate: number
  /** The share of requests with the answer 429. */
  refused: number
}

/** Computes the rate and the refusals of requests. */
export function figuresOf(arrivals: readonly Arrival[], { requests, window }: Limit): Figures {
  const taken = arrivals.filter(({ status }) => status !== 429).map(({ time }) => time)
  const time = Math.max(...taken) - Math.min(...taken)
  const perWindow = ((taken.length - 1) / time) * window
  return {
    perWindow,
    rate: perWindow / requests,
    refused: (arrivals.length - taken.length) / arrivals.length,
  }
}
