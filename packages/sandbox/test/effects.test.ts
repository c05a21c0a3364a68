import { cases, type Vendor } from '@tags/mocks'
import type { Sandbox } from '@tags/sandbox'
import { describe, expect, it } from 'vitest'
import { exampleAccount, sendExample } from './example.ts'
import { vendors } from './vendors.ts'

/** What the operations without a role in `x-unified` do, of those that do more than show the account. */
interface Effects {
  adds?: string
  removes?: string
  /** Those that change an e-mail address, a phone number or the tags. */
  changes?: string
  /** Those that are answered with the example, and change nothing. */
  example?: string
}

const effects: Record<string, Effects> = {
  activecampaign: {
    adds: 'create-a-new-contact sync-a-contacts-data',
  },
  aelyst: {
    adds: 'createContact',
    removes: 'deleteContact',
    changes: 'createOrUpdateContact',
    example: 'mergeContacts updateLifecycle',
  },
  chatwoot: {
    adds: 'contactCreate',
    removes: 'contactDelete',
    example:
      'list-all-labels create-a-label get-details-of-a-single-label update-a-label delete-a-label',
  },
  'client-commander': {
    adds: 'createOrUpdatePerson',
    removes: 'deletePerson',
    changes: 'updatePerson',
  },
  givebutter: {
    adds: 'contacts.store',
    removes: 'contacts.destroy',
    changes: 'contactTag.sync contacts.update',
  },
  highlevel: {
    adds: 'create-contact upsert-contact',
    removes: 'delete-contact',
    changes: 'update-tag delete-tag',
    example: 'create-association',
  },
  intercom: {
    adds: 'CreateContact',
    changes: 'deleteTag UpdateContact',
    example: 'ShowContactByExternalId',
  },
  kit: {
    adds: 'createSubscriber',
    changes: 'renameTag updateSubscriber',
    example: 'unsubscribe',
  },
  mailchimp: {
    adds: 'createMember',
    removes: 'archiveMember',
    changes: 'createOrUpdateMember',
  },
  mautic: {
    adds: 'createContact',
    removes: 'deleteContact',
    changes: 'editTag deleteTag',
    example: 'editContacts',
  },
  'respond-io': {
    adds: 'createContact',
    removes: 'deleteContact',
    changes: 'createOrUpdateContact',
    example: 'updateSpaceTag createSpaceTag deleteSpaceTag',
  },
  whautomate: {
    adds: 'addContact',
    removes: 'deleteContact',
    changes: 'updateContact deleteContactTag',
  },
  zendesk: {
    adds: 'CreateUser CreateOrUpdateUser',
    changes: 'SetUserTags',
  },
  'zoho-crm': {
    adds: 'createContacts upsertContacts',
    example: 'addTagsToContacts removeTagsFromContacts createTags',
  },
}

/** Returns what a request does, as the account and the response show it. */
async function effectOf(vendor: Vendor, sandbox: Sandbox, one: ReturnType<typeof cases>[0]) {
  const before = [...sandbox.contacts]
  const { response } = await sendExample(vendor, sandbox, one)
  const after = [...sandbox.contacts]
  const isSame = JSON.stringify(after) === JSON.stringify(before)
  if (response.headers.get('x-sandbox') === 'example')
    return isSame ? 'example' : 'a change, unsaid'
  if (after.length > before.length) return 'adds'
  return after.length < before.length ? 'removes' : isSame ? 'shows' : 'changes'
}

const listed = vendors.filter(({ name }) => name in effects)

describe.each(listed.map((vendor) => [vendor.name, vendor] as const))('%s', (name, vendor) => {
  const { document } = vendor
  const mapped = JSON.stringify(document['x-unified'])
  const others = cases(vendor).filter(
    ({ operation }) => !mapped.includes(`"operationId":"${operation.operationId}"`),
  )
  const expected = new Map(
    Object.entries(effects[name] ?? {}).flatMap(([effect, ids]) =>
      ids.split(' ').map((id: string) => [id, effect] as const),
    ),
  )

  it('has no other operations than these', () => {
    const ids = others.map(({ operation }) => operation.operationId)
    expect([...expected.keys()].filter((id) => !ids.includes(id))).toEqual([])
  })

  it.each(
    others.map((one) => [
      one.operation.operationId,
      expected.get(one.operation.operationId) ?? 'shows',
      one,
    ]),
  )('%s: %s', async (_, effect, one) => {
    expect(await effectOf(vendor, exampleAccount(vendor), one)).toBe(effect)
  })
})
