import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Changeset } from '@tags/scripts/changeset'
import { readChangesets } from '@tags/scripts/changeset'
import type { Release } from '@tags/scripts/record/release'
import { finding, release as first } from '@tags/scripts/record/test/vendors'
import { describe, expect, it } from 'vitest'
import { changelogPage, type History } from '../src/changelog/format.ts'
import { command, shared } from '../src/folders.ts'
import { folder } from '../src/serve.ts'
import { vendors } from '../src/vendors.ts'

const changelog = `# @tags/one

## 0.2.0

### Minor Changes

- ⚠️ \`addTags\`: at most 8 tags go in one request now.

## 0.1.0

### Minor Changes

- 96c415d: First release: \`addTags\`.
`

const second: Release = {
  ...first,
  version: '0.2.0',
  previous: '0.1.0',
  date: '2027-01-31',
  bump: 'major',
  wire: 'major',
  types: 'major',
  findings: [
    finding,
    {
      fingerprint: 'ba9876543210',
      operation: { operationId: 'gone', method: 'GET', path: '/gone' },
      target: 'operation',
      place: '',
      rule: 'operation-removed',
      kind: 'removed',
      subject: { type: 'operation' },
      documentation: false,
      wire: 'major',
      types: 'major',
      compiler: { code: 'TS2345', message: 'No such path.', usage: "client.api.GET('/gone')" },
    },
  ],
}

const pending: Changeset = {
  file: '.changeset/a.md',
  bumps: new Map([['@tags/one', 'patch']]),
  summary: 'It waits.\n\nFor long.',
}

const history: History = {
  name: '@tags/one',
  changelog,
  releases: [second, first],
  pending: [],
  pages: new Map([['POST /contacts/{id}/tags', '/one/operations/add-tags/']]),
}

describe('a changelog', () => {
  it('has every release with its date, its grades and its text, the newest first', () => {
    const page = changelogPage(history)
    expect(page).toMatch(
      /^## 0\.2\.0\n\n2027-01-31, after 0\.1\.0: wire major, types major\.\n\n### Minor Changes\n\n- ⚠️ `addTags`: at most 8.*^## 0\.1\.0\n\n2027-01-01, the first release\.\n\n### Minor Changes\n\n- 96c415d: First/ms,
    )
    expect(page).not.toContain('Not released yet')
  })

  it('lists each change of the API, with a link to its operation if that still exists', () => {
    const page = changelogPage(history)
    expect(page).toContain(
      '| [`POST /contacts/{id}/tags`](/one/operations/add-tags/) | request body.tags: `maxItems` changed from 10 to 8. `schema-constraint-changed` | major | none |',
    )
    expect(page).toContain(
      '| `GET /gone` | The operation was removed. `operation-removed` | major | major |',
    )
    expect(page).toContain("```ts\nclient.api.GET('/gone')\n// TS2345: No such path.\n```")
  })

  it('marks a change of only documentation', () => {
    const findings = second.findings.map((finding) => ({ ...finding, documentation: true }))
    const page = changelogPage({ ...history, releases: [{ ...second, findings }, first] })
    expect(page).toContain('| documentation | documentation |')
  })

  it('begins with the changes for the next release', () => {
    expect(changelogPage({ ...history, pending: [pending] })).toMatch(
      /## Not released yet\n\nThese changes .* wait for the next release\.\n\n### Patch Changes\n\n- It waits\.\n {2}\n {2}For long\.\n\n## 0\.2\.0/,
    )
  })

  it('has a sentence before the first release', () => {
    const unreleased = { ...history, changelog: '', releases: [] }
    expect(changelogPage(unreleased)).toContain('There is no release yet, and no changes wait')
    expect(changelogPage({ ...unreleased, pending: [pending] })).toContain('- It waits.')
  })

  it('has no pending changes of other packages', () => {
    const other = { ...pending, bumps: new Map([['@tags/two', 'patch' as const]]) }
    expect(changelogPage({ ...history, pending: [other] })).not.toContain('It waits.')
  })
})

const root = join(import.meta.dirname, '../..')

describe.each([...shared, command, ...vendors.map(({ name }) => name)])(
  'the changelog of %s',
  (part) => {
    it('has the released versions and the pending changes', async () => {
      const html = await readFile(join(folder, part, 'changelog/index.html'), 'utf8')
      expect(html).toContain(
        '<link rel="alternate" type="application/atom+xml" href="/feed.atom"/>',
      )
      const text = html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')
      const released = await readFile(join(root, 'packages', part, 'CHANGELOG.md'), 'utf8').catch(
        () => '',
      )
      const versions = [...released.matchAll(/^## (.+)$/gm)].map(([, version]) => version)
      const headings = [...html.matchAll(/<h2 id="[^"]*">(\d[^<]*)</g)].map(
        ([, version]) => version,
      )
      expect(headings).toEqual(versions)
      const changesets = await readChangesets(root)
      const waiting = changesets.filter(({ bumps }) => bumps.has(`@tags/${part}`))
      expect(text.includes('Not released yet')).toBe(waiting.length > 0 || versions.length === 0)
      for (const { summary } of waiting) {
        const [start = ''] = summary.split(/[`']/)
        expect(text).toContain(start.trim())
      }
    })
  },
)

it.each(['feed.atom', 'latest.json'])('the site serves %s unchanged', async (file) => {
  const served = await readFile(join(folder, file), 'utf8')
  expect(served).toBe(await readFile(join(root, 'specs', file), 'utf8'))
})
