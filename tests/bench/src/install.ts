import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadVendors, type Vendor } from '@tags/mocks'

/** A folder with our packages as npm installs them, and the packages to compare them with. */
export interface Installation {
  folder: string
  vendors: Vendor[]
  /** The versions of the other packages, by name. */
  versions: Map<string, string>
  remove: () => Promise<void>
}

const bench = join(import.meta.dirname, '..')
const packages = join(bench, '../../packages')

/**
 * Copies our built packages into a temporary folder.
 * @throws if one has not been built.
 */
export async function install(): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'tags-bench-'))
  const remove = () => rm(folder, { recursive: true })
  try {
    const vendors = await loadVendors()
    for (const name of ['drift', 'sandbox', 'core', 'cli', ...vendors.map(({ name }) => name)])
      await copy(name, folder)
    for (const clients of ['clients', 'drift', 'faults/clients']) {
      await cp(join(bench, 'src', clients), join(folder, clients), { recursive: true })
    }
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
    await cp(join(bench, 'src/command/programs/loop.js'), join(folder, 'loop.js'))
    const cli = join(packages, 'cli')
    const peers = [
      ...others(bench, (await readManifest(bench)).devDependencies),
      ...others(cli, (await readManifest(cli)).dependencies),
    ]
    const versions = await copyPeers(peers, folder)
    return { folder, vendors, versions, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** A package, and the folder of one that depends on it. */
interface Peer {
  name: string
  from: string
}

/** Lists the dependencies of a package that are not ours. */
const others = (from: string, dependencies: Record<string, string>): Peer[] =>
  Object.keys(dependencies)
    .filter((name) => !name.startsWith('@tags/'))
    .map((name) => ({ name, from }))

async function copy(name: string, folder: string): Promise<void> {
  const source = join(packages, name)
  const target = join(folder, 'node_modules/@tags', name)
  if (!existsSync(join(source, 'dist'))) {
    throw new Error(`@tags/${name} has no dist. Run pnpm build, then this again.`)
  }
  for (const part of ['dist', 'openapi.json']) {
    if (existsSync(join(source, part))) {
      await cp(join(source, part), join(target, part), { recursive: true })
    }
  }
  const { publishConfig, ...manifest } = await readManifest(source)
  await writeFile(
    join(target, 'package.json'),
    JSON.stringify({ ...manifest, exports: publishConfig.exports }),
  )
}

/** A package to copy, and the folders above it in which to look for its dependencies. */
interface Wanted {
  name: string
  source: string
  above: Place[]
}

/** A folder with `node_modules`, and the sources of the packages copied there, by name. */
interface Place {
  folder: string
  sources: Map<string, string>
}

/**
 * Copies packages and their dependencies in npm's layout: each at the top or, if another version
 * is there already, below the package that depends on it.
 * @returns the versions of `peers`.
 */
async function copyPeers(peers: readonly Peer[], folder: string): Promise<Map<string, string>> {
  const top: Place = { folder, sources: new Map() }
  const versions = new Map<string, string>()
  const queue: Wanted[] = []
  for (const { name, from } of peers) {
    const source = await realpath(join(from, 'node_modules', name))
    versions.set(name, (await readManifest(source)).version)
    queue.push({ name, source, above: [top] })
  }
  for (const { name, source, above } of queue) {
    const nearest = above.find(({ sources }) => sources.has(name))
    if (nearest?.sources.get(name) === source) continue
    const place = nearest ? (above[0] as Place) : top
    const target = join(place.folder, 'node_modules', name)
    place.sources.set(name, source)
    await cp(source, target, { recursive: true })
    const inside = [{ folder: target, sources: new Map() }, ...above.slice(above.indexOf(place))]
    for (const dependency of await dependenciesOf(name, source)) {
      queue.push({ ...dependency, above: inside })
    }
  }
  return versions
}

/** Finds the dependencies of a package, which pnpm keeps beside it. Optional ones may be absent. */
async function dependenciesOf(name: string, source: string): Promise<Omit<Wanted, 'above'>[]> {
  const manifest = await readManifest(source)
  const names = ['dependencies', 'optionalDependencies', 'peerDependencies'].flatMap((key) =>
    Object.keys(manifest[key] ?? {}),
  )
  const beside = source.slice(0, -name.length)
  const found = names.filter((dependency) => existsSync(join(beside, dependency)))
  return Promise.all(
    found.map(async (dependency) => ({
      name: dependency,
      source: await realpath(join(beside, dependency)),
    })),
  )
}

const readManifest = async (folder: string) =>
  JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
