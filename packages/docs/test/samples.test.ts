import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { environmentName } from '@tags/scripts/naming'
import { describe, expect, inject, it } from 'vitest'
import { vendors } from '../src/vendors.ts'

const samples = join(import.meta.dirname, '../samples')
const files = readdirSync(samples).filter((file) => file.endsWith('.ts'))

describe('a sample prints what the site says that it does', () => {
  it.each(files)('%s', async (file) => {
    const said = await readFile(join(samples, file.replace('.ts', '.txt')), 'utf8')
    expect(await run(file)).toBe(said)
  })
})

/** What a sample prints, talking to the mocks, with a credential for every vendor. */
async function run(file: string): Promise<string> {
  const mocks = inject('mocks')
  const origins = vendors.flatMap(({ name, document }) =>
    document.servers.map(({ url }) => [new URL(url).origin, mocks[name]]),
  )
  const credentials = vendors.flatMap(({ name }) =>
    ['token', 'apiKey'].map((option) => [environmentName(name, option), 'a-credential']),
  )
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', join(import.meta.dirname, 'reroute.ts'), join(samples, file)],
    {
      env: {
        ...process.env,
        ...Object.fromEntries(credentials),
        MOCKS: JSON.stringify(Object.fromEntries(origins)),
      },
    },
  )
  return stdout
}
