import { methodsOf, type Vendor } from '@tags/mocks'
import { describe, expect, it } from 'vitest'
import {
  type Account,
  accountOf,
  caseOf,
  clientOf,
  errorOf,
  isOfContact,
  type Kind,
  kindsOf,
  referenceTo,
  tags,
  vendors,
} from './vendors.ts'

type Change = 'addTags' | 'removeTags'

const [newsletter = '', early = ''] = tags.seeded
const [vip = '', hot = ''] = tags.added

/** Changes of one contact's tags in turn: what is sent, the tags after it, and the tags that it changed. */
const changes: [name: Change, sent: string[], after: string[], changed: string[]][] = [
  ['addTags', [vip, hot], [newsletter, early, vip, hot], [vip, hot]],
  ['addTags', [vip, hot], [newsletter, early, vip, hot], []],
  ['removeTags', [early, vip], [newsletter, hot], [early, vip]],
  ['removeTags', [early, vip], [newsletter, hot], []],
  ['addTags', [vip, newsletter], [newsletter, hot, vip], [vip]],
  ['removeTags', [newsletter, hot, vip], [], [newsletter, hot, vip]],
  ['removeTags', [vip], [], []],
  ['addTags', [vip], [vip], [vip]],
]

describe.each(vendors.map((vendor) => [vendor.name, vendor] as const))('%s', (_, vendor) => {
  const methods = new Map(methodsOf(vendor).map((method) => [method.name, method]))
  const rows = changes.filter(([name]) => methods.has(name))

  describe.each(kindsOf(vendor))('a contact by %s', (kind) => {
    it('has the tags that calls add and remove', async () => {
      const account = accountOf(vendor)
      const reference = { [kind]: account.contact[kind] } as never
      let before: readonly string[] = account.now()
      for (const [name, sent, after] of methods.has('removeTags') ? rows : rows.slice(0, 2)) {
        const result = await account.client[name]?.(reference, sent)
        const place = `${name} ${sent}`
        expect([...account.now()].sort(), place).toEqual([...after].sort())
        expect(result, place).toEqual(expectedResult(vendor, name, kind, account, sent, before))
        const read = await account.client.getTags?.(reference)
        if (read) expect(read.tags, place).toEqual(account.now())
        before = account.now()
      }
    })

    it('leaves other contacts as they are', async () => {
      const account = accountOf(vendor)
      await account.client.addTags?.({ [kind]: account.contact[kind] } as never, [vip])
      const [, other] = [...account.sandbox.contacts.values()]
      expect(other?.tags).toEqual([])
    })

    it.each([...methods.keys()])('is unknown to %s', async (name) => {
      const account = accountOf(vendor)
      const reference = { [kind]: unknown[kind](account) }
      const call = callOf(account, name, reference)
      const status = unknownStatus(vendor, name, kind)
      if (status === undefined) {
        const { tags: shown, changed } = { ...methods.get(name)?.link.outputs }
        expect(await call).toEqual({ ...(shown && { tags: [] }), ...(changed && { changed: [] }) })
        expect(account.now()).toEqual(tags.seeded)
        return
      }
      const error = await errorOf(call)
      expect(error).toMatchObject({ name: 'TagsError', status })
      const isFound = typeof vendor.document['x-unified'].contact[kind] === 'object'
      if (status < 300 || status === 404 || isFound) expect(error.code).toBe('not_found')
      expect(account.now()).toEqual(tags.seeded)
    })
  })

  it.each([...methods.keys()])('%s is refused without the right credential', async (name) => {
    const account = accountOf(vendor, { credential: 'other' })
    const error = await errorOf(callOf(account, name, referenceTo(vendor, account.contact)))
    expect(error.code).toMatch(/^(unauthorized|forbidden)$/)
    expect(account.now()).toEqual(tags.seeded)
    expect(account.sandbox.requests.at(-1)?.status).toBe(error.status)
  })

  it('a request without a credential is refused', async () => {
    const account = accountOf(vendor)
    const fetch = (href: string, init: RequestInit) => {
      const url = new URL(href)
      for (const [name, value] of [...url.searchParams]) {
        if (value === 'right') url.searchParams.delete(name)
      }
      const headers = [...new Headers(init.headers)].filter(
        ([name, value]) => name !== 'authorization' && value !== 'right',
      )
      return account.sandbox.fetch(url, { ...init, headers })
    }
    const client = clientOf(vendor, fetch)
    const name = methods.has('getTags') ? 'getTags' : 'addTags'
    const call = callOf({ ...account, client }, name, referenceTo(vendor, account.contact))
    expect((await errorOf(call)).code).toMatch(/^(unauthorized|forbidden)$/)
  })

  const isEmailFound = isList(vendor.document['x-unified'].contact.email)
  for (const name of isEmailFound ? methods.keys() : []) {
    it(`${name}: several contacts with one e-mail address are ambiguous`, async () => {
      const account = accountOf(vendor)
      const { sandbox, contact } = account
      const [, [id = ''] = []] = [...sandbox.contacts]
      sandbox.contacts.set(id, { email: contact.email as string })
      const error = await errorOf(callOf(account, name, { email: contact.email }))
      expect(error).toMatchObject({ code: 'ambiguous', contactIds: [contact.id, id] })
    })
  }

  it('returns to its seed', async () => {
    const { sandbox, client, contact, now } = accountOf(vendor)
    await client.addTags?.(referenceTo(vendor, contact), [vip])
    sandbox.reset()
    expect([now(), sandbox.requests]).toEqual([tags.seeded, []])
  })

  it('records requests that fit the document, and no credential', async () => {
    const { sandbox, client, contact } = accountOf(vendor)
    for (const kind of kindsOf(vendor)) {
      await client.addTags?.({ [kind]: contact[kind] } as never, [vip, hot])
      await client.removeTags?.({ [kind]: contact[kind] } as never, [vip])
      await client.getTags?.({ [kind]: contact[kind] } as never)
    }
    const calls = kindsOf(vendor).length * methods.size
    expect(sandbox.requests.length).toBeGreaterThanOrEqual(calls)
    expect(sandbox.requests.flatMap(({ problems }) => problems)).toEqual([])
    expect(JSON.stringify(sandbox.requests)).not.toContain('right')
  })
})

/** References that no contact of the account has. */
const unknown: Record<Kind, (account: Account) => string> = {
  id: ({ contact: { id } }) =>
    /^\d+$/.test(id) ? String(BigInt(id) + 900n) : `${id.slice(0, -3)}999`,
  email: () => 'nobody@example.org',
  phone: () => '+15555559999',
}

const callOf = ({ client }: Account, name: string, reference: object) =>
  name === 'getTags'
    ? client.getTags?.(reference as never)
    : client[name as Change]?.(reference as never, [name === 'addTags' ? vip : newsletter])

// biome-ignore lint/suspicious/noExplicitAny: a link of the document
const isList = (link: any): boolean => String(link?.outputs?.id).includes('*')

/** Returns the result that a change has by the outputs of its mapping. */
function expectedResult(
  vendor: Vendor,
  name: Change,
  kind: Kind,
  { contact, now }: Account,
  sent: string[],
  before: readonly string[],
): object {
  const { contact: kinds, tagging } = vendor.document['x-unified']
  const method = methodsOf(vendor).find((one) => one.name === name)
  const outputs: Record<string, unknown> = { ...method?.link.outputs }
  const isSet = method?.sending === 'set'
  const changed = sent.filter((one) => before.includes(one) !== (name === 'addTags'))
  const isFound = typeof kinds[kind] === 'object'
  // Nothing is sent for a tag that the contact does not have, if each is looked up there.
  const isSent = !(tagging && name === 'removeTags' && !changed.length)
  const told: Record<string, unknown> = {
    ...(isSet && { ...vendor.document['x-unified'].getTags.outputs, tags: true, changed: true }),
    ...(isSent && outputs),
  }
  return {
    ...(isFound || told.contactId ? { contactId: contact.id } : {}),
    ...(told.tags ? { tags: now() } : {}),
    ...(told.changed || !isSent ? { changed } : {}),
  }
}

/** Returns the status with which a vendor answers for a contact that it does not know, by its document. */
function unknownStatus(vendor: Vendor, name: string, kind: Kind): number | undefined {
  const { document } = vendor
  const method = methodsOf(vendor).find((one) => one.name === name)
  const link = document['x-unified'].contact[kind]
  const isFound = typeof link === 'object'
  const first =
    method?.sending === 'set'
      ? document['x-unified'].getTags
      : name === 'removeTags' && document['x-unified'].tagging
        ? document['x-unified'].tagging
        : method?.link
  const { operationId, parameters = {}, outputs = {} } = isFound ? link : first
  const { parameters: places = [], responses: replies = [] } = caseOf(vendor, operationId) ?? {}
  const named = replies.find(([, { content = {} }]) =>
    Object.keys(Object.values<{ examples?: object }>(content)[0]?.examples ?? {}).some((key) =>
      key.startsWith('unknown'),
    ),
  )
  const marked = replies.find(([, reply]) => reply['x-error'] === 'not_found')
  const usual = replies.find(([status]) => status === 404)
  if (isFound && isList(link)) return marked?.[0] ?? 200
  const status = (named ?? marked ?? usual)?.[0]
  if (status !== undefined) return status
  // A contact in the query is a filter, which nothing fits, unless the reply is about that contact. Of a list without
  // contacts, the first is read.
  const isFilter =
    !outputs.contactId &&
    places.some(({ name, in: place }) => place === 'query' && isOfContact(parameters[name]))
  if (isFilter && /\/0\//.test(outputs.tags)) return 200
  return isFilter
    ? undefined
    : ([400, 422].find((one) => replies.some(([known]) => known === one)) ?? 400)
}
