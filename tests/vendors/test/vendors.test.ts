import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { pnpm } from '@tags/scripts/command'
import { routes } from '@tags/scripts/spec'
import { withTagLimit } from '@tags/scripts/test/limit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')

/** The steps to add a vendor, from the documentation. */
const guide = join(root, 'site/samples/add-a-vendor')

/** A copy of the repository, to which vendors are added. Its path has a space. */
let copy = ''

/** Runs a command in the copy, and returns its output and whether it succeeded. */
async function run(program: string, ...args: string[]): Promise<{ ok: boolean; output: string }> {
  const options = { cwd: copy, maxBuffer: 2 ** 26, env: { ...process.env, NO_COLOR: '1' } }
  return promisify(execFile)(program, args, options).then(
    ({ stdout, stderr }) => ({ ok: true, output: stdout + stderr }),
    ({ stdout, stderr }) => ({ ok: false, output: stdout + stderr }),
  )
}

const generate = (...args: string[]) => run(process.execPath, 'scripts/generate.ts', ...args)
const bin = (name: string) => join(copy, 'node_modules/.bin', name)

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'a copy '))
  const list = ['ls-files', '--cached', '--others', '--exclude-standard']
  const { stdout } = await promisify(execFile)('git', list, { cwd: root })
  for (const file of stdout.trim().split('\n')) {
    await cp(join(root, file), join(copy, file)).catch(() => {})
  }
  const [program, ...args] = pnpm(root)
  const install = await run(program, ...args, 'install', '--frozen-lockfile', '--prefer-offline')
  expect(install).toMatchObject({ ok: true })
})

afterAll(() => rm(copy, { recursive: true, force: true }))

it('the committed files are fresh', async () => {
  expect(await generate('--check')).toMatchObject({ ok: true })
})

/** Runs `then` while `old` in a spec of the copy is replaced. */
async function change(name: string, edit: (spec: string) => string, then: () => Promise<void>) {
  const spec = join(copy, 'specs', `${name}.yaml`)
  const before = await readFile(spec, 'utf8')
  await writeFile(spec, edit(before))
  await then().finally(() => writeFile(spec, before))
}

describe('an invalid spec', () => {
  const tags = () => join(copy, 'packages/aelyst/src/generated/tags.ts')
  let before = ''

  beforeAll(async () => {
    before = await readFile(tags(), 'utf8')
    await writeFile(tags(), '// stale\n')
  })

  it.each([
    ['broken YAML', 'operationId: add-tags\n', 'operationId: [add-tags\n', /deficient indentation/],
    ['a misspelt key', '  addTags:\n', '  addTag:\n', /addTag/],
    [
      'a missing operation',
      'operationId: remove-tags\n    parameters',
      'operationId: remove\n    parameters',
      /remove-tags/,
    ],
    ['a missing pointer', 'body#/tagsAdded', 'body#/tagsAded', /tagsAded/],
  ])('%s is an error with file and line, and nothing is written', async (_, old, text, message) => {
    const edit = (spec: string) => {
      expect(spec).toContain(old)
      return spec.replaceAll(old, () => text)
    }
    await change('highlevel', edit, async () => {
      const { ok, output } = await generate()
      expect(ok).toBe(false)
      expect(output).toMatch(message)
      expect(output).toMatch(/specs\/highlevel\.yaml\W+\d+:\d+/)
      expect(output).not.toMatch(/^\s+at /m)
    })
    expect(await readFile(tags(), 'utf8')).toBe('// stale\n')
  })

  it('a stale file is named by --check, and then updated', async () => {
    const { ok, output } = await generate('--check')
    expect(ok).toBe(false)
    expect(output).toMatch(/run `pnpm generate`:\s+packages\/aelyst\/src\/generated\/tags\.ts$/m)
    expect(await generate()).toMatchObject({ ok: true })
    expect(await readFile(tags(), 'utf8')).toBe(before)
  })
})

it.each([
  ['x.yml', 'specs/x.yml: name it as its package, such as my-vendor.yaml.'],
  ['My.yaml', 'specs/My.yaml: name it as its package, such as my-vendor.yaml.'],
  ['delete.yaml', 'specs/delete.yaml: no function can be named delete.'],
  ['core.yaml', "specs/core.yaml: packages/core is not a vendor's; take another name."],
])('a spec cannot be named %s', async (file, message) => {
  const spec = join(copy, 'specs', file)
  await cp(join(copy, 'specs/whautomate.yaml'), spec)
  const { ok, output } = await generate().finally(() => rm(spec))
  expect({ ok, output: output.trim() }).toEqual({ ok: false, output: message })
})

it('a package without a spec is named', async () => {
  await rename(join(copy, 'specs/whautomate.yaml'), join(copy, 'whautomate.yaml'))
  const { ok, output } = await generate('--check')
  await rename(join(copy, 'whautomate.yaml'), join(copy, 'specs/whautomate.yaml'))
  expect(ok).toBe(false)
  expect(output).toContain(
    'packages/whautomate has lost its specs/whautomate.yaml; delete the package, too.',
  )
})

it('a change of a line in a spec changes few lines of generated code', async () => {
  const tags = join(copy, 'packages/aelyst/src/generated/tags.ts')
  const before = (await readFile(tags, 'utf8')).split('\n')
  await change(
    'aelyst',
    (spec) => withTagLimit(spec, 7),
    async () => {
      expect(await generate()).toMatchObject({ ok: true })
      const after = (await readFile(tags, 'utf8')).split('\n')
      const changed = after
        .filter((line, index) => line !== before[index])
        .map((line) => line.trim())
      expect(changed.join('\n')).toContain(', { maxItems: 7 }, options, ')
      expect(changed.length).toBeLessThan(6)
    },
  )
  expect(await generate()).toMatchObject({ ok: true })
})

describe('a new vendor takes one YAML file', () => {
  it('from which its package is generated', async () => {
    await cp(join(import.meta.dirname, 'specs'), join(copy, 'specs'), { recursive: true })
    await cp(join(guide, 'my-vendor.yaml'), join(copy, 'specs/my-vendor.yaml'))
    const { ok: isGenerated, output: written } = await generate()
    expect({ isGenerated, written }).toMatchObject({ isGenerated: true })
    const lines = written.split('\n').filter((line) => line.includes('/my-vendor/'))
    expect(`${lines.join('\n')}\n`).toBe(await readFile(join(guide, 'generated.txt'), 'utf8'))
  })

  it('which is fresh', async () => {
    expect(await generate('--check')).toMatchObject({ ok: true })
  })

  it('passes the linter', async () => {
    const lint = await run(bin('biome'), 'check', '--error-on-warnings', 'packages')
    expect(lint).toMatchObject({ ok: true })
  })

  it('compiles, with its samples', async () => {
    expect(await writeSamples()).toBeGreaterThan(10)
    expect(await run(bin('tsc'))).toMatchObject({ ok: true })
  })

  it('and passes the conformance suite', async () => {
    const { ok, output } = await run(bin('vitest'), 'run', '--project', 'conformance')
    expect(output.split('\n').filter((line) => /FAIL|Error/.test(line))).toEqual([])
    expect(output).toMatch(/Tests +\d+ passed/)
    expect(ok).toBe(true)
  })
})

/** Writes the samples of the new vendors as programs of their packages, and returns their number. */
async function writeSamples(): Promise<number> {
  const vendors = (await readdir(join(import.meta.dirname, 'specs'))).map((file) =>
    basename(file, '.yaml'),
  )
  let count = 0
  for (const vendor of vendors) {
    const folder = join(copy, 'packages', vendor)
    const document = JSON.parse(await readFile(join(folder, 'openapi.json'), 'utf8'))
    const samples = routes(document).flatMap(({ operation }) => operation['x-codeSamples'] ?? [])
    for (const { source } of samples.filter(({ lang }) => lang === 'typescript')) {
      await writeFile(join(folder, `sample-${++count}.ts`), source)
    }
  }
  return count
}
