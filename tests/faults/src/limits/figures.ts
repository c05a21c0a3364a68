import type { Limit } from './counters.ts'
import type { Arrival } from './vendor.ts'

/** What many calls came to, as the vendor saw it. */
export interface Figures {
  /** How many requests it took in a window, from the first to the last. */
  perWindow: number
  /** `perWindow` as a share of the limit. */
  rate: number
  /** The share of requests that it answered with 429. */
  refused: number
}

/** The rate and the refusals of these requests. */
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
