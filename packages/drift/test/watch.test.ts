import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Drift, type Unexamined, type WatchOptions, watchDrift } from '@tags/drift'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const item = 'https://api.example.com/v1/items/x'
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
const lines = () => found.map(({ rule, place }) => `${rule} ${place}`)

/** Starts a server with this listener, and returns its URL. */
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

/** Creates watched calls that return the text of the body, and a promise of the last check. */
function watched(baseUrl: string, options: Partial<WatchOptions> = {}, document: object = spec) {
  const checks: Promise<void>[] = []
  const waitUntil = (check: Promise<void>) => checks.push(check)
  const fetch = watchDrift(document, { onDrift, waitUntil, ...options })
  const get = async (init?: RequestInit) => (await fetch(`${baseUrl}/items/item1`, init)).text()
  return { get, checked: () => Promise.all(checks), checks }
}

describe('a watched fetch', () => {
  it('reports how a response differs, and returns it to the caller', async () => {
    const { get, checked } = watched(await serve(answer({ tags: ['vip', 7], nick: 'A' })))
    expect(JSON.parse(await get())).toEqual({ tags: ['vip', 7], nick: 'A' })
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

  it('reports nothing for a response that matches the spec', async () => {
    const { get, checked } = watched(await serve(answer({ tags: ['vip'] })))
    await get()
    await checked()
    expect(found).toEqual([])
  })

  it('reports each difference once', async () => {
    const { get, checked, checks } = watched(await serve(answer({ nick: 'A' })))
    for (let count = 0; count < 3; count++) await get()
    await checked()
    expect(checks).toHaveLength(3)
    expect(lines()).toEqual(['undocumented-property 200 body.nick'])
  })

  it('reports each part that is not compared once', async () => {
    const schema = { properties: { a: { $dynamicRef: '#a' }, b: { format: 'phone' } } }
    const document = structuredClone(spec)
    Object.assign(document.paths['/items/{id}'].get.responses[200].content['application/json'], {
      schema,
    })
    const parts: string[] = []
    const onUnexamined = ({ cause, operation, place }: Unexamined) => {
      parts.push(`${cause} ${operation} ${place}`)
      throw new Error('refused')
    }
    const url = await serve(answer({ a: 1, b: 'x' }))
    const { get, checked } = watched(url, { onUnexamined }, document)
    for (let count = 0; count < 2; count++) await get()
    await checked()
    expect(parts).toEqual([
      'keyword GET /items/{id} 200 body.a',
      'format GET /items/{id} 200 body.b',
    ])
    expect(found).toEqual([])
  })

  it('reports that the body of a response was too long to be compared', async () => {
    const parts: Unexamined[] = []
    const onUnexamined = (part: Unexamined) => parts.push(part)
    const { get, checked } = watched(await serve(answer('x'.repeat(1_048_577))), { onUnexamined })
    await get()
    await checked()
    expect(parts).toMatchObject([{ cause: 'body', place: '200 body' }])
  })

  it('stops after a thousand differences', async () => {
    const names = Array.from({ length: 1100 }, (_, index) =>
      `p${index}`.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] as string),
    )
    const url = await serve((request, response) =>
      answer({ [names.pop() as string]: 1 })(request, response),
    )
    const { get, checked } = watched(url)
    for (let left = names.length; left > 0; left--) await get()
    await checked()
    expect(found).toHaveLength(1000)
  })

  it.each([
    [0, []],
    [0.25, [0, 4, 8]],
    [1, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
  ])('checks the share %d of the responses', async (sample, want) => {
    const { get, checks } = watched(await serve(answer({})), { sample })
    const checked: number[] = []
    for (let count = 0; count < 10; count++) {
      const before = checks.length
      await get()
      if (checks.length > before) checked.push(count)
    }
    expect(checked).toEqual(want)
  })

  it('accepts a base URL that is not in the spec', async () => {
    const url = (await serve(answer({ nick: 1 }))).replace('/v1', '/proxy/acme')
    const { get, checked } = watched(url, { baseUrl: url })
    await get()
    await checked()
    expect(lines()).toEqual(['undocumented-property 200 body.nick'])
  })

  it('checks only status and headers if the body is too long to copy', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'x-new': '1' })
      response.end(JSON.stringify({ nick: 'A'.repeat(1_100_000) }))
    })
    const { get, checked } = watched(url)
    expect(JSON.parse(await get()).nick).toHaveLength(1_100_000)
    await checked()
    expect(lines()).toEqual(['undocumented-header 200 header x-new'])
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('mine')
      },
    ],
    ['rejects', () => Promise.reject(new Error('mine'))],
  ])('continues if onDrift %s', async (_, fail) => {
    const given: string[] = []
    const { get, checked } = watched(await serve(answer({ a: 1, b: 2 })), {
      onDrift: ({ place }) => {
        given.push(place)
        return fail()
      },
    })
    expect(JSON.parse(await get())).toEqual({ a: 1, b: 2 })
    await checked()
    expect(given).toEqual(['200 body.a', '200 body.b'])
  })

  it('resolves waitUntil after the work of onDrift', async () => {
    const { get, checked } = watched(await serve(answer({ a: 1, b: 2 })), {
      onDrift: async (drift) => {
        if (drift.place === '200 body.a') throw new Error('mine')
        await sleep(20)
        onDrift(drift)
      },
    })
    await get()
    await checked()
    expect(lines()).toEqual(['undocumented-property 200 body.b'])
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('mine')
      },
    ],
    ['rejects', () => Promise.reject(new Error('mine'))],
  ])('continues if waitUntil %s', async (_, waitUntil) => {
    const { get } = watched(await serve(answer({ a: 1 })), { waitUntil })
    await get()
    await vi.waitFor(() => expect(lines()).toEqual(['undocumented-property 200 body.a']))
  })

  it.each([
    ['no JSON', '{', ['unreadable-body 200 body']],
    ['deeper than anyone looks', `${'['.repeat(5000)}${']'.repeat(5000)}`, ['wrong-type 200 body']],
    ['empty', '', ['missing-body 200 body']],
    ['a prototype', '{"__proto__":{"tags":1}}', ['undocumented-property 200 body.__proto__']],
  ])('checks a body that is %s', async (_, text, want) => {
    const url = await serve((_, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(text),
    )
    const { get, checked } = watched(url)
    await get()
    await checked()
    expect(lines()).toEqual(want)
  })

  it.each([
    ['leads nowhere', { $ref: '#/components/nothing' }],
    ['leads to itself', { $ref: itself }],
    ['leads to itself in an alternative', { anyOf: [{ $ref: itself }, { type: 'object' }] }],
    ['is not a schema', 7],
    [
      'has wrong parts',
      { type: 9, properties: [], items: 'x', required: {}, pattern: '(', allOf: {} },
    ],
  ])('continues with a schema that %s', async (_, schema) => {
    const document = structuredClone(spec) as never as {
      paths: Record<string, { get: { responses: { 200: { content: Record<string, object> } } } }>
    }
    const { responses } = document.paths['/items/{id}']?.get ?? expect.unreachable()
    responses[200].content = { 'application/json': { schema } }
    const { get, checked } = watched(await serve(answer({ tags: [] })), {}, document)
    expect(JSON.parse(await get())).toEqual({ tags: [] })
    await checked()
    expect(found).toEqual([])
  })
})

describe('a call that ends early', () => {
  it('by its signal leaves no connection open', async () => {
    let end = (_?: unknown) => {}
    const closed = new Promise((resolve) => {
      end = resolve
    })
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"nick":')
      response.once('close', end)
    })
    let checked: Promise<void> | undefined
    const waitUntil = (check: Promise<void>) => {
      checked = check
    }
    const controller = new AbortController()
    const { signal } = controller
    const response = await watchDrift(spec, { onDrift, waitUntil })(`${url}/items/x`, { signal })
    controller.abort()
    await expect(response.text()).rejects.toMatchObject({ name: 'AbortError' })
    await closed
    await checked
    expect(found).toEqual([])
  })

  it('by an error of fetch throws that error', async () => {
    const error = new TypeError('no way')
    const fetch = watchDrift(spec, { onDrift, fetch: () => Promise.reject(error) })
    await expect(fetch(item, { signal: AbortSignal.timeout(1000) })).rejects.toBe(error)
  })
})

describe('an endless body', () => {
  function endless() {
    const cancel = vi.fn()
    const body = new ReadableStream({ cancel })
    return { cancel, fetch: async () => new Response(body) }
  }

  it('is cancelled when the call ends, even if fetch ignores the signal', async () => {
    const { cancel, fetch } = endless()
    const controller = new AbortController()
    const { signal } = controller
    const response = await watchDrift(spec, { onDrift, fetch })(item, { signal })
    response.body?.cancel()
    controller.abort()
    await vi.waitFor(() => expect(cancel).toHaveBeenCalled())
  })

  it.each<[string, Parameters<typeof fetch>]>([
    ['of the options', [item, { signal: AbortSignal.abort() }]],
    ['of the request', [new Request(item, { signal: AbortSignal.abort() })]],
  ])('is not read after the call has ended, by the signal %s', async (_, given) => {
    const { cancel, fetch } = endless()
    const response = await watchDrift(spec, { onDrift, fetch })(...given)
    let isCancelled = false
    response.body?.cancel().then(() => {
      isCancelled = true
    })
    await sleep(100)
    expect(isCancelled).toBe(true)
    expect(cancel).toHaveBeenCalled()
  })

  it('is cancelled after a second', async () => {
    vi.useFakeTimers()
    try {
      const { cancel, fetch } = endless()
      const { signal } = new AbortController()
      const response = await watchDrift(spec, { onDrift, fetch })(item, { signal })
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

describe('a request', () => {
  const url = 'https://api.example.com/v1/items/x'

  it.each<[string, string, Parameters<typeof fetch>]>([
    ['a string', 'GET', [url]],
    ['a URL', 'GET', [new URL(url)]],
    ['a string and a method', 'PUT', [url, { method: 'PUT' }]],
    ['a request', 'PUT', [new Request(url, { method: 'PUT' })]],
    ['a request and another method', 'PUT', [new Request(url), { method: 'PUT' }]],
  ])('is passed on and its response checked: %s', async (_, method, given) => {
    const fetch = vi.fn(async () => new Response(null, { status: 418 }))
    let checked: Promise<void> | undefined
    const waitUntil = (check: Promise<void>) => {
      checked = check
    }
    await watchDrift(spec, { onDrift, waitUntil, fetch })(...given)
    await checked
    const { 0: input, 1: init } = given
    expect(fetch.mock.calls).toEqual([[input, init]])
    expect(found.map(({ operation, rule }) => `${operation} ${rule}`)).toEqual([
      `${method} /items/{id} undocumented-${method === 'GET' ? 'status' : 'operation'}`,
    ])
  })
})

describe('a result of fetch', () => {
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
  ])('is passed on: %s', async (_, make) => {
    const response = await make()
    const fetch = watchDrift(spec, { onDrift, fetch: async () => response })
    expect(await fetch(item, { signal })).toBe(response)
  })

  it('uses the platform’s fetch at the time of the call', async () => {
    const given = Response.json({})
    const fetch = watchDrift(spec, { onDrift })
    vi.stubGlobal('fetch', async () => given)
    expect(await fetch(item, { signal })).toBe(given)
    vi.unstubAllGlobals()
  })
})

it.each([
  ['no document', {}, {}, /createChecker takes an OpenAPI document, such as/],
  ['Swagger', { swagger: '2.0', paths: {} }, {}, /takes an OpenAPI document/],
  ['no onDrift', spec, { onDrift: undefined }, /^watchDrift: onDrift must be a function\.$/],
  ['a share above 1', spec, { sample: 50 }, /^watchDrift: sample must be a number from 0 to 1\.$/],
  ['an invalid share', spec, { sample: '1' }, /sample must be a number/],
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
