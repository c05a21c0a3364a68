import { chatwoot } from '@tags/chatwoot'
import chatwootDocument from '@tags/chatwoot/openapi.json' with { type: 'json' }
import type { CallOptions, TagsResult } from '@tags/core'
import { intercom } from '@tags/intercom'
import intercomDocument from '@tags/intercom/openapi.json' with { type: 'json' }
import { kit } from '@tags/kit'
import kitDocument from '@tags/kit/openapi.json' with { type: 'json' }
import type { Failure } from '@tags/sandbox'
import type { AccountOptions } from './account.ts'
import type { Options } from './row.ts'

/** A vendor whose calls take several requests, and the contact of its account. */
export interface Directory {
  document: object
  /** The contact's id; `email` finds it as well. */
  id: string
  /** Creates a client of these options. */
  client: (options: Options) => Client
  /** The requests that add three new tags to a contact that is given by e-mail address, in their order. */
  requests: readonly (readonly [name: string, operation: string])[]
  /** The result of that. */
  result: TagsResult
}

interface Client {
  addTags: Change
  removeTags: Change
}

type Change = (
  contact: { email: string },
  tags: readonly string[],
  options?: CallOptions,
) => Promise<TagsResult>

export const email = 'mina@example.com'

export const three = ['a', 'b', 'c']

/** The tags that the contact has at the start. */
export const own = ['own']

/** The requests that give a contact its tags one by one. */
const oneByOne = (search: string, create: string, add: string): Directory['requests'] => [
  ['the look-up', search],
  ...three.flatMap((tag) => [
    [`the id of ${tag}`, create] as const,
    [`the change ${tag}`, add] as const,
  ]),
]

export const directories = {
  intercom: {
    document: intercomDocument,
    id: 'c1',
    client: (options) => intercom(options),
    requests: oneByOne('SearchContacts', 'createTag', 'attachTagToContact'),
    result: { contactId: 'c1' },
  },
  kit: {
    document: kitDocument,
    id: '1',
    client: (options) => kit({ ...options, apiKey: options.token }),
    requests: oneByOne('listSubscribers', 'createTag', 'tagSubscriber'),
    result: { contactId: '1', changed: three },
  },
  chatwoot: {
    document: chatwootDocument,
    id: '420',
    client: (options) => chatwoot({ ...options, apiKey: options.token, accountId: 12 }),
    requests: [
      ['the look-up', 'contactFilter'],
      ['the read', 'list-all-labels-of-a-contact'],
      ['the write', 'contact-add-labels'],
    ],
    result: { contactId: '420', tags: [...own, ...three], changed: three },
  },
} satisfies Record<string, Directory>

/** The account of a directory, where the request of a number fails. */
export function accountOf(
  { document, id, requests }: Directory,
  number = 0,
  ...failures: Failure[]
): AccountOptions {
  const [, operation = ''] = requests[number - 1] ?? []
  const before = requests.slice(0, number - 1).filter(([, other]) => other === operation).length
  const passing: Failure[] = before ? [{ delay: 0, times: before }] : []
  return {
    document,
    contacts: [{ id, email, tags: own }],
    fail: number ? [...passing, ...failures].map((failure) => [operation, failure] as const) : [],
  }
}
