import { afterEach, describe, expect, it, vi } from 'vitest'
import { bearer } from '../src/credential.ts'
import type { CallOptions, TagsError } from '../src/index.ts'
import { secret } from './client.ts'
import { type Answer, directory, mina, outcome, people, status } from './directory.ts'

const one = { id: 'p1' }
const two = { id: 'p2' }
const never = () => new Promise<Response>(() => {})
const lost = () => Promise.reject(new TypeError('socket hang up'))
const turn = () => new Promise((resolve) => setTimeout(resolve, 5))
const countOf = (requests: string[], begin: string) =>
  requests.filter((line) => line.startsWith(begin)).length
const attached = (requests: string[]) =>
  requests.flatMap((line) => /^POST \/people.*"tag":"(.*)"/.exec(line)?.[1] ?? [])
const page = (names: string[], next?: string | null) => () =>
  Response.json({ tags: names.map((name) => ({ id: `t-${name}`, name })), next })

afterEach(() => {
  vi.restoreAllMocks()
})

describe('a tag that is found by its name', () => {
  const same = page(['a'], 'again')

  it.each<[name: string, pages: Answer[], ignoreCase: boolean, id: string[], requests: number]>([
    ['the only one', [page(['vip'])], false, ['t-vip'], 1],
    ['the one that is equal', [page(['vip2', 'VIP', 'vip'])], false, ['t-vip'], 1],
    ['none of another case', [page(['VIP'])], false, [], 1],
    ['one of another case', [page(['VIP'])], true, ['t-VIP'], 1],
    ['the first of equals', [page(['Vip', 'VIP'])], true, ['t-Vip'], 1],
    [
      'one on the third page',
      [page(['a'], '2'), page(['b'], '3'), page(['vip'])],
      false,
      ['t-vip'],
      3,
    ],
    ['none after the last page', [page(['a'], '2'), page(['b'], null)], false, [], 2],
    ['none after a page whose next is empty', [page(['a'], '2'), page(['b'], '')], false, [], 2],
    ['none before an empty page', [page(['a'], '2'), page([], '3')], false, [], 2],
    [
      'none after a page that comes again',
      [page(['a'], '2'), page(['a'], '3'), same],
      false,
      [],
      2,
    ],
    ['none on a page that is the next after itself', [same, same, same], false, [], 2],
  ])('is %s', async (_, pages, ignoreCase, ids, count) => {
    const { fetch, requests } = directory({ 'GET /tags': pages })
    const { removeTags } = people({ fetch }, {}, { ignoreCase })
    const want = ids.length ? {} : { changed: [] }
    expect(await removeTags(one, ['vip'])).toEqual(want)
    expect(attached(requests)).toEqual(ids)
    expect(countOf(requests, 'GET /tags')).toBe(count)
  })

  it.each<[name: string, pages: Answer[], requests: number]>([
    ['the last but one', [page(['a'], '2'), page(['b'], '3'), page(['c'], '2')], 3],
    ['the second of many', ['2', '3', '4', '5', '2'].map((next) => page([next], next)), 5],
  ])('ends the call if the next page was read before: %s', async (_, pages, count) => {
    const { fetch, requests } = directory({ 'GET /tags': [...pages, ...pages] })
    const { addTags } = people({ fetch }, {}, { looksFirst: true })
    expect(await outcome(addTags(one, ['vip']))).toMatchObject({
      code: 'unexpected_response',
      status: 200,
      operation: 'listTags',
      message: 'acme: GET /tags: 200, but the next page that it names was read before.',
    })
    expect(requests).toHaveLength(count)
  })

  it('is the first of equals on all pages, also where it was remembered', async () => {
    const first = page(['a'], '2')
    const second = () => Response.json({ tags: [{ id: 't-other', name: 'a' }] })
    const { fetch, requests } = directory({ 'GET /tags': [first, second] })
    const { removeTags } = people({ fetch })
    await removeTags(one, ['b'])
    await removeTags(one, ['a'])
    expect(attached(requests)).toEqual(['t-a'])
  })

  it('is asked for with the parameters of the next page', async () => {
    const { fetch, requests } = directory({ 'GET /tags': [page(['a'], 'x y'), page([])] })
    await people({ fetch }).removeTags(one, ['vip'])
    expect(requests).toEqual(['GET /tags', 'GET /tags?page=x y'])
  })

  it('must exist if the client cannot create it, and nothing is added without it', async () => {
    const { fetch, requests, ids } = directory()
    ids.set('a', 't1')
    const { addTags } = people({ fetch }, {}, { creates: false })
    expect(await outcome(addTags(one, ['b']))).toMatchObject({
      code: 'invalid',
      message: "acme: there is no tag 'b'; create it before you add it.",
    })
    expect(await outcome(addTags(one, ['a', 'b', 'c']))).toMatchObject({ delivered: ['a'] })
    expect(attached(requests)).toEqual(['t1'])
  })

  it('is not remembered as absent', async () => {
    const { fetch, requests, ids } = directory()
    const { removeTags } = people({ fetch })
    expect(await removeTags(one, ['a'])).toEqual({ changed: [] })
    ids.set('a', 't1')
    expect(await removeTags(one, ['a'])).toEqual({})
    expect(attached(requests)).toEqual(['t1'])
  })

  it.each([
    ['no list', () => Response.json({})],
    ['an empty id', () => Response.json({ tags: [{ id: '', name: 'vip' }] })],
    ['no name', () => Response.json({ tags: ['vip'] })],
  ])('ends the call if the reply has %s', async (_, answer) => {
    const { fetch, requests } = directory({ 'GET /tags': [answer] })
    const want = { code: 'unexpected_response', operation: 'listTags' }
    expect(await outcome(people({ fetch }).removeTags(one, ['vip']))).toMatchObject(want)
    expect(requests).toHaveLength(1)
  })
})

describe('the result of one request for each tag', () => {
  it.each<[name: string, has: string[], tags: string[], want: object]>([
    ['new ones', [], ['a', 'b'], { changed: ['a', 'b'] }],
    ['one that was there', ['t-a'], ['a', 'b'], { changed: ['b'] }],
    ['all that were there', ['t-a', 't-b'], ['a', 'b'], { changed: [] }],
  ])('adds up what each reply says: %s', async (_, had, tags, want) => {
    const { fetch, has } = directory()
    for (const tag of had) has.add(tag)
    expect(await people({ fetch }).addTags(one, tags)).toEqual(want)
  })

  it('says nothing of what changed where one reply does not', async () => {
    const { fetch, ids } = directory()
    ids.set('a', 't1')
    expect(await people({ fetch }).removeTags(one, ['a', 'unknown'])).toEqual({})
  })

  it.each<[name: string, first: Answer, isDone: boolean, want: object]>([
    ['no reply, and was done', lost, true, {}],
    ['no reply, and was not done', lost, false, { changed: ['a', 'b'] }],
    ['503, and was done', status(503), true, {}],
    ['429', status(429), true, { changed: ['b'] }],
    ['429, and was not done', status(429), false, { changed: ['a', 'b'] }],
  ])('claims nothing where a first attempt had %s', async (_, first, isDone, want) => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const { fetch, has } = directory({
      'POST /people/p1/tags': [
        () => {
          if (isDone) has.add('t-a')
          return typeof first === 'function' ? first() : first
        },
      ],
    })
    expect(await people({ fetch, maxRetries: 1 }).addTags(one, ['a', 'b'])).toEqual(want)
  })

  it('does not depend on attempts to find the ids', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const { fetch, has } = directory({ 'POST /tags': [lost], 'GET /tags': [lost] })
    has.add('t-a')
    const { addTags } = people({ fetch, maxRetries: 1 }, {}, { looksFirst: true })
    expect(await addTags(one, ['a', 'b'])).toEqual({ changed: ['b'] })
  })

  it('is an error for a status that the spec does not have', async () => {
    const { fetch } = directory({ 'POST /people/p1/tags': [status(202)] })
    expect(await outcome(people({ fetch }).addTags(one, ['a']))).toMatchObject({
      code: 'unexpected_response',
      status: 202,
      message: 'acme: POST /people/p1/tags: 202, where the spec has 200 or 201.',
    })
  })
})

describe('the id of a tag', () => {
  it('is remembered by a client for five minutes', async () => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(0)
    const { fetch, requests } = directory()
    const client = people({ fetch, limiter: false })
    for (const [time, count] of [
      [0, 1],
      [299_999, 1],
      [300_000, 2],
    ] as const) {
      now.mockReturnValue(time)
      await client.addTags(one, ['vip'])
      expect(countOf(requests, 'POST /tags')).toBe(count)
    }
    await people({ fetch }).addTags(one, ['vip'])
    expect(countOf(requests, 'POST /tags')).toBe(3)
  })

  it('is remembered from a list with others', async () => {
    const { fetch, requests, ids } = directory()
    for (const name of ['a', 'b', 'c']) ids.set(name, `t-${name}`)
    const { removeTags } = people({ fetch })
    await removeTags(one, ['a', 'b'])
    await removeTags(two, ['c'])
    expect(countOf(requests, 'GET /tags')).toBe(1)
    expect(attached(requests)).toEqual(['t-a', 't-b', 't-c'])
  })

  it('is remembered for a thousand tags', async () => {
    const { fetch, requests } = directory()
    const { addTags } = people({ fetch, limiter: false })
    const names = Array.from({ length: 1001 }, (_, index) => `n${index}`)
    await addTags(one, names)
    await addTags(one, ['n1', 'n1000'])
    expect(countOf(requests, 'POST /tags')).toBe(1001)
    await addTags(one, ['n0'])
    expect(countOf(requests, 'POST /tags')).toBe(1002)
  })

  it('is not mistaken for that of a contact or a key of objects', async () => {
    const { fetch, requests } = directory()
    const { addTags } = people({ fetch })
    await addTags({ email: mina }, [`email:${mina}`, '__proto__', 'constructor'])
    expect(countOf(requests, 'POST /tags')).toBe(3)
    expect(attached(requests)).toEqual([`t-email:${mina}`, 't-__proto__', 't-constructor'])
  })

  it('is one for names that differ only in case, where the vendor ignores it', async () => {
    const { fetch, requests } = directory()
    await people({ fetch }, {}, { ignoreCase: true }).addTags(one, ['VIP', 'vip'])
    expect(countOf(requests, 'POST /tags')).toBe(1)
    await people({ fetch }).addTags(one, ['VIP', 'vip'])
    expect(countOf(requests, 'POST /tags')).toBe(3)
  })

  it.each<[name: string, tagId: string, next: string]>([
    ['404', 't-old', 't-a'],
    ['an empty id', '', 't-a'],
  ])('is not remembered where the vendor created it and answers %s', async (_, id, next) => {
    const { fetch, requests } = directory({
      'POST /tags': [ok(id)],
      'POST /people/p1/tags': [status(id ? 404 : 201)],
    })
    const { addTags } = people({ fetch })
    const want = { code: id ? 'not_found' : 'unexpected_response' }
    expect(await outcome(addTags(one, ['a']))).toMatchObject(want)
    await addTags(one, ['a'])
    expect(attached(requests).at(-1)).toBe(next)
    expect(countOf(requests, 'POST /tags')).toBe(2)
  })

  it.each<[name: string, looksFirst: boolean, method: string]>([
    ['get or create', false, 'POST /tags'],
    ['look first', true, 'GET /tags'],
  ])('is not remembered if its request failed: %s', async (_, looksFirst, method) => {
    const { fetch, requests } = directory({ [method]: [status(500)] })
    const { addTags } = people({ fetch }, {}, { looksFirst })
    const calls = [addTags(one, ['a']), addTags(two, ['a']), addTags(two, ['b'])]
    expect(await Promise.all(calls.map(outcome))).toMatchObject([
      { code: 'unavailable' },
      { changed: ['a'] },
      { changed: ['b'] },
    ])
    expect(attached(requests).sort()).toEqual(['t-a', 't-b'])
  })

  it.each<[name: string, failures: Record<string, number>, sent: string[], want: object]>([
    ['each of several', { a: 1, b: 1, c: 1 }, ['a', 'a', 'b', 'b', 'c', 'c'], { changed: [] }],
    ['the last one', { c: 1 }, ['a', 'b', 'c', 'c'], { changed: [] }],
    ['one that fails again', { b: 2 }, ['a', 'b', 'b'], { code: 'not_found', delivered: ['a'] }],
  ])('is asked for once more after 404: %s', async (_, failures, sent, want) => {
    const left = new Map(Object.entries(failures).map(([name, count]) => [`t-${name}`, count]))
    const { fetch, requests } = directory()
    let isStale = false
    const { addTags } = people({
      async fetch(url, init) {
        const reply = await fetch(url, init)
        const tag = init.body && JSON.parse(init.body).tag
        const count = left.get(tag) ?? 0
        if (!isStale || !count) return reply
        left.set(tag, count - 1)
        return status(404)()
      },
    })
    await addTags(two, ['a', 'b', 'c'])
    isStale = true
    const before = requests.length
    expect(await outcome(addTags(one, ['a', 'b', 'c']))).toMatchObject(want)
    const later = requests.slice(before)
    expect(attached(later)).toEqual(sent.map((name) => `t-${name}`))
  })
})

describe('a tag that cannot be created', () => {
  const none = page([])
  const known = page(['a'])

  it.each<[name: string, answer: Answer, lists: Answer[], want: object, requests: number]>([
    ['409', status(409), [none, known], { changed: ['a'] }, 2],
    ['422', status(422), [none, known], { changed: ['a'] }, 2],
    ['no reply', lost, [none, known], { changed: ['a'] }, 2],
    ['409, and is not there', status(409), [none, none], { code: 'conflict', status: 409 }, 2],
    ['409, and no list', status(409), [none, status(500)], { code: 'conflict', status: 409 }, 2],
    ['403', status(403), [none, known], { code: 'forbidden' }, 1],
    ['429', status(429), [none, known], { code: 'rate_limited' }, 1],
  ])('is looked up again after %s', async (_, answer, lists, want, count) => {
    const answers = { 'POST /tags': [answer], 'GET /tags': [...lists] }
    const { fetch, requests } = directory(answers)
    const { addTags } = people({ fetch, limiter: false }, {}, { looksFirst: true })
    expect(await outcome(addTags(one, ['a']))).toMatchObject(want)
    expect(countOf(requests, 'GET /tags')).toBe(count)
    expect(countOf(requests, 'POST /tags')).toBe(1)
  })

  it('is not looked up when the call is over', async () => {
    const { fetch, requests } = directory({ 'POST /tags': [never] })
    const { addTags } = people({ fetch }, {}, { looksFirst: true })
    const error = await outcome(addTags(one, ['a'], { deadline: 40 }))
    expect(error).toMatchObject({ code: 'timeout', operation: 'createTag' })
    expect(countOf(requests, 'GET /tags')).toBe(1)
  })
})

describe('simultaneous calls for one new tag', () => {
  it.each<[name: string, looksFirst: boolean, lists: number]>([
    ['get or create', false, 0],
    ['look first', true, 2],
  ])('create it once: %s', async (_, looksFirst, lists) => {
    const { fetch, requests } = directory()
    const { addTags } = people({ fetch }, {}, { looksFirst })
    await Promise.all([addTags(one, ['new']), addTags(two, ['new'])])
    expect(countOf(requests, 'POST /tags')).toBe(1)
    expect(countOf(requests, 'GET /tags')).toBe(lists)
    expect(attached(requests)).toEqual(['t-new', 't-new'])
  })

  it('never wait for each other in a circle', async () => {
    const { fetch } = directory()
    const { addTags, removeTags } = people({
      deadline: 20_000,
      async fetch(url, init) {
        await turn()
        return fetch(url, init)
      },
    })
    const orders = [
      ['a', 'b', 'c'],
      ['c', 'b', 'a'],
      ['b', 'a', 'c'],
    ]
    const calls = orders.flatMap((tags) =>
      [one, two, { email: mina }].flatMap((contact) => [
        addTags(contact, tags),
        removeTags(contact, tags),
      ]),
    )
    const results = await Promise.all(calls.map(outcome))
    expect(results.filter((result) => result instanceof Error)).toEqual([])
  })

  it.each<[name: string, options: () => CallOptions, code: string]>([
    ['deadline', () => ({ deadline: 40 }), 'timeout'],
    ['signal', () => ({ signal: AbortSignal.timeout(40) }), 'aborted'],
  ])('stop waiting for it at their %s, with what they delivered', async (_, options, code) => {
    const answer = Promise.withResolvers<Response>()
    const { fetch, requests } = directory({ 'POST /tags': [ok('t-a'), () => answer.promise] })
    const { addTags } = people({ fetch })
    await addTags(two, ['a'])
    const first = addTags(two, ['b'])
    await turn()
    expect(await outcome(addTags(one, ['a', 'b', 'c'], options()))).toMatchObject({
      code,
      vendor: 'acme',
      delivered: ['a'],
    })
    answer.resolve(Response.json({ id: 't-b' }, { status: 201 }))
    expect(await first).toEqual({ changed: ['b'] })
    expect(attached(requests)).toEqual(['t-a', 't-a', 't-b'])
  })
})

describe('an error after some tags were added says which', () => {
  const token = () => {
    let calls = 0
    return async () => {
      calls += 1
      if (calls === 1) return secret
      // Long enough for other calls to wait for the same answer.
      await turn()
      throw new Error('no token')
    }
  }

  it.each<[name: string, answers: Record<string, Answer[]>, options: () => object, want: object]>([
    [
      'the tag cannot be created',
      { 'POST /tags': [ok('t1'), status(500)] },
      () => ({}),
      { code: 'unavailable', operation: 'createTag', status: 500, delivered: ['a'] },
    ],
    [
      'the new tag has no id',
      { 'POST /tags': [ok('t1'), ok('t2'), status(200)] },
      () => ({}),
      { code: 'unexpected_response', operation: 'createTag', delivered: ['a', 'b'] },
    ],
    [
      'the tag cannot be attached',
      { 'POST /people/p1/tags': [status(201), status(201), status(422)] },
      () => ({}),
      { code: 'invalid', operation: 'addTag', delivered: ['a', 'b'] },
    ],
    [
      'the deadline passes',
      { 'POST /tags': [ok('t1'), never] },
      () => ({ deadline: 60 }),
      { code: 'timeout', operation: 'createTag', delivered: ['a'] },
    ],
    [
      'the caller cancels',
      { 'POST /people/p1/tags': [status(201), never] },
      () => ({ signal: AbortSignal.timeout(60) }),
      { code: 'aborted', operation: 'addTag', delivered: ['a'] },
    ],
    [
      'no new credential comes',
      { 'POST /tags': [ok('t1'), status(401)] },
      () => ({}),
      { code: 'unauthorized', message: 'acme: token() failed.', delivered: ['a'] },
    ],
  ])('%s', async (_, answers, options, want) => {
    const { fetch } = directory(answers)
    const credential = bearer('acme', { token: token() }, 'token')
    const { addTags } = people({ fetch }, { credential })
    const error = await outcome(addTags(one, ['a', 'b', 'c'], options()))
    expect(error).toMatchObject({ name: 'TagsError', vendor: 'acme', ...want })
  })

  it('and nothing of the kind if none was', async () => {
    const { fetch } = directory({ 'POST /tags': [status(500)] })
    const error = await outcome(people({ fetch }).addTags(one, ['a', 'b']))
    expect(error).toMatchObject({ code: 'unavailable' })
    expect(error).not.toHaveProperty('delivered')
  })

  it('also where the contact cannot be found again', async () => {
    const gone = status(404)
    const { fetch } = directory({
      'GET /people': [() => Response.json({ people: [{ id: 'p1', email: mina }] }), status(500)],
      'POST /people/p1/tags': [status(200), status(201), gone],
    })
    const { addTags } = people({ fetch })
    await addTags({ email: mina }, ['a'])
    expect(await outcome(addTags({ email: mina }, ['a', 'b']))).toMatchObject({
      code: 'unavailable',
      operation: 'findPeople',
      delivered: ['a'],
    })
  })

  it('without a change to the error of other calls', async () => {
    const { fetch } = directory({
      'POST /tags': [ok('t1'), status(401)],
      'POST /people/p2/tags': [status(401)],
    })
    const credential = bearer('acme', { token: token() }, 'token')
    const { addTags } = people({ fetch }, { credential })
    await addTags({ id: 'p3' }, ['x'])
    const calls = [addTags(one, ['x', 'b']), addTags(two, ['x'])]
    const [first, second] = (await Promise.all(calls.map(outcome))) as TagsError[]
    expect(first).toMatchObject({ code: 'unauthorized', delivered: ['x'] })
    expect(second).toMatchObject({ code: 'unauthorized', message: first?.message })
    expect(second).not.toHaveProperty('delivered')
  })
})

function ok(id: string): Answer {
  return () => Response.json({ id }, { status: 201 })
}
