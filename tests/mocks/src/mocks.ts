import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import type { Vendor } from './vendors.ts'

/** A Prism server that answers with the examples of a vendor's spec. */
export interface Mock {
  /** The address on loopback, for `baseUrl`. */
  url: string
  stop: () => Promise<void>
}

/**
 * Starts a mock for each vendor, on free ports. A mock ends with `stop`, or at the latest with this process.
 * @throws an error with the output of Prism, if a mock does not start; then it stops the others.
 */
export async function startMocks(vendors: readonly Vendor[]): Promise<Map<string, Mock>> {
  const started = await Promise.allSettled(vendors.map((vendor) => startMock(vendor)))
  const failed = started.find((result) => result.status === 'rejected')
  if (failed) {
    await Promise.all(started.map((result) => result.status === 'fulfilled' && result.value.stop()))
    throw failed.reason
  }
  const mocks = started.map((result) => (result as PromiseFulfilledResult<Mock>).value)
  return new Map(vendors.map(({ name }, index) => [name, mocks[index] as Mock]))
}

/** The dialect under which Prism validates all keywords; under its default it skips `prefixItems` and others. */
const dialect = 'https://json-schema.org/draft/2020-12/schema'

/**
 * Starts the mock of one vendor. Port 0 means any free port.
 * @throws an error with the output of Prism, if it does not start.
 */
export async function startMock(
  { name, document }: Pick<Vendor, 'name' | 'document'>,
  port = 0,
): Promise<Mock> {
  const folder = await mkdtemp(join(tmpdir(), 'mock-'))
  const spec = join(folder, `${name}.json`)
  await writeFile(spec, JSON.stringify({ jsonSchemaDialect: dialect, ...document }))
  const prism = createRequire(import.meta.url).resolve('@stoplight/prism-cli/dist/index.js')
  const parent = pathToFileURL(join(import.meta.dirname, 'parent.ts')).href
  const child = spawn(
    process.execPath,
    ['--import', parent, prism, 'mock', `--port=${port}`, '--multiprocess=false', spec],
    {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, SCARF_ANALYTICS: 'false' },
    },
  )
  // Prism watches its file, and ends if the file goes first.
  child.once('exit', () => rmSync(folder, { recursive: true }))
  const printed: string[] = []
  child.stderr?.on('data', (chunk) => printed.push(String(chunk)))
  const url = await new Promise<string>((resolve, reject) => {
    const fail = () =>
      reject(new Error(`the mock of ${name} did not start:\n${printed.join('\n')}`))
    child.once('error', reject)
    child.once('exit', fail)
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      printed.push(line)
      const [, address] = line.match(/listening on (http:\S+)/) ?? []
      if (address) resolve(address)
    })
  })
  return { url, stop: () => stop(child) }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill()
  await exit
}
