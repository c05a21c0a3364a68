import { loadVendors, startMocks } from '@tags/mocks'
import type { TestProject } from 'vitest/node'
import { serve } from '../src/serve.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the built site. */
    site: string
  }
}

/** Serves the built site and starts every mock, once for the whole run. */
export default async function setup({ provide }: TestProject) {
  const [site, mocks] = await Promise.all([serve(), startMocks(await loadVendors())])
  provide('site', site.url)
  provide('mocks', Object.fromEntries([...mocks].map(([name, { url }]) => [name, url])))
  return () => Promise.all([site.stop(), ...[...mocks.values()].map((mock) => mock.stop())])
}
