import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { createChecker } from '@tags/drift'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import type { Fields } from './pointer.ts'

const ajv = new Ajv2020({ strict: false, logger: false, ownProperties: true })
addFormats.default(ajv)

/** Schemas for each keyword. Each closed object is closed by its own keyword. */
const schemas: object[] = [
  true,
  false,
  {},
  { type: 'object' },
  { type: ['string', 'null'] },
  { type: 'number' },
  { type: 'integer' },
  { enum: ['a', 1, null, { a: [1] }] },
  { const: { b: 1, a: 2 } },
  { const: null },
  { maxLength: 1 },
  { minLength: 2 },
  { pattern: '^a' },
  { pattern: '^\\p{L}$' },
  { pattern: '^[a-z_\\-]+$' },
  { maximum: 3 },
  { exclusiveMaximum: 3 },
  { minimum: 3 },
  { exclusiveMinimum: 3 },
  { multipleOf: 1.5 },
  { maxItems: 1 },
  { minItems: 2 },
  { uniqueItems: true },
  { items: { type: 'string' } },
  { items: false },
  { prefixItems: [{ type: 'string' }, { type: 'integer' }] },
  { prefixItems: [{ type: 'string' }], items: { type: 'integer' } },
  { prefixItems: [{}], unevaluatedItems: false },
  { allOf: [{ prefixItems: [{}, {}] }], unevaluatedItems: { type: 'string' } },
  { contains: { const: 1 } },
  { contains: { type: 'integer' }, minContains: 2, maxContains: 2 },
  { contains: { type: 'integer' }, minContains: 0 },
  { required: ['a', 'constructor'] },
  { properties: { a: false }, additionalProperties: true },
  { properties: { a: { type: 'string' } }, additionalProperties: false },
  { properties: { a: true }, additionalProperties: { type: 'integer' } },
  { patternProperties: { '^a': { type: 'string' } }, additionalProperties: false },
  { additionalProperties: false },
  { allOf: [{ properties: { a: true } }], unevaluatedProperties: false },
  { anyOf: [{ required: ['a'], properties: { a: true } }, true], unevaluatedProperties: false },
  { propertyNames: { maxLength: 1 } },
  { maxProperties: 1 },
  { minProperties: 2 },
  { dependentRequired: { a: ['b'] } },
  { dependentSchemas: { a: { required: ['b'] } } },
  { not: { type: 'string' } },
  { not: { not: { type: 'string' } } },
  { not: { properties: { a: true }, additionalProperties: false } },
  { allOf: [{ type: 'string' }, { maxLength: 1 }] },
  { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
  { anyOf: [{ required: ['a'] }, { required: ['b'] }] },
  { oneOf: [{ type: 'number' }, { type: 'integer' }] },
  { oneOf: [{ required: ['a'] }, { required: ['b'] }] },
  {
    oneOf: [
      { type: 'object', required: ['zz'] },
      { type: 'array', maxItems: 0 },
    ],
  },
  { format: 'email' },
  { format: 'date-time' },
  { format: 'date' },
  { format: 'uuid' },
  { format: 'ipv4' },
  { format: 'ipv6' },
  { format: 'uri' },
  { format: 'hostname' },
  { format: 'duration' },
  { format: 'time' },
  { type: 'integer', format: 'int32' },
  { format: 'nothing-known' },
  { $ref: '#/components/schemas/Text', maxLength: 1 },
  { $ref: '#/components/schemas/Tree' },
  { $ref: '#/components/schemas/a~1b%20c' },
  { $ref: '#/components/schemas/Loop' },
  // Biome treats an object with `then` as awaitable.
  ...JSON.parse(`[
    { "if": { "required": ["a"] }, "then": { "required": ["b"] }, "else": { "maxProperties": 0 } },
    { "if": { "type": "string" }, "then": { "maxLength": 1 } },
    { "then": false, "else": false }
  ]`),
] as object[]

const components = {
  schemas: {
    Text: { type: 'string' },
    'a/b c': { type: 'integer' },
    Tree: {
      type: 'object',
      required: ['a'],
      properties: { a: { anyOf: [{ $ref: '#/components/schemas/Tree' }, { type: 'null' }] } },
      additionalProperties: true,
    },
    Loop: { anyOf: [{ type: 'string' }, { $ref: '#/components/schemas/Alternative' }] },
    Alternative: { allOf: [{ $ref: '#/components/schemas/Text' }, { maxLength: 2 }] },
  },
}

const values: unknown[] = [
  null,
  true,
  0,
  1,
  3,
  1.5,
  2.5,
  -1,
  2 ** 31,
  1e12,
  '',
  'a',
  'é',
  '👍',
  'ab_c-d',
  'ada@example.com',
  '2026-01-02T03:04:05Z',
  '2026-01-02T03:04:05',
  '2026-01-02',
  '2026-13-02',
  '03:04:05Z',
  '0b8a7c3e-9a4e-4c8e-9d0f-0123456789ab',
  '127.0.0.1',
  '256.1.1.1',
  '::1',
  'https://example.com/a?b#c',
  'example.com',
  'P1DT2H',
  'P',
  [],
  [1],
  [1, 1],
  [1, 2],
  ['a'],
  ['a', 1],
  [1, 2, 3],
  ['a', 'b', 'c'],
  [
    { a: 1, b: 2 },
    { b: 2, a: 1 },
  ],
  {},
  { a: 1 },
  { a: 'x' },
  { b: 2, a: 1 },
  { a: 2, b: 1 },
  { a: [1] },
  { a: null },
  { a: { a: null } },
  { a: { a: 1 } },
  { ab: 1 },
  { zz: 'x', a: 1 },
  JSON.parse('{ "__proto__": 1, "constructor": 2 }'),
]

describe('a schema is judged as Ajv judges it', () => {
  it.each(schemas.map((schema) => [JSON.stringify(schema), schema] as const))('%s', (_, schema) => {
    const checker = createChecker({
      openapi: '3.1.0',
      paths: {
        '/': { get: { responses: { 200: { content: { 'application/json': { schema } } } } } },
      },
      components,
    })
    const isValid = ajv.compile(
      typeof schema === 'boolean' ? schema : { components, ...(schema as object) },
    )
    for (const value of values) {
      const found = checker.response({
        method: 'GET',
        url: '/',
        status: 200,
        body: JSON.stringify(value),
      })
      expect(found.length === 0, JSON.stringify({ value, found })).toBe(isValid(value))
    }
  })
})

/** Keywords that do not restrict values. */
const annotations = new Set(
  '$comment default deprecated description discriminator example examples externalDocs title xml'.split(
    ' ',
  ),
)

describe('no keyword is unknown', () => {
  const packages = join(import.meta.dirname, '../..')
  const files = readdirSync(packages)
    .map((name) => join(packages, name, 'openapi.json'))
    .filter((file) => existsSync(file))

  it.each(files.map((file) => [relative(packages, file), file]))('in %s', (_, file) => {
    const keywords = new Set(keywordsOf(schemasOf(JSON.parse(readFileSync(file, 'utf8')))))
    const known = new Set([...annotations, ...keywordsOf(schemas)])
    expect(keywords.size).toBeGreaterThan(5)
    expect([...keywords].filter((keyword) => !known.has(keyword))).toEqual([])
  })
})

/** The schemas of a document. */
function schemasOf(document: Fields): unknown[] {
  const found: unknown[] = Object.values((document.components as Fields).schemas ?? {})
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    for (const [key, inner] of Object.entries(node)) {
      if (key === 'schema') found.push(inner)
      else if (key !== 'example' && key !== 'examples') visit(inner)
    }
  }
  visit({ ...document, components: { ...(document.components as Fields), schemas: {} } })
  return found
}

/** The keywords of schemas and their subschemas, without our own extensions. */
const keywordsOf = (schemas: unknown[]): string[] =>
  schemas.flatMap((schema) =>
    Object.entries((schema ?? {}) as Fields).flatMap(([keyword, argument]) => {
      if (keyword.startsWith('x-')) return []
      if (/^(properties|patternProperties|dependentSchemas)$/.test(keyword))
        return [keyword, ...keywordsOf(Object.values(argument as Fields))]
      const isApplicator =
        /^(.*Items|items|allOf|anyOf|oneOf|not|if|then|else|.*Properties|contains)$/
      return [keyword, ...(isApplicator.test(keyword) ? keywordsOf([argument].flat()) : [])]
    }),
  )

it('accepts a body that is deeper than the stack', () => {
  const schema = { uniqueItems: true, items: { enum: [[1]] } }
  const checker = createChecker({
    openapi: '3.1.0',
    paths: {
      '/': { get: { responses: { 200: { content: { 'application/json': { schema } } } } } },
    },
  })
  const deep = '['.repeat(200_000) + ']'.repeat(200_000)
  const message = { method: 'GET', url: '/', status: 200, body: `[${deep},${deep}]` }
  expect(checker.response(message).map(({ rule }) => rule)).toEqual(['undocumented-value'])
})

it('takes a body that is deeper than the stack under a schema that is as deep', () => {
  const checker = createChecker({
    openapi: '3.1.0',
    paths: {
      '/': {
        get: {
          responses: {
            200: {
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Tree' } } },
            },
          },
        },
      },
    },
    components: {
      schemas: { Tree: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } },
    },
  })
  const body = `${'['.repeat(50_000)}1${']'.repeat(50_000)}`
  expect(checker.response({ method: 'GET', url: '/', status: 200, body })).toEqual([])
})
