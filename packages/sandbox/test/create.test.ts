import { cases, type Vendor } from '@tags/mocks'
import { describe, expect, it } from 'vitest'
import { exampleAccount, sendExample } from './example.ts'
import { vendors } from './vendors.ts'

/** The answer to the second of two equal requests that create a contact, and the contacts that both add. */
const rows: [vendor: string, operation: string, status: number, added: number][] = [
  ['activecampaign', 'create-a-new-contact', 422, 1],
  ['activecampaign', 'sync-a-contacts-data', 201, 1],
  ['aelyst', 'createOrUpdateContact', 200, 0],
  ['chatwoot', 'contactCreate', 422, 1],
  ['client-commander', 'createOrUpdatePerson', 200, 1],
  ['givebutter', 'contacts.store', 200, 1],
  ['highlevel', 'create-contact', 400, 1],
  ['highlevel', 'upsert-contact', 200, 1],
  ['intercom', 'CreateContact', 409, 1],
  ['kit', 'createSubscriber', 200, 1],
  ['mailchimp', 'createMember', 400, 1],
  ['mailchimp', 'createOrUpdateMember', 200, 0],
  ['mautic', 'createContact', 200, 1],
  ['respond-io', 'createContact', 409, 1],
  ['respond-io', 'createOrUpdateContact', 200, 0],
  ['zendesk', 'CreateUser', 422, 1],
  ['zendesk', 'CreateOrUpdateUser', 200, 1],
  ['zoho-crm', 'upsertContacts', 200, 1],
]

describe('a contact that is created twice', () => {
  it.each(rows)('%s %s: %i', async (name, operation, status, added) => {
    const vendor = vendors.find((one) => one.name === name) as Vendor
    const sandbox = exampleAccount(vendor)
    const one = cases(vendor).find((one) => one.operation.operationId === operation)
    if (!one) return expect.unreachable('there is no such operation')
    const first = await sendExample(vendor, sandbox, one)
    const again = await sendExample(vendor, sandbox, one)
    expect(first.response.status).toBeLessThan(300)
    expect([again.response.status, sandbox.contacts.size - 1]).toEqual([status, added])
  })
})
