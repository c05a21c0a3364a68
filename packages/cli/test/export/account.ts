import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSandbox, type Sandbox, type SandboxOptions } from '@tags/sandbox'
import { listen } from '@tags/sandbox/node'
import { parse } from 'csv-parse/sync'
import { onTestFinished } from 'vitest'
import type { VendorEntry } from '../../src/access/entry.ts'
import { variablesOf } from '../../src/access/environment.ts'
import { listVariables } from '../../src/access/lists.ts'
import { findVendor } from '../../src/access/vendor.ts'

const require = createRequire(import.meta.url)

/** Makes contacts with the fields that the vendor has; every third has the tag `vip`, every fifth `hot_lead`. */
export const seeds = (count: number, { kinds }: VendorEntry) =>
  Array.from({ length: count }, (_, index) => ({
    ...(kinds.includes('email') && { email: `person${index}@example.org` }),
    ...(kinds.includes('phone') && { phone: `+1555${1_000_000 + index}` }),
    tags: [...(index % 3 ? [] : ['vip']), ...(index % 5 ? [] : ['hot_lead'])],
  }))

/** An account of a vendor on a port of this machine, and a folder for its exports. */
export interface Served {
  sandbox: Sandbox
  /** Where the command runs, and the environment with a credential. */
  settings: { cwd: string; env: NodeJS.ProcessEnv }
  /** The flags that lead to the account. */
  flags: string[]
  /** Is called with the number of each request before its reply, and returns what is called after it. */
  hook: (number: number) => (() => void) | undefined
}

/** Starts a vendor until the test ends. */
export async function serve(name: string, options: SandboxOptions<object>): Promise<Served> {
  const entry = findVendor(name) as VendorEntry
  const sandbox: Sandbox = createSandbox(require(`@tags/${name}/openapi.json`) as object, options)
  const served: Served = {
    sandbox,
    settings: { cwd: await mkdtemp(join(tmpdir(), 'an export ')), env: environmentOf(entry) },
    flags: [],
    hook: () => undefined,
  }
  let requests = 0
  const { url, stop } = await listen({
    async fetch(...request) {
      requests += 1
      const replied = served.hook(requests)
      const response = await sandbox.fetch(...request)
      if (replied) setTimeout(replied, 1)
      return response
    },
  })
  served.flags.push('--base-url', url, '--no-rate-limit')
  onTestFinished(async () => {
    await stop()
    await rm(served.settings.cwd, { recursive: true })
  })
  return served
}

function environmentOf(entry: VendorEntry): Record<string, string> {
  const values = Object.fromEntries(entry.options.map(({ name, example }) => [name, `${example}`]))
  const variables = [...variablesOf(entry), ...listVariables(entry.name)]
  return Object.fromEntries(
    variables.map(({ name, option, isSecret }) => [
      name,
      isSecret ? 'a-secret' : (values[option] ?? 'an-id'),
    ]),
  )
}

/** Reads the rows of an export. */
export const rowsOf = async (cwd: string, file: string): Promise<Record<string, string>[]> =>
  parse(await readFile(join(cwd, file)), { columns: true })
