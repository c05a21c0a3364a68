import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { contactExamples } from '@tags/scripts/contact'
import { describe, expect, it } from 'vitest'
import { describeVendors } from '../../src/access/describe.ts'
import { sharedLimits } from '../../src/access/limits.ts'
import { createRequestCounter } from '../../src/access/requests.ts'
import { loadVendor, type VendorDocument } from '../../src/access/vendor.ts'
import { vendors as entries } from '../../src/generated/vendors.ts'
import { vendorsPage } from '../../src/output/abilities.ts'

const vendors = await Promise.all(entries.map(loadVendor))

it('describes each vendor as its package is', async () => {
  const described = describeVendors()
  expect(described.map(({ name }) => name)).toEqual(vendors.map(({ name }) => name))
  for (const [index, vendor] of vendors.entries()) {
    const { methods, kinds, limits } = described[index] as (typeof described)[number]
    const options = Object.keys(vendor.credential).map((option) => [option, () => 'key'])
    const examples = vendor.options.map(({ name, example }) => [name, example])
    const client = vendor.create({
      ...Object.fromEntries([...options, ...examples]),
      baseUrl: 'https://example.com',
    })
    const own = ['addTags', 'removeTags', 'getTags'].filter((method) => method in client)
    expect(Object.keys(methods)).toEqual(own)
    const unified = vendor.document['x-unified']
    expect(kinds).toEqual(Object.keys(contactExamples(vendor.document as never, unified as never)))
    expect(limits).toHaveLength(vendor.document['x-rate-limit']?.length ?? 0)
    const { listContacts } = await import(`@tags/${vendor.name}`)
    expect(await vendor.list?.load()).toBe(listContacts)
    expect(described[index]?.list).toBe(vendor.list?.certainty)
  }
})

it('tells what is inferred, the limits, and the variables', () => {
  const [aelyst] = describeVendors(entries.filter(({ name }) => name === 'aelyst'))
  expect(aelyst).toMatchObject({
    title: 'Aelyst',
    methods: { addTags: 'documented', removeTags: 'inferred' },
    limits: [{ text: '5 requests to each path a second', certainty: 'documented' }],
    variables: [{ name: 'AELYST_TOKEN', option: 'token', isRequired: true, isSecret: true }],
  })
  const [highlevel, zoho] = describeVendors(
    entries.filter(({ name }) => /^(highlevel|zoho-crm)$/.test(name)),
  )
  expect(highlevel).toMatchObject({ list: 'documented' })
  expect(highlevel?.variables.map(({ name }) => name)).toContain('HIGHLEVEL_LOCATION_ID')
  expect(vendorsPage([highlevel as never, zoho as never], 80)).toMatch(
    /remove, get, export\n.*HIGHLEVEL_LOCATION_ID\n.*Commands +add, remove, get\n/s,
  )
})

describe('the limits that contacts share', () => {
  const document = (limits: VendorDocument['x-rate-limit'], path: string): VendorDocument => ({
    info: { title: 'Acme', version: '1' },
    'x-rate-limit': limits ?? [],
    'x-unified': { addTags: { operationId: 'add' } },
    paths: {
      [path]: { post: { operationId: 'add' } },
      '/other': { get: { operationId: 'other' } },
    },
  })
  const [ten, nine] = [
    { requests: 100, seconds: 10 },
    { requests: 90, seconds: 10 },
  ]
  const path = { requests: 5, seconds: 1, scope: 'path' as const }
  it.each([
    [[ten, nine], '/{id}', [ten, nine]],
    [[path], '/{id}', []],
    [[path, ten], '/tags', [path, ten]],
  ])('of %o at %s', (limits, path, shared) => {
    expect(sharedLimits(document(limits, path))).toEqual(shared)
  })
})

describe('the requests of a row', () => {
  it.each([
    ['highlevel', 'add', { id: 'c1' }, ['vip', 'new'], { least: 1, most: 1 }],
    ['highlevel', 'get', { id: 'c1' }, [], { least: 1, most: 1 }],
    ['mailchimp', 'add', { email: 'mina@example.com' }, ['vip'], { least: 1, most: 2 }],
    ['kit', 'add', { id: '12' }, ['vip', 'new'], { least: 2, most: 4 }],
    ['client-commander', 'remove', { id: 'c1' }, ['vip'], { least: 0, most: 0 }],
  ] as const)('of %s to %s %o %o', async (name, action, contact, tags, want) => {
    const [vendor] = vendors.filter((vendor) => vendor.name === name)
    const count = createRequestCounter(vendor as (typeof vendors)[number], action)
    expect(await count({ contact, tags: [...tags] })).toEqual(want)
    expect(count({ contact, tags: [...tags] })).toBe(count({ contact, tags: [...tags] }))
  })
})

it('loads no vendor to show the help', () => {
  const hook = `import { registerHooks } from 'node:module'
    registerHooks({ load(url, context, next) {
      console.error('loaded', url)
      return next(url, context)
    } })`
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      `--import=data:text/javascript,${encodeURIComponent(hook)}`,
      join(import.meta.dirname, '../../src/tags.ts'),
      '--help',
    ],
    { encoding: 'utf8' },
  )
  expect(stdout).toMatch(/^Usage: tags/)
  expect(stderr).toContain('/packages/cli/src/generated/vendors.ts')
  const names = entries.map(({ name }) => name).join('|')
  expect(stderr).not.toMatch(new RegExp(`/packages/(${names})/`))
})
