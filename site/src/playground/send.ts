import type { ClientOptions, TagsError, TagsEvent } from '@tags/core'
import { isTagsError } from '@tags/core/adapter'
import type { Sandbox, SandboxRequest } from '@tags/sandbox'
import type { Call } from './call.ts'

/** The function that creates a vendor's client. */
export type Factory = (options: ClientOptions & Record<string, unknown>) => {
  api: Record<string, Method>
}

/** A request or a response for display. */
export interface Message {
  /** `POST https://app.aelyst.com/contact/id:1/tag`, or `200 OK`. */
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
  /** Tells where a request differs from the spec. */
  problems: (attempt: number, problems: SandboxRequest['problems']) => void
  event: (event: TagsEvent, milliseconds: number) => void
}

/** Creates a client of a sandbox, makes a call, and reports every request and response to `listener`. */
export async function send(
  create: Factory,
  options: Record<string, string>,
  sandbox: Pick<Sandbox, 'fetch' | 'requests'>,
  { method, args }: Call,
  signal: AbortSignal,
  listener: Listener,
): Promise<Outcome> {
  const begin = performance.now()
  const readings: Promise<void>[] = []
  let attempts = 0

  const record: ClientOptions['fetch'] = async (url, init) => {
    const { method, headers, body = '' } = init
    attempts += 1
    const attempt = attempts
    const sent = performance.now()
    listener.request(attempt, show(`${method} ${url}`, Object.entries(headers), body))
    const response = await sandbox.fetch(url, init).finally(() => {
      listener.problems(attempt, sandbox.requests.at(-1)?.problems ?? [])
    })
    readings.push(
      response
        .clone()
        .text()
        .then(
          (text) => {
            const message = show(`${response.status}`, [...response.headers], text)
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
      ...options,
      fetch: record,
      onEvent: (event) => listener.event(event, performance.now() - begin),
    })
    const { response, ...rest } = await perform(client, method, args, signal)
    return { result: JSON.stringify(rest, null, 2), status: response?.status }
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
const show = (line: string, headers: [name: string, value: string][], body: string): Message => ({
  line,
  headers,
  body: pretty(body),
})

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
