import { bothWays, type Change, none } from './both.ts'
import type { Case } from './case.ts'

const text = '{ type: string }'
const object = (properties: string, required = '') =>
  `{ type: object, required: [${required}], properties: { ${properties} } }`
const [a, b] = ['a', 'b'].map((kind) => object(`id: ${text}, kind: { const: ${kind} }`, 'id, kind'))
const either = `{ oneOf: [${a}, ${b}] }`
const kinds = ['a', 'b'].map((kind) => `{ properties: { kind: { const: ${kind} } } }`)
const around = (more: string, required = 'id, kind', id = text) =>
  `{ type: object, required: [${required}], properties: { id: ${id} }, oneOf: [${kinds}]${more} }`
const [x, y] = [object(`x: ${text}`, 'x'), object(`y: ${text}`, 'y')]

/** What alternatives have in common, in each of them and beside them, with the grades in a request and in a response. */
const changes: Change[] = [
  ['a property of all alternatives is written beside them', either, around(''), none, none],
  ['a property beside alternatives is written in all of them', around(''), either, none, none],
  [
    'what all alternatives require is written beside them',
    either,
    `{ required: [id, kind], oneOf: [${a}, ${b}] }`,
    none,
    none,
  ],
  [
    'a property of all alternatives is written beside them as well',
    either,
    `{ type: object, required: [id], properties: { id: ${text} }, oneOf: [${a}, ${b}] }`,
    none,
    none,
  ],
  [
    'a property of all alternatives is written in a schema that is joined with them',
    either,
    `{ allOf: [${object(`id: ${text}`, 'id')}, { oneOf: [${object('kind: { const: a }', 'kind')}, ${object('kind: { const: b }', 'kind')}] }] }`,
    none,
    none,
  ],
  [
    'a property of all alternatives that may overlap is written beside them',
    `{ anyOf: [${object(`id: ${text}, x: ${text}`, 'id, x')}, ${object(`id: ${text}, y: ${text}`, 'id, y')}] }`,
    `{ type: object, required: [id], properties: { id: ${text} }, anyOf: [${x}, ${y}] }`,
    none,
    none,
  ],
  [
    'a property of all alternatives is written beside them, with a limit',
    either,
    around('', 'id, kind', '{ type: string, maxLength: 9 }'),
    ['major', 'none'],
    ['minor', 'none'],
  ],
  [
    'a property of all alternatives is written beside them, with another type',
    either,
    around('', 'id, kind', '{ type: integer }'),
    ['major', 'major'],
    ['major', 'major'],
  ],
  [
    'a property of all alternatives is written beside them, and not required any more',
    either,
    around('', 'kind'),
    ['minor', 'minor'],
    ['major', 'major'],
  ],
  [
    'a property of one of two alternatives is written beside them',
    `{ anyOf: [${object(`id: ${text}, x: ${text}`, 'id, x')}, ${y}] }`,
    `{ type: object, required: [id], properties: { id: ${text} }, anyOf: [${x}, ${y}] }`,
    ['major', 'major'],
    ['minor', 'minor'],
  ],
]

/** Alternatives that have no value in common but the empty list. */
const apart: Change[] = [
  [
    'a list of other items may be sent as well',
    '{ type: array, items: { type: string } }',
    '{ oneOf: [{ type: array, items: { type: string } }, { type: array, items: { type: integer } }] }',
    ['minor', 'minor'],
    ['major', 'major'],
  ],
  [
    'lists whose items may be the same stand under oneOf',
    '{ anyOf: [{ type: array, items: { type: string } }, { type: array, items: { type: [string, integer] } }] }',
    '{ oneOf: [{ type: array, items: { type: string } }, { type: array, items: { type: [string, integer] } }] }',
    ['major', 'none'],
    ['minor', 'none'],
  ],
]

/** Changes between what alternatives have in common, and what stands beside them. */
export const commonCases: Case[] = [
  ...bothWays('refactoring', changes),
  ...bothWays('combination', apart),
]
