import fc from 'fast-check'

const first = Number(process.env.FUZZ_SEED ?? 20_261_122)

/** How long all fuzzing takes, in milliseconds. */
const total = process.env.CI ? 30_000 : 4_000

/** How many values a batch has, and fewer are tried only where that takes half a minute. */
const size = 150

/** How long one value may take, in milliseconds, before it counts as a call without an outcome. */
const patience = 120_000

/**
 * Tries values for that share of the time, in batches that are never cut short. Each batch has
 * a seed of its own; a failure tells it, and `FUZZ_SEED` begins with it.
 * @returns how many values were tried.
 */
export async function fuzz<Value>(
  share: number,
  values: fc.Arbitrary<Value>,
  check: (value: Value) => Promise<void>,
): Promise<number> {
  const end = performance.now() + share * total
  let tried = 0
  let seed = first
  do {
    await fc.assert(
      fc.asyncProperty(values, (value) => {
        tried += 1
        return inTime(check(value))
      }),
      { seed, numRuns: size, interruptAfterTimeLimit: 30_000, markInterruptAsFailure: false },
    )
    seed += 1
  } while (performance.now() < end)
  return tried
}

async function inTime(work: Promise<void>): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error(`no outcome in ${patience} ms`)), patience)
  try {
    await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
  }
}
