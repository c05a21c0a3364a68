import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { without } from '../lib/list.ts'
import { unpack } from './archive.ts'

interface Manifest {
  name: string
  version: string
  files: string[]
  dependencies?: Record<string, string>
  publishConfig: {
    bin?: Record<string, string>
    exports: Record<string, string | { default: string }>
  }
}

interface Component {
  purl: string
  hashes?: unknown[]
  licenses?: unknown[]
}

/**
 * Lists the reasons why a tarball cannot be published as the package in `folder`. A package that has no
 * release yet, with version 0.0.0, needs no changelog.
 * @throws if it is not a tarball.
 */
export function problems(tarball: Uint8Array, folder: string): string[] {
  const files = unpack(tarball)
  const source: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const { name, version } = source
  const wanted = contents(folder, source)
  const found = [...files.keys()]
  const lacks = without(wanted, found).map((file) => `lacks ${file}`)
  const extra = without(found, wanted).map((file) => `has ${file}, which is not one of its files`)
  const about = lacks.length
    ? []
    : [...aboutManifest(files, version), ...aboutSbom(files), ...aboutChangelog(files, version)]
  return [...lacks, ...extra, ...about].map((what) => `The tarball of ${name}@${version} ${what}.`)
}

/** Lists the files that the tarball of a package must contain. */
function contents(folder: string, { version, files, publishConfig }: Manifest): string[] {
  const isNew = version === '0.0.0'
  const named = files.filter((file) => file.includes('.') && !(isNew && file === 'CHANGELOG.md'))
  const changes = files.includes('changes')
    ? [...list(join(folder, 'changes')), ...(isNew ? [] : [`${version}.json`])]
    : []
  return [
    ...['LICENSE', 'README.md', 'package.json'],
    ...(publishConfig.bin ? commandFiles(folder) : moduleFiles(folder, publishConfig.exports)),
    ...named,
    ...new Set(changes.map((file) => `changes/${file}`)),
  ]
}

/** Lists the declarations of all sources, and the entries. */
function moduleFiles(folder: string, exports: Manifest['publishConfig']['exports']): string[] {
  const declarations = list(join(folder, 'src'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `dist/${file.slice(0, -'.ts'.length)}.d.ts`)
  const entries = Object.values(exports)
    .filter((target) => typeof target === 'object')
    .map((target) => `dist/${basename(target.default)}`)
  return [...declarations, ...entries]
}

/** Lists the parts of a command, whose names follow from their content, and the declarations of its modules. */
const commandFiles = (folder: string): string[] =>
  list(join(folder, 'dist'))
    .map((file) => `dist/${file}`)
    .filter((file) => statSync(join(folder, file)).isFile())

const list = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  )

function aboutManifest(files: Map<string, string>, version: string): string[] {
  const text = files.get('package.json') as string
  const manifest: Manifest = JSON.parse(text)
  return [
    ...(manifest.version === version ? [] : [`has a package.json of ${manifest.version}`]),
    ...(/"workspace:|"\.\/src/.test(text)
      ? ['has a package.json that leads into the repository']
      : []),
  ]
}

/** Checks that the bill of materials has this version and all its dependencies, each with a licence. */
function aboutSbom(files: Map<string, string>): string[] {
  const manifest: Manifest = JSON.parse(files.get('package.json') as string)
  const { bomFormat, metadata, components } = JSON.parse(files.get('sbom.cdx.json') as string)
  const unlisted = Object.entries(manifest.dependencies ?? {}).filter(([name, range]) => {
    const url = packageUrl(name, range.replace('^', ''))
    return !components.some(({ purl }: Component) => purl === url)
  })
  const bare = components.filter(
    ({ purl, licenses, hashes }: Component) =>
      !licenses || !(hashes || purl.startsWith('pkg:npm/%40tags/')),
  )
  return [
    ...(bomFormat === 'CycloneDX' &&
    metadata.component.purl === packageUrl(manifest.name, manifest.version)
      ? []
      : ['has an sbom.cdx.json of something else: run `pnpm build` again']),
    ...unlisted.map(([name, range]) => `has an sbom.cdx.json without ${name}@${range}`),
    ...bare.map(({ purl }: Component) => `has an sbom.cdx.json without licence or hash of ${purl}`),
  ]
}

/** Checks that the changelog has text about this version. */
function aboutChangelog(files: Map<string, string>, version: string): string[] {
  if (version === '0.0.0') return []
  const [, section = ''] = (files.get('CHANGELOG.md') as string).split(`\n## ${version}\n`)
  const isDescribed = /^- ./m.test(section.split('\n## ', 1)[0] as string)
  return isDescribed ? [] : [`has a CHANGELOG.md without an entry for ${version}`]
}

/** Returns the package URL that CycloneDX uses as an identifier. */
const packageUrl = (name: string, version: string): string =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`
