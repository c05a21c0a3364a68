import { isDeepStrictEqual } from 'node:util'
import { activecampaign } from '@tags/activecampaign'
import activecampaignDocument from '@tags/activecampaign/openapi.json' with { type: 'json' }
import { createLimiter, type Limiter } from '@tags/core'
import { givebutter } from '@tags/givebutter'
import { highlevel } from '@tags/highlevel'
import highlevelDocument from '@tags/highlevel/openapi.json' with { type: 'json' }
import { kit } from '@tags/kit'
import type { AccountOptions } from '../account.ts'
import { thrown } from '../calls.ts'
import { isCoherent, noListener } from '../checks.ts'
import { accountOf, type Directory, directories, email, own, three } from '../directories.ts'
import type { Row, Stage } from '../row.ts'
import type { Step } from '../server.ts'
import { json } from '../steps.ts'
import { polluted } from './option.ts'

const names = ['chatwoot', 'intercom', 'kit'] as const

/** Inherited properties that might change a call of several requests. */
const pollution: Record<string, unknown> = {
  send: () => 'c2',
  find: () => ({ list: [{ id: 'c2' }] }),
  create: () => 'c2',
  ignoreCase: true,
  next: { after: 'x' },
  maxItems: 1,
  maxLength: 0,
  separator: 'a',
  pattern: /^$/,
  integer: { maximum: 0 },
  minimum: 1e9,
  isRemembered: true,
  change: { done: 0, mayBeDone: true },
  mayBeDone: true,
  rewrite: { retries: 9 },
  turn: { ready: new Promise(() => {}) },
  example: 'x',
}

/** A page of Kit's tags, with one tag. */
const page = (name: string, after: string): Step =>
  json(200, { tags: [{ id: name.charCodeAt(0), name }], pagination: { end_cursor: after } })

/** A page of Givebutter's contacts, each with a list of addresses. */
const found = (...lists: (string[] | null)[]): Step =>
  json(200, {
    data: lists.map((list, index) => ({
      id: `${index + 1}`,
      emails: list?.map((value) => ({ type: 'work', value })) ?? null,
    })),
  })

const removeOne = ({ options }: Stage) =>
  kit({ ...options, apiKey: options.token }).removeTags({ id: 1 }, ['vip'])

const readOne = ({ options }: Stage) => givebutter(options).getTags({ email })

/** The account of HighLevel. */
const contact: AccountOptions = { document: highlevelDocument, contacts: [{ id: 'c1', tags: own }] }

/** The account of ActiveCampaign, and the requests that find and remove a tag of a contact. */
const tagged: AccountOptions = {
  document: activecampaignDocument,
  contacts: [{ id: '113', tags: [...own, 'vip'] }],
}
const finding = ['retrieve-all-tags', 'retrieve-contact-tags']
const removal = 'remove-a-contacts-tag'

/** The faults of look-ups, and of calls that meet each other in one. */
export const lookup: readonly Row[] = [
  {
    id: 'M6/two',
    title: 'the second and the third page of tags name each other as the next',
    steps: [page('a', 'x'), page('b', 'y'), page('c', 'x'), page('b', 'y')],
    call: removeOne,
    want: { code: 'unexpected_response', status: 200, message: /was read before/ },
    requests: 3,
  },
  {
    id: 'M6/itself',
    title: 'a page of tags names itself as the next, as a last page may',
    steps: [page('a', 'x')],
    call: removeOne,
    want: { value: { changed: [] } },
    requests: 2,
  },
  {
    id: 'M6/empty',
    title: 'the last page of tags has an empty text as its cursor',
    steps: [page('a', 'x'), page('b', '')],
    call: removeOne,
    want: { value: { changed: [] } },
    requests: 2,
  },
  ...[404, 400, 422].map(
    (status): Row => ({
      id: `M7/${status}`,
      title: `Kit answers ${status} to ids that were found just before`,
      account: accountOf(directories.kit, 3, { status, times: 1 }),
      call: async ({ options }) => {
        const { addTags } = directories.kit.client(options)
        await thrown(() => addTags({ email }, ['a']))
        return addTags({ email }, ['a'])
      },
      want: { value: { contactId: '1', changed: ['a'] } },
      requests: 6,
      left: [...own, 'a'],
    }),
  ),
  {
    id: 'M8/one',
    title: 'a search finds several contacts, and one of them has the address among others',
    steps: [
      found([`x${email}`], [], null, ['other@example.com', email.toUpperCase()]),
      json(200, { id: '4', tags: ['vip'] }),
    ],
    call: readOne,
    want: { value: { contactId: '4', tags: ['vip'] } },
    requests: 2,
  },
  {
    id: 'M8/two',
    title: 'two of the contacts that a search finds have the address among others',
    steps: [found([email], ['other@example.com'], ['other@example.com', email])],
    call: readOne,
    want: { code: 'ambiguous', message: /ids 1, 3/ },
    requests: 1,
  },
  {
    id: 'M8/none',
    title: 'a search finds contacts with other addresses or without one',
    steps: [found(['other@example.com'], [], null)],
    call: readOne,
    want: { code: 'not_found' },
    requests: 1,
  },
  {
    id: 'M9/lost',
    title: 'the reply to a change is lost, and the repetition finds nothing to change',
    account: { ...contact, fail: [['add-tags', { fault: 'cut-body', times: 1 }]] },
    call: ({ options }) => highlevel(options).addTags({ id: 'c1' }, ['vip']),
    // Another program may have added it.
    want: { value: { tags: [...own, 'vip'] } },
    requests: 2,
    left: [...own, 'vip'],
  },
  {
    id: 'M9/limited',
    title: 'a change is refused for a second, and then done',
    account: {
      ...contact,
      fail: [['add-tags', { status: 429, headers: { 'retry-after': '1' }, times: 1 }]],
    },
    call: ({ options }) => highlevel(options).addTags({ id: 'c1' }, ['vip']),
    want: { value: { tags: [...own, 'vip'], changed: ['vip'] } },
    requests: 2,
    left: [...own, 'vip'],
  },
  {
    id: 'M13/gone',
    title: 'the reply to a removal is lost, and its repetition is answered with 404',
    account: { ...tagged, fail: [[removal, { fault: 'cut-body', times: 1 }]] },
    call: removeTagging,
    // Another program may have removed it.
    want: { value: {} },
    operations: [...finding, removal, removal, ...finding],
    left: own,
  },
  {
    id: 'M13/there',
    title: 'the same, but the tag is on the contact, and the vendor does not know it again',
    account: {
      ...tagged,
      fail: [
        [removal, { fault: 'cut', times: 1 }],
        [removal, { status: 404 }],
      ],
    },
    call: removeTagging,
    want: { code: 'not_found', status: 404 },
    operations: [...finding, removal, removal, ...finding, removal],
    left: [...own, 'vip'],
  },
  {
    id: 'M13/first',
    title: 'the first attempt of a removal is answered with 404',
    account: { ...tagged, fail: [[removal, { status: 404 }]] },
    call: removeTagging,
    want: { code: 'not_found', status: 404 },
    operations: [...finding, removal],
    left: [...own, 'vip'],
  },
  ...names.flatMap((name): Row[] => {
    const directory: Directory = directories[name]
    const { client, requests, result, id } = directory
    const account = accountOf(directory)
    return [
      {
        id: `M10/${name}`,
        title: `three calls of ${name} change one contact at once, who is named in three ways`,
        account,
        call: async ({ options }) => {
          const { addTags } = client(options)
          const contacts = [{ email }, { email: email.toUpperCase() }, { id }]
          await Promise.all(
            contacts.map((contact, index) => addTags(contact as never, [three[index] as string])),
          )
        },
        want: { value: undefined },
        left: [...own, ...three],
      },
      {
        id: `M11/${name}`,
        title: `the caller cancels between the requests of a call of ${name}`,
        account,
        call: async ({ options, expect }) => {
          const controller = new AbortController()
          const { addTags } = client({
            ...options,
            onEvent(event) {
              options.onEvent?.(event)
              if (event.type === 'finish') controller.abort()
            },
          })
          const { signal } = controller
          const error = await thrown(() => addTags({ email }, three, { signal }))
          noListener(signal, expect)
          throw error
        },
        want: { code: 'aborted' },
        requests: 1,
        left: own,
        check: ({ events }, expect) => expect(isCoherent(events), 'its events do not fit together'),
      },
      {
        id: `M12/${name}`,
        title: `two clients of ${name} share a limiter`,
        account,
        call: async ({ options, expect }) => {
          const permits = { taken: 0, returned: 0 }
          const keys = new Set<string>()
          const limiter = counting(permits, keys)
          const clients = [1, 2].map(() => client({ ...options, limiter }))
          await Promise.all(clients.map(({ addTags }) => addTags({ email }, three)))
          const count = requests.length * 2 * keys.size
          const want = { taken: count, returned: count }
          const sentence = `${permits.taken} permits were taken and ${permits.returned} returned`
          expect(isDeepStrictEqual(permits, want), `${sentence}, not ${count}`)
        },
        want: { value: undefined },
        requests: requests.length * 2,
        left: [...own, ...three],
      },
      ...Object.entries(pollution).map(
        ([key, value]): Row => ({
          id: `I6/${key} of ${name}`,
          title: `every object inherits ${key} during a call of ${name}`,
          alone: true,
          account,
          call: ({ options }) =>
            polluted(key, value, () => client(options).addTags({ email }, three)),
          want: { value: result },
          requests: requests.length,
        }),
      ),
    ]
  }),
]

/** A limiter that counts its permits. */
function counting(permits: { taken: number; returned: number }, keys: Set<string>): Limiter {
  const limiter = createLimiter()
  return {
    async acquire(request) {
      keys.add(request.key)
      const permit = await limiter.acquire(request)
      if ('retryAt' in permit) return permit
      permits.taken += 1
      return {
        settle(state) {
          permits.returned += 1
          permit.settle(state)
        },
      }
    },
  }
}

function removeTagging({ options }: Stage) {
  const { removeTags } = activecampaign({ ...options, apiKey: options.token, account: 'example' })
  return removeTags({ id: '113' }, ['vip'])
}
