import { inspect } from 'node:util'
import type { Middleware as OpenapiFetchMiddleware } from 'openapi-fetch'
import { describe, expect, expectTypeOf, it, vi } from 'vitest'
import { isTagsError, type Middleware, type TagsEvent, unwrap } from '../src/index.ts'
import { acme, recorder, secret } from './client.ts'

const item = { params: { path: { id: 'item1' } } }
const reason = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('the call succeeded'),
    (error) => error,
  )

describe('a middleware', () => {
  it('of openapi-fetch is accepted', () => {
    expectTypeOf<OpenapiFetchMiddleware>().toExtend<Middleware>()
  })

  it('runs once a call, above the retries, with the path of the spec and the parameters', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const statuses = [503, 503, 200]
    const { fetch, requests } = recorder(() =>
      Response.json({ tags: [] }, { status: statuses.shift() as number }),
    )
    const api = acme({ fetch, maxRetries: 3 })
    const seen: unknown[] = []
    api.use({
      onRequest: ({ request, schemaPath, params }) => {
        seen.push([request.method, request.url, schemaPath, params.path])
      },
      onResponse: ({ response }) => {
        seen.push(response.status)
      },
    })
    await api.GET('/items/{id}', item)
    vi.restoreAllMocks()
    expect(requests).toHaveLength(3)
    expect(seen).toEqual([
      ['GET', 'https://api.example.com/v1/items/item1', '/items/{id}', { id: 'item1' }],
      200,
    ])
  })

  it('runs in the order of registration, and in reverse order for the response', async () => {
    const order: string[] = []
    const named = (name: string): Middleware => ({
      onRequest: () => void order.push(`${name} request`),
      onResponse: () => void order.push(`${name} response`),
    })
    const api = acme({ fetch: recorder().fetch })
    api.use(named('first'), named('second'))
    await api.GET('/items/{id}', item)
    expect(order).toEqual(['first request', 'second request', 'second response', 'first response'])
  })

  it('does not run once it is ejected', async () => {
    let count = 0
    const middleware = {
      onRequest() {
        count += 1
      },
    }
    const api = acme({ fetch: recorder().fetch })
    api.use(middleware)
    await api.GET('/items/{id}', item)
    api.eject(middleware)
    await api.GET('/items/{id}', item)
    expect(count).toBe(1)
  })

  it.each(['bearer', 'basic', 'query'] as const)('cannot see the credential, %s', async (kind) => {
    const seen: unknown[] = []
    const statuses = [200, 401]
    const respond = () => Response.json({ key: secret }, { status: statuses.at(-1) as number })
    const api = acme({ fetch: recorder(respond).fetch }, kind)
    api.use({
      onRequest: (context) => void seen.push(context, [...context.request.headers]),
      onResponse: async (context) => {
        const { response } = context
        seen.push(
          context,
          await response.text(),
          await response.json(),
          await response.clone().text(),
        )
      },
      onError: (context) => void seen.push(context),
    })
    await api.GET('/items/{id}', item)
    const failing = acme({ fetch: () => Promise.reject(new Error(`no ${secret}`)) }, kind)
    failing.use({ onError: (context) => void seen.push(context, context.error) })
    await failing.GET('/items/{id}', item).catch(() => {})
    expect(seen).toHaveLength(8)
    const shown = inspect(seen, { depth: 12, showHidden: true })
    expect(shown).not.toContain(secret)
    expect(shown).not.toContain(btoa(`ada:${secret}`))
  })

  it('may change query, headers and body, but not replace the credential', async () => {
    const { fetch, requests } = recorder()
    const api = acme({ fetch })
    api.use({
      onRequest({ request }) {
        const changed = new Request(`${request.url}?since=2026`, request)
        changed.headers.set('x-trace', 't1')
        changed.headers.set('authorization', 'Bearer mine')
        return changed
      },
    })
    await api.GET('/items/{id}', item)
    expect(requests[0]?.url).toBe('https://api.example.com/v1/items/item1?since=2026')
    expect(requests[0]?.headers.get('x-trace')).toBe('t1')
    expect(requests[0]?.headers.get('authorization')).toBe(`Bearer ${secret}`)
  })

  it.each([
    ['the host', () => new Request('https://elsewhere.example.com/v1/items/item1')],
    ['the path', () => new Request('https://api.example.com/v1/items/item2')],
    ['the base path', () => new Request('https://api.example.com/items/item1')],
    ['the scheme', () => new Request('http://api.example.com/v1/items/item1')],
    ['the method', (request: Request) => new Request(request, { method: 'DELETE' })],
  ])('may not change %s', async (_, change) => {
    const { fetch, requests } = recorder()
    const api = acme({ fetch })
    api.use({ onRequest: ({ request }) => change(request) })
    const error = await reason(api.GET('/items/{id}', item))
    expect(error).toMatchObject({ name: 'TagsError', code: 'invalid', operation: 'getItem' })
    expect(error.message).toContain('a middleware changed the request to')
    expect(requests).toEqual([])
  })

  it('may answer in place of the vendor, and unwrap reads its answer', async () => {
    const { fetch, requests } = recorder()
    const events: TagsEvent[] = []
    const api = acme({ fetch, onEvent: (event) => events.push(event) })
    let response = () => Response.json({ tags: ['kept'] })
    api.use({ onRequest: () => response() })
    expect(unwrap(await api.GET('/items/{id}', item))).toEqual({ tags: ['kept'] })
    response = () => Response.json({ message: 'no' }, { status: 404 })
    const result = await api.GET('/items/{id}', item)
    expect(result.error).toEqual({ message: 'no' })
    expect(() => unwrap(result)).toThrow('acme: GET /v1/items/item1: 404 not found')
    expect(requests).toEqual([])
    expect(events).toMatchObject([
      { type: 'finish', code: undefined, attempts: 0, sent: false },
      { type: 'finish', code: 'not_found', attempts: 0, sent: false },
    ])
  })

  it('may replace the response', async () => {
    const { fetch } = recorder(() => Response.json({ tags: ['a'] }))
    const api = acme({ fetch })
    api.use({
      onResponse: async ({ response }) =>
        Response.json({ tags: [...(await response.json()).tags, 'b'] }, response),
    })
    expect(unwrap(await api.GET('/items/{id}', item))).toEqual({ tags: ['a', 'b'] })
  })

  it('can read the response several times, with exact integers', async () => {
    const { fetch } = recorder(() => new Response('{"id":9007199254740993}'))
    const api = acme({ fetch })
    const seen: unknown[] = []
    api.use({
      onResponse: async ({ response }) => {
        seen.push(await response.json(), await response.clone().json(), await response.text())
      },
    })
    expect(unwrap(await api.GET('/items/{id}', item))).toEqual({ id: '9007199254740993' })
    const exact = { id: '9007199254740993' }
    expect(seen).toEqual([exact, exact, JSON.stringify(exact)])
  })

  it('sees the TagsError of a call that fails, and may answer or throw another', async () => {
    const failing = () => Promise.reject(new TypeError('no way'))
    const api = acme({ fetch: failing })
    const seen: unknown[] = []
    const answering = {
      onError({ error }: { error: unknown }) {
        seen.push(isTagsError(error) && error.code)
        return Response.json({ tags: ['spare'] })
      },
    }
    api.use(answering)
    expect(unwrap(await api.GET('/items/{id}', item))).toEqual({ tags: ['spare'] })
    api.eject(answering)
    const other = new RangeError('mine')
    api.use({ onError: () => other })
    expect(await reason(api.GET('/items/{id}', item))).toBe(other)
    expect(seen).toEqual(['network'])
  })

  it('throws its own error to the caller, and nothing is sent', async () => {
    const { fetch, requests } = recorder()
    const events: TagsEvent[] = []
    const api = acme({ fetch, onEvent: (event) => events.push(event) })
    const mine = new RangeError('mine')
    api.use({
      onRequest: () => {
        throw mine
      },
    })
    expect(await reason(api.GET('/items/{id}', item))).toBe(mine)
    expect(requests).toEqual([])
    expect(events).toMatchObject([{ type: 'finish', code: undefined, attempts: 0, sent: false }])
  })

  it('counts towards the deadline, and ends when the caller cancels', async () => {
    const { fetch, requests } = recorder()
    const api = acme({ fetch })
    api.use({ onRequest: () => new Promise<undefined>(() => {}) })
    const late = await reason(api.GET('/items/{id}', { ...item, deadline: 20 }))
    expect(late).toMatchObject({ name: 'TagsError', code: 'timeout' })
    const signal = AbortSignal.timeout(20)
    expect(await reason(api.GET('/items/{id}', { ...item, signal }))).toMatchObject({
      name: 'TagsError',
      code: 'aborted',
    })
    expect(requests).toEqual([])
  })

  it('must be an object with at least one of the three methods', () => {
    const api = acme()
    expect(() => api.use({} as Middleware)).toThrow(/onRequest/)
  })
})
