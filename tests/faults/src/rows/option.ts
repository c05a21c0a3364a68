import { highlevel } from '@tags/highlevel'
import { whautomate } from '@tags/whautomate'
import { addOne, thrown } from '../calls.ts'
import { canary } from '../canary.ts'
import { nothingElsewhere } from '../checks.ts'
import { type Options, type Row, tagged } from '../row.ts'
import { added, json } from '../steps.ts'

/** Base URLs to which no credential may be sent. */
const refused: unknown[] = [
  'http://api.example.com',
  'HTTP://API.EXAMPLE.COM',
  'http://127.0.0.1.example.com',
  'http://127.example.com',
  'http://localhost.example.com',
  'http://notlocalhost',
  'http://0.0.0.0',
  'http://[::2]',
  'http://[::ffff:192.0.2.1]',
  'http://192.0.2.1',
  ...['http://127.0.0.1', 'https://api.example.com'].flatMap((url) => [
    url.replace('//', `//user:${canary}@`),
    url.replace('//', `//${canary}@`),
    `${url}/?key=${canary}`,
    `${url}/#${canary}`,
  ]),
  'file:///etc/hosts',
  'ftp://127.0.0.1',
  'ws://127.0.0.1',
  'data:application/json,{}',
  'javascript:1',
  '//127.0.0.1',
  '/v1',
  'localhost:8080',
  '',
  ' ',
  5,
  null,
  {},
]

/** Valid base URLs, and the URL to which a request then goes. */
const taken: Record<string, string> = {
  'http://127.0.0.1:8080': 'http://127.0.0.1:8080/contacts/c1/tags',
  'http://127.1.2.3/v1': 'http://127.1.2.3/v1/contacts/c1/tags',
  'http://localhost': 'http://localhost/contacts/c1/tags',
  'http://vendor.localhost/': 'http://vendor.localhost/contacts/c1/tags',
  'http://[::1]:8080/v1/': 'http://[::1]:8080/v1/contacts/c1/tags',
  'https://api.example.com/v1': 'https://api.example.com/v1/contacts/c1/tags',
  'https://192.0.2.1': 'https://192.0.2.1/contacts/c1/tags',
}

/** Returns the URL to which a client with these options sends. */
async function target(options: Options): Promise<string | undefined> {
  let url: string | undefined
  const fetch = async (given: string) => {
    url = given
    return Response.json({ tags: ['vip'] })
  }
  await addOne(highlevel({ ...options, fetch }))
  return url
}

/** Headers that would send the credential elsewhere, or replace it. */
const forbidden: Record<string, string> = {
  authorization: 'Bearer mine',
  AUTHORIZATION: 'Basic bWluZQ==',
  'x-api-key': 'mine',
  'X-API-Key': 'mine',
  host: 'other.example.com',
  Host: 'other.example.com',
}

/** Inherited properties that might change a call. */
const pollution: Record<string, (other: string) => unknown> = {
  baseUrl: (other) => other,
  fetch: (other) => () => fetch(other),
  allowHttp: () => true,
  timeout: () => 0.001,
  deadline: () => 0.001,
  maxRetries: () => 0,
  maxResponseBytes: () => 1,
  limiter: () => ({ acquire: () => Promise.reject(new Error('no permit')) }),
  onEvent: (other) => () => void fetch(other).catch(() => {}),
  signal: () => AbortSignal.abort(),
  headers: () => ({ authorization: 'Bearer mine' }),
  params: () => ({ path: { contactId: 'c2' } }),
  body: () => '{"tags":["mine"]}',
  method: () => 'DELETE',
  redirect: () => 'follow',
  whole: () => ({ ends: 1 }),
  id: () => 'c2',
  idempotent: () => false,
  retryAt: () => 1,
}

/** The faults of options that a client must refuse or ignore. */
export const option: readonly Row[] = [
  ...refused.map(
    (baseUrl): Row => ({
      id: `I4/${String(baseUrl).replaceAll('/', '|').replace(canary, 'key')}`,
      title: `the base URL is ${JSON.stringify(baseUrl).replace(canary, 'key')}`,
      steps: [added],
      options: { baseUrl: baseUrl as string },
      want: { code: 'invalid', message: /baseUrl/ },
      requests: 0,
    }),
  ),
  {
    id: 'I4/taken',
    title: 'the base URL is on this machine or begins with https:',
    steps: [added],
    call: async ({ options, expect }) => {
      for (const [baseUrl, url] of Object.entries(taken)) {
        const found = await target({ ...options, baseUrl })
        expect(found === url, `with ${baseUrl} the request went to ${found}`)
      }
    },
    want: { value: undefined },
  },
  {
    id: 'I4/allowHttp',
    title: 'the base URL is http: on another host, and allowHttp is true',
    steps: [added],
    call: ({ options }) =>
      target({ ...options, baseUrl: 'http://api.example.com', allowHttp: true }),
    want: { value: 'http://api.example.com/contacts/c1/tags' },
  },
  ...[false, 'true', 1, {}].map(
    (allowHttp): Row => ({
      id: `I4/allowHttp ${JSON.stringify(allowHttp)}`,
      title: `the base URL is http: on another host, and allowHttp is ${JSON.stringify(allowHttp)}`,
      steps: [added],
      options: { baseUrl: 'http://api.example.com', allowHttp: allowHttp as boolean },
      want: { code: 'invalid', message: /baseUrl/ },
      requests: 0,
    }),
  ),
  ...Object.entries(forbidden).map(
    ([name, value]): Row => ({
      id: `I5/${name}`,
      title: `a caller passes the header ${name}`,
      steps: [json(200, { contact: { id: 'c1' }, id: 'c1', tags: ['vip'], tagsAdded: ['vip'] })],
      // Not every platform's fetch leaves a host header out by itself.
      options: {
        fetch: async (url, init) => {
          if (new Headers(init.headers).has('host')) throw new Error('there is a host header')
          return fetch(url, init)
        },
      },
      call: async ({ options }) => {
        const given = { headers: { [name]: value } }
        const inParams = { path: { contactId: 'c1' }, header: { [name]: value } }
        const ours = highlevel(options)
        const theirs = whautomate({ ...options, apiKey: canary })
        await ours.addTags({ id: 'c1' }, ['vip'], given as never)
        await ours.getTags({ id: 'c1' }, given as never)
        await theirs.getTags({ id: 'c1' }, given as never)
        for (const params of [{ path: { contactId: 'c1' } }, inParams]) {
          await ours.api.GET('/contacts/{contactId}', { params, ...given } as never)
          await theirs.api.GET('/v1/contacts/{contactId}', { params, ...given } as never)
        }
      },
      want: { value: undefined },
      requests: 7,
      check: ({ server }, expect) => {
        for (const { path, headers } of server.requests) {
          const isOurs = !path.startsWith('/v1')
          const sent = isOurs ? headers.authorization : headers['x-api-key']
          const right = isOurs ? `Bearer ${canary}` : canary
          expect(sent === right, `${path} came with another credential: ${sent}`)
          expect(`http://${headers.host}` === server.url, `${path} was for ${headers.host}`)
        }
      },
    }),
  ),
  {
    id: 'I5/elsewhere',
    title: 'a caller passes another base URL or another path',
    steps: [json(200, { contact: { id: 'c1' } })],
    other: [added],
    call: async ({ options, server }) => {
      const { api } = highlevel(options)
      const { url = '' } = server.other ?? {}
      const params = { path: { contactId: 'c1' } }
      await thrown(() => api.GET('/contacts/{contactId}', { params, baseUrl: url } as never))
      for (const path of [url, `${url}/contacts/{contactId}`, url.replace('http:', ''), '//x/y']) {
        await thrown(() => api.GET(path as never, { params } as never))
      }
    },
    want: { value: undefined },
    requests: [0, 1],
    check: nothingElsewhere,
  },
  ...Object.entries(pollution).flatMap(([key, make]): Row[] => [
    ...everywhere(key, make),
    {
      id: `I6/${key} of the options`,
      title: `the options of the client and of the call inherit ${key}`,
      steps: [added],
      other: [added],
      call: async ({ options, server }) => {
        const inherited = { [key]: make(server.other?.url ?? '') }
        const given = Object.assign(Object.create(inherited), options)
        const contact = Object.assign(Object.create(inherited), { id: 'c1' })
        const { addTags } = highlevel(given)
        return (await addTags(contact, ['vip'], Object.create(inherited))).tags
      },
      want: tagged,
      requests: 1,
    },
  ]),
  ...['token', 'apiKey'].map(
    (key): Row => ({
      id: `I6/${key}`,
      title: `every object inherits ${key}, and the client is created without it`,
      alone: true,
      steps: [added],
      call: ({ options }) => {
        const { token: _, ...rest } = options
        return polluted(key, 'mine', async () =>
          key === 'token'
            ? addOne(highlevel(rest as Options))
            : whautomate(rest as never).addTags({ id: 'c1' }, ['vip']),
        )
      },
      want: { code: 'invalid', message: new RegExp(key) },
      requests: 0,
    }),
  ),
  {
    id: 'I6/http',
    title: 'every object inherits allowHttp, and the base URL is http: on another host',
    alone: true,
    steps: [added],
    options: { baseUrl: 'http://api.example.com' },
    call: ({ options }) => polluted('allowHttp', true, async () => addOne(highlevel(options))),
    want: { code: 'invalid', message: /baseUrl/ },
    requests: 0,
  },
]

/** The same for every object, except properties that the platform itself inherits. */
function everywhere(key: string, make: (other: string) => unknown): Row[] {
  if (/^(timeout|signal|headers|body|method)$/.test(key)) return []
  return [
    {
      id: `I6/${key}`,
      title: `every object inherits ${key}`,
      alone: true,
      steps: [added],
      other: [added],
      // Without the harness's onEvent, because a client with its own would not inherit one.
      call: ({ options: { onEvent: _, ...options }, server }) =>
        polluted(key, make(server.other?.url ?? ''), () => addOne(highlevel(options))),
      want: tagged,
      requests: 1,
      check: ({ server }, expect) => {
        const [{ method, path, headers, body } = {}] = server.requests
        const sent = `${method} ${path} ${body}`
        const right = 'POST /contacts/c1/tags {"tags":["vip"]}'
        expect(sent === right, `the request was ${sent}`)
        expect(headers?.authorization === `Bearer ${canary}`, 'it had another credential')
        nothingElsewhere({ server }, expect)
      },
    },
  ]
}

/** Runs `call` while every object inherits `value`. */
export async function polluted<Value>(key: string, value: unknown, call: () => Promise<Value>) {
  Object.defineProperty(Object.prototype, key, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  })
  try {
    return await call()
  } finally {
    delete (Object.prototype as Record<string, unknown>)[key]
  }
}
