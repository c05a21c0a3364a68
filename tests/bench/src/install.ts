import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { loadVendors, type Vendor } from '@tags/mocks'

/** A folder of our packages as npm installs them, beside the packages they are compared with. */
export interface Installation {
  folder: string
  vendors: Vendor[]
  /** The versions of the packages beside ours, by their names. */
  versions: Map<string, string>
  remove: () => Promise<void>
}

const bench = join(import.meta.dirname, '..')
const packages = join(bench, '../../packages')

/**
 * Puts what `pnpm build` made of our packages into a temporary folder.
 * @throws if one has not been built.
 */
export async function install(): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'tags-bench-'))
  const remove = () => rm(folder, { recursive: true })
  try {
    const vendors = await loadVendors()
    for (const name of ['drift', 'core', ...vendors.map(({ name }) => name)])
      await copy(name, folder)
    for (const clients of ['clients', 'drift', 'faults/clients']) {
      await cp(join(bench, 'src', clients), join(folder, clients), { recursive: true })
    }
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
    const { devDependencies } = await readManifest(bench)
    const peers = Object.keys(devDependencies).filter((name) => !name.startsWith('@tags/'))
    const versions = new Map<string, string>()
    for (const name of peers) versions.set(name, await link(name, folder))
    return { folder, vendors, versions, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

async function copy(name: string, folder: string): Promise<void> {
  const source = join(packages, name)
  const target = join(folder, 'node_modules/@tags', name)
  if (!existsSync(join(source, 'dist/index.js'))) {
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

/** Links a dependency of this package, and tells its version. */
async function link(name: string, folder: string): Promise<string> {
  const source = join(bench, 'node_modules', name)
  const target = join(folder, 'node_modules', name)
  await mkdir(dirname(target), { recursive: true })
  await symlink(source, target, 'junction')
  return (await readManifest(source)).version
}

const readManifest = async (folder: string) =>
  JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
