import { aelyst } from '@tags/aelyst'
import aelystSpec from '@tags/aelyst/openapi.json' with { type: 'json' }
import type { ClientOptions } from '@tags/core'
import { highlevel } from '@tags/highlevel'
import spec from '@tags/highlevel/openapi.json' with { type: 'json' }
import { contacts as contactsOf, loadVendors, unifiedMethods } from '@tags/mocks'
import { createSandbox, type Failure } from '@tags/sandbox'
import { describe, expect, it } from 'vitest'
import { holders } from './vendors.ts'

const contacts = [{ id: 'c1', tags: ['newsletter'] }]

/** Creates a sandbox of HighLevel and a client of it that does not retry. */
function start(options: Omit<ClientOptions, 'fetch'> = {}) {
  const sandbox = createSandbox(spec, { contacts })
  const client = highlevel({
    token: 'a-token',
    fetch: sandbox.fetch,
    limiter: false,
    maxRetries: 0,
    ...options,
  })
  const add = () => client.addTags({ id: 'c1' }, ['vip'])
  return { sandbox, client, add, tags: () => sandbox.contacts.get('c1')?.tags }
}

it('is retried by a client where it is documented as harmless', async () => {
  const sandbox = createSandbox(aelystSpec, { contacts: [{ id: '12345', tags: [] }] })
  const client = aelyst({ token: 'a-token', fetch: sandbox.fetch, limiter: false })
  sandbox.fail('addTags', { status: 449, times: 2 })
  await client.addTags({ id: '12345' }, ['vip'])
  expect(sandbox.requests.map(({ status }) => status)).toEqual([449, 449, 200])
  expect(sandbox.contacts.get('12345')?.tags).toEqual(['vip'])
})

it.each([
  ['the example of a documented status', { status: 429 }, 'rate_limited', 429, 'Too Many Requests'],
  ['a text with another status', { status: 507 }, 'unavailable', 507, 'answers 507'],
  ['a body', { status: 500, body: { why: 'maintenance' } }, 'unavailable', 500, 'maintenance'],
  ['a page of HTML', { fault: 'html' }, 'unavailable', 502, '<h1>502</h1>'],
  ['a page in place of a success', { fault: 'html', status: 200 }, 'unexpected_response', 200, ''],
  ['a body that is no JSON', { fault: 'not-json' }, 'unexpected_response', 200, ''],
  ['a connection that breaks', { fault: 'cut' }, 'network', undefined, ''],
  ['a body that breaks', { fault: 'cut-body' }, 'network', undefined, ''],
  ['an answer that is late', { delay: 60_000 }, 'timeout', undefined, ''],
  ['a body that is slow', { bodyDelay: 60_000 }, 'timeout', undefined, ''],
] as [string, Failure, string, number | undefined, string][])(
  'can be %s',
  async (_, failure, code, status, text) => {
    const { sandbox, add, tags } = start({ timeout: 300 })
    sandbox.fail('addTags', failure)
    const error = await add().catch((error) => error)
    expect(error).toMatchObject({ name: 'TagsError', code, ...(status && { status }) })
    expect(JSON.stringify(error.body ?? '')).toContain(text)
    // A cut or slow body comes after the request was carried out.
    const isDone = 'bodyDelay' in failure || failure.fault === 'cut-body'
    expect(tags()).toEqual(isDone ? ['newsletter', 'vip'] : ['newsletter'])
    expect(sandbox.requests).toHaveLength(1)
    sandbox.reset()
    await add()
    expect(tags()).toEqual(['newsletter', 'vip'])
  },
)

it('has headers of its own', async () => {
  const { sandbox, add } = start()
  const before = Date.now()
  sandbox.fail('addTags', { status: 429, headers: { 'Retry-After': '7' } })
  const { retryAt } = await add().catch((error) => error)
  expect(Number(retryAt) - before).toBeGreaterThanOrEqual(7_000)
  expect(Number(retryAt) - before).toBeLessThan(10_000)
})

it('is only late without a status', async () => {
  const { sandbox, add, tags } = start()
  const began = performance.now()
  sandbox.fail('addTags', { delay: 40, bodyDelay: 40, times: 1 })
  await expect(add()).resolves.toMatchObject({ tags: ['newsletter', 'vip'] })
  expect(performance.now() - began).toBeGreaterThan(70)
  expect(tags()).toEqual(['newsletter', 'vip'])
})

it('that breaks the connection rejects as the platform does', async () => {
  const { sandbox } = start()
  sandbox.fail('get-contact', { fault: 'cut' })
  const call = sandbox.fetch('https://services.leadconnectorhq.com/contacts/c1')
  await expect(call).rejects.toThrow(TypeError)
  await expect(call).rejects.toMatchObject({
    message: 'fetch failed',
    cause: { code: 'ECONNRESET' },
  })
})

it('breaks a body in the middle', async () => {
  const { sandbox } = start()
  sandbox.fail('get-contact', { status: 200, body: 'x'.repeat(1000), fault: 'cut-body' })
  const { body, status } = await sandbox.fetch('https://services.leadconnectorhq.com/contacts/c1')
  expect(status).toBe(200)
  let size = 0
  const read = async () => {
    for await (const piece of body as unknown as AsyncIterable<Uint8Array>) size += piece.length
  }
  await expect(read()).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } })
  expect(size).toBe(500)
})

it.each(['add-tags', 'addTags', 'POST /contacts/{contactId}/tags', 'POST /contacts/{id}/tags'])(
  'is ordered for %s',
  async (target) => {
    const { sandbox, client, add } = start()
    sandbox.fail(target, { status: 500 })
    await expect(add()).rejects.toMatchObject({ status: 500 })
    await expect(client.getTags({ id: 'c1' })).resolves.toMatchObject({ tags: ['newsletter'] })
  },
)

it.each(await loadVendors())(
  'for a unified method of $name fails that one alone',
  async (vendor) => {
    const [contact] = contactsOf(vendor) as { id: string }[]
    const credential = Object.fromEntries(vendor.credentialOptions.map((name) => [name, 'a-token']))
    const tags = { addTags: ['vip'], removeTags: ['newsletter'], getTags: undefined }
    const methods = unifiedMethods(vendor) as (keyof typeof tags)[]

    const failedBy = async (target: string) => {
      const contacts = [{ ...contact, tags: ['newsletter'] }, ...holders(vendor, ['vip'])]
      const sandbox = createSandbox(vendor.document as object, { contacts })
      const { fetch } = sandbox
      const client = vendor.create({ ...credential, fetch, limiter: false, maxRetries: 0 })
      sandbox.fail(target, { status: 500 })
      const failed: string[] = []
      for (const method of methods) {
        await client[method]?.(contact as never, tags[method] as never).catch((error: Error) => {
          expect(error).toMatchObject({ code: 'unavailable', status: 500 })
          failed.push(method)
        })
      }
      return failed
    }
    // A client of a vendor that only replaces tags reads them, and then writes all. Another reads them to find an id.
    const { setTags, getTags, tagging } = vendor.document['x-unified']
    const writes = methods.filter((method) => method !== 'getTags')
    const isRead = tagging !== undefined && tagging.operationId === getTags?.operationId
    const reading = setTags ? writes : isRead ? ['removeTags'] : []
    for (const method of methods) {
      const expected =
        method === 'getTags'
          ? methods.filter((one) => one === method || reading.includes(one))
          : setTags
            ? writes
            : [method]
      expect(await failedBy(method)).toEqual(expected)
    }
  },
)

it('comes as often as ordered, in the order of the orders', async () => {
  const { sandbox, add } = start()
  const end = sandbox.fail('addTags', { status: 500 })
  sandbox.fail('add-tags', { status: 429, times: 2 })
  sandbox.fail('addTags', { status: 503, times: 1 })
  sandbox.fail('post /contacts/{id}/tags', { status: 502 })
  const statusOf = () =>
    add().then(
      ({ tags }) => tags?.length,
      ({ status }) => status,
    )
  const seen: unknown[] = []
  for (let count = 0; count < 5; count += 1) seen.push(await statusOf())
  expect(seen).toEqual([429, 429, 503, 502, 502])
  end()
  expect(await statusOf()).toBe(502)
  sandbox.reset()
  expect(await statusOf()).toBe(2)
})

describe('a wrong order', () => {
  const forms =
    "name an operationId, a unified method such as 'addTags', or a route such as 'POST /contacts/{id}/tags'"

  it.each<[target: unknown, failure: unknown, message: string]>([
    [
      'addTag',
      { status: 500 },
      `there is no operation 'addTag'; ${forms}; near it: 'addTags', 'add-tags'.`,
    ],
    ['x', { status: 500 }, `there is no operation 'x'; ${forms}.`],
    ['addTags', { status: 99 }, 'status must be a status from 200 to 599, such as 503.'],
    ['addTags', { status: '500' }, 'status must be a status from 200 to 599, such as 503.'],
    ['addTags', { times: 0 }, 'times must be a number of requests, such as 2.'],
    ['addTags', { delay: -1 }, 'delay must be milliseconds, such as 2000.'],
    ['addTags', { bodyDelay: '1' }, 'bodyDelay must be milliseconds, such as 2000.'],
    ['addTags', { fault: 'slow' }, "fault must be 'cut', 'cut-body', 'html', 'not-json'."],
    [
      'addTags',
      { headers: { 'Retry-After': 2 } },
      "headers must be an object of texts, such as { 'Retry-After': '2' }.",
    ],
    [
      'addTags',
      { status: 500, headers: { 'a b': 'c' } },
      "headers must be an object of texts, such as { 'Retry-After': '2' }.",
    ],
    ...[{}, { times: 2 }, { body: { id: 'c1' } }, { headers: {}, delay: 5 }].map(
      (failure): [string, Failure, string] => [
        'addTags',
        failure,
        "a failure needs a status, a fault or a delay, as in fail('addTags', { status: 503, times: 2 }).",
      ],
    ),
    [
      'addTags',
      { code: 500 },
      'a failure has no field code; it may have status, body, headers, fault, delay, bodyDelay, times.',
    ],
  ])('%s %j', async (target, failure, message) => {
    const { sandbox, add } = start()
    expect(() => sandbox.fail(target as string, failure as Failure)).toThrow(`fail: ${message}`)
    await add()
  })

  it('without a failure', () => {
    const { sandbox } = start()
    expect(() => sandbox.fail('addTags', undefined as never)).toThrow(
      "fail takes a target and an object, as in fail('addTags', { status: 503, times: 2 }).",
    )
  })
})
