import { isTagsError } from '@tags/core'
import { contactExamples } from '@tags/scripts/contact'
import { describe, expect, it } from 'vitest'
import { createRowCheck, methodOf } from '../../src/access/row.ts'
import { exampleOptions, loadVendor, type Vendor } from '../../src/access/vendor.ts'
import { vendors as entries } from '../../src/generated/vendors.ts'
import type { Action, Work } from '../../src/work.ts'

const vendors = await Promise.all(entries.map(loadVendor))
const actions = Object.keys(methodOf) as Action[]

/** The references to a contact to try: the examples of the spec, and what no vendor or only some take. */
const contactsOf = ({ document }: Vendor): Work['contact'][] => {
  const examples = contactExamples(document as never, document['x-unified'] as never)
  return [
    ...Object.entries(examples).map(([kind, value]) => ({ [kind]: value }) as never),
    ...['', ' ', '..', '.', 'a\nb', '7', '-1', '1.5', 'a/b', 'x'.repeat(5000)].map((id) => ({
      id,
    })),
    { email: 'no address' },
    { email: 'mina@example.com' },
    { phone: '15555550123' },
  ]
}

const lists: string[][] = [
  ['vip'],
  ['vip', 'hot lead'],
  [],
  [''],
  [' '],
  ['a,b'],
  ['-vip'],
  ['a\u0000b'],
  ['x'.repeat(300)],
  Array.from({ length: 60 }, (_, index) => `tag${index}`),
]

/** Makes the call as it is, with a vendor that answers nothing useful, and returns the problem of its input. */
async function problemOf(
  vendor: Vendor,
  action: Action,
  { contact, tags }: Pick<Work, 'contact' | 'tags'>,
) {
  let requests = 0
  const client = vendor.create({
    ...exampleOptions(vendor),
    ...Object.fromEntries(Object.keys(vendor.credential).map((option) => [option, 'a-key'])),
    maxRetries: 0,
    limiter: false,
    fetch: async () => {
      requests += 1
      return new Response('{}', { status: 500 })
    },
  })
  const error: unknown = await (action === 'get'
    ? client.getTags?.(contact)
    : client[methodOf[action]]?.(contact, tags)
  )?.catch((error) => error)
  if (!isTagsError(error)) throw error
  return requests === 0 ? error.message.replace(`${vendor.name}: `, '') : undefined
}

describe.each(vendors)('a row of $name', (vendor) => {
  it.each(actions.filter((action) => methodOf[action] in vendor.methods))(
    'to %s has the problem that its call would have, and is not sent',
    async (action) => {
      const check = createRowCheck(vendor, action)
      const works = contactsOf(vendor).flatMap((contact) =>
        action === 'get' ? [{ contact, tags: [] }] : lists.map((tags) => ({ contact, tags })),
      )
      const found: [unknown, string | undefined][] = []
      const wanted: typeof found = []
      for (const work of works) {
        found.push([work, await check(work)])
        wanted.push([work, await problemOf(vendor, action, work)])
      }
      expect(found).toEqual(wanted)
      expect(found).toContainEqual([works[0], undefined])
      expect(found.some(([, problem]) => problem)).toBe(true)
    },
  )
})

it('says that a vendor has no such method', async () => {
  const vendor = vendors.find(({ name }) => name === 'client-commander') as Vendor
  const check = createRowCheck(vendor, 'remove')
  const problem = await check({ contact: { id: 'jd79abc123def' }, tags: ['vip'] })
  expect(problem).toBe('Client Commander has no way to remove tags.')
})
