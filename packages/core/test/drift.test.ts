import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as former from '@tags/core/drift'
import * as drift from '@tags/drift'
import { type Drift, watchDrift } from '@tags/drift'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { acme } from './client.ts'

const item = { params: { path: { id: 'item1' } } }
const schema = { type: 'object', properties: { tags: { type: 'array' } } }
const spec = {
  openapi: '3.1.0',
  servers: [{ url: 'https://api.example.com/v1' }],
  paths: {
    '/items/{id}': {
      get: { responses: { 200: { content: { 'application/json': { schema } } } } },
    },
  },
}

let server: Server | undefined
let found: Drift[] = []
let checks: Promise<void>[] = []

beforeEach(() => {
  found = []
  checks = []
})

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  server = undefined
})

const options = {
  onDrift: (drift: Drift) => found.push(drift),
  waitUntil: (check: Promise<void>) => checks.push(check),
}

/** Starts a server with this listener, and returns its URL. */
async function serve(listener: RequestListener): Promise<string> {
  const made = createServer(listener)
  server = made
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}/v1`
}

/** Starts a server that sends `begin` and never ends the body, and a promise of the end of the connection. */
async function hanging(begin: (response: Parameters<RequestListener>[1]) => void) {
  let end = (_?: unknown) => {}
  const closed = new Promise((resolve) => {
    end = resolve
  })
  const url = await serve((_, response) => {
    response.once('close', end)
    begin(response.writeHead(200, { 'content-type': 'application/json' }))
  })
  return { url, closed }
}

it('`@tags/core/drift` is `@tags/drift`', () => {
  expect({ ...former }).toEqual({ ...drift })
})

describe('a watched client', () => {
  it('checks every attempt of a call', async () => {
    let count = 0
    const url = await serve((_, response) =>
      response
        .writeHead(count++ ? 200 : 503, { 'content-type': 'application/json' })
        .end('{"nick":1}'),
    )
    const client = acme({ baseUrl: url, fetch: watchDrift(spec, options), maxRetries: 1 })
    const { data } = await client.GET('/items/{id}', item)
    expect(data).toEqual({ nick: 1 })
    await Promise.all(checks)
    expect(found.map(({ rule, place }) => `${rule} ${place}`)).toEqual([
      'undocumented-status 503',
      'undocumented-property 200 body.nick',
    ])
  })

  it.each([
    ['timeout', () => ({ timeout: 1000 })],
    ['aborted', (signal: AbortSignal) => ({ signal })],
  ])('leaves no connection after a call that ends with %s', async (code, early) => {
    const controller = new AbortController()
    const { url, closed } = await hanging((response) => {
      response.write('{"nick":')
      if (code === 'aborted') controller.abort()
    })
    const client = acme({ baseUrl: url, fetch: watchDrift(spec, options) })
    const call = client.GET('/items/{id}', { ...item, ...early(controller.signal) })
    await expect(call).rejects.toMatchObject({ code })
    await closed
    await Promise.all(checks)
    expect(found).toEqual([])
  })

  it('leaves no connection after a body that is too long', async () => {
    const { url, closed } = await hanging((response) => {
      const write = () => {
        while (response.write('"'.padEnd(65_536, 'x')));
      }
      response.on('drain', write)
      write()
    })
    const fetch = watchDrift(spec, options)
    const call = acme({ baseUrl: url, fetch, maxResponseBytes: 1000 }).GET('/items/{id}', item)
    await expect(call).rejects.toMatchObject({ code: 'unexpected_response' })
    await closed
  })

  it('cancels an endless body when the call ends, even if fetch ignores the signal', async () => {
    const cancel = vi.fn()
    const fetch = async () => new Response(new ReadableStream({ cancel }))
    const client = acme({ fetch: watchDrift(spec, { ...options, fetch }) })
    const call = client.GET('/items/{id}', { ...item, timeout: 50 })
    await expect(call).rejects.toMatchObject({ code: 'timeout' })
    await vi.waitFor(() => expect(cancel).toHaveBeenCalled())
  })
})
