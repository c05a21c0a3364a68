import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from '../../diff/side/document.ts'
import { vendorNames } from '../../generate/names.ts'
import { contact, entry, har, type Loose, report, root, run } from './recording.ts'

const vendors = await vendorNames(root)
const right = har(entry())
const drifted = har(
  entry({ answer: { ...contact, nickname: 'Mimi', id: 'x' } }),
  entry({ answer: { ...contact, nickname: 'Mimi' } }),
  entry({ url: 'https://fonts.example/a' }),
)
const form = 'Save the traffic as HAR 1.2.'
const none = 'it is JSON, but no HAR, which has a list `log.entries`.'

describe('bad input is reported on stderr and exits with 2', () => {
  it.each([
    [[], '', 'Give a HAR file, or - for standard input: `pnpm specs:check traffic.har`.'],
    [['no.har'], '', 'no.har: there is no such file. Give a HAR file, or - for standard input.'],
    [['scripts'], '', 'scripts: it is a folder. Give a HAR file, or - for standard input.'],
    [['-'], '', `standard input: it is empty. ${form}`],
    [['-'], 'Mina', `standard input: this is not valid JSON. ${form}`],
    [['-'], '{\n  "log": Mina', `standard input: this is not valid JSON. ${form}`],
    [['-'], '{\n "log": [}', `standard input: this is not valid JSON. ${form}`],
    [['-'], '"Mina"', `standard input: ${none}`],
    [['-'], 'null', `standard input: ${none}`],
    [['-'], '{"log":{"entries":{}}}', `standard input: ${none}`],
    [['-'], har(), 'standard input: no request was recorded.'],
    [
      ['-'],
      har(entry({ url: 'https://b.example/x?y=Mina' }), entry({ url: 'http://localhost:1/Mina' })),
      'standard input: there is nothing to check. ' +
        'Not checked: 2 requests to servers of no spec (b.example, http://localhost:1). ' +
        'If they go through a proxy or to a mock, give `--vendor NAME --base-url URL`.',
    ],
    [
      ['-', '--vendor=highlevel'],
      right,
      'standard input: there is nothing to check. ' +
        'Not checked: 1 request not to the servers of highlevel (api.aelyst.ai). ' +
        'If they go through a proxy or to a mock, give `--base-url URL`.',
    ],
    [
      ['-', '--vendor=aelyst', '--base-url=http://me:word@localhost:80/v1'],
      right,
      'standard input: there is nothing to check. ' +
        'Not checked: 1 request not below http://localhost/v1 (api.aelyst.ai). ' +
        '`--base-url` must be the beginning of the recorded URLs.',
    ],
    [
      ['-'],
      har(entry({ status: 0, answer: '' })),
      'standard input: there is nothing to check. Not checked: 1 request without an answer.',
    ],
    [['-', '--vendor=x'], right, `There is no vendor x, only: ${vendors.join(', ')}.`],
    [
      ['-', '--base-url=http://localhost'],
      right,
      '--base-url needs --vendor NAME, which says whose traffic it is.',
    ],
    [
      ['-', '--vendor=aelyst', '--base-url=localhost:80'],
      right,
      '--base-url must be like http://127.0.0.1:4010 or https://proxy.example.com/v1.',
    ],
    [
      ['-', '--format=html'],
      right,
      '--format html is unknown; there are: terminal, json, markdown, github.',
    ],
    [['-', '--fail-on=breaking'], right, '--fail-on breaking is unknown; there are: any, none.'],
    [['-', '--wat'], right, "Unknown option '--wat'. See `pnpm specs:check --help`."],
  ])('%j', async (args, input, message) => {
    const { code, stdout, stderr } = await run(args, input)
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: `${message}\n` })
  })
})

it.each([
  [right, [], 0],
  [drifted, [], 1],
  [drifted, ['--fail-on=any'], 1],
  [drifted, ['--fail-on=none'], 0],
])('exit code %#', async (recording, args, code) => {
  expect(await run(['-', ...args], recording)).toMatchObject({ code, stderr: '' })
})

it('--help shows every option', async () => {
  const { code, stdout } = await run(['--help'])
  expect(code).toBe(0)
  for (const option of ['vendor', 'base-url', 'format', 'all', 'fail-on', 'help']) {
    expect(stdout).toContain(`  --${option} `)
  }
})

describe('reports differences', () => {
  const id = 'response 200 body.id: `type`: expected integer, found string. In 1 exchange.'
  const lines = readFileSync(join(root, 'specs/aelyst.yaml'), 'utf8').split('\n')

  it('in a terminal', async () => {
    const { stdout } = await run(['-'], drifted)
    const [verdict, ...more] = stdout.split('\n')
    expect(verdict).toBe('aelyst: 2 differences')
    expect(more.filter((line) => line.length > 80)).toEqual([])
    expect(stdout).toContain('2 exchanges, with 1 of ')
    expect(stdout).toMatch(
      /\n {2}wrong-type {2}GET \/contact\/\{identifier\}\n {4}response 200 body\.id: `type`: expected integer, found string\. In 1 exchange\.\n {4}specs\/aelyst\.yaml:\d+\n/,
    )
    expect(stdout).toContain('\nNot checked: 1 request to servers of no spec (fonts.example).\n')
  })

  it('once, with all operations and exchanges', async () => {
    const odd = { ...contact, nickname: 'Mimi' }
    const search = { search: '', timezone: 'Europe/Berlin', filter: { $and: [] } }
    const list = { method: 'POST', path: '/contact/list?limit=10', body: search }
    const answer = { items: [odd], pagination: {} }
    const recording = har(
      entry({ answer: odd }),
      entry({ answer: odd }),
      entry({ ...list, answer }),
    )
    const { stdout } = await run(['-'], recording)
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'undocumented-property GET /contact/{identifier}, POST /contact/list response 200 ' +
        'body.nickname, 200 body.items[].nickname: Property `nickname` (`string`) is only in the ' +
        'traffic. In 3 exchanges.',
    )
  })

  it('in a terminal, without differences', async () => {
    const { stdout } = await run(['-'], right)
    expect(stdout).toMatch(/^aelyst: as the spec says\n1 exchange, with 1 of \d+ operations/)
  })

  it('as JSON valid against the schema, with the line of each in the spec', async () => {
    const schema = JSON.parse(readFileSync(join(root, 'scripts/check/report.schema.json'), 'utf8'))
    const given = await report(drifted)
    const validate = new Ajv2020({ allErrors: true }).compile(schema)
    validate(given)
    expect(validate.errors).toBeNull()
    const { findings } = given.vendors[0]
    const wrong = findings.find(({ rule }: Loose) => rule === 'wrong-type')
    expect(wrong.spec.pointer).toBe('#/components/schemas/Contact/properties/id/type')
    expect(lines[wrong.spec.line - 1]?.trim()).toBe('type: integer')
    const added = findings.find(({ rule }: Loose) => rule === 'undocumented-property')
    expect(lines[added.spec.line - 1]?.trim()).toBe('properties:')
  })

  it('as Markdown', async () => {
    const { stdout } = await run(['-', '--format=markdown'], drifted)
    expect(stdout).toMatch(
      /^<!-- tags: specs:check -->\n\n## ⚠️ Traffic differs from the specs of `aelyst`\n/,
    )
    expect(stdout).toMatch(
      /\n\| wrong-type \| `GET \/contact\/\{identifier\}` \| response 200 body\.id: `type`: expected integer, found string\. In 1 exchange\.<br>`specs\/aelyst\.yaml:\d+` \|\n/,
    )
  })

  it('as annotations', async () => {
    const { stdout } = await run(['-', '--format=github'], drifted)
    const [first, ...more] = stdout.trimEnd().split('\n')
    expect(more).toHaveLength(1)
    expect(first).toMatch(
      /^::error file=specs\/aelyst\.yaml,line=\d+,col=\d+,title=aelyst%3A wrong-type::GET /,
    )
    expect(first).toContain(`%0A${id}`)
  })
})

it.each(vendors)(
  'pointers into the spec of %s are those into the openapi.json of its package',
  (vendor) => {
    const [spec, bundle] = [`specs/${vendor}.yaml`, `packages/${vendor}/openapi.json`].map((file) =>
      parse(readFileSync(join(root, file), 'utf8'), { label: '', file }),
    )
    expect(withoutSamples(bundle?.document)).toEqual(spec?.document)
  },
)

/** The part that only the published document has. */
const withoutSamples = (document: unknown) =>
  JSON.parse(JSON.stringify(document), (key, value) =>
    key === 'x-codeSamples' ? undefined : value,
  )
