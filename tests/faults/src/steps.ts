import { once } from 'node:events'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { gate } from './gate.ts'
import type { Exchange, Step } from './server.ts'

type Headers = Record<string, string | number>

/** The head of a response, as it stands on the wire. */
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

/** Answers that it takes no more requests. */
export const tooMany = (headers: Headers = {}): Step =>
  json(429, { statusCode: 429, message: 'Too Many Requests' }, headers)

/** Adds the tags of the body to those of the contact, and tells how HighLevel does which are new. */
export function addTags({ request, server }: Exchange): { tags: string[]; tagsAdded: string[] } {
  const { tags } = JSON.parse(request.body) as { tags: string[] }
  const tagsAdded = tags.filter((tag) => !server.tags.has(tag))
  for (const tag of tags) server.tags.add(tag)
  return { tags: [...server.tags], tagsAdded }
}

/** Does what is asked for and answers as HighLevel does. */
export const added: Step = (exchange) => json(200, addTags(exchange))(exchange)

/** Does one after the other for the same request. */
export const inTurn =
  (...steps: Step[]): Step =>
  async (exchange) => {
    for (const step of steps) await step(exchange)
  }

/** Does what is asked for and tells nothing. */
export const applied: Step = (exchange) => {
  addTags(exchange)
}

/** Writes bytes as they are. */
export const raw =
  (bytes: string | Uint8Array): Step =>
  ({ socket }) => {
    socket.write(bytes)
  }

/** Resets the connection. */
export const reset: Step = ({ socket }) => {
  socket.resetAndDestroy()
}

/** Closes the connection in good order. */
export const finish: Step = ({ socket }) => {
  socket.end()
}

/** Does not answer, and leaves the connection open. */
export const silence: Step = () => {}

/** Opens the gate of the server. */
export const arrived: Step = ({ server }) => gate(server).resolve()

/** Waits for so many milliseconds. */
export const pause =
  (milliseconds: number): Step =>
  ({ signal }) =>
    sleep(milliseconds, undefined, { signal })

/** Writes bytes one by one, so many milliseconds apart. */
export const drip =
  (text: string, milliseconds: number): Step =>
  async ({ socket, signal }) => {
    for (const byte of Buffer.from(text)) {
      socket.write(Uint8Array.of(byte))
      await sleep(milliseconds, undefined, { signal })
    }
  }

/** Writes the same bytes so many times, as fast as the client takes them. */
export const repeat =
  (bytes: Uint8Array, times: number): Step =>
  async ({ socket, signal }) => {
    for (let count = 0; count < times && !signal.aborted; count += 1)
      await write(socket, bytes, signal)
  }

async function write(socket: Socket, bytes: Uint8Array, signal: AbortSignal): Promise<void> {
  if (!socket.write(bytes)) await once(socket, 'drain', { signal })
}

/** Sends the client to another address. */
export const redirect =
  (status: number, to: (exchange: Exchange) => string): Step =>
  (exchange) =>
    respond(status, '', { location: to(exchange) })(exchange)
