import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { lstat, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Folder, makeFolder } from './folder.ts'
import { node20 } from './node.ts'
import { command, pack, published, usedByCommand } from './pack.ts'
import { installTarballs } from './project.ts'
import { callServer } from './server.ts'

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

  it('goes on after a kill in the middle of an export, and accounts for every row', async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => `c${index},Mina,"a, b"`)
    await writeFile(
      join(project, 'export.csv'),
      ['Contact Id,First Name,Tags', ...rows].join('\r\n'),
    )
    const journal = join(project, 'run.ndjson')
    await rm(journal, { force: true })
    const flags = ['--vendor', 'highlevel', '--tags', 'vip', '--sandbox', '--journal', journal]
    const bin = join(project, 'node_modules/.bin/tags')
    // With the vendor's limit, the run takes minutes.
    const args = [bin, 'add', 'export.csv', ...flags, '--rate-limit']
    const child = spawn(node, args, { cwd: project, stdio: 'ignore' })
    const ended = once(child, 'exit')
    const outcomes = async () =>
      (await readFile(journal, 'utf8').catch(() => '')).match(/"result"/g)?.length ?? 0
    while ((await outcomes()) < 15) await setTimeout(5)
    child.kill('SIGKILL')
    expect(await ended).toEqual([null, 'SIGKILL'])
    expect(await outcomes()).toBeLessThan(rows.length)
    await tags('resume', journal)
    const { stdout } = await tags('report', journal, '--json')
    expect(JSON.parse(stdout)).toMatchObject({ rows: 2000, done: 2000, failed: 0, left: 0 })
    expect(await outcomes()).toBe(rows.length)
  })

  it('serves tools to an assistant', async () => {
    const args = [join(project, 'node_modules/.bin/tags'), 'mcp', '--sandbox']
    const { result, stderr } = await callServer(node, args, 'list_vendors', { cwd: project })
    const { vendors } = result as { vendors: { vendor: string }[] }
    const names = ['core', 'drift', 'sandbox', ...vendors.map(({ vendor }) => vendor)]
    expect(names.map((name) => `@tags/${name}`).sort()).toEqual(
      usedByCommand.map(({ name }) => name).sort(),
    )
    expect(stderr).toBe('')
  })
})
