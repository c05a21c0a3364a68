import { type Call, callError, emit } from './call.ts'
import type { Limiter, Permit } from './limit.ts'
import type { PreparedRequest } from './request.ts'
import type { Outcome } from './response.ts'
import { backoff, isRepeatable, limitState } from './retry.ts'
import { sendOnce } from './send.ts'
import { sleep } from './timeout.ts'
import type { VendorLimit } from './vendor.ts'

/** A permit and its limit. */
type Held = [permit: Permit, limit: VendorLimit]

/**
 * Sends a request until an attempt succeeds or another would not help: waits for the rate limit, adds the
 * credential, renews it once after a 401, and repeats failed attempts. Returns the last outcome with a response.
 * @throws {TagsError} if the last attempt got no usable response.
 */
export async function sendWithRetries(
  call: Call,
  request: PreparedRequest,
  signal: AbortSignal,
): Promise<Outcome> {
  const { vendor, operation, method, settings, until, progress } = call
  const { credential } = vendor
  const { budget } = settings
  let start = Date.now()
  let authorization = await credential.authorize()
  let renew = credential.renew
  for (let retries = 0; ; ) {
    signal.throwIfAborted()
    call.secrets.add(authorization.secrets)
    const permits: Held[] = []
    let outcome: Outcome = {}
    try {
      await acquire(call, permits, signal)
      signal.throwIfAborted()
      progress.waited += Date.now() - start
      progress.attempts = retries + 1
      emit(call, { type: 'attempt', attempt: progress.attempts })
      outcome = await sendOnce(call, request, authorization, signal)
    } finally {
      settle(call, permits, outcome, progress.attempts > retries)
      start = Date.now()
    }
    const { response, failure, wait: asked = 0 } = outcome
    call.failure = failure
    progress.status = response?.status ?? failure?.status
    if (!failure) {
      budget.tokens = Math.min(500, budget.tokens + (retries ? 5 : 1))
      return outcome
    }
    const { code: reason, status } = failure
    const renewal = reason === 'unauthorized' ? renew : undefined
    const wait = renewal ? 0 : asked + backoff(retries + 1)
    const mayRetry =
      isRepeatable(method, operation, failure) &&
      retries < settings.maxRetries &&
      Date.now() + wait < until &&
      budget.tokens >= 5
    if (!renewal && !mayRetry) {
      if (response) return outcome
      throw failure
    }
    retries += 1
    if (!renewal) budget.tokens -= 5
    emit(call, { type: 'retry', attempt: retries, reason, status, wait })
    if (renewal) {
      authorization = await renewal(authorization)
      renew = undefined
    }
    await sleep(wait, signal)
  }
}

/** Acquires a permit of each limit. */
async function acquire(call: Call, permits: Held[], signal: AbortSignal): Promise<void> {
  const { vendor, method, path, until, settings, failure: cause } = call
  for (const limit of settings.limits) {
    const { requests, seconds, scope } = limit
    const key = `${vendor.name}${scope ? ` ${method} ${path}` : ''}: ${requests} per ${seconds} s`
    const answer = (settings.limiter as Limiter).acquire({ key, limit, until, signal })
    const permit = 'then' in answer ? await answer : answer
    if ('retryAt' in permit) {
      const retryAt = new Date(permit.retryAt)
      const why = `rate limit spent until ${retryAt.toJSON()}.`
      throw callError(call, 'rate_limited', why, { retryAt, cause })
    }
    permits.push([permit, limit])
  }
}

/** Returns the permits, with the state of the limits that the response reported. */
function settle(
  call: Call,
  permits: Held[],
  { response, failure, wait }: Outcome,
  isSent: boolean,
): void {
  const { limits } = call.vendor
  const headers = response?.headers ?? new Headers()
  const isLimited = failure?.code === 'rate_limited'
  for (const [permit, limit] of permits) {
    // A vendor without rate limits is held back by the bound on concurrency alone.
    const pause = isLimited && (limit.seconds || !limits.length) ? wait : 0
    permit.settle(isSent ? { ...limitState(limit, headers), pause } : undefined)
  }
  const until = failure?.retryAt
  if (isLimited && until) emit(call, { type: 'pause', until })
}
