import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import {
  commaSeparated,
  hits,
  id,
  idOf,
  inBatches,
  strings,
  successOf,
  tagsResult,
  texts,
  withItems,
} from '../src/adapter.ts'
import type { TagsError } from '../src/index.ts'
import { acme, recorder } from './client.ts'

const item = { params: { path: { id: 'item1' } } }

/** A successful reply with this body. */
// biome-ignore lint/suspicious/noExplicitAny: any body
async function replyOf(body: any) {
  const { fetch } = recorder(() => Response.json(body))
  const { data, ...rest } = successOf(await acme({ fetch }).GET('/items/{id}', item))
  // biome-ignore lint/suspicious/noExplicitAny: read by any path
  return { ...rest, data: data as any }
}

const failure = (read: () => unknown): TagsError => {
  try {
    return expect.unreachable(`it was read: ${JSON.stringify(read())}`)
  } catch (error) {
    return error as TagsError
  }
}

// biome-ignore lint/suspicious/noExplicitAny: read by any path
const textsOf = (reply: any, path: any) => texts(reply, path as never, 'name' as string)

// biome-ignore lint/suspicious/noExplicitAny: read by any path
const innerTextsOf = (reply: any, path: any) => texts(reply, path as never, ['tag', 'name'])

// biome-ignore lint/suspicious/noExplicitAny: read by any path
const hitsOf = (reply: any) => hits(reply, [] as never, ['id'] as never, ['name'] as never)

describe('reading hits', () => {
  it.each([
    [
      'a list',
      [
        { id: 1, name: 'a' },
        { id: 2, name: 'B' },
      ],
    ],
    ['an object with free keys', { x: { id: 1, name: 'a' }, y: { id: 2, name: 'B' } }],
  ])('finds those in %s', async (_, body) => {
    const found = hitsOf(await replyOf(body))
    expect(found.list.map(({ id }) => id)).toEqual(['1', '2'])
    expect(idOf(found, 'a')).toBe('1')
    expect(idOf(found, 'b')).toBeUndefined()
    expect(idOf(found, 'b', { ignoreCase: true })).toBe('2')
  })

  it.each([
    ['no list', {}, false],
    ['no object that would hold it', { data: null }, false],
    ['an empty list', { data: { tags: [] } }, true],
  ])('finds none in a reply with %s, which may lack it', async (_, body, hasList) => {
    const reply = await replyOf(body)
    const read = (presence?: 'optional') =>
      hits(reply, ['data', 'tags'] as never, ['id'] as never, ['name'] as never, presence)
    expect(read('optional').list).toEqual([])
    if (!hasList) expect(failure(read)).toMatchObject({ code: 'unexpected_response' })
  })

  it('takes no value of hits with other constants, and that of hits without them', async () => {
    const reply = await replyOf([
      { id: 1, name: 'a', type: 'template' },
      { id: 2, name: 'a', type: 'contact' },
      { id: 3, name: 'b' },
      { id: 4, name: 'c', type: null },
    ])
    const found = hits(reply, [] as never, ['id'] as never, ['name'] as never, undefined, {
      type: 'contact',
    } as never)
    expect(found.list.map(({ id }) => id)).toEqual(['1', '2', '3', '4'])
    expect(['a', 'b', 'c'].map((name) => idOf(found, name))).toEqual(['2', '3', '4'])
  })

  it.each([
    ['null', null, /the body is not a list: it is null\.$/],
    ['a string', 'fine', /the body is not a list: it is string\.$/],
    ['a string in a list', ['a'], /the body is not an object: it is string\.$/],
  ])('refuses %s', async (_, body, message) => {
    const reply = await replyOf(body)
    expect(failure(() => hitsOf(reply))).toMatchObject({
      code: 'unexpected_response',
      message: expect.stringMatching(message),
    })
  })
})

describe('reading a reply', () => {
  it.each([
    ['strings', strings, ['a', 'b'], ['a', 'b']],
    ['no strings', strings, [], []],
    ['texts', textsOf, [{ name: 'a', id: 1 }, { name: 'b' }], ['a', 'b']],
    ['texts inside', innerTextsOf, [{ tag: { name: 'a' } }, { tag: { name: 'b' } }], ['a', 'b']],
    ['a separated string', commaSeparated, ' a, b c ,,d ', ['a', 'b c', 'd']],
    ['an empty separated string', commaSeparated, '', []],
    ['a string id', id, 'x1', 'x1'],
    ['an id that no number can hold', id, 2 ** 53, '9007199254740992'],
    ['an integer id', id, 7, '7'],
  ])('finds %s', async (_, read, value, want) => {
    expect(read(await replyOf({ at: { last: value } }), ['at', 'last'])).toEqual(want)
  })

  it.each([
    ['a string for strings', strings, 'a', /\/at is not a list of strings: it is string\.$/],
    ['a number among strings', strings, ['a', 1], /\/at is not a list of strings: it is a list\.$/],
    ['strings for names', textsOf, ['a'], /\/at is not a list of objects with a name/],
    ['null among names', textsOf, [null], /\/at is not a list of objects with a name/],
    [
      'a list for a separated string',
      commaSeparated,
      ['a'],
      /\/at is not a comma-separated string/,
    ],
    ['a fraction for an id', id, 1.5, /\/at is not an id/],
    ['nothing', strings, undefined, /\/at is not there: it is undefined\.$/],
    ['null', strings, null, /\/at is not there: it is null\.$/],
  ])('refuses %s', async (_, read, value, message) => {
    const reply = await replyOf({ at: value, else: 1 })
    const error = failure(() => read(reply, ['at']))
    expect(error).toMatchObject({ code: 'unexpected_response', operation: 'getItem', status: 200 })
    expect(error.message).toMatch(message)
  })

  it('accepts an absent optional value, but no other', async () => {
    const reply = await replyOf({ at: null, wrong: 'x' })
    expect(strings(reply, ['at'], 'optional')).toBeUndefined()
    expect(strings(reply, ['nowhere', 'below'], 'optional')).toBeUndefined()
    expect(strings(reply, ['toString', 'name'], 'optional')).toBeUndefined()
    expect(failure(() => strings(reply, ['wrong'], 'optional')).code).toBe('unexpected_response')
    expect(failure(() => strings(reply, ['wrong', 'below'], 'optional')).message).toMatch(
      /\/wrong is not an object/,
    )
  })

  it.each([
    ['an empty list', { data: [] }, ['data'], 'the list at /data is empty'],
    ['an empty list as the body', [], [], 'the list is empty'],
    ['a list with an item', { data: [{}] }, ['data'], undefined],
    ['no list', { data: null }, ['data'], undefined],
  ])('takes %s for what it says of the contact', async (_, body, path, message) => {
    const reply = await replyOf(body)
    const read = () => withItems(reply, path as never)
    if (message === undefined) expect(read()).toBe(reply)
    else expect(failure(read)).toMatchObject({ code: 'not_found', status: 200, body })
    if (message) expect(failure(read).message).toContain(message)
  })

  it('returns only known outputs, and at least one', async () => {
    const reply = await replyOf({ other: true })
    const result = tagsResult(reply, { contactId: '1', tags: undefined, changed: [] })
    expect(Object.keys(result)).toEqual(['contactId', 'changed'])
    const error = failure(() => tagsResult(reply, { contactId: undefined, tags: undefined }))
    expect(error).toMatchObject({ code: 'unexpected_response', body: { other: true } })
    expect(error.message).toContain('is not as the spec says, with contactId or tags')
  })
})

describe('a list of tags in several requests', () => {
  it('combines `changed` of all replies, and takes the rest from the last', async () => {
    const sent: string[][] = []
    const result = await inBatches(
      acme(),
      'x',
      ['a', 'b', 'a', 'c'],
      { maxItems: 2 },
      {},
      async (batch) => {
        sent.push(batch)
        return { contactId: 'x', tags: [`after ${sent.length}`], changed: batch }
      },
    )
    expect(sent).toEqual([['a', 'b'], ['c']])
    expect(result).toEqual({ contactId: 'x', tags: ['after 2'], changed: ['a', 'b', 'c'] })
  })

  it('omits an output that is missing from any reply', async () => {
    const replies = [{ contactId: 'x', tags: ['a'], changed: ['a'] }, { contactId: 'x' }]
    const result = await inBatches(
      acme(),
      'x',
      ['a', 'b'],
      { maxItems: 1 },
      {},
      async () => replies.shift() ?? {},
    )
    expect(result).toEqual({ contactId: 'x' })
  })

  it('sends one after the other', async () => {
    const order: string[] = []
    await inBatches(acme(), 'x', ['a', 'b'], { maxItems: 1 }, {}, async ([tag]) => {
      order.push(`${tag} begins`)
      await new Promise((resolve) => setTimeout(resolve, 5))
      order.push(`${tag} ends`)
      return {}
    })
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
  })

  it('reports the delivered tags with an error', async () => {
    const { fetch, requests } = recorder(() =>
      requests.length === 3 ? new Response(null, { status: 503 }) : Response.json({}),
    )
    const api = acme({ fetch })
    const error = await inBatches(
      api,
      'x',
      ['a', 'b', 'c'],
      { maxItems: 1 },
      {},
      async (_, options) => {
        successOf(await api.GET('/items/{id}', { ...options, ...item }))
        return {}
      },
    ).catch((reason) => reason)
    expect(error).toMatchObject({ code: 'unavailable', delivered: ['a', 'b'] })
  })
})

describe('after a call', () => {
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length

  it('no timer and no listener is left', async () => {
    const { signal } = new AbortController()
    const before = timers()
    const { fetch } = recorder()
    await acme({ fetch }).GET('/items/{id}', { ...item, signal })
    const failing = () => Promise.reject(new TypeError('no way'))
    const error = await acme({ fetch: failing })
      .GET('/items/{id}', { ...item, signal })
      .catch((reason) => reason)
    expect(error).toMatchObject({
      code: 'network',
      cause: { name: 'TypeError', message: 'no way' },
    })
    expect(timers()).toBe(before)
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })
})
