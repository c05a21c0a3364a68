import { highlevel } from '@tags/highlevel'
import { setupServer as setupServer2 } from 'msw2/node'
import { setupServer as setupServer3 } from 'msw3/node'
import nock14 from 'nock14'
import nock15 from 'nock15'
import { getGlobalDispatcher, MockAgent, setGlobalDispatcher } from 'undici8'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failure } from './cases.ts'
import { startVendor, type Vendor } from './vendor.ts'

/** The statements of the guide on tests about requests that no handler matches. */

const contact = { id: 'c-1' }
let vendor: Vendor
beforeEach(async () => {
  for (const nock of [nock14, nock15]) nock.restore()
  vendor = await startVendor()
})
afterEach(() => vendor.stop())

const client = () => highlevel({ token: 'a-token', baseUrl: vendor.url, maxRetries: 0 })

describe('msw', () => {
  beforeEach(() => {
    for (const method of ['warn', 'error'] as const) {
      vi.spyOn(console, method).mockImplementation(() => {})
    }
  })
  afterEach(() => vi.restoreAllMocks())

  it.each([
    ['2', 'onUnhandledRequest', setupServer2],
    ['3', 'onUnhandledFrame', setupServer3],
  ] as const)('%s refuses it by the option %s', async (_, option, setupServer) => {
    const server = setupServer()
    server.listen({ [option]: 'error' })
    try {
      const error = await failure(client().addTags(contact, ['vip']))
      expect(error).toMatchObject({ code: 'network', message: expect.stringContaining('[MSW]') })
      expect(vendor.received).toEqual([])
    } finally {
      server.close()
    }
  })

  it('3 ignores the option of msw 2, and the request reaches the vendor', async () => {
    const server = setupServer3()
    server.listen({ onUnhandledRequest: 'error' } as object)
    try {
      await client().addTags(contact, ['vip'])
      expect(vendor.received).toHaveLength(1)
    } finally {
      server.close()
    }
  })
})

describe('nock', () => {
  it('14 rejects it', async () => {
    nock14.activate()
    nock14(vendor.url).get('/contacts/c-1').reply(200, {})
    const error = await failure(client().addTags(contact, ['vip']))
    expect(error).toMatchObject({ code: 'network', cause: { code: 'ERR_NOCK_NO_MATCH' } })
    nock14.restore()
  })

  it('15 answers it with a 501 that names the request, but not the credential', async () => {
    nock15.activate()
    nock15(vendor.url).get('/contacts/c-1').reply(200, {})
    const error = await failure(client().addTags(contact, ['vip']))
    expect(error).toMatchObject({
      code: 'unavailable',
      status: 501,
      body: { code: 'ERR_NOCK_NO_MATCH', message: expect.stringContaining('/contacts/c-1/tags') },
    })
    expect(JSON.stringify(error)).not.toContain('a-token')
    nock15.restore()
  })

  it.each([
    ['14', nock14],
    ['15', nock15 as unknown as typeof nock14],
  ])('%s refuses other hosts only after disableNetConnect', async (_, nock) => {
    nock.activate()
    nock('https://services.leadconnectorhq.com').get('/').reply(200, {})
    await client().addTags(contact, ['vip'])
    expect(vendor.received).toHaveLength(1)
    nock.disableNetConnect()
    const error = await failure(client().addTags(contact, ['vip']))
    expect(error).toMatchObject({ code: 'network', cause: { code: 'ENETUNREACH' } })
    expect(vendor.received).toHaveLength(1)
    nock.enableNetConnect()
    nock.cleanAll()
    nock.restore()
  })
})

it('MockAgent of undici 8 cannot match the body that the platform’s fetch sends', async () => {
  const before = getGlobalDispatcher()
  const agent = new MockAgent()
  agent.disableNetConnect()
  agent
    .get(vendor.url)
    .intercept({ method: 'POST', path: '/contacts/c-1/tags', body: '{"tags":["vip"]}' })
    .reply(201, { tags: ['vip'] })
  setGlobalDispatcher(agent)
  try {
    const error = await failure(client().addTags(contact, ['vip']))
    expect(error).toMatchObject({ code: 'network' })
    expect(error.message).toContain("not matched for body '[object AsyncGenerator]'")
  } finally {
    setGlobalDispatcher(before)
    await agent.close()
  }
})
