import { createLimiter, unwrap } from '@tags/core'
import { cases, contacts, exampleOf, type Vendor } from '@tags/mocks'
import type { Row } from '@tags/site/surprises'
import { expect } from 'vitest'
import { canary, stubbed } from '../client.ts'
import { caseOf, exampleReply, readResult, valuesAt } from '../unified.ts'
import {
  callAny,
  emailOf,
  failure,
  idOf,
  isOf,
  methodOf,
  replied,
  tagsOf,
  watched,
} from './wire.ts'

export type Show = (vendor: Vendor, row: Row) => Promise<void>

/** Returns the operation that a row names first: `` `POST /tags` ``. */
function namedIn(vendor: Vendor, { truth }: Row) {
  const [, method, path] = /`([A-Z]+) (\/[^`]*)`/.exec(truth) ?? []
  const found = cases(vendor).find((one) => one.method === method && one.path === path)
  return found ?? expect.unreachable(`${truth} names no operation`)
}

/** Lists the limits of a vendor that a row may be about. */
const limitsOf = (vendor: Vendor) => vendor.document['x-rate-limit'] ?? []

/** Shows what a status comes to, by a call of the operation on the mock. */
async function statusIs(vendor: Vendor, status: number, code: string, path?: string) {
  const mapped = cases(vendor).find(
    (one) => (!path || one.path === path) && one.responses.some(([other]) => other === status),
  )
  if (!mapped) return expect.unreachable(`${vendor.name} has no ${status}`)
  const { client } = watched(vendor, [mapped, status])
  const call = Promise.resolve(client.api[mapped.method](mapped.path, mapped.request)).then(unwrap)
  expect(await failure(call)).toMatchObject({ code, status })
}

/** The tests of the rows that specs yield, by rule. */
export const rules: Record<string, Show> = {
  async replaces(vendor, row) {
    const before = readResult(vendor).tags as string[]
    const { client, sent } = watched(vendor)
    await client.addTags?.(idOf(vendor), ['new'])
    const [last] = sent.toReversed()
    expect(isOf(vendor, namedIn(vendor, row), last as Request)).toBe(true)
    const text = await last?.text()
    for (const tag of [...before, 'new']) expect(text).toContain(JSON.stringify(tag))
  },

  async 'adding-method'(vendor, row) {
    const { client, sent } = watched(vendor)
    await client.addTags?.(idOf(vendor), tagsOf(vendor, 'addTags'))
    const last = sent.at(-1) as Request
    expect(isOf(vendor, namedIn(vendor, row), last)).toBe(true)
    expect(last.method).not.toBe('POST')
  },

  async removal(vendor, row) {
    const tags = tagsOf(vendor, 'removeTags')
    const { client, sent } = watched(vendor)
    await client.removeTags?.(idOf(vendor), tags)
    const last = sent.at(-1) as Request
    expect(isOf(vendor, namedIn(vendor, row), last)).toBe(true)
    const text = await last.text()
    if (last.method !== 'DELETE' || row.truth.includes('in its body')) expect(text).not.toBe('')
    if (row.truth.includes('the tags in its body')) {
      const { tag } = vendor.document['x-unified']
      const ids = tag && valuesAt(exampleReply(caseOf(vendor, tag.find)), tag.find.outputs.id)
      const known = (ids ?? tags).map((value: unknown) => JSON.stringify(value))
      expect(known.filter((one: string) => text.includes(one)).length).toBe(tags.length)
    }
    if (row.truth.includes('the id of the tag on the contact')) {
      const { tagging } = vendor.document['x-unified']
      const ids = valuesAt(exampleReply(caseOf(vendor, tagging)), tagging.outputs.id)
      const given = `${new URL(last.url).pathname} ${text}`.match(/[\w-]+/g)
      expect(ids.some((id: unknown) => given?.includes(String(id)))).toBe(true)
    }
  },

  async success(vendor, row) {
    const { mapped, link } = methodOf(vendor, 'addTags')
    const tags = tagsOf(vendor, 'addTags')
    for (const [status] of mapped.responses.filter(([code]) => code < 300)) {
      expect(row.truth).toContain(String(status))
      const { client } = watched(vendor, [mapped, status])
      const result = await client.addTags?.(idOf(vendor), tags)
      if (row.truth.includes('not in the reply')) expect(result).not.toHaveProperty('tags')
      if (row.truth.includes('new to the contact')) {
        const changed = link.outputs?.changed as Record<number, unknown[]>
        expect(result?.changed).toEqual(changed[status]?.length ? tags : [])
      }
    }
  },

  async 'success-error'(vendor, row) {
    const [, status, code] = /^(\d+) of .* means `(.*)`/.exec(row.truth) ?? []
    const mapped = namedIn(vendor, row)
    const { client } = watched(vendor, [mapped, Number(status)])
    const isSearch = mapped.path.endsWith('/search')
    const error = await failure(callAny(vendor, client, (isSearch ? emailOf : idOf)(vendor)))
    expect(error.code).toBe(code)
  },

  async 'other-code'(vendor, { truth }) {
    const [, status, code] = /^(\d+) means `(.*)`/.exec(truth) ?? []
    await statusIs(vendor, Number(status), code as string)
  },

  async text(vendor) {
    const mapped = cases(vendor).find(({ responses }) =>
      responses.some(([status, { content = {} }]) => status === 429 && 'text/plain' in content),
    )
    if (!mapped) return expect.unreachable('no 429 is text')
    const [, response] = mapped.responses.find(([status]) => status === 429) as [number, never]
    const { client } = watched(vendor, [mapped, 429])
    const call = Promise.resolve(client.api[mapped.method](mapped.path, mapped.request))
    const body = exampleOf((response as { content: Record<string, never> }).content['text/plain'])
    expect(await failure(call.then(unwrap))).toMatchObject({
      code: 'rate_limited',
      status: 429,
      body,
    })
  },

  async 'at-a-time'(vendor) {
    const { requests } = limitsOf(vendor).find((one: { seconds: number }) => one.seconds === 0)
    let running = 0
    let most = 0
    const reply = async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setTimeout(resolve, 20))
      running -= 1
      return undefined
    }
    const { client } = replied(vendor, reply, { limiter: createLimiter() })
    await Promise.all(Array.from({ length: requests * 3 }, () => callAny(vendor, client)))
    expect(most).toBe(requests)
  },

  async 'no-headers'(vendor) {
    const { client } = stubbed(vendor, () => new Response('Retry later', { status: 429 }))
    const error = await failure(callAny(vendor, client))
    expect(error).toMatchObject({ code: 'rate_limited', status: 429 })
    const [seconds = 0] = limitsOf(vendor).flatMap((one: { seconds: number; headers?: object }) =>
      Object.keys(one.headers ?? {}).includes('remaining') ? [] : [one.seconds],
    )
    // Without a header, a pause as long as the window, or none for requests at a time.
    if (seconds > 0) {
      expect((Number(error.retryAt) - Date.now()) / 1000).toBeGreaterThan(seconds * 0.9)
    }
  },

  async reset(vendor, { truth }) {
    const [, header = ''] = /^`(.*?)`/.exec(truth) ?? []
    const limit = limitsOf(vendor).find((one: { headers?: object }) =>
      Object.values(one.headers ?? {}).includes(header),
    )
    const value = truth.includes('since 1970') ? Math.floor(Date.now() / 1000) + 30 : 30_000
    const headers = { [header]: String(value), [limit.headers.remaining]: '0' }
    const { client } = stubbed(vendor, () => Response.json({}, { status: 429, headers }))
    const { retryAt } = await failure(callAny(vendor, client))
    const seconds = (Number(retryAt) - Date.now()) / 1000
    expect(seconds).toBeGreaterThan(25)
    expect(seconds).toBeLessThanOrEqual(31)
  },

  async compared(vendor, row) {
    const kind = row.truth.includes('a phone number') ? 'phone' : 'email'
    const contact = contacts(vendor).find((one) => kind in one) as unknown as Record<string, string>
    const { [kind]: address = '' } = contact
    const search = namedIn(vendor, row)
    const { [kind]: compared, id } = vendor.document['x-unified'].contact[kind].outputs
    const found = exampleReply(search)
    const [right] = valuesAt(found, id)
    const other = { email: 'someone.else@example.com', phone: '+15555559999' }[kind]
    const text = JSON.stringify(found).replaceAll(address, other)
    const { client, sent } = replied(vendor, (request) =>
      isOf(vendor, search, request) ? Response.json(JSON.parse(text)) : undefined,
    )
    expect(valuesAt(JSON.parse(text), compared)).toContain(other)
    expect(valuesAt(JSON.parse(text), compared)).not.toContain(address)
    expect(await failure(callAny(vendor, client, contact))).toMatchObject({ code: 'not_found' })
    expect(sent.length).toBe(1)
    expect(await callAny(vendor, watched(vendor).client, contact)).toMatchObject({
      contactId: String(right),
    })
  },

  async 'by-id'(vendor) {
    const { mapped } = methodOf(vendor, 'addTags')
    const { tag } = vendor.document['x-unified']
    const names = valuesAt(
      exampleReply(caseOf(vendor, tag.find)),
      tag.find.outputs.name,
    ) as string[]
    const ids = [tag.find, tag.create ?? []]
      .flat()
      .flatMap((link) => valuesAt(exampleReply(caseOf(vendor, link)), link.outputs.id))
    const { client, sent } = watched(vendor)
    await client.addTags?.(idOf(vendor), names)
    const added = sent.filter((request) => isOf(vendor, mapped, request))
    expect(added.length).toBe(names.length)
    for (const request of added) {
      expect(`${request.url} ${await request.text()}`).toMatch(
        new RegExp(`\\b(${ids.join('|')})\\b`),
      )
    }
  },

  async case(vendor) {
    const { mapped } = methodOf(vendor, 'removeTags')
    const [known = ''] = tagsOf(vendor, 'removeTags')
    expect(known.toUpperCase()).not.toBe(known)
    const { client, sent } = watched(vendor)
    await client.removeTags?.(idOf(vendor), [known.toUpperCase()])
    expect(sent.filter((request) => isOf(vendor, mapped, request)).length).toBe(1)
    const plain = watched(vendor)
    await plain.client.removeTags?.(idOf(vendor), [known])
    const [one, other] = [sent, plain.sent].map((all) => all.at(-1) as Request)
    expect(`${one?.url} ${await one?.text()}`).toBe(`${other?.url} ${await other?.text()}`)
  },

  async limits(vendor, { truth }) {
    const [, length] = /at most (\d+) characters/.exec(truth) ?? []
    const [, pattern] = /matches `(.*)`/.exec(truth) ?? []
    const wrong = [
      ...(length ? ['x'.repeat(Number(length) + 1)] : []),
      ...(pattern
        ? ['a,b', '-a', 'a b', `a"b`, "a'b"].filter((tag) => !new RegExp(pattern, 'u').test(tag))
        : []),
    ]
    expect(wrong).not.toEqual([])
    for (const tag of wrong) {
      const { client, sent } = watched(vendor)
      expect(await failure(client.addTags?.(idOf(vendor), [tag]))).toMatchObject({
        code: 'invalid',
      })
      expect(sent).toEqual([])
    }
  },

  async number(vendor, { truth }) {
    const most = Number(/^At most (\d+)/.exec(truth)?.[1])
    const { client, sent } = watched(vendor)
    await client.addTags?.(
      idOf(vendor),
      Array.from({ length: most + 1 }, (_, index) => `t${index}`),
    )
    expect(sent.length).toBe(2)
  },

  async 'each-path'(vendor) {
    const paused: string[] = []
    const { client, sent } = replied(vendor, (request) => {
      if (paused.length > 0) return undefined
      paused.push(request.url)
      return Response.json({}, { status: 429, headers: { 'retry-after': '60' } })
    })
    await failure(callAny(vendor, client, { id: '1' }))
    const [first] = sent as [Request]
    const own = cases(vendor).find((one) => isOf(vendor, one, first))
    const [other] = cases(vendor).filter(({ path }) => path !== own?.path)
    // Where the contact is no part of the path, another operation has another path.
    if (own?.path.includes('{') || !other) await callAny(vendor, client, { id: '2' })
    else await client.api[other.method](other.path, other.request)
    expect(sent.length).toBe(2)
  },

  async credential(vendor, { truth }) {
    const { client, sent } = watched(vendor)
    await callAny(vendor, client)
    const [, place, name = '', scheme] = /in the (\w+) `(.*?)`|as `(.*?)`/.exec(truth) ?? []
    const { url, headers } = sent[0] as Request
    const values: Record<string, string | null> = {
      header: headers.get(name || 'authorization'),
      query: new URL(url).searchParams.get(name),
      cookie: headers.get('cookie')?.replace(`${name}=`, '') ?? null,
    }
    if (place) expect(values[place]).toBe(canary)
    else expect(values.header).toMatch(new RegExp(`^${scheme} \\S+$`))
  },

  async constant(vendor, { truth }) {
    const [, header = '', value] = /^`(.*?): (.*?)`/.exec(truth) ?? []
    const { client, sent } = watched(vendor)
    await callAny(vendor, client)
    expect(sent.map(({ headers }) => headers.get(header))).toEqual(sent.map(() => value))
  },

  async host(vendor) {
    const { url } = vendor.document.servers[0]
    const names = [...url.matchAll(/\{(.*?)\}/g)].map(([, name]) => name as string)
    const options = Object.fromEntries(
      names.map((name) => [name, name === 'baseUrl' ? 'https://other.example/crm' : 'eu']),
    )
    const { client, sent } = replied(vendor, () => new Response('', { status: 503 }), options)
    await failure(callAny(vendor, client))
    const want = names.reduce((text, name) => text.replace(`{${name}}`, options[name]), url)
    expect(sent[0]?.url.startsWith(want)).toBe(true)
  },
}
