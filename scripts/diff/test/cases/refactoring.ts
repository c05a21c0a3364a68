import { cases } from './case.ts'
import { done, named, parameters, paths, request, response } from './frame.ts'

const limit = '{ name: limit, in: query, schema: { type: integer } }'
const after = '{ name: after, in: query, schema: { type: string } }'
const text = '{ type: string }'
const noted = '{ type: object, properties: { note: { type: string } } }'

/** The same, written differently. */
export const refactoringCases = [
  ...cases('refactoring', request, [
    [
      'properties stand in another order',
      '{ type: object, properties: { name: { type: string }, note: { type: string } } }',
      '{ type: object, properties: { note: { type: string }, name: { type: string } } }',
      'none',
      'none',
    ],
    [
      'required properties stand in another order',
      '{ type: object, required: [name, note], properties: { name: { type: string }, note: { type: string } } }',
      '{ type: object, required: [note, name], properties: { name: { type: string }, note: { type: string } } }',
      'none',
      'none',
    ],
    [
      'values stand in another order',
      '{ type: string, enum: [a, b] }',
      '{ type: string, enum: [b, a] }',
      'none',
      'none',
    ],
    [
      'a value is written twice',
      '{ type: string, enum: [a, b] }',
      '{ type: string, enum: [a, b, a] }',
      'none',
      'none',
    ],
    [
      'a required property is written twice',
      '{ type: object, required: [name], properties: { name: { type: string } } }',
      '{ type: object, required: [name, name], properties: { name: { type: string } } }',
      'none',
      'none',
    ],
    [
      'types stand in another order',
      '{ type: [string, integer] }',
      '{ type: [integer, string] }',
      'none',
      'none',
    ],
    ['one type is written as a list', '{ type: string }', '{ type: [string] }', 'none', 'none'],
    [
      'bytes are written as OpenAPI 3.1 does',
      '{ type: string, format: byte }',
      '{ type: string, contentEncoding: base64 }',
      'none',
      'none',
    ],
    ['a schema is wrapped in allOf', named, `{ allOf: [${named}] }`, 'none', 'none'],
    [
      'two schemas of allOf become one',
      `{ allOf: [${named}, ${noted}] }`,
      '{ type: object, required: [name], properties: { name: { type: string }, note: { type: string } } }',
      'none',
      'none',
    ],
    [
      'an open object is said to be open',
      named,
      '{ type: object, additionalProperties: true, required: [name], properties: { name: { type: string } } }',
      'none',
      'minor',
      ['*'],
    ],
    [
      'an allowed default is written out',
      '{ type: array, items: { type: string } }',
      '{ type: array, minItems: 0, uniqueItems: false, items: { type: string } }',
      'none',
      'none',
    ],
    [
      'no required property is written as an empty list',
      noted,
      '{ type: object, required: [], properties: { note: { type: string } } }',
      'none',
      'none',
    ],
    [
      'no alternatives are written as an empty list',
      text,
      '{ type: string, oneOf: [] }',
      'none',
      'none',
    ],
    [
      'an object has a type',
      '{ required: [a], properties: { a: { properties: { b: { type: string } } } } }',
      '{ type: object, required: [a], properties: { a: { type: object, properties: { b: { type: string } } } } }',
      'none',
      'none',
    ],
    [
      'a format repeats the type',
      '{ type: array, items: { type: string, format: string } }',
      '{ type: array, items: { type: string } }',
      'none',
      'none',
    ],
    [
      'a format is a sentence',
      '{ type: string }',
      '{ type: string, format: ISO 8601 with a time zone }',
      'none',
      'none',
    ],
    [
      'both booleans are listed',
      '{ type: boolean }',
      '{ type: boolean, enum: [true, false] }',
      'none',
      'none',
    ],
    [
      'both booleans and null are listed',
      "{ type: [boolean, 'null'] }",
      '{ enum: [null, false, true] }',
      'none',
      'none',
    ],
    [
      'null is listed as the only value',
      "{ type: [string, 'null'] }",
      '{ oneOf: [{ type: string }, { enum: [null] }] }',
      'none',
      'none',
    ],
    [
      'constants become one enum',
      '{ oneOf: [{ type: string, const: a }, { type: string, const: b }] }',
      '{ type: string, enum: [a, b] }',
      'none',
      'none',
    ],
  ]),
  ...cases('refactoring', response, [
    [
      'null of anyOf becomes one of two types',
      "{ anyOf: [{ type: string }, { type: 'null' }] }",
      "{ type: [string, 'null'] }",
      'none',
      'none',
    ],
    [
      'alternatives stand in another order',
      '{ oneOf: [{ type: string }, { type: integer }] }',
      '{ oneOf: [{ type: integer }, { type: string }] }',
      'none',
      'none',
    ],
  ]),
  ...cases('refactoring', parameters, [
    [
      'parameters stand in another order',
      `${limit}, ${after}`,
      `${after}, ${limit}`,
      'none',
      'none',
    ],
    [
      'a parameter is said not to be required',
      limit,
      '{ name: limit, in: query, required: false, schema: { type: integer } }',
      'none',
      'none',
    ],
    [
      'a parameter is said to have the style that it has',
      limit,
      '{ name: limit, in: query, style: form, explode: true, schema: { type: integer } }',
      'none',
      'none',
    ],
    [
      'a parameter is said not to be deprecated',
      limit,
      '{ name: limit, in: query, deprecated: false, schema: { type: integer } }',
      'none',
      'none',
    ],
  ]),
  ...cases('refactoring', paths('*'), [
    [
      'a parameter moves to its path',
      `/things: { get: { operationId: getThing, parameters: [${limit}], ${done} } }`,
      `/things: { parameters: [${limit}], get: { operationId: getThing, ${done} } }`,
      'none',
      'none',
    ],
    [
      'a parameter moves from its path, beside another',
      `/things: { parameters: [${limit}, ${after}], get: { operationId: getThing, ${done} } }`,
      `/things: { parameters: [${after}], get: { operationId: getThing, parameters: [${limit}], ${done} } }`,
      'none',
      'none',
    ],
  ]),
]
