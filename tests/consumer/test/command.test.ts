import { lstat, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Folder, makeFolder } from './folder.ts'
import { node20 } from './node.ts'
import { command, pack, published, usedByCommand } from './pack.ts'
import { installTarballs } from './project.ts'

/** The largest size of an installation, in bytes: what a person waits for when `npx` runs the command. */
const limit = 15_000_000

let folder: Folder
let project: string

beforeAll(async () => {
  folder = await makeFolder()
  console.info('consumer: installing the command …')
  project = await installTarballs(folder, 'user', await pack(folder), [command])
})

afterAll(() => folder?.remove())

it('installs with all vendors in 15 MB', async () => {
  const names = await readdir(join(project, 'node_modules/@tags'))
  expect(names.map((name) => `@tags/${name}`).sort()).toEqual(
    [command, ...usedByCommand.map(({ name }) => name)].sort(),
  )
  const size = await sizeOf(join(project, 'node_modules'))
  console.info(
    `consumer: the command with its dependencies has ${(size / 1_000_000).toFixed(1)} MB`,
  )
  expect(size).toBeLessThan(limit)
})

/** Returns the space that a folder takes on a disk with blocks of 4 KiB, as `du` counts it. */
async function sizeOf(path: string): Promise<number> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const sizes = entries.map(async (entry) => {
    const { size } = await lstat(join(entry.parentPath, entry.name))
    return Math.ceil(size / 4096) * 4096
  })
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

describe.each([
  ['20', node20()],
  ['24', process.execPath],
])('on Node %s', (_, node) => {
  const tags = (...args: string[]) =>
    folder.run('user', node, [join(project, 'node_modules/.bin/tags'), ...args])

  it('tells its version', async () => {
    const version = published.find(({ name }) => name === command)?.version
    expect(await tags('--version')).toEqual({ stdout: `${version}\n`, stderr: '' })
  })

  it('tags the contacts of a file in a sandbox of each vendor', async () => {
    const rows = 'vendor,id,email,tags\nhighlevel,c1,,vip\nkit,,mina@example.com,vip|new\n'
    await writeFile(join(project, 'contacts.csv'), rows)
    const { stdout, stderr } = await tags('add', 'contacts.csv', '--json', '--sandbox')
    const results = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(({ line, result }) => [line, result?.tags])
    expect(results.sort()).toEqual([
      [2, ['vip']],
      [3, ['vip', 'new']],
    ])
    expect(stderr).not.toMatch(/warning/i)
  })
})
