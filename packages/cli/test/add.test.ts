import { setTimeout } from 'node:timers/promises'
import { TagsError, type TagsResult } from '@tags/core'
import { describe, expect, it } from 'vitest'
import type { VendorClient } from '../src/access/vendor.ts'
import { type Access, addTags, type Done } from '../src/add.ts'
import type { Contact } from '../src/contacts.ts'

const contact = (vendor: string, line: number): Contact => ({
  line,
  vendor,
  reference: { id: String(line) },
  tags: ['vip'],
})
const client = (methods: Omit<VendorClient, 'api'>): Access => ({
  client: methods as VendorClient,
})
const error = new TagsError('forbidden', '403', { vendor: 'acme' })

async function outcomeOf(access: Access): Promise<Done['outcome'] | undefined> {
  const done: Done[] = []
  await addTags([contact('acme', 2)], new Map([['acme', access]]), AbortSignal.any([]), (one) =>
    done.push(one),
  )
  return done[0]?.outcome
}

describe('the outcome of a contact', () => {
  const result: TagsResult = { tags: ['vip'], changed: ['vip'] }
  const fails = async () => {
    throw error
  }
  const cases: [name: string, access: Access, want: Done['outcome']][] = [
    [
      'tags that adding tells are not read',
      client({ addTags: async () => result, getTags: fails }),
      { result },
    ],
    [
      'tags that adding does not tell are read',
      client({ addTags: async () => ({ contactId: '2' }), getTags: async () => ({ tags: ['a'] }) }),
      { result: { contactId: '2', tags: ['a'] } },
    ],
    [
      'tags that nothing can read',
      client({ addTags: async () => ({ contactId: '2' }) }),
      { result: { contactId: '2' } },
    ],
    [
      'reading fails',
      client({ addTags: async () => ({}), getTags: fails }),
      { result: {}, unread: { code: 'forbidden', message: 'acme: 403' } },
    ],
    [
      'adding fails',
      client({ addTags: fails }),
      { error: { code: 'forbidden', message: 'acme: 403' } },
    ],
    [
      'no way to add',
      client({ getTags: async () => result }),
      { error: { code: 'unsupported', message: 'acme: its API cannot add tags.' } },
    ],
    ['no credential', { skipped: 'X is not set' }, { skipped: 'X is not set' }],
  ]
  it.each(cases)('%s', async (_, access, want) => expect(await outcomeOf(access)).toEqual(want))
})

it('handles four vendors at once, and the contacts of each one after the other', async () => {
  const vendors = ['a', 'b', 'c', 'd', 'e', 'f']
  const contacts = [2, 3].flatMap((line) => vendors.map((vendor) => contact(vendor, line)))
  const busy = new Set<string>()
  let most = 0
  const access = new Map(
    vendors.map((vendor) => [
      vendor,
      client({
        addTags: async () => {
          expect(busy).not.toContain(vendor)
          busy.add(vendor)
          most = Math.max(most, busy.size)
          await setTimeout(5)
          busy.delete(vendor)
          return { tags: [] }
        },
      }),
    ]),
  )
  const done: Done[] = []
  await addTags(contacts, access, AbortSignal.any([]), (one) => done.push(one))
  expect(most).toBe(4)
  for (const vendor of vendors) {
    const own = done.filter(({ contact }) => contact.vendor === vendor)
    expect(own.map(({ contact }) => contact.line)).toEqual([2, 3])
    expect(own.every(({ outcome }) => 'result' in outcome)).toBe(true)
  }
})

it('starts no contact after a request to stop', async () => {
  const controller = new AbortController()
  const access = client({
    addTags: async () => {
      controller.abort()
      return { tags: ['vip'] }
    },
  })
  const done: Done[] = []
  const contacts = [2, 3, 4].map((line) => contact('acme', line))
  await addTags(contacts, new Map([['acme', access]]), controller.signal, (one) => done.push(one))
  expect(done.map(({ contact }) => contact.line)).toEqual([2])
})
