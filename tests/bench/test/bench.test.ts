import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { measureCpu, measureLoopback } from '../src/calls.ts'
import type { Create } from '../src/client.ts'
import { writeContacts } from '../src/command/contacts.ts'
import { measurePace } from '../src/command/pace.ts'
import { measureReading } from '../src/command/reading.ts'
import { runCommand } from '../src/command/run.ts'
import { measureSending } from '../src/command/sending.ts'
import * as module from '../src/drift/clients.ts'
import { replies } from '../src/drift/replies.ts'
import { measureDrift } from '../src/drift.ts'
import { measureImports } from '../src/imports.ts'
import { type Installation, install } from '../src/install.ts'
import { measureInRounds, medianOf } from '../src/rounds.ts'
import { bundleForBrowsers, vendorClient } from '../src/size.ts'
import { table, versioned } from '../src/table.ts'

describe('packages as they ship', () => {
  let installation: Installation
  beforeAll(async () => {
    installation = await install()
  })
  afterAll(() => installation?.remove())

  // The target is 10,500; the results say who misses it. Looking up contacts and tags takes code of its own.
  it('bundle for browsers, each vendor within 11,750 bytes, or 13,250 with look-ups', async () => {
    expect(installation.vendors.length).toBeGreaterThan(3)
    for (const vendor of installation.vendors) {
      const { name, document } = vendor
      const { contact = {} } = document['x-unified'] ?? {}
      const looksUp = Object.values(contact).some((sent) => typeof sent === 'object')
      const source = vendorClient(vendor)
      const { gzipped, parts } = await bundleForBrowsers(installation.folder, source)
      expect(gzipped, name).toBeLessThanOrEqual(looksUp ? 13_250 : 11_750)
      const packages = [...parts.keys()].filter((part) => part !== 'openapi-fetch')
      expect(packages.sort(), name).toEqual(['@tags/core', `@tags/${name}`, 'the call'].sort())
    }
  })

  it('bundle for browsers, the sandbox with the checker within 25,000 bytes', async () => {
    const source = "export { createSandbox } from '@tags/sandbox'"
    const { gzipped, parts } = await bundleForBrowsers(installation.folder, source)
    expect(gzipped).toBeLessThanOrEqual(25_000)
    expect([...parts.keys()].sort()).toEqual(['@tags/drift', '@tags/sandbox', 'the call'])
  })

  it('fail to bundle for browsers if they need Node', async () => {
    const source = "export * from '@tags/highlevel'\nexport * from 'node:path'"
    await expect(bundleForBrowsers(installation.folder, source)).rejects.toThrow('node:path')
  })

  it('import in a fresh process, and so does each package beside them', async () => {
    const { folder, vendors, versions } = installation
    const names = [...vendors.map(({ name }) => `@tags/${name}`), ...versions.keys()]
    const figures = await measureImports(folder, names, '@tags/highlevel', 1)
    expect([...figures.keys()]).toEqual(names)
    for (const [name, { median }] of figures) expect(median, name).toBeGreaterThan(0)
  })

  it('are copies without symbolic links, as the other packages are', async () => {
    const entries = await readdir(installation.folder, { recursive: true, withFileTypes: true })
    expect(entries.length).toBeGreaterThan(1_000)
    expect(entries.filter((entry) => entry.isSymbolicLink()).map(({ name }) => name)).toEqual([])
  })
})

describe('calls', () => {
  const clients = new Map<string, Create>()
  beforeAll(async () => {
    const folder = join(import.meta.dirname, '../src/clients')
    for (const file of await readdir(folder)) {
      clients.set(file, (await import(pathToFileURL(join(folder, file)).href)).create)
    }
  })

  for (const measure of [measureCpu, measureLoopback]) {
    it(`are made by every client, in ${measure.name}`, async () => {
      const figures = await measure(clients, 'fetch.ts', 1, 20)
      expect([...figures.keys()]).toEqual([...clients.keys()])
      for (const [name, { median }] of figures) expect(median, name).toBeGreaterThan(0)
    })

    it(`with a wrong answer are an error, in ${measure.name}`, async () => {
      const wrong = new Map([['wrong', () => async () => ['other']]])
      await expect(measure(wrong, 'wrong', 1, 1)).rejects.toThrow('wrong answered ["other"].')
    })
  }
})

it('measures the cost of watching for drift, with replies that do not drift', async () => {
  const { checks } = module
  expect([checks.contact(replies.contact), checks.page(replies.page)]).toEqual([0, 0])
  expect(replies.contact.length).toBeGreaterThan(2_000)
  const costs = await measureDrift(module, 1, 3)
  for (const { reply, plain, watched, check, parse } of costs) {
    for (const { median } of [plain, watched, check, parse]) {
      expect(median, reply).toBeGreaterThan(0)
    }
  }
})

describe('the command', () => {
  let installation: Installation
  beforeAll(async () => {
    installation = await install()
  })
  afterAll(() => installation?.remove())

  it('reads the same rows as each reader beside it', async () => {
    const file = join(installation.folder, 'read.csv')
    await writeContacts(file, 2000)
    const readings = await measureReading(installation.folder, file, 1)
    expect([...readings.values()].map(({ rows }) => rows)).toEqual([2000, 2000, 2000])
    for (const [name, { cpu, megabytes }] of readings) {
      expect(cpu, name).toBeGreaterThan(0)
      expect(megabytes, name).toBeGreaterThan(10)
    }
  })

  it('sends rows to a server, and so does the loop beside it', async () => {
    const runs = await measureSending(installation.folder, { command: [50, 100], loop: 50 })
    const rows = [...runs].map(([name, list]) => [name, list.map(({ rows }) => rows)])
    expect(rows).toEqual([
      ['@gohighlevel/api-client, p-queue', [50]],
      ['tags add', [50, 100]],
    ])
  })

  it('keeps a limit in virtual time, which the loops beside it do not', async () => {
    const rows = 400
    const paced = await measurePace(installation.folder, rows)
    expect(paced).toHaveLength(6)
    for (const { pacing, counter, done, refused, seconds } of paced) {
      const name = `${pacing}, ${counter}`
      expect(done, name).toBe(rows)
      expect(seconds, name).toBeGreaterThan(20)
      if (pacing === 'tags add') expect(refused, name).toBe(0)
      else if (counter === 'sliding log') expect(refused, name).toBeGreaterThan(0)
    }
  })

  it('without a vendor is an error', async () => {
    const file = join(installation.folder, 'sent.csv')
    await writeContacts(file, 1)
    const run = runCommand(installation.folder, file, { baseUrl: 'not a url' })
    await expect(run).rejects.toThrow(/ended with 2:\n.*base-url/)
  })
})

it('takes turns, and compares within a round', async () => {
  const turns: string[] = []
  let drift = 1
  const subject = (name: string, cost: number) => async () => {
    turns.push(name)
    if (turns.length % 3 === 1) drift *= 10
    return cost * drift
  }
  const figures = await measureInRounds(
    new Map([
      ['a', subject('a', 1)],
      ['b', subject('b', 2)],
      ['c', subject('c', 3)],
    ]),
    'a',
    3,
  )
  expect(turns.join('')).toBe('abcbcacab')
  expect(figures.get('c')).toEqual({ median: 300, ratio: 3, difference: 200 })
})

it('takes the median by value', () => {
  expect(medianOf([10, 9, 100])).toBe(10)
})

it('lists only the versions of the named clients', () => {
  const versions = new Map([
    ['got', '16.1.0'],
    ['ky', '2.1.0'],
    ['axios', '1.21.1'],
  ])
  expect(versioned(['bare fetch', 'axios', 'ky'], versions)).toBe('axios 1.21.1, ky 2.1.0')
})

it('writes a table', () => {
  expect(table(['client', 'ms'], [['ky', '12.5']])).toBe(
    ['| client |   ms |', '| ------ | ---: |', '| ky     | 12.5 |'].join('\n'),
  )
})
