import activecampaign from '@tags/activecampaign/openapi.json' with { type: 'json' }
import intercom from '@tags/intercom/openapi.json' with { type: 'json' }
import { createSandbox } from '@tags/sandbox'
import { describe, expect, it } from 'vitest'
import { clientOf, vendors } from './vendors.ts'

const size = 50_000

const seeds = Array.from({ length: size }, (_, index) => ({
  email: `p${index}@example.org`,
  phone: `+1555${String(index).padStart(7, '0')}`,
  tags: ['newsletter', 'early_bird'],
}))

describe('an account of many contacts', () => {
  it('finds the tag of a contact by its own id', async () => {
    // Each removal is a request by the id of one of twice as many taggings: a search of all takes minutes.
    const sandbox = createSandbox(activecampaign, { contacts: seeds })
    const vendor = vendors.find(({ name }) => name === 'activecampaign')
    if (!vendor) return expect.unreachable()
    const client = clientOf(vendor, sandbox.fetch)
    const ids = [...sandbox.contacts.keys()]
    for (const id of [ids[0], ids[size / 2], ids.at(-1)]) {
      await client.removeTags?.({ id } as never, ['newsletter'])
      expect(sandbox.contacts.get(String(id))?.tags).toEqual(['early_bird'])
    }
  })

  it('finds contacts by what they have now', async () => {
    const sandbox = createSandbox(intercom, { contacts: seeds.slice(0, 3) })
    const vendor = vendors.find(({ name }) => name === 'intercom')
    if (!vendor) return expect.unreachable()
    const [first, second, third] = sandbox.contacts.keys() as unknown as [string, string, string]
    // A client remembers the ids that it has found.
    const found = (reference: object) =>
      clientOf(vendor, sandbox.fetch)
        .getTags?.(reference as never)
        .then(
          ({ contactId }) => contactId,
          ({ code, contactIds }) => contactIds ?? code,
        )
    expect(await found({ email: 'P0@Example.org' })).toBe(first)
    expect(await found({ phone: '+15550000001' })).toBe(second)
    // Replaced without a phone number, with another's address, and deleted.
    sandbox.contacts.set(second, { email: 'p0@example.org' })
    expect(await found({ phone: '+15550000001' })).toBe('not_found')
    expect(await found({ email: 'p1@example.org' })).toBe('not_found')
    expect(await found({ email: 'p0@example.org' })).toEqual([first, second])
    sandbox.contacts.delete(first)
    expect(await found({ email: 'p0@example.org' })).toBe(second)
    // Changed by a request.
    await clientOf(vendor, sandbox.fetch).api.PUT('/contacts/{contact_id}', {
      params: { path: { contact_id: third } },
      body: { email: 'new@example.org' },
    })
    expect(await found({ email: 'new@example.org' })).toBe(third)
    expect(await found({ email: 'p2@example.org' })).toBe('not_found')
    sandbox.reset()
    expect(await found({ email: 'p2@example.org' })).toBe(third)
  })
})
