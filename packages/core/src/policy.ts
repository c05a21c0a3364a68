import { type Call, callError, emit } from './call.ts'
import { throwIfOver, untilOver } from './deadline.ts'
import { isTagsError } from './error.ts'
import type { Limiter, Permit, Refusal } from './limit.ts'
import type { Turn } from './queue.ts'
import { safeCause } from './redact.ts'
import { type AnyRequest, readRequest } from './request.ts'
import type { Outcome } from './response.ts'
import { backoff, isRepeatable, limitState } from './retry.ts'
import { sendOnce } from './send.ts'
import { sleep } from './timeout.ts'
import type { VendorLimit } from './vendor.ts'

/** A permit and its limit. */
type Held = [permit: Permit, limit: VendorLimit]

/**
 * Sends a request under the policy of all clients. Waits for the contact's turn and the credential, then makes
 * attempts until one succeeds or another would not help. Returns the last outcome with a response.
 * @throws {TagsError} if the last attempt got no usable response, or the call is over.
 */
export async function applyPolicy(
  call: Call,
  request: AnyRequest,
  turn: Turn | undefined,
): Promise<Outcome> {
  try {
    throwIfOver(call)
    if (turn?.ready) await untilOver(call, turn.ready)
    return await sendWithRetries(call, request)
  } catch (error) {
    if (isTagsError(error)) throw error
    const cause = safeCause(call.secrets, error)
    throw callError(call, 'unavailable', `it failed (${cause.message}).`, { cause })
  }
}

/** Sends a request, renews its credential once after a 401, and repeats failed attempts. */
async function sendWithRetries(call: Call, given: AnyRequest): Promise<Outcome> {
  const { vendor, operation, method, settings, until, progress, change, rewrite } = call
  const { credential } = vendor
  const { budget } = settings
  let start = Date.now()
  const request = await readRequest(call, given)
  const current = credential.authorize(call.secrets)
  let authorization = 'then' in current ? await untilOver(call, current) : current
  let renew = credential.renew
  for (let retries = rewrite?.retries ?? 0; ; ) {
    throwIfOver(call)
    call.secrets.add(authorization.secrets)
    const controller = new AbortController()
    const permits: Held[] = []
    let outcome: Outcome = {}
    try {
      await acquire(call, permits, controller)
      throwIfOver(call)
      progress.waited += Date.now() - start
      progress.attempts = retries + 1
      emit(call, { type: 'attempt', attempt: progress.attempts })
      // The listener may have cancelled the call.
      throwIfOver(call)
      outcome = await sendOnce(call, request, authorization, controller)
    } finally {
      settle(call, permits, outcome, progress.attempts > retries)
      start = Date.now()
    }
    const { response, failure, wait: vendorWait = 0 } = outcome
    call.failure = failure
    progress.status = response?.status ?? failure?.status
    if (!failure) {
      budget.tokens = Math.min(500, budget.tokens + (retries ? 5 : 1))
      return outcome
    }
    const { code: reason, status } = failure
    const renewal = reason === 'unauthorized' ? renew : undefined
    const wait = renewal ? 0 : vendorWait + backoff(retries + 1)
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
    if (change && method !== 'GET' && /^(network|timeout|unavailable)$/.test(reason)) {
      change.mayBeDone = true
    }
    emit(call, { type: 'retry', attempt: retries, reason, status, wait })
    if (renewal) {
      authorization = await untilOver(call, renewal(authorization, call.secrets))
      renew = undefined
    } else {
      await pause(call, wait)
      if (rewrite) {
        rewrite.retries = retries
        progress.waited += Date.now() - start
        if (response) return outcome
        throw failure
      }
    }
  }
}

async function pause(call: Call, time: number): Promise<void> {
  const controller = new AbortController()
  await untilOver(call, sleep(time, controller.signal), controller)
}

/** Acquires a permit of each limit. */
async function acquire(call: Call, permits: Held[], controller: AbortController): Promise<void> {
  const { vendor, method, path, until, settings, failure: cause } = call
  const { signal } = controller
  for (const limit of settings.limits) {
    const { requests, seconds, scope } = limit
    const key = `${vendor.name}${scope ? ` ${method} ${path}` : ''}: ${requests} per ${seconds} s`
    const answer = (settings.limiter as Limiter).acquire({ key, limit, until, signal })
    const permit = 'then' in answer ? await wait(call, answer, controller) : answer
    if ('retryAt' in permit) {
      const retryAt = new Date(permit.retryAt)
      const why = `rate limit spent until ${retryAt.toJSON()}.`
      throw callError(call, 'rate_limited', why, { retryAt, cause })
    }
    permits.push([permit, limit])
  }
}

/** Waits for a permit. One that comes after the call is over goes back unused. */
async function wait(
  call: Call,
  answer: Promise<Permit | Refusal>,
  controller: AbortController,
): Promise<Permit | Refusal> {
  try {
    return await untilOver(call, answer, controller)
  } catch (error) {
    answer.then(
      (late) => 'settle' in late && late.settle(),
      () => {},
    )
    throw error
  }
}

/** Returns the permits, with the state of the limits that the response reported. */
function settle(
  call: Call,
  permits: Held[],
  { response, failure, wait }: Outcome,
  isSent: boolean,
): void {
  const headers = response?.headers ?? new Headers()
  const isLimited = failure?.code === 'rate_limited'
  for (const [permit, limit] of permits) {
    // A vendor without rate limits is held back by the bound on concurrency alone.
    const pause = isLimited && (limit.seconds || !call.vendor.limits.length) ? wait : 0
    permit.settle(isSent ? { ...limitState(limit, headers), pause } : undefined)
  }
  const until = failure?.retryAt
  if (isLimited && until) emit(call, { type: 'pause', until })
}
