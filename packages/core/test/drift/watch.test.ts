import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Drift, type WatchOptions, watchDrift } from '@tags/core/drift'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { acme } from '../client.ts'

const item = { params: { path: { id: 'item1' } } }
const itself = '#/paths/~1items~1{id}/get/responses/200/content/application~1json/schema'
const spec = {
  openapi: '3.1.0',
  servers: [{ url: 'https://api.example.com/v1' }],
  paths: {
    '/items/{id}': {
      get: {
        responses: {
          200: {
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: { tags: { type: 'array', items: { type: 'string' } } },
                },
              },
            },
          },
        },
      },
    },
  },
}

let server: Server | undefined
let found: Drift[] = []
const rejections: unknown[] = []
const onRejection = (reason: unknown) => rejections.push(reason)

beforeEach(() => {
  found = []
  process.on('unhandledRejection', onRejection)
})

afterEach(async () => {
  await sleep(5)
  process.off('unhandledRejection', onRejection)
  server?.closeAllConnections()
  server?.close()
  server = undefined
  expect(rejections).toEqual([])
})

const onDrift = (drift: Drift) => found.push(drift)
const told = () => found.map(({ rule, place }) => `${rule} ${place}`)

/** Where a server is that answers with `listener`. */
async function serve(listener: RequestListener): Promise<string> {
  const made = createServer(listener)
  server = made
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}/v1`
}

const answer =
  (body: unknown, status = 200): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

/** A watched client of the API, and a promise of its last check. */
function watched(baseUrl: string, options: Partial<WatchOptions> = {}, document: object = spec) {
  const checks: Promise<void>[] = []
  const waitUntil = (check: Promise<void>) => checks.push(check)
  const fetch = watchDrift(document, { onDrift, waitUntil, ...options })
  return { client: acme({ baseUrl, fetch }), checked: () => Promise.all(checks), checks }
}

describe('a watched client', () => {
  it('tells how a response differs, and gives it to the caller', async () => {
    const { client, checked } = watched(await serve(answer({ tags: ['vip', 7], nick: 'A' })))
    const { data } = await client.GET('/items/{id}', item)
    expect(data).toEqual({ tags: ['vip', 7], nick: 'A' })
    expect(found).toEqual([])
    await checked()
    expect(found).toMatchObject([
      {
        rule: 'wrong-type',
        operation: 'GET /items/{id}',
        place: '200 body.tags[]',
        found: 'integer',
      },
      { rule: 'undocumented-property', place: '200 body.nick' },
    ])
  })

  it('tells nothing of a response that is as the spec has it', async () => {
    const { client, checked } = watched(await serve(answer({ tags: ['vip'] })))
    await client.GET('/items/{id}', item)
    await checked()
    expect(found).toEqual([])
  })

  it('tells each difference once', async () => {
    const { client, checked, checks } = watched(await serve(answer({ nick: 'A' })))
    for (let count = 0; count < 3; count++) await client.GET('/items/{id}', item)
    await checked()
    expect(checks).toHaveLength(3)
    expect(told()).toEqual(['undocumented-property 200 body.nick'])
  })

  it('is silent after a thousand differences', async () => {
    const names = Array.from({ length: 1100 }, (_, index) =>
      `p${index}`.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] as string),
    )
    const url = await serve((request, response) =>
      answer({ [names.pop() as string]: 1 })(request, response),
    )
    const { client, checked } = watched(url)
    for (let left = names.length; left > 0; left--) await client.GET('/items/{id}', item)
    await checked()
    expect(found).toHaveLength(1000)
  })

  it('checks every attempt of a call', async () => {
    let count = 0
    const url = await serve((request, response) =>
      answer({}, count++ ? 200 : 503)(request, response),
    )
    const checks: Promise<void>[] = []
    const fetch = watchDrift(spec, { onDrift, waitUntil: (check) => checks.push(check) })
    await acme({ baseUrl: url, fetch, maxRetries: 1 }).GET('/items/{id}', item)
    await Promise.all(checks)
    expect(told()).toEqual(['undocumented-status 503'])
  })

  it.each([
    [0, []],
    [0.25, [0, 4, 8]],
    [1, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
  ])('checks the share %d of the responses', async (sample, want) => {
    const { client, checks } = watched(await serve(answer({})), { sample })
    const checked: number[] = []
    for (let count = 0; count < 10; count++) {
      const before = checks.length
      await client.GET('/items/{id}', item)
      if (checks.length > before) checked.push(count)
    }
    expect(checked).toEqual(want)
  })

  it('knows a base URL that the spec does not', async () => {
    const url = (await serve(answer({ nick: 1 }))).replace('/v1', '/proxy/acme')
    const { client, checked } = watched(url, { baseUrl: url })
    await client.GET('/items/{id}', item)
    await checked()
    expect(told()).toEqual(['undocumented-property 200 body.nick'])
  })

  it('checks status and headers alone if the body is too long to copy', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'x-new': '1' })
      response.end(JSON.stringify({ nick: 'A'.repeat(1_100_000) }))
    })
    const { client, checked } = watched(url)
    const { data } = await client.GET('/items/{id}', item)
    expect((data as { nick: string }).nick).toHaveLength(1_100_000)
    await checked()
    expect(told()).toEqual(['undocumented-header 200 header x-new'])
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('mine')
      },
    ],
    ['rejects', () => Promise.reject(new Error('mine'))],
  ])('goes on if onDrift %s', async (_, fail) => {
    const given: string[] = []
    const { client, checked } = watched(await serve(answer({ a: 1, b: 2 })), {
      onDrift: ({ place }) => {
        given.push(place)
        return fail()
      },
    })
    expect((await client.GET('/items/{id}', item)).data).toEqual({ a: 1, b: 2 })
    await checked()
    expect(given).toEqual(['200 body.a', '200 body.b'])
  })

  it('is checked once all that onDrift does is done', async () => {
    const { client, checked } = watched(await serve(answer({ a: 1, b: 2 })), {
      onDrift: async (drift) => {
        if (drift.place === '200 body.a') throw new Error('mine')
        await sleep(20)
        onDrift(drift)
      },
    })
    await client.GET('/items/{id}', item)
    await checked()
    expect(told()).toEqual(['undocumented-property 200 body.b'])
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('mine')
      },
    ],
    ['rejects', () => Promise.reject(new Error('mine'))],
  ])('goes on if waitUntil %s', async (_, waitUntil) => {
    const { client } = watched(await serve(answer({ a: 1 })), { waitUntil })
    await client.GET('/items/{id}', item)
    await vi.waitFor(() => expect(told()).toEqual(['undocumented-property 200 body.a']))
  })

  it.each([
    ['no JSON', '{', ['unreadable-body 200 body']],
    ['deeper than anyone looks', `${'['.repeat(5000)}${']'.repeat(5000)}`, ['wrong-type 200 body']],
    ['empty', '', ['missing-body 200 body']],
    ['a prototype', '{"__proto__":{"tags":1}}', ['undocumented-property 200 body.__proto__']],
  ])('looks at a body that is %s', async (_, text, want) => {
    const url = await serve((_, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(text),
    )
    const { client, checked } = watched(url)
    await client.GET('/items/{id}', item).catch(() => {})
    await checked()
    expect(told()).toEqual(want)
  })

  it.each([
    ['leads nowhere', { $ref: '#/components/nothing' }],
    ['leads to itself', { $ref: itself }],
    ['leads to itself in an alternative', { anyOf: [{ $ref: itself }, { type: 'object' }] }],
    ['is none', 7],
    [
      'has wrong parts',
      { type: 9, properties: [], items: 'x', required: {}, pattern: '(', allOf: {} },
    ],
  ])('goes on with a schema that %s', async (_, schema) => {
    const document = structuredClone(spec) as never as {
      paths: Record<string, { get: { responses: { 200: { content: Record<string, object> } } } }>
    }
    const { responses } = document.paths['/items/{id}']?.get ?? expect.unreachable()
    responses[200].content = { 'application/json': { schema } }
    const { client, checked } = watched(await serve(answer({ tags: [] })), {}, document)
    expect((await client.GET('/items/{id}', item)).data).toEqual({ tags: [] })
    await checked()
    expect(found).toEqual([])
  })
})

describe('a call that ends early', () => {
  /** A server that begins a body and leaves it there, and a promise of the end of the connection. */
  async function hanging(): Promise<{ url: string; closed: Promise<unknown> }> {
    let end = (_?: unknown) => {}
    const closed = new Promise((resolve) => {
      end = resolve
    })
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"nick":')
      response.once('close', end)
    })
    return { url, closed }
  }

  it('by its timeout leaves no connection', async () => {
    const { url, closed } = await hanging()
    const { client, checked } = watched(url)
    await expect(client.GET('/items/{id}', { ...item, timeout: 50 })).rejects.toMatchObject({
      code: 'timeout',
    })
    await closed
    await checked()
    expect(found).toEqual([])
  })

  it('by its signal leaves no connection', async () => {
    const { url, closed } = await hanging()
    const { client, checked } = watched(url)
    const call = client.GET('/items/{id}', { ...item, signal: AbortSignal.timeout(50) })
    await expect(call).rejects.toMatchObject({ code: 'aborted' })
    await closed
    await checked()
  })

  it('by an error of fetch has that error', async () => {
    const error = new TypeError('no way')
    const fetch = watchDrift(spec, { onDrift, fetch: () => Promise.reject(error) })
    await expect(
      fetch(new Request('https://api.example.com/v1/items/x'), {
        signal: AbortSignal.timeout(1000),
      }),
    ).rejects.toBe(error)
  })

  it('because its body is too long leaves no connection', async () => {
    let end = (_?: unknown) => {}
    const closed = new Promise((resolve) => {
      end = resolve
    })
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const write = () => {
        while (response.write('"'.padEnd(65_536, 'x')));
      }
      response.on('drain', write).once('close', end)
      write()
    })
    const fetch = watchDrift(spec, { onDrift })
    const call = acme({ baseUrl: url, fetch, maxResponseBytes: 1000 }).GET('/items/{id}', item)
    await expect(call).rejects.toMatchObject({ code: 'unexpected_response' })
    await closed
  })
})

describe('a body that goes on for ever', () => {
  const request = new Request('https://api.example.com/v1/items/x')

  function endless() {
    const cancel = vi.fn()
    const body = new ReadableStream({ cancel })
    return { cancel, fetch: async () => new Response(body) }
  }

  it('is left when the call is over, even by a fetch that has no ear for that', async () => {
    const { cancel, fetch } = endless()
    const client = acme({ fetch: watchDrift(spec, { onDrift, fetch }) })
    const call = client.GET('/items/{id}', { ...item, timeout: 50 })
    await expect(call).rejects.toMatchObject({ code: 'timeout' })
    await vi.waitFor(() => expect(cancel).toHaveBeenCalled())
  })

  it('is not begun after the call was over', async () => {
    const { cancel, fetch } = endless()
    const response = await watchDrift(spec, { onDrift, fetch })(request, {
      signal: AbortSignal.abort(),
    })
    await response.body?.cancel()
    expect(cancel).toHaveBeenCalled()
  })

  it('is left after a second', async () => {
    vi.useFakeTimers()
    try {
      const { cancel, fetch } = endless()
      const { signal } = new AbortController()
      const response = await watchDrift(spec, { onDrift, fetch })(request, { signal })
      response.body?.cancel()
      await vi.advanceTimersByTimeAsync(900)
      expect(cancel).not.toHaveBeenCalled()
      await vi.advanceTimersByTimeAsync(200)
      expect(cancel).toHaveBeenCalled()
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('what fetch gave', () => {
  const request = new Request('https://api.example.com/v1/items/x')
  const { signal } = new AbortController()

  it.each([
    ['a response', () => Response.json({})],
    ['a response without a body', () => new Response(null, { status: 204 })],
    [
      'a response that was read',
      async () => {
        const response = Response.json({})
        await response.text()
        return response
      },
    ],
    ['no response', () => undefined as never],
    ['an error', () => Response.error()],
  ])('is handed on: %s', async (_, make) => {
    const response = await make()
    const fetch = watchDrift(spec, { onDrift, fetch: async () => response })
    expect(await fetch(request, { signal })).toBe(response)
  })

  it('is asked of the platform as it is at the time', async () => {
    const given = Response.json({})
    const fetch = watchDrift(spec, { onDrift })
    vi.stubGlobal('fetch', async () => given)
    expect(await fetch(request, { signal })).toBe(given)
    vi.unstubAllGlobals()
  })
})

it.each([
  ['no document', {}, {}, /createChecker takes an OpenAPI document, such as/],
  ['Swagger', { swagger: '2.0', paths: {} }, {}, /takes an OpenAPI document/],
  ['no onDrift', spec, { onDrift: undefined }, /^watchDrift: onDrift must be a function\.$/],
  ['a share above 1', spec, { sample: 50 }, /^watchDrift: sample must be a number from 0 to 1\.$/],
  ['a share that is none', spec, { sample: '1' }, /sample must be a number/],
  ['no fetch', spec, { fetch: {} }, /fetch must be a function/],
  ['no waitUntil', spec, { waitUntil: 1 }, /waitUntil must be a function/],
  [
    'no base URL',
    spec,
    { baseUrl: 'example.com' },
    /baseUrl must be like 'https:\/\/api\.example\.com\/v1'/,
  ],
])('refuses %s at once', (_, document, options, message) => {
  const make = () => watchDrift(document, { onDrift, ...options } as never)
  expect(make).toThrow(TypeError)
  expect(make).toThrow(message)
})
