import { request } from 'node:http'
import { aelyst } from '@tags/aelyst'
import spec from '@tags/aelyst/openapi.json' with { type: 'json' }
import { highlevel } from '@tags/highlevel'
import highlevelSpec from '@tags/highlevel/openapi.json' with { type: 'json' }
import { contacts, loadVendors, methodsOf } from '@tags/mocks'
import respondIoSpec from '@tags/respond-io/openapi.json' with { type: 'json' }
import { createClock, createSandbox, type Failure } from '@tags/sandbox'
import { type Listener, listen } from '@tags/sandbox/node'
import { afterEach, describe, expect, it } from 'vitest'
import { holders } from './vendors.ts'

let listener: Listener | undefined
afterEach(() => listener?.stop())

/** Listens with a sandbox of HighLevel, and creates a client of it. */
async function start(options: { timeout?: number } = {}) {
  const sandbox = createSandbox(highlevelSpec, {
    contacts: [{ id: 'c1', tags: ['newsletter'] }],
    credential: 'the-token',
  })
  listener = await listen(sandbox)
  const { url } = listener
  const client = (token = 'the-token') =>
    highlevel({ token, baseUrl: url, limiter: false, maxRetries: 0, ...options })
  return { sandbox, url, client, tags: () => sandbox.contacts.get('c1')?.tags }
}

it('a client reads and writes over the port', async () => {
  const { client, tags } = await start()
  await client().addTags({ id: 'c1' }, ['vip'])
  expect(tags()).toEqual(['newsletter', 'vip'])
  expect(await client().getTags({ id: 'c1' })).toEqual({
    contactId: 'c1',
    tags: ['newsletter', 'vip'],
  })
  await client().removeTags({ id: 'c1' }, ['newsletter'])
  expect(tags()).toEqual(['vip'])
})

it.each<[credential: string, message: string]>([
  ['another one', 'Bearer other-token'],
  ['none', ''],
])('a request with %s is refused', async (_, authorization) => {
  const { url, tags } = await start()
  const headers = { 'content-type': 'application/json', version: '2021-07-28', authorization }
  const body = JSON.stringify({ tags: ['vip'] })
  const response = await fetch(`${url}/contacts/c1/tags`, { method: 'POST', headers, body })
  expect(response.status).toBe(401)
  expect(tags()).toEqual(['newsletter'])
})

it.each<[failure: Failure, expected: object, isDone: boolean]>([
  [{ status: 503 }, { code: 'unavailable', status: 503 }, false],
  [{ fault: 'cut' }, { code: 'network', cause: { code: 'ECONNRESET' } }, false],
  [{ fault: 'cut-body' }, { code: 'network' }, true],
  [{ fault: 'cut-body', bodyDelay: 100 }, { code: 'network' }, true],
  [{ fault: 'cut-body', status: 500 }, { code: 'network' }, false],
  [{ fault: 'html' }, { code: 'unavailable', status: 502 }, false],
  [{ fault: 'not-json' }, { code: 'unexpected_response', status: 200 }, false],
  [{ delay: 60_000 }, { code: 'timeout' }, false],
  [{ bodyDelay: 60_000 }, { code: 'timeout' }, true],
])('%j is real', async (failure, expected, isDone) => {
  const { sandbox, client, tags } = await start({ timeout: 500 })
  sandbox.fail('addTags', failure)
  await expect(client().addTags({ id: 'c1' }, ['vip'])).rejects.toMatchObject(expected)
  expect(tags()).toEqual(isDone ? ['newsletter', 'vip'] : ['newsletter'])
})

it('a slow body comes piece by piece, behind its headers', async () => {
  const { sandbox, url } = await start()
  sandbox.fail('get-contact', { status: 200, body: 'x'.repeat(1000), bodyDelay: 500 })
  const events: [name: string, time: number][] = []
  const began = performance.now()
  await new Promise<void>((resolve) => {
    request(`${url}/contacts/c1`, (response) => {
      events.push(['headers', performance.now() - began])
      response.on('data', ({ length }) => events.push([`${length}`, performance.now() - began]))
      response.on('end', resolve)
    }).end()
  })
  const pieces = events.slice(1)
  expect(events[0]?.[0]).toBe('headers')
  expect(pieces.length).toBeGreaterThan(2)
  expect(pieces.reduce((sum, [length]) => sum + Number(length), 0)).toBe(1000)
  const [, first = 0] = pieces[0] ?? []
  expect((pieces.at(-1)?.[1] ?? 0) - first).toBeGreaterThan(300)
})

it('a client that retries gets through the failures of the connection', async () => {
  const sandbox = createSandbox(spec, { contacts: [{ id: '12345' }] })
  listener = await listen(sandbox)
  const client = aelyst({ token: 'the-token', baseUrl: listener.url, limiter: false })
  sandbox.fail('addTags', { fault: 'cut', times: 1 })
  sandbox.fail('addTags', { fault: 'cut-body', times: 1 })
  sandbox.fail('addTags', { status: 449, times: 1 })
  await client.addTags({ id: '12345' }, ['vip'])
  expect(sandbox.requests.map(({ status }) => status)).toEqual([undefined, undefined, 449, 200])
  expect(sandbox.contacts.get('12345')?.tags).toEqual(['vip'])
})

it('limits hold over the port', async () => {
  const clock = createClock()
  const sandbox = createSandbox(spec, { contacts: [{ id: '1' }], limits: true, clock })
  listener = await listen(sandbox)
  const { url } = listener
  const headers = { authorization: 'Bearer the-token' }
  const read = async () => {
    const { status, headers: given } = await fetch(`${url}/contact/id:1`, { headers })
    return [status, given.get('x-ratelimit-remaining'), given.get('retry-after')]
  }
  for (let count = 0; count < 5; count += 1) expect(await read()).toEqual([200, null, null])
  expect(await read()).toEqual([429, '0', '1'])
  clock.advance(1000)
  expect(await read()).toEqual([200, null, null])
})

it.each(['aelyst.example', 'respond.example'])(
  'the host %s says whose a request is',
  async (host) => {
    const specs = [
      { ...spec, servers: [{ url: 'https://aelyst.example/v1' }] },
      { ...respondIoSpec, servers: [{ url: 'https://respond.example/v1' }] },
    ] as const
    const sandbox = createSandbox(specs, {
      contacts: [[{ id: 1, tags: ['aelyst'] }], [{ id: 1, tags: ['respond'] }]],
    })
    listener = await listen(sandbox)
    const { url } = listener
    const text = await new Promise<string>((resolve) => {
      const headers = { host, authorization: 'Bearer the-token' }
      request(`${url}/v1/contact/id:1`, { headers }, async (response) => {
        resolve(Buffer.concat(await response.toArray()).toString())
      }).end()
    })
    expect(JSON.parse(text).tags).toEqual([host.split('.')[0]])
  },
)

describe.each(await loadVendors())('the client of $name', (vendor) => {
  it('has the same result over a port and without one', async () => {
    const [contact] = contacts(vendor) as { id: string }[]
    const canAdd = methodsOf(vendor).some(({ name }) => name === 'addTags')
    const sandbox = createSandbox(vendor.document, {
      contacts: [{ ...contact, tags: canAdd ? [] : ['vip'] }, ...holders(vendor, ['vip'])],
    })
    listener = await listen(sandbox)
    const credential = Object.fromEntries(vendor.credentialOptions.map((name) => [name, 'a-token']))
    const results: unknown[][] = []
    for (const options of [{ baseUrl: listener.url }, { fetch: sandbox.fetch }]) {
      const client = vendor.create({ ...credential, ...options, limiter: false })
      const added = await client.addTags?.(contact as never, ['vip'] as never)
      const [{ tags } = {}] = [...sandbox.contacts.values()]
      const read = client.getTags ? await client.getTags(contact as never) : { tags }
      results.push([read, tags, added])
      await client.removeTags?.(contact as never, ['vip'])
      if (!client.removeTags) sandbox.reset()
    }
    expect(results[0]).toEqual(results[1])
    expect(results[0]?.slice(0, 2)).toMatchObject([{ tags: ['vip'] }, ['vip']])
  })
})
