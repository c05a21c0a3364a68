import type { Vendor } from '@tags/mocks'
import { describe, expect, it } from 'vitest'
import { exampleAccount } from './example.ts'
import { clientOf, vendors } from './vendors.ts'

/** Changes of a contact through a vendor's own API, and the place of the new value in the reply that reads it. */
const rows: [vendor: string, request: string, body: object, read: string, place: string][] = [
  ['highlevel', 'PUT /contacts/{contactId}', { firstName: 'Lena' }, '', 'contact/firstName'],
  [
    ...(['activecampaign', 'PUT /contacts/{id}', { contact: { firstName: 'Lena' } }] as const),
    ...(['', 'contact/firstName'] as const),
  ],
  [
    ...(['zendesk', 'PUT /api/v2/users/{user_id}', { user: { name: 'Lena' } }] as const),
    ...(['', 'user/name'] as const),
  ],
  [
    ...(['zoho-crm', 'PUT /Contacts/{id}', { data: [{ Last_Name: 'Lena' }] }] as const),
    ...(['', 'data/0/Last_Name'] as const),
  ],
  [
    ...(['mautic', 'PATCH /api/contacts/{id}/edit', { firstname: 'Lena' }] as const),
    ...(['/api/contacts/{id}', 'contact/fields/all/firstname'] as const),
  ],
  [
    ...(['mailchimp', 'PATCH /lists/{list_id}/members/{subscriber_hash}'] as const),
    ...([{ email_address: 'lena@example.org' }, '', 'email_address'] as const),
  ],
  [
    ...(['whautomate', 'PUT /v1/contacts/{contactId}'] as const),
    ...([{ phoneNumber: '+15555550177', name: 'Lena' }, '', 'name'] as const),
  ],
]

describe('a field that a request sets is read again', () => {
  it.each(rows)('%s: %s', async (name, request, body, read, place) => {
    const [method, path = ''] = request.split(' ') as ['PUT', string]
    const vendor = vendors.find((one) => one.name === name) as Vendor
    const sandbox = exampleAccount(vendor)
    const [contact] = [...sandbox.contacts.keys()]
    const api = clientOf(vendor, sandbox.fetch).api
    const parameter = /\{([^}]*)\}[^}]*$/.exec(path)?.[1] ?? ''
    const params = { path: { [parameter]: contact } }
    const before = await api.GET(read || path, { params })
    const { response } = await api[method](path, { params, body })
    const after = await api.GET(read || path, { params })
    const value = flat(body).at(-1)
    expect(response.status).toBeLessThan(300)
    expect(at(before.data, place)).not.toBe(value)
    expect(at(after.data, place)).toBe(value)
  })
})

const flat = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(flat) : [value]

const at = (value: unknown, place: string): unknown =>
  place.split('/').reduce((found, key) => Object(found)[key], value)
