import { existsSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pnpm } from '@tags/scripts/command'
import { readPackages } from '@tags/scripts/release/packages'
import type { Folder } from './folder.ts'

const root = join(import.meta.dirname, '../../..')

/** The repository's own package.json. */
export const repository = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** The packages that are published. */
export const published = readPackages(root)

/** The package of the command `tags`, which other programs do not import. */
export const command = '@tags/cli'

/** The package of the queue, which uses the command's engine. */
export const queue = '@tags/bullmq'

/** The published packages that programs import, without the command. */
export const libraries = published.filter(({ name }) => name !== command && name !== queue)

/** The libraries that the command uses. */
export const usedByCommand = libraries.filter(({ name }) => name !== '@tags/redis')

/**
 * Packs every published package as `pnpm publish` would. Returns the tarballs by name.
 * @throws if one has not been built.
 */
export async function pack({ path, run }: Folder): Promise<Map<string, string>> {
  const unbuilt = published.filter(({ folder }) => !existsSync(join(folder, 'sbom.cdx.json')))
  if (unbuilt.length) {
    const names = unbuilt.map(({ name }) => name).join(', ')
    throw new Error(`These packages are not built: ${names}. Run pnpm build, then this again.`)
  }
  await mkdir(join(path, 'tarballs'))
  const filters = published.flatMap(({ name }) => ['--filter', name])
  const [program, ...args] = pnpm(root)
  const { stdout } = await run('.', program, [
    ...[...args, '--dir', root, '--recursive', ...filters],
    ...['pack', '--json', '--pack-destination', join(path, 'tarballs')],
  ])
  const packed: { name: string; filename: string }[] = JSON.parse(stdout)
  return new Map(packed.map(({ name, filename }) => [name, filename]))
}
