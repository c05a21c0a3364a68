import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A way to a Redis that a test can close. */
export interface Gate {
  url: string
  /** Cuts all connections, and refuses others. */
  close: () => void
  /** Lets connections through again. */
  open: () => void
  /** Keeps connections, and holds back what passes. */
  hold: () => void
  stop: () => Promise<void>
}

/** Opens a gate in front of the Redis at `target`, which is a URL or the path of a socket. */
export async function openGate(target: string): Promise<Gate> {
  const url = new URL(target.startsWith('/') ? 'redis://127.0.0.1' : target)
  const address = target.startsWith('/')
    ? { path: target }
    : { host: url.hostname, port: Number(url.port || 6379) }
  const sockets = new Set<Socket>()
  let state: 'open' | 'closed' | 'held' = 'open'

  const server = createServer((inner) => {
    if (state === 'closed') return void inner.destroy()
    const outer = connect(address)
    for (const [from, to] of [
      [inner, outer],
      [outer, inner],
    ] as const) {
      sockets.add(from)
      from.on('error', () => {})
      from.on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
      from.on('data', (data) => to.write(data))
    }
    if (state === 'held') hold()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url.hostname = '127.0.0.1'
  url.port = `${(server.address() as AddressInfo).port}`

  const close = () => {
    state = 'closed'
    for (const socket of sockets) socket.destroy()
  }
  const hold = () => {
    state = 'held'
    for (const socket of sockets) socket.pause()
  }
  return {
    url: url.href,
    close,
    hold,
    open() {
      state = 'open'
      for (const socket of sockets) socket.resume()
    },
    async stop() {
      const closed = once(server, 'close')
      close()
      server.close()
      await closed
    },
  }
}
