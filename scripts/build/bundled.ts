import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** A package whose code is bundled into another package. */
export interface BundledPackage {
  name: string
  version: string
  licence: string
  /** The text of its licence file. */
  text: string
}

/**
 * Finds the packages whose code is in a build: those of `node_modules` among its inputs, which are paths from `folder`, and
 * those that were joined into these before, as the comments of their bundler say.
 * @throws if one of the latter is not among the dependencies of the package in `folder`, in the same version.
 */
export function bundledPackages(folder: string, inputs: readonly string[]): BundledPackage[] {
  const places = new Map(
    inputs.flatMap((input) => {
      const place = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]
      return place === undefined ? [] : [[input, place] as const]
    }),
  )
  const joined = new Map(
    [...places].flatMap(([input, place]) =>
      joinedIn(readFileSync(resolve(folder, input), 'utf8')).map((one) => [one, place] as const),
    ),
  )
  const packages = [...new Set(places.values())].map((place) => read(resolve(folder, place)))
  for (const [one, place] of joined) {
    const name = one.slice(0, one.lastIndexOf('@'))
    const found = join(folder, 'node_modules', name)
    const own = existsSync(found) ? read(found) : undefined
    if (`${own?.name}@${own?.version}` !== one) {
      throw new Error(
        `${place} holds the code of ${one}: list that version in the devDependencies of ${folder}, so that its licence is written.`,
      )
    }
    packages.push(own as BundledPackage)
  }
  return packages.sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** Lists the packages that a bundler joined into a file, as `name@version`. */
export const joinedIn = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/^\/\/#region \S*\/\.pnpm\/(@?[^@/]+@[^/_(]+)[^/]*\/node_modules\//gm)].map(
      ([, one = '']) => one.replace('+', '/'),
    ),
  ),
]

function read(folder: string): BundledPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file))
  if (!file) throw new Error(`${name}@${version} has no licence file, so it cannot be joined in.`)
  return { name, version, licence: license, text: readFileSync(join(folder, file), 'utf8') }
}

/** Emits the licences of bundled packages as one text. */
export const emitLicences = (packages: readonly BundledPackage[]): string =>
  packages
    .map(({ name, version, licence, text }) => {
      return `This package contains ${name} ${version}, under the licence ${licence}:\n\n${text.trim()}\n`
    })
    .join('\n')
