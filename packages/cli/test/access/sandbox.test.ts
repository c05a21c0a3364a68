import type { ClientOptions } from '@tags/core'
import { contactExamples } from '@tags/scripts/contact'
import { describe, expect, it } from 'vitest'
import { type Access, openAccess } from '../../src/access/access.ts'
import type { VendorEntry } from '../../src/access/entry.ts'
import { findVendor } from '../../src/access/vendor.ts'
import { vendors } from '../../src/generated/vendors.ts'

const all = await openAccess(vendors, { env: {}, sandbox: true })

/** Opens a sandbox of one vendor. */
async function open(name: string, limits = false, client?: ClientOptions): Promise<Access> {
  const entry = findVendor(name) as VendorEntry
  const access = await openAccess([entry], { env: {}, sandbox: true, limits, client })
  return access.get(name) as Access
}

describe.each([...all.values()])('a sandbox of $vendor.name', ({ vendor, client, ...access }) => {
  const examples = contactExamples(vendor.document as never, vendor.document['x-unified'] as never)

  it.each(Object.entries(examples))('has the contact of a call, by its %s', async (kind, value) => {
    const contact = { [kind]: value } as never
    await client.addTags?.(contact, ['vip'])
    await client.addTags?.(contact, ['new'])
    const { tags } = (await client.getTags?.(contact)) ?? {}
    expect(tags?.toSorted()).toEqual(client.addTags ? ['new', 'vip'] : [])
  })

  it('has no limit, and the URL of the vendor', () => {
    expect(access).toMatchObject({
      isSandbox: true,
      rate: Infinity,
    })
    expect(vendor.servers.map(({ example }) => new URL(example).href)).toContain(
      new URL(access.baseUrl).href,
    )
  })
})

it('has one contact for rows that write the same reference differently', async () => {
  const { client } = await open('intercom')
  await client.addTags?.({ phone: '+1 555 555 0123' }, ['vip'])
  const { tags } = (await client.getTags?.({ phone: '+15555550123' })) ?? {}
  expect(tags).toEqual(['vip'])
})

it('gives a contact the tags that the first call removes', async () => {
  const { client } = await open('highlevel')
  const { changed } = (await client.removeTags?.({ id: 'c1' }, ['vip', 'old'])) ?? {}
  expect(changed).toEqual(['vip', 'old'])
  const again = await client.removeTags?.({ id: 'c1' }, ['vip'])
  expect(again?.changed).toEqual([])
})

it.each(['id', 'email'])(
  'keeps a contact until 1,000 others were asked for, by %s',
  async (kind) => {
    const { client } = await open('mautic')
    const contact = (index: number) =>
      ({ [kind]: kind === 'id' ? String(index + 1) : `${index}@example.com` }) as never
    await client.addTags?.(contact(0), ['vip'])
    const tags = async () => (await client.getTags?.(contact(0)))?.tags
    for (let index = 1; index < 1000; index += 1) await client.addTags?.(contact(index), ['vip'])
    expect(await tags()).toEqual(['vip'])
    for (let index = 1; index <= 1000; index += 1) await client.addTags?.(contact(index), ['vip'])
    expect(await tags()).toEqual([])
  },
)

it('has the pace of the vendor where it is asked to', async () => {
  expect((await open('highlevel', true)).rate).toBe(9.7)
})

it.each([
  [false, undefined],
  [true, 'rate_limited'],
])('refuses what is too much for the vendor, if it has limits: %s', async (limits, code) => {
  const { client } = await open('kit', limits, { limiter: false, maxRetries: 0 })
  for (let count = 0; count < 120; count += 1) await client.getTags?.({ id: '12' })
  const last = await client.getTags?.({ id: '12' }).catch((error) => error)
  expect(last?.code).toBe(code)
})

it('fails where the vendor cannot have the contact', async () => {
  const { client } = await open('kit')
  await expect(client.getTags?.({ id: 'no-number' })).rejects.toMatchObject({ code: 'invalid' })
})
