import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Report } from '../report.ts'
import { createRepository, manifest, type Repository, spec } from './repository.ts'

/** Equal documents are compared once. */
vi.mock(import('../wire/redocly.ts'), async (load) => {
  const [{ oncePerDocuments }, { redoclyDiff }] = await Promise.all([
    import('./redocly.ts'),
    load(),
  ])
  return { redoclyDiff: oncePerDocuments(redoclyDiff) }
})

let repository: Repository
let before = ''
let release = ''
let head = ''

/** Returns the vendors of a comparison, with their sides and bump. */
async function sides(from: Repository, ...args: string[]): Promise<string[]> {
  const { code, stdout, stderr } = await from.diff(...args, '--format=json', '--no-types')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const { vendors } = JSON.parse(stdout) as Report
  return vendors.map(
    ({ vendor, base, revision, bump }) =>
      `${vendor}: ${base.label}, ${base.version} → ${revision.label}, ${revision.version}: ${bump}`,
  )
}

beforeAll(async () => {
  repository = await createRepository()
  before = await repository.commit({
    'packages/alpha/package.json': manifest('0.0.0'),
    'packages/beta/package.json': manifest('0.0.0'),
    'specs/alpha.yaml': spec(50),
    'specs/beta.yaml': spec(50),
    'specs/latest.json': '{}',
    'specs/alpha.drift.yaml': 'upstream: [x.json]',
  })
  release = await repository.commit({
    'packages/alpha/package.json': manifest('0.1.0'),
    'specs/alpha.yaml': spec(40),
  })
  head = await repository.commit({
    'packages/alpha/package.json': manifest('0.1.0').replace('{', '{\n  "private": true,'),
    'specs/alpha.yaml': spec(30),
    'specs/beta.yaml': spec(30),
  })
  await repository.write({ 'specs/alpha.yaml': spec(30, 'Tag someone') })
})

afterAll(() => repository.remove())

const short = (commit: string): string => commit.slice(0, 7)

describe('no BASE', () => {
  it('is the commit that set the version, if there is no tag, and HEAD before the first release', async () => {
    expect(await sides(repository)).toEqual([
      'alpha: release 0.1.0, 0.1.0 → working tree, 0.1.0: major',
      `beta: HEAD (${short(head)}) before the first release, 0.0.0 → working tree, 0.0.0: none`,
    ])
  })

  it('is the tag of the release, if it exists', async () => {
    await repository.git('branch', '@tags/alpha@0.1.0', head)
    const [branch] = await sides(repository, '--vendor=alpha')
    await repository.git('branch', '--delete', '--force', '@tags/alpha@0.1.0')
    expect(branch).toBe('alpha: release 0.1.0, 0.1.0 → working tree, 0.1.0: major')
    await repository.git('tag', '@tags/alpha@0.1.0', head)
    const [alpha] = await sides(repository, '--vendor=alpha')
    await repository.git('tag', '--delete', '@tags/alpha@0.1.0')
    expect(alpha).toBe('alpha: release 0.1.0, 0.1.0 → working tree, 0.1.0: patch')
  })

  it('is the last release even if the working tree has the next version', async () => {
    await repository.write({ 'packages/alpha/package.json': manifest('0.2.0') })
    const [alpha] = await sides(repository, '--vendor=alpha')
    await repository.write({ 'packages/alpha/package.json': manifest('0.1.0') })
    expect(alpha).toBe('alpha: release 0.1.0, 0.1.0 → working tree, 0.2.0: major')
  })

  it('requires the release to be in the clone', async () => {
    const clone = await createRepository(repository)
    const { code, stdout, stderr } = await clone.diff()
    const unknown = await clone.diff('HEAD~1')
    await clone.remove()
    expect(unknown).toMatchObject({
      code: 2,
      stderr:
        'HEAD~1 is neither a file nor a revision that git knows here. ' +
        'This clone is shallow; fetch the rest: `git fetch --unshallow --tags`.\n',
    })
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'The release 0.1.0 of @tags/alpha is not in this clone, which is shallow. ' +
        'Fetch the rest: `git fetch --unshallow --tags`.\n',
    })
  })
})

it('a side is any revision', async () => {
  await repository.git('branch', 'a/branch', before)
  expect(await sides(repository, 'a/branch', 'HEAD~1', '--vendor=alpha')).toEqual([
    `alpha: a/branch (${short(before)}), 0.0.0 → HEAD~1 (${short(release)}), 0.1.0: major`,
  ])
  expect(await sides(repository, release, '--vendor=beta')).toEqual([
    `beta: ${short(release)}, 0.0.0 → working tree, 0.0.0: major`,
  ])
})

it('a side is a file, with the spec of its name on the other side', async () => {
  await repository.write({ 'other/alpha.json': spec(30), 'other/new.yaml': spec(60) })
  expect(await sides(repository, 'other/alpha.json')).toEqual([
    'alpha: other/alpha.json, undefined → working tree, 0.1.0: patch',
  ])
  expect(await sides(repository, 'HEAD~1', 'other/alpha.json')).toEqual([
    `alpha: HEAD~1 (${short(release)}), 0.1.0 → other/alpha.json, undefined: major`,
  ])
  expect(await sides(repository, 'other/alpha.json', 'other/new.yaml')).toEqual([
    'null: other/alpha.json, undefined → other/new.yaml, undefined: minor',
  ])
})

it('a vendor on one side was added or removed', async () => {
  await repository.write({ 'specs/gamma.yaml': spec(1) })
  await rm(join(repository.folder, 'specs/beta.yaml'))
  const { stdout } = await repository.diff('--format=json', '--no-types')
  await rm(join(repository.folder, 'specs/gamma.yaml'))
  await repository.write({ 'specs/beta.yaml': spec(30) })
  const [, beta, gamma] = (JSON.parse(stdout) as Report).vendors
  expect(beta).toMatchObject({
    vendor: 'beta',
    bump: 'major',
    findings: [{ rule: 'vendor-removed', target: 'document', place: '', wire: 'major' }],
  })
  expect(gamma).toMatchObject({
    vendor: 'gamma',
    bump: 'minor',
    findings: [{ rule: 'vendor-added', target: 'document', place: '', wire: 'minor' }],
  })
})
