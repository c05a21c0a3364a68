import { statSync } from 'node:fs'
import { InputError } from '../../lib/input.ts'
import {
  fileSource,
  releases,
  revisionSource,
  type Side,
  type Source,
  workingTree,
} from './source.ts'

/** A vendor's spec on both sides. */
export interface Sides {
  vendor: string
  base: Side
  revision: Side
}

/** The selection of specs to compare; each side is a git revision or a file. */
export interface Choice {
  /** The base; the last release of each vendor if it is missing. */
  base?: string | undefined
  /** The revision; the working tree if it is missing. */
  revision?: string | undefined
  /** The vendors; all if it is missing. */
  vendors?: string[] | undefined
}

/**
 * Reads both sides of each spec, sorted by vendor.
 * @throws {InputError} if a file, a revision, a release or a vendor does not exist.
 */
export async function readSides(root: string, choice: Choice): Promise<Sides[]> {
  const given = [choice.base, choice.revision]
  const file = given.findLast((name) => name !== undefined && isFile(name))
  const sources: [base: Source, revision: Source] = [
    choice.base === undefined ? await releases(root) : await sourceOf(root, choice.base),
    choice.revision === undefined ? workingTree(root) : await sourceOf(root, choice.revision),
  ]
  const lists = file
    ? [await fileSource(file).vendors()]
    : await Promise.all(sources.map((source) => source.vendors()))
  const names = [...new Set(lists.flat())].sort()
  const unknown = choice.vendors?.find((vendor) => !names.includes(vendor))
  if (unknown !== undefined && file) {
    throw new InputError(
      `\`--vendor\` chooses among the specs of revisions, and ${file} is a file. Leave it out.`,
    )
  }
  if (unknown !== undefined) {
    throw new InputError(`There is no vendor ${unknown}, only: ${names.join(', ')}.`)
  }
  const vendors = choice.vendors ? names.filter((name) => choice.vendors?.includes(name)) : names
  const [bases, revisions] = await Promise.all([sources[0].read(vendors), sources[1].read(vendors)])
  return vendors.map((vendor, index) => {
    const [base, revision] = [bases[index] as Side, revisions[index] as Side]
    const missing = [base, revision].findIndex(({ text }) => text === undefined)
    if (file && missing !== -1) {
      throw new InputError(
        `${file} has nothing to be compared with: ` +
          `there is no specs/${vendor}.yaml in ${sources[missing]?.name}. ` +
          'Give two files: `pnpm specs:diff old.yaml new.yaml`.',
      )
    }
    return { vendor, base, revision }
  })
}

const sourceOf = async (root: string, name: string): Promise<Source> =>
  isFile(name) ? fileSource(name) : revisionSource(root, name)

const isFile = (name: string): boolean =>
  statSync(name, { throwIfNoEntry: false })?.isFile() ?? false
