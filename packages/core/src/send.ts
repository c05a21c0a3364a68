import { type Call, callError } from './call.ts'
import { isTagsError } from './error.ts'
import { safeCause } from './redact.ts'
import type { PreparedRequest } from './request.ts'
import { type Outcome, readResponse } from './response.ts'
import { withTimeout } from './timeout.ts'
import { queryOf } from './url.ts'
import type { Authorization } from './vendor.ts'

/** Sends a request once and reads the response within the time limit of an attempt. Nothing else calls `fetch`. */
export async function sendOnce(
  call: Call,
  { url, headers, body }: PreparedRequest,
  authorization: Authorization,
  signal: AbortSignal,
): Promise<Outcome> {
  const { vendor, method, timeout, fetch, progress } = call
  const query = authorization.query && queryOf(vendor.name, authorization.query)
  const target = query ? `${url}${url.includes('?') ? '&' : '?'}${query}` : url
  try {
    return await withTimeout(
      timeout,
      signal,
      () => callError(call, 'timeout', `no whole response within ${timeout} ms.`),
      async (signal) => {
        progress.sent = true
        const response = await fetch(target, {
          method,
          headers: { ...headers, ...authorization.headers },
          body,
          redirect: 'manual',
          signal,
        })
        return readResponse(call, response, signal)
      },
    )
  } catch (error) {
    if (signal.aborted) throw error
    if (isTagsError(error)) return { failure: error }
    const cause = safeCause(call.secrets, error)
    const why = cause.message || cause.name
    if (/\b(AbortSignal|RequestInit)\b/.test(why)) {
      const message = `fetch refused its arguments, so nothing was sent (${why}).`
      return { failure: callError(call, 'invalid', message, { cause }) }
    }
    const code = /^HTTPParser/.test(cause.name) ? 'unexpected_response' : 'network'
    return { failure: callError(call, code, `no whole response (${why}).`, { cause }) }
  }
}
