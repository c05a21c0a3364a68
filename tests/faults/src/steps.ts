import { once } from 'node:events'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { gate } from './gate.ts'
import type { Exchange, Step } from './server.ts'

type Headers = Record<string, string | number>

/** Formats the head of a response. */
export const head = (status: number, headers: Headers = {}): string =>
  `HTTP/1.1 ${status} \r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`

/** Answers with a body and its length. */
export const respond =
  (status: number, body: string | Uint8Array = '', headers: Headers = {}): Step =>
  ({ socket }) => {
    const bytes = Buffer.from(body as string)
    socket.write(head(status, { 'content-length': bytes.length, ...headers }))
    socket.write(bytes)
  }

/** Answers with JSON. */
export const json = (status: number, body: unknown, headers: Headers = {}): Step =>
  respond(status, JSON.stringify(body), { 'content-type': 'application/json', ...headers })

/** Answers with 429. */
export const tooMany = (headers: Headers = {}): Step =>
  json(429, { statusCode: 429, message: 'Too Many Requests' }, headers)

/** Adds the tags of the body to the contact, and returns HighLevel's answer. */
export function addTags({ request, server }: Exchange): { tags: string[]; tagsAdded: string[] } {
  const { tags } = JSON.parse(request.body) as { tags: string[] }
  const tagsAdded = tags.filter((tag) => !server.tags.has(tag))
  for (const tag of tags) server.tags.add(tag)
  return { tags: [...server.tags], tagsAdded }
}

/** Adds the tags and answers as HighLevel does. */
export const added: Step = (exchange) => json(200, addTags(exchange))(exchange)

/** Runs several steps in turn for the same request. */
export const inTurn =
  (...steps: Step[]): Step =>
  async (exchange) => {
    for (const step of steps) await step(exchange)
  }

/** Adds the tags without an answer. */
export const applied: Step = (exchange) => {
  addTags(exchange)
}

/** Writes raw bytes. */
export const raw =
  (bytes: string | Uint8Array): Step =>
  ({ socket }) => {
    socket.write(bytes)
  }

/** Resets the connection. */
export const reset: Step = ({ socket }) => {
  socket.resetAndDestroy()
}

/** Closes the connection properly. */
export const finish: Step = ({ socket }) => {
  socket.end()
}

/** Does not answer, and leaves the connection open. */
export const silence: Step = () => {}

/** Opens the gate of the server. */
export const arrived: Step = ({ server }) => gate(server).resolve()

/** Waits. */
export const pause =
  (milliseconds: number): Step =>
  ({ signal }) =>
    sleep(milliseconds, undefined, { signal })

/** Writes single bytes at an interval. */
export const drip =
  (text: string, milliseconds: number): Step =>
  async ({ socket, signal }) => {
    for (const byte of Buffer.from(text)) {
      socket.write(Uint8Array.of(byte))
      await sleep(milliseconds, undefined, { signal })
    }
  }

/** Writes the same bytes `times` times, as fast as the client reads them. */
export const repeat =
  (bytes: Uint8Array, times: number): Step =>
  async ({ socket, signal }) => {
    for (let count = 0; count < times && !signal.aborted; count += 1)
      await write(socket, bytes, signal)
  }

async function write(socket: Socket, bytes: Uint8Array, signal: AbortSignal): Promise<void> {
  if (!socket.write(bytes)) await once(socket, 'drain', { signal })
}

/** Redirects the client to another address. */
export const redirect =
  (status: number, to: (exchange: Exchange) => string): Step =>
  (exchange) =>
    respond(status, '', { location: to(exchange) })(exchange)
