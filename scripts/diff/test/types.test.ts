import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { vendorNames } from '../../generate/names.ts'
import type { Document } from '../../generate/spec.ts'
import { parse } from '../side/document.ts'
import { type TypePair, type TypeVerdict, typeBreaks } from '../types/breaks.ts'

const root = join(import.meta.dirname, '../../..')

type Json = Record<string, unknown>

const text = { type: 'string' }
const record = (properties: Json, required: string[] = []) => ({
  type: 'object',
  required,
  properties,
})
const json = (schema: unknown) => ({ 'application/json': { schema } })
const reply = (schema: unknown) => ({ description: 'It is done.', content: json(schema) })
const reference = { $ref: '#/components/schemas/Contact' }

/** Creates a document with one operation that answers without a body. */
const spec = (operation: Json, schemas: Json = {}, path = '/contacts'): Json => ({
  openapi: '3.1.0',
  info: { title: 'Acme', version: '1' },
  components: { schemas },
  paths: { [path]: { post: { responses: { 204: { description: 'It is done.' } }, ...operation } } },
})
const sent = (schema: unknown, required = true, schemas: Json = {}) =>
  spec({ requestBody: { required, content: json(schema) } }, schemas)
const answered = (schema: unknown, schemas: Json = {}) =>
  spec({ responses: { 200: reply(schema) } }, schemas)
const asked = (...parameters: Json[]) => spec({ parameters })
const query = (name: string, more: Json = {}) => ({ name, in: 'query', schema: text, ...more })

const list = (items: unknown) => ({ type: 'array', items })
const tuple = (...prefixItems: unknown[]) => ({ type: 'array', prefixItems })
const nested = (depth: number, leaf: unknown): unknown =>
  depth === 0 ? leaf : record({ n: nested(depth - 1, leaf) }, ['n'])
const called = (schema: unknown, schemas: Json = {}): Json => ({
  ...spec({}, schemas),
  webhooks: { tagged: { post: { requestBody: { content: json(schema) }, responses: {} } } },
})

const tagged = (tag: string, more: Json = {}) => record({ tag: { const: tag }, ...more }, ['tag'])

const rows: [what: string, base: Json, revision: Json, breaks: string[]][] = [
  ['nothing', answered(record({ id: text })), answered(record({ id: text })), []],
  [
    'a property of a response that is gone',
    answered(record({ id: text, email: text })),
    answered(record({ id: text })),
    [
      "response DATA/properties/email: TS2339 Property 'email' does not exist on type '{ id?: string | undefined; }'.",
    ],
  ],
  [
    'a property of a response that is new',
    answered(record({ id: text })),
    answered(record({ id: text, email: text })),
    [],
  ],
  [
    'a property of a response that became optional',
    answered(record({ id: text }, ['id'])),
    answered(record({ id: text })),
    [
      "response DATA/properties/id: TS2322 Type 'string | undefined' is not assignable to type 'string'. Type 'undefined' is not assignable to type 'string'.",
    ],
  ],
  [
    'an object in a response that became optional',
    answered(record({ a: record({ x: text, y: text }) }, ['a'])),
    answered(record({ a: record({ x: text, y: text }) })),
    ["response DATA/properties/a: TS18048 'data.a' is possibly 'undefined'."],
  ],
  [
    'a property of a response that became nullable',
    answered(record({ id: text }, ['id'])),
    answered(record({ id: { type: ['string', 'null'] } }, ['id'])),
    [
      "response DATA/properties/id: TS2322 Type 'string | null' is not assignable to type 'string'. Type 'null' is not assignable to type 'string'.",
    ],
  ],
  [
    'an enum in a response that grew',
    answered(record({ a: { enum: ['a', 'b'] } }, ['a'])),
    answered(record({ a: { enum: ['a', 'b', 'c'] } }, ['a'])),
    [
      `response DATA/properties/a: TS2322 Type '"a" | "b" | "c"' is not assignable to type '"a" | "b"'. Type '"c"' is not assignable to type '"a" | "b"'.`,
    ],
  ],
  [
    'an enum in a response that shrank',
    answered(record({ a: { enum: ['a', 'b'] } }, ['a'])),
    answered(record({ a: { enum: ['a'] } }, ['a'])),
    [
      `response DATA/properties/a: TS2367 This comparison appears to be unintentional because the types '"b"' and '"a"' have no overlap.`,
    ],
  ],
  [
    'an enum in a request that shrank',
    sent(record({ a: { enum: ['a', 'b'] } })),
    sent(record({ a: { enum: ['a'] } })),
    [
      `request BODY/properties/a: TS2322 Type '"a" | "b"' is not assignable to type '"a" | undefined'. Type '"b"' is not assignable to type '"a"'.`,
    ],
  ],
  [
    'an enum in a request that grew',
    sent(record({ a: { enum: ['a'] } })),
    sent(record({ a: { enum: ['a', 'b'] } })),
    [],
  ],
  [
    'a property of a request that is gone',
    sent(record({ id: text, email: text })),
    sent(record({ id: text })),
    [
      "request BODY/properties/email: TS2353 Object literal may only specify known properties, and 'email' does not exist in type '{ id?: string | undefined; }'.",
    ],
  ],
  [
    'a property of a request that is new',
    sent(record({ id: text })),
    sent(record({ id: text, email: text })),
    [],
  ],
  [
    'a property of a request that became required',
    sent(record({ id: text })),
    sent(record({ id: text }, ['id'])),
    [
      "request BODY: TS2741 Property 'id' is missing in type '{}' but required in type '{ id: string; }'.",
    ],
  ],
  [
    'a required property of a request that is new',
    sent(record({ id: text })),
    sent(record({ id: text, email: text }, ['email'])),
    [
      "request BODY: TS2741 Property 'email' is missing in type '{}' but required in type '{ id?: string | undefined; email: string; }'.",
    ],
  ],
  [
    'a property of a request that may not be null any more',
    sent(record({ id: { type: ['string', 'null'] } })),
    sent(record({ id: text })),
    [
      "request BODY/properties/id: TS2322 Type 'null' is not assignable to type 'string | undefined'.",
    ],
  ],
  [
    'an object in a request that may not be null any more',
    sent(record({ a: { ...record({ id: text }), type: ['object', 'null'] } })),
    sent(record({ a: record({ id: text }) })),
    [
      "request BODY/properties/a: TS2322 Type 'null' is not assignable to type '{ id?: string | undefined; } | undefined'.",
    ],
  ],
  [
    'an object in a request that may be null',
    sent(record({ a: record({ id: text }) })),
    sent(record({ a: { ...record({ id: text }), type: ['object', 'null'] } })),
    [],
  ],
  [
    'a nested property of a request that is gone',
    sent(record({ a: { type: 'array', items: record({ x: text, y: text }) } })),
    sent(record({ a: { type: 'array', items: record({ x: text }) } })),
    [
      "request BODY/properties/a/items/properties/y: TS2353 Object literal may only specify known properties, and 'y' does not exist in type '{ x?: string | undefined; }'.",
    ],
  ],
  [
    'a body that became required',
    sent(record({ id: text }), false),
    sent(record({ id: text })),
    ['request POST: TS2554 Expected 2 arguments, but got 1.'],
  ],
  [
    'a body that is gone',
    sent(record({ id: text }), false),
    spec({}),
    ["request POST/requestBody: TS2322 Type '{}' is not assignable to type 'undefined'."],
  ],
  [
    'a request that became one of two',
    sent(record({ id: text }, ['id'])),
    sent({ oneOf: [record({ id: text }, ['id']), record({ email: text }, ['email'])] }),
    [],
  ],
  [
    'an alternative of a request that is gone',
    sent({ oneOf: [record({ id: text }, ['id']), record({ email: text }, ['email'])] }),
    sent(record({ id: text }, ['id'])),
    [
      "request BODY: TS2322 Type '{ id: string; } | { email: string; }' is not assignable to type '{ id: string; }'. Property 'id' is missing in type '{ email: string; }' but required in type '{ id: string; }'.",
      "request BODY: TS2741 Property 'id' is missing in type '{ email: string; }' but required in type '{ id: string; }'.",
      "request BODY/oneOf/1/properties/email: TS2353 Object literal may only specify known properties, and 'email' does not exist in type '{ id: string; }'.",
    ],
  ],
  [
    'a property of an alternative of a request that is gone',
    sent({ oneOf: [record({ id: text, x: text }, ['id']), record({ email: text }, ['email'])] }),
    sent({ oneOf: [record({ id: text }, ['id']), record({ email: text }, ['email'])] }),
    [
      "request BODY/oneOf/0/properties/x: TS2353 Object literal may only specify known properties, and 'x' does not exist in type '{ id: string; } | { email: string; }'.",
    ],
  ],
  [
    'an alternative of a response that is new',
    answered({ oneOf: [record({ id: text }, ['id']), record({ email: text }, ['email'])] }),
    answered({
      oneOf: [
        record({ id: text }, ['id']),
        record({ email: text }, ['email']),
        record({ phone: text }),
      ],
    }),
    [
      "response DATA: TS2322 Type '{ id: string; } | { email: string; } | { phone?: string | undefined; }' is not assignable to type '{ id: string; } | { email: string; }'. Type '{ phone?: string | undefined; }' is not assignable to type '{ id: string; } | { email: string; }'.",
    ],
  ],
  [
    'a property of an alternative of a response that is gone',
    answered({
      oneOf: [record({ id: text, x: text }, ['id']), record({ email: text }, ['email'])],
    }),
    answered({ oneOf: [record({ id: text }, ['id']), record({ email: text }, ['email'])] }),
    [
      "response DATA/oneOf/0/properties/x: TS2339 Property 'x' does not exist on type '{ id: string; }'.",
    ],
  ],
  [
    'a parameter that is gone',
    asked(query('a'), query('b')),
    asked(query('a')),
    [
      "request POST/parameters/1: TS2353 Object literal may only specify known properties, and 'b' does not exist in type '{ a?: string | undefined; }'.",
    ],
  ],
  [
    'a parameter that became required',
    asked(query('a')),
    asked(query('a', { required: true })),
    ['request POST: TS2554 Expected 2 arguments, but got 1.'],
  ],
  [
    'a parameter that is new and required',
    spec({}),
    asked(query('a', { required: true })),
    ['request POST: TS2554 Expected 2 arguments, but got 1.'],
  ],
  [
    'a header with one value that is new and required',
    spec({}),
    asked({ name: 'V', in: 'header', required: true, schema: { const: '1' } }),
    [],
  ],
  [
    'a parameter that is a number now',
    asked(query('a')),
    asked(query('a', { schema: { type: 'integer' } })),
    ["request POST/parameters/0/schema: TS2322 Type 'string' is not assignable to type 'number'."],
  ],
  [
    'a cookie and a header that are gone',
    asked({ name: 'X-A', in: 'header', schema: text }, { name: 'b', in: 'cookie', schema: text }),
    spec({}),
    [
      "request POST/parameters/0: TS2322 Type '{ 'X-A': string; }' is not assignable to type 'undefined'.",
      "request POST/parameters/1: TS2322 Type '{ b: string; }' is not assignable to type 'undefined'.",
    ],
  ],
  [
    'a path that is gone',
    spec({}, {}, '/a'),
    spec({}, {}, '/b'),
    [
      `request #/paths/~1a/post: TS2345 Argument of type '"/a"' is not assignable to parameter of type '"/b"'.`,
    ],
  ],
  [
    'a method that is gone',
    {
      ...spec({}),
      paths: {
        '/a': {
          post: { responses: { 200: reply(record({ id: text })) } },
          get: { responses: { 204: { description: '' } } },
        },
      },
    },
    { ...spec({}), paths: { '/a': { get: { responses: { 204: { description: '' } } } } } },
    [
      `request #/paths/~1a/post: TS2345 Argument of type '"/a"' is not assignable to parameter of type 'never'.`,
    ],
  ],
  [
    'an operationId that is another',
    spec({ operationId: 'addTags' }),
    spec({ operationId: 'addTag' }),
    ["client POST/operationId: TS2339 Property 'addTags' does not exist on type 'operations'."],
  ],
  [
    'a component that has another name',
    answered(reference, { Contact: record({ id: text }) }),
    answered({ $ref: '#/components/schemas/Person' }, { Person: record({ id: text }) }),
    [
      "component #/components/schemas/Contact: TS2339 Property 'Contact' does not exist on type '{ Person: { id?: string | undefined; }; }'.",
    ],
  ],
  [
    'a reference that was written out',
    answered(reference, { Contact: record({ id: text }) }),
    answered(record({ id: text }), { Contact: record({ id: text }) }),
    [],
  ],
  [
    'a schema in allOf',
    answered(record({ id: text })),
    answered({ allOf: [record({ id: text })] }),
    [],
  ],
  [
    'an enum behind a reference',
    answered(record({ a: { $ref: '#/components/schemas/A' } }), { A: { enum: ['a'] } }),
    answered(record({ a: { $ref: '#/components/schemas/A' } }), { A: { enum: ['a', 'b'] } }),
    [
      `response #/components/schemas/A: TS2322 Type '"a" | "b" | undefined' is not assignable to type '"a" | undefined'. Type '"b"' is not assignable to type '"a"'.`,
    ],
  ],
  [
    'an error that is another',
    spec({ responses: { 200: reply(text), 400: reply(record({ message: text })) } }),
    spec({ responses: { 200: reply(text), 400: reply(record({ error: text })) } }),
    [
      "response POST/responses/400/content/application~1json/schema/properties/message: TS2339 Property 'message' does not exist on type '{ error?: string | undefined; }'.",
    ],
  ],
  [
    'an error without a body',
    spec({ responses: { 200: reply(text), 400: reply(record({ message: text })) } }),
    spec({
      responses: {
        200: reply(text),
        400: reply(record({ message: text })),
        500: { description: '' },
      },
    }),
    [
      "response POST/responses/400/content/application~1json/schema/properties/message: TS2339 Property 'message' does not exist on type '{}'.",
    ],
  ],
  [
    'any other response',
    spec({ responses: { 200: reply(text), default: reply(record({ message: text })) } }),
    spec({ responses: { 200: reply(text), default: reply(record({ id: text })) } }),
    [
      "response POST/responses/default/content/application~1json/schema/properties/message: TS2339 Property 'message' does not exist on type '{ id?: string | undefined; }'.",
    ],
  ],
  [
    'a second success without a body',
    answered(record({ id: text })),
    spec({ responses: { 200: reply(record({ id: text })), 204: { description: '' } } }),
    ["response POST/responses/200: TS18048 'data' is possibly 'undefined'."],
  ],
  [
    'a success without a body',
    answered(record({ id: text })),
    spec({}),
    ["response POST/responses/200: TS18048 'data' is possibly 'undefined'."],
  ],
  [
    'values by any key that are numbers now',
    answered({ type: 'object', additionalProperties: text }),
    answered({ type: 'object', additionalProperties: { type: 'number' } }),
    [
      "response DATA/additionalProperties: TS2322 Type 'number' is not assignable to type 'string'.",
    ],
  ],
  [
    'values by any key that are refused',
    sent({ ...record({ id: text }), additionalProperties: text }),
    sent(record({ id: text })),
    [
      "request BODY/additionalProperties: TS2353 Object literal may only specify known properties, and 'anyKey' does not exist in type '{ id?: string | undefined; }'.",
    ],
  ],
  [
    'keys with odd names',
    answered(record({ 'first name': text, new: text, 'a/b': text })),
    answered(record({ id: text })),
    [
      `response DATA/properties/a~1b: TS7053 Element implicitly has an 'any' type because expression of type '"a/b"' can't be used to index type '{ id?: string | undefined; }'. Property 'a/b' does not exist on type '{ id?: string | undefined; }'.`,
      `response DATA/properties/first name: TS7053 Element implicitly has an 'any' type because expression of type '"first name"' can't be used to index type '{ id?: string | undefined; }'. Property 'first name' does not exist on type '{ id?: string | undefined; }'.`,
      "response DATA/properties/new: TS2339 Property 'new' does not exist on type '{ id?: string | undefined; }'.",
    ],
  ],
  [
    'a tree',
    answered(reference, {
      Contact: record({ id: text, children: { type: 'array', items: reference } }),
    }),
    answered(reference, { Contact: record({ id: text }) }),
    [
      "response #/components/schemas/Contact/properties/children: TS2339 Property 'children' does not exist on type '{ id?: string | undefined; }'.",
    ],
  ],
  [
    'a property that requests do not have any more',
    sent(record({ id: text })),
    sent(record({ id: { ...text, readOnly: true } })),
    ["request BODY/properties/id: TS2322 Type 'string' is not assignable to type 'never'."],
  ],
  [
    'a limit and a description',
    sent({ ...record({ id: text }), description: 'A' }),
    sent({ ...record({ id: { ...text, maxLength: 4 } }), description: 'B' }),
    [],
  ],
  [
    'a header with one value that the client sends now',
    asked({ name: 'V', in: 'header', required: true, schema: text }),
    asked({ name: 'V', in: 'header', required: true, schema: { const: '1' } }),
    ["request POST: TS2322 Type '{ V: string; }' is not assignable to type 'undefined'."],
  ],
  [
    'a property that may be null, behind a reference',
    answered(record({ a: reference }, ['a']), { Contact: record({ id: text }) }),
    answered(record({ a: reference }, ['a']), {
      Contact: { ...record({ id: text }), type: ['object', 'null'] },
    }),
    ["response #/components/schemas/Contact: TS18047 'data.a' is possibly 'null'."],
  ],
  [
    'a path item behind a reference',
    {
      ...spec({}),
      paths: { '/contacts': { $ref: '#/components/pathItems/A' } },
      components: {
        pathItems: { A: { get: { responses: { 200: reply(record({ id: text })) } } } },
      },
    },
    {
      ...spec({}),
      paths: { '/contacts': { $ref: '#/components/pathItems/A' } },
      components: {
        pathItems: {
          A: { get: { responses: { 200: reply(record({ id: { type: 'number' } })) } } },
        },
      },
    },
    [
      "response #/components/pathItems/A/get/responses/200/content/application~1json/schema/properties/id: TS2322 Type 'number | undefined' is not assignable to type 'string | undefined'. Type 'number' is not assignable to type 'string'.",
    ],
  ],
  [
    'two properties of a request, one of them required',
    sent(record({ a: text, b: text }, ['a'])),
    sent(record({ c: text })),
    [
      "request BODY/properties/a: TS2353 Object literal may only specify known properties, and 'a' does not exist in type '{ c?: string | undefined; }'.",
      "request BODY/properties/b: TS2353 Object literal may only specify known properties, and 'b' does not exist in type '{ c?: string | undefined; }'.",
    ],
  ],
  [
    'a property of an object that might be text instead',
    answered({ oneOf: [text, record({ id: text, note: text }, ['id'])] }),
    answered({ oneOf: [text, record({ id: text }, ['id'])] }),
    [
      `response DATA/oneOf/1/properties/note: TS2339 Property 'note' does not exist on type '{ id: string; }'.`,
    ],
  ],
  [
    'a property of an object that a tag tells',
    answered({ oneOf: [tagged('a', { note: text }), tagged('b', { note: text })] }),
    answered({ oneOf: [tagged('a', { note: text }), tagged('b')] }),
    [
      `response DATA/oneOf/1/properties/note: TS2339 Property 'note' does not exist on type '{ tag: "a"; note?: string | undefined; } | { tag: "b"; }'. Property 'note' does not exist on type '{ tag: "b"; }'.`,
    ],
  ],
  [
    'a tag that is another',
    answered({ oneOf: [tagged('a', { x: text }), tagged('b')] }),
    answered({ oneOf: [tagged('A', { x: text }), tagged('b')] }),
    [
      `response DATA/oneOf/0/properties/tag: TS2322 Type '"b" | "A"' is not assignable to type '"a" | "b"'. Type '"A"' is not assignable to type '"a" | "b"'. Did you mean '"a"'?`,
    ],
  ],
  [
    'a property of the items of a list that might be text instead',
    answered({ oneOf: [text, { type: 'array', items: record({ id: text, note: text }) }] }),
    answered({ oneOf: [text, { type: 'array', items: record({ id: text }) }] }),
    [
      `response DATA/oneOf/1/items/properties/note: TS2339 Property 'note' does not exist on type '{ id?: string | undefined; }'.`,
    ],
  ],
  [
    'an alternative of several that is gone',
    sent({ oneOf: [text, { type: 'number' }, { type: 'boolean' }, record({ id: text })] }),
    sent({ oneOf: [text, { type: 'boolean' }, record({ id: text })] }),
    [
      `request BODY: TS2322 Type 'string | number | boolean | { id?: string | undefined; }' is not assignable to type 'string | boolean | { id?: string | undefined; }'. Type 'number' is not assignable to type 'string | boolean | { id?: string | undefined; }'.`,
    ],
  ],
  [
    'two schemas of allOf that became one',
    answered({ allOf: [record({ id: text }, ['id']), record({ note: text })] }),
    answered(record({ id: text, note: text }, ['id'])),
    [],
  ],
  [
    'a webhook with an operationId',
    { ...spec({}), webhooks: { tagged: { post: { operationId: 'onTagged', responses: {} } } } },
    spec({}),
    [
      `client #/webhooks/tagged/post/operationId: TS2339 Property 'responses' does not exist on type 'never'.`,
    ],
  ],
  [
    'the only component',
    answered(reference, { Contact: record({ id: text }) }),
    answered(record({ id: text })),
    [
      `component #/components/schemas/Contact: TS2339 Property 'Contact' does not exist on type 'never'.`,
    ],
  ],
  [
    'the only path',
    spec({}),
    { ...spec({}), paths: {} },
    [`client POST: TS2339 Property 'responses' does not exist on type 'never'.`],
  ],
  [
    'text in place of JSON',
    answered(record({ id: text })),
    spec({ responses: { 200: { description: '', content: { 'text/plain': { schema: text } } } } }),
    ["response DATA/properties/id: TS2339 Property 'id' does not exist on type 'string'."],
  ],
  [
    'a list in a response that became text',
    answered(record({ p: list(text) }, ['p'])),
    answered(record({ p: text }, ['p'])),
    ["response DATA/properties/p: TS2322 Type 'string' is not assignable to type 'string[]'."],
  ],
  [
    'a list in a response that became a map',
    answered(record({ p: list(text) }, ['p'])),
    answered(record({ p: { type: 'object', additionalProperties: text } }, ['p'])),
    [
      "response DATA/properties/p: TS2740 Type '{ [key: string]: string; }' is missing the following properties from type 'string[]': length, pop, push, concat, and 29 more.",
    ],
  ],
  [
    'a list of lists in a response that became a list',
    answered(list(record({ p: list(list(text)) }))),
    answered(list(record({ p: list(text) }))),
    [
      "response DATA/items/properties/p/items: TS2322 Type 'string' is not assignable to type 'string[]'.",
    ],
  ],
  [
    'a map in a response that became a list',
    answered(record({ p: { type: 'object', additionalProperties: text } })),
    answered(record({ p: list(text) })),
    [
      "response DATA/properties/p/additionalProperties: TS2339 Property 'anyKey' does not exist on type 'string[]'.",
    ],
  ],
  [
    'a list in a request that became text',
    sent(record({ p: list(text) })),
    sent(record({ p: text })),
    ["request BODY/properties/p: TS2322 Type 'string[]' is not assignable to type 'string'."],
  ],
  [
    'a property that is required of an object which might be null',
    answered(
      { allOf: [reference, { type: 'object' }], required: ['id'] },
      { Contact: { ...record({ id: text }), type: ['object', 'null'] } },
    ),
    answered(
      { allOf: [reference, { type: 'object' }], required: ['id'] },
      { Contact: { ...record({ id: { type: 'integer' } }), type: ['object', 'null'] } },
    ),
    [
      "response #/components/schemas/Contact/properties/id: TS2322 Type 'number' is not assignable to type 'string'.",
    ],
  ],
  [
    'an item of a tuple in a response that has a value less',
    answered(tuple(text, { type: 'string', enum: ['a', 'b'] })),
    answered(tuple(text, { type: 'string', enum: ['a'] })),
    [
      'response DATA/prefixItems/1: TS2367 This comparison appears to be unintentional because the types \'"b"\' and \'"a"\' have no overlap.',
    ],
  ],
  [
    'an optional property of an item of a tuple that is gone',
    answered(tuple(text, record({ id: text, note: text }))),
    answered(tuple(text, record({ id: text }))),
    [
      "response DATA/prefixItems/1/properties/note: TS2339 Property 'note' does not exist on type '{ id?: string | undefined; }'.",
    ],
  ],
  [
    'an optional property of an item of a tuple in a request that is gone',
    sent(tuple(text, record({ id: text, note: text }))),
    sent(tuple(text, record({ id: text }))),
    [
      "request BODY/prefixItems/1/properties/note: TS2353 Object literal may only specify known properties, and 'note' does not exist in type '{ id?: string | undefined; }'.",
    ],
  ],
  [
    'a tuple in a response that has an item less',
    answered(tuple(text, text)),
    answered(tuple(text)),
    ["response DATA/prefixItems/1: TS2322 Type 'undefined' is not assignable to type 'string'."],
  ],
  [
    'an alternative of a response that is gone',
    answered({ oneOf: [record({ id: text }, ['id']), record({ email: text }, ['email'])] }),
    answered(record({ id: text }, ['id'])),
    [],
  ],
  [
    'a tagged alternative of a response that is gone',
    answered({ oneOf: [tagged('a', { x: text }), tagged('b'), tagged('c')] }),
    answered({ oneOf: [tagged('a', { x: text }), tagged('b')] }),
    [],
  ],
  [
    'a type of a response that is gone',
    answered(record({ a: { type: ['string', 'number'] } }, ['a'])),
    answered(record({ a: text }, ['a'])),
    [],
  ],
  [
    'a type of a response that is new',
    answered(record({ a: text }, ['a'])),
    answered(record({ a: { type: ['string', 'number'] } }, ['a'])),
    [
      "response DATA/properties/a: TS2322 Type 'string | number' is not assignable to type 'string'. Type 'number' is not assignable to type 'string'.",
    ],
  ],
  [
    'a type of a request that is new',
    sent(record({ a: text }, ['a'])),
    sent(record({ a: { type: ['string', 'number'] } }, ['a'])),
    [],
  ],
  [
    'a property of a response that may not be null any more',
    answered(record({ a: { type: ['string', 'null'] } }, ['a'])),
    answered(record({ a: text }, ['a'])),
    [],
  ],
  [
    'a response that became unknown',
    answered(record({ a: record({ x: text }) }, ['a'])),
    answered(record({ a: {} }, ['a'])),
    ["response DATA/properties/a: TS18046 'data.a' is of type 'unknown'."],
  ],
  [
    'text far inside of a response',
    answered(nested(14, text)),
    answered(nested(14, { type: 'integer' })),
    [
      `response DATA${'/properties/n'.repeat(14)}: TS2322 Type 'number' is not assignable to type 'string'.`,
    ],
  ],
  [
    'text far inside of a request',
    sent(nested(14, record({ a: text }))),
    sent(nested(14, record({ a: { type: 'integer' } }))),
    [
      `request BODY${'/properties/n'.repeat(14)}/properties/a: TS2322 Type 'string' is not assignable to type 'number'.`,
    ],
  ],
  [
    'a component that no operation uses',
    spec({}, { Unused: record({ x: text, y: text }) }),
    spec({}, { Unused: record({ x: { type: 'integer' } }) }),
    [
      "component #/components/schemas/Unused/properties/x: TS2322 Type 'number | undefined' is not assignable to type 'string | undefined'. Type 'number' is not assignable to type 'string'.",
      "component #/components/schemas/Unused/properties/y: TS2339 Property 'y' does not exist on type '{ x?: number | undefined; }'.",
    ],
  ],
  [
    'a component that no operation uses, with a property more',
    spec({}, { Unused: record({ x: text }) }),
    spec({}, { Unused: record({ x: text, y: text }) }),
    [],
  ],
  [
    'the body of a webhook',
    called(reference, { Contact: record({ id: text, email: text }) }),
    called(reference, { Contact: record({ id: { type: 'integer' } }) }),
    [
      "request #/components/schemas/Contact/properties/email: TS2339 Property 'email' does not exist on type '{ id?: number | undefined; }'.",
      "request #/components/schemas/Contact/properties/id: TS2322 Type 'number | undefined' is not assignable to type 'string | undefined'. Type 'number' is not assignable to type 'string'.",
    ],
  ],
  [
    'a webhook',
    called(record({ id: text })),
    spec({}),
    ["client #/webhooks/tagged/post: TS2339 Property 'responses' does not exist on type 'never'."],
  ],
  [
    'a readOnly property that is required',
    {
      ...spec({}, { Contact: record({ id: { ...text, readOnly: true }, name: text }) }),
      paths: {
        '/contacts': {
          post: { requestBody: { content: json(reference) }, responses: {} },
          get: { responses: { 200: reply(reference) } },
        },
      },
    },
    {
      ...spec({}, { Contact: record({ id: { ...text, readOnly: true }, name: text }, ['id']) }),
      paths: {
        '/contacts': {
          post: { requestBody: { content: json(reference) }, responses: {} },
          get: { responses: { 200: reply(reference) } },
        },
      },
    },
    [],
  ],
  [
    'the names in the mapping of a discriminator',
    answered(
      {
        oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }],
        discriminator: { propertyName: 'k', mapping: { a: 'A', b: '#/components/schemas/B' } },
      },
      { A: record({ k: text, x: text }, ['k']), B: record({ k: text, y: text }, ['k']) },
    ),
    answered(
      {
        oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }],
        discriminator: { propertyName: 'k', mapping: { a: 'A', b: 'B', c: 'C' } },
      },
      { A: record({ k: text, x: text }, ['k']), B: record({ k: text, y: text }, ['k']) },
    ),
    [],
  ],
]

/** Shortens the usual beginnings of a pointer. */
const short = (pointer: string): string =>
  pointer
    .replace('#/paths/~1contacts/post', 'POST')
    .replace('POST/requestBody/content/application~1json/schema', 'BODY')
    .replace('POST/responses/200/content/application~1json/schema', 'DATA')

const seen = ({ breaks }: TypeVerdict): string[] =>
  breaks.map(({ target, pointer, code, message }) => {
    return `${target} ${short(pointer)}: ${code} ${message}`
  })

describe('the compiler errors for', () => {
  let verdicts: TypeVerdict[]
  beforeAll(async () => {
    const pairs = rows.map(([, base, revision]) => ({ vendor: 'acme', base, revision }))
    verdicts = await typeBreaks(root, pairs as unknown as TypePair[])
  })

  it.each(rows.map(([what, , , want], index) => ({ what, want, index })))('$what', (row) => {
    const verdict = verdicts[row.index] as TypeVerdict
    expect(seen(verdict)).toEqual(row.want)
    expect(verdict.faults).toEqual([])
  })

  it.each([
    ['a reference that was written out', false],
    ['a schema in allOf', false],
    ['two schemas of allOf that became one', false],
    ['a limit and a description', false],
    ['a property of a response that is new', true],
    ['a property of a request that is new', true],
  ])('%s: whether it changes the types', (what, changed) => {
    expect(verdicts[rows.findIndex(([name]) => name === what)]?.changed).toBe(changed)
  })

  it.each([
    ['nothing', []],
    ['a property of a response that is gone', ['200 body.email']],
    ['a nested property of a request that is gone', ['body.a[].y']],
    ['a body that is gone', ['body']],
    ['values by any key that are numbers now', ['200 body.*']],
    ['a parameter that is a number now', ['query.a']],
    ['a cookie and a header that are gone', ['header.x-a', 'cookie.b']],
    ['an enum behind a reference', ['200 body.a']],
    ['an error that is another', ['400 body.message']],
    ['any other response', ['default body.message']],
    ['a second success without a body', ['200']],
    ['a path that is gone', ['']],
    ['an operationId that is another', ['']],
    ['a component that no operation uses', ['Unused.x', 'Unused.y']],
    ['the body of a webhook', ['body.email', 'body.id']],
    ['a list in a response that became text', ['200 body.p']],
  ])('%s: the places', (what, places) => {
    const { breaks } = verdicts[rows.findIndex(([name]) => name === what)] as TypeVerdict
    expect(breaks.map(({ place }) => place)).toEqual(places)
  })

  it('a removed operation: the line of usage', () => {
    const index = rows.findIndex(([name]) => name === 'a path that is gone')
    expect(verdicts[index]?.breaks[0]).toMatchObject({
      operation: { method: 'POST', path: '/a' },
      usage: "api.POST('/a')",
    })
  })
})

/** For each spec, a component of responses and a component of requests. */
const components: [vendor: string, response: string, request: string][] = [
  ['aelyst', 'Contact', 'ContactFields'],
  ['client-commander', 'Person', 'PersonUpdate'],
  ['highlevel', 'CreatedContact', 'ContactInput'],
  ['whautomate', 'Contact', 'ContactRequest'],
]

type Schemas = Record<string, { properties: Json; required?: string[] }>

/** Removes all properties of a component except the first, and returns the spec and their pointers. */
function without(document: Document, name: string): [Document, string[]] {
  const copy = structuredClone(document)
  const schema = (copy.components.schemas as Schemas)[name] as Schemas[string]
  const [first = '', ...gone] = Object.keys(schema.properties)
  schema.properties = { [first]: schema.properties[first] }
  schema.required = schema.required?.filter((key) => key === first) ?? []
  return [copy, gone.map((key) => `#/components/schemas/${name}/properties/${key}`)]
}

/** Changes of the unified methods, in a spec that has them all. */
const edits: [what: string, edit: (document: Document) => void, breaks: string[]][] = [
  [
    'a way to name a contact is gone',
    ({ 'x-unified': unified }) => delete unified?.contact.email,
    [
      "client #/x-unified/contact/email: TS2353 Object literal may only specify known properties, and 'email' does not exist in type 'AelystContact'.",
    ],
  ],
  [
    'a method is gone',
    ({ 'x-unified': unified }) => delete unified?.removeTags,
    [
      "client #/x-unified/removeTags: TS2339 Property 'removeTags' does not exist on type 'Aelyst'.",
    ],
  ],
  [
    'the credential is another',
    ({ components: { securitySchemes = {} } }) => {
      securitySchemes.bearer = { type: 'apiKey', in: 'header', name: 'X-Key' }
    },
    [
      "client #/components/securitySchemes/bearer: TS2353 Object literal may only specify known properties, and 'token' does not exist in type 'AelystOptions'.",
    ],
  ],
  [
    'all of it is gone',
    (document) => delete document['x-unified'],
    [
      "client #/components/securitySchemes/bearer: TS2304 Cannot find name 'aelyst'.",
      ...['addTags', 'getTags'].map(
        (method) =>
          `client #/x-unified/${method}: TS2339 Property '${method}' does not exist on type '{ api: Calls<paths>; }'.`,
      ),
      "client #/x-unified/listContacts: TS2722 Cannot invoke an object which is possibly 'undefined'.",
      "client #/x-unified/removeTags: TS2339 Property 'removeTags' does not exist on type '{ api: Calls<paths>; }'.",
      "client #/paths/~1contact~1list/post/x-pages: TS2322 Type '\"POST /contact/list\"' is not assignable to type 'never'.",
    ],
  ],
]

describe('our specs', () => {
  const documents = new Map<string, Document>()
  const documentOf = (vendor: string) => documents.get(vendor) as Document
  const pairs: Record<'added' | 'split' | 'removed' | 'edited', TypePair[]> = {
    added: [],
    split: [],
    removed: [],
    edited: [],
  }
  /** For each removal, the target and the pointers of what is gone. */
  const removals: { target: string; gone: string[] }[] = []
  const verdicts = new Map<TypePair, TypeVerdict>()
  const verdictsOf = (of: TypePair[]) => of.map((pair) => verdicts.get(pair) as TypeVerdict)

  beforeAll(async () => {
    for (const vendor of await vendorNames(root)) {
      const file = `specs/${vendor}.yaml`
      const yaml = await readFile(join(root, file), 'utf8')
      documents.set(vendor, parse(yaml, { label: file, file }).document)
    }
    for (const [vendor, base] of documents) {
      const more = structuredClone(base)
      more.components.schemas = { ...(base.components.schemas as Json), More: record({ id: text }) }
      pairs.added.push({ vendor, base, revision: structuredClone(base) })
      pairs.added.push({ vendor, base, revision: more })
    }
    for (const [vendor, response, request] of components) {
      const base = documentOf(vendor)
      const revision = structuredClone(base)
      const schemas = revision.components.schemas as Schemas
      const { properties, required = [] } = schemas[response] as Schemas[string]
      const allOf = Object.entries(properties).map(([key, schema]) =>
        record({ [key]: schema }, required.includes(key) ? [key] : []),
      )
      revision.components.schemas = { ...schemas, [response]: { allOf } }
      pairs.split.push({ vendor, base, revision })
      for (const [target, name] of Object.entries({ response, request })) {
        const [revision, gone] = without(base, name)
        pairs.removed.push({ vendor, base, revision })
        removals.push({ target, gone })
      }
    }
    for (const [, edit] of edits) {
      const base = documentOf('aelyst')
      const revision = structuredClone(base)
      edit(revision)
      pairs.edited.push({ vendor: 'aelyst', base, revision })
    }
    const all = Object.values(pairs).flat()
    for (const [index, verdict] of (await typeBreaks(root, all)).entries()) {
      verdicts.set(all[index] as TypePair, verdict)
    }
  })

  it('break nothing without a change, or with additions', () => {
    for (const [index, verdict] of verdictsOf(pairs.added).entries()) {
      expect(verdict).toMatchObject({ breaks: [], changed: index % 2 === 1, faults: [] })
    }
    expect(pairs.added).toHaveLength(2 * documents.size)
  })

  it('keep their types when a schema is split', () => {
    const same = { breaks: [], changed: false, faults: [] }
    expect(verdictsOf(pairs.split)).toMatchObject(components.map(() => same))
  })

  it('break every call and every read of a removed property', () => {
    const found = verdictsOf(pairs.removed)
    for (const [index, { target, gone }] of removals.entries()) {
      const { breaks = [], faults } = found[index] ?? {}
      expect(faults).toEqual([])
      const pointers = breaks
        .filter((found) => found.target === target)
        .map((found) => found.pointer)
      expect([...new Set(pointers)].sort()).toEqual(gone.sort())
    }
    expect(removals).toHaveLength(2 * components.length)
  })

  it('break the unified methods and the factory if they change', () => {
    expect(verdictsOf(pairs.edited).map(seen)).toEqual(edits.map(([, , breaks]) => breaks))
  })
})
