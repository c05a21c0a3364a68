import { type Context, problem, redact, redactedCause } from './context.ts'
import type { ClientOptions } from './contract.ts'
import type { TimeLimit } from './timeout.ts'

/** Sends one request with the credential, to `origin` only. Nothing else calls fetch. */
export async function send(
  request: Request,
  fetch: NonNullable<ClientOptions['fetch']>,
  origin: string,
  context: Context,
  limit: TimeLimit,
): Promise<Response> {
  context.url = request.url
  if (limit.signal.aborted) await arrival(Promise.reject(limit.signal.reason), context, limit)
  if (!request.url.startsWith(`${origin}/`)) {
    throw problem(
      context,
      'invalid',
      `the credential is for ${origin} only; make another client for another baseUrl.`,
    )
  }
  for (const [name, value] of Object.entries(context.authorization.headers ?? {})) {
    request.headers.set(name, value)
  }
  const response = await arrival(fetch(request), context, limit)
  if (!response.ok) {
    const text = redact(context, await arrival(response.text(), context, limit))
    Object.defineProperty(response, 'text', { value: async () => text })
  }
  return response
}

/** The JSON of a successful response; `undefined` where the spec has no content. */
export async function read(
  response: Response,
  context: Context,
  limit: TimeLimit,
): Promise<unknown> {
  const text = await arrival(response.text(), context, limit)
  const { status, headers } = response
  if (text === '' && (context.method === 'HEAD' || context.operation.empty?.includes(status))) {
    return undefined
  }
  try {
    return JSON.parse(text)
  } catch {
    const found =
      text.trim() === '' ? 'no content' : (headers.get('content-type') ?? 'an unknown type')
    throw problem(context, 'unexpected_response', `${status} with ${found} instead of JSON.`, {
      status,
    })
  }
}

/** What `promise` becomes, or the reason why it does not, as a `TagsError`. */
async function arrival<Value>(
  promise: Promise<Value>,
  context: Context,
  limit: TimeLimit,
): Promise<Value> {
  try {
    return await limit.race(promise)
  } catch (error) {
    const cause = redactedCause(context, error)
    if (limit.expired())
      throw problem(context, 'timeout', `no whole response within ${limit.milliseconds} ms.`, {
        cause,
      })
    if (limit.signal.aborted)
      throw problem(context, 'aborted', 'cancelled by the caller.', { cause: error })
    const why = [cause?.message, (cause?.cause as Error | undefined)?.message]
      .filter(Boolean)
      .join(': ')
    throw problem(context, 'network', `no response (${why || 'unknown reason'}).`, { cause })
  }
}
