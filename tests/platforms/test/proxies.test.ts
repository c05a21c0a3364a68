import { trustCertificate } from '@tags/faults/certificates'
import { highlevel } from '@tags/highlevel'
import { HttpsProxyAgent } from 'https-proxy-agent'
import nodeFetch3 from 'node-fetch'
import * as undici7 from 'undici7'
import * as undici8 from 'undici8'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Fetch, failure } from './cases.ts'
import { type ProxyServer, startProxy } from './proxy.ts'
import { startVendor, type Vendor } from './vendor.ts'

trustCertificate()

/** Fetches through the proxy at `url`, by library. */
const through: Record<string, (url: string) => Fetch> = {
  'ProxyAgent and fetch of undici 7': (url) => {
    const dispatcher = new undici7.ProxyAgent(url)
    return (input, init) => undici7.fetch(input, { ...init, dispatcher })
  },
  'ProxyAgent and fetch of undici 8': (url) => {
    const dispatcher = new undici8.ProxyAgent(url)
    return (input, init) => undici8.fetch(input, { ...init, dispatcher })
  },
  'the global dispatcher of undici 7': (url) => {
    undici7.setGlobalDispatcher(new undici7.EnvHttpProxyAgent({ httpsProxy: url, noProxy: '' }))
    return globalThis.fetch
  },
  'the global dispatcher of undici 8': (url) => {
    undici8.setGlobalDispatcher(new undici8.EnvHttpProxyAgent({ httpsProxy: url, noProxy: '' }))
    return globalThis.fetch
  },
  'node-fetch 3 and https-proxy-agent': (url) => {
    const agent = new HttpsProxyAgent(url)
    return (input, init) => nodeFetch3(input, { ...init, agent })
  },
}

let proxy: ProxyServer
let vendor: Vendor
beforeEach(async () => {
  proxy = await startProxy()
  vendor = await startVendor(
    [
      { status: 401, body: { message: 'Invalid JWT' } },
      { status: 503, body: {}, headers: { 'retry-after': '0' } },
    ],
    'trusted',
  )
})
afterEach(() => Promise.all([proxy.stop(), vendor.stop()]))

it.each(Object.entries(through))('%s: renews the token and retries', async (_, make) => {
  const tokens = ['old', 'new']
  const client = highlevel({
    token: () => tokens.shift() as string,
    baseUrl: vendor.url,
    limiter: false,
    fetch: make(proxy.url),
  })
  expect(await client.addTags({ id: 'c-1' }, ['vip'])).toMatchObject({ tags: ['vip'] })
  expect(vendor.received.map(({ token, body }) => [token, body])).toEqual([
    ['old', '{"tags":["vip"]}'],
    ['new', '{"tags":["vip"]}'],
    ['new', '{"tags":["vip"]}'],
  ])
  expect(new Set(proxy.requests)).toEqual(new Set([`CONNECT ${new URL(vendor.url).host}`]))
})

it.each(Object.entries(through))('%s: reports a proxy that refuses', async (name, make) => {
  const refusing = await startProxy({ [new URL(vendor.url).host]: '' })
  const options = { token: 'a-token', baseUrl: vendor.url, maxRetries: 1, limiter: false } as const
  const client = highlevel({ ...options, fetch: make(refusing.url) })
  const refused = await failure(client.addTags({ id: 'c-1' }, ['vip']))
  expect(refused).toMatchObject(
    // This agent returns the proxy's answer as the vendor's.
    name.includes('https-proxy-agent')
      ? { code: 'unexpected_response', status: 407 }
      : { code: 'network' },
  )
  await refusing.stop()
  expect(await failure(client.addTags({ id: 'c-1' }, ['vip']))).toMatchObject({ code: 'network' })
  expect(vendor.received).toEqual([])
})
