import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { runInNewContext } from 'node:vm'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { deepObject, formObject, jsonText } from '../src/adapter.ts'
import { bearer } from '../src/credential.ts'
import { isTagsError, TagsError, type TagsEvent, unwrap } from '../src/index.ts'
import type { Result } from '../src/result.ts'
import { acme, recorder, secret } from './client.ts'

const item = { params: { path: { id: 'item1' } } }
const reason = (promise: Promise<unknown>): Promise<TagsError> =>
  promise.then(
    () => expect.unreachable('the call succeeded'),
    (error) => error,
  )

describe('a failed attempt', () => {
  it.each([
    ['GET', 'by default', undefined, 503, 2],
    ['GET', 'that does harm', false, 503, 1],
    ['DELETE', 'by default', undefined, 503, 2],
    ['DELETE', 'that does harm', false, 503, 1],
    ['DELETE', 'that does harm, and was not done', false, 429, 2],
  ] as const)(
    'of a %s %s (idempotent: %s) with %i is sent %i times',
    async (method, _, idempotent, status, want) => {
      const { fetch, requests } = recorder(
        () => new Response('', { status, headers: { 'retry-after': '0' } }),
      )
      const operations = {
        [`${method} /items/{id}`]: { id: 'item', ...(idempotent !== undefined && { idempotent }) },
      }
      const client = acme({ fetch, maxRetries: 1, limiter: false }, 'bearer', { operations })
      await client[method]('/items/{id}', item)
      expect(requests).toHaveLength(want)
    },
  )
})

describe('a request', () => {
  it('has the credential, the constant headers and `accept`', async () => {
    const { fetch, requests } = recorder()
    await acme({ fetch }).GET('/items/{id}', item)
    expect(Object.fromEntries(requests[0]?.headers ?? [])).toEqual({
      accept: 'application/json',
      'api-version': '7',
      authorization: `Bearer ${secret}`,
      'user-agent': 'tags-acme/1.2.3',
    })
  })

  it('has HTTP basic', async () => {
    const { fetch, requests } = recorder()
    await acme({ fetch }, 'basic').GET('/items/{id}', item)
    expect(requests[0]?.headers.get('authorization')).toBe(`Basic ${btoa(`ada:${secret}`)}`)
  })

  it('has an API key in the query', async () => {
    const { fetch, requests } = recorder()
    await acme({ fetch }, 'query').GET('/items/{id}', item)
    expect(requests[0]?.url).toBe(`https://api.example.com/v1/items/item1?api%20key=${secret}`)
  })

  it('encodes path and query, with lists in the form of the spec', async () => {
    const { fetch, requests } = recorder()
    const since = new Date(Date.UTC(2026, 0, 2))
    await acme({ fetch }).GET('/items/{id}', {
      params: { path: { id: 'a/b?c#d é' }, query: { tags: ['x,y', 'z'], since, text: ['a&b', 1] } },
    })
    expect(requests[0]?.url).toBe(
      'https://api.example.com/v1/items/a%2Fb%3Fc%23d%20%C3%A9?tags=x%2Cy,z&since=2026-01-02T00%3A00%3A00.000Z&text=a%26b&text=1',
    )
  })

  it.each([
    ['..', /the path parameter id cannot be '\.\.'\.$/],
    ['%2e.', /the path parameter id cannot be '%2e\.'/],
    ['', /the path parameter id cannot be ''/],
    [undefined, /the path parameter id cannot be undefined/],
    ['a\0', /the path parameter id cannot be 'a/],
    [{}, /the path parameter id cannot be an object/],
  ])('refuses the path parameter %j', async (id, message) => {
    const { fetch, requests } = recorder()
    const error = await reason(
      acme({ fetch }).GET('/items/{id}', { params: { path: { id } } } as never),
    )
    expect(error).toMatchObject({ code: 'invalid', vendor: 'acme' })
    expect(error.message).toMatch(message)
    expect(requests).toEqual([])
  })

  describe('writes into the query', () => {
    const query = { deep: deepObject, form: formObject, json: jsonText }
    const operations = { 'GET /items/{id}': { id: 'getItem', query } }
    const send = async (values: Record<string, unknown>) => {
      const { fetch, requests } = recorder()
      const init = { params: { path: { id: 'x' }, query: values } }
      await acme({ fetch }, 'bearer', { operations }).GET('/items/{id}', init)
      return requests[0]?.url.split('?')[1]
    }

    it.each([
      [
        'an object by names',
        { deep: { a: 1, 'b&c': 'd e' } },
        'deep%5Ba%5D=1&deep%5Bb%26c%5D=d%20e',
      ],
      ['the properties of an object', { form: { a: true, b: 'x' } }, 'a=true&b=x'],
      [
        'JSON',
        { json: { a: [{ b: 'é&' }] } },
        'json=%7B%22a%22%3A%5B%7B%22b%22%3A%22%C3%A9%26%22%7D%5D%7D',
      ],
      ['a text as JSON', { json: 'a' }, 'json=%22a%22'],
      ['an object of another realm', { form: runInNewContext('({ a: 1 })') }, 'a=1'],
      ['a property that is a list', { deep: { a: ['x', 'y'] } }, 'deep%5Ba%5D=x&deep%5Ba%5D=y'],
      [
        'a date',
        { deep: { since: new Date(0) }, form: new Date(0) },
        'deep%5Bsince%5D=1970-01-01T00%3A00%3A00.000Z&form=1970-01-01T00%3A00%3A00.000Z',
      ],
      ['nothing for what is absent', { deep: undefined, form: {}, json: undefined }, undefined],
      ['nothing for absent properties', { deep: { a: undefined, b: null, c: 0 } }, 'deep%5Bc%5D=0'],
    ])('%s', async (_, values, want) => {
      expect(await send(values)).toBe(want)
    })

    it.each([
      [
        'an object in an object',
        { deep: { a: { b: 1 } } },
        /query parameter deep\[a\] cannot be an object/,
      ],
      ['a map', { form: new Map([['a', 1]]) }, /query parameter form cannot be an object/],
      ['JSON that is no JSON', { json: { a: 1n } }, /query parameter json cannot be an object/],
    ])('not %s', async (_, values, message) => {
      const error = await reason(send(values))
      expect(error).toMatchObject({ name: 'TagsError', code: 'invalid', vendor: 'acme' })
      expect(error.message).toMatch(message)
    })
  })

  it('refuses an object in the query', async () => {
    const { fetch, requests } = recorder()
    const init = { params: { path: { id: 'x' }, query: { text: { a: 1 } } } }
    const error = await reason(acme({ fetch }).GET('/items/{id}', init))
    expect(error.message).toMatch(/acme: the query parameter text cannot be an object/)
    expect(requests).toEqual([])
  })

  describe('of an operation with a server of its own', () => {
    const operations = {
      'GET /items/{id}': { id: 'getItem' },
      'DELETE /items/{id}': {
        id: 'deleteItem',
        empty: [204],
        server: 'https://files.example.net/v2',
      },
    }
    const empty = () => new Response(null, { status: 204 })

    it('goes there, with the credential', async () => {
      const { fetch, requests } = recorder(empty)
      const { DELETE } = acme({ fetch }, 'bearer', { operations })
      unwrap(await DELETE('/items/{id}', item))
      expect(requests[0]?.url).toBe('https://files.example.net/v2/items/item1')
      expect(requests[0]?.headers.get('authorization')).toBe(`Bearer ${secret}`)
    })

    it('leaves the others with the server of the vendor', async () => {
      const { fetch, requests } = recorder()
      await acme({ fetch }, 'bearer', { operations }).GET('/items/{id}', item)
      expect(requests[0]?.url).toBe('https://api.example.com/v1/items/item1')
    })

    it.each(['http://127.0.0.1:4010', 'https://api.example.com/v1'])(
      'goes to the baseUrl %s of the caller',
      async (baseUrl) => {
        const { fetch, requests } = recorder(empty)
        await acme({ fetch, baseUrl }, 'bearer', { operations }).DELETE('/items/{id}', item)
        expect(requests[0]?.url).toBe(`${baseUrl}/items/item1`)
      },
    )

    it('may be changed by a middleware, but not sent elsewhere', async () => {
      const { fetch, requests } = recorder(empty)
      const api = acme({ fetch }, 'bearer', { operations })
      let host = 'files.example.net'
      api.use({
        onRequest: ({ request }) => new Request(`https://${host}/v2/items/item1?a=1`, request),
      })
      await api.DELETE('/items/{id}', item)
      expect(requests[0]?.url).toBe('https://files.example.net/v2/items/item1?a=1')
      host = 'api.example.com'
      const error = await reason(api.DELETE('/items/{id}', item))
      expect(error.message).toBe(
        'acme: DELETE /v2/items/item1: a middleware changed the request to DELETE https://api.example.com/v2/items/item1; it may change the query, the headers and the body.',
      )
      expect(requests).toHaveLength(1)
    })
  })

  describe('with the media types of the spec', () => {
    const operations = {
      'PATCH /items': {
        id: 'patchItem',
        type: 'application/merge-patch+json',
        accept: 'application/vnd.api+json, application/problem+json',
      },
    }
    const patch = async (init: object, use?: (api: ReturnType<typeof acme>) => void) => {
      const { fetch, requests } = recorder(
        () => new Response('{"a":1}', { headers: { 'content-type': 'application/vnd.api+json' } }),
      )
      const api = acme({ fetch }, 'bearer', { operations })
      use?.(api)
      const { PATCH } = api as unknown as { PATCH: (path: string, init: object) => Promise<Result> }
      const data = unwrap(await PATCH('/items', init))
      const { headers } = requests[0] as Request
      return { data, accept: headers.get('accept'), type: headers.get('content-type') }
    }
    const accept = 'application/vnd.api+json, application/problem+json'
    const type = 'application/merge-patch+json'

    it('sends and accepts them', async () => {
      expect(await patch({ body: { a: 1 } })).toEqual({ data: { a: 1 }, accept, type })
    })

    it('names no type without a body', async () => {
      expect(await patch({})).toEqual({ data: { a: 1 }, accept, type: null })
    })

    it('sends those of the caller in their place', async () => {
      const headers = { Accept: 'application/json', 'Content-Type': 'application/json-patch+json' }
      const sent = await patch({ body: [], headers })
      expect(sent).toMatchObject({ accept: headers.Accept, type: headers['Content-Type'] })
    })

    it('shows them to a middleware', async () => {
      const seen: unknown[] = []
      await patch({ body: {} }, (api) =>
        api.use({
          onRequest: ({ request }) =>
            void seen.push(request.headers.get('accept'), request.headers.get('content-type')),
        }),
      )
      expect(seen).toEqual([accept, type])
    })
  })

  it('refuses an operation that the spec does not have', async () => {
    const error = await reason(acme().GET('/nothing' as never, item as never))
    expect(error).toMatchObject({
      code: 'invalid',
      message: 'acme: there is no operation GET /nothing.',
    })
  })

  it('calls a credential function once, until the vendor refuses the credential', async () => {
    const { fetch, requests } = recorder()
    let count = 0
    const credential = bearer('acme', { token: async () => `token-${++count}` }, 'token')
    const client = acme({ fetch }, 'bearer', { credential })
    await Promise.all([client.GET('/items/{id}', item), client.GET('/items/{id}', item)])
    await client.GET('/items/{id}', item)
    expect(requests.map(({ headers }) => headers.get('authorization'))).toEqual(
      Array(3).fill('Bearer token-1'),
    )
  })

  it('ignores headers of the caller that would replace the credential', async () => {
    const { fetch, requests } = recorder()
    await acme({ fetch }).GET('/items/{id}', {
      ...item,
      headers: { Authorization: 'Bearer other' },
    })
    expect(requests[0]?.headers.get('authorization')).toBe(`Bearer ${secret}`)
  })

  it.each([
    ['another base URL', { baseUrl: 'https://elsewhere.example.com' }],
    ['redirects', { redirect: 'follow' }],
    ['its own path', { pathSerializer: () => 'https://elsewhere.example.com/' }],
    ['its own Request', { Request: class {} }],
    [
      'middleware',
      { middleware: [{ onRequest: () => new Request('https://elsewhere.example.com') }] },
    ],
  ])('ignores %s in a call', async (_, more) => {
    const { fetch, requests } = recorder()
    await acme({ fetch }).GET('/items/{id}', { ...item, ...more } as typeof item)
    expect(requests[0]?.url).toBe('https://api.example.com/v1/items/item1')
    expect(requests[0]?.redirect).toBe('manual')
  })

  it.each([
    ['a header with a line break', { headers: { 'x-a': `a\r\n${secret}` } }],
    ['a body on GET', { body: { tags: [] } }],
    ['a number beyond JSON', { body: 1n }],
    ['an invalid date', { params: { path: { id: 'x' }, query: { since: new Date('x') } } }],
    ['a function', { params: { path: { id: 'x' }, query: { text: () => secret } } }],
  ])('refuses %s', async (_, more) => {
    const { fetch, requests } = recorder()
    const error = await reason(
      acme({ fetch }).GET('/items/{id}', { ...item, ...more } as typeof item),
    )
    expect(error).toMatchObject({ name: 'TagsError', code: 'invalid', vendor: 'acme' })
    expect(inspect(error, { depth: 10 })).not.toContain(secret)
    expect(requests).toEqual([])
  })
})

describe('a result', () => {
  it('is data', async () => {
    const { fetch } = recorder(() => Response.json({ tags: ['vip'] }))
    const result = await acme({ fetch }).GET('/items/{id}', item)
    expect(result.data).toEqual({ tags: ['vip'] })
    expect(unwrap(result)).toEqual({ tags: ['vip'] })
  })

  it('is empty if the spec has no content', async () => {
    const { fetch } = recorder(() => new Response(null, { status: 204 }))
    expect(unwrap(await acme({ fetch }).DELETE('/items/{id}', item))).toBeUndefined()
  })

  it('is an error with its body, and unwrap throws it', async () => {
    const { fetch } = recorder(() =>
      Response.json({ message: 'gone' }, { status: 404, headers: { 'x-request-id': 'r1' } }),
    )
    const result = await acme({ fetch }).GET('/items/{id}', item)
    expect(result.error).toEqual({ message: 'gone' })
    expect(() => unwrap(result)).toThrow(TagsError)
    const error = await reason(Promise.resolve(result).then(unwrap))
    expect(error).toMatchObject({
      name: 'TagsError',
      code: 'not_found',
      message: 'acme: GET /v1/items/item1: 404 not found',
      vendor: 'acme',
      operation: 'getItem',
      status: 404,
      requestId: 'r1',
      body: { message: 'gone' },
    })
  })

  it.each([
    [400, 'invalid'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not_found'],
    [408, 'timeout'],
    [409, 'conflict'],
    [418, 'unexpected_response'],
    [422, 'invalid'],
    [429, 'rate_limited'],
    [500, 'unavailable'],
    [503, 'unavailable'],
    [504, 'timeout'],
    [599, 'unavailable'],
  ])('with status %i is %s', async (status, code) => {
    const { fetch } = recorder(() => new Response('', { status }))
    const error = await reason(acme({ fetch }).GET('/items/{id}', item).then(unwrap))
    expect(error).toMatchObject({ code, status })
  })

  it.each([
    ['Sun, 06 Nov 2044 08:49:37 GMT', new Date('2044-11-06T08:49:37Z')],
    ['nonsense', undefined],
    ['soon 3', undefined],
    ['-5', undefined],
    ['120.5', undefined],
  ])('with Retry-After %s has the right retryAt', async (header, retryAt) => {
    const { fetch } = recorder(
      () => new Response('', { status: 429, headers: { 'retry-after': header } }),
    )
    const error = await reason(acme({ fetch }).GET('/items/{id}', item).then(unwrap))
    if (!retryAt) return expect(error.retryAt).toBeUndefined()
    expect(Math.abs(Number(error.retryAt) - Number(retryAt))).toBeLessThan(1000)
  })

  it.each([
    ['as it is', JSON.stringify({ message: `bad ${secret}` })],
    ['escaped', `{"message":"bad ${secret.replace('s', '\\u0073')}"}`],
    ['in a text', `bad ${secret}`],
    ['a key', JSON.stringify([{ [secret]: null }])],
    ['deep', `${'['.repeat(90)}"${secret}"${']'.repeat(90)}`],
  ])('contains no credential: %s', async (_, body) => {
    const { fetch } = recorder(() => new Response(body, { status: 401, statusText: secret }))
    const result = await acme({ fetch }).GET('/items/{id}', item)
    expect(JSON.stringify(result.error)).toContain('[redacted]')
    const error = await reason(Promise.resolve(result).then(unwrap))
    for (const shown of [
      inspect(error, { depth: 10, showHidden: true }),
      inspect(result, { depth: 10, showHidden: true }),
    ]) {
      expect(shown.replaceAll(`statusText: '${secret}'`, '')).not.toContain(secret)
    }
  })

  it('contains no credential: a number', async () => {
    const { fetch } = recorder(() => Response.json({ key: 12345, other: 1 }, { status: 401 }))
    const credential = bearer('acme', { token: '12345' }, 'token')
    const result = await acme({ fetch }, 'bearer', { credential }).GET('/items/{id}', item)
    expect(result.error).toBe('{"key":[redacted],"other":1}')
  })

  it.each([
    ['a JSON text', '"123"', '123'],
    ['plain text', 'oops', 'oops'],
    ['a number', '123', 123],
  ])('is unchanged: %s', async (_, body, want) => {
    const { fetch } = recorder(() => new Response(body, { status: 500 }))
    const result = await acme({ fetch }).GET('/items/{id}', item)
    expect(result.error).toBe(want)
    const error = await reason(Promise.resolve(result).then(unwrap))
    expect(error.body).toBe(want)
  })

  it('may be deeply nested', async () => {
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`
    const { fetch } = recorder(() => new Response(deep, { status: 500 }))
    const error = await reason(acme({ fetch }).GET('/items/{id}', item).then(unwrap))
    expect(error).toMatchObject({ code: 'unavailable' })
    expect(JSON.stringify(error.body)).toContain('[too deep]')
  })

  it.each([
    [
      'throws at once',
      () => {
        throw new Error(`with ${secret}`)
      },
    ],
    ['gives no Response', async () => ({}) as Response],
    ['gives nothing', async () => undefined as never],
    [
      'has an error that is its own cause',
      async () => {
        const error = new Error(encodeURIComponent(secret))
        error.cause = error
        throw error
      },
    ],
  ])('is a network error if fetch %s', async (_, fetch) => {
    const error = await reason(acme({ fetch }).GET('/items/{id}', item))
    expect(error).toMatchObject({ name: 'TagsError', code: 'network', operation: 'getItem' })
    expect(inspect(error, { depth: 10 })).not.toContain(secret)
  })

  /** Creates an error of a class from another realm, as in Jest or a worker of Vitest. */
  const foreign = (code: string): Error => runInNewContext(code)

  it.each([
    ['an error of another realm', foreign("new TypeError('no way')"), 'network', 3, 'no way'],
    ['a string', 'no way', 'network', 3, 'no way'],
    ['an object', { message: 'no way', code: 'EWHY' }, 'network', 3, 'no way'],
    ['nothing', undefined, 'network', 3, 'Error'],
    [
      'a wrong certificate, of another realm',
      foreign(
        "new TypeError('fetch failed', { cause: Object.assign(new Error('self-signed'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }) })",
      ),
      'network',
      1,
      'fetch failed: self-signed',
    ],
    [
      'that the signal is of another realm',
      new TypeError(
        'RequestInit: Expected signal ("AbortSignal {}") to be an instance of AbortSignal.',
      ),
      'invalid',
      1,
      'fetch refused the request, so nothing was sent',
    ],
  ])('has the right code if fetch throws %s', async (_, thrown, code, attempts, message) => {
    let count = 0
    const fetch = () => {
      count += 1
      return Promise.reject(thrown)
    }
    const events: TagsEvent[] = []
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const client = acme({ fetch, maxRetries: 2, onEvent: (event) => events.push(event) })
    const error = await reason(client.GET('/items/{id}', item))
    vi.restoreAllMocks()
    expect(error).toMatchObject({ name: 'TagsError', code })
    expect(error.message).toContain(message)
    expect(count).toBe(attempts)
    expect(events.at(-1)).toMatchObject({ type: 'finish', code, attempts })
  })

  it('must come from a client for unwrap', () => {
    expect(() => unwrap({ data: 1, response: new Response() })).toThrow(/a result of an api call/)
  })
})

describe('time', () => {
  const hanging = () => new Promise<Response>(() => {})
  const stalling = () =>
    Promise.resolve(
      new Response(new ReadableStream({ start: (body) => body.enqueue(new Uint8Array(1)) })),
    )

  it.each([
    ['no response comes', hanging],
    ['the body stalls', stalling],
  ])('ends a request when %s', async (_, respond) => {
    const { fetch } = recorder(respond)
    const error = await reason(acme({ fetch, timeout: 20 }).GET('/items/{id}', item))
    expect(error).toMatchObject({ code: 'timeout', operation: 'getItem' })
    expect(error.message).toBe('acme: GET /v1/items/item1: no whole response within 20 ms.')
  })

  it('includes the credential function, and nothing is sent after it', async () => {
    const { fetch, requests } = recorder()
    const token = new Promise<string>((resolve) => setTimeout(() => resolve(secret), 40))
    const credential = bearer('acme', { token: () => token }, 'token')
    const client = acme({ fetch, deadline: 20 }, 'bearer', { credential })
    expect(await reason(client.GET('/items/{id}', item))).toMatchObject({ code: 'timeout' })
    await token
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(requests).toEqual([])
  })

  it('of a call overrides the one of the client', async () => {
    const { fetch } = recorder(hanging)
    const error = await reason(
      acme({ fetch, timeout: 60_000 }).GET('/items/{id}', { ...item, timeout: 20 }),
    )
    expect(error.code).toBe('timeout')
  })

  it.each([0, -1, Number.NaN, '5'])('must be a number of milliseconds, not %s', async (given) => {
    const { fetch, requests } = recorder()
    const timeout = given as number
    const message = /timeout must be a number of at least 1, not/
    expect(() => acme({ fetch, timeout })).toThrow(message)
    const error = await reason(acme({ fetch }).GET('/items/{id}', { ...item, timeout }))
    expect(error).toMatchObject({ code: 'invalid', message: expect.stringMatching(message) })
    expect(requests).toEqual([])
  })

  it('does not overflow a timer', async () => {
    const { fetch } = recorder(
      () => new Promise((resolve) => setTimeout(() => resolve(Response.json({})), 20)),
    )
    const { response } = await acme({ fetch, timeout: 1e12 }).GET('/items/{id}', item)
    expect(response.ok).toBe(true)
  })

  it.each([
    ['before', 0],
    ['while it waits', 20],
  ])('ends when the caller’s signal aborts %s', async (_, delay) => {
    const { fetch, requests } = recorder(hanging)
    const controller = new AbortController()
    const why = new Error('changed my mind')
    if (delay === 0) controller.abort(why)
    else setTimeout(() => controller.abort(why), delay)
    const error = await reason(
      acme({ fetch }).GET('/items/{id}', { ...item, signal: controller.signal }),
    )
    expect(error).toMatchObject({ code: 'aborted', operation: 'getItem', cause: why })
    expect(requests).toHaveLength(delay === 0 ? 0 : 1)
  })
})

describe('over a real socket', () => {
  const servers: Server[] = []
  const listen = async (handler: Parameters<typeof createServer>[1]): Promise<string> => {
    const server = createServer(handler)
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  afterEach(() => {
    for (const server of servers.splice(0)) server.close().closeAllConnections()
  })

  it.each([301, 302, 303, 307, 308])('follows no redirect with status %i', async (status) => {
    let arrived = 0
    const elsewhere = await listen((_, response) => {
      arrived += 1
      response.end('{}')
    })
    const baseUrl = await listen((_, response) =>
      response.writeHead(status, { location: elsewhere }).end(),
    )
    const error = await reason(acme({ baseUrl }).GET('/items/{id}', item).then(unwrap))
    expect(error).toMatchObject({ code: 'unexpected_response', status })
    expect(arrived).toBe(0)
  })

  it('a refused connection is a network error with that reason', async () => {
    const baseUrl = await listen(() => {})
    await new Promise((resolve) => servers.splice(0)[0]?.close(resolve))
    const error = await reason(acme({ baseUrl }).GET('/items/{id}', item))
    expect(error).toMatchObject({ code: 'network', operation: 'getItem' })
    expect(error.message).toContain('ECONNREFUSED')
    expect(inspect(error, { depth: 10 })).not.toContain(secret)
  })

  it('a connection that breaks in the body is a network error', async () => {
    const baseUrl = await listen((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"tags":')
      setTimeout(() => response.destroy(), 10)
    })
    const error = await reason(acme({ baseUrl }).GET('/items/{id}', item))
    expect(error).toMatchObject({ code: 'network' })
  })
})

describe('TagsError', () => {
  it('is recognized by its name, even from another copy', () => {
    const copy = Object.assign(new Error('x'), { name: 'TagsError' })
    expect([isTagsError(copy), isTagsError(new Error('x')), isTagsError(null)]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('omits unknown keys', () => {
    const error = new TagsError('network', 'no response.', { vendor: 'acme', status: undefined })
    expect(Object.keys(error).sort()).toEqual(['code', 'name', 'vendor'])
    expect(error.message).toBe('acme: no response.')
  })
})
