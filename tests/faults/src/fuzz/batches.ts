import fc from 'fast-check'

const first = Number(process.env.FUZZ_SEED ?? 20_261_122)

/** The total time of fuzzing, in milliseconds. */
const total = process.env.CI ? 30_000 : 4_000

/** The number of values in a batch; a batch that takes more than half a minute ends with fewer. */
const size = 150

/** The time limit of one value in milliseconds, after which it counts as a call without an outcome. */
const patience = 120_000

/**
 * Tries values for that share of the total time, and at least one batch. Each batch has
 * its own seed, which a failure's message contains and with which `FUZZ_SEED` begins.
 * @returns the number of tried values.
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
