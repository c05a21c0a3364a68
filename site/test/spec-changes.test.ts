import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { main } from '@tags/scripts/check'
import { createRepository, manifest, type Repository } from '@tags/scripts/diff/test/repository'
import { createWorkspace } from '@tags/scripts/drift/test/workspace'
import { emitReleases } from '@tags/scripts/record/latest'
import { type Release, record } from '@tags/scripts/record/release'
import { run as runCommand } from '@tags/scripts/test/command'
import { withTagLimit } from '@tags/scripts/test/limit'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { vendors } from '../src/vendors.ts'

const root = join(import.meta.dirname, '../..')
const samples = join(root, 'site/samples')
const guide = join(samples, 'spec-changes')
const read = (file: string) => readFile(join(samples, file), 'utf8')
const run = promisify(execFile)

/** Aelyst with ten tags in a request in version 0.1.0, and eight in the working tree. */
let repository: Repository

beforeAll(async () => {
  repository = await createRepository()
  const spec = await readFile(join(root, 'specs/aelyst.yaml'), 'utf8')
  await repository.commit({
    'specs/aelyst.yaml': withTagLimit(spec, 10),
    'packages/aelyst/package.json': manifest('0.1.0'),
  })
  await symlink(join(root, 'packages/core'), join(repository.folder, 'packages/core'))
  await repository.git('tag', '@tags/aelyst@0.1.0')
  await repository.write({ 'specs/aelyst.yaml': withTagLimit(spec, 8) })
})

afterAll(() => repository.remove())

// If lines of a spec have moved, `npx vitest run --update` updates these.
it('specs:diff prints the output in the guide', async () => {
  const { code, stdout, stderr } = await repository.diff('--fail-on=major')
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  await expect(stdout).toMatchFileSnapshot(join(guide, 'diff.txt'))
})

it('a release has the record in the guide, and its program reads it', async () => {
  const { stdout } = await repository.diff('--format=json')
  const [report] = JSON.parse(stdout).vendors
  const title = { vendor: 'aelyst', version: '0.2.0', previous: '0.1.0', date: '2026-11-22' }
  const release = record(title, report)
  expect(JSON.parse(await read('spec-changes/0.2.0.json'))).toEqual(release)
  await expect(await withRelease(release)).toMatchFileSnapshot(join(guide, 'released.txt'))
})

it('specs:drift prints the output in the guide', async () => {
  const workspace = await createWorkspace({
    'specs/my-vendor.yaml': await read('add-a-vendor/my-vendor.yaml'),
    'specs/my-vendor.drift.yaml': await read('spec-changes/my-vendor.drift.yaml'),
    'published.yaml': await read('spec-changes/published.yaml'),
  })
  const { code, stdout, stderr } = await workspace.drift(
    'my-vendor',
    '--upstream',
    'published.yaml',
  )
  await workspace.remove()
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  await expect(stdout).toMatchFileSnapshot(join(guide, 'drift.txt'))
})

it('specs:check prints the output in the guide', async () => {
  const { code, stdout, stderr } = await check()
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  await expect(stdout).toMatchFileSnapshot(join(guide, 'check.txt'))
})

it('a recording and a running client report the same fingerprint for a difference', async () => {
  const [vendor] = JSON.parse((await check('--format=json')).stdout).vendors
  const [{ fingerprint }] = vendor.findings
  expect(await read('spec-changes/live.txt')).toContain(`fingerprint: '${fingerprint}'`)
  const page = await fetch(`${inject('site')}/guides/spec-changes/`)
  expect(await page.text()).toContain(`>${fingerprint}</code>`)
})

const check = (...args: string[]) =>
  runCommand(main, ['traffic.har', ...args], { root, cwd: guide })

/** Runs the guide's program in a package with this release, and returns its output. */
async function withRelease(release: Release): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'released-'))
  try {
    const vendor = { name: 'aelyst', title: 'Aelyst', version: release.version, operations: 1 }
    const home = join(folder, 'node_modules/@tags/aelyst')
    await mkdir(join(home, 'changes'), { recursive: true })
    for (const file of ['package.json', 'openapi.json']) {
      await cp(join(root, 'packages/aelyst', file), join(home, file))
    }
    await writeFile(
      join(home, 'changes/index.json'),
      emitReleases({ ...vendor, releases: [release] }),
    )
    await writeFile(join(home, `changes/${release.version}.json`), JSON.stringify(release))
    await cp(join(guide, 'releases.ts'), join(folder, 'releases.ts'))
    return (await run(process.execPath, ['releases.ts'], { cwd: folder })).stdout
  } finally {
    await rm(folder, { recursive: true })
  }
}

it('the guide says of every vendor whether its own document is watched', async () => {
  const text = await readFile(join(root, 'site/src/content/docs/guides/spec-changes.mdx'), 'utf8')
  const [, rows = ''] = /\n\| Vendor \| Document .*\n\|[-|]+\n((?:\|.*\n)+)/.exec(text) ?? []
  const told = rows
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()))
    .map(([, vendor, , from]) => [vendor, from !== ''])
  const watched = await Promise.all(
    vendors.map(async ({ name, title }) => {
      const file = join(root, `specs/${name}.drift.yaml`)
      const text = await readFile(file, 'utf8').catch(() => '')
      return [title, /^upstream:/m.test(text)]
    }),
  )
  const rule =
    'The table in spec-changes.mdx has a row for each vendor, with a source if it is watched.'
  expect(told.toSorted(), rule).toEqual(watched.toSorted())
})
