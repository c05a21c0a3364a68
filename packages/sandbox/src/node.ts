/**
 * A port on this machine for a sandbox, for programs in other languages.
 * @module
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Sandbox } from './types.ts'

/** The options of `listen`. */
export interface ListenOptions {
  /** The port, from 1 to 65535. Default: any free one. */
  port?: number
}

/** A sandbox that listens. */
export interface Listener {
  /** The URL for `baseUrl`: `http://127.0.0.1:4010`. */
  url: string
  /** Ends all connections, and resolves when the port is free. */
  stop(): Promise<void>
}

/**
 * Listens on 127.0.0.1 and answers with `sandbox`. In a sandbox of several vendors, the header `Host` of a request
 * says whose it is, and otherwise its path. Broken connections and slow bodies that `fail` asks for are real.
 * The process runs until `stop` is called.
 * @throws {TypeError} if `port` is not a port.
 * @throws {Error} if the port is in use.
 */
export async function listen(
  sandbox: Pick<Sandbox, 'fetch'>,
  { port = 0 }: ListenOptions = {},
): Promise<Listener> {
  if (!(Number.isInteger(port) && port >= 0 && port < 65_536)) {
    throw new TypeError(
      'listen: port must be a number from 1 to 65535; leave it out for a free one.',
    )
  }
  const server = createServer((request, response) => {
    answer(sandbox, request, response).catch((error) => refuse(error, response))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, port)))
    server.listen(port, host, resolve)
  })
  const { port: actual } = server.address() as AddressInfo
  let stopped: Promise<void> | undefined
  return {
    url: `http://${host}:${actual}`,
    stop() {
      stopped ??= new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
      return stopped
    },
  }
}

const host = '127.0.0.1'

const listenError = (error: NodeJS.ErrnoException, port: number) =>
  error.code === 'EADDRINUSE'
    ? new Error(`listen: port ${port} of ${host} is in use; name another, or none for a free one.`)
    : new Error(`listen: port ${port} of ${host} cannot be opened (${error.code}).`)

async function answer(
  sandbox: Pick<Sandbox, 'fetch'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const controller = new AbortController()
  response.on('close', () => controller.abort())
  const { method = 'GET', url = '/', headers } = request
  const body = await bodyOf(request)
  const answered = await sandbox
    .fetch(new URL(url, `http://${headers.host ?? host}`).href, {
      method,
      headers: pairsOf(request),
      ...(body.length > 0 && !/^(GET|HEAD)$/.test(method) && { body }),
      signal: controller.signal,
    })
    .catch((error) => {
      if (error?.message !== 'fetch failed') throw error
      request.socket.resetAndDestroy()
    })
  if (!answered) return
  response.writeHead(answered.status, [...answered.headers].flat())
  response.flushHeaders()
  for await (const piece of piecesOf(answered)) response.write(piece)
  response.end()
}

/** Breaks a response that has begun, and answers with the error otherwise. */
function refuse(error: unknown, response: ServerResponse): void {
  if (response.headersSent) response.destroy()
  else response.writeHead(500, { 'content-type': 'text/plain' }).end(`The sandbox failed: ${error}`)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

const pairsOf = ({ rawHeaders }: IncomingMessage): [name: string, value: string][] =>
  rawHeaders.flatMap((name, index) => {
    const value = rawHeaders[index + 1]
    return index % 2 || value === undefined || name.startsWith(':') ? [] : [[name, value]]
  })

async function* piecesOf({ body }: Response): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader()
  if (!reader) return
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}
