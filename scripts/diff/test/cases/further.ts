import { bothWays, type Change, none } from './both.ts'
import type { Case } from './case.ts'

const object = (properties: string, more: string) =>
  `{ type: object, properties: { ${properties} }, ${more} }`
const further = 'additionalProperties: { type: string }'
const texts = `{ type: object, ${further} }`
const text = 'a: { type: string }'

/** Changes of properties that a schema does not declare. */
const changes: Change[] = [
  [
    'a property of a map is declared with another type',
    texts,
    object('a: { type: integer }', further),
    ['major', 'minor'],
    ['major', 'major'],
  ],
  [
    'a property of a map is declared as it is',
    texts,
    object(text, further),
    ['minor', 'minor'],
    ['minor', 'minor'],
  ],
  [
    'a property of another type than the others of a map is not declared any more',
    object('a: { type: integer }', further),
    texts,
    ['major', 'major'],
    ['major', 'major'],
  ],
  [
    'an object is closed by the other keyword',
    object(text, 'additionalProperties: false'),
    object(text, 'unevaluatedProperties: false'),
    none,
    none,
  ],
  [
    'an object is closed by the other keyword, which sees alternatives',
    object(text, 'additionalProperties: false, anyOf: [{ properties: { b: { type: string } } }]'),
    object(text, 'unevaluatedProperties: false, anyOf: [{ properties: { b: { type: string } } }]'),
    ['minor', 'none'],
    ['minor', 'none'],
  ],
]

/** Changes of keywords that say nothing beside others. */
const idle: Change[] = [
  [
    'a property that is required anyway is required beside another',
    object(`${text}, b: { type: string }`, 'required: [b]'),
    object(`${text}, b: { type: string }`, 'required: [b], dependentRequired: { a: [b] }'),
    none,
    none,
  ],
  [
    'an integer is a multiple of 1',
    '{ type: integer }',
    '{ type: integer, multipleOf: 1 }',
    none,
    none,
  ],
  [
    'an integer may be sent where a number may',
    '{ type: number }',
    '{ type: [integer, number] }',
    none,
    none,
  ],
  [
    'values have the names of types',
    '{ anyOf: [{ enum: [number] }, { enum: [integer] }] }',
    '{ anyOf: [{ enum: [number] }] }',
    ['major', 'major'],
    ['minor', 'major'],
  ],
]

export const furtherCases: Case[] = [
  ...bothWays('constraint', changes),
  ...bothWays('refactoring', idle),
]
