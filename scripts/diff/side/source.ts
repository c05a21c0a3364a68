import { statSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, parse, resolve } from 'node:path'
import { git, readObjects } from '../../lib/git.ts'
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
  /** Reads the side of each vendor, in the same order. */
  read(vendors: string[]): Promise<Side[]>
}

const specOf = (vendor: string): string => `specs/${vendor}.yaml`
const manifestOf = (vendor: string): string => `packages/${vendor}/package.json`

const vendorsIn = (files: string[]): string[] =>
  files.filter((file) => /^[^.]+\.yaml$/.test(parse(file).base)).map((file) => parse(file).name)

/** Creates a source with a single file, which it returns for any vendor. */
export const fileSource = (path: string): Source => ({
  name: path,
  vendors: async () => [parse(path).name],
  async read(vendors) {
    const bytes = await readFile(path).catch((error: Error) => {
      throw new InputError(`${path}: it cannot be read: ${error.message}.`)
    })
    const text = textOf(bytes, path)
    return vendors.map(() => ({ text, label: { label: path, file: path } }))
  },
})

/** Decodes UTF-8; another encoding would compare as other text. */
function textOf(bytes: Buffer, path: string): string {
  const mark = bytes.toString('hex', 0, 2)
  if (mark === 'fffe' || mark === 'feff' || bytes.subarray(0, 4).includes(0)) {
    throw new InputError(
      `${path}: it is UTF-16, and UTF-8 was expected. ` +
        `Convert it first: \`iconv -f UTF-16 -t UTF-8 ${path} > utf8.yaml\`.`,
    )
  }
  return bytes.toString('utf8').replace(/^\uFEFF/, '')
}

/** Creates a source with the specs in the working tree of `root`. */
export const workingTree = (root: string): Source => ({
  name: 'the working tree',
  vendors: async () => vendorsIn(await readdir(join(root, 'specs')).catch(() => [])),
  read: (vendors) =>
    Promise.all(
      vendors.map(async (vendor) => {
        const [text, manifest] = await Promise.all(
          [specOf(vendor), manifestOf(vendor)].map((file) =>
            readFile(join(root, file), 'utf8').catch(() => undefined),
          ),
        )
        return sideOf({ label: 'working tree', file: specOf(vendor) }, text, manifest)
      }),
    ),
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
    read: (vendors) =>
      readAt(
        root,
        vendors.map((vendor) => ({ vendor, commit, label })),
      ),
  }
}

/** Creates a source with the specs of the last releases; HEAD for vendors without a release. */
export async function releases(root: string): Promise<Source> {
  const head = await commitOf(root, 'HEAD')
  return {
    name: 'HEAD',
    vendors: () => vendorsAt(root, head),
    async read(vendors) {
      const manifests = await textsAt(
        root,
        vendors.map((vendor) => ({ commit: head, file: manifestOf(vendor) })),
      )
      const versions = manifests.map((manifest) => versionIn(manifest).version ?? '0.0.0')
      const tags = await readObjects(
        root,
        vendors.map((vendor, index) => `refs/tags/@tags/${vendor}@${versions[index]}^{commit}`),
      )
      const releases = vendors.map(async (vendor, index): Promise<Origin> => {
        const version = versions[index] as string
        if (version === '0.0.0') {
          const label = `HEAD (${head.slice(0, 7)}) before the first release`
          return { vendor, commit: head, label }
        }
        const commit = tags[index]?.hash ?? (await commitOfVersion(root, vendor, version))
        return { vendor, commit, label: `release ${version}` }
      })
      return readAt(root, await Promise.all(releases))
    },
  }
}

/** Finds the commit that set the version of a vendor, which is a release without a tag. */
async function commitOfVersion(root: string, vendor: string, version: string): Promise<string> {
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
  const commit = revision.startsWith('-') ? undefined : await hashOf(root, revision)
  if (commit) return commit
  if (/^https?:\/\//.test(revision)) {
    throw new InputError(
      `${revision} is a URL, and files are compared. Download it first: \`curl -fsSL -o downloaded.yaml ${revision}\`.`,
    )
  }
  if (statSync(revision, { throwIfNoEntry: false })?.isDirectory()) {
    throw new InputError(
      `${revision} is a folder, and files are compared. ` +
        `Bundle its root document first: \`redocly bundle ${join(revision, 'openapi.yaml')} -o bundled.yaml\`.`,
    )
  }
  await git(root, 'rev-parse', '--git-dir').catch(({ message }: Error) => {
    if (!message.includes('not a git repository')) throw new InputError(message)
    throw new InputError(
      'This is not a git repository, so there is no revision to compare with. ' +
        'Give two files: `pnpm specs:diff old.yaml new.yaml`.',
    )
  })
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

/** The commit of a vendor's side, and its name for people. */
interface Origin {
  vendor: string
  commit: string
  label: string
}

async function readAt(root: string, origins: Origin[]): Promise<Side[]> {
  const texts = await textsAt(
    root,
    origins.flatMap(({ vendor, commit }) => [
      { commit, file: specOf(vendor) },
      { commit, file: manifestOf(vendor) },
    ]),
  )
  return origins.map(({ vendor, commit, label }, index) => {
    const [text, manifest] = texts.slice(2 * index)
    return sideOf({ label, file: specOf(vendor), commit }, text, manifest)
  })
}

function sideOf(label: SideLabel, text?: string, manifest?: string): Side {
  return { label: { ...label, ...versionIn(manifest) }, ...(text !== undefined && { text }) }
}

/** Reads files at commits; `undefined` for a file that does not exist. */
async function textsAt(
  root: string,
  places: { commit: string; file: string }[],
): Promise<(string | undefined)[]> {
  const objects = await readObjects(
    root,
    places.map(({ commit, file }) => `${commit}:./${file}`),
  )
  return objects.map((object) => object?.text)
}

const versionIn = (manifest: string | undefined): { version?: string } => {
  const version = manifest && JSON.parse(manifest).version
  return version ? { version } : {}
}
