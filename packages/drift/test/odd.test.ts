import { createChecker } from '@tags/drift'
import { expect, it } from 'vitest'

/** Returns the findings for the answer `value` with this schema, and for that value in the header `x-count`. */
function found(schema: object, value: unknown, schemas: object = {}, count = '5'): string[] {
  const response = {
    headers: { 'X-Count': { schema: { type: 'integer' } } },
    content: { 'application/json': { schema } },
  }
  const checker = createChecker({
    openapi: '3.1.0',
    paths: { '/items': { get: { responses: { 200: response } } } },
    components: { schemas },
  })
  const headers: [string, string][] = [
    ['content-type', 'application/json'],
    ['x-count', count],
  ]
  const body = JSON.stringify(value)
  const drifts = checker.response({ method: 'GET', url: '/items', status: 200, headers, body })
  return drifts.map(({ rule, place, found }) => `${rule} ${place} ${found}`)
}

const pet = (kind: string, property: string, type: string) => ({
  type: 'object',
  required: ['kind', property],
  properties: { kind: { type: 'string' }, [property]: { type } },
  title: kind,
})
const animals = { cat: pet('cat', 'name', 'string'), dog: pet('dog', 'name', 'integer') }
const animal = {
  oneOf: [{ $ref: '#/components/schemas/cat' }, { $ref: '#/components/schemas/dog' }],
  discriminator: { propertyName: 'kind' },
}
const same = { cat: animals.cat, dog: animals.cat }

it.each([
  ['a multiple, but for rounding', { multipleOf: 0.01 }, 19999999.99, {}, []],
  ['no multiple', { multipleOf: 0.01 }, 0.005, {}, ['outside-limit 200 body another number']],
  ['the greatest of 64 bits', { format: 'int64' }, 2 ** 63, {}, []],
  [
    'more than 32 bits',
    { format: 'int32' },
    2 ** 31,
    {},
    ['outside-limit 200 body another number'],
  ],
  [
    'the schema that a discriminator names',
    animal,
    { kind: 'dog', name: 1 },
    same,
    ['wrong-type 200 body.name integer'],
  ],
  ['one of two that are the same but for the name', animal, { kind: 'dog', name: 'a' }, same, []],
  [
    'another than the discriminator names',
    animal,
    { kind: 'dog', name: 'a' },
    animals,
    ['wrong-type 200 body.name string'],
  ],
])('%s', (_, schema, value, schemas, want) => {
  expect(found(schema, value, schemas)).toEqual(want)
})

it('trims the spaces around a header', () => {
  expect(found({}, 1, {}, ' 5 ')).toEqual([])
  expect(found({}, 1, {}, ' five ')).toEqual(['wrong-type 200 header x-count string'])
})

it('names up to sixteen properties', () => {
  const schema = { properties: { id: { type: 'string' } } }
  const keys = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${index}`, 1]))
  expect(found(schema, keys(16))).toHaveLength(16)
  expect(found(schema, keys(17))).toEqual(['undocumented-property 200 body.{…} integer'])
})

it('stops without a finding at the maximum number of values', () => {
  const item = { oneOf: [{ required: ['a'] }, { required: ['b'] }] }
  const right = Array.from({ length: 200_000 }, () => ({ a: 1 }))
  expect(found({ items: item }, right)).toEqual([])
})
