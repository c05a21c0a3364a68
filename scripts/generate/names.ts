import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** Reserved words of JavaScript, which cannot be the name of a vendor's factory. */
const reservedWords = new Set(
  (
    'await break case catch class const continue debugger default delete do else enum export extends ' +
    'false finally for function if implements import in instanceof interface let new null package ' +
    'private protected public return static super switch this throw true try typeof var void while ' +
    'with yield'
  ).split(' '),
)

/** The files of `specs` that are generated from the vendors' releases. */
export const records = ['latest.json', 'feed.atom']

/** The ending of the file with a vendor's accepted differences, beside its spec. */
export const drift = '.drift.yaml'

/**
 * Lists the vendors, which are named after the files in `specs`.
 * @throws an error if a file's name cannot name a vendor, or if a vendor's package has no spec.
 */
export async function vendorNames(root: string): Promise<string[]> {
  const all = (await readdir(join(root, 'specs'))).sort()
  const files = all.filter((file) => !records.includes(file) && !file.endsWith(drift))
  for (const file of files) {
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*\.yaml$/.test(file)) {
      throw new Error(`specs/${file}: name it as its package, such as my-vendor.yaml.`)
    }
  }
  const names = files.map((file) => basename(file, '.yaml'))
  const alone = all.find((file) => file.endsWith(drift) && !names.includes(basename(file, drift)))
  if (alone) throw new Error(`specs/${alone}: there is no specs/${basename(alone, drift)}.yaml.`)
  const has = (name: string, file: string) => existsSync(join(root, 'packages', name, file))
  for (const name of names) {
    if (reservedWords.has(name)) {
      throw new Error(`specs/${name}.yaml: no function can be named ${name}.`)
    }
    if (has(name, 'package.json') && !has(name, 'openapi.json')) {
      throw new Error(`specs/${name}.yaml: packages/${name} is not a vendor's; take another name.`)
    }
  }
  const lost = (await readdir(join(root, 'packages'))).find(
    (name) => has(name, 'openapi.json') && !names.includes(name),
  )
  if (lost) {
    throw new Error(`packages/${lost} has lost its specs/${lost}.yaml; delete the package, too.`)
  }
  return names
}
