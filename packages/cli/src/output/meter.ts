/** Measures how many rows a second were done over the last minute. */
export interface Meter {
  /** Notes the number of rows that are done at a time in milliseconds. */
  sample: (now: number, done: number) => void
  /** Returns the rows a second, or undefined before there is something to measure. */
  perSecond: () => number | undefined
}

interface Sample {
  at: number
  done: number
}

/** Creates a meter. It keeps a sample a second, so that its size and cost do not depend on the number of rows. */
export function createMeter(): Meter {
  const samples: Sample[] = []
  return {
    sample(now, done) {
      const last = samples[samples.length - 1]
      if (last && now - last.at < 1000) return
      samples.push({ at: now, done })
      while (now - (samples[1]?.at ?? now) >= 60_000) samples.shift()
    },
    perSecond() {
      const [first, last] = [samples[0], samples[samples.length - 1]]
      if (!first || !last || last.at === first.at) return undefined
      return (1000 * (last.done - first.done)) / (last.at - first.at)
    },
  }
}
