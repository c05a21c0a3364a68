import { expect, it } from 'vitest'
import type { Json } from '../redocly/context.ts'
import { compileTypes } from '../test/types.ts'
import { directed } from './direction.ts'
import type { Document } from './spec.ts'

const text = { type: 'string' }
const id = { type: 'string', readOnly: true }
const secret = { type: 'string', writeOnly: true }
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const content = (schema: Json) => ({ content: { 'application/json': { schema } } })

/** A document with one operation, whose request and response have the same schema. */
const documentOf = (schema: Json, schemas: Record<string, Json> = {}, components = {}) => ({
  openapi: '3.1.0',
  info: { title: 'a', version: '1' },
  servers: [],
  paths: {
    '/': {
      post: {
        operationId: 'one',
        requestBody: { ...content(schema), required: true },
        responses: { 200: { description: 'Done.', ...content(schema) } },
      },
    },
  },
  components: { schemas, ...components },
})

const contact: Json = {
  type: 'object',
  required: ['id', 'name', 'secret'],
  properties: { id, name: text, secret },
}

/** A value of each direction that is accepted, and values that are refused. */
interface Values {
  request: string
  notRequest: string[]
  response: string
  notResponse: string[]
}

const contacts: Values = {
  request: "{ name: '', secret: '' }",
  notRequest: ["{ id: '', name: '', secret: '' }", "{ name: '' }"],
  response: "{ id: '', name: '' }",
  notResponse: ["{ id: '', name: '', secret: '' }", "{ name: '' }"],
}

/** Puts the values of a contact into another value. */
const inside = (wrap: (value: string) => string): Values => ({
  request: wrap(contacts.request),
  notRequest: contacts.notRequest.map(wrap),
  response: wrap(contacts.response),
  notResponse: contacts.notResponse.map(wrap),
})

const rows: [name: string, schema: Json, schemas: Record<string, Json>, values: Values][] = [
  ['an inline schema', contact, {}, contacts],
  ['a component', ref('Contact'), { Contact: contact }, contacts],
  [
    'a component of marked properties only',
    ref('Marks'),
    { Marks: { type: 'object', required: ['id', 'secret'], properties: { id, secret } } },
    {
      request: "{ secret: '' }",
      notRequest: ['{}', "{ id: '', secret: '' }"],
      response: "{ id: '' }",
      notResponse: ['{}', "{ id: '', secret: '' }"],
    },
  ],
  [
    'an object of marked properties only',
    { type: 'object', properties: { at: { type: 'object', properties: { id } } } },
    {},
    {
      request: '{ at: {} }',
      notRequest: ["{ at: { id: '' } }"],
      response: "{ at: { id: '' } }",
      notResponse: ['{ at: 7 }'],
    },
  ],
  [
    'a list of a component',
    { type: 'array', items: ref('Contact') },
    { Contact: contact },
    inside((value) => `[${value}]`),
  ],
  [
    'a component in a component',
    ref('Group'),
    { Group: { type: 'object', properties: { contact: ref('Contact') } }, Contact: contact },
    inside((value) => `{ contact: ${value} }`),
  ],
  [
    'further properties',
    { type: 'object', additionalProperties: ref('Contact') },
    { Contact: contact },
    inside((value) => `{ any: ${value} }`),
  ],
  [
    'a component that contains itself',
    ref('Contact'),
    { Contact: { ...contact, properties: { id, name: text, secret, next: ref('Contact') } } },
    inside((value) => `{ ...${value}, next: ${value} }`),
  ],
  [
    'components that contain each other',
    ref('One'),
    {
      One: { type: 'object', properties: { two: ref('Two') } },
      Two: { type: 'object', properties: { one: ref('One'), contact } },
    },
    inside((value) => `{ two: { one: { two: { contact: ${value} } } } }`),
  ],
  [
    'allOf, with required apart from the property',
    { allOf: [ref('Base'), { required: ['id', 'name', 'secret'] }] },
    { Base: { type: 'object', properties: { id, name: text, secret } } },
    contacts,
  ],
  [
    'a mark beside a $ref',
    {
      ...contact,
      properties: {
        name: text,
        id: { ...ref('Text'), readOnly: true },
        secret: { ...ref('Text'), writeOnly: true },
      },
    },
    { Text: text },
    contacts,
  ],
  [
    'a mark of the component that a property refers to',
    { ...contact, properties: { name: text, id: ref('Id'), secret: ref('Secret') } },
    { Id: id, Secret: secret },
    contacts,
  ],
  [
    'a mark in allOf of a property',
    {
      ...contact,
      properties: {
        name: text,
        id: { allOf: [ref('Text')], readOnly: true },
        secret: { allOf: [ref('Text'), { writeOnly: true }] },
      },
    },
    { Text: text },
    contacts,
  ],
  [
    'a mark in another part of allOf than the property',
    {
      allOf: [
        ref('Plain'),
        { properties: { id: { readOnly: true }, secret: { writeOnly: true } } },
      ],
    },
    { Plain: { ...contact, properties: { id: text, name: text, secret: text } } },
    contacts,
  ],
  [
    'a mark beside the $ref of an object',
    { ...ref('Plain'), properties: { id: { readOnly: true }, secret: { writeOnly: true } } },
    { Plain: { ...contact, properties: { id: text, name: text, secret: text } } },
    contacts,
  ],
  [
    'alternatives that require marked properties',
    {
      type: 'object',
      required: ['name'],
      properties: { id, name: text, secret },
      anyOf: [{ required: ['id', 'secret'] }, { required: ['secret', 'id'] }],
    },
    {},
    contacts,
  ],
  [
    'names that are taken',
    ref('Contact'),
    { Contact: contact, ContactRequest: text, ContactRequest2: text, ContactResponse: text },
    contacts,
  ],
  [
    'a reference into a component',
    ref('Group/properties/contact'),
    { Group: { type: 'object', properties: { contact } } },
    contacts,
  ],
  [
    'a discriminator without a mapping',
    { oneOf: [ref('Dog'), ref('Cat')], discriminator: { propertyName: 'kind' } },
    {
      Dog: { type: 'object', required: ['kind', 'id'], properties: { kind: text, id, secret } },
      Cat: { type: 'object', required: ['kind'], properties: { kind: text } },
    },
    {
      request: "{ kind: 'Dog', secret: '' }",
      notRequest: ["{ kind: 'DogRequest' }", "{ kind: 'Dog', id: '' }"],
      response: "{ kind: 'Dog', id: '' }",
      notResponse: ["{ kind: 'DogResponse', id: '' }", "{ kind: 'Dog' }"],
    },
  ],
  [
    'a discriminator of a parent',
    ref('Dog'),
    {
      Pet: {
        type: 'object',
        required: ['kind'],
        properties: { kind: text },
        discriminator: { propertyName: 'kind', mapping: { cat: '#/components/schemas/Cat' } },
      },
      Dog: {
        allOf: [ref('Pet'), { type: 'object', required: ['id'], properties: { id, secret } }],
      },
      Cat: { allOf: [ref('Pet'), { type: 'object', properties: { id } }] },
    },
    {
      request: "{ kind: 'Dog', secret: '' }",
      notRequest: ["{ kind: 'DogRequest' }", "{ kind: 'Dog', id: '' }"],
      response: "{ kind: 'Dog', id: '' }",
      notResponse: ["{ kind: 'DogResponse', id: '' }", "{ kind: 'Dog' }"],
    },
  ],
]

const operation = "paths['/']['post']"
const json = "['content']['application/json']"
const request = `${operation}['requestBody']${json}`
const response = `${operation}['responses'][200]${json}`

it.each(rows)('%s', async (_, schema, schemas, values) => {
  const lines = [
    [request, values.request],
    [response, values.response],
    ...values.notRequest.map((value) => [request, value]),
    ...values.notResponse.map((value) => [response, value]),
  ].map(([type, value], index) => `export const a${index}: ${type} = ${value}`)
  const [isRequest, isResponse, ...others] = await compileTypes(documentOf(schema, schemas), lines)
  expect({ isRequest, isResponse }).toEqual({ isRequest: true, isResponse: true })
  expect(others).toEqual(others.map(() => false))
})

it('bodies, responses and headers among the components are of their direction', async () => {
  const document = documentOf(
    text,
    { Contact: contact },
    {
      requestBodies: { Contact: content(ref('Contact')) },
      responses: { Contact: { description: 'A contact.', ...content(ref('Contact')) } },
    },
  )
  const lines = [
    `export const a: components['requestBodies']['Contact']${json} = ${contacts.request}`,
    `export const b: components['responses']['Contact']${json} = ${contacts.response}`,
    `export const c: components['schemas']['Contact'] = { id: '', name: '', secret: '' }`,
    `export const d: components['schemas']['ContactRequest'] = ${contacts.request}`,
    `export const e: components['schemas']['ContactResponse'] = ${contacts.response}`,
  ]
  expect(await compileTypes(document, lines)).toEqual(lines.map(() => true))
})

it('a document without marks stays as it is, as do components without them', () => {
  const plain = documentOf(ref('Plain'), { Plain: { type: 'object', properties: { a: text } } })
  expect(directed(plain as unknown as Document)).toEqual(plain)
  const both = documentOf(ref('Contact'), { ...plain.components.schemas, Contact: contact })
  const { schemas } = directed(both as unknown as Document).components
  expect(Object.keys(schemas as object)).toEqual([
    'Plain',
    'Contact',
    'ContactResponse',
    'ContactRequest',
  ])
})
