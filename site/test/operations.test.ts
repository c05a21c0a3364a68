import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Case, cases, loadVendors, type Vendor } from '@tags/mocks'
import { environmentName } from '@tags/scripts/naming'
import type { Sample } from '@tags/scripts/spec'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
const bin = (name: string) => join(root, 'node_modules/.bin', name)
const vendors = await loadVendors()

/** An operation of a vendor, and its samples. */
interface Row {
  id: string
  vendor: Vendor
  example: Case
  samples: Sample[]
}

const rows = vendors.flatMap((vendor) =>
  cases(vendor).map((example): Row => {
    const { operationId, 'x-codeSamples': samples } = example.operation
    return { id: `${vendor.name} ${operationId}`, vendor, example, samples }
  }),
)

/** A folder of programs that can import the packages. */
let folder = ''
const program = ({ id }: Row, index: number) => join(folder, `${id.replace(' ', '.')}.${index}.ts`)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'operations-'))
  const options = { typeRoots: [join(root, 'node_modules/@types')] }
  const config = { extends: join(root, 'tsconfig.json'), compilerOptions: options }
  await mkdir(join(folder, 'node_modules/@tags'), { recursive: true })
  for (const { name } of vendors) {
    const home = join(folder, 'node_modules/@tags', name)
    await symlink(join(root, 'packages', name), home, 'junction')
  }
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ ...config, include: ['*.ts'] }))
  for (const row of rows) {
    for (const [index, { lang, source }] of row.samples.entries()) {
      if (lang === 'typescript') await writeFile(program(row, index), `${source}\n`)
    }
  }
})

afterAll(() => rm(folder, { recursive: true, force: true }))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
})

it('every program compiles', async () => {
  await run(bin('tsc'), ['--project', folder])
})

it('every program is formatted, and fits a page', async () => {
  const options = [`--config-path=${root}`, '--vcs-enabled=false', '--line-width=70']
  await run(bin('biome'), ['format', ...options, ...rows.flatMap(programsOf)])
})

const programsOf = (row: Row) =>
  row.samples.flatMap(({ lang }, index) => (lang === 'typescript' ? [program(row, index)] : []))

describe.each(rows)('$id', (row) => {
  const { vendor, example, samples } = row

  it('has TypeScript first and curl last', () => {
    expect(samples[0]?.lang).toBe('typescript')
    expect(samples[0]?.label).toMatch(/^TypeScript(, \w+Tags)?$/)
    expect(samples.slice(1, -1).map(({ lang }) => lang)).not.toContain('shell')
    expect(samples.at(-1)).toMatchObject({ lang: 'shell', label: 'curl' })
  })

  it('sends the example of the spec, by each sample', async () => {
    const [server] = vendor.document.servers
    const values = defaultsOf(server)
    // Mailchimp's data centre is the end of its key.
    const credential = `secret-${Math.random()}${values.dc ? `-${values.dc}` : ''}`
    for (const option of vendor.credentialOptions) {
      vi.stubEnv(environmentName(vendor.name, option), credential)
    }
    for (const [option, value] of Object.entries({ ...values, ...vendor.requestOptions })) {
      vi.stubEnv(environmentName(vendor.name, option), String(value))
    }
    const sent = record(vendor)
    const requests: Exchange[] = []
    for (const [index, { lang, source }] of samples.entries()) {
      sent.length = 0
      if (lang === 'shell') await curl(source)
      else await import(program(row, index))
      expect(sent).not.toEqual([])
      for (const { status, headers } of sent) {
        expect(status).toBeLessThan(300)
        expect(secretsIn(headers)).toContain(credential)
      }
      // A unified method has requests of its own, which conformance holds to the spec.
      if (/\.api\.|^curl/m.test(source)) requests.push(...sent)
    }
    expect(requests.length).toBeGreaterThan(1)

    const { params, body } = example.request
    const path = example.path.replaceAll(/\{(.*?)\}/g, (_, name) =>
      encodeURIComponent(String(params.path?.[name])),
    )
    const base = filled(server.url, values)
    for (const request of requests) {
      expect(request).toMatchObject({ method: example.method, url: base + path, body })
      expect(request.query).toEqual(requests[0]?.query)
      expect(request.headers).toEqual(requests[0]?.headers)
    }
    const query = Object.fromEntries(new URLSearchParams(requests[0]?.query))
    const examples = Object.entries(params.query ?? {}).flatMap(([name, value]) =>
      Object(value) === value && !Array.isArray(value)
        ? Object.entries(Object(value)).map(([key, one]) => [`${name}[${key}]`, `${one}`])
        : [[name, `${value}`]],
    )
    expect(Object.fromEntries(examples)).toMatchObject(query)
    const needed = example.parameters.filter(
      ({ required, in: place }) => required && place === 'query',
    )
    expect(Object.keys(query)).toEqual(expect.arrayContaining(needed.map(({ name }) => name)))
  })
})

/** Returns the values of a server's variables that the spec gives. */
const defaultsOf = ({ variables = {} }: { variables?: Record<string, { default: string }> }) =>
  Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, value.default]))

/** Fills in the variables of a server's URL. */
const filled = (url: string, values: Record<string, string>): string =>
  url.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '')

/** Returns the values of headers, with those of HTTP basic as plain text. */
const secretsIn = (headers: Record<string, string>): string =>
  Object.values(headers)
    .map((value) => value.replace(/^Basic (.*)/, (_, text) => atob(text)))
    .join()

/** A request to a vendor, and the answer of its mock. */
interface Exchange {
  method: string
  url: string
  query: string
  headers: Record<string, string>
  body: unknown
  status: number
}

/** Sends requests for vendors to their mocks, blocks all others, and records them. */
function record({ name, document }: Vendor): Exchange[] {
  const exchanges: Exchange[] = []
  const { fetch } = globalThis
  vi.stubGlobal('fetch', async (input: string | Request, init?: RequestInit) => {
    const request = new Request(input, init)
    const { origin, pathname, search } = new URL(request.url)
    const [server] = document.servers
    const base = filled(server.url, defaultsOf(server))
    expect(origin).toBe(new URL(base).origin)
    const text = await request.clone().text()
    const { accept, 'user-agent': agent, ...headers } = Object.fromEntries(request.headers)
    const mock = request.url.replace(base, inject('mocks')[name] ?? '')
    const response = await fetch(new Request(mock, request))
    exchanges.push({
      method: request.method,
      url: origin + pathname,
      query: search,
      headers,
      body: text ? JSON.parse(text) : undefined,
      status: response.status,
    })
    return response
  })
  return exchanges
}

/** Makes the request of a curl command, from its arguments. */
async function curl(command: string): Promise<void> {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`
  const { stdout } = await run('sh', ['-c', script])
  const words = stdout.split('\0').slice(0, -1)
  const init = { method: 'GET', headers: new Headers(), body: null as string | null }
  const urls: string[] = []
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (!word.startsWith('--')) urls.push(word)
    else {
      const value = words.shift() ?? ''
      const [name = '', ...rest] = value.split(': ')
      if (word === '--request') init.method = value
      else if (word === '--header') init.headers.append(name, rest.join(': '))
      else if (word === '--data') init.body = value
      else if (word === '--user') init.headers.append('authorization', `Basic ${btoa(value)}`)
      else throw new Error(`${word} is not known here.`)
    }
  }
  expect(urls).toHaveLength(1)
  await fetch(urls[0] ?? '', init)
}
