import { cp, readFile, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Folder } from '@tags/consumer/folder'
import { published } from '@tags/consumer/pack'
import { withTagLimit } from '@tags/scripts/test/limit'
import { providePnpm } from '@tags/scripts/test/pnpm'

const root = join(import.meta.dirname, '../../..')
/** The files that are not copied: generated files, and files of earlier releases. */
const left =
  /(^|\/)(node_modules|dist|\.git|\.turbo|CHANGELOG\.md)$|^\.changeset\/.*\.md$|\/changes\/\d/

/** A copy of the working tree with a new history, without any release. */
export interface Repository {
  /** Runs pnpm and returns its output. */
  pnpm: (...args: string[]) => Promise<string>
  git: (...args: string[]) => Promise<string>
  commit: (message: string) => Promise<void>
  read: (file: string) => Promise<string>
  write: (file: string, text: string) => Promise<void>
}

/** Creates a copy in a folder of this name, with an uncommitted `.npmrc`. */
export async function createRepository({ path, run }: Folder, name: string): Promise<Repository> {
  providePnpm(root)
  // The copy builds no package again that was built from the same files before.
  process.env.TURBO_CACHE_DIR = join(root, '.turbo/cache')
  const folder = join(path, name)
  const print = async (program: string, ...args: string[]) =>
    (await run(name, program, args)).stdout
  const copy: Repository = {
    pnpm: (...args) => print('pnpm', ...args),
    git: (...args) => print('git', ...args),
    async commit(message) {
      await copy.git('add', '--all')
      await copy.git('commit', '--quiet', `--message=${message}`)
    },
    read: (file) => readFile(join(folder, file), 'utf8'),
    write: (file, text) => writeFile(join(folder, file), text),
  }
  await cp(root, folder, {
    recursive: true,
    filter: (file) => !left.test(relative(root, file).replaceAll(sep, '/')),
  })
  for (const { folder } of published) {
    const file = join(relative(root, folder), 'package.json')
    const manifest = JSON.parse(await copy.read(file))
    await copy.write(file, JSON.stringify({ ...manifest, version: '0.0.0' }))
  }
  const bumps = published.map(({ name }) => `'${name}': minor\n`).join('')
  await copy.write('.changeset/first-release.md', `---\n${bumps}---\n\nFirst release.\n`)
  const spec = withTagLimit(await copy.read('specs/aelyst.yaml'), 10)
  await copy.write('specs/aelyst.yaml', spec)
  await copy.git('init', '--quiet', '--initial-branch=main')
  await copy.write('.git/info/exclude', '.npmrc\n')
  await copy.commit('Begin')
  await copy.pnpm('install', '--frozen-lockfile', '--prefer-offline')
  return copy
}
