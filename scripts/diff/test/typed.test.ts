import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../compare.ts'
import type { VendorReport } from '../report.ts'
import { parse } from '../side/document.ts'
import { done, ref, spec } from './cases/frame.ts'

const root = join(import.meta.dirname, '../../..')
const object = (properties: string, required = '') =>
  `{ type: object, required: [${required}], properties: { ${properties} } }`
const answer = (schema: string) =>
  `{ description: d., content: { application/json: { schema: ${schema} } } }`

/** `GET /a`, whose answers refer to components. */
const answering = (responses: [status: string, schema: string][], schemas: string) =>
  spec(
    `/a: { get: { operationId: a, responses: { ${responses
      .map(([status, schema]) => `'${status}': ${answer(schema)}`)
      .join(', ')} } } }`,
    `schemas: { ${schemas} }`,
  )

const errors = (properties: string) =>
  answering(
    [
      ['400', ref('Error')],
      ['404', ref('Error')],
    ],
    `Error: ${object(properties)}`,
  )
const last = (properties: string) =>
  answering(
    [
      ['200', object(`last: ${ref('Error')}`)],
      ['400', ref('Error')],
    ],
    `Error: ${object(properties)}`,
  )
const events = (kind: string, more: string, required: string) =>
  answering(
    [['200', object(`author: ${ref('Mate')}, talk: ${ref('Talk')}`)]],
    `Mate: ${object(`kind: { type: string, enum: [user, ${kind}] }`)},
     Talk: ${object(`id: { type: string }, mate: ${ref('Mate')}${more}`, required)}`,
  )
const both = 'message: { type: string }, trace: { type: string }'
const one = 'message: { type: string }'

/** `GET /a` with parameters. */
const listing = (parameters: string) =>
  spec(
    `/a: { get: { operationId: a, parameters: [${parameters}], responses: { '204': { description: d. } } } }`,
  )

/** `GET /a` with more keywords and responses. */
const removing = (more: string, responses: string) =>
  spec(
    `/a: { get: { operationId: a, ${more}responses: { ${responses}'204': { description: d. } } } }`,
  )

/** `GET /a`, which needs no schema. */
const unused = (schemas: string) => spec(`/a: { get: { ${done} } }`, `schemas: { ${schemas} }`)

/** `GET /a`, which answers with one of two animals, and with a list of cats. */
const animals = (cat: string) => {
  const animal = (kind: string, v: string) =>
    object(`k: { type: string, enum: [${kind}] }, v: { type: ${v} }`, 'k, v')
  return answering(
    [
      [
        '200',
        object(
          `one: { oneOf: [${ref('Dog')}, ${ref('Cat')}] }, more: { type: array, items: ${ref('Cat')} }`,
        ),
      ],
    ],
    `Cat: ${animal('cat', cat)}, Dog: ${animal('dog', 'string')}`,
  )
}

/** `GET /a`, which answers with a part, and with a whole that has the part and more values. */
const wholes = (values: string) => {
  const kind = (values: string) => object(`k: { type: string, enum: [${values}] }`)
  return answering(
    [['200', object(`one: ${ref('Part')}, two: ${ref('Whole')}`)]],
    `Part: ${kind(values)}, Whole: { allOf: [${ref('Part')}, ${kind('a, b, c')}] }`,
  )
}

/** Two paths of one template, which answer with one component. */
const twins = (properties: string) => {
  const get = (name: string, operationId: string) =>
    `'/a/{${name}}': { parameters: [{ name: ${name}, in: path, required: true, schema: { type: string } }],
      get: { operationId: ${operationId}, responses: { '200': ${answer(object(`one: ${ref('Part')}`))} } } }`
  return spec(
    `${get('id', 'a')}, ${get('number', 'b')}`,
    `schemas: { Part: ${object(properties)} }`,
  )
}

/**
 * Changes of several places of one operation, or of exported types, with the types grade of each:
 * `PLACE: GRADE, LINE OF CODE`.
 */
const rows: [what: string, base: string, revision: string, want: string[]][] = [
  [
    'a property of two errors',
    errors(both),
    errors(one),
    [
      '400 body.trace: major, const trace: string | undefined = error.trace',
      '404 body.trace: major',
    ],
  ],
  [
    'a property of a success and of an error',
    last(both),
    last(one),
    [
      '200 body.last.trace: major, const trace: string | undefined = data.last!.trace',
      '400 body.trace: major',
    ],
  ],
  [
    'a value, and one more property beside it',
    events('API', '', 'id'),
    events('api', ', type: { type: string }', 'id, type'),
    [
      '200 body.author.kind: major, const kind: "user" | "API" | undefined = data.author!.kind',
      '200 body.talk.type: minor',
    ],
  ],
  [
    'a parameter in place of another, by position',
    listing("{ name: 'page[number]', in: query, schema: { type: integer } }"),
    listing('{ name: filter, in: query, schema: { type: string } }'),
    [
      'query.filter: minor',
      "query.page[number]: major, api.GET('/a', { params: { query: { 'page[number]': 1 } } })",
    ],
  ],
  [
    'a property of an alternative that another one has, too',
    animals('string'),
    animals('integer'),
    ['200 body.more[].v: major', '200 body.one(Cat).v: major, const v: string = data.one!.v'],
  ],
  [
    'a property of a part, and of a whole that limits it once more',
    wholes('a, b'),
    wholes('a, b, c'),
    [
      '200 body.one.k: major, const k: "a" | "b" | undefined = data.one!.k',
      '200 body.two.k: major',
    ],
  ],
  [
    'the answers of two paths that differ in the name of a parameter',
    twins('v: { type: string }, w: { type: string }'),
    twins('w: { type: string }'),
    [
      '200 body.one.v: major, const v: string | undefined = data.one!.v',
      '200 body.one.v: major, const v: string | undefined = data.one!.v',
    ],
  ],
  [
    'a success that is gone, and an operation that is deprecated',
    removing('', `'200': ${answer(object(one))}, `),
    removing('deprecated: true, ', ''),
    ['200: major, const message: string | undefined = data!.message', ': none'],
  ],
  [
    'components that nothing uses',
    unused(`Kept: ${object(one)}, Part: ${object(one)}`),
    unused(`Kept: ${object(one)}, Part: ${object(both)}, More: ${object(one)}`),
    ["components['schemas']['More']: minor", "components['schemas']['Part']: minor"],
  ],
]

const reports = new Map<string, VendorReport>()
beforeAll(async () => {
  const side = (text: string) => parse(text, { label: 'spec', file: 'spec.yaml' })
  const pairs = rows.map(([vendor, base, revision]) => ({
    vendor,
    base: side(base),
    revision: side(revision),
  }))
  for (const report of await compare(root, pairs, { types: true, warn: console.warn })) {
    reports.set(String(report.vendor), report)
  }
})

describe('the types grade at several places', () => {
  it.each(rows)('%s', (what, _base, _revision, want) => {
    const { findings = [] } = reports.get(what) ?? {}
    const lines = findings.map(({ rule, place, subject, types, compiler }) =>
      [
        `${place || (rule === 'types' ? subject.name : '')}: ${types}`,
        ...(compiler ? [compiler.usage] : []),
      ].join(', '),
    )
    expect(lines.toSorted()).toEqual(want)
  })
})
