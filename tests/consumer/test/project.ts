import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Folder } from './folder.ts'
import { libraries } from './pack.ts'

/** Creates a user's project in `folder`, with every library installed by npm, and returns its path. */
export const makeProject = (
  folder: Folder,
  tarballs: ReadonlyMap<string, string>,
  devDependencies: Record<string, string> = {},
): Promise<string> =>
  installTarballs(
    folder,
    'project',
    tarballs,
    libraries.map(({ name }) => name),
    devDependencies,
  )

/** Creates a project with some of the tarballs installed by npm, and returns its path. */
export async function installTarballs(
  folder: Folder,
  directory: string,
  tarballs: ReadonlyMap<string, string>,
  names: readonly string[],
  devDependencies: Record<string, string> = {},
): Promise<string> {
  const project = join(folder.path, directory)
  await mkdir(project)
  const files = [...tarballs].map(([name, file]): [string, string] => [
    name,
    `file:../tarballs/${basename(file)}`,
  ])
  const manifest = {
    private: true,
    type: 'module',
    dependencies: Object.fromEntries(files.filter(([name]) => names.includes(name))),
    devDependencies,
    // Without this, npm requests these packages from the registry.
    overrides: Object.fromEntries(
      files.map(([name, file]) => [name, names.includes(name) ? `$${name}` : file]),
    ),
  }
  await writeFile(join(project, 'package.json'), JSON.stringify(manifest))
  await folder.run(directory, 'npm', [
    ...['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'],
  ])
  return project
}
