import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { loadVendors, type Vendor } from '@tags/mocks'

/** A folder of our packages as npm installs them, beside the packages they are compared with. */
export interface Installation {
  folder: string
  vendors: Vendor[]
  /** The versions of the packages that ours are compared with, and of esbuild. */
  versions: Map<string, string>
  remove: () => Promise<void>
}

const bench = join(import.meta.dirname, '..')
const packages = join(bench, '..')
const tsc = join(
  dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
  'bin/tsc',
)

/** Compiles core and every vendor's package as `pnpm build` does, into a temporary folder. */
export async function install(): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'tags-bench-'))
  const remove = () => rm(folder, { recursive: true })
  try {
    const vendors = await loadVendors()
    await Promise.all([
      ...['core', ...vendors.map(({ name }) => name)].map((name) => compile(name, folder)),
      cp(join(bench, 'src/clients'), join(folder, 'clients'), { recursive: true }),
      writeFile(join(folder, 'package.json'), '{ "type": "module" }'),
    ])
    const { devDependencies } = await readManifest(bench)
    const peers = Object.keys(devDependencies).filter((name) => !name.startsWith('@tags/'))
    return { folder, vendors, versions: new Map(await Promise.all(peers.map(link))), remove }
  } catch (error) {
    await remove()
    throw error
  }

  async function link(name: string): Promise<[string, string]> {
    const [target, path] = [bench, folder].map((root) => join(root, 'node_modules', name))
    await mkdir(dirname(path as string), { recursive: true })
    await symlink(target as string, path as string, 'junction')
    return [name, (await readManifest(target as string)).version]
  }
}

async function compile(name: string, folder: string): Promise<void> {
  const source = join(packages, name)
  const target = join(folder, 'node_modules/@tags', name)
  const options = ['--noCheck', '--declaration', 'false', '--outDir', join(target, 'dist')]
  await promisify(execFile)(process.execPath, [tsc, '--project', source, ...options])
  const { publishConfig, ...manifest } = await readManifest(source)
  await writeFile(
    join(target, 'package.json'),
    JSON.stringify({ ...manifest, exports: publishConfig.exports }),
  )
}

const readManifest = async (folder: string) =>
  JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
