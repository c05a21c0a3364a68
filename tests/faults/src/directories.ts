import { chatwoot } from '@tags/chatwoot'
import type { CallOptions, TagsResult } from '@tags/core'
import { intercom } from '@tags/intercom'
import { kit } from '@tags/kit'
import type { Options } from './row.ts'
import type { Exchange, Step } from './server.ts'
import { json } from './steps.ts'

/** A vendor whose calls take several requests. Its server has one contact, whom `email` finds. */
export interface Directory {
  /** Does what the vendor does with a request, and returns its status and body. */
  act: (exchange: Exchange) => [status: number, body: unknown]
  /** Adds tags with a client of these options. */
  client: (options: Options) => Client
  /** The requests that add three new tags to a contact that is given by e-mail address, in their order. */
  requests: readonly string[]
  /** The result of that. */
  result: TagsResult
}

interface Client {
  addTags: Add
  removeTags: Add
}

type Add = (
  contact: { email: string },
  tags: readonly string[],
  options?: CallOptions,
) => Promise<TagsResult>

export const email = 'mina@example.com'

export const three = ['a', 'b', 'c']

/** The requests that give a contact its tags one by one. */
const oneByOne = [
  'the look-up',
  ...three.flatMap((tag) => [`the id of ${tag}`, `the change ${tag}`]),
]

/** The numbers that Kit gives its tags. */
const numbers: Record<string, number> = { a: 11, b: 12, c: 13 }

export const directories = {
  intercom: {
    client: (options) => intercom(options),
    requests: oneByOne,
    result: { contactId: 'c1' },
    act({ request, server }) {
      const body = request.body ? JSON.parse(request.body) : {}
      if (request.path === '/contacts/search') return [200, { type: 'list', data: [{ id: 'c1' }] }]
      if (request.path === '/tags') return [200, { type: 'tag', id: body.name, name: body.name }]
      server.tags.add(body.id)
      return [200, { type: 'tag', id: body.id, name: body.id }]
    },
  },
  kit: {
    client: (options) => kit({ ...options, apiKey: options.token }),
    requests: oneByOne,
    result: { contactId: '1', changed: three },
    act({ request, server }) {
      const { path, body } = request
      const subscriber = { id: 1, email_address: email }
      if (path.startsWith('/v4/subscribers?')) return [200, { subscribers: [subscriber] }]
      if (path === '/v4/tags') {
        const { name } = JSON.parse(body)
        return [201, { tag: { id: numbers[name], name } }]
      }
      const status = server.tags.has(path) ? 200 : 201
      server.tags.add(path)
      return [status, { subscriber }]
    },
  },
  chatwoot: {
    client: (options) => chatwoot({ ...options, apiKey: options.token, accountId: 12 }),
    requests: ['the look-up', 'the read', 'the write'],
    result: { contactId: '420', tags: three, changed: three },
    act({ request, server }) {
      const { path, method, body } = request
      if (path.endsWith('/contacts/filter')) return [200, { payload: [{ id: 420 }] }]
      if (method === 'POST') server.tags = new Set(JSON.parse(body).labels)
      return [200, { payload: [...server.tags] }]
    },
  },
} satisfies Record<string, Directory>

/** Answers as a vendor does. */
export const answered =
  ({ act }: Directory): Step =>
  (exchange) =>
    json(...act(exchange))(exchange)

/** Does what a vendor does, without an answer. */
export const done =
  ({ act }: Directory): Step =>
  (exchange) => {
    act(exchange)
  }
