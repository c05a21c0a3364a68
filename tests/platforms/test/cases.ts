import { aelyst } from '@tags/aelyst'
import { type ClientOptions, highlevel, type TagsError } from '@tags/highlevel'
import { afterEach, expect, it } from 'vitest'
import { type Answer, startVendor, type Vendor } from './vendor.ts'

export type Fetch = NonNullable<ClientOptions['fetch']>

const contact = { id: 'c-1' }
const unavailable: Answer = {
  status: 503,
  body: { message: 'busy' },
  headers: { 'retry-after': '0' },
}
const unauthorized: Answer = { status: 401, body: { message: 'Invalid JWT' } }

/** The error with which `call` fails. */
export async function failure(call: Promise<unknown>): Promise<TagsError> {
  try {
    await call
  } catch (error) {
    return error as TagsError
  }
  throw new Error('The call succeeded.')
}

/** Tests every promise of a client that depends on `fetch`, with one given fetch. */
export function testFetch(fetch: Fetch): void {
  const vendors: Vendor[] = []
  afterEach(async () => {
    await Promise.all(vendors.splice(0).map((vendor) => vendor.stop()))
  })

  async function start(...parameters: Parameters<typeof startVendor>) {
    const vendor = await startVendor(...parameters)
    vendors.push(vendor)
    return vendor
  }

  const clientOf = ({ url }: Vendor, options: Partial<Parameters<typeof highlevel>[0]> = {}) =>
    highlevel({ token: 'a-token', baseUrl: url, limiter: false, fetch, ...options })

  it('sends a body, and reads the reply', async () => {
    const vendor = await start()
    const result = await clientOf(vendor).addTags(contact, ['vip', 'hot lead ☕'])
    expect(result).toEqual({ tags: ['vip'], changed: ['vip'] })
    expect(vendor.received).toEqual([
      {
        method: 'POST',
        path: '/contacts/c-1/tags',
        token: 'a-token',
        type: 'application/json',
        body: '{"tags":["vip","hot lead ☕"]}',
      },
    ])
  })

  it('sends a DELETE with a body', async () => {
    const vendor = await start()
    expect(await clientOf(vendor).removeTags(contact, ['vip'])).toMatchObject({ tags: [] })
    expect(vendor.received).toMatchObject([{ method: 'DELETE', body: '{"tags":["vip"]}' }])
  })

  it('sends a GET without a body', async () => {
    const vendor = await start()
    expect(await clientOf(vendor).getTags(contact)).toEqual({ contactId: 'c-1', tags: ['vip'] })
    expect(vendor.received).toMatchObject([{ method: 'GET', type: undefined, body: '' }])
  })

  it('serves the client of another vendor', async () => {
    const vendor = await start()
    const client = aelyst({ token: 'a-token', baseUrl: vendor.url, limiter: false, fetch })
    expect(await client.addTags({ email: 'mina@example.com' }, ['vip'])).toEqual({
      contactId: '12345',
    })
    expect(vendor.received).toMatchObject([
      { path: '/contact/email%3Amina%40example.com/tag', body: '["vip"]' },
    ])
  })

  it('renews the token after a 401, and sends the same body again', async () => {
    const vendor = await start([unauthorized])
    const tokens = ['old', 'new']
    const client = clientOf(vendor, { token: () => tokens.shift() as string })
    expect(await client.addTags(contact, ['vip'])).toMatchObject({ tags: ['vip'] })
    expect(vendor.received.map(({ token, body }) => [token, body])).toEqual([
      ['old', '{"tags":["vip"]}'],
      ['new', '{"tags":["vip"]}'],
    ])
  })

  it('retries after a 503, and after a broken connection', async () => {
    const vendor = await start([unavailable, 'reset'])
    expect(await clientOf(vendor).addTags(contact, ['vip'])).toMatchObject({ tags: ['vip'] })
    expect(vendor.received.map(({ body }) => body)).toEqual(Array(3).fill('{"tags":["vip"]}'))
  })

  it('reports an unreachable vendor as network, with the cause in the message', async () => {
    const vendor = await startVendor()
    await vendor.stop()
    const error = await failure(clientOf(vendor, { maxRetries: 1 }).getTags(contact))
    expect(error).toMatchObject({ code: 'network' })
    expect(error.message).toContain('ECONNREFUSED')
  })

  it('reports the error response of the vendor', async () => {
    const vendor = await start([{ status: 422, body: { message: ['tags must be an array'] } }])
    const error = await failure(clientOf(vendor).addTags(contact, ['vip']))
    expect(error).toMatchObject({
      code: 'invalid',
      status: 422,
      body: { message: ['tags must be an array'] },
    })
  })

  it('does not follow a redirect', async () => {
    const other = await start()
    const vendor = await start([
      { status: 307, headers: { location: `${other.url}/contacts/c-1` } },
    ])
    const error = await failure(clientOf(vendor).getTags(contact))
    expect(error).toMatchObject({ code: 'unexpected_response' })
    expect(other.received).toEqual([])
  })

  it('limits the body of a response', async () => {
    const vendor = await start([{ status: 200, body: { contact: { name: 'x'.repeat(100_000) } } }])
    const error = await failure(clientOf(vendor, { maxResponseBytes: 50_000 }).getTags(contact))
    expect(error).toMatchObject({ code: 'unexpected_response' })
    expect(error.message).toContain('too long')
  })

  it('keeps the digits of a long integer', async () => {
    const vendor = await start([{ status: 200, body: '{"contactId": 12345678901234567890}' }])
    const client = aelyst({ token: 'a-token', baseUrl: vendor.url, limiter: false, fetch })
    const { contactId } = await client.addTags({ id: '12345' }, ['vip'])
    expect(contactId).toBe('12345678901234567890')
  })

  it('ends a request that the caller cancels', async () => {
    const vendor = await start(['silence'])
    const controller = new AbortController()
    const { signal } = controller
    const failed = failure(clientOf(vendor).addTags(contact, ['vip'], { signal }))
    await vendor.arrival()
    const departure = vendor.departure()
    controller.abort(new Error('no longer needed'))
    expect(await failed).toMatchObject({
      code: 'aborted',
      cause: { message: 'no longer needed' },
    })
    await departure
    expect(vendor.received).toHaveLength(1)
  })

  it('ends a request that takes too long', async () => {
    const vendor = await start(['silence'])
    const client = clientOf(vendor, { timeout: 500, maxRetries: 0 })
    expect(await failure(client.getTags(contact))).toMatchObject({ code: 'timeout' })
    expect(vendor.received).toHaveLength(1)
  })

  it('reports an untrusted certificate, without a retry', async () => {
    const vendor = await start([], 'stranger')
    let attempts = 0
    const client = clientOf(vendor, {
      onEvent: ({ type }) => (attempts += Number(type === 'attempt')),
    })
    const error = await failure(client.getTags(contact))
    expect(error).toMatchObject({ code: 'network' })
    expect(error.message).toMatch(/certificate/)
    expect(attempts).toBe(1)
    expect(vendor.received).toEqual([])
  })
}
