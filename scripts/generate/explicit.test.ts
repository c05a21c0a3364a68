import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Json } from '../redocly/context.ts'
import { partsOf, schemasOf } from '../redocly/parts.ts'
import { compileTypes } from '../test/types.ts'
import { isTyped } from './explicit.ts'
import type { Document } from './spec.ts'

const text = { type: 'string' }
const number = { type: 'number' }
const contact = { $ref: '#/components/schemas/Contact' }
const either = [{ required: ['email'] }, { required: ['phone'] }]
const person = { type: 'object', properties: { email: text, phone: text } }

const shared: Record<string, Json> = {
  Contact: { type: 'object', properties: { name: text, email: text } },
  Nullable: { type: ['object', 'null'], properties: { name: text, email: text } },
  Node: {
    type: 'object',
    properties: { next: { $ref: '#/components/schemas/Node', required: ['next'] } },
  },
  Value: {
    description: 'A value of JSON.',
    anyOf: [
      text,
      { type: 'array', items: { $ref: '#/components/schemas/Value' } },
      { type: 'object', additionalProperties: { $ref: '#/components/schemas/Value' } },
    ],
  },
  Nest: { type: 'array', items: { $ref: '#/components/schemas/Nest' } },
  'Row-1': { oneOf: [text, { $ref: '#/components/schemas/Rows' }] },
  Rows: {
    type: 'array',
    prefixItems: [text, { $ref: '#/components/schemas/Row-1' }],
    items: false,
    minItems: 2,
  },
}

/** Schemas with values that their type must accept, and values that it must refuse. */
const rows: [name: string, schema: Json, accepted: string[], refused: string[]][] = [
  [
    'anyOf of required',
    { ...person, anyOf: either },
    ["{ email: '' }", "{ email: '', phone: '' }"],
    ['{}', '7', '{ email: 1 }', "{ email: '', other: 1 }", '{ email: undefined }'],
  ],
  ['oneOf of required', { ...person, oneOf: either }, ["{ phone: '' }"], ['{}', '7']],
  [
    'oneOf of required beside a nullable type',
    { ...person, type: ['object', 'null'], oneOf: either },
    ["{ phone: '' }", 'null'],
    ['{}', '7'],
  ],
  [
    'required in branches that also declare properties',
    { ...person, anyOf: [either[0], { ...either[1], properties: { country: text } }] },
    ["{ email: '' }", "{ phone: '', country: '' }"],
    ["{ country: '' }"],
  ],
  [
    'required of the whole, declared by the branches',
    { required: ['id'], oneOf: [{ properties: { id: text } }, { properties: { id: number } }] },
    ["{ id: '' }", '{ id: 1 }'],
    ['{}', '{ id: true }'],
  ],
  [
    'required in allOf',
    { allOf: [contact, { required: ['name'] }] },
    ["{ name: '' }"],
    ['{}', '7', "{ name: '', other: 1 }"],
  ],
  [
    'required beside allOf of what may be null',
    { allOf: [{ $ref: '#/components/schemas/Nullable' }], required: ['name'] },
    ["{ name: '' }", 'null'],
    ['{}', '7', "{ name: '', other: 1 }"],
  ],
  [
    'required in anyOf beside allOf',
    { allOf: [contact], anyOf: [{ required: ['name'] }, { required: ['email'] }] },
    ["{ name: '' }", "{ email: '' }"],
    ['{}'],
  ],
  ['required beside a $ref', { ...contact, required: ['name'] }, ["{ name: '' }"], ['{}']],
  [
    'properties beside a $ref',
    { ...contact, properties: { age: number } },
    ["{ name: '', age: 1 }", '{}'],
    ["{ age: '' }", '{ size: 1 }'],
  ],
  [
    'limits beside a $ref',
    { ...contact, minProperties: 1, description: 'A contact.' },
    ['{}'],
    ['{ size: 1 }'],
  ],
  [
    'a $ref in a property, with required',
    { type: 'object', properties: { contact: { ...contact, required: ['email'] } } },
    ["{ contact: { email: '' } }"],
    ['{ contact: {} }'],
  ],
  [
    'required of a schema that contains itself',
    { $ref: '#/components/schemas/Node' },
    ['{}', '{ next: { next: { next: null! } } }'],
    ['{ next: {} }'],
  ],
  [
    'a union of lists of itself',
    { $ref: '#/components/schemas/Value' },
    ["''", "[[''], { a: [''] }]"],
    ['7', '[7]', '{ a: [7] }'],
  ],
  ['a list of itself', { $ref: '#/components/schemas/Nest' }, ['[]', '[[], [[]]]'], ['7', '[7]']],
  [
    'lists that hold each other',
    { $ref: '#/components/schemas/Row-1' },
    ["''", "['', ['', '']]"],
    ["['', ['', 7]]", "['']"],
  ],
  ['required without properties', { type: 'object', required: ['a'] }, ['{ a: 1 }'], ['{}', '7']],
  [
    'required of further properties',
    { type: 'object', required: ['a'], additionalProperties: text },
    ["{ a: '', b: '' }"],
    ["{ b: '' }", '{ a: 1 }'],
  ],
  [
    'anyOf of objects beside properties',
    {
      ...person,
      anyOf: [
        { type: 'object', required: ['age'], properties: { age: number } },
        { type: 'object', required: ['size'], properties: { size: number } },
      ],
    },
    ["{ email: '', age: 1 }", '{ size: 1 }'],
    ["{ email: '' }", "{ age: '' }"],
  ],
  ['anyOf of limits', { ...text, anyOf: [{ minLength: 1 }, { format: 'date' }] }, ["''"], ['7']],
  ['oneOf of limits', { ...text, oneOf: [{ minLength: 1 }, { format: 'date' }] }, ["''"], ['7']],
  [
    'anyOf and oneOf beside properties',
    { ...person, anyOf: either, oneOf: [{ required: ['email'] }, { properties: { age: number } }] },
    ["{ email: '' }", "{ phone: '', age: 1 }"],
    ['{}', '7'],
  ],
  [
    'several types, each with its own limits',
    {
      type: ['string', 'object', 'null'],
      properties: { a: text },
      anyOf: [text, { required: ['a'] }],
    },
    ["''", "{ a: '' }"],
    ['{}', '7'],
  ],
  [
    'constants of a nullable type',
    { type: ['string', 'null'], oneOf: [{ const: 'a' }, { const: 'b' }, { const: null }] },
    ["'a'", 'null'],
    ["'c'", '7'],
  ],
  [
    'a nullable integer with alternatives',
    { type: ['integer', 'null'], anyOf: [number, { type: 'null' }] },
    ['1', 'null'],
    ["''"],
  ],
  [
    'a pattern of names beside a property',
    { type: 'object', properties: { age: number }, patternProperties: { '^x-': text } },
    ["{ age: 1, 'x-a': '' }"],
    ["{ age: '' }", "{ 'x-a': true }"],
  ],
  ['an object of any properties', { type: 'object' }, ['{ a: 1 }', '{}'], ['7']],
  [
    'an object of any properties among alternatives',
    { oneOf: [text, { type: 'object' }] },
    ['{ a: 1 }', "''"],
    ['7'],
  ],
  [
    'further properties of another type',
    { type: 'object', properties: { age: number }, additionalProperties: text },
    ["{ age: 1, name: '' }"],
    ["{ age: '' }", '{ name: true }'],
  ],
  [
    'a tuple',
    { type: 'array', prefixItems: [text, number], items: false, minItems: 2 },
    ["['', 1]"],
    ["['']", "[1, '']", "['', 1, 1]"],
  ],
  [
    'a list that begins like a tuple',
    { type: 'array', prefixItems: [text], items: number },
    ["['', 1, 2]", '[]'],
    ['[true]'],
  ],
  [
    'a tuple that may be shorter',
    { type: 'array', prefixItems: [text, number], items: false },
    ["['']", "['', 1]"],
    ['[true]'],
  ],
  ['null', { const: null }, ['null'], ['7']],
  ['a constant object', { const: { a: 1 } }, ['{ a: 1 }'], ['{ a: 2 }', '7']],
  ['an enum of objects', { type: 'object', enum: [{ a: 1 }] }, ['{ a: 1 }'], ['{ a: 2 }', '7']],
  ['a nullable enum', { type: ['string', 'null'], enum: ['a', null] }, ["'a'", 'null'], ["'b'"]],
  ['a pattern of names', { patternProperties: { '^x-': text } }, ["{ 'x-a': '' }"], ['{ a: 1 }']],
  [
    'limits that have no type',
    { ...person, not: { required: ['email'] }, dependentRequired: { email: ['phone'] } },
    ["{ email: '' }"],
    ['7', '{ email: 1 }'],
  ],
  [
    'a condition',
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    { ...person, if: { required: ['email'] }, then: { required: ['phone'] } },
    ["{ phone: '' }"],
    ['7', '{ phone: 1 }'],
  ],
]

const compile = (schemas: Record<string, Json>, lines: string[]) =>
  compileTypes({ components: { schemas } }, lines)

const cases = rows.flatMap(([name, _, accepted, refused], index) => [
  ...accepted.map((value) => ({ name, index, value, want: true })),
  ...refused.map((value) => ({ name, index, value, want: false })),
])

const compiled = compile(
  { ...shared, ...Object.fromEntries(rows.map(([, schema], index) => [`Row${index}`, schema])) },
  cases.map(({ index, value }, at) => {
    return `export const a${at}: components['schemas']['Row${index}'] = ${value}`
  }),
)

it.each(cases.map((given, at) => ({ ...given, at })))(
  'the type of $name: $value is accepted: $want',
  async ({ at, want }) => {
    expect((await compiled)[at]).toBe(want)
  },
)

const packages = join(import.meta.dirname, '../../packages')
const specs = readdirSync(packages).flatMap((name): [string, Document][] => {
  try {
    return [[name, JSON.parse(readFileSync(join(packages, name, 'openapi.json'), 'utf8'))]]
  } catch {
    return []
  }
})

it.each(specs)('no type of %s is unknown where its spec has a schema', async (_, document) => {
  const within = (schema: Json): Json[] => [
    schema,
    ...partsOf(schema).flatMap(([, part]) => within(part)),
  ]
  const all = schemasOf(document as never).flatMap(([, schema]) => within(schema))
  const typed = [...all, ...rows.map(([, schema]) => schema)].filter(isTyped)
  expect(typed.length).toBeGreaterThan(20)
  const known = await compile(
    {
      ...shared,
      ...(document.components.schemas as Record<string, Json>),
      ...Object.fromEntries(typed.map((schema, index) => [`Schema${index}`, schema])),
    },
    typed.map((_, index) => {
      return `export const a${index}: unknown extends components['schemas']['Schema${index}'] ? never : 1 = 1`
    }),
  )
  expect(typed.filter((_, index) => !known[index])).toEqual([])
})
