import { once } from 'node:events'
import { createServer, request as forward } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

export interface ProxyServer {
  /** Its address on loopback. */
  url: string
  /** The methods and targets of the requests that it received, in order. */
  requests: string[]
  stop: () => Promise<void>
}

/**
 * Starts an HTTP proxy on a free port of loopback, which tunnels `CONNECT` and forwards the rest.
 * A tunnel to a host and port in `routes` ends at the host and port given there, or is refused if that is empty.
 */
export async function startProxy(routes: Record<string, string> = {}): Promise<ProxyServer> {
  const requests: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((incoming, response) => {
    const { method, url = '', headers } = incoming
    requests.push(`${method} ${url}`)
    const outgoing = forward(url, { method, headers }, (reply) => {
      response.writeHead(reply.statusCode ?? 502, reply.headers)
      reply.pipe(response)
    })
    outgoing.on('error', () => response.destroy())
    incoming.pipe(outgoing)
  })
  server.on('connect', (incoming, socket: Socket) => {
    requests.push(`CONNECT ${incoming.url}`)
    const route = routes[incoming.url ?? ''] ?? incoming.url
    if (!route) return socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
    const { hostname, port } = new URL(`http://${route}`)
    const target = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      target.pipe(socket).pipe(target)
    })
    target.on('error', () => socket.destroy())
    socket.on('error', () => target.destroy())
    socket.on('close', () => target.destroy())
  })
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async stop() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
