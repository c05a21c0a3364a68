import { type Call, callError } from './call.ts'
import type { FetchResponse } from './contract.ts'
import { codeOf, type TagsError } from './error.ts'
import type { Settings } from './options.ts'
import { pauseOf, retryAfter } from './retry.ts'

/** The outcome of one attempt: a response, an error, or a response that means an error. */
export interface Outcome {
  response?: FetchResponse
  failure?: TagsError | undefined
  /** How long the vendor asks to wait before the next attempt, in milliseconds. */
  wait?: number | undefined
}

/**
 * Reads a response to its end and classifies it. Its `json()`, `text()` and `clone()` then return the read body,
 * with exact integers, and without credentials if it is an error.
 * @throws {TagsError} if the body of a success is not JSON.
 */
export async function readResponse(
  call: Call,
  response: FetchResponse,
  signal: AbortSignal,
): Promise<Outcome> {
  const { operation, method, settings } = call
  const { ok, status, headers } = response
  const read = await readBody(response, settings, signal)
  let text: string | undefined
  let json: Json | undefined
  try {
    text = read?.(ok)
    json = parse(text as string)
  } catch {
    // `json` stays undefined: the body is not JSON.
  }
  if (ok && !json && !(text === '' && (method === 'HEAD' || operation.empty?.includes(status)))) {
    const type = headers.get('content-type') ?? 'no type'
    const fault = text === undefined ? (read ? 'not UTF-8' : 'too long') : 'not JSON'
    const why = `${status}, but its body (${type}) is ${fault}.`
    throw callError(call, 'unexpected_response', why, { status })
  }
  const body = json ? json.value : text || undefined
  const outcome = { response, ...classify(call, response, body) }
  if (ok) return keep(outcome, json?.text ?? '', body)
  const error = outcome.failure?.body
  return keep(outcome, typeof error === 'string' ? error : JSON.stringify(error), error)
}

/** Returns the error that a response means by its status, or by a body that reports a failure. */
export function classify(
  call: Call,
  { ok, status, statusText, headers }: FetchResponse,
  body: unknown,
): Pick<Outcome, 'failure' | 'wait'> {
  const { vendor, operation } = call
  const known = operation.errors?.[status]
  if (ok && !known && !reportsFailure(body)) return {}
  const meaning = (!ok && vendor.classify?.(status, body)) || {}
  const other = ok ? 'unexpected_response' : codeOf(status)
  const code = meaning.code ?? known ?? other
  const phrase = statusText || code.replaceAll('_', ' ')
  const wait = code === 'rate_limited' ? pauseOf(vendor.limits, headers) : retryAfter(headers)
  const message =
    ok && !known ? `${status}, but its body reports a failure.` : `${status} ${phrase}`
  const failure = callError(call, code, message, {
    status,
    body,
    requestId: ok ? undefined : (meaning.requestId ?? headers.get('x-request-id') ?? undefined),
    retryAt: wait === undefined ? undefined : new Date(Date.now() + wait),
  })
  return { failure, wait }
}

function reportsFailure(body: unknown): boolean {
  const { success, errorCount } = Object(body) as Record<string, unknown>
  return success === false || (typeof errorCount !== 'object' && Number(errorCount) > 0)
}

/** Makes a response whose body was read return it again. */
function keep(
  outcome: Outcome & { response: FetchResponse },
  text: string | undefined = '',
  value: unknown,
) {
  const { status, statusText, headers } = outcome.response
  const init = { status, statusText, headers: headers as Headers }
  Object.assign(outcome.response, {
    text: async () => text,
    json: async () => value,
    clone: () => new Response(text || null, init),
  })
  return outcome
}

interface Json {
  text: string
  value: unknown
}

/** Parses JSON. An integer that a number cannot hold exactly becomes a string of its digits. */
function parse(text: string): Json {
  const value: unknown = JSON.parse(text)
  if (!/\d{16}/.test(text)) return { text, value }
  let isString = false
  const exact = text.replace(/\\.|"|-?\d[\d.eE+-]*/g, (token) => {
    if (token === '"') isString = !isString
    return isString || !/^-?\d+$/.test(token) || Number.isSafeInteger(Number(token))
      ? token
      : `"${token}"`
  })
  return { text: exact, value: JSON.parse(exact) }
}

/** A body of any implementation of `fetch`: a web stream, or a stream of Node. */
interface Stream {
  getReader?: () => Reader
  [Symbol.asyncIterator]?: () => Reader
}

/** A reader of a web stream, or an iterator of a stream of Node. */
interface Reader {
  read?: Next
  next?: Next
  cancel?: () => unknown
  return?: () => unknown
}

type Next = () => Promise<{ done?: boolean | undefined; value?: Uint8Array<ArrayBuffer> }>

/**
 * Reads a body to its end, so that its connection is free again. Returns `undefined` if the body is longer than
 * `maxResponseBytes`; the rest of it is not read.
 */
async function readBody(
  response: FetchResponse,
  { maxResponseBytes, decode }: Settings,
  signal: AbortSignal,
): Promise<((isStrict: boolean) => string) | undefined> {
  const stream = response.body as Stream | null | undefined
  const reader = stream?.getReader?.() ?? stream?.[Symbol.asyncIterator]?.()
  if (!reader) {
    const text = await response.text()
    return () => text
  }
  const cancel = async () => {
    try {
      await (reader.cancel ?? reader.return)?.call(reader)
    } catch {}
  }
  signal.addEventListener('abort', cancel)
  if (signal.aborted) cancel()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  for (let size = 0; size <= maxResponseBytes; ) {
    const { done, value } = await ((reader.read ?? reader.next) as Next).call(reader)
    if (done || !value) {
      const bytes = chunks.length > 1 ? await new Blob(chunks).arrayBuffer() : chunks[0]
      return (isStrict) => decode(bytes, isStrict)
    }
    chunks.push(value)
    size += value.length
  }
  cancel()
  return undefined
}
