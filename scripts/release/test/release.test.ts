import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, it } from 'vitest'

const scripts = join(import.meta.dirname, '../..')

let folder: string

/** A repository that is ready except for a package manager, so that no release continues. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'a repository '))
  for (const name of ['release.ts', 'release', 'lib', 'changeset/pending.ts']) {
    await cp(join(scripts, name), join(folder, 'scripts', name), { recursive: true })
  }
  await symlink(join(scripts, 'node_modules'), join(folder, 'scripts/node_modules'))
  await mkdir(join(folder, '.changeset'))
  await write('packages/one', '1.0.0')
  await git('init', '--quiet', '--initial-branch=main')
  await git('config', 'user.name', 'A maintainer')
  await git('config', 'user.email', 'maintainer@example.com')
  await commit()
})

afterEach(() => rm(folder, { recursive: true }))

it('refuses uncommitted changes', async () => {
  await write('packages/forgotten', '1.0.0')
  expect(await release()).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'Commit or revert your changes; otherwise the tag would not match what is published:\n' +
      '?? packages/forgotten/\n',
  })
})

it('refuses a change without its version', async () => {
  const changeset = "---\n'@tags/one': patch\n---\n\nA change.\n"
  await writeFile(join(folder, '.changeset/a-change.md'), changeset)
  await commit()
  expect(await release('--dry-run')).toEqual({
    code: 2,
    stdout: '',
    stderr:
      '.changeset/a-change.md is not released yet: run `npm run version` and commit the result.\n',
  })
})

it('refuses a package without a version', async () => {
  await write('packages/other', '0.0.0')
  await commit()
  expect(await release()).toEqual({
    code: 2,
    stdout: '',
    stderr: '@tags/other has no version yet: run `pnpm changeset` to choose its first.\n',
  })
})

it('refuses to tag without an author', async () => {
  await git('config', '--unset', 'user.name')
  await git('config', 'user.useConfigOnly', 'true')
  expect(await release()).toEqual({
    code: 2,
    stdout: '',
    stderr: 'A tag needs an author: set `git config user.name` and `git config user.email`.\n',
  })
})

async function write(path: string, version: string): Promise<void> {
  const manifest = { name: path.replace('packages', '@tags'), version }
  await mkdir(join(folder, path), { recursive: true })
  await writeFile(join(folder, path, 'package.json'), JSON.stringify(manifest))
}

const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_COMMITTER_NAME: undefined }

const git = (...args: string[]) => promisify(execFile)('git', args, { cwd: folder, env })

async function commit(): Promise<void> {
  await git('add', '--all')
  await git('commit', '--quiet', '--message=x')
}

function release(...options: string[]): Promise<object> {
  return promisify(execFile)(process.execPath, ['scripts/release.ts', ...options], {
    cwd: folder,
    env,
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  )
}
