import { describe, expect, it } from 'vitest'
import { emitOperations } from './operations.ts'
import type { Document, Operation, Parameter } from './spec.ts'

function emit(operation: Partial<Operation>, item: object = {}): string {
  const document = {
    servers: [{ url: 'https://api.example.com/v1/' }],
    paths: { '/items': { ...item, post: { operationId: 'one', responses: {}, ...operation } } },
    components: {
      schemas: { Filter: { type: 'object' } },
      requestBodies: { Patch: { content: { 'application/merge-patch+json': {} } } },
      responses: { Problem: { content: { 'application/problem+json': {} } } },
    },
  } as unknown as Document
  return /'POST \/items': (.*),\n/.exec(emitOperations(document))?.[1] ?? ''
}

const content = (...types: string[]) => ({
  content: Object.fromEntries(types.map((type) => [type, {}])),
})
const header = (name: string, value: string) => ({
  in: 'header' as const,
  name,
  required: true,
  schema: { const: value },
})

const own = (url: string) => ({ servers: [{ url }] })

it.each([
  ['none', {}, {}, "{ id: 'one' }"],
  ['of the path', {}, own('https://a.example.com'), "server: 'https://a.example.com' }"],
  [
    'of the operation, before that of the path',
    own('https://b.example.com/v2/'),
    own('https://a.example.com'),
    "server: 'https://b.example.com/v2' }",
  ],
])('a server: %s', (_, operation, item, want) => {
  expect(emit(operation, item)).toContain(want)
})

it.each([
  ['a list', { schema: { type: 'array' } }, ''],
  ['a list with commas', { explode: false, schema: { type: 'array' } }, "'comma'"],
  ['an object', { schema: { $ref: '#/components/schemas/Filter' } }, 'formObject'],
  [
    'an object or text',
    { schema: { oneOf: [{ type: 'string' }, { type: 'object' }] } },
    'formObject',
  ],
  ['a deep object', { style: 'deepObject', schema: { type: 'object' } }, 'deepObject'],
  ['JSON', { content: { 'application/json': { schema: {} } } }, 'jsonText'],
])('a parameter of the query: %s', (_, parameter, want) => {
  const text = emit({ parameters: [{ name: 'a', in: 'query', ...parameter } as Parameter] })
  expect(text).toBe(want ? `{ id: 'one', query: { a: ${want} } }` : "{ id: 'one' }")
})

it.each([
  ['without a mark', {}, "{ id: 'one' }"],
  ['that does no harm', { 'x-idempotent': true }, "{ id: 'one', idempotent: true }"],
  [
    'that does no harm, as is known from elsewhere',
    { 'x-idempotent': { 'x-source': { certainty: 'reported', from: 'others' } } } as const,
    "{ id: 'one', idempotent: true }",
  ],
  ['that does harm', { 'x-idempotent': false }, "{ id: 'one', idempotent: false }"],
])('a repetition %s', (_, operation, want) => {
  expect(emit(operation)).toBe(want)
})

it('imports the functions that write the query', () => {
  const parameters = ['a', 'b'].map((name) => ({ name, in: 'query', style: 'deepObject' }) as const)
  const document = { paths: { '/': { get: { operationId: 'one', parameters, responses: {} } } } }
  expect(emitOperations(document as unknown as Document)).toContain(
    "import { deepObject, type Operation, type VendorLimit } from '@tags/core/adapter'\n",
  )
})

describe('media types', () => {
  const rows: [name: string, operation: object, want: string][] = [
    ['JSON', { requestBody: content('application/json') }, "{ id: 'one' }"],
    [
      'JSON in both directions',
      {
        requestBody: content('application/json'),
        responses: { 200: content('application/json'), default: content('application/json') },
      },
      "{ id: 'one' }",
    ],
    [
      'a request of another JSON',
      { requestBody: { $ref: '#/components/requestBodies/Patch' } },
      "{ id: 'one', type: 'application/merge-patch+json' }",
    ],
    [
      'a parameter of the media type',
      { requestBody: content('application/json; charset=utf-8') },
      "{ id: 'one', type: 'application/json; charset=utf-8' }",
    ],
    [
      'replies of several types, each once, and none that is not read',
      {
        responses: {
          200: content('application/json', 'text/csv'),
          '4XX': { $ref: '#/components/responses/Problem' },
          default: { $ref: '#/components/responses/Problem' },
        },
      },
      "{ id: 'one', accept: 'application/json, application/problem+json' }",
    ],
    [
      'the only value of the header Accept, and that of Content-Type beside a body',
      {
        parameters: [header('accept', 'application/vnd.acme.v2+json'), header('Content-Type', 'a')],
        requestBody: content('application/vnd.api+json'),
        responses: { 200: content('application/json') },
      },
      "{ id: 'one', type: 'application/vnd.api+json', accept: 'application/vnd.acme.v2+json' }",
    ],
  ]

  it.each(rows)('%s', (_, operation, want) => {
    expect(emit(operation)).toBe(want)
  })
})
