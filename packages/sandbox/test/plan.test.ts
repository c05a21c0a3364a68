import type { FetchInit } from '@tags/core'
import { methodsOf, type Vendor } from '@tags/mocks'
import {
  createSandbox,
  type Plan,
  type PlannedRequest,
  planTags,
  type Sandbox,
  type SandboxRequest,
} from '@tags/sandbox'
import { describe, expect, it } from 'vitest'
import {
  clientOf,
  errorOf,
  holders,
  isInQuery,
  type Kind,
  kindsOf,
  referenceTo,
  vendors,
} from './vendors.ts'

type State = NonNullable<PlannedRequest['when']>[number]
type Method = 'addTags' | 'removeTags' | 'getTags'

const states: State[] = ['unknown', 'known', 'present']
const many = Array.from({ length: 12 }, (_, index) => `tag_${index}`)

/** The vendors whose contacts have at most ten tags. */
const few = ['aelyst', 'zoho-crm']

/** The tags of a call with the state of each. */
const rows: [tags: string[], stateOf: (index: number) => State][] = [
  ...states.map((state): [string[], () => State] => [['vip'], () => state]),
  ...states.map((state): [string[], () => State] => [['vip', 'hot_lead'], () => state]),
  ...states.map((state): [string[], () => State] => [many, () => state]),
  [['vip', 'hot_lead', 'cold'], (index) => states[index] as State],
  [['vip', 'hot_lead', 'cold'], (index) => states[2 - index] as State],
  [many, (index) => states[index % 3] as State],
]

/** Creates an account where each tag is in its state, a client of it and the contact's references. */
function accountWith(vendor: Vendor, tags: readonly string[], stateOf: (index: number) => State) {
  const kinds = kindsOf(vendor)
  const fields = (name: string, digit: number) => ({
    ...(kinds.includes('email') && { email: `${name}@example.org` }),
    ...(kinds.includes('phone') && { phone: `+1555555000${digit}` }),
  })
  const inState = (...wanted: State[]) => tags.filter((_, index) => wanted.includes(stateOf(index)))
  const sandbox: Sandbox = createSandbox(vendor.document as object, {
    contacts: [
      { ...fields('ada', 1), tags: ['early_bird', ...inState('present')] },
      { ...fields('bob', 2), tags: inState('known') },
    ] as never,
  })
  const [contact] = [...sandbox.contacts.values()]
  if (!contact) throw new Error('no contact')
  return { sandbox, client: clientOf(vendor, sandbox.fetch), contact }
}

/** Calls a method of a client, or of its planner. */
const call = <Result>(
  methods: object,
  name: Method,
  reference: object,
  tags: readonly string[],
): Promise<Result> => {
  const { [name]: method } = methods as Record<string, (...args: unknown[]) => Promise<Result>>
  return (method as NonNullable<typeof method>)(reference, ...(name === 'getTags' ? [] : [tags]))
}

/** Checks that a value is the planned one, with any id in the place of a placeholder, and any tags in that of `{tags}`. */
function isSame(planned: unknown, sent: unknown): boolean {
  if (typeof planned === 'string' && /^\{(contactId|tagId|taggingId)\}$/.test(planned)) {
    return /^(string|number)$/.test(typeof sent) && sent !== planned
  }
  if (
    Array.isArray(planned) &&
    [planned[0], ...Object.values(Object(planned[0]))].includes('{tags}')
  ) {
    const isSent = (tag: unknown) => Array.isArray(sent) && sent.some((one) => isSame(tag, one))
    return planned.slice(1).every(isSent)
  }
  if (typeof planned !== 'object' || planned === null) return planned === sent
  const keys = Object.keys(planned)
  return (
    keys.join() === Object.keys(Object(sent)).join() &&
    keys.every((key) => isSame((planned as Values)[key], (sent as Values)[key]))
  )
}

type Values = Record<string, unknown>

/** Returns the parts of a request that are in a plan. */
const partsOf = ({ operationId, method, path, query, body }: SandboxRequest) => ({
  ...{ operationId, method, path: path.split('/').map(decodeURIComponent), query, body },
})

/** Returns the parts of a planned request. */
function plannedParts({ operationId, method, url: text, body }: PlannedRequest) {
  const url = new URL(text)
  const query = Object.fromEntries(
    [...url.searchParams.keys()].map((name) => {
      const [first, ...others] = url.searchParams.getAll(name)
      return [name, others.length ? [first, ...others] : first]
    }),
  )
  return { operationId, method, path: url.pathname.split('/').map(decodeURIComponent), query, body }
}

/** Checks whether a request is not for a page after the first: it has no value of the next page but one of the mapping. */
const isFirstPage = ({ document }: Vendor) => {
  const given = { ...document['x-unified'].tag?.find?.parameters }
  const operations = Object.values<Record<string, { operationId?: string; 'x-pages'?: Pages }>>(
    document.paths,
  ).flatMap((item) => Object.values(item))
  return ({ operationId, query }: SandboxRequest) => {
    const pages = operations.find((one) => one.operationId === operationId)?.['x-pages']
    return Object.keys(pages?.next.parameters ?? {}).every(
      (name) => !(name in query) || query[name] === String(given[name]),
    )
  }
}

/** A contact whose id is no part of a path. */
const dots: [name: Method, contact: unknown, tags: unknown] = ['addTags', { id: '..' }, ['vip']]

interface Pages {
  next: { parameters?: object }
}

describe.each(vendors.map((vendor) => [vendor.name, vendor] as const))(
  '%s',
  (vendorName, vendor) => {
    const methods = methodsOf(vendor).map(({ name }) => name as Method)
    const [first = 'getTags'] = methods
    const refused = () => Promise.reject(new Error('a plan called the fetch of the client'))

    it.each(kindsOf(vendor).flatMap((kind) => methods.map((name) => [name, kind] as const)))(
      'sends what the plan of %s by %s says',
      async (name, kind: Kind) => {
        const planner = planTags(vendor.document, clientOf(vendor, refused))
        // A tag that no request creates must exist before it is added.
        const mustExist = name === 'addTags' && holders(vendor, []).length > 0
        const possible = rows.filter(
          ([all, stateOf]) => !mustExist || all.every((_, index) => stateOf(index) !== 'unknown'),
        )
        for (const [all, stateOf] of name === 'getTags' ? rows.slice(0, 1) : possible) {
          const tags = few.includes(vendorName) ? all.slice(0, 9) : all
          const place = `${name} ${tags.map((tag, index) => `${tag} ${stateOf(index)}`)}`
          const { sandbox, client, contact } = accountWith(vendor, tags, stateOf)
          const reference = { [kind]: contact[kind] }
          const plan = await call<Plan>(planner, name, reference, tags)
          const expected = plan.requests.filter(
            ({ when, tags: named }) =>
              !when || named.some((tag) => when.includes(stateOf(tags.indexOf(tag)))),
          )
          await call(client, name, reference, tags)
          const firstPages = sandbox.requests.filter(isFirstPage(vendor))
          expect(
            firstPages.map(({ operationId }) => operationId),
            place,
          ).toEqual(expected.map(({ operationId }) => operationId))
          for (const [index, one] of expected.entries()) {
            const [planned, sent] = [plannedParts(one), partsOf(firstPages[index] as never)]
            if (!isSame(planned, sent)) expect(sent).toEqual(planned)
          }
          expect(plan.least).toBeLessThanOrEqual(firstPages.length)
          expect(plan.most ?? Infinity).toBeGreaterThanOrEqual(firstPages.length)

          const count = sandbox.requests.length
          await call(client, name, reference, tags)
          const again = sandbox.requests.slice(count).map(({ operationId }) => operationId)
          expect(plan.least).toBeLessThanOrEqual(again.length)
          const after = name === 'addTags' ? 'present' : 'known'
          if (name === 'removeTags' && tags.some((_, index) => stateOf(index) === 'unknown'))
            continue
          const remembering = plan.requests.filter(
            ({ when, unlessRemembered }) => !unlessRemembered && (!when || when.includes(after)),
          )
          expect(again, place).toEqual(remembering.map(({ operationId }) => operationId))
        }
      },
    )

    it('names the limits of the document', async () => {
      const { contact } = accountWith(vendor, [], () => 'known')
      const planner = planTags(vendor.document, clientOf(vendor, refused))
      const reference = referenceTo(vendor, contact as never)
      const { limits, requests, least, most } = await call<Plan>(planner, first, reference, ['vip'])
      const documented: { scope: string; requests: number; seconds: number }[] =
        vendor.document['x-rate-limit'] ?? []
      const routes = [...new Set(requests.map(({ method, url }) => `${method} ${url}`))]
      expect(limits).toEqual(
        documented.flatMap(({ scope, requests, seconds }) =>
          scope === 'path'
            ? routes.map((route) => ({ requests, seconds, scope, route, least: 1, most: 1 }))
            : [{ requests, seconds, scope, least, ...(most !== undefined && { most }) }],
        ),
      )
    })

    it('takes no permit, credential, turn or memory of the client, and tells no event', async () => {
      const { sandbox, contact } = accountWith(vendor, ['vip'], () => 'present')
      const used: string[] = []
      const [option = ''] = vendor.credentialOptions
      let isPlanned = true
      const client = vendor.create({
        ...Object.fromEntries(vendor.credentialOptions.map((name) => [name, 's3cret-key-us6'])),
        [option]: () => {
          if (isPlanned) used.push('credential')
          return 's3cret-key-us6'
        },
        limiter: {
          acquire: () => {
            if (isPlanned) used.push('limiter')
            return { settle() {} }
          },
        },
        onEvent: () => {
          if (isPlanned) used.push('event')
        },
        fetch: async (url: string, init: FetchInit) => {
          if (isPlanned) used.push('fetch')
          return sandbox.fetch(url, init as RequestInit)
        },
      })
      const planner = planTags(vendor.document, client)
      for (const kind of kindsOf(vendor)) {
        for (const name of methods) {
          const plan = await call<Plan>(planner, name, { [kind]: contact[kind] }, ['vip'])
          expect(JSON.stringify(plan)).not.toContain('s3cret')
        }
      }
      expect(used).toEqual([])
      isPlanned = false
      const kind = kindsOf(vendor).at(-1) as Kind
      const plan = await call<Plan>(planner, first, { [kind]: contact[kind] }, ['vip'])
      await call(client, first, { [kind]: contact[kind] }, ['vip'])
      const sent = plan.requests.filter(({ when }) => !when || when.includes('present'))
      expect(sandbox.requests.map(({ operationId }) => operationId)).toEqual(
        sent.map(({ operationId }) => operationId),
      )
    })

    const wrong: [name: Method, contact: unknown, tags: unknown, options?: object][] = [
      ['addTags', undefined, ['vip']],
      ['addTags', {}, ['vip']],
      ['addTags', { id: Object.create(null) }, ['vip']],
      ...(isInQuery(vendor, 'addTags') ? [] : [dots]),
      ['addTags', { name: 'Ada' }, ['vip']],
      ['addTags', 'example', []],
      ['addTags', 'example', 'vip'],
      ['addTags', 'example', [7]],
      ['addTags', 'example', ['a\u200bb']],
      ['addTags', 'example', ['vip'], { deadline: -1 }],
      ['addTags', 'example', ['vip'], { signal: AbortSignal.abort() }],
      ['getTags', { id: ' ' }, undefined],
    ]
    it.each(wrong.filter(([name]) => methods.includes(name)))(
      'refuses input as the call does: %s %j %j %j',
      async (name, given, tags, options) => {
        const { client, sandbox, contact } = accountWith(vendor, [], () => 'known')
        const reference = given === 'example' ? { id: contact.id } : given
        const args = [reference, ...(name === 'getTags' ? [] : [tags]), options]
        const run = (methods: object) =>
          errorOf(
            (methods as Record<string, (...args: unknown[]) => Promise<unknown>>)[name]?.(...args),
          )
        const error = await run(planTags(vendor.document, client))
        const expected = await run(client)
        expect(error.name).toBe('TagsError')
        expect([error.code, error.message]).toEqual([expected.code, expected.message])
        expect(sandbox.requests).toEqual([])
      },
    )
  },
)
