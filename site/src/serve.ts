import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sirv from 'sirv'

/** The folder of the built site. */
export const folder = join(import.meta.dirname, '../dist')

/** Types of text files, whose encoding a browser would otherwise guess. */
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
 * @param port 0 for any free port.
 * @throws an error that says how to build the site, or that of `listen` if the port is taken.
 */
export async function serve(port = 0): Promise<Site> {
  const page = join(folder, '404.html')
  if (!existsSync(page)) {
    throw new Error('The site is not built. Build it with `node scripts/turbo.ts site`.')
  }
  const notFound = readFileSync(page)
  const files = sirv(folder, {
    // Reads the folder again for each request, as it may be rebuilt.
    dev: true,
    setHeaders: (response, path) => {
      const [, type] = textTypes.find(([ending]) => path.endsWith(ending)) ?? []
      if (type) response.setHeader('content-type', `${type};charset=utf-8`)
      // The names of these files have hashes of their contents.
      if (path.startsWith('/_astro/'))
        response.setHeader('cache-control', 'public, max-age=31536000, immutable')
    },
  })
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' }).end(notFound)
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
