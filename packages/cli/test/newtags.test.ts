import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createApi, deepObject } from '@tags/core/adapter'
import { describe, expect, it } from 'vitest'
import type { Access } from '../src/access/access.ts'
import { canListTags, newTagsOf } from '../src/access/inventory.ts'
import { vendors } from '../src/generated/vendors.ts'
import { run } from './command.ts'
import { serve } from './export/account.ts'

const tellers = vendors.filter(canListTags).map(({ name }) => name)

it('are known at the vendors whose tags are looked up', () => {
  expect(tellers).toEqual(expect.arrayContaining(['activecampaign', 'intercom', 'kit']))
})

it.each([
  [{ filter: { name: '$inputs.tag' } }, ''],
  [{ filter: { name: '$inputs.tag', kind: 'contact' } }, '?filter[kind]=contact'],
  [{ q: 'name:{$inputs.tag}', include: ['kind'], limit: 100 }, '?include=kind&limit=100'],
])('are read without what looks for one tag, as in %j', async (parameters, query) => {
  const outputs = { id: '$response.body#/tags/*/id', name: '$response.body#/tags/*/name' }
  const document = {
    paths: { '/tags': { get: { operationId: 'listTags' } } },
    'x-unified': { tag: { find: { operationId: 'listTags', parameters, outputs } } },
  }
  const sent: string[] = []
  const api = createApi<object>(
    {
      name: 'vendor',
      version: '1.0.0',
      baseUrl: 'https://vendor.example',
      credential: { authorize: () => ({ secrets: '(?!)' }) },
      operations: { 'GET /tags': { id: 'listTags', query: { filter: deepObject } } },
      limits: [],
    },
    {
      fetch: async (url) => {
        sent.push(decodeURIComponent(url))
        return Response.json({ tags: [{ id: 1, name: 'VIP' }] })
      },
    },
  )
  const access = { vendor: { document }, client: { api } } as unknown as Access
  expect(await newTagsOf(access, ['vip', 'new'], {})).toEqual(new Set(['new']))
  expect(sent).toEqual([`https://vendor.example/tags${query}`])
})

describe.each(tellers)('the new tags of %s', (name) => {
  /** Starts the vendor with 120 tags, and writes a file with two of them and two new ones. */
  async function scene(credential?: string) {
    const contacts = Array.from({ length: 6 }, (_, index) => ({
      email: `p${index}@example.org`,
      tags: Array.from({ length: 20 }, (_, tag) => `tag ${20 * index + tag}`),
    }))
    const served = await serve(name, { contacts, ...(credential && { credential }) })
    const file = join(served.settings.cwd, 'c.csv')
    await writeFile(file, 'email,tags\np1@example.org,tag 119|New\np2@example.org,TAG 3|newer\n')
    const [, url = ''] = served.flags
    const check = ['check', 'c.csv', '--vendor', name, '--base-url', url]
    return { ...served, check, url }
  }

  it('are told by a check with a credential, which only reads', async () => {
    const { check, settings, sandbox } = await scene()
    const before = [...sandbox.contacts]
    const { code, stdout } = await run(check, settings)
    expect(stdout).toMatch(/4 tags to add, 2 of them new to the account:\n/)
    expect(stdout).toMatch(/New +1 +new\n/)
    expect(stdout).toMatch(/tag 119 +1\n/)
    expect(code).toBe(0)
    const json = await run([...check, '--json'], settings)
    expect(JSON.parse(json.stdout).vendors[name].newTags.sort()).toEqual(['New', 'newer'])
    expect(sandbox.requests.length).toBeGreaterThan(0)
    expect(sandbox.requests.every(({ method }) => method === 'GET')).toBe(true)
    expect(sandbox.requests.flatMap(({ problems }) => problems)).toEqual([])
    expect([...sandbox.contacts]).toEqual(before)
  })

  it('are not told without a credential, nor for what removes tags', async () => {
    const { check, settings, sandbox } = await scene()
    const { code, stdout } = await run(check, { cwd: settings.cwd })
    expect(stdout).toMatch(/4 tags to add:\n/)
    expect(code).toBe(0)
    expect((await run([...check, '--for', 'remove'], settings)).code).toBe(0)
    expect(sandbox.requests).toEqual([])
  })

  it('are not told with a refused credential, which is said', async () => {
    const { check, settings } = await scene('another')
    const { code, stdout, stderr } = await run(check, settings)
    expect(stdout).toMatch(/4 tags to add:\n/)
    expect(stderr).toMatch(/^The tags of the account cannot be read\. unauthorized: /)
    expect(stdout + stderr).not.toContain('a-secret')
    expect(code).toBe(0)
  })

  it('are told before a run adds them', async () => {
    const { flags, settings, sandbox } = await scene()
    const add = ['add', 'c.csv', '--vendor', name, ...flags]
    const refused = await run(add, settings)
    expect(refused.stderr).toMatch(/4 tags to add:\n/)
    expect(sandbox.requests).toEqual([])
    const added = await run([...add, '--yes'], settings)
    expect(added.stderr).toContain('4 tags to add, 2 of them new to the account:')
    expect(added.stdout).toContain('2 of 2 rows done.')
    const again = await run(['check', 'c.csv', '--vendor', name, ...flags.slice(0, 2)], settings)
    expect(again.stdout).toContain('4 tags to add, none of them new to the account:')
  })
})
