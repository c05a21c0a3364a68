import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { main } from '../../diff.ts'
import { run } from '../../test/command.ts'
import { withTagLimit } from '../../test/limit.ts'
import { createRepository, manifest, type Repository, spec } from './repository.ts'

/** Equal documents are compared once. */
vi.mock(import('../wire/redocly.ts'), async (load) => {
  const [{ once }, { redoclyDiff }] = await Promise.all([import('../../test/once.ts'), load()])
  return { redoclyDiff: once(redoclyDiff) }
})

const root = join(import.meta.dirname, '../../..')

let repository: Repository

beforeAll(async () => {
  repository = await createRepository()
  await repository.commit({
    'packages/alpha/package.json': manifest('0.0.0'),
    'specs/alpha.yaml': spec(50),
    'specs/beta.yaml': spec(50),
  })
  await repository.write({
    'empty.yaml': '',
    'list.json': '[1]',
    'text.yaml': 'hello',
    'any.json': '{"name": "x"}',
    'swagger.yaml': "swagger: '2.0'\n",
    'asyncapi.yaml': 'asyncapi: 3.0.0\n',
    'new.yaml': 'openapi: 3.2.0\n',
    'number.yaml': 'openapi: 3.1\n',
    'broken.yaml': 'openapi: 3.1.0\npaths: {\n',
    'broken.json': '{\n  "openapi": "3.1.0",\n  "paths": {]\n}',
    'twice.yaml': 'openapi: 3.1.0\npaths: {}\npaths: {}\n',
    'twice.json': '{\n  "openapi": "3.1.0",\n  "openapi": "3.1.0"\n}',
    'files.yaml': spec(50).replace('#/components/schemas/Tag', 'tag.yaml'),
    'lost.yaml': spec(50).replace('#/components/schemas/Tag', '#/components/schemas/Tags'),
    'loop.yaml': spec(50).replace('      type: string', "      $ref: '#/components/schemas/Tag'"),
    'good.yaml': spec(50),
    'smaller.yaml': spec(40),
  })
})

afterAll(() => repository.remove())

const kinds =
  'and only OpenAPI 3.0 and 3.1 can be compared, which begin with `openapi: 3.1.0` or the like.'
const twoFiles = 'Give two files: `pnpm specs:diff old.yaml new.yaml`.'

describe('bad input is reported on stderr and exits with 2', () => {
  it.each([
    [['no.yaml'], 'There is no file no.yaml.'],
    [['good.yaml', 'no.json'], 'There is no file no.json.'],
    [['empty.yaml', 'good.yaml'], `empty.yaml: it is empty, ${kinds}`],
    [['list.json', 'good.yaml'], `list.json: it is a list, ${kinds}`],
    [['text.yaml', 'good.yaml'], `text.yaml: it is plain text, ${kinds}`],
    [['any.json', 'good.yaml'], `any.json: it is an object without \`openapi\`, ${kinds}`],
    [['good.yaml', 'swagger.yaml'], `swagger.yaml: it is Swagger 2.0, ${kinds}`],
    [['good.yaml', 'asyncapi.yaml'], `asyncapi.yaml: it is AsyncAPI 3.0.0, ${kinds}`],
    [['good.yaml', 'new.yaml'], `new.yaml: it is OpenAPI 3.2.0, ${kinds}`],
    [['good.yaml', 'number.yaml'], `number.yaml: it is OpenAPI 3.1, ${kinds}`],
    [
      ['broken.yaml', 'good.yaml'],
      'broken.yaml:3:1: this is not valid YAML or JSON: A bracket or a quote is not closed, or what follows it is not indented enough.',
    ],
    [
      ['broken.json', 'good.yaml'],
      'broken.json:3:13: this is not valid YAML or JSON: In brackets, a comma or the closing bracket was expected.',
    ],
    [
      ['twice.yaml', 'good.yaml'],
      'twice.yaml:3:1: this is not valid YAML or JSON: Map keys must be unique.',
    ],
    [
      ['twice.json', 'good.yaml'],
      'twice.json:3:3: this is not valid YAML or JSON: Map keys must be unique.',
    ],
    [
      ['files.yaml', 'good.yaml'],
      'files.yaml:13:23: `$ref: tag.yaml` refers to another file. ' +
        'Bundle it first: `redocly bundle files.yaml -o bundled.yaml`.',
    ],
    [
      ['lost.yaml', 'good.yaml'],
      'lost.yaml:13:23: `$ref: #/components/schemas/Tags` leads nowhere.',
    ],
    [
      ['loop.yaml', 'good.yaml'],
      'loop.yaml:13:23: `$ref: #/components/schemas/Tag` leads back to itself.',
    ],
    [
      ['good.yaml'],
      'good.yaml has nothing to be compared with: ' +
        `there is no specs/good.yaml in the working tree. ${twoFiles}`,
    ],
    [
      ['HEAD', 'good.yaml'],
      `good.yaml has nothing to be compared with: there is no specs/good.yaml in HEAD. ${twoFiles}`,
    ],
    [
      ['nowhere'],
      'nowhere is neither a file nor a revision that git knows here. ' +
        'Give a branch, a tag, a commit such as HEAD~1, or a file.',
    ],
    [
      ['--', '--output=x'],
      '--output=x is neither a file nor a revision that git knows here. ' +
        'Give a branch, a tag, a commit such as HEAD~1, or a file.',
    ],
    [['--vendor=x'], 'There is no vendor x, only: alpha, beta.'],
    [['--format=html'], '--format html is unknown; there are: terminal, json, markdown, github.'],
    [
      ['--format=toString'],
      '--format toString is unknown; there are: terminal, json, markdown, github.',
    ],
    [
      ['--fail-on=breaking'],
      '--fail-on breaking is unknown; there are: none, patch, minor, major.',
    ],
    [['--wat'], "Unknown option '--wat'. See `pnpm specs:diff --help`."],
    [['--vendor'], "Option '--vendor <value>' argument missing. See `pnpm specs:diff --help`."],
    [['a', 'b', 'c'], 'BASE and REVISION are all that can be given; c is too much.'],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await repository.diff(...args)
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: `${message}\n` })
  })

  it('outside of a git repository', async () => {
    const folder = await createRepository()
    await folder.write({ 'specs/alpha.yaml': spec(50) })
    const ended = await folder.diff()
    await folder.remove()
    expect(ended).toEqual({
      code: 2,
      stdout: '',
      stderr: `This is not a git repository, so there is no revision to compare with. ${twoFiles}\n`,
    })
  })
})

it.each([
  [['smaller.yaml', 'good.yaml', '--fail-on=major'], 0],
  [['smaller.yaml', 'good.yaml', '--fail-on=minor'], 1],
  [['good.yaml', 'smaller.yaml', '--fail-on=major'], 1],
  [['good.yaml', 'smaller.yaml', '--fail-on=patch'], 1],
  [['good.yaml', 'smaller.yaml', '--fail-on=none'], 0],
  [['good.yaml', 'smaller.yaml'], 0],
])('%j exits with %d', async (args, code) => {
  expect(await repository.diff(...args, '--no-types')).toMatchObject({ code, stderr: '' })
})

it('--help shows every option', async () => {
  const { code, stdout } = await repository.diff('--help')
  expect(code).toBe(0)
  for (const option of ['vendor', 'format', 'all', 'no-types', 'fail-on', 'help']) {
    expect(stdout).toContain(`  --${option} `)
  }
})

it('a repository without a change gets one line, and nothing is parsed', async () => {
  await repository.write({ 'specs/beta.yaml': 'not OpenAPI' })
  const { stderr } = await repository.diff()
  expect(stderr).toMatch(/^specs\/beta.yaml: it is plain text/)
  expect(await repository.diff('--vendor=alpha')).toEqual({
    code: 0,
    stdout: 'No change: alpha.\n',
    stderr: '',
  })
  await repository.write({ 'specs/beta.yaml': spec(50) })
})

it('the report on fewer tags per request fits a screen and begins with the effect', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'screen-'))
  const text = await readFile(join(root, 'specs/aelyst.yaml'), 'utf8')
  const [old, fresh] = [join(folder, 'aelyst.yaml'), join(folder, 'aelyst.new.yaml')]
  await writeFile(old, withTagLimit(text, 10))
  await writeFile(fresh, withTagLimit(text, 8))
  const { code, stdout } = await run(main, ['aelyst.yaml', 'aelyst.new.yaml'], {
    root,
    cwd: folder,
  })
  await rm(folder, { recursive: true })
  expect(code).toBe(0)
  const lines = stdout.trimEnd().split('\n')
  expect(lines.length).toBeLessThan(23)
  expect(lines.filter((line) => line.length > 80)).toEqual([])
  expect(lines[0]).toBe('aelyst.yaml → aelyst.new.yaml: major change')
  expect(stdout).toMatch(/For users of the client\n {2}major: .*`addTags`.* 8 tags/)
  expect(stdout).toContain('wire major · types none  POST /contact/{identifier}/tag\n')
  expect(stdout).toMatch(
    /request body: `maxItems` changed from 10 to 8\. {2}aelyst\.new\.yaml:\d+\n/,
  )
})
