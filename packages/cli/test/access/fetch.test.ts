import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { rows, runRows } from '@tags/faults'
import { afterEach, describe, expect, it } from 'vitest'
import { httpFetch } from '../../src/access/fetch.ts'

const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

/** Starts a server, and returns its URL. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  stops.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/contacts`
}

const init = { headers: { authorization: 'Bearer secret' }, redirect: 'manual' as const }
const send = (url: string, method = 'GET', body?: string, signal = new AbortController().signal) =>
  httpFetch(url, { ...init, method, ...(body !== undefined && { body }), signal })

describe('a request', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s has a body and its length', async (method) => {
    const url = await serve(async (request, response) => {
      const { 'content-length': length, authorization } = request.headers
      response.end(JSON.stringify({ length, authorization, body: await text(request) }))
    })
    const { status, ok, text: read } = await send(url, method, '{"tags":["☕"]}')
    expect({ status, ok, reply: JSON.parse(await read()) }).toEqual({
      status: 200,
      ok: true,
      reply: { length: '16', authorization: 'Bearer secret', body: '{"tags":["☕"]}' },
    })
  })

  it('with an aborted signal is not sent', async () => {
    let requests = 0
    const url = await serve((_, response) => {
      requests += 1
      response.end()
    })
    const reason = new Error('over')
    await expect(send(url, 'GET', undefined, AbortSignal.abort(reason))).rejects.toBe(reason)
    await send(url)
    expect(requests).toBe(1)
  })
})

describe('a response', () => {
  it('is unpacked, and has all values of a repeated header', async () => {
    const url = await serve((_, response) => {
      response.writeHead(429, [
        ...['content-encoding', 'gzip', 'retry-after', '1', 'Retry-After', '2'],
      ])
      response.end(gzipSync('{"message":"slow"}'))
    })
    const { ok, status, headers, text: read } = await send(url)
    expect({ ok, status, after: headers.get('Retry-After'), none: headers.get('x') }).toEqual({
      ok: false,
      status: 429,
      after: '1, 2',
      none: null,
    })
    expect(await read()).toBe('{"message":"slow"}')
  })

  it('that is a redirect is not followed', async () => {
    const url = await serve((_, response) => {
      response.writeHead(302, { location: '/elsewhere' }).end()
    })
    expect((await send(url)).status).toBe(302)
  })

  it('ends with the signal, also while its body is read', async () => {
    const url = await serve((_, response) => response.write('{'))
    const controller = new AbortController()
    const response = await send(url, 'GET', undefined, controller.signal)
    const read = response.text()
    controller.abort(new Error('over'))
    await expect(read).rejects.toThrow()
  })

  it('that is not HTTP is an error of the parser', async () => {
    const server = createSocketServer((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    stops.push(() => server.close())
    const { port } = server.address() as AddressInfo
    await expect(send(`http://127.0.0.1:${port}`)).rejects.toMatchObject({
      name: 'HTTPParserError',
    })
  })
})

it('every row of the faults ends as with the platform’s fetch', { timeout: 0 }, async () => {
  const words = { crashed: 'it ended the process', stuck: 'it hung' }
  const ids = rows.map(({ id }) => id)
  const results = await runRows({ file: join(import.meta.dirname, 'faults.ts'), words }, ids)
  const wrong = [...results.rows].filter((entry) => entry[1].wrong.length > 0)
  expect(wrong).toEqual([])
  expect([results.rows.size, results.exits, results.printed]).toEqual([ids.length, [[0, null]], ''])
})
