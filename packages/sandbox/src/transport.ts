import type { Failure } from './failure.ts'

/** An answer before it is sent. */
export interface Answer {
  status: number
  /** Names are in lower case. */
  headers: Record<string, string>
  /** Absent if the answer has no body. */
  body?: string | undefined
}

/** Statuses whose responses have no body. */
const bodiless = [204, 205, 304]

/**
 * Returns the answer that a failure asks for, or `undefined` if the request gets its true one.
 * @param documented returns the spec's answer with a status, if it has one.
 */
export function failureAnswer(
  failure: Failure,
  documented: (status: number) => Answer | undefined,
): Answer | undefined {
  const { fault, headers = {}, status = statuses[fault ?? ''] } = failure
  if (status === undefined) return undefined
  const spec = documented(status) ?? plain(status)
  const { type, body } = contentOf(failure, status) ?? { body: spec.body }
  return {
    status,
    headers: { ...spec.headers, ...(type && { 'content-type': type }), ...lowerCase(headers) },
    body: bodiless.includes(status) ? undefined : body,
  }
}

/** The statuses of faults that have an answer of their own. */
const statuses: Record<string, number> = { html: 502, 'not-json': 200 }

const plain = (status: number): Answer => ({
  status,
  headers: { 'content-type': 'text/plain' },
  body: `The sandbox answers ${status} because fail() asked for it.`,
})

/** Returns the content of an answer that replaces the spec's; no type keeps the spec's. */
function contentOf(
  { fault, body }: Failure,
  status: number,
): { type?: string; body: string } | undefined {
  if (fault === 'html') {
    const title = `<!doctype html>\n<title>${status}</title>\n<h1>${status}</h1>\n`
    return { type: 'text/html', body: typeof body === 'string' ? body : title }
  }
  if (fault === 'not-json') return { type: 'application/json', body: '{"data": {"id": "c1", "ta' }
  if (body === undefined) return undefined
  return typeof body === 'string'
    ? { body }
    : { type: 'application/json', body: JSON.stringify(body) }
}

const lowerCase = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, text]) => [name.toLowerCase(), text]))

/** Makes the exception of a `fetch` whose connection broke. */
export const brokenConnection = (): TypeError =>
  new TypeError('fetch failed', {
    cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
  })

/** @throws the reason of `signal` when it aborts before the time is over. */
export function wait(time: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    // Throwing here rejects the promise.
    signal?.throwIfAborted()
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', cancel)
      resolve()
    }, time)
    const cancel = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    signal?.addEventListener('abort', cancel, { once: true })
  })
}

/** Makes the response of an answer. A failure may slow its body down, or break it. */
export function responseOf(
  { status, headers, body }: Answer,
  { fault, bodyDelay = 0 }: Failure = {},
  signal?: AbortSignal | null,
): Response {
  const isCut = fault === 'cut-body'
  const content =
    body !== undefined && (isCut || bodyDelay) ? pieces(body, bodyDelay, isCut, signal) : body
  return new Response(content ?? null, { status, headers })
}

/** The number of pieces of a slow body. */
const count = 10

/** Sends a text in pieces, evenly over a time. A cut one breaks in the middle. */
function pieces(
  text: string,
  time: number,
  isCut: boolean,
  signal: AbortSignal | null | undefined,
): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  const size = Math.ceil(bytes.length / count) || 1
  const end = isCut ? Math.floor(bytes.length / 2) : bytes.length
  const stopped = new AbortController()
  const stop = () => stopped.abort(signal?.reason)
  if (signal?.aborted) stop()
  signal?.addEventListener('abort', stop, { once: true })
  let sent = 0
  return new ReadableStream({
    async pull(controller) {
      if (time) await wait(time / count, stopped.signal)
      if (sent < end) {
        const next = Math.min(sent + size, end)
        controller.enqueue(bytes.subarray(sent, next))
        sent = next
        return
      }
      signal?.removeEventListener('abort', stop)
      if (isCut) throw brokenConnection()
      controller.close()
    },
    cancel: () => stopped.abort(),
  })
}
