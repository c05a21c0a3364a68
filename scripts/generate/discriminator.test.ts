import { expect, it } from 'vitest'
import type { Json } from '../redocly/context.ts'
import { compileTypes } from '../test/types.ts'

const text = { type: 'string' }
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const object = (kind: Json, more: string) => ({
  type: 'object',
  required: ['kind', more],
  properties: { kind, [more]: text },
})
const either = (mapping?: Json) => ({
  oneOf: [ref('Cat'), ref('Dog')],
  discriminator: { propertyName: 'kind', ...(mapping && { mapping }) },
})
const cat = object({ type: 'string', enum: ['cat'] }, 'meow')
const dog = object({ const: 'dog' }, 'bark')
const parent = {
  type: 'object',
  required: ['kind'],
  properties: { kind: { type: 'string', enum: ['cat', 'dog', 'wolf'] } },
  discriminator: { propertyName: 'kind' },
}
const child = (values: string[], more: string) => ({
  allOf: [ref('Pet'), object({ type: 'string', enum: values }, more)],
})
const family = (pet: Json) => ({
  Pet: pet,
  Cat: child(['cat'], 'meow'),
  Dog: child(['dog', 'wolf'], 'bark'),
})
const meow = (kind: string) => `{ kind: '${kind}', meow: '' }`
const bark = (kind: string) => `{ kind: '${kind}', bark: '' }`

/** Schemas of which `Row` has the values that its type must accept, and those that it must refuse. */
const rows: [what: string, schemas: Record<string, Json>, accepted: string[], refused: string[]][] =
  [
    [
      'alternatives that state their values',
      { Row: either(), Cat: cat, Dog: dog },
      [meow('cat'), bark('dog')],
      [meow('Cat'), meow('dog'), bark('Dog')],
    ],
    [
      'a mapping of one of them',
      { Row: either({ cat: '#/components/schemas/Cat' }), Cat: cat, Dog: dog },
      [meow('cat'), bark('dog')],
      [bark('Dog')],
    ],
    [
      'an alternative that states its value beside one that does not',
      { Row: either(), Cat: cat, Dog: object(text, 'bark') },
      [meow('cat'), bark('Dog')],
      [meow('Cat'), bark('dog')],
    ],
    [
      'alternatives whose values are their names',
      { Row: either(), Cat: object({ enum: ['Cat', 'cat'] }, 'meow'), Dog: object(text, 'bark') },
      [meow('Cat'), bark('Dog')],
      [bark('dog')],
    ],
    [
      'children of a parent that state their values',
      { Row: { oneOf: [ref('Cat'), ref('Dog')] }, ...family(parent) },
      [meow('cat'), bark('dog'), bark('wolf')],
      [meow('Cat'), meow('dog'), bark('Dog')],
    ],
    [
      'children of a parent with a part that has the discriminator',
      { Row: { oneOf: [ref('Cat'), ref('Dog')] }, ...family({ allOf: [parent] }) },
      [meow('cat'), bark('dog'), bark('wolf')],
      [meow('Cat'), meow('dog'), bark('Dog')],
    ],
    [
      'a parent with a part that has the discriminator',
      { Row: ref('Pet'), ...family({ allOf: [parent] }) },
      ["{ kind: 'cat' }", "{ kind: 'wolf' }"],
      ["{ kind: 'Pet' }"],
    ],
  ]

it.each(rows)('the types of %s', async (_what, schemas, accepted, refused) => {
  const lines = [...accepted, ...refused].map(
    (value, at) => `export const a${at}: components['schemas']['Row'] = ${value}`,
  )
  const compiled = await compileTypes({ components: { schemas } }, lines)
  expect(compiled).toEqual([...accepted.map(() => true), ...refused.map(() => false)])
})
