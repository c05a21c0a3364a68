import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { trustedFile } from '@tags/faults/certificates'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ProxyServer, startProxy } from './proxy.ts'
import { startVendor, type Vendor } from './vendor.ts'

const samples = join(import.meta.dirname, '../../../site/samples')

/** Runs a sample with Node, with other versions of packages, and returns its output. */
async function run(
  file: string,
  packages: Record<string, string> = {},
  env: NodeJS.ProcessEnv = {},
  args: string[] = [],
): Promise<{ stdout: string; stderr: string }> {
  const preload = ['--import', join(import.meta.dirname, 'preload.ts')]
  return promisify(execFile)(process.execPath, [...preload, ...args, join(samples, file)], {
    timeout: 150_000,
    env: { PATH: process.env.PATH, PACKAGES: JSON.stringify(packages), ...env },
  })
}

describe.concurrent('a sample of the guide on tests passes', () => {
  it.for([
    ['testing/msw.test.ts', 'msw', 'msw2'],
    ['testing/msw.test.ts', 'msw', 'msw3'],
    ['testing/nock.test.ts', 'nock', 'nock14'],
    ['testing/nock.test.ts', 'nock', 'nock15'],
    ['testing/mock-agent.test.ts', 'undici', 'undici7'],
    ['testing/mock-agent.test.ts', 'undici', 'undici8'],
  ] as const)('%s, %s as %s', async ([file, name, alias], { expect }) => {
    const { stdout } = await run(file, { [name]: alias }, {}, ['--test', '--test-reporter=tap'])
    expect(stdout).toMatch(/^# pass 2$/m)
    expect(stdout).toMatch(/^# fail 0$/m)
  })
})

describe('a sample of the guide on proxies sends only through the proxy', () => {
  let proxy: ProxyServer
  let vendor: Vendor
  beforeEach(async () => {
    vendor = await startVendor([], 'trusted')
    proxy = await startProxy({ 'services.leadconnectorhq.com:443': new URL(vendor.url).host })
  })
  afterEach(() => Promise.all([proxy.stop(), vendor.stop()]))

  it.each([
    ['environment.ts', {}, { NODE_USE_ENV_PROXY: '1' }],
    ['global.ts', { undici: 'undici7' }, {}],
    ['global.ts', { undici: 'undici8' }, {}],
    ['undici.ts', { undici: 'undici7' }, {}],
    ['undici.ts', { undici: 'undici8' }, {}],
    ['node-fetch.ts', {}, {}],
  ])('%s %o', async (file, packages, env) => {
    const printed = await run(`proxies/${file}`, packages, {
      HTTPS_PROXY: proxy.url,
      TAGS_PROXY: proxy.url,
      HIGHLEVEL_TOKEN: 'a-token',
      NODE_EXTRA_CA_CERTS: trustedFile,
      ...env,
    })
    expect(printed).toEqual({ stdout: "[ 'vip' ]\n", stderr: '' })
    expect(proxy.requests).toEqual(['CONNECT services.leadconnectorhq.com:443'])
    expect(vendor.received).toMatchObject([{ token: 'a-token', body: '{"tags":["vip"]}' }])
  })
})
