import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseChangesetFile } from '@changesets/parse'
import type { Bump } from '../diff/report.ts'
import { git } from '../lib/git.ts'
import { InputError } from '../lib/input.ts'

/** A changeset that waits for its release. */
export interface Changeset {
  /** The path from the root of the repository. */
  file: string
  /** The bump of each package, by name. */
  bumps: ReadonlyMap<string, Bump>
  /** The text for the changelog, in Markdown. */
  summary: string
}

/**
 * Reads the changesets of the working tree.
 * @throws {InputError} with the file's name, if a file is not a changeset.
 */
export async function readChangesets(root: string): Promise<Changeset[]> {
  const names = await readdir(join(root, '.changeset')).catch(() => [])
  const files = names.filter((name) => /^[^.].*\.md$/.test(name) && !/^[A-Z]+\.md$/.test(name))
  const changesets = files.sort().map(async (name): Promise<Changeset> => {
    const file = `.changeset/${name}`
    const text = await readFile(join(root, file), 'utf8')
    try {
      const { releases, summary } = parseChangesetFile(text)
      return { file, bumps: new Map(releases.map(({ name, type }) => [name, type])), summary }
    } catch (error) {
      throw new InputError(`${file}: ${(error as Error).message}`)
    }
  })
  return Promise.all(changesets)
}

/** Filters the changesets that a commit does not have with the same text. */
export async function newSince(
  root: string,
  commit: string | undefined,
  changesets: Changeset[],
): Promise<Changeset[]> {
  if (!commit || !changesets.length) return changesets
  const tree = await git(root, 'ls-tree', commit, '.changeset/')
  const before = new Set(tree.split('\n').map((line) => line.split(/\s/)[2]))
  const blobs = await git(root, 'hash-object', '--', ...changesets.map(({ file }) => file))
  const now = blobs.trim().split('\n')
  return changesets.filter((_, index) => !before.has(now[index]))
}
