import {
  byStatus,
  type Calls,
  contactFinder,
  createApi,
  existing,
  findOrCreate,
  forEachTag,
  hits,
  id,
  rewriteTags,
  strings,
  successOf,
  tagFinder,
  tagsResult,
  type Vendor,
  withContact,
} from '../src/adapter.ts'
import { bearer } from '../src/credential.ts'
import type { CallOptions, ClientOptions, FetchInit } from '../src/index.ts'
import { secret } from './client.ts'

type Json<Body> = { content: { 'application/json': Body } }
type OfPerson = { path: { id: string } }
type Person = {
  id: string | number
  email?: string | null
  phone?: string | null
  emails?: { value?: string | null }[] | null
  phones?: (string | number)[]
}

/** An API of people and their tags, which have ids. */
export interface Paths {
  '/people': {
    get: {
      parameters: { query: { email?: string; phone?: string } }
      responses: { 200: Json<{ people: Person[] | Record<string, Person> }> }
    }
  }
  '/people/{id}/tags': {
    get: { parameters: OfPerson; responses: { 200: Json<{ id?: string; tags: string[] }> } }
    put: {
      parameters: OfPerson
      requestBody: Json<{ tags: string[] }>
      responses: { 200: Json<{ id?: string; tags?: string[] }> }
    }
    post: {
      parameters: OfPerson
      requestBody: Json<{ tag: string }>
      responses: { 200: Json<{ ok: true }>; 201: Json<{ ok: true }> }
    }
  }
  '/tags': {
    get: {
      parameters: { query?: { page?: string } }
      responses: { 200: Json<{ tags: { id: string; name: string }[]; next?: string | null }> }
    }
    post: { requestBody: Json<{ name: string }>; responses: { 201: Json<{ id: string }> } }
  }
}

/** An answer, or a function that makes one. A string is the whole body. */
export type Answer = Response | (() => Response | Promise<Response>)

export const mina = 'mina@example.com'

/**
 * Creates a `fetch` in front of a vendor with one person, `p1`, who has the e-mail address of Mina. `answers` come
 * first, those of a method and path in turn, and then the vendor's. `requests` lists what it received.
 */
export function directory(answers: Record<string, Answer[]> = {}) {
  const requests: string[] = []
  const ids = new Map<string, string>()
  const has = new Set<string>()
  const answer = (method: string, path: string, text: string): Response => {
    const body = text ? JSON.parse(text) : {}
    switch (`${method} ${path.replace(/(?<=people\/)[^/]+/, '{id}').replace(/\?.*/, '')}`) {
      case 'GET /people':
        return Response.json({ people: [{ id: 'p1', email: mina, phone: '+15555550123' }] })
      case 'GET /people/{id}/tags':
        return Response.json({ tags: [...has] })
      case 'PUT /people/{id}/tags':
        has.clear()
        for (const tag of body.tags) has.add(tag)
        return Response.json({ tags: body.tags })
      case 'POST /people/{id}/tags': {
        const status = has.has(body.tag) ? 200 : 201
        has.add(body.tag)
        return Response.json({ ok: true }, { status })
      }
      case 'GET /tags':
        return Response.json({ tags: [...ids].map(([name, id]) => ({ id, name })) })
      case 'POST /tags':
        ids.set(body.name, ids.get(body.name) ?? `t-${body.name}`)
        return Response.json({ id: ids.get(body.name) }, { status: 201 })
    }
    return Response.json({}, { status: 404 })
  }
  const fetch = async (url: string, { method, body, signal }: FetchInit): Promise<Response> => {
    const path = url.replace('https://api.example.com', '')
    requests.push([method, decodeURIComponent(path), body].filter(Boolean).join(' '))
    const next = answers[`${method} ${path.replace(/\?.*/, '')}`]?.shift()
    const given = typeof next === 'function' ? next() : next
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason))
    })
    return given ? Promise.race([given, aborted]) : answer(method, path, body ?? '')
  }
  return { fetch, requests, ids, has }
}

export type Contact = { id: string | number } | { email: string } | { phone: string }

/** A client of that API, written as the generator writes one. `vendor` and `tags` replace facts about it. */
export function people(
  options: ClientOptions,
  vendor: Partial<Vendor> = {},
  {
    looksFirst = false,
    ignoreCase = false,
    creates = true,
    maxItems = Infinity,
    hasLists = false,
  } = {},
) {
  const api = createApi<Calls<Paths>>(
    {
      name: 'acme',
      version: '1.2.3',
      baseUrl: 'https://api.example.com',
      credential: bearer('acme', { token: secret }, 'token'),
      operations: {
        'GET /people': { id: 'findPeople', empty: [204] },
        'GET /people/{id}/tags': { id: 'readTags' },
        'PUT /people/{id}/tags': { id: 'writeTags' },
        'POST /people/{id}/tags': { id: 'addTag', idempotent: true },
        'GET /tags': { id: 'listTags' },
        'POST /tags': { id: 'createTag', idempotent: true },
      },
      limits: [],
      contact: 'id',
      ...vendor,
    },
    { maxRetries: 0, ...options },
  )

  const findContact = contactFinder<Contact>(api, {
    id: { example: 'p1', send: (id) => id },
    email: {
      example: mina,
      schema: { pattern: /^[^']*$/ },
      find: async (email, options) => {
        const params = { query: { email } }
        const reply = successOf(await api.GET('/people', { ...options, params }))
        return hasLists
          ? hits(reply, ['people'], ['id'], ['emails', '*', 'value'])
          : hits(reply, ['people'], ['id'], ['email'])
      },
    },
    phone: {
      example: '+15555550123',
      find: async (phone, options) => {
        const params = { query: { phone } }
        const reply = successOf(await api.GET('/people', { ...options, params }))
        return hasLists
          ? hits(reply, ['people'], ['id'], ['phones', '*'])
          : hits(reply, ['people'], ['id'], ['phone'])
      },
    },
  })

  const tagIds = tagFinder(api, {
    find: async (_name, options, next: { page?: string }) => {
      const reply = successOf(await api.GET('/tags', { ...options, params: { query: next } }))
      return {
        ...hits(reply, ['tags'], ['id'], ['name']),
        next: { page: id(reply, ['next'], 'optional') },
      }
    },
    create: async (name, options) => {
      const reply = successOf(await api.POST('/tags', { ...options, body: { name } }))
      return id(reply, ['id'])
    },
    ignoreCase,
  })
  const idOf = async (tag: string, options: Parameters<typeof tagIds.create>[1]) => {
    if (!creates) return existing(api, tagIds, tag, options)
    return looksFirst ? findOrCreate(tagIds, tag, options) : tagIds.create(tag, options)
  }

  const read = async (id: string, options: CallOptions) => {
    const params = { path: { id } }
    const reply = successOf(await api.GET('/people/{id}/tags', { ...options, params }))
    return tagsResult(reply, {
      contactId: idOfReply(reply.data),
      tags: strings(reply, ['tags'], 'optional'),
    })
  }
  const write = async (id: string, tags: string[], options: CallOptions) => {
    const init = { ...options, params: { path: { id } }, body: { tags } }
    const reply = successOf(await api.PUT('/people/{id}/tags', init))
    return tagsResult(reply, {
      contactId: idOfReply(reply.data),
      tags: strings(reply, ['tags'], 'optional'),
    })
  }
  const rewrite =
    (change: 'add' | 'remove') =>
    async (contact: Contact, tags: readonly string[], options?: CallOptions) => {
      const schema = { maxItems, ignoreCase }
      return rewriteTags(change, api, findContact(contact), tags, schema, options, { read, write })
    }

  return {
    api,
    /** Adds each tag by its id. */
    addTags: async (contact: Contact, tags: readonly string[], options?: CallOptions) =>
      forEachTag(api, findContact(contact), tags, {}, options, async (tag, options, id) => {
        const tagId = await idOf(tag, options)
        const init = { ...options, params: { path: { id } }, body: { tag: tagId } }
        const reply = successOf(await api.POST('/people/{id}/tags', init))
        return tagsResult(reply, { changed: byStatus(reply, { 200: [], 201: [tag] }) })
      }),
    /** Removes nothing, but looks for the id of each tag. */
    removeTags: async (contact: Contact, tags: readonly string[], options?: CallOptions) =>
      forEachTag(api, findContact(contact), tags, {}, options, async (tag, options, id) => {
        const tagId = await tagIds.find(tag, options)
        if (tagId === undefined) return undefined
        const init = { ...options, params: { path: { id } }, body: { tag: tagId } }
        successOf(await api.POST('/people/{id}/tags', init))
        return {}
      }),
    getTags: async (contact: Contact, options?: CallOptions) =>
      withContact(api, findContact(contact), options, read),
    /** Adds tags by replacing the set. */
    addToSet: rewrite('add'),
    /** Removes tags by replacing the set. */
    removeFromSet: rewrite('remove'),
  }
}

const idOfReply = ({ id }: { id?: string }) => id

/** Returns the error of a call, or what it returns. */
export const outcome = (call: Promise<unknown>): Promise<unknown> => call.catch((error) => error)

export const status =
  (code: number, headers: Record<string, string> = {}) =>
  () =>
    Response.json({ message: 'no' }, { status: code, headers })
