import { describe, expect, it, vi } from 'vitest'
import {
  type Calls,
  contactsIn,
  createApi,
  id,
  itemsOfPages,
  pagesOf,
  strings,
} from '../src/adapter.ts'
import { bearer } from '../src/credential.ts'
import type { ClientOptions, FetchInit, ListContactsOptions, TagsError } from '../src/index.ts'
import type { List } from '../src/list.ts'
import { secret } from './client.ts'

type Person = { id: string; email?: string; tags?: string[] }
type People = { people: Person[] }
interface Paths {
  '/people': {
    get: {
      parameters: { query?: { q?: string } }
      responses: { 200: { content: { 'application/json': People } } }
    }
    post: { responses: { 200: { content: { 'application/json': People } } } }
  }
}

/** A client of an API with one list, whose pages are the replies. */
function client(replies: (unknown | Response | Error)[], options: ClientOptions = {}) {
  const requests: string[] = []
  const fetch = async (url: string, { body }: FetchInit) => {
    requests.push(url.replace('https://api.example.com/people', '') + (body ?? ''))
    const reply = replies[requests.length - 1]
    if (reply instanceof Error) throw reply
    return reply instanceof Response ? reply : Response.json(reply)
  }
  const api = createApi<Calls<Paths>>(
    {
      name: 'acme',
      version: '1.0.0',
      baseUrl: 'https://api.example.com',
      credential: bearer('acme', { token: secret }, 'token'),
      operations: {
        'GET /people': { id: 'listPeople', empty: [204] },
        'POST /people': { id: 'searchPeople' },
      },
      limits: [],
    },
    { maxRetries: 0, fetch, ...options },
  )
  return { api, requests }
}

const next = (name: string) => ['params', 'query', name]
const cursor: List = {
  items: ['people'],
  next: [{ place: next('after'), cursor: ['page', 'end'] }],
}
const flagged: List = { ...cursor, more: ['page', 'more'] }
const inBody: List = {
  items: ['people'],
  next: [{ place: ['body', 'page', 'after'], cursor: ['next'] }],
}
const last: List = { items: ['people'], next: [{ place: ['body', 'after'], last: ['place'] }] }
const link: List = { items: ['people'], next: [{ place: next('page'), url: ['next'] }] }
const numbered: List = { items: ['people'], next: [{ place: next('page'), page: 1 }] }
const texts: List = { items: [], next: [{ place: next('page'), page: '1' }] }
const skipped: List = {
  items: ['people'],
  byKey: true,
  next: [{ place: next('start'), offset: 0 }],
}
const two: List = {
  items: ['people'],
  next: [
    { place: next('time'), cursor: ['time'] },
    { place: next('id'), cursor: ['id'] },
  ],
}

const people = (...ids: string[]) => ids.map((id) => ({ id }))
const page = (ids: string[], fields: object = {}) => ({ people: people(...ids), ...fields })
const ended = (ids: string[], end: unknown, more?: unknown) =>
  page(ids, { page: { end, ...(more !== undefined && { more }) } })
const route = (list: List) =>
  list.next[0]?.place[0] === 'body' ? ('POST /people' as const) : ('GET /people' as const)

async function walk(list: List, api: object, init?: object): Promise<string[]> {
  const found: string[] = []
  for await (const { id } of itemsOfPages<Person>(pagesOf(api, route(list), list, init))) {
    found.push(id)
  }
  return found
}

const failure = (work: Promise<unknown>): Promise<TagsError> =>
  work.then(
    () => expect.unreachable('it succeeded'),
    (error) => error,
  )

describe('a list that comes in pages', () => {
  it.each<[name: string, list: List, init: object | undefined, replies: unknown[], sent: string[]]>(
    [
      [
        'by a cursor that is absent on the last page',
        cursor,
        { params: { query: { q: 'x' } } },
        [ended(['a'], 'c1'), ended(['b'], 2), ended(['c'], undefined)],
        ['?q=x', '?q=x&after=c1', '?q=x&after=2'],
      ],
      [
        'by a cursor that is null on the last page',
        cursor,
        undefined,
        [ended(['a'], 'c1'), ended(['b', 'c'], null)],
        ['', '?after=c1'],
      ],
      [
        'by a cursor that is empty on the last page',
        cursor,
        undefined,
        [ended(['a'], 'c1'), ended(['b', 'c'], '')],
        ['', '?after=c1'],
      ],
      [
        'by a cursor before an empty page',
        cursor,
        undefined,
        [ended(['a', 'b', 'c'], 'c1'), ended([], 'c2')],
        ['', '?after=c1'],
      ],
      [
        'from a cursor on that the caller has',
        cursor,
        { params: { query: { after: 'c7' } } },
        [ended(['a', 'b', 'c'], null)],
        ['?after=c7'],
      ],
      [
        'by a flag, with a cursor on the last page',
        flagged,
        undefined,
        [ended(['a'], 'c1', true), ended([], 'c2', true), ended(['b', 'c'], 'c3', false)],
        ['', '?after=c1', '?after=c2'],
      ],
      [
        'by a flag that the last page may lack',
        { ...flagged, mayLackMore: true },
        undefined,
        [ended(['a'], 'c1', true), ended(['b', 'c'], 'c2')],
        ['', '?after=c1'],
      ],
      [
        'by a cursor in the body',
        inBody,
        { body: { q: 'x', page: { size: 1 } } },
        [page(['a'], { next: 'c1' }), page(['b', 'c'])],
        ['{"q":"x","page":{"size":1}}', '{"q":"x","page":{"size":1,"after":"c1"}}'],
      ],
      [
        'by the cursor of the last item',
        last,
        { body: { q: 'x' } },
        [
          { people: [...people('a'), { id: 'b', place: [17, 'b'] }] },
          { people: [{ id: 'c', place: [18, 'c'] }] },
          { people: [] },
        ],
        ['{"q":"x"}', '{"q":"x","after":[17,"b"]}', '{"q":"x","after":[18,"c"]}'],
      ],
      [
        'by a URL of any host, of which the parameter alone is taken',
        link,
        { params: { query: { q: 'x' } } },
        [
          page(['a'], { next: 'https://evil.example.net/other?page=2&q=y&z=1' }),
          page(['b'], { next: '/people?page=3%2B' }),
          page(['c'], { next: null }),
        ],
        ['?q=x', '?q=x&page=2', '?q=x&page=3%2B'],
      ],
      [
        'by a URL that is empty on the last page',
        link,
        undefined,
        [page(['a', 'b', 'c'], { next: '' })],
        [''],
      ],
      [
        'by number, up to an empty page',
        numbered,
        undefined,
        [page(['a', 'b']), page(['c']), page([])],
        ['', '?page=2', '?page=3'],
      ],
      [
        'by number, up to a page without the list',
        numbered,
        undefined,
        [page(['a', 'b', 'c']), {}],
        ['', '?page=2'],
      ],
      [
        'by number, up to a status without content',
        numbered,
        undefined,
        [page(['a', 'b', 'c']), new Response(null, { status: 204 })],
        ['', '?page=2'],
      ],
      [
        'by number, from the caller’s on',
        numbered,
        { params: { query: { page: 4 } } },
        [page(['a', 'b', 'c']), page([])],
        ['?page=4', '?page=5'],
      ],
      [
        'by a number that is text, as bare lists',
        texts,
        { params: { query: { page: '9' } } },
        [people('a', 'b'), people('c'), []],
        ['?page=9', '?page=10', '?page=11'],
      ],
      [
        'by the number of items before it, as values of an object',
        skipped,
        undefined,
        [
          { people: { 7: { id: 'a' }, 9: { id: 'b' } } },
          { people: { 12: { id: 'c' } } },
          { people: [] },
        ],
        ['', '?start=2', '?start=3'],
      ],
      [
        'by two values',
        two,
        undefined,
        [page(['a'], { time: 5, id: 'a' }), page(['b', 'c'], { time: 6 })],
        ['', '?time=5&id=a'],
      ],
    ],
  )('%s', async (_, list, init, replies, sent) => {
    const { api, requests } = client(replies)
    expect(await walk(list, api, init)).toEqual(['a', 'b', 'c'])
    expect(requests).toEqual(sent)
  })

  it('is empty', async () => {
    const { api, requests } = client([page([])])
    expect(await walk(numbered, api)).toEqual([])
    expect(requests).toHaveLength(1)
  })

  it.each<[name: string, list: List, replies: unknown[], message: string]>([
    [
      'a cursor that comes again',
      cursor,
      [ended(['a'], 'c1'), ended(['b'], 'c2'), ended(['c'], 'c1')],
      '200, but the next page that it names was read before.',
    ],
    [
      'a page that comes again',
      numbered,
      [page(['a']), page(['a'])],
      '200, but this page is the one before once more.',
    ],
    ['no list', cursor, [{}], '200, but /people is not there: it is undefined.'],
    ['an object in place of a list', cursor, [{ people: { a: 1 } }], '/people is not a list'],
    ['a cursor that is an object', cursor, [ended(['a'], {})], '/page/end is not a cursor'],
    ['no cursor though more follow', flagged, [ended(['a'], null, true)], '/page/end is not there'],
    ['no flag', flagged, [ended(['a'], 'c1')], '/page/more is not there'],
    ['a flag that is text', flagged, [ended(['a'], 'c', 'yes')], '/page/more is not true or false'],
    [
      'a URL without the parameter',
      link,
      [page(['a'], { next: 'https://api.example.com/people?after=2' })],
      '/next is not a URL with the parameter page',
    ],
    [
      'a URL that is none',
      link,
      [page(['a'], { next: 'http://[' })],
      '/next is not a URL with the parameter page',
    ],
  ])('is an unexpected response with %s', async (_, list, replies, message) => {
    const { api, requests } = client(replies)
    const error = await failure(walk(list, api))
    expect(error).toMatchObject({ code: 'unexpected_response', vendor: 'acme', status: 200 })
    expect(error.message).toContain(message)
    expect(requests).toHaveLength(replies.length)
  })

  it('sends nothing before it is read, and nothing after it is left', async () => {
    const { api, requests } = client([ended(['a', 'b'], 'c1'), ended(['c'], null)])
    const items = itemsOfPages<Person>(pagesOf(api, 'GET /people', cursor, undefined))
    await Promise.resolve()
    expect(requests).toEqual([])
    for await (const { id } of items) if (id === 'b') break
    expect(requests).toHaveLength(1)
    expect(await items.next()).toEqual({ done: true, value: undefined })
  })

  it('yields the items before an error, and ends with it', async () => {
    const { api, requests } = client([
      ended(['a'], 'c1'),
      Response.json({ message: 'no' }, { status: 403 }),
    ])
    const items = itemsOfPages<Person>(pagesOf(api, 'GET /people', cursor, undefined))
    expect((await items.next()).value).toEqual({ id: 'a' })
    expect(await failure(items.next())).toMatchObject({ code: 'forbidden', status: 403 })
    expect((await items.next()).done).toBe(true)
    expect(requests).toHaveLength(2)
  })

  it('goes the way of every request: middleware, events, limits, signal and deadline', async () => {
    vi.useFakeTimers({ now: 0 })
    try {
      const events: string[] = []
      const { api, requests } = client(
        [
          ended(['a'], 'c1'),
          new TypeError('socket hang up'),
          ended(['b'], 'c2'),
          ended(['c'], 'c3'),
        ],
        { maxRetries: 1, onEvent: ({ type }) => events.push(type) },
      )
      api.use({ onRequest: ({ request }) => request.headers.set('x-trace', '1') as undefined })
      const controller = new AbortController()
      const init = { signal: controller.signal, deadline: 60_000 }
      const items = itemsOfPages<Person>(pagesOf(api, 'GET /people', cursor, init))
      expect((await items.next()).value).toEqual({ id: 'a' })
      const second = items.next()
      await vi.runAllTimersAsync()
      expect((await second).value).toEqual({ id: 'b' })
      expect(events).toEqual(['attempt', 'finish', 'attempt', 'retry', 'attempt', 'finish'])
      // The deadline is that of a page: the whole list may take longer.
      vi.setSystemTime(120_000)
      expect((await items.next()).value).toEqual({ id: 'c' })
      controller.abort('enough')
      expect(await failure(items.next())).toMatchObject({ code: 'aborted', cause: 'enough' })
      expect(requests).toHaveLength(4)
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('a list of contacts', () => {
  const tagged = (...pairs: [id: string, tags?: string[]][]) =>
    pairs.map(([id, tags]) => ({ id, email: `${id}@example.com`, ...(tags && { tags }) }))
  const list = (
    api: object,
    options?: ListContactsOptions,
    canFilter = false,
    find?: () => Promise<string | undefined>,
  ) =>
    contactsIn<Person, Person>(api, options, {
      all: { pages: (init, from) => pagesOf(api, 'GET /people', cursor, init, from), read },
      ...(canFilter && {
        tagged: {
          ...(find && { find }),
          pages: (tag, init, from) =>
            pagesOf(api, 'GET /people', cursor, { ...init, params: { query: { tag } } }, from),
          read,
        },
      }),
    })
  const read = (reply: Parameters<typeof strings<Person, ['tags']>>[0]) => ({
    contactId: id(reply, ['id']),
    email: id(reply, ['email'], 'optional'),
    tags: strings(reply, ['tags'], 'optional'),
  })
  const idsOf = async (contacts: AsyncIterable<{ contactId: string }>) => {
    const found: string[] = []
    for await (const { contactId } of contacts) found.push(contactId)
    return found
  }

  it('has the fields that the vendor has', async () => {
    const { api } = client([{ people: [...tagged(['a', ['vip']]), { id: 'b' }] }])
    const found = []
    for await (const contact of list(api)) found.push(contact)
    expect(found).toEqual([
      { contactId: 'a', email: 'a@example.com', tags: ['vip'] },
      { contactId: 'b' },
    ])
  })

  it('has those with a tag alone, by their tags', async () => {
    const { api, requests } = client([
      { people: tagged(['a', ['vip', 'x']], ['b', ['vip2']], ['c'], ['d', ['VIP']]) },
    ])
    expect(await idsOf(list(api, { tag: 'vip' }))).toEqual(['a', 'd'])
    expect(requests).toEqual([''])
  })

  it('has those with a tag alone, by the vendor, which may send more', async () => {
    const { api, requests } = client([{ people: tagged(['a', ['vip']], ['b', ['vip2']], ['c']) }])
    expect(await idsOf(list(api, { tag: 'vip' }, true))).toEqual(['a', 'c'])
    expect(requests).toEqual(['?tag=vip'])
  })

  it.each([
    ['sends the id of the tag', '7', ['?tag=7'], ['a']],
    ['is empty if the account does not have the tag', undefined, [], []],
  ])('%s', async (_, tagId, sent, ids) => {
    const { api, requests } = client([{ people: tagged(['a']) }])
    expect(await idsOf(list(api, { tag: 'vip' }, true, async () => tagId))).toEqual(ids)
    expect(requests).toEqual(sent)
  })

  it('tells where the next page begins when a page is taken, and goes on from there', async () => {
    const pages = [
      { people: tagged(['a'], ['b']), page: { end: 'c1' } },
      { people: tagged(['c']), page: { end: null } },
    ]
    const { api } = client(pages)
    const log: unknown[] = []
    for await (const { contactId } of list(api, { onPage: (next) => log.push(next) })) {
      log.push(contactId)
    }
    expect(log).toEqual(['a', 'b', { after: 'c1' }, 'c'])
    const again = client([pages[1]])
    expect(await idsOf(list(again.api, { from: { after: 'c1' } }))).toEqual(['c'])
    expect(again.requests).toEqual(['?after=c1'])
  })

  it.each<[name: string, options: object, message: string]>([
    ['an empty tag', { tag: ' ' }, "tag must be a string that is not empty, not ' '."],
    ['a tag that is none', { tag: 7 }, 'tag must be a string that is not empty, not 7.'],
    ['onPage that is none', { onPage: 'x' }, "onPage must be a function, not 'x'."],
    [
      'a position of another list',
      { from: { page: 2 } },
      'from must be a position that onPage was given, with after, not an object.',
    ],
  ])('refuses %s before anything is sent', async (_, options, message) => {
    const { api, requests } = client([page(['a'])])
    expect(await failure(idsOf(list(api, options as ListContactsOptions)))).toMatchObject({
      code: 'invalid',
      message: `acme: ${message}`,
    })
    expect(requests).toEqual([])
  })
})
