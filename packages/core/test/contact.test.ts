import { getEventListeners } from 'node:events'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { CallOptions, TagsEvent } from '../src/index.ts'
import { secret } from './client.ts'
import { type Answer, type Contact, directory, mina, outcome, people, status } from './directory.ts'

const one = { email: mina }
const lookUp = `GET /people?email=${mina}`
const turn = () => new Promise((resolve) => setTimeout(resolve, 5))
const found = (...list: unknown[]) => Response.json({ people: list })

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('the hits of a look-up', () => {
  it.each<[name: string, contact: Contact, reply: Response, want: string]>([
    ['one', one, found({ id: 'p7', email: mina }), 'p7'],
    ['one with 0 as id', one, found({ id: 0, email: mina }), '0'],
    ['one with a number as id', one, found({ id: 7, email: mina }), '7'],
    ['one twice', one, found({ id: 'p7', email: mina }, { id: 'p7', email: mina }), 'p7'],
    ['one in an object', one, Response.json({ people: { 7: { id: 7, email: mina } } }), '7'],
    ['one in another case', one, found({ id: 'p7', email: 'Mina@Example.COM' }), 'p7'],
    [
      'one of several',
      one,
      found({ id: 'p1', email: `x${mina}` }, { id: 'p2', email: null }, { id: 'p3', email: mina }),
      'p3',
    ],
    [
      'a phone number in another form',
      { phone: '+1 (555) 555-0123' },
      found({ id: 'p7', phone: '+15555550123' }, { id: 'p8', phone: '+15555550124' }),
      'p7',
    ],
  ])('are %s', async (_, contact, reply, want) => {
    const { fetch, requests } = directory({ 'GET /people': [reply] })
    expect(await people({ fetch }).getTags(contact)).toEqual({ contactId: want, tags: [] })
    expect(requests).toHaveLength(2)
  })

  it.each<[name: string, reply: Response, want: object]>([
    ['none', found(), { code: 'not_found', status: 200 }],
    ['no content', new Response(null, { status: 204 }), { code: 'not_found', status: 204 }],
    ['others', found({ id: 'p7', email: 'mi@example.com' }, { id: 'p8' }), { code: 'not_found' }],
    [
      'several',
      found({ id: 'p7', email: mina }, { id: 8, email: mina }),
      {
        code: 'ambiguous',
        status: 200,
        contactIds: ['p7', '8'],
        message:
          'acme: GET /people: 200, but 2 contacts have this email, with the ids p7, 8; give one as { id }.',
      },
    ],
    ['no list', Response.json({}), { code: 'unexpected_response' }],
    ['a text', Response.json({ people: 'p7' }), { code: 'unexpected_response' }],
    ['null', found(null), { code: 'unexpected_response' }],
    ['one without an id', found({ email: mina }), { code: 'unexpected_response' }],
    ['an empty id', found({ id: '', email: mina }), { code: 'unexpected_response' }],
    ['a fraction', found({ id: 1.5, email: mina }), { code: 'unexpected_response' }],
    ['a way out of the path', found({ id: '..', email: mina }), { code: 'invalid' }],
    ['an error', status(404)(), { code: 'not_found', status: 404 }],
  ])('that are %s end the call', async (_, reply, want) => {
    const { fetch, requests } = directory({ 'GET /people': [reply] })
    expect(await outcome(people({ fetch }).addToSet(one, ['vip']))).toMatchObject(want)
    expect(requests).toEqual([lookUp])
  })

  const having = (id: string, ...values: (string | null)[]) => ({
    id,
    emails: values.map((value) => ({ value })),
  })

  it.each<[name: string, contact: Contact, list: object[], want: object]>([
    ['one address of several', one, [having('p7', 'a@x', mina)], { contactId: 'p7' }],
    [
      'of several contacts the one with it',
      one,
      [having('p1', `x${mina}`, 'a@x'), having('p2'), { id: 'p3' }, having('p7', null, mina)],
      { contactId: 'p7' },
    ],
    ['in another case', one, [having('p7', 'Mina@Example.COM')], { contactId: 'p7' }],
    ['twice', one, [having('p7', mina, mina.toUpperCase())], { contactId: 'p7' }],
    ['in texts', { phone: '1-2' }, [{ id: 'p7', phones: ['3', 12] }], { contactId: 'p7' }],
    ['an empty list', one, [having('p7')], { code: 'not_found' }],
    ['an empty text', one, [having('p7', '')], { code: 'not_found' }],
    ['no list', one, [{ id: 'p7', emails: null }, { id: 'p8' }], { code: 'not_found' }],
    [
      'the list of two',
      one,
      [having('p7', mina), having('p8', 'a@x', mina)],
      { code: 'ambiguous', contactIds: ['p7', 'p8'] },
    ],
    [
      'a text in place of the list',
      one,
      [{ id: 'p7', emails: mina }],
      { code: 'unexpected_response' },
    ],
    ['a text in the list', one, [{ id: 'p7', emails: [mina] }], { code: 'unexpected_response' }],
  ])('are compared with each of their addresses: %s', async (_, contact, list, want) => {
    const { fetch } = directory({ 'GET /people': [found(...list)] })
    const { getTags } = people({ fetch }, {}, { hasLists: true })
    expect(await outcome(getTags(contact))).toMatchObject(want)
  })

  it('are not those whose address has a letter that only looks equal in lower case', async () => {
    // The Kelvin sign, whose lower case is k.
    const reply = found({ id: 'p7', email: 'mi\u212ae@x' }, { id: 'p8', email: 'MIKE@x' })
    const { fetch } = directory({ 'GET /people': [reply] })
    expect(await people({ fetch }).getTags({ email: 'mike@x' })).toMatchObject({ contactId: 'p8' })
  })

  it('are never those without a phone number', async () => {
    const { fetch } = directory({ 'GET /people': [found({ id: 'p7', phone: null })] })
    const call = people({ fetch }).addTags({ phone: 'unknown' }, ['vip'])
    expect(await outcome(call)).toMatchObject({ code: 'not_found' })
  })

  it('stay in their segment of the path', async () => {
    const reply = found({ id: 'a/../b?c#d', email: mina })
    const urls: string[] = []
    const { fetch } = directory({ 'GET /people': [reply] })
    const client = people({
      fetch(url, init) {
        urls.push(url)
        return fetch(url, init)
      },
    })
    await outcome(client.getTags(one))
    expect(urls[1]).toBe('https://api.example.com/people/a%2F..%2Fb%3Fc%23d/tags')
  })
})

describe('bad input', () => {
  it.each<[name: string, contact: Contact, tags: string[], options?: CallOptions]>([
    ['a tag', one, ['vip', ' ']],
    ['no tags', one, []],
    ['an e-mail address', { email: ' ' }, ['vip']],
    ['an e-mail address that does not match', { email: "a'b@example.com" }, ['vip']],
    ['an id', { id: '..' }, ['vip']],
    ['two references', { id: 'p1', email: mina }, ['vip']],
    ['a deadline', one, ['vip'], { deadline: 0 }],
    ['a timeout', one, ['vip'], { timeout: Number.NaN }],
  ])('sends nothing: %s', async (_, contact, tags, options) => {
    const { fetch, requests } = directory()
    const { addTags, removeTags, addToSet } = people({ fetch })
    for (const method of [addTags, removeTags, addToSet]) {
      expect(await outcome(method(contact, tags, options))).toMatchObject({ code: 'invalid' })
    }
    expect(requests).toEqual([])
  })
})

describe('the id of a contact', () => {
  const lookUps = (requests: string[]) => requests.filter((line) => line.includes('/people?'))

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
      await client.getTags(one)
      expect(lookUps(requests)).toHaveLength(count)
    }
    await people({ fetch }).getTags(one)
    expect(lookUps(requests)).toHaveLength(3)
  })

  it('is remembered for a thousand contacts', async () => {
    const { fetch, requests } = directory()
    const client = people({
      limiter: false,
      fetch: (url, init) => {
        const [, email] = decodeURIComponent(url).split('email=')
        if (!email) return fetch(url, init)
        requests.push(email)
        return Promise.resolve(found({ id: 'p1', email }))
      },
    })
    const countOf = async (email: string) => {
      await client.getTags({ email })
      return requests.filter((line) => line === email).length
    }
    for (let index = 0; index < 1001; index += 1) await countOf(`${index}@x`)
    expect(await countOf('1@x')).toBe(1)
    expect(await countOf('0@x')).toBe(2)
  })

  it('is not remembered if the look-up failed', async () => {
    const { fetch, requests } = directory({ 'GET /people': [found(), status(500)] })
    const { getTags } = people({ fetch })
    expect(await outcome(getTags(one))).toMatchObject({ code: 'not_found' })
    expect(await outcome(getTags(one))).toMatchObject({ code: 'unavailable' })
    expect(await getTags(one)).toMatchObject({ contactId: 'p1' })
    expect(lookUps(requests)).toHaveLength(3)
  })

  it.each<[name: string, ids: string[], wants: object, requests: string[]]>([
    ['has another id', ['p2'], { contactId: 'p2', changed: ['vip'] }, ['p1', '?', 'p2']],
    ['has none', [], { code: 'not_found', status: 200 }, ['p1', '?']],
    ['has one that fails as well', ['p1'], { code: 'not_found', status: 404 }, ['p1', '?', 'p1']],
  ])('is looked up once more after 404: the contact %s', async (_, ids, want, places) => {
    const gone = status(404)
    const { fetch, requests } = directory({
      'GET /people': [
        found({ id: 'p1', email: mina }),
        found(...ids.map((id) => ({ id, email: mina }))),
      ],
      'GET /people/p1/tags': [() => Response.json({ tags: [] }), gone, gone, gone],
      'POST /people/p1/tags': [gone, gone, gone],
    })
    const client = people({ fetch })
    await client.getTags(one)
    const before = requests.length
    expect(await outcome(client.addTags(one, ['vip']))).toMatchObject(want)
    const sent = requests.slice(before).filter((line) => line.includes('/people'))
    expect(sent.map((line) => /p\d|\?/.exec(line)?.[0])).toEqual(places)
  })

  it.each<[name: string, contact: Contact, count: number]>([
    ['that was just found', one, 2],
    ['that the caller gave', { id: 'p1' }, 1],
  ])('is not looked up again after 404: one %s', async (_, contact, count) => {
    const { fetch, requests } = directory({ 'GET /people/p1/tags': [status(404)] })
    const want = { code: 'not_found', status: 404 }
    expect(await outcome(people({ fetch }).getTags(contact))).toMatchObject(want)
    expect(requests).toHaveLength(count)
  })

  it.each<[name: string, answers: Answer[], calls: number, count: number]>([
    ['404 right after the look-up', [status(404)], 1, 2],
    ['400 right after the look-up', [status(400)], 1, 2],
    ['422 for a remembered id', [status(200), status(422)], 2, 2],
    ['404 for a remembered id and the next', [status(200), status(404), status(404)], 2, 3],
    ['503', [status(503)], 1, 1],
    ['403', [status(403)], 1, 1],
  ])('is forgotten where it may be unknown: %s', async (_, answers, calls, count) => {
    const { fetch, requests } = directory({ 'GET /people/p1/tags': [...answers] })
    const { getTags } = people({ fetch })
    for (let call = 0; call < calls; call += 1) await outcome(getTags(one))
    expect(await getTags(one)).toEqual({ contactId: 'p1', tags: [] })
    expect(lookUps(requests)).toHaveLength(count)
  })

  it('that another call has renewed is not forgotten', async () => {
    const late = Promise.withResolvers<Response>()
    const { fetch, requests } = directory({
      'GET /people': [found({ id: 'p1', email: mina }), found({ id: 'p2', email: mina })],
      'GET /people/p1/tags': [() => Response.json({ tags: [] }), () => late.promise, status(404)],
    })
    const { getTags } = people({ fetch })
    await getTags(one)
    const first = getTags(one)
    await turn()
    expect(await getTags(one)).toMatchObject({ contactId: 'p2' })
    late.resolve(status(404)())
    expect(await first).toMatchObject({ contactId: 'p2' })
    expect(lookUps(requests)).toHaveLength(2)
  })
})

describe('simultaneous calls', () => {
  it('share one look-up, and keep their order', async () => {
    const { fetch, requests } = directory()
    const client = people({ fetch })
    await Promise.all([client.addToSet(one, ['a']), client.removeFromSet(one, ['a'])])
    expect(requests).toEqual([
      lookUp,
      'GET /people/p1/tags',
      'PUT /people/p1/tags {"tags":["a"]}',
      'GET /people/p1/tags',
      'PUT /people/p1/tags {"tags":[]}',
    ])
  })

  it('do not wait for the look-up of another contact', async () => {
    const { fetch } = directory({
      'GET /people': [() => new Promise<Response>(() => {}), found({ id: 'p2', email: 'x@y' })],
    })
    const client = people({ fetch })
    const controller = new AbortController()
    const first = outcome(client.getTags(one, { signal: controller.signal }))
    expect(await client.getTags({ email: 'x@y' })).toMatchObject({ contactId: 'p2' })
    controller.abort()
    expect(await first).toMatchObject({ code: 'aborted' })
  })

  it('do not share a failure', async () => {
    const { fetch, requests } = directory({ 'GET /people': [status(500)] })
    const { getTags } = people({ fetch })
    const [first, second] = await Promise.all([outcome(getTags(one)), outcome(getTags(one))])
    expect(first).toMatchObject({ code: 'unavailable' })
    expect(second).toMatchObject({ contactId: 'p1' })
    expect(requests).toHaveLength(3)
  })

  it.each<[name: string, options: () => CallOptions, want: object]>([
    ['deadline', () => ({ deadline: 30 }), { code: 'timeout', vendor: 'acme' }],
    ['signal', () => ({ signal: AbortSignal.timeout(30) }), { code: 'aborted', vendor: 'acme' }],
  ])('stop waiting for the look-up of another at their %s', async (_, options, want) => {
    const answer = Promise.withResolvers<Response>()
    const { fetch, requests } = directory({ 'GET /people': [() => answer.promise] })
    const { getTags } = people({ fetch })
    const given = options()
    const first = getTags(one)
    const second = outcome(getTags(one, given))
    const third = getTags(one)
    expect(await second).toMatchObject(want)
    if (given.signal) expect(getEventListeners(given.signal, 'abort')).toEqual([])
    expect(requests).toHaveLength(1)
    answer.resolve(found({ id: 'p2', email: mina }))
    expect(await Promise.all([first, third])).toMatchObject([
      { contactId: 'p2' },
      { contactId: 'p2' },
    ])
    expect(requests).toHaveLength(3)
  })

  it('look for the contact themselves if the first one is cancelled', async () => {
    const { fetch, requests } = directory({
      'GET /people': [() => new Promise<Response>(() => {})],
    })
    const { getTags } = people({ fetch })
    const controller = new AbortController()
    const first = outcome(getTags(one, { signal: controller.signal }))
    const second = getTags(one)
    await turn()
    controller.abort()
    expect(await first).toMatchObject({ code: 'aborted', operation: 'findPeople' })
    expect(await second).toMatchObject({ contactId: 'p1' })
    expect(requests).toHaveLength(3)
  })
})

describe('a call with a look-up', () => {
  const never = () => new Promise<Response>(() => {})

  it.each<[name: string, place: string, options: () => CallOptions, want: object]>([
    ['deadline', 'GET /people', () => ({ deadline: 40 }), { code: 'timeout' }],
    ['deadline', 'GET /people/p1/tags', () => ({ deadline: 40 }), { code: 'timeout' }],
    ['timeout', 'GET /people', () => ({ timeout: 40 }), { code: 'timeout' }],
    ['signal', 'GET /people', () => ({ signal: AbortSignal.timeout(40) }), { code: 'aborted' }],
    [
      'signal',
      'GET /people/p1/tags',
      () => ({ signal: AbortSignal.timeout(40) }),
      { code: 'aborted' },
    ],
  ])('ends at its %s during %s', async (_, place, options, want) => {
    const { fetch } = directory({ [place]: [never] })
    expect(await outcome(people({ fetch }).addToSet(one, ['vip'], options()))).toMatchObject(want)
  })

  it('has one deadline for all its requests', async () => {
    const slow = (reply: Response) => () =>
      new Promise<Response>((resolve) => setTimeout(resolve, 60, reply))
    const { fetch, requests } = directory({
      'GET /people': [slow(found({ id: 'p1', email: mina }))],
      'GET /people/p1/tags': [slow(Response.json({ tags: [] }))],
    })
    const want = { code: 'timeout', operation: 'readTags' }
    vi.useFakeTimers()
    const call = outcome(people({ fetch }).getTags(one, { deadline: 100 }))
    await vi.advanceTimersByTimeAsync(60)
    expect(requests).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(100)
    expect(await call).toMatchObject(want)
  })

  it('repeats a look-up that fails', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const { fetch, requests } = directory({ 'GET /people': [status(503), status(503)] })
    const { getTags } = people({ fetch, maxRetries: 2 })
    expect(await getTags(one)).toMatchObject({ contactId: 'p1' })
    expect(requests).toHaveLength(4)
  })

  it('counts the look-up under the rate limit, and reports its events', async () => {
    const keys: string[] = []
    const events: TagsEvent[] = []
    const limiter = {
      acquire: ({ key }: { key: string }) => {
        keys.push(key)
        return { settle() {} }
      },
    }
    const { fetch } = directory()
    const onEvent = (event: TagsEvent) => events.push(event)
    const limits = [{ requests: 10, seconds: 1 }]
    await people({ fetch, limiter, onEvent }, { limits }).getTags(one)
    expect(keys.filter((key) => key === 'acme: 10 per 1 s')).toHaveLength(2)
    expect(events.map(({ operation, type }) => `${operation} ${type}`)).toEqual([
      'findPeople attempt',
      'findPeople finish',
      'readTags attempt',
      'readTags finish',
    ])
  })

  it('takes no options from a polluted prototype', async () => {
    const polluted = { signal: AbortSignal.abort(), deadline: 1, query: { limit: 'x' }, turn: {} }
    Object.assign(Object.prototype, polluted)
    try {
      const { fetch, requests } = directory()
      const client = people({ fetch }, { parameters: { path: {} } })
      const calls = [client.addToSet(one, ['vip'], {}), client.addToSet(one, ['vip'])]
      expect(await Promise.all(calls)).toMatchObject([{ changed: ['vip'] }, { changed: [] }])
      expect(requests[0]).toBe(lookUp)
      expect(requests.join()).not.toContain('limit')
    } finally {
      for (const key of Object.keys(polluted)) Reflect.deleteProperty(Object.prototype, key)
    }
  })

  it('reports the contact that the reply names rather than the one it found', async () => {
    const reply = Response.json({ id: 'p9', tags: ['a'] })
    const { fetch } = directory({ 'GET /people/p1/tags': [reply] })
    expect(await people({ fetch }).getTags(one)).toEqual({ contactId: 'p9', tags: ['a'] })
  })

  it.each([
    ['an error', () => Response.json({ token: secret }, { status: 400 })],
    ['no list', () => Response.json({ [secret]: secret })],
    ['two', () => found({ id: 'p1', email: mina, token: secret }, { id: 'p2', email: mina })],
    ['a failure of fetch', () => Promise.reject(new Error(`Bearer ${secret}`))],
  ])('never shows its credential in the error of a look-up: %s', async (_, answer) => {
    const { fetch } = directory({ 'GET /people': [answer] })
    const error = (await outcome(people({ fetch }).getTags(one))) as Error
    expect(error).toMatchObject({ name: 'TagsError', operation: 'findPeople' })
    const text = `${error.message} ${error.stack} ${JSON.stringify(error)} ${error.cause}`
    expect(text).not.toContain(secret)
  })
})
