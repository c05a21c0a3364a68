import type { TagsError } from '@tags/core'
import { cases, methodsOf, unifiedVendors, type Vendor, type VendorClient } from '@tags/mocks'
import { createSandbox, type Sandbox } from '@tags/sandbox'

export type Kind = 'id' | 'email' | 'phone'

/** A contact of which every kind of reference is known. */
export interface Seeded {
  id: string
  email?: string
  phone?: string
  tags: readonly string[]
}

export const vendors = await unifiedVendors()

/** Returns the kinds of reference to a contact that a vendor takes. */
export const kindsOf = ({ document }: Vendor): Kind[] =>
  Object.keys(document['x-unified'].contact) as Kind[]

/** Returns a reference to a contact that a vendor takes, by its id if there is one. */
export function referenceTo(vendor: Vendor, contact: Seeded): never {
  const kinds = kindsOf(vendor)
  const kind = kinds.includes('id') ? 'id' : (kinds[0] as Kind)
  return { [kind]: contact[kind] } as never
}

/** Finds an operation of a vendor. */
export const caseOf = (vendor: Vendor, id: string) =>
  cases(vendor).find(({ operation }) => operation.operationId === id)

/** Checks whether the contact of a unified method is in the query, where any text may stand. */
export function isInQuery(vendor: Vendor, method: string): boolean {
  const link = methodsOf(vendor).find(({ name }) => name === method)?.link
  const { operationId = '', parameters = {} } = Object(link)
  return Boolean(
    caseOf(vendor, operationId)?.parameters.some(
      ({ name, in: place }) => place === 'query' && isOfContact(parameters[name]),
    ),
  )
}

/** Checks whether a template of `x-unified` has the contact. */
export const isOfContact = (template: unknown): boolean =>
  /\$inputs\.contact\b/.test(JSON.stringify(template ?? ''))

/** Tags that every vendor takes. */
export const tags = { seeded: ['newsletter', 'early_bird'], added: ['vip', 'hot_lead'] }

/** Lists a contact that has tags, if no request of a vendor creates them. */
export function holders({ document }: Vendor, tags: readonly string[]): { tags: string[] }[] {
  const { tag } = document['x-unified']
  return tag && !tag.create ? [{ tags: [...tags] }] : []
}

export interface Account {
  sandbox: Sandbox
  client: VendorClient
  contact: Seeded
  now: () => readonly string[]
}

/** Creates a vendor's account with a contact that has tags and one that has none, and its client. */
export function accountOf(vendor: Vendor, options: Record<string, unknown> = {}): Account {
  const kinds = kindsOf(vendor)
  const seed = (name: string, number: number, tags: string[]) => ({
    ...(kinds.includes('email') && { email: `${name}@example.org` }),
    ...(kinds.includes('phone') && { phone: `+1555555000${number}` }),
    tags,
  })
  const contacts = [seed('ada', 1, tags.seeded), seed('bob', 2, []), ...holders(vendor, tags.added)]
  const sandbox: Sandbox = createSandbox(vendor.document as object, { contacts, ...options })
  const [[, contact] = ['']] = [...sandbox.contacts]
  if (!contact) throw new Error('the sandbox has no contact')
  return {
    sandbox,
    client: clientOf(vendor, sandbox.fetch),
    contact,
    now: () => sandbox.contacts.get(contact.id)?.tags ?? [],
  }
}

/** Creates a client whose requests go to a sandbox. */
export const clientOf = (
  vendor: Vendor,
  fetch: (url: string, init: RequestInit) => Promise<Response>,
  credential = 'right',
): VendorClient =>
  vendor.create({
    ...Object.fromEntries(vendor.credentialOptions.map((option) => [option, credential])),
    maxRetries: 0,
    limiter: false,
    fetch: fetch as never,
  })

/** Returns the error with which a call fails. */
export async function errorOf(call: Promise<unknown> | undefined): Promise<TagsError> {
  const result = await Promise.resolve(call).then(
    (value) => new Error(`no error, but ${JSON.stringify(value)}`),
    (error) => error,
  )
  return result as TagsError
}
