import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readUpstream } from '../upstream.ts'

const root = join(import.meta.dirname, '../../..')
const head = '{ "openapi": "3.1.0", "info": {}, "paths": {'
let server: Server

afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** Serves this listener, and returns its URL. */
async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Writes spaces until the connection ends. */
const trickle: RequestListener = (request, response) => {
  response.write(head)
  const timer = setInterval(() => response.write(' '), 10)
  request.on('close', () => clearInterval(timer))
  response.on('close', () => clearInterval(timer))
}

describe('a document that is not read in time is bad input', () => {
  const rows: [name: string, listener: RequestListener][] = [
    ['no answer', () => {}],
    ['an answer that never ends', trickle],
    [
      'an answer that leads to itself',
      (request, response) =>
        setTimeout(() => response.writeHead(302, { location: String(request.url) }).end(), 40),
    ],
    [
      'a file that it refers to',
      (request, response) => {
        if (request.url === '/part.json') trickle(request, response)
        else response.end(`${head} "/a": { "$ref": "part.json" } } }`)
      },
    ],
  ]
  it.each(rows)('%s', async (_, listener) => {
    const url = `${await serve(listener)}/api.json`
    await expect(readUpstream(root, url, { timeout: 0.3 })).rejects.toThrow(
      `${url}: it was not read completely within 0.3 s. Give it more time with --timeout SECONDS.`,
    )
  })
})

it('a document that is too large is bad input', async () => {
  const url = await serve((_, response) => {
    response.write(head)
    const more = () => {
      while (response.write(' '.repeat(65_536)));
    }
    response.on('drain', more)
    more()
  })
  await expect(readUpstream(root, url, { timeout: 60, size: 1 })).rejects.toThrow(
    `${url}: it is larger than 1 MiB.`,
  )
})

it('a document that comes in pieces is read', async () => {
  const url = await serve((_, response) => {
    const bytes = Buffer.from('{ "openapi": "3.1.0", "info": { "title": "é" }, "paths": {} }')
    const cut = bytes.indexOf('é') + 1
    response.write(bytes.subarray(0, cut))
    setTimeout(() => response.end(bytes.subarray(cut)), 20)
  })
  const { document } = await readUpstream(root, url, { timeout: 60 })
  expect(document).toMatchObject({ info: { title: 'é' } })
})
