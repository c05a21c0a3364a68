import type { Limiter, LimitState, Permit, RateLimit, Refusal } from '@tags/core'

/** Asks a limiter for a permit, which by default it may take its time to give. */
export const ask = async (
  limiter: Limiter,
  limit: RateLimit,
  { wait = 1e9, signal = new AbortController().signal } = {},
): Promise<Permit | Refusal> =>
  limiter.acquire({ key: 'vendor: limit', limit, until: Date.now() + wait, signal })

/** Asks a limiter for a permit, and expects to get it. */
export async function take(...args: Parameters<typeof ask>): Promise<Permit> {
  const answer = await ask(...args)
  if ('retryAt' in answer) throw new Error(`Refused until ${new Date(answer.retryAt).toJSON()}.`)
  return answer
}

/** Takes a permit and returns it, with the state of the limit that a response reported. */
export async function use(limiter: Limiter, limit: RateLimit, state: LimitState = {}) {
  const permit = await take(limiter, limit)
  permit.settle(state)
}
