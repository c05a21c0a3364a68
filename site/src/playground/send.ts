import type { ClientOptions, TagsError, TagsEvent } from '@tags/core'
import { isTagsError } from '@tags/core/adapter'
import type { Call } from './call.ts'

/** What makes a vendor's client. */
export type Factory = (options: ClientOptions & Record<string, unknown>) => {
  api: Record<string, Method>
}

/** A request or a response as it is shown: without a credential. */
export interface Message {
  /** `POST http://127.0.0.1:4010/contact/id:1/tag`, or `200 OK`. */
  line: string
  headers: [name: string, value: string][]
  body: string
}

/** What became of a call: what it gave, in JSON, or the error that it threw. */
export type Outcome = { result: string; status?: number | undefined } | { error: TagsError }

/** Is told how a call goes, as it goes. */
export interface Listener {
  request: (attempt: number, message: Message) => void
  response: (attempt: number, message: Message, milliseconds: number) => void
  event: (event: TagsEvent, milliseconds: number) => void
}

/** Whom a call is made by. */
export interface Sender {
  credentials: Record<string, string>
  baseUrl: string
  /** The header that tells a mock what to answer. */
  prefer: string | undefined
}

/** Makes a client and the call, and tells of all that is sent and comes back. */
export async function send(
  create: Factory,
  { credentials, baseUrl, prefer }: Sender,
  { method, given }: Call,
  signal: AbortSignal,
  listener: Listener,
): Promise<Outcome> {
  const hide = hiding(Object.values(credentials))
  const begin = performance.now()
  const readings: Promise<void>[] = []
  let attempts = 0

  const record: ClientOptions['fetch'] = async (url, init) => {
    const { method, body = '' } = init
    const headers = { ...init.headers, ...(prefer && { prefer }) }
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
          // Whoever cancels does not see it; why it broke, the client says.
          () => {},
        ),
    )
    return response
  }

  try {
    const client = create({
      ...credentials,
      baseUrl,
      fetch: record,
      onEvent: (event) => listener.event(event, performance.now() - begin),
    })
    const { response, ...told } = await perform(client, method, given, signal)
    return { result: hide(JSON.stringify(told, null, 2)), status: response?.status }
  } catch (error) {
    if (isTagsError(error)) return { error }
    throw error
  } finally {
    await Promise.all(readings)
  }
}

type Method = (...given: unknown[]) => Promise<object>

/** Calls `client.addTags(…)` or `client.api.POST(…)`, which take the signal in different places. */
async function perform(
  client: { api: Record<string, Method> },
  method: string,
  given: unknown[],
  signal: AbortSignal,
): Promise<{ response?: Response }> {
  const [name = '', verb] = method.split('.')
  if (!verb) {
    const unified = client as unknown as Record<string, Method>
    return (unified[name] as Method)(...given, { signal })
  }
  const [path, init] = given
  return (client.api[verb] as Method)(path, { ...(init as object), signal })
}

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
 * Takes credentials out of a text, as they are, in a URL, in JSON and in HTTP basic. Others than printable
 * ASCII no client sends.
 */
function hiding(secrets: string[]): (text: string) => string {
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
