import { readdir, readFile } from 'node:fs/promises'
import { join, parse, resolve } from 'node:path'
import { git } from '../../lib/git.ts'
import { InputError } from '../../lib/input.ts'
import type { SideLabel } from '../report.ts'

/** A vendor's spec on one side. */
export interface Side {
  label: SideLabel
  /** The text; missing if the side has no such spec. */
  text?: string
}

/** A source of specs. */
export interface Source {
  /** The source in words: `HEAD~1`, `the working tree`. */
  name: string
  vendors(): Promise<string[]>
  read(vendor: string): Promise<Side>
}

const specOf = (vendor: string): string => `specs/${vendor}.yaml`
const manifestOf = (vendor: string): string => `packages/${vendor}/package.json`

const vendorsIn = (files: string[]): string[] =>
  files.filter((file) => /^[^.]+\.yaml$/.test(parse(file).base)).map((file) => parse(file).name)

/** Creates a source with a single file, which it returns for any vendor. */
export const fileSource = (path: string): Source => ({
  name: path,
  vendors: async () => [parse(path).name],
  async read() {
    const text = await readFile(path, 'utf8').catch((error: Error) => {
      throw new InputError(`${path}: it cannot be read: ${error.message}.`)
    })
    return { text, label: { label: path, file: path } }
  },
})

/** Creates a source with the specs in the working tree of `root`. */
export const workingTree = (root: string): Source => ({
  name: 'the working tree',
  vendors: async () => vendorsIn(await readdir(join(root, 'specs')).catch(() => [])),
  async read(vendor) {
    const [text, manifest] = await Promise.all(
      [specOf(vendor), manifestOf(vendor)].map((file) =>
        readFile(join(root, file), 'utf8').catch(() => undefined),
      ),
    )
    return sideOf({ label: 'working tree', file: specOf(vendor) }, text, manifest)
  },
})

/** Creates a source with the specs of a commit. */
export async function revisionSource(root: string, revision: string): Promise<Source> {
  const commit = await commitOf(root, revision)
  const label = revision.startsWith(commit.slice(0, 7))
    ? commit.slice(0, 7)
    : `${revision} (${commit.slice(0, 7)})`
  return {
    name: revision,
    vendors: () => vendorsAt(root, commit),
    read: (vendor) => readAt(root, commit, vendor, label),
  }
}

/** Creates a source with the specs of the last releases; HEAD for vendors without a release. */
export async function releases(root: string): Promise<Source> {
  const head = await commitOf(root, 'HEAD')
  return {
    name: 'HEAD',
    vendors: () => vendorsAt(root, head),
    async read(vendor) {
      const { version = '0.0.0' } = versionIn(await textAt(root, head, manifestOf(vendor)))
      if (version === '0.0.0') {
        const label = `HEAD (${head.slice(0, 7)}) before the first release`
        return readAt(root, head, vendor, label)
      }
      return readAt(root, await releaseOf(root, vendor, version), vendor, `release ${version}`)
    },
  }
}

/** Finds the commit of a release: the tagged one, or else the one that set the version. */
async function releaseOf(root: string, vendor: string, version: string): Promise<string> {
  const tag = `@tags/${vendor}@${version}`
  const tagged = await hashOf(root, `refs/tags/${tag}`)
  if (tagged) return tagged
  const manifest = manifestOf(vendor)
  const found = await git(root, 'log', '-1', '--format=%H', '-G"version":', 'HEAD', '--', manifest)
  const commit = found.trim()
  if (commit && !(await endsOf(root)).includes(commit)) return commit
  throw new InputError(
    `The release ${version} of @tags/${vendor} is not in this clone, which is shallow. ` +
      'Fetch the rest: `git fetch --unshallow --tags`.',
  )
}

/** Lists the boundary commits of a shallow clone. */
async function endsOf(root: string): Promise<string[]> {
  const path = (await git(root, 'rev-parse', '--git-path', 'shallow')).trim()
  const text = await readFile(resolve(root, path), 'utf8').catch(() => '')
  return text.split('\n').filter((line) => line)
}

/** Resolves a revision to a commit. */
async function commitOf(root: string, revision: string): Promise<string> {
  await git(root, 'rev-parse', '--git-dir').catch(({ message }: Error) => {
    if (!message.includes('not a git repository')) throw new InputError(message)
    throw new InputError(
      'This is not a git repository, so there is no revision to compare with. ' +
        'Give two files: `pnpm specs:diff old.yaml new.yaml`.',
    )
  })
  const commit = revision.startsWith('-') ? undefined : await hashOf(root, revision)
  if (commit) return commit
  if (/\.(ya?ml|json)$/.test(revision)) throw new InputError(`There is no file ${revision}.`)
  const isShallow = (await endsOf(root)).length > 0
  throw new InputError(
    `${revision} is neither a file nor a revision that git knows here. ` +
      (isShallow
        ? 'This clone is shallow; fetch the rest: `git fetch --unshallow --tags`.'
        : 'Give a branch, a tag, a commit such as HEAD~1, or a file.'),
  )
}

const hashOf = (root: string, revision: string): Promise<string | undefined> =>
  git(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`).then(
    (commit) => commit.trim(),
    () => undefined,
  )

const vendorsAt = async (root: string, commit: string): Promise<string[]> =>
  vendorsIn((await git(root, 'ls-tree', '-z', '--name-only', commit, 'specs/')).split('\0'))

async function readAt(root: string, commit: string, vendor: string, label: string): Promise<Side> {
  const [text, manifest] = await Promise.all(
    [specOf(vendor), manifestOf(vendor)].map((file) => textAt(root, commit, file)),
  )
  return sideOf({ label, file: specOf(vendor), commit }, text, manifest)
}

function sideOf(label: SideLabel, text?: string, manifest?: string): Side {
  return { label: { ...label, ...versionIn(manifest) }, ...(text !== undefined && { text }) }
}

/** Reads a file at a commit; `undefined` if it does not exist. */
const textAt = (root: string, commit: string, file: string): Promise<string | undefined> =>
  git(root, 'show', `${commit}:./${file}`).catch(() => undefined)

const versionIn = (manifest: string | undefined): { version?: string } => {
  const version = manifest && JSON.parse(manifest).version
  return version ? { version } : {}
}
