import { launchServer } from '@tags/consumer/browser'
import { makeFolder } from '@tags/consumer/folder'
import { loadVendors, startMocks } from '@tags/mocks'
import { findRedis } from '@tags/servers/redis'
import type { TestProject } from 'vitest/node'
import { serve } from '../src/serve.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the built site. */
    site: string
    /** The address of the shared Chromium. */
    chromium: string
    /** The first argument of ioredis. */
    redis: string
  }
}

/**
 * Starts Chromium, Redis and every mock, and serves the built site, once for the whole run.
 * @throws an error that says how to get a Chromium or a Redis, if none can be started.
 */
export default async function setup({ provide }: TestProject) {
  // Chromium unpacks itself into the temporary folder.
  const folder = await makeFolder()
  const chromium = await launchServer(
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  )
  const [site, mocks, redis] = await Promise.all([
    serve(),
    startMocks(await loadVendors()),
    findRedis(),
  ])
  provide('chromium', chromium.wsEndpoint())
  provide('site', site.url)
  provide('redis', redis.url)
  provide('mocks', Object.fromEntries([...mocks].map(([name, { url }]) => [name, url])))
  return async () => {
    await chromium.close()
    await Promise.all([
      site.stop(),
      redis.stop(),
      ...[...mocks.values()].map((mock) => mock.stop()),
    ])
    await folder.remove()
  }
}
