import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { main } from '../../diff.ts'
import { type Ended, run } from '../../test/command.ts'

const root = join(import.meta.dirname, '../../..')

/** A folder with the command in it, which becomes a git repository with the first commit. */
export interface Repository {
  folder: string
  git(...args: string[]): Promise<string>
  write(files: Record<string, string>): Promise<void>
  /** Writes and commits. @returns the hash. */
  commit(files: Record<string, string>): Promise<string>
  diff(...args: string[]): Promise<Ended>
  remove(): Promise<void>
}

/** A new folder; with `depth`, a shallow clone of another. */
export async function createRepository(of?: Repository): Promise<Repository> {
  const parent = await mkdtemp(join(tmpdir(), 'a repository '))
  const folder = join(parent, 'tags')
  const start = promisify(execFile)
  const git = async (...args: string[]): Promise<string> =>
    (await start('git', args, { cwd: folder })).stdout.trim()
  if (of) await start('git', ['clone', '--quiet', '--depth=1', `file://${of.folder}`, folder])
  await mkdir(join(folder, 'scripts'), { recursive: true })
  for (const name of [
    'diff',
    'diff.ts',
    'changeset',
    'generate',
    'lib',
    'redocly',
    'package.json',
  ]) {
    await cp(join(root, 'scripts', name), join(folder, 'scripts', name), {
      recursive: true,
      filter: (source) => !['node_modules', 'test'].includes(basename(source)),
    })
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  await symlink(join(root, 'scripts/node_modules'), join(folder, 'scripts/node_modules'))
  const write = async (files: Record<string, string>) => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
  }
  return {
    folder,
    git,
    write,
    async commit(files) {
      await git('init', '--quiet', '--initial-branch=main')
      await write(files)
      await git('add', '--', ...Object.keys(files))
      const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.com']
      await git(...author, '-c', 'commit.gpgsign=false', 'commit', '--quiet', '--message=x')
      return git('rev-parse', 'HEAD')
    },
    diff: (...args) => run(main, args, { root: folder }),
    remove: () => rm(parent, { recursive: true }),
  }
}

/** Creates a small spec with a maximum length of tags. */
export const spec = (maxLength: number, summary = 'Tag a contact'): string => `openapi: 3.1.0
info: { title: A vendor, version: '1' }
servers: [{ url: https://vendor.example }]
paths:
  /tags:
    post:
      operationId: tag
      summary: ${summary}
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: '#/components/schemas/Tag' }
      responses:
        '204': { description: Done. }
components:
  schemas:
    Tag:
      type: string
      maxLength: ${maxLength}
`

/** A package.json of this version. */
export const manifest = (version: string): string => `{\n  "version": "${version}"\n}\n`
