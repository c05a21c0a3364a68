import { type Context, problem, safeCause } from './context.ts'
import type { ClientOptions } from './contract.ts'

/** Sends a request, to `origin` only, with the headers of the credential. Nothing else calls fetch. */
export async function send(
  request: Request,
  headers: Record<string, string>,
  origin: string,
  fetch: NonNullable<ClientOptions['fetch']>,
  context: Context,
  signal: AbortSignal,
): Promise<Response> {
  signal.throwIfAborted()
  context.url = request.url
  if (!request.url.startsWith(`${origin}/`)) {
    throw problem(
      context,
      'invalid',
      `the credential is for ${origin} only; make another client for another baseUrl.`,
    )
  }
  for (const [name, value] of Object.entries(headers)) request.headers.set(name, value)
  const response = await arrival(() => fetch(request, { signal }), context)
  if (typeof response?.text !== 'function') {
    throw problem(context, 'network', 'the fetch that the client was given gave no Response.')
  }
  if (!response.ok) {
    const text = await arrival(() => response.text(), context)
    Object.defineProperty(response, 'text', { value: async () => text })
  }
  return response
}

/** The JSON of a successful response; `undefined` where the spec has no content. */
export async function read(response: Response, context: Context): Promise<unknown> {
  const text = await arrival(() => response.text(), context)
  const { status, headers } = response
  if (text === '' && (context.method === 'HEAD' || context.operation.empty?.includes(status))) {
    return undefined
  }
  try {
    return JSON.parse(text)
  } catch {
    const found = text.trim() === '' ? 'no content' : (headers.get('content-type') ?? 'no type')
    throw problem(context, 'unexpected_response', `${status} with ${found} instead of JSON.`, {
      status,
    })
  }
}

/** What arrives, or a `TagsError` that says why nothing does. */
async function arrival<Value>(arrive: () => Promise<Value>, context: Context): Promise<Value> {
  try {
    return await arrive()
  } catch (error) {
    const cause = safeCause(error, context.redact)
    const reasons = [cause?.message, (cause?.cause as Error | undefined)?.message].filter(Boolean)
    const why = reasons.join(': ') || 'unknown reason'
    throw problem(context, 'network', `no whole response (${why}).`, { cause })
  }
}
