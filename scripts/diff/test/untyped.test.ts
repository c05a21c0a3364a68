import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../compare.ts'
import { pageOf } from '../format/changes.ts'
import { formatsOf } from '../format/formats.ts'
import schema from '../report.schema.json' with { type: 'json' }
import type { VendorReport } from '../report.ts'
import { parse } from '../side/document.ts'
import { typeBreaksApart } from '../types/apart.ts'

const root = join(import.meta.dirname, '../../..')
const label = { label: 'acme.yaml', file: 'acme.yaml' }

const contact = (more: string, head = '') => `openapi: 3.1.0
info: { title: Acme, version: '1' }
${head}
paths:
  /contacts:
    get:
      responses:
        '200': { description: Done., content: { application/json: { schema: { $ref: '#/components/schemas/Contact' } } } }
components:
  schemas:
    Contact: ${more}
`

const fine = contact('{ type: object, properties: { id: { type: string } } }')
const wider = contact(
  '{ type: object, properties: { id: { type: string }, tag: { type: string } } }',
)
const circular = contact(
  "{ allOf: [{ $ref: '#/components/schemas/Contact' }, { maxProperties: 5 }] }",
)
const nothing = contact('{ type: object, properties: { id: [] } }')
const unified = contact(
  '{ type: object, properties: { id: { type: string } } }',
  `servers: [{ url: https://acme.example }]
x-unified: { contact: { id: '{$inputs.contact.id}' }, getTags: { operationId: lost } }`,
)

/** A hundred operations that send one schema of many properties. */
const many = (type: string) => `openapi: 3.1.0
info: { title: Acme, version: '1' }
paths:
${Array.from(
  { length: 100 },
  (_, index) =>
    `  /a${index}: { post: { requestBody: { $ref: '#/components/requestBodies/Many' }, responses: { '204': { description: Done. } } } }`,
).join('\n')}
components:
  requestBodies: { Many: { content: { application/json: { schema: { $ref: '#/components/schemas/Many' } } } } }
  schemas:
    Many: { type: object, properties: { ${Array.from({ length: 200 }, (_, index) => `p${index}: { type: ${type} }`).join(', ')} } }
`

/** Documents without types, with the place and the reason. */
const rows: [
  vendor: string,
  base: string,
  revision: string,
  side: string,
  place: string,
  reason: RegExp,
][] = [
  [
    'a type that contains itself',
    fine,
    circular,
    'revision',
    '#/components/schemas/Contact:11',
    /TS2502/,
  ],
  ['the same of the base', circular, fine, 'base', '#/components/schemas/Contact:11', /TS2502/],
  ['a property that is a list', fine, nothing, 'revision', '#/components/schemas/Contact:11', /id/],
  [
    'a method without an operation',
    fine,
    unified,
    'revision',
    '#/x-unified:4',
    /no operation lost/,
  ],
  [
    'more changes than are compiled',
    many('string'),
    many('integer'),
    'revision',
    '#',
    /more than 15,000 lines/,
  ],
]

const reports = new Map<string, VendorReport>()
const reportOf = (vendor: string) => reports.get(vendor) as VendorReport

beforeAll(async () => {
  const side = (text: string) => parse(text, { label: 'a file', file: 'acme.yaml' })
  const pair = (vendor: string, base: string, revision: string) => {
    return { vendor, base: side(base), revision: side(revision) }
  }
  const pairs = [
    ...rows.map(([vendor, base, revision]) => pair(vendor, base, revision)),
    pair('acme', fine, wider),
  ]
  for (const report of await compare(root, pairs, { types: true, warn: console.warn })) {
    reports.set(report.vendor as string, report)
  }
})

describe('without types, a report has the place and the reason for', () => {
  it.each(rows)('%s', (vendor, _base, _revision, side, place, reason) => {
    const { types, untyped, findings } = reportOf(vendor)
    expect(types).toBeNull()
    expect(findings.every((finding) => finding.types === null)).toBe(true)
    expect(untyped).toMatchObject({ side, reason: expect.stringMatching(reason) })
    expect(`${untyped?.pointer}:${untyped?.line}`).toContain(place)
  })
})

it('the other vendors keep their types grade', () => {
  const { wire, types, untyped } = reportOf('acme')
  expect({ wire, types, untyped }).toEqual({ wire: 'minor', types: 'minor', untyped: undefined })
})

describe('every format says that the types are unknown', () => {
  const [[vendor]] = rows as [(typeof rows)[number]]
  const formats = formatsOf(pageOf, { schema })
  const names = Object.keys(formats) as (keyof typeof formats)[]
  it.each(names)('%s', (name) => {
    const write = (report: VendorReport) =>
      formats[name]({ format: 2, vendors: [report] }).replaceAll('\n', ' ')
    const report = reportOf(vendor)
    expect(write(report)).toContain('TS2502')
    const quiet = { ...report, wire: 'none' as const, bump: 'none' as const, findings: [] }
    expect(write(quiet)).toContain('TS2502')
    if (name !== 'json') expect(write(report)).toContain('acme.yaml')
    if (name === 'terminal') expect(write(quiet)).toContain(': types unknown')
  })
})

it('without enough memory for the compiler, each pair says so', async () => {
  const pair = {
    vendor: 'acme',
    base: parse(fine, label).document,
    revision: parse(wider, label).document,
  }
  const verdicts = await typeBreaksApart(root, [pair, pair], () => {}, 16)
  const problem = {
    side: 'revision',
    pointer: '#',
    reason: 'The compiler needs more than 16 MB of memory for its types.',
  }
  expect(verdicts.map(({ problem }) => problem)).toEqual([problem, problem])
})

it('a thread of its own has the same verdict', async () => {
  const pair = {
    vendor: 'acme',
    base: parse(wider, label).document,
    revision: parse(fine, label).document,
  }
  const [verdict] = await typeBreaksApart(root, [pair], () => {})
  expect(verdict?.breaks.map(({ pointer }) => pointer)).toEqual([
    '#/components/schemas/Contact/properties/tag',
  ])
})
