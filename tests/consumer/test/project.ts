import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Folder } from './folder.ts'
import { pack } from './pack.ts'

/** Creates a user's project in `folder`, with every tarball installed by npm, and returns its path. */
export async function makeProject(
  folder: Folder,
  devDependencies: Record<string, string> = {},
): Promise<string> {
  const project = join(folder.path, 'project')
  await mkdir(project)
  const dependencies = [...(await pack(folder))].map(([name, file]) => [
    name,
    `file:../tarballs/${basename(file)}`,
  ])
  const manifest = {
    private: true,
    type: 'module',
    dependencies: Object.fromEntries(dependencies),
    devDependencies,
    // Without this, npm requests these packages from the registry.
    overrides: { '@tags/core': '$@tags/core', '@tags/drift': '$@tags/drift' },
  }
  await writeFile(join(project, 'package.json'), JSON.stringify(manifest))
  await folder.run('project', 'npm', [
    ...['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'],
  ])
  return project
}
