import { aelyst } from '@tags/aelyst'
import aelystSpec from '@tags/aelyst/openapi.json' with { type: 'json' }
import { highlevel } from '@tags/highlevel'
import spec from '@tags/highlevel/openapi.json' with { type: 'json' }
import { cases, loadVendors, type Vendor } from '@tags/mocks'
import { createClock, createSandbox } from '@tags/sandbox'
import { describe, expect, it } from 'vitest'

interface Limit {
  requests: number
  seconds: number
  headers?: Record<string, string>
}

/** The limits of all vendors, each for at most a thousand requests. */
const limits = (await loadVendors()).flatMap((vendor) =>
  ((vendor.document['x-rate-limit'] ?? []) as Limit[]).map((limit) => {
    const requests = Math.min(limit.requests, 1000)
    const document = { ...vendor.document, 'x-rate-limit': [{ ...limit, requests }] }
    return { ...limit, name: vendor.name, requests, vendor, document }
  }),
)

/** Creates a sandbox with limits and a driven clock, and a function that sends one request to it. */
function start({ vendor, document }: { vendor: Vendor; document: object }) {
  const clock = createClock()
  const sandbox = createSandbox(document, { limits: true, clock })
  const client = vendor.create({
    ...Object.fromEntries(vendor.credentialOptions.map((option) => [option, 'a-token'])),
    fetch: sandbox.fetch,
    limiter: false,
    maxRetries: 0,
  })
  const operation = cases(vendor).find(({ method }) => method === 'GET')
  const send = async () => {
    const { method = 'GET', path = '', request } = operation ?? {}
    const { response } = await client.api[method](path, request)
    return response
  }
  const declared = JSON.stringify(Object.values(operation?.responses ?? {})).toLowerCase()
  const statuses = async (count: number) => {
    const all = new Set<number>()
    for (let sent = 0; sent < count; sent += 1) all.add((await send()).status)
    return [...all]
  }
  return { clock, sandbox, send, statuses, declared }
}

describe.each(limits.filter(({ seconds }) => seconds > 0))(
  'the limit of $name: $requests in $seconds s',
  ({ requests, seconds, headers = {}, ...rest }) => {
    it('holds for any window, from both sides', async () => {
      const { clock, sandbox, statuses } = start(rest)
      const [first] = await statuses(1)
      expect(first).not.toBe(429)
      clock.advance(seconds * 500)
      expect(await statuses(requests - 1)).toEqual([first])
      expect(await statuses(1)).toEqual([429])
      clock.advance(seconds * 500 - 1)
      expect(await statuses(1)).toEqual([429])
      // Now the first request is a window ago, and the others are not.
      clock.advance(1)
      expect(await statuses(2)).toEqual([first, 429])
      sandbox.reset()
      expect(await statuses(requests)).toEqual([first])
      expect(await statuses(1)).toEqual([429])
    })

    it('is reported by the headers that the spec declares', async () => {
      const { clock, send, statuses, declared } = start(rest)
      const first = await send()
      clock.advance(200)
      await statuses(requests - 1)
      const refused = await send()
      expect(refused.status).toBe(429)
      const now = clock.now()
      const end = (now - 200) / 1000 + seconds
      const expected: Record<string, [first: number, refused: number]> = {
        limit: [requests, requests],
        remaining: [requests - 1, 0],
        interval: [seconds * 1000, seconds * 1000],
        reset: [seconds * 1000, seconds * 1000 - 200],
        resetSeconds: [seconds, seconds],
        resetAt: [Math.ceil(end), Math.ceil(end)],
        retryAfter: [Number.NaN, seconds],
      }
      for (const [key, header] of Object.entries(headers)) {
        if (!declared.includes(`"${header.toLowerCase()}"`)) continue
        const [before, after] = expected[key] ?? []
        const seen = [first, refused].map(({ headers }) => headers.get(header))
        for (const [index, value] of [before, after].entries()) {
          if (seen[index] !== null) expect([key, Number(seen[index])]).toEqual([key, value])
        }
        expect(
          seen.some((value) => value !== null),
          `${header} is sent`,
        ).toBe(true)
      }
    })
  },
)

it.each(limits.filter(({ seconds }) => !seconds))(
  'the limit of $name: $requests requests at a time',
  async ({ requests, ...rest }) => {
    const { send } = start(rest)
    const burst = async (count: number) => {
      const all = await Promise.all(Array.from({ length: count }, send))
      return all.filter(({ status }) => status === 429).length
    }
    expect(await burst(requests)).toBe(0)
    expect(await burst(requests + 2)).toBe(2)
    expect(await burst(requests)).toBe(0)
  },
)

it('is off unless it is wanted', async () => {
  const sandbox = createSandbox(aelystSpec, { contacts: [{ id: '1' }] })
  const client = aelyst({ token: 'a-token', fetch: sandbox.fetch, limiter: false, maxRetries: 0 })
  for (let sent = 0; sent < 20; sent += 1) await client.getTags({ id: '1' })
  expect(sandbox.requests.every(({ status }) => status === 200)).toBe(true)
})

it('counts each path on its own where the vendor does', async () => {
  const sandbox = createSandbox(aelystSpec, {
    contacts: [{ id: '1' }, { id: '2' }],
    limits: true,
    clock: createClock(),
  })
  const client = aelyst({ token: 'a-token', fetch: sandbox.fetch, limiter: false, maxRetries: 0 })
  for (const id of ['1', '2']) {
    for (let sent = 0; sent < 5; sent += 1) await client.getTags({ id })
    await expect(client.getTags({ id })).rejects.toMatchObject({ code: 'rate_limited' })
    await client.addTags({ id }, ['vip'])
  }
})

it('counts each credential on its own', async () => {
  const document = {
    ...aelystSpec,
    'x-rate-limit': [{ requests: 1, seconds: 1, scope: 'credential' }],
  }
  const sandbox = createSandbox(document, {
    contacts: [{ id: '1' }],
    limits: true,
    clock: createClock(),
  })
  const read = (token: string) =>
    aelyst({ token, fetch: sandbox.fetch, limiter: false, maxRetries: 0 }).getTags({ id: '1' })
  await read('one')
  await expect(read('one')).rejects.toMatchObject({ code: 'rate_limited' })
  await read('two')
})

it('tells a client when to come back', async () => {
  const document = {
    ...spec,
    'x-rate-limit': spec['x-rate-limit'].map((limit) => ({ ...limit, requests: 1 })),
  }
  const sandbox = createSandbox(document, {
    contacts: [{ id: 'c1' }],
    limits: true,
    clock: createClock(),
  })
  const client = highlevel({
    token: 'a-token',
    fetch: sandbox.fetch,
    limiter: false,
    maxRetries: 0,
  })
  await client.getTags({ id: 'c1' })
  const error = await client.getTags({ id: 'c1' }).catch((error) => error)
  expect(error).toMatchObject({ code: 'rate_limited', body: { message: 'Too Many Requests' } })
  const wait = Number(error.retryAt) - Date.now()
  expect(wait).toBeGreaterThan(86_000_000)
  expect(wait).toBeLessThanOrEqual(86_400_000)
})

it('lets a client that keeps to the limits through', async () => {
  const sandbox = createSandbox(aelystSpec, { contacts: [{ id: '1' }], limits: true })
  const client = aelyst({ token: 'a-token', fetch: sandbox.fetch, maxRetries: 0 })
  await Promise.all(Array.from({ length: 11 }, () => client.getTags({ id: '1' })))
  expect(sandbox.requests).toHaveLength(11)
})
