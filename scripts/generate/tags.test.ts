import { expect, it } from 'vitest'
import type { Document, Link, Operation, Parameter, Schema } from './spec.ts'
import { emitTags } from './tags.ts'

const id: Parameter = { name: 'contactId', in: 'path', required: true, schema: { type: 'string' } }
const list: Schema = { type: 'array', items: { type: 'string' } }
const inBody: Link = {
  operationId: 'add',
  parameters: { contactId: '$inputs.contact' },
  requestBody: { tags: '$inputs.tags' },
}

/** The parts of a vendor with `addTags` that differ between rows. */
interface Given {
  contact?: Record<string, string>
  link?: Partial<Link>
  parameters?: Parameter[]
  body?: Schema
  reply?: Schema
}

function emit({ contact, link, parameters = [id], body, reply }: Given): string {
  const unified = {
    contact: contact ?? { id: '$inputs.contact.id' },
    addTags: { ...inBody, ...link },
  }
  const content = (schema: Schema) => ({ 'application/json': { schema } })
  const operation: Operation = {
    operationId: 'add',
    summary: 'Add tags',
    parameters,
    requestBody: { content: content(body ?? { type: 'object', properties: { tags: list } }) },
    responses: { 200: { content: content(reply ?? { type: 'object' }) } },
  }
  const document: Document = {
    info: { title: 'Acme', version: '1' },
    servers: [],
    paths: { '/contacts/{contactId}/tags': { post: operation } } as never,
    components: {},
  }
  return emitTags('acme', document, unified).replace(/\s+/g, ' ')
}

const outputting = (schema: Schema, ...required: string[]): Given => ({
  link: { outputs: { tags: '$response.body#/at' } },
  reply: { type: 'object', properties: { at: schema }, required },
})

const rows: [name: string, given: Given, want: string][] = [
  [
    'an id in the path',
    {},
    "api.POST('/contacts/{contactId}/tags', { ...options, params: { path: { contactId } }, body: { tags: batch } })",
  ],
  [
    'a bare array',
    { link: { requestBody: '$inputs.tags' }, body: list },
    'params: { path: { contactId } }, body: batch })',
  ],
  [
    'a literal',
    { link: { requestBody: { tags: '$inputs.tags', mode: 'add' } } },
    "body: { tags: batch, mode: 'add' }",
  ],
  [
    'a constant that is required',
    {
      body: { type: 'object', required: ['kind'], properties: { tags: list, kind: { const: 3 } } },
    },
    'body: { tags: batch, kind: 3 }',
  ],
  [
    'a constant that is required of responses only',
    {
      body: {
        type: 'object',
        required: ['kind'],
        properties: { tags: list, kind: { const: 3, readOnly: true } },
      },
    },
    'body: { tags: batch } })',
  ],
  [
    'tags in the query, and a constant there',
    {
      link: {
        parameters: { contactId: '$inputs.contact', tag: '$inputs.tags' },
        requestBody: undefined,
      },
      parameters: [
        id,
        { name: 'tag', in: 'query', schema: list },
        { name: 'output', in: 'query', required: true, schema: { enum: ['json'] } },
      ],
    },
    "params: { path: { contactId }, query: { tag: batch, output: 'json' } } })",
  ],
  [
    'a contact in an object of the query',
    {
      link: { parameters: { filter: { contact: '$inputs.contact' } } },
      parameters: [
        { name: 'filter', in: 'query', style: 'deepObject', schema: { type: 'object' } },
      ],
    },
    'params: { query: { filter: { contact: contactId } } }, body: { tags: batch }',
  ],
  [
    'tags joined by commas',
    {
      body: { type: 'object', properties: { tags: { type: 'string', format: 'comma-separated' } } },
    },
    "inBatches(api, contactId, tags, { separator: ',' }, options, async (batch, options)",
  ],
  [
    'tags joined by commas, in a list whose items have a pattern of their own',
    {
      link: {
        parameters: { contactId: '$inputs.contact', tag: '$inputs.tags' },
        requestBody: undefined,
      },
      parameters: [
        id,
        {
          name: 'tag',
          in: 'query',
          explode: false,
          schema: { type: 'array', items: { type: 'string', pattern: '^[a-z,]+$' } },
        },
      ],
    },
    "{ pattern: /^[a-z,]+$/u, separator: ',' }",
  ],
  [
    'limits of tags',
    {
      body: {
        type: 'object',
        properties: { tags: { ...list, maxItems: 9, items: { type: 'string', maxLength: 5 } } },
      },
    },
    'inBatches(api, contactId, tags, { maxItems: 9, maxLength: 5 }, options, async (batch, options)',
  ],
  [
    'limits of an id',
    { parameters: [{ ...id, schema: { type: 'string', pattern: '^a/b$', minLength: 2 } }] },
    '{ minLength: 2, pattern: /^a\\/b$/u })',
  ],
  [
    'an integer id',
    { parameters: [{ ...id, schema: { type: 'integer', minimum: 1 } }] },
    "path: { contactId: integer('acme', contactId, { minimum: 1 }) }",
  ],
  [
    'ways to name a contact',
    {
      contact: { email: 'mail:{$inputs.contact.email}' },
      parameters: [{ ...id, example: 'mail:a@b.c' }],
    },
    `{ email: { example: 'a@b.c', send: (email: string) => \`mail:\${email}\` } }`,
  ],
  [
    'a parameter that is a word of JavaScript',
    {
      parameters: [{ ...id, name: 'class' }],
      link: { parameters: { class: '$inputs.contact' } },
    },
    'path: { class: contactId }',
  ],
  ['a reply that tells nothing', {}, 'return {}'],
  [
    'strings that are required',
    outputting(list, 'at'),
    "tagsResult(reply, { tags: strings(reply, ['at']) })",
  ],
  ['strings that may be absent', outputting(list), "strings(reply, ['at'], 'optional')"],
  [
    'strings that may be null',
    outputting({ ...list, type: ['array', 'null'] }, 'at'),
    "strings(reply, ['at'], 'optional')",
  ],
  [
    'objects with a name',
    outputting(
      { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } },
      'at',
    ),
    "texts(reply, ['at'], 'name')",
  ],
  [
    'a separated string',
    outputting({ type: 'string', format: 'comma-separated' }, 'at'),
    "commaSeparated(reply, ['at'])",
  ],
]

it.each(rows)('%s', (_, given, want) => {
  expect(emit(given)).toContain(want)
})
