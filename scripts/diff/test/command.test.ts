import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { main } from '../../diff.ts'
import { run } from '../../test/command.ts'
import { withTagLimit } from '../../test/limit.ts'
import type { Report } from '../report.ts'
import { answering, ref } from './cases/frame.ts'
import { createRepository, manifest, type Repository, spec } from './repository.ts'

/** Equal documents are compared once. */
vi.mock(import('../wire/redocly.ts'), async (load) => {
  const [{ oncePerDocuments }, { redoclyDiff }] = await Promise.all([
    import('./redocly.ts'),
    load(),
  ])
  return { redoclyDiff: oncePerDocuments(redoclyDiff) }
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
    'plain.yaml': spec(50).replace('3.1.0', '3.2.0'),
    'marked.yaml': `\uFEFF${spec(50)}`,
    'lines.yaml': spec(50).replaceAll('\n', '\r\n'),
    'comma.json': `${JSON.stringify(load(spec(50))).slice(0, -1)},}`,
    'anchors.yaml': `${spec(50)}x-base: &base { a: 1 }\nx-more: { <<: *base, b: 2 }\n`,
    'several.yaml': `${spec(50)}---\n${spec(50)}`,
    'tabs.yaml': 'openapi: 3.1.0\ninfo:\n\ttitle: Tabs\n',
    'utf16.yaml': 'placeholder',
    'number.yaml': 'openapi: 3.1\n',
    'broken.yaml': 'openapi: 3.1.0\npaths: {\n',
    'broken.json': '{\n  "openapi": "3.1.0",\n  "paths": {]\n}',
    'twice.yaml': 'openapi: 3.1.0\npaths: {}\npaths: {}\n',
    'twice.json': '{\n  "openapi": "3.1.0",\n  "openapi": "3.1.0"\n}',
    'files.yaml': spec(50).replace('#/components/schemas/Tag', 'tag.yaml'),
    'lost.yaml': spec(50).replace('#/components/schemas/Tag', '#/components/schemas/Tags'),
    'loop.yaml': spec(50).replace('      type: string', "      $ref: '#/components/schemas/Tag'"),
    'text-node.yaml': answering(ref('Node'), 'schemas: { Node: { type: string } }'),
    'own.yaml': answering(
      ref('Node'),
      `schemas: { Node: { oneOf: [${ref('Node')}, { type: integer }] } }`,
    ),
    'moved.yaml': spec(50).replace("'204'", "'202'"),
    'good.yaml': spec(50),
    'smaller.yaml': spec(40),
  })
  await writeFile(join(repository.folder, 'utf16.yaml'), spec(50), 'utf16le')
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
    [
      ['good.yaml', 'swagger.yaml'],
      'swagger.yaml: it is Swagger 2.0, and only OpenAPI 3.0 and 3.1 can be compared. ' +
        'Convert it first: `npx @scalar/cli document upgrade swagger.yaml --output openapi.json`.',
    ],
    [['good.yaml', 'asyncapi.yaml'], `asyncapi.yaml: it is AsyncAPI 3.0.0, ${kinds}`],
    [
      ['good.yaml', 'several.yaml'],
      'several.yaml: it cannot be read: it has several YAML documents, separated by `---`, and one can be compared. Write each to its own file.',
    ],
    [
      ['good.yaml', 'tabs.yaml'],
      'tabs.yaml:3:1: this is not valid YAML or JSON: Lines are indented by spaces, not by tabs.',
    ],
    [
      ['good.yaml', 'utf16.yaml'],
      'utf16.yaml: it is UTF-16, and UTF-8 was expected. ' +
        'Convert it first: `iconv -f UTF-16 -t UTF-8 utf16.yaml > utf8.yaml`.',
    ],
    [
      ['good.yaml', 'https://example.com/openapi.yaml'],
      'https://example.com/openapi.yaml is a URL, and files are compared. ' +
        'Download it first: `curl -fsSL -o downloaded.yaml https://example.com/openapi.yaml`.',
    ],
    [
      ['good.yaml', 'specs'],
      'specs is a folder, and files are compared. ' +
        'Bundle its root document first: `redocly bundle specs/openapi.yaml -o bundled.yaml`.',
    ],
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
      ['files.yaml', 'files.yaml'],
      'files.yaml:13:23: `$ref: tag.yaml` refers to another file. ' +
        'Bundle it first: `redocly bundle files.yaml -o bundled.yaml`.',
    ],
    [
      ['text-node.yaml', 'own.yaml'],
      'own.yaml:14:32: `Node` is an alternative or a part of itself, which says nothing. Remove this reference.',
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
    [
      ['good.yaml', 'number.yaml', '--vendor=x'],
      '`--vendor` chooses among the specs of revisions, and number.yaml is a file. Leave it out.',
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
  [['lost.yaml', 'smaller.yaml', '--fail-on=minor'], 0],
  [['lost.yaml', 'moved.yaml', '--fail-on=major'], 1],
  [['lost.yaml', 'moved.yaml', '--fail-on=none'], 0],
])('%j exits with %d', async (args, code) => {
  expect(await repository.diff(...args, '--no-types')).toMatchObject({ code, stderr: '' })
})

it.each(['plain.yaml', 'marked.yaml', 'lines.yaml', 'comma.json', 'anchors.yaml'])(
  '%s has a result',
  async (file) => {
    const { code, stdout, stderr } = await repository.diff(
      file,
      'smaller.yaml',
      '--no-types',
      '--format=json',
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect((JSON.parse(stdout) as Report).vendors[0]?.wire).toBe('major')
  },
)

it('a comparison does not depend on a redocly.yaml of anybody', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'config-'))
  const config =
    'extends: [recommended]\ndiff: { schema-constraint-changed: off }\nrules: { struct: error }\n'
  await writeFile(join(folder, 'redocly.yaml'), config)
  await writeFile(join(folder, '.redocly.yaml'), config)
  await writeFile(join(folder, 'old.yaml'), spec(77))
  await writeFile(join(folder, 'new.yaml'), spec(66))
  await repository.write({ 'redocly.yaml': config })
  const saved = process.env.HOME
  process.env.HOME = folder
  const ended = await run(main, ['old.yaml', 'new.yaml', '--no-types', '--format=json'], {
    root: repository.folder,
    cwd: folder,
  }).finally(() => {
    process.env.HOME = saved
  })
  await rm(folder, { recursive: true })
  await rm(join(repository.folder, 'redocly.yaml'))
  expect(ended.stderr).toBe('')
  expect((JSON.parse(ended.stdout) as Report).vendors[0]?.wire).toBe('major')
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
