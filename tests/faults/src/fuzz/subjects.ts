import { aelyst } from '@tags/aelyst'
import { clientCommander } from '@tags/client-commander'
import type { CallOptions, ClientOptions, TagsClient } from '@tags/core'
import { highlevel, unwrap } from '@tags/highlevel'
import { whautomate } from '@tags/whautomate'
import fc from 'fast-check'
import { batch, removedBatch } from '../batch.ts'

/** The place of a result in a reply, and its form. */
export interface Place {
  path: readonly string[]
  as: 'id' | 'list' | 'text'
  isRequired?: boolean
}

/** The places of the results in a vendor's reply. */
export interface Outputs {
  contactId?: Place
  tags?: Place
  changed?: Place
}

/** An operation of any vendor. */
export interface Subject {
  name: string
  [fc.toStringMethod]: () => string
  /** The parts of the path before and after the contact. */
  path: readonly [string, string]
  /** The text that is sent for each kind of reference. */
  sent: Partial<Record<'id' | 'email' | 'phone', string>>
  /** A pattern for the contact's segment of the path. */
  contact?: RegExp
  /** The maximum number of tags in one request, and their maximum length. */
  most?: { tags: number; length?: number }
  /** Whether the body is a bare list instead of an object that contains it. */
  isBare?: boolean
  /** The places of the results. Default: the whole body is the result. */
  outputs?: Outputs
  call: (options: ClientOptions, key: string, given: Given) => Promise<unknown>
}

/** The arguments of an operation, of any type. */
export interface Given {
  contact: unknown
  tags?: unknown
  options?: unknown
}

type Method = 'addTags' | 'removeTags' | 'getTags'

const makers = {
  aelyst: (options: ClientOptions, token: string) => aelyst({ ...options, token }),
  'client-commander': (options: ClientOptions, token: string) =>
    clientCommander({ ...options, token }),
  highlevel: (options: ClientOptions, token: string) => highlevel({ ...options, token }),
  whautomate: (options: ClientOptions, apiKey: string) => whautomate({ ...options, apiKey }),
}

const unified =
  (vendor: keyof typeof makers, method: Method): Subject['call'] =>
  async (options, key, { contact, tags, options: callOptions }) => {
    const client: TagsClient<never> = makers[vendor](options, key)
    const last = callOptions as CallOptions
    if (method === 'getTags') return client.getTags?.(contact as never, last)
    return client[method]?.(contact as never, tags as string[], last)
  }

/** A contact that every vendor accepts. */
export const contact = { id: '12345678' }

const list = (...path: string[]): Place => ({ path, as: 'list' })
const text = (...path: string[]): Place => ({ path, as: 'text' })
const id = (...path: string[]): Place => ({ path, as: 'id' })
const required = (place: Place): Place => ({ ...place, isRequired: true })

const table: Record<keyof typeof makers, Pick<Subject, 'sent' | 'contact' | 'most' | 'isBare'>> = {
  aelyst: {
    sent: { id: 'id:', email: 'email:', phone: 'phone:' },
    contact: /^(id:[0-9]+|email:[^\s@]+@[^\s@]+|phone:\+[1-9][0-9]{1,14})$/u,
    most: { tags: batch },
    isBare: true,
  },
  'client-commander': {
    sent: { id: '' },
    contact: /^[a-zA-Z0-9_-]{8,}$/u,
    most: { tags: 20, length: 50 },
  },
  highlevel: { sent: { id: '' } },
  whautomate: { sent: { id: '' } },
}

const operations: readonly [keyof typeof makers, Method, Subject['path'], Outputs][] = [
  ['aelyst', 'addTags', ['/contact/', '/tag'], { contactId: id('contactId') }],
  ['aelyst', 'removeTags', ['/contact/', '/tag'], { contactId: id('contactId') }],
  ['aelyst', 'getTags', ['/contact/', ''], { contactId: id('id'), tags: list('tags') }],
  [
    'client-commander',
    'addTags',
    ['/v1/people/', '/tags'],
    { contactId: id('data', 'person', 'id'), tags: text('data', 'person', 'tags') },
  ],
  [
    'client-commander',
    'getTags',
    ['/v1/people/', ''],
    { contactId: id('data', 'id'), tags: text('data', 'tags') },
  ],
  [
    'highlevel',
    'addTags',
    ['/contacts/', '/tags'],
    { tags: required(list('tags')), changed: list('tagsAdded') },
  ],
  [
    'highlevel',
    'removeTags',
    ['/contacts/', '/tags'],
    { tags: required(list('tags')), changed: list('tagsRemoved') },
  ],
  [
    'highlevel',
    'getTags',
    ['/contacts/', ''],
    { contactId: required(id('contact', 'id')), tags: list('contact', 'tags') },
  ],
  ['whautomate', 'addTags', ['/v1/contacts/', '/tags/add'], { contactId: id('id') }],
  ['whautomate', 'removeTags', ['/v1/contacts/', '/tags/remove'], { contactId: id('id') }],
  ['whautomate', 'getTags', ['/v1/contacts/', ''], { contactId: id('id'), tags: list('tags') }],
]

/** Every unified method of every vendor. */
export const methods: readonly Subject[] = operations.map(([vendor, method, path, outputs]) => ({
  ...table[vendor],
  ...(vendor === 'aelyst' && method === 'removeTags' && { most: { tags: removedBatch } }),
  path,
  outputs,
  call: unified(vendor, method),
  name: `${vendor}.${method}`,
  [fc.toStringMethod]: () => `${vendor}.${method}`,
}))

/** A vendor's own operation, untyped. */
interface Api {
  POST: (path: string, init: unknown) => Promise<{ response: Response }>
}

const raw = (vendor: keyof typeof makers, template: string, parameter: string): Subject => {
  const [before = '', after = ''] = template.split(`{${parameter}}`)
  return {
    name: `${vendor}.api.POST`,
    [fc.toStringMethod]: () => `${vendor}.api.POST`,
    ...table[vendor],
    path: [before, after],
    async call(options, key, { contact, tags, options: init }) {
      const api = makers[vendor](options, key).api as unknown as Api
      const { id } = Object(contact) as { id?: unknown }
      const body = table[vendor].isBare ? tags : { tags }
      const params = { path: { [parameter]: id } }
      return unwrap(await api.POST(template, { ...Object(init), params, body }))
    },
  }
}

/** An operation of every vendor's own API, whose result is the body as it is. */
export const calls: readonly Subject[] = [
  raw('aelyst', '/contact/{identifier}/tag', 'identifier'),
  raw('client-commander', '/v1/people/{id}/tags', 'id'),
  raw('highlevel', '/contacts/{contactId}/tags', 'contactId'),
  raw('whautomate', '/v1/contacts/{contactId}/tags/add', 'contactId'),
]
