import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { bearer } from '../src/credential.ts'
import type { CallOptions, TagsEvent } from '../src/index.ts'
import { type Answer, directory, mina, outcome, people, status } from './directory.ts'

const one = { id: 'p1' }
const read = 'GET /people/p1/tags'
const write = 'PUT /people/p1/tags'
const never = () => new Promise<Response>(() => {})
const turn = () => new Promise((resolve) => setTimeout(resolve, 5))
const having = (...tags: string[]) => Response.json({ tags })
const lost = () => Promise.reject(new TypeError('socket hang up'))

/** The requests about the set, without their paths: `GET`, `PUT ["a"]`. */
const short = (requests: string[]) =>
  requests.map((line) => line.replace(' /people/p1/tags', '').replace(/\{"tags":(.*)\}/, '$1'))

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
})

afterEach(() => {
  vi.restoreAllMocks()
})

describe('a set that is replaced', () => {
  it.each<
    [
      name: string,
      method: 'addToSet' | 'removeFromSet',
      had: string[],
      tags: string[],
      want: { tags: string[]; changed: string[] },
      ignoreCase?: boolean,
    ]
  >([
    [
      'gets new tags',
      'addToSet',
      ['a'],
      ['b', 'c'],
      { tags: ['a', 'b', 'c'], changed: ['b', 'c'] },
    ],
    ['gets the missing tags', 'addToSet', ['a'], ['a', 'b'], { tags: ['a', 'b'], changed: ['b'] }],
    ['gets a tag once', 'addToSet', [], ['a', 'a'], { tags: ['a'], changed: ['a'] }],
    ['stays', 'addToSet', ['a', 'b'], ['b'], { tags: ['a', 'b'], changed: [] }],
    [
      'loses tags',
      'removeFromSet',
      ['a', 'b', 'c'],
      ['c', 'a'],
      { tags: ['b'], changed: ['a', 'c'] },
    ],
    ['loses its last tag', 'removeFromSet', ['a'], ['a', 'x'], { tags: [], changed: ['a'] }],
    ['loses nothing', 'removeFromSet', ['a'], ['x'], { tags: ['a'], changed: [] }],
    ['gets another case', 'addToSet', ['a'], ['A'], { tags: ['a', 'A'], changed: ['A'] }],
    ['has another case', 'addToSet', ['Vip'], ['VIP'], { tags: ['Vip'], changed: [] }, true],
    ['gets one of two cases', 'addToSet', [], ['a', 'A'], { tags: ['A'], changed: ['A'] }, true],
    ['loses another case', 'removeFromSet', ['Vip'], ['vip'], { tags: [], changed: ['Vip'] }, true],
  ])('%s', async (_, method, had, tags, want, ignoreCase = false) => {
    const { fetch, requests, has } = directory()
    for (const tag of had) has.add(tag)
    expect(await people({ fetch }, {}, { ignoreCase })[method](one, tags)).toEqual(want)
    const isWritten = want.changed.length > 0
    expect(short(requests)).toEqual([
      'GET',
      ...(isWritten ? [`PUT ${JSON.stringify(want.tags)}`] : []),
    ])
    expect([...has]).toEqual(want.tags)
  })

  it.each<[name: string, answers: Record<string, Answer[]>, want: object]>([
    ['from the look-up', {}, { contactId: 'p1', tags: ['a'] }],
    [
      'rather from the read',
      { [read]: [Response.json({ id: 'p2', tags: [] })] },
      { contactId: 'p2', tags: ['a'] },
    ],
    [
      'rather from the write',
      {
        [read]: [Response.json({ id: 'p2', tags: [] })],
        [write]: [Response.json({ id: 'p3', tags: ['A'] })],
      },
      { contactId: 'p3', tags: ['A'] },
    ],
    [
      'also where the write says no tags',
      { [write]: [Response.json({ id: 'p3' })] },
      { contactId: 'p3', tags: ['a'] },
    ],
  ])('has the facts of its result %s', async (_, answers, want) => {
    const { fetch } = directory(answers)
    const result = await people({ fetch }).addToSet({ email: mina }, ['a'])
    expect(result).toEqual({ ...want, changed: ['a'] })
  })

  it.each<[name: string, reply: Answer, code: string]>([
    ['has no list of tags', Response.json({ id: 'p1' }), 'unexpected_response'],
    ['has null', Response.json({ id: 'p1', tags: null }), 'unexpected_response'],
    ['has a text', Response.json({ tags: 'a' }), 'unexpected_response'],
    ['fails', status(404), 'not_found'],
    ['is forbidden', status(403), 'forbidden'],
  ])('is not written if the read %s', async (_, reply, code) => {
    const { fetch, requests } = directory({ [read]: [reply] })
    expect(await outcome(people({ fetch }).addToSet(one, ['b']))).toMatchObject({ code })
    expect(short(requests)).toEqual(['GET'])
  })

  it('loses a change that comes between the read and the write', async () => {
    const { fetch, has } = directory({ [read]: [having('a')] })
    has.add('a').add('theirs')
    expect(await people({ fetch }).addToSet(one, ['b'])).toEqual({
      tags: ['a', 'b'],
      changed: ['b'],
    })
    expect([...has]).toEqual(['a', 'b'])
  })

  it('is not written if it would be too long', async () => {
    const { fetch, requests, has } = directory()
    has.add('a')
    const { addToSet } = people({ fetch }, {}, { maxItems: 2 })
    expect(await outcome(addToSet(one, ['b', 'c']))).toMatchObject({
      code: 'invalid',
      message: 'acme: the contact would have 3 tags, and may have at most 2.',
    })
    expect(await addToSet(one, ['b'])).toEqual({ tags: ['a', 'b'], changed: ['b'] })
    expect(short(requests)).toEqual(['GET', 'GET', 'PUT ["a","b"]'])
  })

  it('is changed by one call at a time, and by calls for other contacts meanwhile', async () => {
    const { fetch, requests, has } = directory({ 'GET /people/p2/tags': [never] })
    const { addToSet, removeFromSet, api } = people({ fetch })
    const controller = new AbortController()
    const other = outcome(addToSet({ id: 'p2' }, ['x'], { signal: controller.signal }))
    const params = { path: { id: 'p1' } }
    await Promise.all([
      addToSet(one, ['a']),
      addToSet(one, ['b']),
      removeFromSet(one, ['a']),
      api.PUT('/people/{id}/tags', { params, body: { tags: ['c'] } }),
    ])
    expect([...has]).toEqual(['c'])
    expect(short(requests.filter((line) => line.includes('p1')))).toEqual([
      ...['GET', 'PUT ["a"]', 'GET', 'PUT ["a","b"]', 'GET', 'PUT ["b"]', 'PUT ["c"]'],
    ])
    controller.abort()
    expect(await other).toMatchObject({ code: 'aborted' })
  })

  it.each<[name: string, options: () => CallOptions, code: string]>([
    ['deadline', () => ({ deadline: 40 }), 'timeout'],
    ['signal', () => ({ signal: AbortSignal.timeout(40) }), 'aborted'],
  ])('is left to the next call at the %s of a call that waits', async (_, options, code) => {
    const answer = Promise.withResolvers<Response>()
    const { fetch, requests } = directory({ [read]: [() => answer.promise] })
    const { addToSet } = people({ fetch })
    const first = addToSet(one, ['a'])
    const second = outcome(addToSet(one, ['b'], options()))
    const third = addToSet(one, ['c'])
    expect(await second).toMatchObject({ code })
    expect(requests).toHaveLength(1)
    answer.resolve(having())
    await Promise.all([first, third])
    expect(short(requests)).toEqual(['GET', 'PUT ["a"]', 'GET', 'PUT ["a","c"]'])
  })
})

describe('a write that fails', () => {
  const again = ['GET', 'PUT ["a"]', 'GET', 'PUT ["a"]']

  it.each<[name: string, answers: Record<string, Answer[]>, want: object, requests: string[]]>([
    ['503', { [write]: [status(503)] }, { tags: ['a'], changed: ['a'] }, again],
    ['429', { [write]: [status(429)] }, { tags: ['a'], changed: ['a'] }, again],
    ['a connection that breaks', { [write]: [lost] }, { tags: ['a'], changed: ['a'] }, again],
    [
      'twice',
      { [write]: [status(503), lost] },
      { tags: ['a'], changed: ['a'] },
      [...again, 'GET', 'PUT ["a"]'],
    ],
    [
      'while another program added a tag',
      { [read]: [having(), having('x')], [write]: [status(503)] },
      { tags: ['x', 'a'], changed: ['a'] },
      ['GET', 'PUT ["a"]', 'GET', 'PUT ["x","a"]'],
    ],
    [
      'after it was applied, so that nobody knows who changed the tag',
      { [read]: [having(), having('a')], [write]: [lost] },
      { tags: ['a'] },
      ['GET', 'PUT ["a"]', 'GET'],
    ],
    [
      'after a part of it was applied',
      { [read]: [having(), having('b', 'x')], [write]: [lost] },
      { tags: ['b', 'x', 'a'] },
      ['GET', 'PUT ["a","b"]', 'GET', 'PUT ["b","x","a"]'],
    ],
    [
      'with a fault of the caller',
      { [write]: [status(422)] },
      { code: 'invalid' },
      again.slice(0, 2),
    ],
    [
      'and the read after it as well',
      { [read]: [having(), status(404)], [write]: [status(503)] },
      { code: 'not_found' },
      again.slice(0, 3),
    ],
    [
      'and the read after it for a time',
      { [read]: [having(), status(503)], [write]: [status(503)] },
      { tags: ['a'], changed: ['a'] },
      ['GET', 'PUT ["a"]', 'GET', 'GET', 'PUT ["a"]'],
    ],
  ])('begins again at the read, if it may be repeated: %s', async (name, answers, want, sent) => {
    const { fetch, requests } = directory(answers)
    const { addToSet } = people({ fetch, maxRetries: 2 })
    const tags = name.includes('a part') ? ['a', 'b'] : ['a']
    const result = await outcome(addToSet(one, tags))
    if (result instanceof Error) expect(result).toMatchObject(want)
    else expect(result).toEqual(want)
    expect(short(requests)).toEqual(sent)
  })

  it('claims no tag as removed that others may have removed', async () => {
    const answers = { [read]: [having('a', 'b'), having('b', 'c')], [write]: [lost] }
    const { fetch, requests } = directory(answers)
    const { removeFromSet } = people({ fetch, maxRetries: 1 })
    expect(await removeFromSet(one, ['a', 'c'])).toEqual({ tags: ['b'] })
    expect(short(requests)).toEqual(['GET', 'PUT ["b"]', 'GET', 'PUT ["b"]'])
  })

  it.each([0, 1, 3])('is repeated %i times at most', async (maxRetries) => {
    const { fetch, requests } = directory({ [write]: Array.from({ length: 9 }, () => status(503)) })
    const events: TagsEvent[] = []
    const onEvent = (event: TagsEvent) => events.push(event)
    const { addToSet } = people({ fetch, maxRetries, onEvent })
    expect(await outcome(addToSet(one, ['a']))).toMatchObject({ code: 'unavailable', status: 503 })
    const count = maxRetries + 1
    expect(short(requests)).toEqual(
      Array.from({ length: count }, () => ['GET', 'PUT ["a"]']).flat(),
    )
    const attempts = events.flatMap((event) =>
      event.type === 'attempt' && event.operation === 'writeTags' ? [event.attempt] : [],
    )
    expect(attempts).toEqual(Array.from({ length: count }, (_, index) => index + 1))
  })

  it('waits longer each time, and as long as the vendor asks', async () => {
    vi.mocked(Math.random).mockReturnValue(0.1)
    const waits: number[] = []
    const { fetch } = directory({
      [write]: [status(503), status(503), status(503, { 'retry-after': '1' })],
    })
    const onEvent = (event: TagsEvent) => event.type === 'retry' && waits.push(event.wait)
    await people({ fetch, maxRetries: 3, onEvent }).addToSet(one, ['a'])
    expect(waits).toEqual([25, 50, 1100])
  })

  const reads = ['readTags attempt 1', 'readTags finish 1']

  it.each<[name: string, answers: Record<string, Answer[]>, want: string[]]>([
    ['once', {}, ['writeTags attempt 1', 'writeTags finish 1']],
    [
      'a second time',
      { [write]: [status(503)] },
      [
        'writeTags attempt 1',
        'writeTags retry 1',
        ...reads,
        'writeTags attempt 2',
        'writeTags finish 2',
      ],
    ],
    [
      'in vain',
      { [write]: [status(503), status(503), status(503)] },
      [
        ...['writeTags attempt 1', 'writeTags retry 1', ...reads],
        ...['writeTags attempt 2', 'writeTags retry 2', ...reads],
        ...['writeTags attempt 3', 'writeTags finish 3 unavailable'],
      ],
    ],
    [
      'and the first attempt was applied',
      { [read]: [having(), having('a')], [write]: [lost] },
      ['writeTags attempt 1', 'writeTags retry 1', ...reads, 'writeTags finish 1 network'],
    ],
    [
      'and the read before the second attempt fails',
      { [read]: [having(), status(403)], [write]: [status(503)] },
      [
        ...['writeTags attempt 1', 'writeTags retry 1'],
        ...['readTags attempt 1', 'readTags finish 1 forbidden', 'writeTags finish 1 unavailable'],
      ],
    ],
  ])('has the events of one call, if it is sent %s', async (_, answers, want) => {
    const events: string[] = []
    const onEvent = ({ operation, type, ...event }: TagsEvent) => {
      const { attempt, attempts, code } = event as Record<string, unknown>
      events.push([operation, type, attempt ?? attempts, code].filter(Boolean).join(' '))
    }
    const { fetch } = directory(answers)
    await outcome(people({ fetch, maxRetries: 2, onEvent }).addToSet(one, ['a']))
    expect(events).toEqual([...reads, ...want])
  })

  it('counts the waits before all attempts', async () => {
    vi.mocked(Math.random).mockReturnValue(0.2)
    const events: TagsEvent[] = []
    const onEvent = (event: TagsEvent) => events.push(event)
    const { fetch } = directory({ [write]: [status(503), status(503)] })
    await people({ fetch, maxRetries: 2, onEvent }).addToSet(one, ['a'])
    const { waited } = events.at(-1) as { waited: number }
    // 50 and 100 ms.
    expect(waited).toBeGreaterThanOrEqual(148)
  })

  it('does not wait beyond the deadline', async () => {
    const { fetch, requests } = directory({ [write]: [status(429, { 'retry-after': '60' })] })
    const { addToSet } = people({ fetch, maxRetries: 3, deadline: 5_000 })
    expect(await outcome(addToSet(one, ['a']))).toMatchObject({ code: 'rate_limited', status: 429 })
    expect(short(requests)).toEqual(again.slice(0, 2))
  })

  it('lets the caller cancel the wait, and the next call begin', async () => {
    const { fetch, requests } = directory({ [write]: [status(503, { 'retry-after': '60' })] })
    const { addToSet } = people({ fetch, maxRetries: 3 })
    const controller = new AbortController()
    const first = outcome(addToSet(one, ['a'], { signal: controller.signal }))
    const second = addToSet(one, ['b'])
    for (let turns = 0; turns < 10; turns += 1) await turn()
    expect(requests).toHaveLength(2)
    controller.abort()
    expect(await first).toMatchObject({ code: 'aborted', operation: 'writeTags' })
    expect(await second).toEqual({ tags: ['b'], changed: ['b'] })
  })

  it('renews a refused credential once, without another read', async () => {
    let calls = 0
    const token = () => {
      calls += 1
      return `token-${calls}`
    }
    const { fetch, requests } = directory({ [write]: [status(401), status(503), status(401)] })
    const credential = bearer('acme', { token }, 'token')
    const { addToSet } = people({ fetch, maxRetries: 3 }, { credential })
    expect(await addToSet(one, ['a'])).toEqual({ tags: ['a'], changed: ['a'] })
    expect(calls).toBe(3)
    const put = 'PUT ["a"]'
    expect(short(requests)).toEqual(['GET', put, put, 'GET', put, put])
  })

  it('looks for a remembered contact once more after 404', async () => {
    const { fetch, requests } = directory({
      'GET /people': [
        Response.json({ people: { a: { id: 'p1', email: mina } } }),
        Response.json({ people: { a: { id: 'p2', email: mina } } }),
      ],
      [write]: [status(404)],
    })
    const { addToSet, getTags } = people({ fetch })
    await getTags({ email: mina })
    const want = { contactId: 'p2', tags: ['a'], changed: ['a'] }
    expect(await addToSet({ email: mina }, ['a'])).toEqual(want)
    expect(requests.slice(2).map((line) => /p\d|\?/.exec(line)?.[0])).toEqual([
      ...['p1', 'p1', '?', 'p2', 'p2'],
    ])
  })
})
