import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { UsageError } from '../error.ts'

/** Signs what was shown, so that only that can be sent. */
export interface Signer {
  /** Returns the text that stands for a plan. It is the same for the same plan, until the server ends. */
  sign: (shown: unknown) => string
  /**
   * Checks that a text stands for a plan.
   * @throws {UsageError} that names the tool which shows the plan.
   */
  require: (given: string, planned: unknown, tool: string) => void
}

/** Creates a signer with a key of its own. */
export function createSigner(): Signer {
  const key = randomBytes(32)
  const sign = (shown: unknown) =>
    createHmac('sha256', key).update(JSON.stringify(shown)).digest('hex').slice(0, 16)
  return {
    sign,
    require(given, planned, tool) {
      const expected = Buffer.from(sign(planned))
      const found = Buffer.from(given)
      if (found.length === expected.length && timingSafeEqual(found, expected)) return
      throw new UsageError(
        `Nothing was sent: the plan is not that of this call. Call ${tool} with the same values, show its result to the person, and then give the \`plan\` that it returns.`,
      )
    },
  }
}
