import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, it } from 'vitest'

const names = ['core', 'one', 'other'] as const

type Versions = Record<(typeof names)[number], string>

const root = join(import.meta.dirname, '../../..')
const changeset = join(root, 'node_modules/@changesets/cli/bin.js')

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'versions-'))
})

afterEach(() => rm(folder, { recursive: true }))

it.each<[what: string, before: Versions, bumps: Record<string, string>, after: Partial<Versions>]>([
  ['a patch of core changes no client', of('0.3.1'), { core: 'patch' }, { core: '0.3.2' }],
  ['so it is from 1.0 on', of('1.3.1'), { core: 'patch' }, { core: '1.3.2' }],
  ['a minor of core is, where ^ takes it', of('1.3.1'), { core: 'minor' }, { core: '1.4.0' }],
  [
    'below 1.0, where ^ excludes it, every vendor follows with a patch',
    of('0.3.1'),
    { core: 'minor' },
    { core: '0.4.0', one: '0.3.2', other: '0.3.2' },
  ],
  [
    'vendors that are further follow by a patch too',
    { core: '0.3.1', one: '1.2.0', other: '0.9.0' },
    { core: 'minor' },
    { core: '0.4.0', one: '1.2.1', other: '0.9.1' },
  ],
  [
    'even if core breaks',
    of('1.3.1'),
    { core: 'major' },
    { core: '2.0.0', one: '1.3.2', other: '1.3.2' },
  ],
  [
    'a vendor with changes of its own gets the version that they require',
    of('0.3.1'),
    { core: 'minor', one: 'minor' },
    { core: '0.4.0', one: '0.4.0', other: '0.3.2' },
  ],
  ['a vendor leaves all others alone', of('0.3.1'), { one: 'minor' }, { one: '0.4.0' }],
])('%s', async (_, before, bumps, after) => {
  await fill(before, bumps)
  await promisify(execFile)(process.execPath, [changeset, 'version'], { cwd: folder })
  for (const name of names) {
    const { version } = JSON.parse(await read(name, 'package.json'))
    expect(version, name).toBe({ ...before, ...after }[name])
    if (!after[name]) continue
    expect(await read(name, 'CHANGELOG.md')).toContain(`\n## ${version}\n`)
    expect(await read(name, 'CHANGELOG.md')).toContain(
      name in bumps ? `\n- It changes.\n` : `\n  - @tags/core@${after.core}\n`,
    )
  }
})

/** Creates packages at the same version. */
function of(version: string): Versions {
  return { core: version, one: version, other: version }
}

/** Creates a workspace with our configuration and a pending changeset. */
async function fill(versions: Versions, bumps: Record<string, string>): Promise<void> {
  const { dependencies } = JSON.parse(
    await readFile(join(root, 'packages/aelyst/package.json'), 'utf8'),
  )
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const file of ['package.json', 'pnpm-workspace.yaml', '.changeset/config.json']) {
    await cp(join(root, file), join(folder, file))
  }
  const lines = Object.entries(bumps).map(([name, bump]) => `'@tags/${name}': ${bump}\n`)
  await writeFile(
    join(folder, '.changeset/a-change.md'),
    `---\n${lines.join('')}---\n\nIt changes.\n`,
  )
  for (const name of names) {
    const manifest = {
      name: `@tags/${name}`,
      version: versions[name],
      ...(name !== 'core' && { dependencies }),
    }
    await mkdir(join(folder, 'packages', name), { recursive: true })
    await writeFile(join(folder, 'packages', name, 'package.json'), JSON.stringify(manifest))
  }
}

const read = (name: string, file: string) => readFile(join(folder, 'packages', name, file), 'utf8')
