import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../compare.ts'
import { pageOf } from '../format/changes.ts'
import { formatsOf } from '../format/formats.ts'
import schema from '../report.schema.json' with { type: 'json' }
import type { VendorReport } from '../report.ts'
import { parseWithLost } from '../side/document.ts'
import { answering, done, posting, ref, sending, spec } from './cases/frame.ts'

const root = join(import.meta.dirname, '../../..')

const components = (schemas: string) => `schemas: { ${schemas} }`
const lost = ref('Lost')
const text = '{ type: string }'
const object = (properties: string) => `{ type: object, properties: { ${properties} } }`
const known = components(`Lost: ${object(`a: ${text}, b: ${text}`)}`)

const calling = (part: string, more = '') =>
  spec(`/things: { get: { operationId: getThing, ${part} } }`, more)
const listing = (parameters: string, more = '') =>
  calling(`parameters: [${parameters}], ${done}`, more)
const limit = '{ name: limit, in: query, schema: { type: integer } }'
const answered = (response: string) => calling(`responses: { '200': ${response} }`)
const body = (schema: string) =>
  `{ description: d., content: { application/json: { schema: ${schema} } } }`

const nowhere = 'Lost leads nowhere: GET /things'

/** Pairs with the findings, `OPERATION PLACE: WIRE/TYPES KIND`, and what was not compared. */
const rows: [what: string, base: string, revision: string, want: string[], parts: string[]][] = [
  ['the same on both sides', answering(lost), answering(lost), [], [nowhere]],
  ['a schema that the base has', answering(lost, known), answering(lost), [], [nowhere]],
  ['a schema that the revision has', answering(lost), answering(lost, known), [], [nowhere]],
  ['a schema that stood inline', answering(object(`a: ${text}`)), answering(lost), [], [nowhere]],
  ['a schema that stands inline', answering(lost), answering(object(`a: ${text}`)), [], [nowhere]],
  [
    'a schema in a request',
    sending(lost, known),
    sending(lost),
    [],
    ['Lost leads nowhere: POST /things'],
  ],
  [
    'a property, and another one that changes',
    answering(object(`a: ${lost}, b: ${text}, c: ${text}`), known),
    answering(object(`a: ${lost}, b: { type: integer }, c: ${text}`)),
    ['GET /things 200 body.b: major/major modified'],
    [nowhere],
  ],
  [
    'a property that is new',
    answering(object(`a: ${text}`)),
    answering(object(`a: ${text}, b: ${lost}`)),
    ['GET /things 200 body.b: minor/minor added'],
    [nowhere],
  ],
  [
    'a property that is gone',
    answering(object(`a: ${text}, b: ${lost}`)),
    answering(object(`a: ${text}`)),
    ['GET /things 200 body.b: major/major removed'],
    [nowhere],
  ],
  [
    'items that any value may be before',
    sending('{ type: array }'),
    sending(`{ type: array, items: ${lost} }`),
    [],
    ['Lost leads nowhere: POST /things'],
  ],
  [
    'a part of `allOf` beside one that loses a property',
    answering(`{ allOf: [${lost}, ${object(`c: ${text}, d: ${text}`)}] }`, known),
    answering(`{ allOf: [${lost}, ${object(`c: ${text}`)}] }`),
    ['GET /things 200 body.d: major/none removed'],
    [nowhere],
  ],
  [
    'a new part of `allOf`, which may have the property',
    answering(object(`c: ${text}, d: ${text}`)),
    answering(`{ allOf: [${lost}, ${object(`c: ${text}`)}] }`),
    [],
    [nowhere],
  ],
  [
    'an alternative in place of another',
    answering(`{ oneOf: [${object(`a: ${text}`)}, ${object(`b: ${text}`)}] }`),
    answering(`{ oneOf: [${object(`a: ${text}`)}, ${lost}] }`),
    [],
    [nowhere],
  ],
  [
    'an alternative beside one that is gone',
    sending(`{ oneOf: [${lost}, ${object(`a: ${text}`)}, ${object(`b: ${text}`)}] }`),
    sending(`{ oneOf: [${lost}, ${object(`a: ${text}`)}] }`),
    [],
    ['Lost leads nowhere: POST /things'],
  ],
  [
    'an alternative beside one that changes',
    answering(`{ oneOf: [${lost}, ${object(`a: ${text}, b: ${text}`)}] }`, known),
    answering(`{ oneOf: [${lost}, ${object(`a: ${text}`)}] }`),
    ['GET /things 200 body.b: major/none removed'],
    [nowhere],
  ],
  [
    'an alternative of a schema that had none',
    sending(object(`a: ${text}`)),
    sending(`{ anyOf: [${lost}, { type: 'null' }] }`),
    [],
    ['Lost leads nowhere: POST /things'],
  ],
  [
    'a component that refers to it',
    answering(ref('One'), components(`One: ${object(`a: ${lost}`)}, Lost: ${text}`)),
    answering(ref('One'), components(`One: ${object(`a: ${lost}`)}`)),
    [],
    [nowhere],
  ],
  [
    'a component that is nothing but it',
    answering(ref('One'), components(`One: ${lost}`)),
    answering(ref('One'), components(`One: ${text}`)),
    [],
    [nowhere],
  ],
  [
    'a component that leads back to itself',
    answering(ref('One'), components(`One: ${text}`)),
    answering(ref('One'), components(`One: ${ref('Two')}, Two: ${ref('One')}`)),
    [],
    ['One leads back to itself: GET /things', 'Two leads back to itself:'],
  ],
  [
    'a part of a component',
    answering(
      "{ $ref: '#/components/schemas/One/properties/a' }",
      components(`One: ${object(`a: ${text}`)}`),
    ),
    answering(
      "{ $ref: '#/components/schemas/One/properties/a' }",
      components(`One: ${object(`b: ${text}`)}`),
    ),
    ['* One.a: none/major removed'],
    ['a leads nowhere: GET /things'],
  ],
  [
    'a parameter',
    listing(ref('Lost', 'parameters'), `parameters: { Lost: ${limit} }`),
    listing(ref('Lost', 'parameters')),
    [],
    [nowhere],
  ],
  [
    'a parameter that stood inline, and another one that changes',
    listing(`${limit}, { name: q, in: query, schema: ${text} }`),
    listing(`${ref('Lost', 'parameters')}, { name: q, in: query, schema: { type: integer } }`),
    ['GET /things query.q: major/minor modified'],
    [nowhere],
  ],
  [
    'a parameter of the path item',
    spec(`/things: { parameters: [${limit}], get: { operationId: getThing, ${done} } }`),
    spec(
      `/things: { parameters: [${ref('Lost', 'parameters')}], get: { operationId: getThing, ${done} } }`,
    ),
    [],
    [nowhere],
  ],
  [
    'an answer',
    answered(body(object(`a: ${text}`))),
    answered(ref('Lost', 'responses')),
    [],
    [nowhere],
  ],
  [
    'an answer, and a status that is gone',
    calling(`responses: { '200': ${ref('Lost', 'responses')}, '201': ${body(text)} }`),
    calling(`responses: { '200': ${ref('Lost', 'responses')} }`),
    ['GET /things 201: major/minor removed'],
    [nowhere],
  ],
  [
    'a header',
    answered(`{ description: d., headers: { x-a: { required: true, schema: ${text} } } }`),
    answered(`{ description: d., headers: { x-a: ${ref('Lost', 'headers')} } }`),
    [],
    [nowhere],
  ],
  [
    'a request body',
    spec(`/things: { post: ${posting(object(`a: ${text}`))} }`),
    spec(
      `/things: { post: { operationId: sendThing, requestBody: ${ref('Lost', 'requestBodies')}, ${done} } }`,
    ),
    [],
    ['Lost leads nowhere: POST /things'],
  ],
  [
    'a path item',
    spec(`/things: { get: { operationId: getThing, ${done} } }`),
    spec(`/things: ${ref('Lost', 'pathItems')}`),
    [],
    ['Lost leads nowhere: /things'],
  ],
  [
    'a callback',
    calling(`callbacks: { done: { '{$url}': { post: { ${done} } } } }, ${done}`),
    calling(`callbacks: { done: ${ref('Lost', 'callbacks')} }, ${done}`),
    [],
    [nowhere],
  ],
  [
    'a security scheme',
    calling(done),
    calling(done).replace(
      '{ type: apiKey, in: header, name: x-key }',
      ref('Lost', 'securitySchemes'),
    ),
    [],
    ['Lost leads nowhere:'],
  ],
  [
    'a name that is no pointer',
    answering('{ $ref: Lost }'),
    answering('{ $ref: Lost }', components(`Lost: ${text}`)),
    [],
    [nowhere],
  ],
  [
    'a schema of OpenAPI 3.1 with keywords beside it',
    answering("{ $ref: '#/components/schemas/Lost', maxLength: 3 }", components(`Lost: ${text}`)),
    answering("{ $ref: '#/components/schemas/Lost', maxLength: 4 }"),
    ['GET /things 200 body: major/none modified'],
    [nowhere],
  ],
  [
    'a value of a discriminator',
    answering(
      `{ oneOf: [${lost}, ${ref('One')}], discriminator: { propertyName: a, mapping: { x: '#/components/schemas/Lost' } } }`,
      components(`One: ${object(`a: ${text}`)}, Lost: ${object(`a: ${text}`)}`),
    ),
    answering(
      `{ oneOf: [${lost}, ${ref('One')}], discriminator: { propertyName: a, mapping: { x: '#/components/schemas/Lost' } } }`,
      components(`One: ${object(`a: ${text}`)}`),
    ),
    [],
    [nowhere],
  ],
]

const reports = new Map<string, VendorReport>()

beforeAll(async () => {
  const side = (text: string, file: string) => parseWithLost(text, { label: file, file })
  const pairs = rows.map(([vendor, base, revision]) => ({
    vendor,
    base: side(base, 'base.yaml'),
    revision: side(revision, 'revision.yaml'),
  }))
  for (const report of await compare(root, pairs, { types: true, warn: console.warn })) {
    reports.set(String(report.vendor), report)
  }
})

describe('what a `$ref` does not find is compared with nothing:', () => {
  it.each(rows)('%s', (what, _base, _revision, want, parts) => {
    const { findings, untyped, uncompared = [] } = reports.get(what) as VendorReport
    const lines = findings.map(
      ({ operation, place, wire, types, kind }) =>
        `${operation ? `${operation.method} ${operation.path}` : '*'} ${place}: ${wire}/${types} ${kind}`,
    )
    const told = uncompared.map(({ reason, operations }) =>
      `${reason.replace(/^.*?(\w+)` (leads .*)\.$/, '$1 $2')}: ${operations.join(', ')}`.trim(),
    )
    expect({ lines, told, untyped }).toEqual({ lines: want, told: parts, untyped: undefined })
  })
})

describe('every format says what was not compared, where and why:', () => {
  const formats = formatsOf(pageOf, { schema })
  const names = Object.keys(formats) as (keyof typeof formats)[]
  const [[what]] = rows as [(typeof rows)[number]]
  it.each(names)('%s', (name) => {
    const report = reports.get(what) as VendorReport
    const text = formats[name]({ format: 2, vendors: [report] }).replaceAll('\n', ' ')
    expect(text).toMatch(/`\$ref: #\/components\/schemas\/Lost` leads nowhere\..*GET \/things/)
    if (name === 'json') return
    expect(text).toContain('revision.yaml:8:')
    if (name !== 'github') expect(text).toContain(': incomplete')
    if (name === 'github') expect(text).toMatch(/^::warning file=revision\.yaml,line=8,/)
  })

  it('of many, a report shows the first ones and says so', () => {
    const report = reports.get(what) as VendorReport
    const [one] = report.uncompared ?? []
    const uncompared = Array.from({ length: 5 }, () => one as NonNullable<typeof one>)
    const write = (all: boolean) =>
      formats.markdown({ format: 2, vendors: [{ ...report, uncompared }] }, all)
    expect(write(false).match(/leads nowhere/g)).toHaveLength(2)
    expect(write(false)).toContain('And 3 more like this; `pnpm specs:diff --all` shows them.')
    expect(write(true).match(/leads nowhere/g)).toHaveLength(5)
  })
})
