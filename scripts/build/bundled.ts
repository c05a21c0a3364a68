import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** A package whose code is bundled into another package. */
export interface BundledPackage {
  name: string
  version: string
  licence: string
  /** The text of its licence file. */
  text: string
}

/** Finds the packages of `node_modules` among the inputs of a build, which are paths from `folder`. */
export function bundledPackages(folder: string, inputs: readonly string[]): BundledPackage[] {
  const places = inputs.flatMap(
    (input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? [],
  )
  return [...new Set(places)].sort().map((place) => read(resolve(folder, place)))
}

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
