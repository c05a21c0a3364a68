import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Bump, Finding } from '../../diff/report.ts'
import { broken, finding } from '../../diff/test/report.ts'
import { problemOf } from '../check.ts'
import type { Claim } from '../claims.ts'
import { answer } from '../write.ts'

/** Creates a claim with `count` changes, and a changeset with the bump `given`. */
const claim = (count: number, given: Bump, more: Finding[] = []): Claim => {
  const findings = Array.from({ length: count }, (_, index) => finding({ after: index }))
  return {
    report: broken([...findings, ...more]),
    package: '@tags/alpha',
    asked: 'minor',
    grown: 'none',
    changesets: [
      { file: '.changeset/a.md', bumps: new Map([['@tags/alpha', given]]), summary: '' },
    ],
  }
}

it('a problem lists five of the changes that require more, and no others', () => {
  const compatible = finding({ wire: 'minor', keyword: 'minLength' })
  const lines = problemOf(claim(7, 'patch', [compatible]), 'main')?.split('\n') ?? []
  expect(lines).toHaveLength(8)
  expect(lines[0]).toMatch(/, but \.changeset\/a\.md asks for only a patch version\. Required/)
  expect(lines.slice(5)).toEqual([
    '  POST /contacts, request body.tags[]: `maxLength` changed from 10 to 4. (specs/alpha.yaml:41)',
    '  and 2 more, which `pnpm specs:diff` shows',
    'Run `pnpm specs:changeset main`.',
  ])
  expect(problemOf(claim(1, 'patch', [compatible]), 'main')).not.toContain('minLength')
})

it('a problem names a changeset without a version', () => {
  expect(problemOf(claim(1, 'none'), undefined)).toContain(
    '.changeset/a.md asks for none. Required',
  )
})

it('a changeset lists forty changes, and the number of the others', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'changesets-'))
  await mkdir(join(folder, '.changeset'))
  const [line = ''] = await answer(folder, claim(42, 'patch'))
  const file = /\.changeset\/alpha-[0-9a-f]{8}\.md/.exec(line)?.[0] ?? ''
  const text = await readFile(join(folder, file), 'utf8')
  await rm(folder, { recursive: true })
  expect(text.match(/^- ⚠️ /gm)).toHaveLength(40)
  expect(text).toMatch(/\n- 2 more, which `changes` in the package lists\.\n$/)
})
