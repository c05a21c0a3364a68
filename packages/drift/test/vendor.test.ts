import { describe, expect, it } from 'vitest'
import { ask, type Given, ref } from './ask.ts'

const big = '[9007199254740992,9007199254740993]'
const user = {
  type: 'object',
  required: ['id', 'password'],
  properties: {
    id: { type: 'integer', readOnly: true },
    password: { type: 'string', writeOnly: true },
  },
}
const pets = {
  Pet: {
    type: 'object',
    required: ['kind'],
    properties: { kind: { type: 'string' } },
    discriminator: { propertyName: 'kind', mapping: { cat: '#/components/schemas/Cat' } },
  },
  Cat: { allOf: [ref('Pet'), { properties: { lives: { type: 'integer' } } }] },
  'Big Dog': { allOf: [ref('Pet'), { properties: { size: { type: 'integer' } } }] },
}
const either = (mapping: object) => ({
  oneOf: [ref('Cat'), { $ref: '#/components/schemas/Big%20Dog' }],
  discriminator: { propertyName: 'kind', mapping },
})

describe('differs from a document of a vendor', () => {
  const rows: [name: string, given: Given, want: string[]][] = [
    [
      'a property that only requests have',
      { schema: user, value: { id: 1, password: 'x' } },
      ['undocumented-property 200 body.password string'],
    ],
    ['no property that only requests have', { schema: user, value: { id: 1 } }, []],
    [
      'a property that only answers have',
      { schema: user, value: {} },
      ['missing-property 200 body.id nothing'],
    ],
    [
      'a property that only requests have, behind $ref and allOf',
      {
        schema: { properties: { secret: { allOf: [ref('Secret')] } } },
        schemas: { Secret: { type: 'string', writeOnly: true } },
        value: { secret: 'x' },
      },
      ['undocumented-property 200 body.secret string'],
    ],
    [
      'one of two alternatives, with a property that only requests have',
      { schema: { oneOf: [user, { type: 'string' }] }, value: { id: 1, password: 'x' } },
      ['undocumented-property 200 body.password string'],
    ],
    ['integers of 64 bits that differ', { schema: { uniqueItems: true }, text: big }, []],
    [
      'integers that are the same',
      { schema: { uniqueItems: true }, value: [1, 1] },
      ['outside-limit 200 body an item twice'],
    ],
    [
      'an integer of 64 bits',
      { schema: { type: 'integer', format: 'int64' }, text: '9223372036854775807' },
      [],
    ],
    [
      'null in OpenAPI 3.0',
      { openapi: '3.0.3', schema: { type: 'string', nullable: true }, value: null },
      [],
    ],
    [
      'what stands beside $ref in OpenAPI 3.1',
      { schema: { ...ref('Text'), maxLength: 1 }, schemas: { Text: {} }, value: 'ab' },
      ['outside-limit 200 body more characters'],
    ],
    [
      'nothing that stands beside $ref in OpenAPI 3.0',
      {
        openapi: '3.0.3',
        schema: { ...ref('Text'), maxLength: 1, required: ['a'], properties: { a: {} } },
        schemas: { Text: {} },
        value: 'ab',
      },
      [],
    ],
    [
      'null beside $ref in OpenAPI 3.0',
      {
        openapi: '3.0.3',
        schema: { ...ref('Text'), nullable: true },
        schemas: { Text: { type: 'string' } },
        value: null,
      },
      [],
    ],
    [
      'a child of the schema, which its discriminator maps',
      { schema: ref('Pet'), schemas: pets, value: { kind: 'cat', lives: 9 } },
      [],
    ],
    [
      'a child of the schema, which its discriminator names',
      { schema: ref('Pet'), schemas: pets, value: { kind: 'Big Dog', size: 'big' } },
      ['wrong-type 200 body.size string'],
    ],
    [
      'a child that there is not',
      { schema: ref('Pet'), schemas: pets, value: { kind: 'bird', wings: 2 } },
      ['undocumented-property 200 body.wings integer'],
    ],
    [
      'an alternative that is mapped by its bare name',
      {
        schema: either({ dog: 'Big Dog' }),
        schemas: pets,
        value: { kind: 'dog', size: 'big' },
      },
      ['wrong-type 200 body.size string'],
    ],
    [
      'an alternative that is mapped by another way of writing the reference',
      {
        schema: either({ dog: '#/components/schemas/Big Dog' }),
        schemas: pets,
        value: { kind: 'dog', size: 'big' },
      },
      ['wrong-type 200 body.size string'],
    ],
    [
      'two alternatives that overlap',
      {
        schema: { oneOf: [{ required: ['a'] }, { required: ['b'] }] },
        value: { a: 1, b: 1 },
      },
      ['no-alternative 200 body several of them'],
    ],
    [
      'items that `contains` allows',
      { schema: { contains: { type: 'integer' }, unevaluatedItems: false }, value: [1, 'a'] },
      ['wrong-type 200 body[] string'],
    ],
    [
      'a property that a pattern may allow',
      {
        schema: { patternProperties: { '(?<': {} }, additionalProperties: false },
        value: { a: 1 },
      },
      [],
    ],
    ['a type that is none', { schema: { type: ['string', 'file'] }, value: 1 }, []],
    [
      'a 204 whose body is documented',
      { status: 204, responses: { 204: { content: { 'application/json': {} } } }, text: '' },
      [],
    ],
    [
      'a 204 with a body',
      { status: 204, responses: { 204: { description: '' } }, value: {} },
      ['undocumented-content-type 204 body application/json'],
    ],
    [
      'a 200 with a page of HTML',
      { schema: {}, type: 'text/html; charset=utf-8', text: '<html>' },
      ['undocumented-content-type 200 body text/html'],
    ],
    ['an empty 200', { schema: {}, text: '' }, ['missing-body 200 body nothing']],
    [
      'a range of statuses in lower case',
      { status: 418, responses: { '4xx': {}, default: {} }, value: {} },
      ['undocumented-content-type 4xx body application/json'],
    ],
    ['any other status', { status: 302, responses: { 200: {}, default: {} }, text: '' }, []],
    [
      'a media type with parameters',
      {
        responses: {
          200: {
            content: {
              'application/json; version=1': { schema: { type: 'string' } },
              'application/json;version="2"': { schema: { type: 'integer' } },
            },
          },
        },
        type: 'application/json; charset=utf-8; Version=2',
        value: 'a',
      },
      ['wrong-type 200 body string'],
    ],
  ]
  it.each(rows)('%s', (_, given, want) => {
    expect(ask(given)).toEqual({ found: want, unexamined: expect.anything() })
  })
})
