import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { certificate } from '@tags/faults/certificates'

/** A request as the vendor received it. */
export interface Received {
  method: string
  path: string
  token: string | undefined
  type: string | undefined
  body: string
}

/** How the vendor answers a request: a status, a body and headers, or by ending the connection. */
export type Answer =
  | { status: number; body?: unknown; headers?: Record<string, string> }
  | 'reset'
  | 'silence'

export interface Vendor {
  /** Its address on loopback, without a trailing slash. */
  url: string
  received: Received[]
  /** Resolves when the next request has arrived. */
  arrival: () => Promise<void>
  /** Resolves when the client has closed a connection. */
  departure: () => Promise<void>
  stop: () => Promise<void>
}

/** Replies that fit the specs of the two vendors that the tests use. */
const success = ({ method, path }: Received): Answer => {
  if (path.startsWith('/contact/')) return { status: 200, body: { contactId: 12345 } }
  if (method === 'POST') return { status: 201, body: { tags: ['vip'], tagsAdded: ['vip'] } }
  if (method === 'DELETE') return { status: 200, body: { tags: [], tagsRemoved: ['vip'] } }
  return { status: 200, body: { contact: { id: 'c-1', tags: ['vip'] } } }
}

/**
 * Starts a vendor on a free port of loopback. It gives the n-th request the n-th answer, and
 * succeeds after the last of them.
 */
export async function startVendor(
  answers: readonly Answer[] = [],
  identity?: 'trusted' | 'stranger',
): Promise<Vendor> {
  const received: Received[] = []
  const sockets = new Set<Socket>()
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = '', url = '', headers } = request
    const seen: Received = {
      method,
      path: url,
      token: headers.authorization?.replace('Bearer ', ''),
      type: headers['content-type'],
      body: await text(request),
    }
    received.push(seen)
    server.emit('arrival')
    const answer = answers[received.length - 1] ?? success(seen)
    if (answer === 'silence') return
    if (answer === 'reset') return request.socket.resetAndDestroy()
    const body = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
    const type = { 'content-type': 'application/json' }
    response.writeHead(answer.status, { ...type, ...answer.headers }).end(body)
  }
  const server = identity ? createTlsServer(certificate(identity), handle) : createServer(handle)
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.once('close', () => {
      sockets.delete(socket)
      server.emit('departure')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: identity ? `https://localhost:${port}` : `http://127.0.0.1:${port}`,
    received,
    arrival: async () => void (await once(server, 'arrival')),
    departure: async () => void (await once(server, 'departure')),
    async stop() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
