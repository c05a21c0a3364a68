import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { main as changeset } from '../../changeset.ts'
import { main as record } from '../../record.ts'
import { type Ended, run as runCommand } from '../../test/command.ts'
import { withTagLimit } from '../../test/limit.ts'

const root = join(import.meta.dirname, '../../..')
const copied = ['.changeset', 'package.json', 'packages', 'pnpm-workspace.yaml', 'scripts', 'specs']
/** The files that are not copied: generated files, tests, pending changesets, and records of releases. */
const left = /(^|\/)(node_modules|dist|\.turbo|changes|test)$|^\.changeset\/.*\.md$/

/** A git repository with this one's specs and scripts, in which every package is released as 0.1.0. */
export interface Repository {
  folder: string
  run(program: string, ...args: string[]): Promise<Ended>
  changeset(...args: string[]): Promise<Ended>
  record(...args: string[]): Promise<Ended>
  commit(message: string): Promise<void>
  read(file: string): Promise<string>
  write(file: string, text: string): Promise<void>
  /** Replaces every `before` in a file with `now`. */
  edit(file: string, before: string, now: string): Promise<void>
  changesets(): Promise<string[]>
  remove(): Promise<void>
}

export async function createRepository(): Promise<Repository> {
  const folder = await mkdtemp(join(tmpdir(), 'a repository '))
  const env = {
    ...process.env,
    NO_COLOR: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@example.com',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@example.com',
  }
  const run: Repository['run'] = (program, ...args) =>
    promisify(execFile)(program, args, { cwd: folder, env }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
    )
  const read: Repository['read'] = (file) => readFile(join(folder, file), 'utf8')
  const write: Repository['write'] = (file, text) => writeFile(join(folder, file), text)
  const repository: Repository = {
    folder,
    run,
    changeset: (...args) => runCommand(changeset, args, { root: folder }),
    record: (...args) => runCommand(record, args, { root: folder }),
    async commit(message) {
      await run('git', 'add', '--all')
      await run('git', 'commit', '--quiet', '--allow-empty', `--message=${message}`)
    },
    read,
    write,
    async edit(file, before, now) {
      const text = await read(file)
      if (!text.includes(before)) throw new Error(`${file} has no ${before}`)
      await write(file, text.replaceAll(before, now))
    },
    async changesets() {
      const files = await readdir(join(folder, '.changeset'))
      return files.filter((file) => file.endsWith('.md')).sort()
    },
    remove: () => rm(folder, { recursive: true }),
  }
  await fill(repository)
  return repository
}

async function fill({ folder, run, read, write, commit }: Repository): Promise<void> {
  for (const name of copied) {
    await cp(join(root, name), join(folder, name), {
      recursive: true,
      filter: (path) => !left.test(relative(root, path).replaceAll(sep, '/')),
    })
  }
  const vendors = (await readdir(join(folder, 'specs'))).filter((file) =>
    /^[^.]+\.yaml$/.test(file),
  )
  const packages = vendors.map((file) => file.replace('.yaml', ''))
  for (const path of [
    '',
    'scripts',
    'packages/core',
    ...packages.map((name) => `packages/${name}`),
  ]) {
    await symlink(join(root, path, 'node_modules'), join(folder, path, 'node_modules'))
  }
  for (const name of packages) {
    const manifest = JSON.parse(await read(`packages/${name}/package.json`))
    manifest.version = '0.1.0'
    await write(`packages/${name}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`)
  }
  await write('specs/aelyst.yaml', withTagLimit(await read('specs/aelyst.yaml'), 10))
  await run('git', 'init', '--quiet', '--initial-branch=main')
  await write('.git/info/exclude', 'node_modules\n')
  await commit('Release')
  for (const name of packages) await run('git', 'tag', `@tags/${name}@0.1.0`)
}
