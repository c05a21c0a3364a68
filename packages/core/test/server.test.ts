import { describe, expect, it } from 'vitest'
import {
  headerOption,
  optionSecrets,
  requestOption,
  serverUrl,
  type Vendor,
} from '../src/adapter.ts'
import { bearer } from '../src/credential.ts'
import { type TagsError, type TagsEvent, unwrap } from '../src/index.ts'
import { acme, recorder, secret } from './client.ts'

const item = { params: { path: { id: 'item1' } } }
const zoho = 'https://www.example.{dc}/crm'
const choices = { dc: ['com', 'eu', 'com.au'] }

/** Runs `act` while every object has these properties. */
async function polluted<Result>(properties: object, act: () => Result): Promise<Awaited<Result>> {
  Object.assign(Object.prototype, properties)
  try {
    return await act()
  } finally {
    for (const key of Object.keys(properties)) Reflect.deleteProperty(Object.prototype, key)
  }
}

const failure = (act: () => unknown): TagsError => {
  try {
    return expect.unreachable(`it returned ${act()}`)
  } catch (error) {
    return error as TagsError
  }
}

describe('the URL of a server', () => {
  it.each<[template: string, options: object, url: string]>([
    ['https://{name}.example.com', { name: 'acme' }, 'https://acme.example.com'],
    ['https://{name}.example.com', { name: 'a' }, 'https://a.example.com'],
    ['https://{name}.example.com', { name: 'a-1.b_2' }, 'https://a-1.b_2.example.com'],
    ['https://example.com/{name}/v1', { name: '3.0' }, 'https://example.com/3.0/v1'],
    ['https://{b}.{a}.com/{b}', { a: 'x', b: 'y' }, 'https://y.x.com/y'],
    ['https://{name}.example.com', { baseUrl: 'https://x.y' }, 'https://{name}.example.com'],
    [zoho, {}, 'https://www.example.com/crm'],
    [zoho, { dc: undefined }, 'https://www.example.com/crm'],
    [zoho, { dc: 'com.au' }, 'https://www.example.com.au/crm'],
  ])('%s with %j is %s', (template, options, url) => {
    expect(serverUrl('acme', options, template, choices)).toBe(url)
  })

  it.each<[name: string, value: unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['an empty string', ''],
    ['a number', 5],
    ['a list', ['acme']],
    ['another host', 'evil.com/'],
    ['a path', 'evil.com/x'],
    ['a backslash', 'evil.com\\x'],
    ['a query', 'evil.com?x'],
    ['a fragment', 'evil.com#'],
    ['a user', 'a@evil.com'],
    ['a port', 'evil.com:80'],
    ['a dot', '.'],
    ['two dots', '..'],
    ['escaped dots', '%2e%2e'],
    ['a dot at the end', 'acme.'],
    ['a dash at the beginning', '-acme'],
    ['a space', 'ac me'],
    ['a line break at the end', 'acme\n'],
    ['a dot of another alphabet', 'evil。com'],
    ['a variable', '{name}'],
    ['a replacement', '$&'],
  ])('does not take %s for a variable', (_, name) => {
    for (const template of ['https://{name}.example.com', 'https://example.com/{name}']) {
      const error = failure(() => serverUrl('acme', { name }, template))
      const message = `acme: name must be the part of ${template.slice(8)} in its place.`
      expect(error).toMatchObject({ code: 'invalid', vendor: 'acme', message })
    }
  })

  it.each(['evil', 'com.evil.org', 'COM', 'com/', '', null, 'toString', '__proto__'])(
    'does not take %j for one of its choices',
    (dc) => {
      const { message } = failure(() => serverUrl('acme', { dc }, zoho, choices))
      expect(message).toBe('acme: dc must be one of com, eu, com.au.')
    },
  )

  it('is not taken from a polluted prototype', async () => {
    const given = { name: 'evil', dc: 'evil', baseUrl: 'https://evil.com' }
    const template = 'https://{name}.example.com'
    const url = await polluted(given, () => serverUrl('acme', {}, zoho, choices))
    const error = await polluted(given, () => failure(() => serverUrl('acme', {}, template)))
    expect(url).toBe('https://www.example.com/crm')
    expect(error).toMatchObject({ code: 'invalid' })
  })

  it('is not shown in an error, as a variable may be a part of a credential', () => {
    const options = { apiKey: 'x', dc: `${secret}/` }
    const error = failure(() => serverUrl('acme', options, 'https://{dc}.example.com'))
    expect(`${error.message} ${JSON.stringify(error)}`).not.toContain(secret)
  })
})

describe('an option of every request', () => {
  type Given = Parameters<typeof requestOption>[4]

  it.each<[value: unknown, example: string | number, schema: Given, want: unknown]>([
    ['list-1', 'a1', undefined, 'list-1'],
    [12, 7, undefined, 12],
    ['12', 7, { minimum: 12, maximum: 12 }, 12],
    ['ab', 'a1', { minLength: 2, maxLength: 2, pattern: /^[a-z]+$/ }, 'ab'],
  ])('may be %j like %j', (value, example, schema, want) => {
    expect(requestOption('acme', { listId: value }, 'listId', example, schema)).toBe(want)
  })

  it.each<[value: unknown, example: string | number, schema: Given, message: RegExp]>([
    [undefined, 'a1', undefined, /listId must be a string, such as 'a1', not undefined\.$/],
    [' ', 'a1', undefined, /a string, such as 'a1', not ' '/],
    [12, 'a1', undefined, /a string, such as 'a1', not 12/],
    [{}, 'a1', undefined, /not an object/],
    ['a\u200bb', 'a1', undefined, /listId, 'a\\u\{200b\}b', must not contain invisible/],
    ['abc', 'a1', { maxLength: 2 }, /listId has 3 characters, and must have at most 2/],
    ['a1', 'a1', { pattern: /^\d+$/ }, /must match/],
    [undefined, 7, undefined, /listId must be an integer, such as 7, not undefined/],
    ['x', 7, undefined, /listId must be an integer, such as '123', not 'x'/],
    [1.5, 7, undefined, /listId must be an integer/],
    ['007', 7, undefined, /listId must be an integer/],
    [0, 7, { minimum: 1 }, /listId must be at least 1, not 0/],
    [9, 7, { maximum: 8 }, /listId must be at most 8, not 9/],
  ])('may not be %j like %j with %j', (value, example, schema, message) => {
    const options = { listId: value }
    const error = failure(() => requestOption('acme', options, 'listId', example, schema))
    expect(error).toMatchObject({ code: 'invalid', vendor: 'acme' })
    expect(error.message).toMatch(message)
  })

  it('is not taken from a polluted prototype', async () => {
    const error = await polluted({ listId: 'evil' }, () =>
      failure(() => requestOption('acme', {}, 'listId', 'a1')),
    )
    expect(error.message).toMatch(/not undefined/)
  })

  const shared = {
    parameters: { path: { account: 7 }, query: { locale: 'a b' } },
    operations: {
      'GET /items/{id}': { id: 'getItem' },
      'GET /{account}/items/{id}': { id: 'get' },
    },
  }
  const urlOf = async (path: string, params: object, vendor: object = shared) => {
    const { fetch, requests } = recorder()
    await acme({ fetch }, 'bearer', vendor).GET(path as '/items/{id}', { params } as typeof item)
    return requests[0]?.url.replace('https://api.example.com/v1', '')
  }
  const path = { id: 'x' }

  it.each<[name: string, path: string, params: object, url: string]>([
    ['in the path', '/{account}/items/{id}', { path }, '/7/items/x?locale=a%20b'],
    ['unless the path has none', '/items/{id}', { path }, '/items/x?locale=a%20b'],
    ['beside others', '/items/{id}', { path, query: { a: 1 } }, '/items/x?locale=a%20b&a=1'],
    [
      'unless the call has others',
      '/{account}/items/{id}',
      { path: { ...path, account: 8 }, query: { locale: 'de' } },
      '/8/items/x?locale=de',
    ],
  ])('is sent %s', async (_, template, params, url) => {
    expect(await urlOf(template, params)).toBe(url)
  })

  it.each(['..', '.', '%2e%2e', '', null, {}])(
    'cannot leave its segment as %j',
    async (account) => {
      const error = await urlOf('/{account}/items/{id}', { path: { ...path, account } }).catch(
        (e) => e,
      )
      expect(error).toMatchObject({ code: 'invalid' })
      expect(error.message).toMatch(/the path parameter account cannot be/)
    },
  )

  it.each(['t\u0142', 't\u{1f600}'])('cannot be %j in a header', (team) => {
    const error = failure(() => headerOption('acme', { team }, 'team', 't1'))
    const message = 'acme: team has a character that a header cannot hold.'
    expect(error).toMatchObject({ code: 'invalid', message })
  })

  it.each(['t1', 't\u00e9'])('may be %j in a header', (team) => {
    expect(headerOption('acme', { team }, 'team', 't1')).toBe(team)
    expect(headerOption('acme', { team: 7 }, 'team', 1)).toBe('7')
  })

  it('is sent without those of a polluted prototype', async () => {
    const extra = { query: { evil: '1' }, path: { id: 'evil' } }
    const evil = { ...extra, parameters: extra, headers: { evil: '1' } }
    for (const parameters of [{ path: { account: 7 } }, undefined]) {
      const vendor = { operations: shared.operations, ...(parameters && { parameters }) }
      const url = await polluted(evil, () => urlOf('/items/{id}', { path }, vendor))
      expect(url).toBe('/items/x')
    }
  })
})

describe('a secret option of every request', () => {
  const key = 'k3y-5ecret/value'
  const options = { hook: key, appKey: 'app-key-77' }
  const part = (name: 'hook' | 'appKey') =>
    requestOption('acme', options, name, 'k1', { format: 'password' })
  const forms = [
    'k3y-5ecret',
    '5ecret',
    'app-key-77',
    btoa(key).slice(0, -4),
    encodeURIComponent(key),
  ]
  const vendor = () => ({
    headers: { 'X-App-Key': headerOption('acme', options, 'appKey', 'k1', { format: 'password' }) },
    parameters: { path: { hook: part('hook') } },
    secrets: optionSecrets(options, ['hook', 'appKey']),
    operations: {
      'GET /{hook}/items/{id}': { id: 'getItem' },
      'GET /items/{id}': { id: 'get' },
    },
  })
  const all = (error: unknown) => {
    const { message, stack, cause } = error as Error
    return `${message} ${stack} ${JSON.stringify(error)} ${cause} ${(cause as Error)?.message}`
  }

  it.each<[name: string, answer: () => Response | Promise<Response>, code: string]>([
    [
      'that quotes it',
      () => Response.json({ message: `no ${key}, app-key-77` }, { status: 400 }),
      'invalid',
    ],
    [
      'that encodes it',
      () => Response.json({ [btoa(key)]: encodeURIComponent(key) }, { status: 403 }),
      'forbidden',
    ],
    [
      'with it as the request id',
      () => new Response('', { status: 404, headers: { 'x-request-id': key } }),
      'not_found',
    ],
    [
      'that is not JSON',
      () => new Response('', { headers: { 'content-type': key } }),
      'unexpected_response',
    ],
    [
      'lost by fetch',
      () => Promise.reject(new TypeError(`connect to /${key}`, { cause: new Error('app-key-77') })),
      'network',
    ],
    ['refused by fetch', () => Promise.reject(new TypeError(`RequestInit: ${key}`)), 'invalid'],
  ])('is in no error of a response %s', async (_, answer, code) => {
    const { fetch, requests } = recorder(answer)
    const client = acme({ fetch }, 'bearer', vendor())
    const result = client.GET('/{hook}/items/{id}' as '/items/{id}', item).then(unwrap)
    const error = await result.catch((reason) => reason)
    expect(error).toMatchObject({ code })
    expect(error.message).toMatch(/: GET \/v1\/\[redacted\].*\/items\/item1: /)
    for (const form of forms) expect(all(error)).not.toContain(form)
    expect(requests[0]?.url).toContain(`/${encodeURIComponent(key)}/`)
    expect(requests[0]?.headers.get('x-app-key')).toBe('app-key-77')
  })

  it.each<[name: string, options: () => object, code: string]>([
    ['the caller cancelled before', () => ({ signal: AbortSignal.abort() }), 'aborted'],
    ['the deadline passes', () => ({ deadline: 20 }), 'timeout'],
  ])('is in no error, no event and no key of a limit if %s', async (_, given, code) => {
    const seen: unknown[] = []
    const limiter = {
      acquire(request: object) {
        seen.push(request)
        return { settle() {} }
      },
    }
    const fetch = () => new Promise<Response>(() => {})
    const onEvent = (event: TagsEvent) => seen.push(event)
    const limits = [{ requests: 5, seconds: 1, scope: 'path' as const }]
    const client = acme({ fetch, limiter, onEvent }, 'bearer', { ...vendor(), limits })
    const init = { ...item, ...given() }
    const error = await client
      .GET('/{hook}/items/{id}' as '/items/{id}', init)
      .catch((reason) => reason)
    expect(error).toMatchObject({ code })
    for (const form of forms) expect(all(error) + JSON.stringify(seen)).not.toContain(form)
  })

  it.each<[name: string, isRenewed: boolean]>([
    ['asked for the first time', false],
    ['asked again after a 401', true],
  ])('is in no error of a function for the credential that is %s', async (_, isRenewed) => {
    let calls = 0
    const token = async () => {
      calls += 1
      if (isRenewed && calls === 1) return 'token-1'
      throw new Error(`POST /${key} failed`, { cause: new Error('app-key-77') })
    }
    const { fetch } = recorder(() => Response.json({}, { status: 401 }))
    const credential = bearer('acme', { token }, 'token')
    const client = acme({ fetch }, 'bearer', { ...vendor(), credential })
    const error = await client
      .GET('/{hook}/items/{id}' as '/items/{id}', item)
      .catch((reason) => reason)
    expect(error).toMatchObject({
      code: 'unauthorized',
      cause: { message: 'POST /[redacted] failed: [redacted]' },
    })
    for (const form of forms) expect(all(error)).not.toContain(form)
  })

  it('is in no error of a middleware that changes the path', async () => {
    const client = acme({ fetch: recorder().fetch }, 'bearer', vendor())
    client.use({ onRequest: ({ request }) => new Request(`${request.url}/${key}`) })
    const error = await client
      .GET('/{hook}/items/{id}' as '/items/{id}', item)
      .catch((reason) => reason)
    expect(error).toMatchObject({ code: 'invalid' })
    for (const form of forms) expect(all(error)).not.toContain(form)
  })

  it.each<[name: string, value: unknown, schema: object, message: string]>([
    ['nothing', undefined, {}, 'key must be a string of printable ASCII with no space around it.'],
    ['a number', 5, {}, 'key must be a string of printable ASCII with no space around it.'],
    [
      'a line break',
      `${key}\n`,
      {},
      'key must be a string of printable ASCII with no space around it.',
    ],
    [
      'a letter beyond ASCII',
      `${key}é`,
      {},
      'key must be a string of printable ASCII with no space around it.',
    ],
    ['a wrong length', key, { maxLength: 3 }, 'key has 16 characters, and must have at most 3.'],
    ['a wrong form', key, { pattern: /^a/ }, 'key must match /^a/.'],
  ])('is refused without its value: %s', (_, value, schema, message) => {
    const error = failure(() =>
      requestOption('acme', { key: value }, 'key', 'k1', { format: 'password', ...schema }),
    )
    expect(error).toMatchObject({ code: 'invalid', message: `acme: ${message}` })
    for (const form of forms) expect(all(error)).not.toContain(form)
  })
})

describe('a success that means an error', () => {
  const meaning = (status: number, code: 'not_found' | 'rate_limited') => ({
    operations: { 'GET /items/{id}': { id: 'getItem', empty: [204], errors: { [status]: code } } },
  })

  it.each<[name: string, replies: Response[], vendor: Partial<Vendor>, want: object]>([
    [
      'without content',
      [new Response(null, { status: 204 })],
      meaning(204, 'not_found'),
      { code: 'not_found', status: 204 },
    ],
    [
      'with a body',
      [Response.json({ error: `${secret} is slow` })],
      meaning(200, 'not_found'),
      { code: 'not_found', status: 200, body: { error: '[redacted] is slow' } },
    ],
    [
      'that goes away',
      [Response.json({}), Response.json({ tags: ['a'] }, { status: 201 })],
      meaning(200, 'rate_limited'),
      { tags: ['a'] },
    ],
  ])('has the code of its status: %s', async (_, replies, vendor, want) => {
    const { fetch, requests } = recorder(() => replies[requests.length - 1] as Response)
    const client = acme({ fetch, maxRetries: 1, limiter: false }, 'bearer', vendor)
    const result = client.GET('/items/{id}', item).then(unwrap)
    expect(await result.catch((error) => error)).toMatchObject(want)
    expect(requests).toHaveLength(replies.length)
  })
})

describe('the end of a rate limit', () => {
  const date = 'Mon, 01 Jan 2024 00:00:00 GMT'
  const names = { remaining: 'x-left', resetAt: 'x-at', resetSeconds: 'x-in', reset: 'x-ms' }

  it.each<[headers: Record<string, string>, seconds: number]>([
    [{ 'x-in': '7' }, 7],
    [{ 'x-at': '1704067207', date }, 7],
    [{ 'x-at': '1704067200', date }, 0],
    [{ 'x-at': '1', date }, 0],
    [{ 'x-in': '7', 'x-at': '1704067209', date }, 7],
    [{ 'x-ms': '5000', 'x-in': '7' }, 5],
    [{ 'x-at': 'soon', date }, 60],
    [{}, 60],
    [{ 'x-at': '1704067207', date, 'retry-after': '3' }, 3],
  ])('is read from %j', async (headers, seconds) => {
    const reply = () => Response.json({}, { status: 429, headers: { 'x-left': '0', ...headers } })
    const limits = [{ requests: 10, seconds: 60, headers: names }]
    const before = Date.now()
    const { fetch } = recorder(reply)
    const result = acme({ fetch }, 'bearer', { limits }).GET('/items/{id}', item).then(unwrap)
    const { retryAt } = (await result.catch((error) => error)) as TagsError
    const passed = Date.now() - before
    const wait = Number(retryAt) - before - seconds * 1000
    expect(wait).toBeGreaterThanOrEqual(0)
    expect(wait).toBeLessThanOrEqual(passed)
  })

  it('is read by the clock of this machine without a date', async () => {
    const at = Math.floor(Date.now() / 1000) + 100
    const headers = { 'x-left': '0', 'x-at': String(at) }
    const { fetch } = recorder(() => Response.json({}, { status: 429, headers }))
    const limits = [{ requests: 10, seconds: 60, headers: names }]
    const result = acme({ fetch }, 'bearer', { limits }).GET('/items/{id}', item).then(unwrap)
    const { retryAt } = (await result.catch((error) => error)) as TagsError
    expect(Math.abs(Number(retryAt) - at * 1000)).toBeLessThanOrEqual(2)
  })
})
