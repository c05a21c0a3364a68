import { type Call, callError } from './call.ts'
import { boundsOf } from './deadline.ts'
import { isTagsError } from './error.ts'
import { safeCause } from './redact.ts'
import type { PreparedRequest } from './request.ts'
import { type Outcome, readResponse } from './response.ts'
import { withTimeout } from './timeout.ts'
import { queryOf } from './url.ts'
import type { Authorization } from './vendor.ts'

/**
 * Sends a request once, and reads the response within the time limit of an attempt. Nothing else calls `fetch`.
 * @throws {TagsError} if the call is over: its deadline passed, or the caller cancelled.
 */
export async function sendOnce(
  call: Call,
  request: PreparedRequest,
  authorization: Authorization,
  controller: AbortController,
): Promise<Outcome> {
  const { timeout } = call
  const bounds = boundsOf(call)
  const isLast = bounds.time <= timeout
  if (!isLast) {
    bounds.time = timeout
    bounds.onTimeout = () => callError(call, 'timeout', `no whole response within ${timeout} ms.`)
  }
  const { signal } = controller
  try {
    return await withTimeout(exchange(call, request, authorization, signal), bounds, controller)
  } catch (error) {
    if (call.signal?.aborted || (isLast && signal.aborted)) throw error
    return { failure: failureOf(call, error) }
  }
}

async function exchange(
  call: Call,
  { url, headers, body }: PreparedRequest,
  authorization: Authorization,
  signal: AbortSignal,
): Promise<Outcome> {
  const query = authorization.query && queryOf(call.vendor.name, authorization.query)
  const target = query ? `${url}${url.includes('?') ? '&' : '?'}${query}` : url
  call.progress.sent = true
  const response = await call.fetch(target, {
    method: call.method,
    headers: { ...headers, ...authorization.headers },
    // An own property even without a body, so that a polluted prototype cannot add one.
    body: body as string,
    redirect: 'manual',
    signal,
  })
  return readResponse(call, response, signal)
}

/** Makes the error of an attempt from the exception of `fetch` or of its response. */
function failureOf(call: Call, error: unknown) {
  if (isTagsError(error)) return error
  const cause = safeCause(call.secrets, error)
  const why = cause.message || cause.name
  if (/\b(AbortSignal|RequestInit|bad port)\b/.test(why) || cause.code === 'UND_ERR_INVALID_ARG') {
    const message = `fetch refused the request, so nothing was sent (${why}).`
    return callError(call, 'invalid', message, { cause })
  }
  const code = /^HTTPParser/.test(cause.name) ? 'unexpected_response' : 'network'
  return callError(call, code, `no whole response (${why}).`, { cause })
}
