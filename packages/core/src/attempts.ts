import { type Call, emit, problem } from './call.ts'
import type { Permit } from './limit.ts'
import type { Result } from './reply.ts'
import { attempt, type Draft, type Outcome } from './request.ts'
import { backoff, isRepeatable, limitState, pauseOf, retryAfter } from './retry.ts'
import { sleep } from './timeout.ts'

/** Makes attempts until one succeeds, or another would be of no use. */
export async function perform(call: Call, draft: Draft, signal: AbortSignal): Promise<Result> {
  const { vendor, operation, method, settings, ends, progress } = call
  const { credential } = vendor
  const { budget } = settings
  let authorization = await credential.authorize()
  let renew = credential.renew
  for (let retries = 0; ; ) {
    call.secrets = call.secrets.concat(authorization.secrets)
    const permits: Permit[] = []
    let outcome: Outcome = {}
    let asked: number | undefined
    try {
      await acquire(call, permits, signal)
      progress.attempts = retries + 1
      emit(call, { type: 'attempt', attempt: progress.attempts })
      outcome = await attempt(call, () => draft(authorization), signal)
    } finally {
      asked = settle(call, permits, outcome)
    }
    const { result, failure } = outcome
    call.failure = failure
    progress.status = result?.response.status
    if (!failure) {
      budget.tokens = Math.min(500, budget.tokens + (retries ? 5 : 1))
      return result as Result
    }
    const { code: reason, status } = failure
    const renewal = reason === 'unauthorized' ? renew : undefined
    const wait = renewal ? 0 : Math.max(asked ?? 0, backoff(retries + 1))
    const isWorthwhile =
      renewal ||
      (isRepeatable(method, operation, failure) &&
        retries < settings.maxRetries &&
        Date.now() + wait < ends &&
        budget.tokens >= 5)
    if (!isWorthwhile) {
      if (result) return result
      throw failure
    }
    retries += 1
    budget.tokens -= 5
    emit(call, { type: 'retry', attempt: retries, reason, status, wait })
    if (renewal) {
      authorization = await renewal(authorization)
      renew = undefined
    }
    progress.waited += wait
    await sleep(wait, signal)
  }
}

/** One permit of each limit, as soon as there is one. */
async function acquire(call: Call, permits: Permit[], signal: AbortSignal): Promise<void> {
  const { vendor, method, path, ends, progress, settings, failure } = call
  const { limiter } = settings
  const start = Date.now()
  if (limiter) {
    for (const limit of settings.limits) {
      const { requests, seconds, scope } = limit
      const answer = await limiter.acquire({
        key: `${vendor.name}${scope ? ` ${method} ${path}` : ''}: ${requests} per ${seconds} s`,
        limit,
        until: ends,
        signal,
      })
      if ('retryAt' in answer) {
        const retryAt = new Date(answer.retryAt)
        const why = `the rate limit is spent until ${retryAt.toISOString()}.`
        throw problem(call, 'rate_limited', why, { retryAt, cause: failure })
      }
      permits.push(answer)
    }
  }
  progress.waited += Date.now() - start
}

/** Gives the permits back with what the response told, and tells how long the vendor asks to wait. */
function settle(call: Call, permits: Permit[], { result, failure }: Outcome): number | undefined {
  const { vendor, settings } = call
  const { limits } = settings
  const headers = result?.response.headers ?? new Headers()
  const isLimited = failure?.code === 'rate_limited'
  const asked = isLimited ? pauseOf(vendor.limits, headers) : retryAfter(headers)
  for (const [index, limit] of limits.entries()) {
    // A vendor without rate limits is held back by the bound of concurrency alone.
    const pause = isLimited && (limit.seconds || limits.length === 1) ? asked : 0
    permits[index]?.settle(result || failure ? { ...limitState(limit, headers), pause } : undefined)
  }
  if (failure && asked !== undefined) {
    const until = new Date(Date.now() + asked)
    Object.assign(failure, { retryAt: until })
    if (isLimited) emit(call, { type: 'pause', until })
  }
  return asked
}
