import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { sentence } from '../../diff/format/sentence.ts'
import { plain } from '../../diff/format/text.ts'
import { parse } from '../../diff/side/document.ts'
import { compare } from '../compare.ts'
import { merge } from '../merge.ts'
import { notationOf } from '../notation.ts'
import { names } from '../page.ts'
import type { DriftFinding } from '../report.ts'

const root = join(import.meta.dirname, '../../..')

/** What an operation is sent and answers, with components and parameters. */
interface Side {
  schema: object
  schemas?: Record<string, object>
  parameters?: object[]
}

type Row = [name: string, ours: object, theirs: object, request: string[], response: string[]]

const text = { type: 'string' }
const number = { type: 'integer' }
const object = (properties: object, more: object = {}) => ({ type: 'object', properties, ...more })
const person = object({ name: text, age: number })
const firm = object({ firm: text, vat: text })
const all = object({ name: text, age: number, firm: text, vat: text })
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const kind = (value: string) =>
  object({ kind: { const: value }, [value]: text }, { required: ['kind'] })
const kinds = {
  schema: {
    oneOf: [ref('Cat'), ref('Dog')],
    discriminator: {
      propertyName: 'kind',
      mapping: { cat: ref('Cat').$ref, dog: ref('Dog').$ref },
    },
  },
  schemas: { Cat: kind('cat'), Dog: kind('dog') },
}
const ids = { name: 'ids', in: 'query', schema: { type: 'array', items: text } }
const recorded = { ...text, 'x-source': { certainty: 'recorded', from: 'the wire' } }

const theirs = "only in the vendor's document"
const refused = '; a value that fits several is refused.'
const both = '`object {name, age}`, `object {firm, vat}`'
/** The sentence about an object that only one of the alternatives is. */
const gains = (keyword: string, name = 'object {firm, vat}') =>
  `\`${keyword}\` has \`${name}\` ${theirs}`

const rows: Row[] = [
  [
    'our object beside another in oneOf',
    person,
    { oneOf: [person, firm] },
    [`added, major: body: ${gains('oneOf')}${refused}`],
    [`added, major: 200 body: ${gains('oneOf')}.`],
  ],
  [
    'our object beside another in anyOf',
    person,
    { anyOf: [person, firm] },
    [`added, minor: body: ${gains('anyOf')}.`],
    [`added, major: 200 body: ${gains('anyOf')}.`],
  ],
  [
    'a text in one of two forms',
    text,
    {
      anyOf: [
        { ...text, format: 'date-time' },
        { ...text, maxLength: 5 },
      ],
    },
    [
      "changed, major: body: `type` `string` in our spec is `anyOf` `string (date-time)`, `string` in the vendor's document.",
    ],
    [
      "changed, minor: 200 body: `type` `string` in our spec is `anyOf` `string (date-time)`, `string` in the vendor's document.",
    ],
  ],
  [
    'our object beside two others, each told apart',
    person,
    { oneOf: [person, firm, object({ dog: text, cat: text })] },
    [
      `added, major: body: ${gains('oneOf')}${refused}`,
      `added, major: body: ${gains('oneOf', 'object {dog, cat}')}${refused}`,
    ],
    [
      `added, major: 200 body: ${gains('oneOf', 'object {dog, cat}')}.`,
      `added, major: 200 body: ${gains('oneOf')}.`,
    ],
  ],
  [
    'alternatives that share properties, of which one has one more',
    person,
    { oneOf: [object({ name: text, age: number, cat: text }), object({ name: text, firm: text })] },
    [
      `added, major: body: ${gains('oneOf', 'object {name, firm}')}${refused}`,
      `added, minor: body.cat: Property \`cat\` is ${theirs}.`,
    ],
    [
      `added, major: 200 body: ${gains('oneOf', 'object {name, firm}')}.`,
      `added, minor: 200 body.cat: Property \`cat\` is ${theirs}.`,
    ],
  ],
  [
    'an alternative that requires more than our object',
    person,
    { oneOf: [{ ...person, required: ['name'] }, firm] },
    [
      `added, major: body: \`required\` has \`name\` ${theirs}.`,
      `added, major: body: ${gains('oneOf')}${refused}`,
    ],
    [
      `added, major: 200 body: ${gains('oneOf')}.`,
      `added, minor: 200 body: \`required\` has \`name\` ${theirs}.`,
    ],
  ],
  [
    'our object in a list of references',
    { schema: { type: 'array', items: ref('P') }, schemas: { P: person } },
    {
      schema: { type: 'array', items: { oneOf: [ref('Person'), ref('Firm')] } },
      schemas: { Person: person, Firm: firm },
    },
    [`added, major: body[]: ${gains('oneOf', 'Firm')}${refused}`],
    [`added, major: 200 body[]: ${gains('oneOf', 'Firm')}.`],
  ],
  [
    'our object where alternatives may be null',
    object({ owner: { ...person, type: ['object', 'null'] } }),
    object({ owner: { oneOf: [person, firm, { type: 'null' }] } }),
    [`added, major: body.owner: ${gains('oneOf')}${refused}`],
    [`added, major: 200 body.owner: ${gains('oneOf')}.`],
  ],
  [
    'our object as one of those that a discriminator selects',
    kind('cat'),
    kinds,
    [
      `added, minor: body: ${gains('oneOf', 'Dog')}.`,
      `added, minor: body: Discriminator \`kind\` is ${theirs}.`,
    ],
    [
      `added, major: 200 body: ${gains('oneOf', 'Dog')}.`,
      `added, minor: 200 body: Discriminator \`kind\` is ${theirs}.`,
    ],
  ],
  [
    'alternatives beside what all share in allOf',
    object({ id: number, name: text, age: number }),
    { allOf: [object({ id: number }), { oneOf: [person, firm] }] },
    [`added, major: body: \`oneOf\` is ${theirs}: ${both}.`],
    [`added, major: 200 body: \`oneOf\` is ${theirs}: ${both}.`],
  ],
  [
    'alternatives without a type beside what all share',
    object({ id: number, name: text }),
    {
      properties: { id: number },
      anyOf: [{ properties: { name: text } }, { properties: { firm: text } }],
    },
    [
      "changed, minor: body: `type` `object` in our spec is `anyOf` `object {name}`, `object {firm}` in the vendor's document.",
    ],
    [
      "changed, major: 200 body: `type` `object` in our spec is `anyOf` `object {name}`, `object {firm}` in the vendor's document.",
    ],
  ],
  [
    'our object with the properties of all, and one that none has',
    { ...all, properties: { ...all.properties, lost: recorded } },
    { oneOf: [person, firm] },
    [
      `changed, major: body: \`type\` \`object {name, age, firm, …}\` in our spec is \`oneOf\` ${both} in the vendor's document.`,
      'claimed, minor: body.lost: Property `lost` is only in our spec.',
    ],
    [
      `changed, major: 200 body: \`type\` \`object {name, age, firm, …}\` in our spec is \`oneOf\` ${both} in the vendor's document.`,
      'claimed, major: 200 body.lost: Property `lost` is only in our spec.',
    ],
  ],
  [
    'any object, which allows both',
    { type: 'object' },
    { anyOf: [person, firm] },
    [
      `changed, minor: body: \`type\` \`object\` in our spec is \`anyOf\` ${both} in the vendor's document.`,
    ],
    [
      `changed, minor: 200 body: \`type\` \`object\` in our spec is \`anyOf\` ${both} in the vendor's document.`,
    ],
  ],
  [
    'one object in place of our alternatives',
    { oneOf: [person, firm] },
    person,
    ['removed, minor: body: `oneOf` has `object {firm, vat}` only in our spec.'],
    ['removed, minor: 200 body: `oneOf` has `object {firm, vat}` only in our spec.'],
  ],
  [
    'one object with the properties of our alternatives, and one that none has',
    { oneOf: [person, firm] },
    { ...all, properties: { ...all.properties, more: text } },
    [
      `added, minor: body.more: Property \`more\` is ${theirs}.`,
      `changed, minor: body: \`oneOf\` ${both} in our spec is \`type\` \`object {name, age, firm, …}\` in the vendor's document.`,
    ],
    [
      `added, minor: 200 body.more: Property \`more\` is ${theirs}.`,
      `changed, major: 200 body: \`oneOf\` ${both} in our spec is \`type\` \`object {name, age, firm, …}\` in the vendor's document.`,
    ],
  ],
  ['our types as alternatives', { type: ['string', 'integer'] }, { oneOf: [text, number] }, [], []],
  [
    'values of a text that may be any in our spec',
    object({ kind: text }),
    object({ kind: { ...text, enum: ['a'] } }),
    [`added, major: body.kind: \`enum\` has \`a\` ${theirs}.`],
    [`added, minor: 200 body.kind: \`enum\` has \`a\` ${theirs}.`],
  ],
  [
    'values with their type',
    object({ kind: { enum: ['a', 'b'] } }),
    object({ kind: { type: 'string', enum: ['a', 'b'] } }),
    [],
    [],
  ],
  [
    'bytes as OpenAPI 3.0 writes them',
    object({ file: { ...text, contentEncoding: 'base64' } }),
    object({ file: { ...text, format: 'byte' } }),
    [],
    [],
  ],
  [
    'another style, from which the default of explode follows',
    { schema: text, parameters: [ids] },
    { schema: text, parameters: [{ ...ids, style: 'spaceDelimited' }] },
    [
      "changed, major: query.ids: `style` is `form` in our spec and `spaceDelimited` in the vendor's document.",
    ],
    [],
  ],
]

/** Builds a document with one operation. */
function documentOf(given: object): object {
  const {
    schema,
    schemas = {},
    parameters = [],
  } = 'schema' in given ? (given as Side) : { schema: given }
  const content = { 'application/json': { schema } }
  return {
    openapi: '3.1.0',
    info: { title: 'Alpha', version: '1' },
    servers: [{ url: 'https://api.alpha.example' }],
    paths: {
      '/contacts': {
        post: {
          parameters,
          requestBody: { required: true, content },
          responses: { 200: { description: 'The contact.', content } },
        },
      },
    },
    components: { schemas },
  }
}

let found: DriftFinding[][]

beforeAll(async () => {
  const pairs = rows.map(([name, ours, theirs]) => {
    const label = { label: name, file: name }
    const read = (side: object) => parse(JSON.stringify(documentOf(side)), label)
    const [spec, upstream] = [read(ours), read(theirs)]
    const document = merge([upstream], notationOf(spec.document as never)) as never
    return { spec, upstream: { ...upstream, document } }
  })
  found = await compare(root, pairs)
})

describe("the vendor's document has", () => {
  it.each(rows)('%s', (name, _, __, request, response) => {
    const lines = found[rows.findIndex(([each]) => each === name)]?.map(
      (each) => `${each.class}, ${each.wire}: ${each.place}: ${plain(sentence(each, names))}`,
    )
    const isAnswer = (line: string) => line.includes(': 200 ')
    expect({
      request: lines?.filter((line) => !isAnswer(line)).toSorted(),
      response: lines?.filter(isAnswer).toSorted(),
    }).toEqual({ request: request.toSorted(), response: response.toSorted() })
  })
})
