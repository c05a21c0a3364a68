import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import schema from '../report.schema.json' with { type: 'json' }
import { changed, get, person, spec } from './documents.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

/** Equal documents are compared once. */
vi.mock(import('../../diff/wire/redocly.ts'), async (load) => {
  const [{ oncePerDocuments }, { redoclyDiff }] = await Promise.all([
    import('../../diff/test/redocly.ts'),
    load(),
  ])
  return { redoclyDiff: oncePerDocuments(redoclyDiff) }
})

let workspace: Workspace

beforeAll(async () => {
  workspace = await createWorkspace({
    'specs/alpha.yaml': spec,
    'specs/alpha.drift.yaml': `upstream: [a.json]
accepted:
  - reason: The wire has it, @all.
    date: 2026-01-31
    match:
      - { class: claimed, place: '* body.traceId' }
      - { class: claimed, place: nowhere }
`,
    'a.json': changed((document) => {
      person(document).properties.id.type = 'string'
      person(document).properties.pet = { type: 'string' }
      delete person(document).properties.traceId
      get(document).parameters = []
      document.paths['/v1/teams'] = { get: get(document) }
    }),
  })
})

afterAll(() => workspace.remove())

const write = async (...args: string[]) => (await workspace.drift('alpha', ...args)).stdout

it('for a person', async () => {
  expect(await write()).toBe(`alpha: major difference
specs/alpha.yaml → a.json

Only in the vendor's document
  wire minor  POST /contacts/, GET /contacts/{contactId}
    response 201, 200 body.pet: Property \`pet\` is only in the vendor's document.
    specs/alpha.yaml:56
  wire minor  GET /teams
    The operation is only in the vendor's document.  specs/alpha.yaml:7

Different in the vendor's document
  wire major  POST /contacts/, GET /contacts/{contactId}
    response 201, 200 body.id: \`type\` is \`integer\` in our spec and \`string\` in
    the vendor's document.  specs/alpha.yaml:57

Documented in our spec, and not in the vendor's document
  wire major  GET /contacts/{contactId}
    request query.fields: Parameter \`fields\` is only in our spec.
    specs/alpha.yaml:30

Accepted, but not found
  Accepted on 2026-01-31, but there is no such difference: class \`claimed\`,
    place \`nowhere\`. The wire has it, @all.  specs/alpha.drift.yaml:7

2 differences are accepted in specs/alpha.drift.yaml; \`--all\` shows them.
`)
})

it('for a person, with accepted differences', async () => {
  const text = await write('--all')
  expect(text).toContain('Only in our spec, which knows it from elsewhere\n')
  expect(text).toContain('Accepted on 2026-01-31: The wire has it, @all.')
  expect(text).not.toContain('differences are accepted')
})

it('for an issue', async () => {
  expect(await write('--format=markdown')).toBe(`<!-- tags: specs:drift alpha -->

## ⚠️ alpha: major difference

specs/alpha.yaml → a.json

### Only in the vendor's document

| wire | operation | change |
| --- | --- | --- |
| minor | \`POST /contacts/\`, \`GET /contacts/{contactId}\` | response 201, 200 body.pet: Property \`pet\` is only in the vendor's document.<br>\`specs/alpha.yaml:56\` |
| minor | \`GET /teams\` | The operation is only in the vendor's document.<br>\`specs/alpha.yaml:7\` |

### Different in the vendor's document

| wire | operation | change |
| --- | --- | --- |
| ⚠️ major | \`POST /contacts/\`, \`GET /contacts/{contactId}\` | response 201, 200 body.id: \`type\` is \`integer\` in our spec and \`string\` in the vendor's document.<br>\`specs/alpha.yaml:57\` |

### Documented in our spec, and not in the vendor's document

| wire | operation | change |
| --- | --- | --- |
| ⚠️ major | \`GET /contacts/{contactId}\` | request query.fields: Parameter \`fields\` is only in our spec.<br>\`specs/alpha.yaml:30\` |

### Accepted, but not found

| operation | change |
| --- | --- |
|  | Accepted on 2026-01-31, but there is no such difference: class \`claimed\`, place \`nowhere\`. The wire has it, &#64;all.<br>\`specs/alpha.drift.yaml:7\` |

2 differences are accepted in specs/alpha.drift.yaml; \`--all\` shows them.
`)
})

it('for annotations', async () => {
  expect((await write('--format=github')).split('\n')).toEqual([
    "::error file=specs/alpha.yaml,line=57,col=15,title=alpha%3A wire major::POST /contacts/, GET /contacts/{contactId}%0Aresponse 201, 200 body.id: `type` is `integer` in our spec and `string` in the vendor's document.",
    '::error file=specs/alpha.yaml,line=30,col=11,title=alpha%3A wire major::GET /contacts/{contactId}%0Arequest query.fields: Parameter `fields` is only in our spec.',
    '::error file=specs/alpha.drift.yaml,line=7,col=9,title=alpha%3A Accepted%2C but not found::Accepted on 2026-01-31, but there is no such difference: class `claimed`, place `nowhere`. The wire has it, @all.',
    "::notice file=specs/alpha.yaml,line=56,col=7,title=alpha%3A wire minor::POST /contacts/, GET /contacts/{contactId}%0Aresponse 201, 200 body.pet: Property `pet` is only in the vendor's document.",
    "::notice file=specs/alpha.yaml,line=7,col=1,title=alpha%3A wire minor::GET /teams%0AThe operation is only in the vendor's document.",
    '',
  ])
})

it('as JSON, valid against its schema', async () => {
  const validate = new Ajv2020({ strict: true, formats: { date: /^\d{4}-\d\d-\d\d$/ } }).compile(
    schema,
  )
  for (const args of [[], ['--all']]) {
    const text = await write('--format=json', ...args)
    const report = JSON.parse(text)
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
    expect(text).toBe(`${JSON.stringify(report, null, 2)}\n`)
    expect(await write('--format=json', ...args)).toBe(text)
    const { findings } = report.vendors[0]
    expect(findings.some(({ accepted }: { accepted?: object }) => accepted)).toBe(args.length > 0)
  }
})

it('as entries that accept the findings once they have a reason', async () => {
  const file = 'specs/alpha.drift.yaml'
  const text = await write('--format=entries')
  expect(parse(text)).toHaveLength(1)
  await workspace.write({ [file]: `upstream: [a.json]\naccepted:\n${text}` })
  expect(await workspace.drift('alpha')).toMatchObject({ code: 2, stdout: '' })
  await workspace.write({ [file]: `accepted:\n${text.replace('""', 'It is so.')}` })
  const { findings, accepted, stale } = await workspace.report(['a.json'])
  expect({ findings: findings.map(({ place }) => place), accepted, stale }).toEqual({
    findings: ['201 body.traceId', '200 body.traceId'],
    accepted: 6,
    stale: [],
  })
})
