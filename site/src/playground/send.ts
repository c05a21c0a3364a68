import type { ClientOptions, TagsError, TagsEvent } from '@tags/core'
import { isTagsError } from '@tags/core/adapter'
import type { Call } from './call.ts'
import type { Target } from './code.ts'

/** The function that creates a vendor's client. */
export type Factory = (options: ClientOptions & Record<string, unknown>) => {
  api: Record<string, Method>
}

/** A request or a response for display, without credentials. */
export interface Message {
  /** `POST http://127.0.0.1:4010/contact/id:1/tag`, or `200 OK`. */
  line: string
  headers: [name: string, value: string][]
  body: string
}

/** The outcome of a call: its result in JSON, or the error that it threw. */
export type Outcome = { result: string; status?: number | undefined } | { error: TagsError }

/** Callbacks for the progress of a call. */
export interface Listener {
  request: (attempt: number, message: Message) => void
  response: (attempt: number, message: Message, milliseconds: number) => void
  event: (event: TagsEvent, milliseconds: number) => void
}

/** The settings of a client. */
export interface Settings {
  credentials: Record<string, string>
  options: Record<string, string>
  baseUrl: string
  /** The header `Prefer`, which selects a mock's response. */
  prefer: string | undefined
  /** The request that has this header; absent if all have it. */
  target: Target | undefined
}

/** Creates a client, makes a call, and reports every request and response to `listener`. */
export async function send(
  create: Factory,
  { credentials, options, baseUrl, prefer, target }: Settings,
  { method, args }: Call,
  signal: AbortSignal,
  listener: Listener,
): Promise<Outcome> {
  const hide = redactor(Object.values(credentials))
  const begin = performance.now()
  const readings: Promise<void>[] = []
  let attempts = 0

  const record: ClientOptions['fetch'] = async (url, init) => {
    const { method, body = '' } = init
    const isTarget = !target || (method === target.method && new RegExp(target.pattern).test(url))
    // An error in text is sent only if text is accepted.
    const chosen = prefer && isTarget && { prefer, accept: '*/*' }
    const headers = { ...init.headers, ...chosen }
    attempts += 1
    const attempt = attempts
    const sent = performance.now()
    listener.request(attempt, show(hide, `${method} ${url}`, Object.entries(headers), body))
    const response = await fetch(url, { ...init, headers })
    const line = `${response.status} ${response.statusText}`
    readings.push(
      response
        .clone()
        .text()
        .then(
          (text) => {
            const message = show(hide, line, [...response.headers], text)
            listener.response(attempt, message, performance.now() - sent)
          },
          // The client reports why a body cannot be read.
          () => {},
        ),
    )
    return response
  }

  try {
    const client = create({
      ...credentials,
      ...options,
      baseUrl,
      fetch: record,
      onEvent: (event) => listener.event(event, performance.now() - begin),
    })
    const { response, ...rest } = await perform(client, method, args, signal)
    return { result: hide(JSON.stringify(rest, null, 2)), status: response?.status }
  } catch (error) {
    if (isTagsError(error)) return { error }
    throw error
  } finally {
    await Promise.all(readings)
  }
}

type Method = (...args: unknown[]) => Promise<object>

/** Calls `client.addTags(…)` or `client.api.POST(…)`, which take the signal in different places. */
async function perform(
  client: { api: Record<string, Method> },
  method: string,
  args: unknown[],
  signal: AbortSignal,
): Promise<{ response?: Response }> {
  const [name = '', verb] = method.split('.')
  if (!verb) {
    const unified = client as unknown as Record<string, Method>
    return (unified[name] as Method)(...args, { signal })
  }
  const [path, init] = args
  return (client.api[verb] as Method)(path, { ...(init as object), signal })
}

/** Formats a message for display. */
const show = (
  hide: (text: string) => string,
  line: string,
  headers: [name: string, value: string][],
  body: string,
): Message => ({
  line: hide(line.trim()),
  headers: headers.map(([name, value]) => [name, hide(value)]),
  body: hide(pretty(body)),
})

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}

/**
 * Returns a function that hides credentials in a text: plain, in a URL, in JSON, and in HTTP basic. Clients
 * send only credentials of printable ASCII.
 */
function redactor(secrets: string[]): (text: string) => string {
  const forms = [...secrets, secrets.join(':')]
    .filter((secret) => /^[ -~]+$/.test(secret))
    .flatMap((secret) => [
      secret,
      encodeURIComponent(secret),
      JSON.stringify(secret).slice(1, -1),
      btoa(secret),
    ])
  return (text) => forms.reduce((shown, form) => shown.replaceAll(form, '•••'), text)
}
