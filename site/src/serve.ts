import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sirv from 'sirv'

/** The built site. */
export const folder = join(import.meta.dirname, '../dist')

/** Types of text whose encoding a browser would guess. */
const textTypes = [
  ['.md', 'text/markdown'],
  ['.txt', 'text/plain'],
  ['.atom', 'application/atom+xml'],
] as const

/** A server of the built site, on loopback. */
export interface Site {
  url: string
  stop: () => Promise<void>
}

/**
 * Serves the built site on loopback.
 * @param port 0 for any that is free.
 * @throws the error of `listen`, if the port is taken.
 */
export async function serve(port = 0): Promise<Site> {
  const missing = readFileSync(join(folder, '404.html'))
  const files = sirv(folder, {
    // Looks at the folder anew for each request: it may be built anew meanwhile.
    dev: true,
    setHeaders: (response, path) => {
      const [, type] = textTypes.find(([ending]) => path.endsWith(ending)) ?? []
      if (type) response.setHeader('content-type', `${type};charset=utf-8`)
    },
  })
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' }).end(missing)
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
