import { type Call, emit, problem } from './call.ts'
import type { Limiter, Permit } from './limit.ts'
import type { Result } from './reply.ts'
import { attempt, type Draft, type Outcome } from './request.ts'
import { backoff, isRepeatable, limitState, pauseOf, retryAfter } from './retry.ts'
import { sleep } from './timeout.ts'
import type { VendorLimit } from './vendor.ts'

/** A permit, and what it is of. */
type Held = [permit: Permit, limit: VendorLimit]

/** Makes attempts until one succeeds, or another would be of no use. */
export async function perform(call: Call, draft: Draft, signal: AbortSignal): Promise<Result> {
  const { vendor, operation, method, settings, ends, progress } = call
  const { credential } = vendor
  const { budget } = settings
  let start = Date.now()
  let authorization = await credential.authorize()
  let renew = credential.renew
  for (let retries = 0; ; ) {
    signal.throwIfAborted()
    call.secrets += `|${authorization.secrets}`
    const permits: Held[] = []
    let outcome: Outcome = {}
    let asked: number | undefined
    try {
      await acquire(call, permits, signal)
      signal.throwIfAborted()
      progress.waited += Date.now() - start
      progress.attempts = retries + 1
      emit(call, { type: 'attempt', attempt: progress.attempts })
      outcome = await attempt(call, () => draft(authorization), signal)
    } finally {
      asked = settle(call, permits, outcome, progress.attempts > retries)
      start = Date.now()
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
    const wait = renewal ? 0 : (asked ?? 0) + backoff(retries + 1)
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
    budget.tokens -= renewal ? 0 : 5
    emit(call, { type: 'retry', attempt: retries, reason, status, wait })
    if (renewal) {
      authorization = await renewal(authorization)
      renew = undefined
    }
    await sleep(wait, signal)
  }
}

/** One permit of each limit, as soon as there is one. */
async function acquire(call: Call, permits: Held[], signal: AbortSignal): Promise<void> {
  const { vendor, method, path, ends: until, settings, failure: cause } = call
  for (const limit of settings.limits) {
    const { requests, seconds, scope } = limit
    const key = `${vendor.name}${scope ? ` ${method} ${path}` : ''}: ${requests} per ${seconds} s`
    const permit = await (settings.limiter as Limiter).acquire({ key, limit, until, signal })
    if ('retryAt' in permit) {
      const retryAt = new Date(permit.retryAt)
      const why = `rate limit spent until ${retryAt.toJSON()}.`
      throw problem(call, 'rate_limited', why, { retryAt, cause })
    }
    permits.push([permit, limit])
  }
}

/** Gives the permits back with what the response told, and tells how long the vendor asks to wait. */
function settle(
  call: Call,
  permits: Held[],
  { result, failure }: Outcome,
  isSent: boolean,
): number | undefined {
  const { limits } = call.vendor
  const headers = result?.response.headers ?? new Headers()
  const isLimited = failure?.code === 'rate_limited'
  const asked = isLimited ? pauseOf(limits, headers) : retryAfter(headers)
  for (const [permit, limit] of permits) {
    // A vendor without rate limits is held back by the bound of concurrency alone.
    const pause = isLimited && (limit.seconds || !limits.length) ? asked : 0
    permit.settle(isSent ? { ...limitState(limit, headers), pause } : undefined)
  }
  if (failure && asked !== undefined) {
    const until = new Date(Date.now() + asked)
    Object.assign(failure, { retryAt: until })
    if (isLimited) emit(call, { type: 'pause', until })
  }
  return asked
}
