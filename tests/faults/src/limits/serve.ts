import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import type { Vendor } from './vendor.ts'

/** A vendor that listens on this machine. */
export interface Served {
  url: string
  /** Ends all connections, once every request has been answered or abandoned. */
  stop: () => Promise<void>
}

/** Starts a server for a vendor on a free port of this machine. */
export async function serve(vendor: Vendor): Promise<Served> {
  const open = new Set<Promise<void>>()
  const server = createServer((request, response) => {
    const answered = answer(vendor, request, response)
      .catch(() => void response.destroy())
      .finally(() => open.delete(answered))
    open.add(answered)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      const closed = once(server, 'close')
      server.close()
      await Promise.all(open)
      server.closeAllConnections()
      await closed
    },
  }
}

async function answer(vendor: Vendor, request: IncomingMessage, response: ServerResponse) {
  const { method = '', url = '', headers } = request
  const hasBody = headers['content-length'] !== undefined || headers['transfer-encoding']
  const { status, ...reply } = await vendor.handle({
    method,
    path: url.split('?')[0] as string,
    credential: headers.authorization ?? '',
    body: hasBody ? await json(request) : undefined,
  })
  const text = JSON.stringify(reply.body)
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    ...reply.headers,
  })
  response.end(text)
}
