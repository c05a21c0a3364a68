import { loadVendors, startMocks } from '@tags/mocks'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of each vendor's mock. */
    mocks: Record<string, string>
  }
}

/** Starts every mock once for the whole run. */
export default async function setup({ provide }: TestProject) {
  const mocks = await startMocks(await loadVendors())
  provide('mocks', Object.fromEntries([...mocks].map(([name, { url }]) => [name, url])))
  return () => Promise.all([...mocks.values()].map((mock) => mock.stop()))
}
