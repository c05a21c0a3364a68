import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Bump, Finding } from '../../diff/report.ts'
import type { Document } from '../../generate/spec.ts'
import { emitFeed } from '../feed.ts'
import { emitIndex, emitReleases } from '../latest.ts'
import { record } from '../release.ts'
import { readVendors } from '../vendor.ts'
import { finding, release, released, unreleased } from './vendors.ts'

const repository = 'https://github.com/tags-clients/tags'

const last = {
  version: '0.2.0',
  date: '2027-01-31',
  bump: 'major',
  wire: 'major',
  types: 'none',
  changes: 'changes/0.2.0.json',
}

it("a package's index lists its releases, the newest first", () => {
  const { releases } = JSON.parse(emitReleases(released))
  expect(releases).toEqual([last, expect.objectContaining({ version: '0.1.0', bump: 'none' })])
})

it('the index has the paths of every vendor’s files', () => {
  expect(JSON.parse(emitIndex([released, unreleased]))).toEqual({
    format: 1,
    vendors: [
      {
        name: 'one',
        title: 'One',
        package: '@tags/one',
        version: '0.2.0',
        spec: 'specs/one.yaml',
        operations: 3,
        bundle: 'openapi.json',
        changes: 'changes/index.json',
        last,
      },
      {
        name: 'two',
        title: 'Two',
        package: '@tags/two',
        version: '0.0.0',
        spec: 'specs/two.yaml',
        operations: 1,
        bundle: 'openapi.json',
        changes: 'changes/index.json',
        last: null,
      },
    ],
  })
})

it('the feed has an entry for each release, the newest first', () => {
  expect(emitFeed([unreleased, released], repository)).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>tag:github.com,2026-11-22:tags-clients/tags/specs</id>
  <title>Changes of the vendors&apos; APIs</title>
  <subtitle>The changes in each release of a client, and whether they break code</subtitle>
  <updated>2027-01-31T00:00:00Z</updated>
  <author><name>tags</name></author>
  <link rel="alternate" href="https://github.com/tags-clients/tags"/>
  <link rel="self" type="application/atom+xml" href="feed.atom"/>
  <entry>
    <id>tag:github.com,2027-01-31:tags-clients/tags/@tags/one@0.2.0</id>
    <title>@tags/one 0.2.0: major change</title>
    <updated>2027-01-31T00:00:00Z</updated>
    <category term="one"/>
    <category term="major change"/>
    <link rel="alternate" href="https://github.com/tags-clients/tags/releases/tag/%40tags%2Fone%400.2.0"/>
    <content type="html">&lt;p&gt;⚠️ &lt;code&gt;addTags&lt;/code&gt; refuses &amp;lt; 1 &amp;amp; &amp;gt; 8 tags.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;⚠️ &lt;code&gt;POST /contacts/{id}/tags&lt;/code&gt;, request body.tags: &lt;code&gt;maxItems&lt;/code&gt; changed from 10 to 8.&lt;/li&gt;&lt;/ul&gt;</content>
  </entry>
  <entry>
    <id>tag:github.com,2027-01-01:tags-clients/tags/@tags/one@0.1.0</id>
    <title>@tags/one 0.1.0: first release</title>
    <updated>2027-01-01T00:00:00Z</updated>
    <category term="one"/>
    <category term="first release"/>
    <link rel="alternate" href="https://github.com/tags-clients/tags/releases/tag/%40tags%2Fone%400.1.0"/>
    <content type="html">&lt;p&gt;The first release.&lt;/p&gt;</content>
  </entry>
</feed>
`)
})

it.each<[string, Bump, Finding[]]>([
  ['no change of the API', 'none', []],
  ['patch change', 'patch', [{ ...finding, documentation: true, wire: 'patch' as const }]],
  ['minor change', 'minor', [{ ...finding, wire: 'minor' as const }]],
])('the feed has the category %s', (verdict, bump, findings) => {
  const releases = [{ ...release, previous: '0.0.1', bump, findings }]
  expect(emitFeed([{ ...released, releases }], repository)).toContain(
    `<category term="${verdict}"/>`,
  )
})

it('releases are the records, the newest first', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'releases-'))
  const changes = join(folder, 'packages/one/changes')
  await mkdir(changes, { recursive: true })
  for (const version of ['0.9.0', '0.10.0', '0.8.0']) {
    await writeFile(join(changes, `${version}.json`), JSON.stringify({ ...release, version }))
  }
  await writeFile(join(changes, 'index.json'), emitReleases(released))
  const document = { info: { title: 'One' }, paths: {} } as unknown as Document
  const [vendor] = await readVendors(folder, new Map([['one', document]]))
  await rm(folder, { recursive: true })
  expect(vendor?.version).toBe('0.0.0')
  expect(vendor?.releases.map(({ version }) => version)).toEqual(['0.10.0', '0.9.0', '0.8.0'])
})

it('a feed without a release has its starting day', () => {
  const feed = emitFeed([unreleased], repository)
  expect(feed).toContain('<updated>2026-11-22T00:00:00Z</updated>')
  expect(feed).not.toContain('<entry>')
})

it('a feed has only characters that XML allows', () => {
  const message = 'a\u0000b\u001bc\ud800d\ufffee 😀'
  const client = [{ bump: 'patch' as const, message }]
  const releases = [{ ...release, previous: '0.0.1', client }]
  expect(emitFeed([{ ...released, releases }], repository)).toContain('&lt;p&gt;abcde 😀&lt;/p&gt;')
})

it('a feed has code unchanged, even with backticks', () => {
  const client = [{ bump: 'patch' as const, message: '`` a`b `` and `c`.' }]
  const releases = [{ ...release, previous: '0.0.1', client }]
  expect(emitFeed([{ ...released, releases }], repository)).toContain(
    '&lt;p&gt;&lt;code&gt;a`b&lt;/code&gt; and &lt;code&gt;c&lt;/code&gt;.&lt;/p&gt;',
  )
})

it('a record has pointers but no lines, because lines move', () => {
  const label = { label: '', file: '' }
  const grades = { bump: 'major', wire: 'major', types: 'none', rewritten: true } as const
  const report = {
    vendor: 'one',
    base: label,
    revision: label,
    ...grades,
    client: [],
    findings: [finding],
  }
  const title = { vendor: 'one', version: '0.2.0', previous: '0.1.0', date: '2027-01-31' }
  const pointer = '#/components/schemas/Tags/maxItems'
  expect(record(title, report).findings).toEqual([
    {
      ...finding,
      base: { pointer },
      revision: { pointer },
      message: '`maxItems` changed from 10 to 8.',
    },
  ])
})
