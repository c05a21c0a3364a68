import type { TagsError } from '@tags/core'
import { unifiedMethods, type Vendor, type VendorClient } from '@tags/mocks'
import { createClock, type Failure } from '@tags/sandbox'
import { type Account, accountOf, clientOf, kindsOf, referenceTo, tags } from '../vendors.ts'

/** A situation in which a caller may be, with the same steps for every vendor. */
export interface Scenario {
  /** The situation, and the aspect that the outcome is about: `add a tag: the tags of the contact`. */
  name: string
  /** Plays the steps, and returns the outcome in words; `undefined` if the vendor cannot be in this situation. */
  play: (vendor: Vendor) => Promise<string | undefined>
}

const [newsletter = ''] = tags.seeded
const [vip = ''] = tags.added

type Call = (client: VendorClient, reference: object) => Promise<object | undefined> | undefined

const add: Call = (client, reference) => client.addTags?.(reference as never, [vip])
const remove: Call = (client, reference) => client.removeTags?.(reference as never, [newsletter])
const read: Call = (client, reference) => client.getTags?.(reference as never)

const many = Array.from({ length: 200 }, (_, index) => `tag_${index}`)
const addMany: Call = (client, reference) => client.addTags?.(reference as never, many)

/** Checks whether a vendor has the method of a call. */
const has = (vendor: Vendor, call: Call): boolean => {
  const name = new Map([
    [add, 'addTags'],
    [remove, 'removeTags'],
    [read, 'getTags'],
  ]).get(call)
  return name === undefined || unifiedMethods(vendor).includes(name)
}

/** References that no contact of an account has. */
const unknown = {
  id: ({ contact: { id } }: Account) => ({
    id: /^\d+$/.test(id) ? String(BigInt(id) + 900n) : `${id.slice(0, -3)}999`,
  }),
  email: () => ({ email: 'nobody@example.org' }),
}

/** Returns what a call comes to: `success`, or the code and the status of its error. */
const outcomeOf = (call: Promise<unknown> | undefined): Promise<string> =>
  Promise.resolve(call).then(
    () => 'success',
    ({ code, status }: TagsError) =>
      status === undefined ? `\`${code}\`` : `\`${code}\`, status ${status}`,
  )

/** A scenario in which a call is made once or twice, and then something is looked at. */
const after = (
  name: string,
  call: Call,
  times: number,
  look: (account: Account, last: object, requests: number) => string,
): Scenario => ({
  name,
  async play(vendor) {
    if (!has(vendor, call)) return undefined
    const account = accountOf(vendor)
    let last: object = {}
    let before = 0
    for (let count = 0; count < times; count += 1) {
      before = account.sandbox.requests.length
      last = (await call(account.client, referenceTo(vendor, account.contact))) ?? {}
    }
    return look(account, last, account.sandbox.requests.length - before)
  },
})

const tagsNow = ({ now }: Account) => [...now()].sort().join(', ') || 'none'

const told = (_: Account, result: object): string =>
  Object.entries(result)
    .map(([key, value]) =>
      key === 'contactId' ? '`contactId`' : `\`${key}\`: ${[...value].sort().join(', ') || 'none'}`,
    )
    .sort()
    .join('; ') || 'nothing'

const sent = (_: Account, __: object, requests: number) => `${requests}`

const failing = (name: string, call: Call, reference: (account: Account) => object): Scenario => ({
  name,
  async play(vendor) {
    if (!has(vendor, call)) return undefined
    const account = accountOf(vendor)
    const kinds: string[] = kindsOf(vendor)
    const given = reference(account)
    if (!Object.keys(given).every((kind) => kinds.includes(kind))) return undefined
    return outcomeOf(call(account.client, given))
  },
})

/** A scenario in which the first request of a call fails, and the client may send it again. */
const recovering = (name: string, call: Call, failure: Failure): Scenario => ({
  name,
  async play(vendor) {
    if (!has(vendor, call)) return undefined
    const account = accountOf(vendor)
    const credentials = vendor.credentialOptions.map((option) => [option, 'right'])
    const client = vendor.create({
      ...Object.fromEntries(credentials),
      limiter: false,
      fetch: account.sandbox.fetch as never,
    })
    const end = account.sandbox.fail(call === add ? 'addTags' : 'getTags', {
      ...failure,
      times: 1,
    })
    const outcome = await outcomeOf(call(client, referenceTo(vendor, account.contact)))
    end()
    return outcome
  },
})

/** The number of requests to which limits are lowered here, as some vendors allow many thousands. */
const few = 5

/** Spends the rate limit of a vendor that has one for a time, and returns the outcome of the last call. */
async function spend({ document, ...vendor }: Vendor) {
  const limits: { requests: number; seconds: number }[] = document['x-rate-limit'] ?? []
  const windows = limits.filter(({ seconds }) => seconds > 0)
  if (!windows.length || !has({ document, ...vendor }, read)) return undefined
  const lowered = limits.map((limit) => ({ ...limit, requests: Math.min(limit.requests, few) }))
  const clock = createClock()
  const limited = { ...vendor, document: { ...document, 'x-rate-limit': lowered } }
  const account = accountOf(limited, { limits: true, clock })
  let outcome = 'success'
  for (let count = 0; count <= few && outcome === 'success'; count += 1) {
    outcome = await outcomeOf(read(account.client, referenceTo(limited, account.contact)))
  }
  const pass = () => clock.advance(1000 * Math.max(...windows.map(({ seconds }) => seconds)))
  return { account, outcome, pass }
}

export const scenarios: Scenario[] = [
  after('Add a tag: the tags of the contact', add, 1, tagsNow),
  after('Add a tag: the result', add, 1, told),
  after('Add a tag: the number of requests', add, 1, sent),
  after('Add it again: the tags of the contact', add, 2, tagsNow),
  after('Add it again: the result', add, 2, told),
  after('Read the tags: the result', read, 1, told),
  after('Read the tags: the number of requests', read, 1, sent),
  after('Remove a tag: the tags of the contact', remove, 1, tagsNow),
  after('Remove a tag: the result', remove, 1, told),
  after('Remove a tag: the number of requests', remove, 1, sent),
  after('Remove it again: the tags of the contact', remove, 2, tagsNow),
  after('Remove it again: the result', remove, 2, told),
  failing('Add a tag to an unknown id', add, unknown.id),
  failing('Read the tags of an unknown id', read, unknown.id),
  failing('Remove a tag from an unknown id', remove, unknown.id),
  failing('Add a tag to an unknown e-mail address', add, unknown.email),
  failing('Read the tags of an unknown e-mail address', read, unknown.email),
  {
    name: 'Add a tag by an e-mail address that two contacts have',
    async play(vendor) {
      const account = accountOf(vendor)
      const { email } = account.contact
      const [, [id = ''] = []] = [...account.sandbox.contacts]
      if (!email) return undefined
      account.sandbox.contacts.set(id, { email })
      return outcomeOf(add(account.client, { email }))
    },
  },
  {
    name: 'Add a tag that differs from one of the contact only in case',
    async play(vendor) {
      const { client, contact, now } = accountOf(vendor)
      const call = client.addTags?.(referenceTo(vendor, contact), [newsletter.toUpperCase()])
      const outcome = await outcomeOf(call)
      if (outcome !== 'success') return outcome
      return now().length > tags.seeded.length ? 'another tag' : 'the same tag'
    },
  },
  {
    name: 'Add two hundred tags at once',
    async play(vendor) {
      const { client, contact, now } = accountOf(vendor)
      const outcome = await outcomeOf(addMany(client, referenceTo(vendor, contact)))
      return `${outcome}; the contact has ${now().length} tags`
    },
  },
  {
    name: 'Add two hundred tags at once: the number of requests',
    async play(vendor) {
      const { client, contact, sandbox } = accountOf(vendor)
      await outcomeOf(addMany(client, referenceTo(vendor, contact)))
      return `${sandbox.requests.length}`
    },
  },
  {
    name: 'Add a tag of a thousand characters',
    async play(vendor) {
      const { client, contact, sandbox } = accountOf(vendor)
      const tag = 'x'.repeat(1000)
      const outcome = await outcomeOf(client.addTags?.(referenceTo(vendor, contact), [tag]))
      return sandbox.requests.length ? outcome : `${outcome}, and nothing is sent`
    },
  },
  {
    name: 'Read the tags when the rate limit is spent',
    play: async (vendor) => (await spend(vendor))?.outcome,
  },
  {
    name: 'Read the tags when the time of the rate limit is over',
    async play(vendor) {
      const spent = await spend(vendor)
      spent?.pass()
      return (
        spent && outcomeOf(read(spent.account.client, referenceTo(vendor, spent.account.contact)))
      )
    },
  },
  {
    name: 'Read the tags with a wrong credential',
    async play(vendor) {
      if (!has(vendor, read)) return undefined
      const { sandbox, contact } = accountOf(vendor, { credential: 'right' })
      const client = clientOf(vendor, sandbox.fetch, 'wrong')
      return outcomeOf(read(client, referenceTo(vendor, contact)))
    },
  },
  recovering('Read the tags, and the first connection breaks', read, { fault: 'cut' }),
  recovering('Add a tag, and the first connection breaks', add, { fault: 'cut' }),
  recovering('Read the tags, and the first answer is status 503', read, { status: 503 }),
  recovering('Add a tag, and the first answer is status 503', add, { status: 503 }),
]
