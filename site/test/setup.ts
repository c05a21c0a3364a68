import { launch } from '@tags/consumer/browser'
import { makeFolder } from '@tags/consumer/folder'
import { loadVendors, startMocks } from '@tags/mocks'
import type { TestProject } from 'vitest/node'
import { serve } from '../src/serve.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the built site. */
    site: string
  }
}

/**
 * Serves the built site and starts every mock, once for the whole run.
 * @throws an error that says how to get a Chromium, if none can be started.
 */
export default async function setup({ provide }: TestProject) {
  // Chromium unpacks itself into the temporary folder at its first start, which two tests must not do at once.
  const folder = await makeFolder()
  await (await launch()).close()
  const [site, mocks] = await Promise.all([serve(), startMocks(await loadVendors())])
  provide('site', site.url)
  provide('mocks', Object.fromEntries([...mocks].map(([name, { url }]) => [name, url])))
  return async () => {
    await Promise.all([site.stop(), ...[...mocks.values()].map((mock) => mock.stop())])
    await folder.remove()
  }
}
