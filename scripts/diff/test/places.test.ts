import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { compare } from '../compare.ts'
import type { Bump, VendorReport } from '../report.ts'
import { parse } from '../side/document.ts'
import { answering, sending } from './cases/frame.ts'

/** Many pairs share a document, whose types are generated once. */
vi.mock(import('../../generate/schema.ts'), async (load) => {
  const [{ once }, { emitSchema }] = await Promise.all([import('../../test/once.ts'), load()])
  return { emitSchema: once(emitSchema) }
})

const root = join(import.meta.dirname, '../../..')

const object = (properties: string, required = '') =>
  `{ type: object, required: [${required}], properties: { ${properties} } }`
const x = 'x: { type: string }'
const other = `${x}, v: { type: boolean }`
const tagged = (kind: string, properties: string) => object(`k: ${kind}, ${properties}`, 'k')
const either = (one: string, two: string) => (properties: string) =>
  `{ oneOf: [${tagged(one, properties)}, ${tagged(two, other)}] }`
const texts = either('{ type: string, enum: [a] }', '{ type: string, enum: [b] }')

/** Schemas that contain an object of some properties. */
const places: Record<string, (properties: string) => string> = {
  'a body': (properties) => object(properties),
  'a property': (properties) => object(`o: ${object(properties)}`),
  'a list': (properties) => `{ type: array, items: ${object(properties)} }`,
  'a map': (properties) => `{ type: object, additionalProperties: ${object(properties)} }`,
  'a part of allOf': (properties) => `{ allOf: [${object(properties)}, ${object('z: {}')}] }`,
  'an alternative that a text tells': texts,
  'an alternative that a number tells': either(
    '{ type: integer, enum: [1] }',
    '{ type: integer, enum: [2] }',
  ),
  'an alternative that a boolean tells': either('{ const: true }', '{ const: false }'),
  'an alternative that two texts tell': either('{ enum: [a, c] }', '{ enum: [b] }'),
  'an alternative with a key of its own': (properties) =>
    `{ oneOf: [${object(`w: {}, ${properties}`, 'w')}, ${object('y: {}', 'y')}] }`,
  'an alternative beside a list': (properties) =>
    `{ oneOf: [${object(properties)}, { type: array, items: { type: string } }] }`,
  'alternatives of a property': (properties) => object(`o: ${texts(properties)}`),
  'alternatives in a list': (properties) => `{ type: array, items: ${texts(properties)} }`,
}

/** Changes of the object, with the types grade of a value that is read, and of one that is sent. */
const changes: [what: string, base: string, revision: string, read: Bump, sent: Bump][] = [
  ['a property is gone', `${x}, v: { type: string }`, x, 'major', 'major'],
  ['a property is new', x, `${x}, v: { type: string }`, 'minor', 'minor'],
  ['a type', `${x}, v: { type: string }`, `${x}, v: { type: integer }`, 'major', 'major'],
  [
    'one more type',
    `${x}, v: { type: string }`,
    `${x}, v: { type: [string, integer] }`,
    'major',
    'minor',
  ],
  ['a text is lost', `${x}, v: { enum: [a, b, c] }`, `${x}, v: { enum: [a, b] }`, 'major', 'major'],
  [
    'a text is gained',
    `${x}, v: { enum: [a, b] }`,
    `${x}, v: { enum: [a, b, c] }`,
    'major',
    'minor',
  ],
  [
    'a number is lost',
    `${x}, v: { enum: [1, 2, 3] }`,
    `${x}, v: { enum: [1, 2] }`,
    'major',
    'major',
  ],
  [
    'a limit',
    `${x}, v: { type: string }`,
    `${x}, v: { type: string, maxLength: 3 }`,
    'none',
    'none',
  ],
]

const rows = Object.keys(places).flatMap((place) =>
  changes.flatMap(([what, , , read, sent]): [name: string, want: Bump][] => [
    [`${what} in ${place} that is read`, read],
    [`${what} in ${place} that is sent`, sent],
  ]),
)

const reports = new Map<string, VendorReport>()

beforeAll(async () => {
  const side = (text: string) => parse(text, { label: 'spec', file: 'spec.yaml' })
  const pairs = Object.entries(places).flatMap(([place, schemaOf]) =>
    changes.flatMap(([what, base, revision]) =>
      [
        { name: 'read', frame: answering },
        { name: 'sent', frame: sending },
      ].map(({ name, frame }) => ({
        vendor: `${what} in ${place} that is ${name}`,
        base: side(frame(schemaOf(base))),
        revision: side(frame(schemaOf(revision))),
      })),
    ),
  )
  for (const report of await compare(root, pairs, { types: true, warn: console.warn })) {
    reports.set(String(report.vendor), report)
  }
})

describe('the types grade of a change is that of the code that no longer compiles:', () => {
  it.each(rows)('%s', (name, want) => {
    expect(reports.get(name)?.types).toBe(want)
  })
})
