import { expect, it } from 'vitest'
import type { Json } from '../redocly/context.ts'
import { referable } from './reference.ts'
import type { Document } from './spec.ts'

const text = { type: 'string' }
const ref = ($ref: string) => ({ $ref })
const component = (name: string) => ref(`#/components/schemas/${name}`)
const choice = (mapping: Json) => ({
  oneOf: [component('A')],
  discriminator: { propertyName: 'k', mapping },
})
const tree = { Tree: { $defs: { Node: { properties: { next: component('Tree/$defs/Node') } } } } }

/** References in a schema beside components, and the schema that the types generator gets. */
const rows: [what: string, schema: Json, components: Json, want: Json, added?: Json][] = [
  ['a component', component('A'), { A: text }, component('A')],
  ['braces', component('%7BA%7D'), { '{A}': text }, component('{A}')],
  ['a tilde', component('A%7E0'), { 'A~': text }, component('A~0')],
  ['a slash', component('A~1B'), { 'A/B': text }, component('A~1B')],
  ['a percent sign', component('A%25'), { 'A%': text }, component('A%')],
  ['a property', component('A/properties/b'), { A: { properties: { b: text } } }, text],
  ['items', component('A/items'), { A: { items: component('B') }, B: text }, component('B')],
  ['a path', ref('#/paths/~1a/get/x'), {}, text],
  [
    'a property, with a limit beside it',
    { ...component('A/properties/b'), maxLength: 4 },
    { A: { properties: { b: text } } },
    { allOf: [text], maxLength: 4 },
  ],
  [
    'a definition that contains itself',
    component('Tree/$defs/Node'),
    tree,
    { properties: { next: component('TreeNode') } },
    { TreeNode: { properties: { next: component('TreeNode') } } },
  ],
  ['names in a mapping', choice({ a: 'A' }), { A: text }, choice({ a: '#/components/schemas/A' })],
  [
    'names in a mapping that lead nowhere',
    choice({ a: 'A', b: 'B', c: '#/components/schemas/C' }),
    { A: text },
    choice({ a: '#/components/schemas/A' }),
  ],
  ['data', { const: ref('#/nowhere') }, {}, { const: ref('#/nowhere') }],
  ['a property called $ref', { properties: { $ref: text } }, {}, { properties: { $ref: text } }],
]

it.each(rows)('a reference with %s', (_what, schema, schemas, want, added = {}) => {
  const document = {
    openapi: '3.1.0',
    paths: { '/a': { get: { x: text } } },
    components: { schemas: { ...schemas, Under: { properties: { test: schema } } } },
  }
  const { components } = referable(structuredClone(document) as unknown as Document)
  const { Under, ...others } = components.schemas as Record<string, Json>
  expect(Under).toEqual({ properties: { test: want } })
  expect(others).toMatchObject(added)
})

it('an operationId belongs to the first operation that has it', () => {
  const operation = { operationId: 'x', responses: {} }
  const document = {
    openapi: '3.1.0',
    paths: { '/a': { get: operation }, '/b': { get: operation } },
  }
  const { paths } = referable(document as unknown as Document)
  expect(paths).toEqual({ '/a': { get: operation }, '/b': { get: { responses: {} } } })
})
