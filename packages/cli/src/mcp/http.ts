import { createHash, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { toNodeHandler } from '@modelcontextprotocol/node'
import { createMcpHandler, type McpServer } from '@modelcontextprotocol/server'
import { UsageError } from '../error.ts'

/** Where and for whom a server listens. */
export interface HttpOptions {
  /** A port of 127.0.0.1; 0 is any that is free. */
  port: number
  /** The token that requests must carry, if there is one. */
  token?: string | undefined
  signal: AbortSignal
}

const path = '/mcp'

/**
 * Serves assistants over HTTP on 127.0.0.1 until `signal` aborts. Refuses requests that a page of the web may have
 * sent: their `Host` or `Origin` is not that of the server.
 * @throws {UsageError} if the port is taken.
 */
export async function serveHttp(
  create: () => McpServer,
  { port, token, signal }: HttpOptions,
): Promise<void> {
  const onerror = ({ message }: Error) => void process.stderr.write(`${message}\n`)
  const handler = createMcpHandler(create, { onerror })
  const handle = toNodeHandler(handler, { onerror })
  let hosts: string[] = []
  const server = createServer((request, response) => {
    const refusal = refusalOf(request, hosts, token)
    if (refusal) return refuse(response, ...refusal)
    void handle(request, response)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening').catch(({ code }: NodeJS.ErrnoException) => {
    const why = code === 'EADDRINUSE' ? 'another program uses it' : code
    throw new UsageError(`--http: the port ${port} cannot be used: ${why}.`)
  })
  const { port: actual } = server.address() as AddressInfo
  hosts = ['127.0.0.1', 'localhost'].map((name) => `${name}:${actual}`)
  process.stderr.write(`Listening at http://127.0.0.1:${actual}${path}\n`)
  if (!signal.aborted) await once(signal, 'abort')
  await handler.close()
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}

/** Returns the status and the sentence with which a request is refused. */
function refusalOf(
  { headers, url }: IncomingMessage,
  hosts: readonly string[],
  token: string | undefined,
): [number, string] | undefined {
  const { host = '', origin, authorization = '' } = headers
  if (!hosts.includes(host.toLowerCase())) {
    return [403, 'The header Host is not that of this server.']
  }
  if (origin !== undefined && !hosts.includes(origin.toLowerCase().replace(/^http:\/\//, ''))) {
    return [403, 'This server does not answer to pages of other origins.']
  }
  if (token && !isEqual(authorization, `Bearer ${token}`)) {
    return [401, 'The header Authorization must be Bearer, and the value of TAGS_MCP_TOKEN.']
  }
  return url?.replace(/\?.*/, '') === path ? undefined : [404, `The path is ${path}.`]
}

/** Compares two texts in a time that does not depend on them. */
const isEqual = (one: string, other: string): boolean => timingSafeEqual(hashOf(one), hashOf(other))

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest()

function refuse(response: ServerResponse, status: number, message: string): void {
  const challenge = status === 401 && { 'WWW-Authenticate': 'Bearer' }
  response.writeHead(status, { 'Content-Type': 'application/json', ...challenge })
  const error = { code: -32_000, message }
  response.end(JSON.stringify({ jsonrpc: '2.0', error, id: null }))
}
