/** The pace of a lane. */
export interface Pace {
  /** Takes the time from a request to its reply into account, in milliseconds. */
  measure(roundTrip: number): void
  /** Returns the number of rows that may be in progress at once. */
  concurrency(): number
}

const most = 64
/** Without a rate limit, more at once only makes more rows unsure when the process is killed. */
const withoutLimit = 16

/**
 * Creates the pace of a lane with that many requests a second: three times as many rows at once as are on their way
 * at that rate, so that some always wait for the limit.
 */
export function createPace(rate: number): Pace {
  let mean: number | undefined
  return {
    measure(roundTrip) {
      mean = mean === undefined ? roundTrip : mean + (roundTrip - mean) / 8
    },
    concurrency() {
      if (rate === Infinity) return withoutLimit
      return Math.min(most, Math.max(1, Math.ceil((rate * 3 * (mean ?? 0)) / 1000)))
    },
  }
}
