import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import type { Sandbox } from '@tags/sandbox'
import { certificate, type Identity } from './certificates.ts'
import { parseRequest, type WireRequest } from './wire.ts'

/** A request that a fault server received. */
export interface SeenRequest extends WireRequest {
  /** The time at which it was complete, in milliseconds of `performance.now()`. */
  at: number
  /** The number of its connection, from 1. */
  connection: number
}

/** A request and the socket to answer it on. */
export interface Exchange {
  request: SeenRequest
  socket: Socket
  server: FaultServer
  /** Aborts once the socket is closed, by the client or by `stop`. */
  signal: AbortSignal
}

/** The behaviour of a server for one request. */
export type Step = (exchange: Exchange) => void | Promise<void>

export interface FaultServer {
  /** The address on loopback, without a trailing slash. */
  url: string
  /** The requests in the order in which they arrived. */
  requests: SeenRequest[]
  /** The number of connections so far. */
  connections: number
  /** The number of bytes written to sockets that are now closed. */
  written: number
  /** The open sockets. */
  sockets: Set<Socket>
  /** The tags of its only contact. */
  tags: Set<string>
  /** The account that answers, if the row has one. */
  sandbox?: Sandbox
  /** The second server of the same row, if there is one: another origin. */
  other?: FaultServer | undefined
  /** Errors of the server itself. */
  failures: unknown[]
  /** Destroys every socket and stops listening. */
  stop: () => Promise<void>
}

export interface ServerOptions {
  /** Serves https with this certificate. */
  identity?: Identity | undefined
  /** The server to provide as `other`. */
  other?: FaultServer | undefined
  /** Limits after which the server stops by itself. */
  bounds?: { connections: number; requests: number; milliseconds: number }
}

/**
 * Starts a server on a free port of loopback that runs the n-th step for the n-th request, and the
 * last step for all that follow.
 */
export async function startServer(
  steps: readonly Step[],
  {
    identity,
    other,
    bounds = { connections: 500, requests: 5_000, milliseconds: 300_000 },
  }: ServerOptions = {},
): Promise<FaultServer> {
  const listener = identity ? createTlsServer(certificate(identity)) : createServer()
  const stopTimer = setTimeout(() => server.stop(), bounds.milliseconds)
  const server: FaultServer = {
    url: '',
    requests: [],
    connections: 0,
    written: 0,
    sockets: new Set(),
    tags: new Set(),
    other,
    failures: [],
    async stop() {
      clearTimeout(stopTimer)
      for (const socket of server.sockets) socket.destroy()
      if (!listener.listening) return
      await new Promise((resolve) => listener.close(resolve))
    },
  }
  listener.on('connection', (socket: Socket) => {
    server.connections += 1
    server.sockets.add(socket)
    socket.setNoDelay()
    socket.on('error', () => {})
    socket.once('close', () => {
      server.written += socket.bytesWritten
      server.sockets.delete(socket)
    })
    if (server.connections > bounds.connections) server.stop()
  })
  listener.on(identity ? 'secureConnection' : 'connection', (socket: Socket) => {
    const connection = server.connections
    serve(socket, server, async (request, signal) => {
      const seen = { ...request, at: performance.now(), connection }
      server.requests.push(seen)
      if (server.requests.length > bounds.requests) return server.stop()
      const step = steps[Math.min(server.requests.length, steps.length) - 1]
      await step?.({ request: seen, socket, server, signal })
    })
  })
  const port = await listen(listener)
  server.url = identity ? `https://localhost:${port}` : `http://127.0.0.1:${port}`
  return server
}

async function listen(listener: Server): Promise<number> {
  listener.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  return (listener.address() as AddressInfo).port
}

function serve(
  socket: Socket,
  server: FaultServer,
  answer: (request: WireRequest, signal: AbortSignal) => Promise<void>,
): void {
  const closed = new AbortController()
  let bytes = Buffer.alloc(0)
  let turn = Promise.resolve()
  socket.on('error', () => {})
  socket.once('close', () => closed.abort())
  socket.on('data', (chunk) => {
    bytes = Buffer.concat([bytes, chunk])
    for (let found = parseRequest(bytes); found; found = parseRequest(bytes)) {
      const { request, rest } = found
      bytes = Buffer.from(rest)
      turn = turn
        .then(() => answer(request, closed.signal))
        .catch((error) => {
          if (!socket.destroyed) server.failures.push(error)
        })
    }
  })
}
