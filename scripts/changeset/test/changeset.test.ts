import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import schema from '../../record/changes.schema.json' with { type: 'json' }
import { readVendors } from '../../record/vendor.ts'
import { withTagLimit } from '../../test/limit.ts'
import { createRepository, type Repository } from './repository.ts'

/** Equal documents are compared once. */
vi.mock(import('../../diff/wire/redocly.ts'), async (load) => {
  const [{ oncePerDocuments }, { redoclyDiff }] = await Promise.all([
    import('../../diff/test/redocly.ts'),
    load(),
  ])
  return { redoclyDiff: oncePerDocuments(redoclyDiff) }
})
vi.mock(import('../../diff/types/breaks.ts'), async (load) => {
  const [{ once }, { typeBreaks }] = await Promise.all([import('../../test/once.ts'), load()])
  return { typeBreaks: once(typeBreaks) }
})

const spec = 'specs/aelyst.yaml'
let repository: Repository

beforeAll(async () => {
  repository = await createRepository()
})

beforeEach(async () => {
  await repository.run(
    'sh',
    '-c',
    'git reset --quiet --hard @tags/aelyst@0.1.0 && git clean --quiet --force -d',
  )
})

afterAll(() => repository.remove())

const changeset = (...args: string[]) => repository.changeset(...args)
const lower = async (tags = 8) =>
  repository.write(spec, withTagLimit(await repository.read(spec), tags))
const person = (bump: string, file = 'a-person.md') =>
  repository.write(`.changeset/${file}`, `---\n'@tags/aelyst': ${bump}\n---\n\nBy hand.\n`)

describe('where no spec changed', () => {
  it.each([{ args: [] }, { args: ['--check'] }, { args: ['--check', 'HEAD'] }])(
    '$args says so in one line',
    async ({ args }) => {
      const { code, stdout, stderr } = await changeset(...args)
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toMatch(/^No spec asks for a new version since [^\n]+\.\n$/)
    },
  )
})

describe('a changeset that no release applies', () => {
  it.each([
    ['a private package', "'@tags/mocks': minor\n", '@tags/mocks'],
    ['a private package beside a public one', "'@tags/core': patch\n'tags': patch\n", 'tags'],
    ['a package that is not there', "'@tags/aelist': patch\n", '@tags/aelist'],
  ])('because it names %s is reported by --check', async (_, bumps, name) => {
    await repository.write('.changeset/lost.md', `---\n${bumps}---\n\nBy hand.\n`)
    const { code, stderr } = await changeset('--check')
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining(
        `.changeset/lost.md names ${name}, which npm does not deliver, so no release applies the changeset. Name only: @tags/activecampaign, @tags/aelyst, `,
      ),
    })
  })
})

describe('a spec that breaks', () => {
  it('is reported by --check, with the changes that need a changeset', async () => {
    await lower()
    const { code, stdout, stderr } = await changeset('--check')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    const [first, ...reasons] = stderr.trim().split('\n')
    expect(first).toBe(
      'specs/aelyst.yaml changed since release 0.1.0 and needs a minor version of @tags/aelyst, but no changeset since then names it. Required by:',
    )
    expect(reasons.join('\n')).toMatch(
      /^ {2}.*POST \/contact\/\{identifier\}\/tag.*, request .*: .*10.* 8.* \(specs\/aelyst\.yaml:\d+\)$/m,
    )
    expect(reasons.at(-1)).toBe('Run `pnpm specs:changeset`.')
  })

  it('gets one beside a changeset with too small a bump, which --check reports', async () => {
    await lower()
    await person('patch')
    const { code, stderr } = await changeset('--check')
    expect(code).toBe(1)
    expect(stderr).toContain(
      'but .changeset/a-person.md asks for only a patch version. Required by:\n',
    )
    await changeset()
    const files = await repository.changesets()
    expect(files).toEqual(['a-person.md', expect.stringMatching(/^aelyst-/)])
    expect(await repository.read('.changeset/a-person.md')).toContain('patch')
  })

  it('gets one changeset, whose text may be edited', async () => {
    await lower()
    const { code, stdout } = await changeset()
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(
        /^specs\/aelyst\.yaml: wrote \.changeset\/aelyst-[0-9a-f]{8}\.md: a minor version of @tags\/aelyst\.\n$/,
      ),
    })
    const [file = '', ...others] = await repository.changesets()
    expect(others).toEqual([])
    const text = await repository.read(`.changeset/${file}`)
    expect(text).toMatch(
      /^---\n'@tags\/aelyst': minor\n---\n\n⚠️ `addTags`.* 8 tags.*\n\n(- .+\n)*- ⚠️ `POST /,
    )
    expect(await changeset('--check')).toEqual({
      code: 0,
      stdout: `specs/aelyst.yaml: a minor version of @tags/aelyst is needed, and .changeset/${file} has it.\n`,
      stderr: '',
    })

    const mended = text.replaceAll('8 tags', 'eight tags')
    await repository.write(`.changeset/${file}`, mended)
    expect(await changeset()).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('is there'),
    })
    expect(await repository.changesets()).toEqual([file])
    expect(await repository.read(`.changeset/${file}`)).toBe(mended)

    await person('patch', file)
    await changeset()
    expect(await repository.read(`.changeset/${file}`)).toBe(text)
  })

  it('has its changeset rewritten after another edit, and removed when the edits are undone', async () => {
    await lower()
    await changeset()
    const before = await repository.changesets()
    await lower(6)
    await changeset()
    const after = await repository.changesets()
    expect(after).toHaveLength(1)
    expect(after).not.toEqual(before)
    expect(await repository.read(`.changeset/${after[0]}`)).toMatch(/6 tags/)
    await lower(10)
    expect(await changeset()).toMatchObject({ stdout: expect.stringContaining('removed') })
    expect(await repository.changesets()).toEqual([])
  })

  it('does not change a changeset that also names another package, nor other files', async () => {
    const both = `---\n'@tags/aelyst': patch\n'@tags/core': patch\n---\n\nBoth.\n`
    await lower()
    await repository.write('.changeset/README.md', '# No changeset\n')
    await repository.write('.changeset/aelyst-01234567.md', both)
    await changeset()
    expect(await repository.changesets()).toHaveLength(3)
    expect(await repository.read('.changeset/aelyst-01234567.md')).toBe(both)
  })

  it('is covered by a hand-written changeset with a sufficient bump', async () => {
    await lower()
    await person('minor')
    const { stdout } = await changeset()
    expect(stdout).toBe(
      'specs/aelyst.yaml: covered by .changeset/a-person.md: a minor version of @tags/aelyst.\n',
    )
    expect(await repository.changesets()).toEqual(['a-person.md'])
    expect(await changeset('--check')).toMatchObject({ code: 0 })
  })

  it('is not covered by a changeset of the base, under any name', async () => {
    await person('minor')
    await repository.commit('A changeset that waits')
    await lower()
    await repository.run('git', 'mv', '.changeset/a-person.md', '.changeset/renamed.md')
    expect(await changeset('--check', 'HEAD')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /no changeset since then names it.*Run `pnpm specs:changeset HEAD`/s,
      ),
    })
    expect(await changeset('--check')).toMatchObject({ code: 0 })
  })

  it('needs no changeset once its version has grown', async () => {
    await lower()
    await repository.edit('packages/aelyst/package.json', '"0.1.0"', '"0.2.0"')
    expect(await changeset('--check', 'HEAD')).toEqual({
      code: 0,
      stdout:
        'specs/aelyst.yaml: a minor version of @tags/aelyst is needed, and package.json has it.\n',
      stderr: '',
    })
    expect(await changeset('HEAD')).toMatchObject({
      stdout: 'specs/aelyst.yaml: package.json has a minor version of @tags/aelyst already.\n',
    })
    expect(await repository.changesets()).toEqual([])
  })
})

it('a spec with a `$ref` that leads nowhere is bad input', async () => {
  const text = await repository.read(spec)
  await repository.write(
    spec,
    `${text}x-a: { }\n`.replace(/\$ref: '#\/components\/schemas\/\w+/, '$&Lost'),
  )
  const { code, stdout, stderr } = await changeset()
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/^specs\/aelyst\.yaml:\d+:\d+: `\$ref: #\/\S+Lost` leads nowhere\.\n$/)
})

it('a removed spec requires nothing', async () => {
  await repository.run('rm', spec)
  expect(await changeset('--check')).toMatchObject({ code: 0, stderr: '' })
})

it('the first release is a minor version, and its record has no changes', async () => {
  const file = 'packages/aelyst/package.json'
  await repository.edit(file, '"0.1.0"', '"0.0.0"')
  await repository.commit('Before the first release')
  await lower()
  expect(await changeset()).toMatchObject({
    stdout: expect.stringMatching(/: a minor version of @tags\/aelyst\.\n$/),
  })
  await repository.edit(file, '"0.0.0"', '"0.1.0"')
  expect(await repository.record()).toMatchObject({ code: 0 })
  const release = JSON.parse(await repository.read('packages/aelyst/changes/0.1.0.json'))
  expect(release).toMatchObject({ version: '0.1.0', previous: null, bump: 'none', findings: [] })
})

it.each([
  [['--dat'], '--help'],
  [['--date', '2027-02-30'], '--date 2026-11-22'],
  [['--date', 'today'], '--date 2026-11-22'],
  [['x'], '--help'],
])('a record cannot be made with %j; the message shows %s', async (args, shown) => {
  const { code, stdout, stderr } = await repository.record(...args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/^[^\n]+\n$/)
  expect(stderr).toContain(shown)
})

it('a new vendor requires a minor version', async () => {
  const manifest = await repository.read('packages/aelyst/package.json')
  await repository.run('cp', spec, 'specs/new-vendor.yaml')
  await repository.run('cp', '-r', 'packages/aelyst', 'packages/new-vendor')
  const mine = manifest.replace('@tags/aelyst', '@tags/new-vendor').replace('0.1.0', '0.0.0')
  await repository.write('packages/new-vendor/package.json', mine)
  const { stdout } = await changeset()
  expect(stdout).toMatch(/^specs\/new-vendor\.yaml: wrote .*: a minor version of @tags\/new-vendor/)
  await repository.write('packages/new-vendor/package.json', mine.replace('0.0.0', '0.1.0'))
  expect(await changeset('--check', 'HEAD')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('and .changeset/new-vendor-'),
  })
})

describe('failed comparisons', () => {
  it.each([
    ['an unknown revision', ['nowhere'], /nowhere/],
    ['two revisions', ['HEAD', 'HEAD'], /Give one BASE/],
    ['an unknown option', ['--chekc'], /--chekc/],
  ])('%s is an error', async (_, args, message) => {
    const { code, stdout, stderr } = await changeset(...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it('an invalid changeset is named', async () => {
    await repository.write('.changeset/broken.md', '---\n- a\n---\n')
    const { code, stderr } = await changeset('--check')
    expect(code).toBe(2)
    expect(stderr).toMatch(/^\.changeset\/broken\.md: /)
  })

  it('inside another repository there is nothing to check', async () => {
    await repository.run('mkdir', 'inner')
    await repository.run('cp', '-a', 'scripts', 'inner')
    const { stdout } = await repository.run(
      process.execPath,
      'inner/scripts/changeset.ts',
      '--check',
    )
    expect(stdout).toMatch(/^This is not a git repository/)
  })

  it('without git there is nothing to check', async () => {
    await repository.run('mv', '.git', '.hidden')
    const outcome = await changeset('--check')
    await repository.run('mv', '.hidden', '.git')
    expect(outcome).toEqual({
      code: 0,
      stdout: 'This is not a git repository, so there is nothing to compare the specs with.\n',
      stderr: '',
    })
  })
})

it('a release has the changeset in its changelog, and a record of every change', async () => {
  await lower()
  await changeset()
  const bin = join(repository.folder, 'node_modules/@changesets/cli/bin.js')
  expect(await repository.run(process.execPath, bin, 'version')).toMatchObject({ code: 0 })
  const changelog = await repository.read('packages/aelyst/CHANGELOG.md')
  expect(changelog).toMatch(
    /^# @tags\/aelyst\n\n## 0\.2\.0\n\n### Minor Changes\n\n- ⚠️ `addTags`.* 8 tags.*\n( {2}.*\n)* {2}- ⚠️ `POST /,
  )
  expect(await changeset('--check')).toMatchObject({ code: 0, stderr: '' })

  const { code, stdout } = await repository.record('--date', '2027-01-31')
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: 'wrote packages/aelyst/changes/0.2.0.json\n',
  })
  const release = JSON.parse(await repository.read('packages/aelyst/changes/0.2.0.json'))
  const validate = new Ajv2020({ allErrors: true }).compile(schema)
  expect(validate(release) || validate.errors).toBe(true)
  expect(release).toMatchObject({
    vendor: 'aelyst',
    package: '@tags/aelyst',
    version: '0.2.0',
    previous: '0.1.0',
    date: '2027-01-31',
    bump: 'major',
    wire: 'major',
  })
  expect(release.findings).toContainEqual(
    expect.objectContaining({
      fingerprint: expect.stringMatching(/^[0-9a-f]{12}$/),
      operation: expect.objectContaining({ method: 'POST', path: '/contact/{identifier}/tag' }),
      wire: 'major',
      revision: { pointer: expect.stringMatching(/^#\/.*\/maxItems$/) },
      keyword: 'maxItems',
      after: 8,
    }),
  )

  const document = JSON.parse(await repository.read('packages/aelyst/openapi.json'))
  const vendors = await readVendors(repository.folder, new Map([['aelyst', document]]))
  expect(vendors).toMatchObject([{ title: 'Aelyst', version: '0.2.0', releases: [release] }])
})
