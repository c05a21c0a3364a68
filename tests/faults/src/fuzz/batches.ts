import fc from 'fast-check'

const first = Number(process.env.FUZZ_SEED ?? 20_261_122)

/** The part of the batches to try. */
const part = process.env.CI ? 1 : 1 / 8

/** The number of values in a batch; a batch that takes more than half a minute ends with fewer. */
const size = 150

/** The time limit of one value in milliseconds, after which it counts as a call without an outcome. */
const patience = 120_000

/**
 * Tries that number of batches of values in CI, and an eighth elsewhere. Each batch has its own seed, which a
 * failure's message contains and with which `FUZZ_SEED` begins.
 * @returns the number of tried values.
 */
export async function fuzz<Value>(
  batches: number,
  values: fc.Arbitrary<Value>,
  check: (value: Value) => Promise<void>,
): Promise<number> {
  let tried = 0
  const property = fc.asyncProperty(values, (value) => {
    tried += 1
    return inTime(check(value))
  })
  for (let batch = 0; batch < batches * part; batch++) {
    await fc.assert(property, {
      seed: first + batch,
      numRuns: size,
      interruptAfterTimeLimit: 30_000,
      markInterruptAsFailure: false,
    })
  }
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
