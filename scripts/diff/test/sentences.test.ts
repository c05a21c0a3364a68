import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../compare.ts'
import { sentence } from '../format/sentence.ts'
import { plain } from '../format/text.ts'
import type { VendorReport } from '../report.ts'
import { parse } from '../side/document.ts'
import type { Frame } from './cases/case.ts'
import {
  answering,
  done,
  parameters,
  ref,
  request,
  response,
  sending,
  spec,
  whole,
} from './cases/frame.ts'

const root = join(import.meta.dirname, '../../..')
const a = '{ type: object, properties: { a: { type: string } } }'
const b = '{ type: object, properties: { b: { type: string } } }'
const kind = (name: string, type = 'string') =>
  `{ type: object, required: [kind], properties: { kind: { type: string, enum: [${name}] }, v: { type: ${type} } } }`
/** Texts by name, and `POST /things` that sends one of some, or of other schemas. */
const named = {
  Html: "{ type: string, pattern: '<', maxLength: 1000 }",
  Url: "{ type: string, pattern: '^https://' }",
  Id: "{ type: string, pattern: '^tmpl_' }",
  Path: "{ type: string, pattern: '^[a-z]{1,9}.(html?|pdf|png)$' }",
}
const texts = (names: (keyof typeof named)[], ...others: string[]) =>
  choiceOf([...names.map((name) => ref(name)), ...others], named)
const parts = (...own: string[]) =>
  choiceOf(['{ type: string }', ...own.map((each) => `{ allOf: [${each}, ${ref('Base')}] }`)], {
    ...named,
    Base: '{ properties: { from: { type: string } } }',
  })
const choiceOf = (all: string[], components: object) =>
  sending(
    `{ oneOf: [${all.join(', ')}] }`,
    `schemas: { ${Object.entries(components)
      .map((one) => one.join(': '))
      .join(', ')} }`,
  )
const any = (...schemas: string[]) => `{ oneOf: [${schemas.join(', ')}] }`
const pets =
  'schemas: { Cat: { type: object, properties: { kind: { type: string } } }, ' +
  'Dog: { type: object, properties: { kind: { type: string }, age: { type: integer } } } }'
const pet = (mapping: string) =>
  "{ oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], " +
  `discriminator: { propertyName: kind${mapping} } }`
/** The part is the whole spec, whose only change is at `GET /things`. */
const getting = whole('GET /things') as typeof request

/** The part is the list of the scopes of one operation. */
const scoped: Frame = {
  at: ['GET /things'],
  spec: (scopes) =>
    spec(`/things: { get: { security: [{ J: ${scopes} }], ${done} } }`).replace(
      'key: {',
      'J: { type: http, scheme: bearer }, key: {',
    ),
}
const money = 'schemas: { Money: { type: object, properties: { amount: { type: integer } } } }'
const fee = (schema: string) =>
  answering(`{ type: object, properties: { fee: ${schema} } }`, money).replace('3.1.0', '3.0.3')
/** `GET /things`, whose answer is a kind of `P`, of which the second is another schema. */
const family = (second: string) =>
  answering(
    ref('P'),
    `schemas: {
      P: { type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind, mapping: {
        a: '#/components/schemas/A', b: '#/components/schemas/${second}' } } },
      A: { allOf: [${ref('P')}, ${a}] },
      ${second}: { allOf: [${ref('P')}, { type: object, properties: { of${second}: { type: string } } }] } }`,
  )
/** `GET /things`, whose answer has two media types. */
const twoTypes = (properties: string) =>
  spec(`/things: { get: { operationId: a, responses: { '200': { description: d., content: {
    application/json: { schema: { type: object, properties: { id: { type: string }, more: { type: string } } } },
    text/event-stream: { schema: { type: object, properties: { ${properties} } } } } } } } }`)
/** `GET /things`, whose answer has two media types with a component, and different other properties. */
const sharing = (most: number) =>
  spec(
    `/things: { get: { operationId: a, responses: { '200': { description: d., content: {
    application/json: { schema: { type: object, properties: { m: ${ref('M')} } } },
    application/xml: { schema: { type: object, properties: { m: ${ref('M')}, n: { type: string } } } } } } } } }`,
    `schemas: { M: { type: object, properties: { t: { type: string, maxLength: ${most} } } } }`,
  )
const ownServers = (url: string) =>
  spec(`/a: { get: { operationId: a, servers: [{ url: '${url}' }], ${done} } }`)
const either = `{ oneOf: [${a}, ${b}] }`
/** `GET /things`, whose answer is one of two components with a limit each. */
const cards = (...most: string[]) => {
  const [card, iban] = most.map(
    (max, index) =>
      `{ type: object, required: [n${index}], maxProperties: ${max}, properties: { n${index}: { type: string } } }`,
  )
  return answering(
    `{ oneOf: [${ref('Card')}, ${ref('Iban')}] }`,
    `schemas: { Card: ${card}, Iban: ${iban} }`,
  )
}
/** `GET /things`, whose answer has a property that is one of two components. */
const payment = (properties: string, most = 8) =>
  answering(
    `{ type: object, properties: { by: { oneOf: [${ref('Card')}, ${ref('Other')}] } } }`,
    `schemas: {
      Ref: { type: string, maxLength: ${most} },
      Card: { type: object, required: [k], properties: { k: { const: card }, ref: ${ref('Ref')} } },
      Other: { type: object, required: [k], properties: { ${properties} } } }`,
  )
/** `POST /things`, whose body has a property `item` beside a component `Item`. */
const item = (
  schema: string,
  component = '{ type: object, properties: { c: { type: string } } }',
) => sending(`{ type: object, properties: { item: ${schema} } }`, `schemas: { Item: ${component} }`)
const property = (schema: string) => `{ type: object, properties: { name: ${schema} } }`

/** What changes, and every sentence about it: the keyword as the file has it, the value and the place. */
const rows: [
  what: string,
  frame: typeof request,
  base: string,
  revision: string,
  want: string[],
][] = [
  [
    'a constant',
    request,
    '{ const: x }',
    '{ const: y }',
    ['body: `const` changed from `x` to `y`.'],
  ],
  [
    'a constant that becomes a list',
    request,
    '{ const: x }',
    '{ enum: [x, y] }',
    ['body: `const` `x` was replaced by `enum` `x`, `y`.'],
  ],
  [
    'an item of a tuple',
    request,
    '{ type: array, prefixItems: [{ type: string }, { type: string }] }',
    '{ type: array, prefixItems: [{ type: string }, { type: integer }] }',
    ['body[1]: `type` changed from `string` to `integer`.'],
  ],
  [
    'one of several constants',
    response,
    '{ oneOf: [{ const: x }, { const: y }] }',
    '{ oneOf: [{ const: x }, { const: y }, { const: z }] }',
    ['200 body: `oneOf` gained `z`.'],
  ],
  [
    'a part of the URL that moves',
    whole('GET /v2/things'),
    `{ openapi: 3.1.0, info: { title: T, version: '1' }, servers: [{ url: /v2 }], paths: { /things: { get: { ${done} } } } }`,
    `{ openapi: 3.1.0, info: { title: T, version: '1' }, servers: [{ url: / }], paths: { /v2/things: { get: { ${done} } } } }`,
    [': `/v2` moved from `servers` to `paths`; the URL is the same.'],
  ],
  [
    'a variable of a server with another name and another default',
    whole('GET /things'),
    `{ openapi: 3.1.0, info: { title: T, version: '1' }, servers: [{ url: 'https://{a}.example.com/{v}/', variables: { a: { default: x }, v: { default: '1' } } }], paths: { /things: { get: { ${done} } } } }`,
    `{ openapi: 3.1.0, info: { title: T, version: '1' }, servers: [{ url: 'https://{b}.example.com/{v}', variables: { b: { default: x }, v: { default: '2' } } }], paths: { /things: { get: { ${done} } } } }`,
    [
      ': `default` of server variable `v` changed from `1` to `2`.',
      ': `name` of server variable `b` changed from `a` to `b`.',
    ],
  ],
  [
    'a server with a slash at its end',
    whole('GET /things'),
    `{ openapi: 3.1.0, info: { title: T, version: '1' }, servers: [{ url: 'https://up.example.com/a/' }], paths: { /things: { get: { ${done} } } } }`,
    `{ openapi: 3.1.0, info: { title: T, version: '1' }, servers: [{ url: 'https://up.example.com/b/' }], paths: { /things: { get: { ${done} } } } }`,
    [': `url` changed from `https://up.example.com/a/` to `https://up.example.com/b/`.'],
  ],
  [
    'a server with a slash at its end that is the first',
    whole('GET /things'),
    `{ openapi: 3.1.0, info: { title: T, version: '1' }, servers: [{ url: 'https://a.example.com/' }, { url: 'https://b.example.com/' }], paths: { /things: { get: { ${done} } } } }`,
    `{ openapi: 3.1.0, info: { title: T, version: '1' }, servers: [{ url: 'https://b.example.com/' }, { url: 'https://a.example.com/' }], paths: { /things: { get: { ${done} } } } }`,
    [': The first of `servers` changed from `https://a.example.com/` to `https://b.example.com/`.'],
  ],
  [
    'a server that becomes a template',
    whole('GET /things'),
    `{ openapi: 3.1.0, info: { title: T, version: '1' }, servers: [{ url: 'https://up.example.com' }, { url: 'https://b.example.com' }], paths: { /things: { get: { ${done} } } } }`,
    `{ openapi: 3.1.0, info: { title: T, version: '1' }, servers: [{ url: 'https://{host}', variables: { host: { default: up.example.com } } }, { url: 'https://b.example.com' }], paths: { /things: { get: { ${done} } } } }`,
    [': `url` changed from `https://up.example.com` to `https://{host}`.'],
  ],
  [
    'servers that become a template with their values',
    whole('GET /things'),
    `{ openapi: 3.1.0, info: { title: T, version: '1' }, servers: [{ url: 'https://us.example.com' }, { url: 'https://de.example.com' }, { url: 'https://uk.example.com' }], paths: { /things: { get: { ${done} } } } }`,
    `{ openapi: 3.1.0, info: { title: T, version: '1' }, servers: [{ url: 'https://{region}.example.com', variables: { region: { default: us, enum: [us, de] } } }], paths: { /things: { get: { ${done} } } } }`,
    [
      ': Server `https://uk.example.com` was removed.',
      ': `url` changed from `https://de.example.com` to `https://{region}.example.com`.',
      ': `url` changed from `https://us.example.com` to `https://{region}.example.com`.',
    ],
  ],
  [
    'several constants for any text',
    request,
    '{ type: string }',
    '{ type: string, oneOf: [{ const: x }, { const: y }] }',
    ['body: `oneOf` was set to `x`, `y`.'],
  ],
  [
    'a constant that may be null',
    request,
    "{ anyOf: [{ type: string, const: x }, { type: 'null' }] }",
    '{ type: string, const: x }',
    ['body: `anyOf` lost `null`.'],
  ],
  [
    'null among values, and another value',
    request,
    "{ type: [string, 'null'], enum: [x, y, null] }",
    '{ type: string, enum: [x] }',
    ['body: `enum` lost `y`, `null`.', 'body: `type` lost `null`.'],
  ],
  [
    'an alternative of one value',
    request,
    '{ oneOf: [{ type: string, pattern: ^a }, { enum: [me] }] }',
    '{ type: string, pattern: ^a }',
    ['body: `oneOf` lost `me`.'],
  ],
  [
    'an empty list of alternatives',
    request,
    '{ type: integer, oneOf: [] }',
    '{ type: integer, minimum: 1, oneOf: [] }',
    ['body: `minimum` was set to 1.'],
  ],
  [
    'a required property',
    response,
    '{ type: object, required: [a], properties: { a: { type: string } } }',
    '{ type: object }',
    ['200 body.a: Required property `a` was removed.'],
  ],
  [
    'a required property and another that stays',
    request,
    '{ type: object, required: [a, b], properties: { a: { type: string }, b: { type: string } } }',
    '{ type: object, properties: { b: { type: string } } }',
    ['body.a: Required property `a` was removed.', 'body: `required` was removed; it was `b`.'],
  ],
  [
    'a list of types with null without quotes',
    response,
    '{ type: string }',
    '{ type: [integer, null] }',
    ['200 body: `type` changed from `string` to `integer or null`.'],
  ],
  [
    'null without quotes as the only type',
    response,
    '{ type: string }',
    '{ type: [null] }',
    ['200 body: `type` changed from `string` to `null`.'],
  ],
  [
    'a default of null that is gone',
    request,
    property("{ type: [string, 'null'], default: null }"),
    property("{ type: [string, 'null'] }"),
    ['body.name: `default` was removed; it was `null`.'],
  ],
  [
    'a default of null that is another',
    request,
    property("{ type: [string, 'null'], default: null }"),
    property("{ type: [string, 'null'], default: x }"),
    ['body.name: `default` changed from `null` to `x`.'],
  ],
  [
    'a choice in place of an object or null',
    request,
    property(a.replace('{', '{ nullable: true,')),
    property(`{ anyOf: [${a}, ${b}, { nullable: true }] }`),
    ['body.name: `anyOf` gained `object {b}`.'],
  ],
  [
    'a choice of types of which one says more',
    response,
    property('{ description: One., anyOf: [{ type: string }, { type: object, x-id: a }] }'),
    property(`{ description: One., anyOf: [{ type: string }, ${a}] }`),
    ['200 body.name.a: Property `a` was added.'],
  ],
  [
    'types that become a choice',
    request,
    property('{ type: [string, integer] }'),
    property(`{ anyOf: [{ type: string, maxLength: 3 }, { type: integer }, ${a}] }`),
    ['body.name: `anyOf` gained `object {a}`.', 'body.name: `maxLength` was set to 3.'],
  ],
  [
    'a parameter without a name',
    whole('GET /things'),
    spec(`/things: { get: { parameters: [{}], ${done} } }`),
    spec(`/things: { get: { parameters: [], ${done} } }`),
    [],
  ],
  [
    'null that comes, written as nullable alone',
    response,
    property(`{ anyOf: [${a}, ${b}] }`),
    property(`{ anyOf: [${a}, ${b}, { nullable: true }] }`),
    ['200 body.name: `anyOf` gained `null`.'],
  ],
  [
    'values by name that have values by name',
    request,
    property('{ type: object, additionalProperties: { type: object } }'),
    property(
      '{ type: object, additionalProperties: { type: object, additionalProperties: { type: integer } } }',
    ),
    ['body.name.*: `additionalProperties` was set to `{"type":"integer"}`.'],
  ],
  [
    'values by name that may be any',
    response,
    property('{ type: object, additionalProperties: { type: string } }'),
    property('{ type: object, additionalProperties: true }'),
    ['200 body.name: `additionalProperties` changed from `{"type":"string"}` to true.'],
  ],
  [
    'items that are described',
    request,
    property('{ type: array }'),
    property('{ type: array, items: { type: integer } }'),
    ['body.name: `items` was set to `{"type":"integer"}`.'],
  ],
  [
    'a type with its constraints',
    response,
    property('{ type: array, items: { type: string }, maxItems: 3 }'),
    property('{ type: string }'),
    ['200 body.name: `type` changed from `array` to `string`.'],
  ],
  [
    'a type that becomes a choice',
    request,
    property('{ type: string, maxLength: 3 }'),
    property(`{ oneOf: [{ type: string, maxLength: 3 }, ${a}] }`),
    ['body.name: `oneOf` gained `object {a}`.'],
  ],
  [
    'a choice that becomes a type',
    request,
    property(`{ anyOf: [{ type: string }, ${a}] }`),
    property('{ type: string }'),
    ['body.name: `anyOf` lost `object {a}`.'],
  ],
  [
    'an object that becomes a choice, with another type of a property',
    request,
    '{ type: object, properties: { a: { type: string }, b: { type: string } } }',
    `{ oneOf: [{ type: object, properties: { a: { type: integer } } }, ${b}] }`,
    ['body: `type` `object {a, b}` was replaced by `oneOf` `object {a}`, `object {b}`.'],
  ],
  [
    'a property that moves into a choice beside another, and changes',
    request,
    '{ type: object, properties: { a: { type: string }, b: { type: string } } }',
    `{ allOf: [{ type: object, properties: { b: { type: string } } }, { oneOf: [{ type: object, required: [a], properties: { a: { type: string, maxLength: 5 } } }, { type: object, required: [c], properties: { c: { type: string } } }] }] }`,
    ['body: `oneOf` was set to `object {a}`, `object {c}`.'],
  ],
  [
    'an object that becomes a choice by the values of a property',
    request,
    '{ type: object, required: [v], properties: { kind: { type: string, enum: [hot, cold] }, v: { type: string } } }',
    `{ oneOf: [${kind('hot')}, ${kind('cold')}] }`,
    [
      'body: `type` `object {kind, v}` was replaced by `oneOf` `object {kind: hot, v}`, `object {kind: cold, v}`.',
    ],
  ],
  [
    'an alternative by a component that only refers to another',
    getting,
    answering('{ oneOf: [{ type: string }] }', `schemas: { Coin: ${ref('Money')}, Money: ${a} }`),
    answering(
      `{ oneOf: [{ type: string }, ${ref('Coin')}] }`,
      `schemas: { Coin: ${ref('Money')}, Money: ${a} }`,
    ),
    ['200 body: `oneOf` gained `Coin`.'],
  ],
  [
    'a choice of one more',
    request,
    `{ oneOf: [${a}, { type: integer }] }`,
    `{ oneOf: [${a}, { type: integer }, ${b}] }`,
    ['body: `oneOf` gained `object {b}`; a value that fits several is refused.'],
  ],
  [
    'a choice of two more in the middle',
    request,
    `{ oneOf: [${kind('a')}, ${kind('b')}] }`,
    `{ oneOf: [${kind('a')}, ${kind('c')}, ${kind('d')}, ${kind('b')}] }`,
    ['body: `oneOf` gained `object {kind: c, v}`, `object {kind: d, v}`.'],
  ],
  [
    'a choice in another order, of which one changed',
    request,
    `{ oneOf: [${kind('a')}, ${kind('b')}] }`,
    `{ oneOf: [${kind('b', 'integer')}, ${kind('a')}] }`,
    ['body.v: `type` changed from `string` to `integer`.'],
  ],
  [
    'a choice that was the only one',
    request,
    property(kind('a')),
    property(`{ oneOf: [${kind('b')}, ${kind('c')}] }`),
    [
      'body.name: `type` `object {kind: a, v}` was replaced by `oneOf` `object {kind: b, v}`, `object {kind: c, v}`.',
    ],
  ],
  [
    'a text in place of a choice',
    response,
    property('{ anyOf: [{ type: string, format: ipv4 }, { type: string, format: ipv6 }] }'),
    property("{ type: [string, 'null'] }"),
    [
      '200 body.name: `anyOf` `string (ipv4)`, `string (ipv6)` was replaced by `type` `string or null`.',
    ],
  ],
  [
    'an object in place of a text, beside null',
    response,
    property("{ anyOf: [{ type: string }, { type: 'null' }] }"),
    property(`{ anyOf: [{ oneOf: [${a}] }, { type: 'null' }] }`),
    ['200 body.name: `type` changed from `string` to `object`.'],
  ],
  [
    'objects in place of a text, beside null',
    response,
    property("{ anyOf: [{ type: string }, { type: 'null' }] }"),
    property(`{ anyOf: [${a}, ${b}, { type: 'null' }] }`),
    ['200 body.name: `anyOf` gained `object {a}`, `object {b}` and lost `string`.'],
  ],
  [
    'a choice beside the type and the properties',
    response,
    '{ type: object, properties: { a: { type: string } } }',
    `{ type: object, properties: { a: { type: string } }, oneOf: [${kind('a')}, ${kind('b')}] }`,
    ['200 body: `oneOf` was set to `object {kind: a, v}`, `object {kind: b, v}`.'],
  ],
  [
    'a component in place of a choice',
    whole('POST /things'),
    choiceOf([`{ title: One, enum: [a] }`, `{ title: Two, type: integer }`], named),
    sending(ref('Url'), `schemas: { Url: ${named.Url} }`),
    ['body: `oneOf` `One`, `Two` was replaced by `$ref` `Url`.'],
  ],
  [
    'the property of one alternative that another has, too',
    whole('GET /things'),
    payment('k: { const: other }'),
    payment('k: { enum: [other, more] }, ref: { type: string }'),
    [
      '200 body.by(Other).k: `const` `other` was replaced by `enum` `more`, `other`.',
      '200 body.by(Other).ref: Property `ref` was added.',
    ],
  ],
  [
    'the property of one alternative that no other has',
    whole('GET /things'),
    payment('k: { const: other }'),
    payment('k: { const: other }, more: { type: string }'),
    ['200 body.by.more: Property `more` was added.'],
  ],
  [
    'the property that all alternatives have by one component',
    whole('GET /things'),
    payment(`k: { const: other }, ref: ${ref('Ref')}`),
    payment(`k: { const: other }, ref: ${ref('Ref')}`, 9),
    ['200 body.by.ref: `maxLength` changed from 8 to 9.'],
  ],
  [
    'a list in place of a parent of subtypes',
    whole('GET /things'),
    family('B'),
    family('B').replace(`schema: ${ref('P')}`, `schema: { type: array, items: ${ref('P')} }`),
    ['200 body: `$ref` `P` was replaced by `type` `array`.'],
  ],
  [
    'keywords of alternatives, each in its own way',
    getting,
    cards('4', '4'),
    cards('5', '6'),
    [
      '200 body(Card): `maxProperties` changed from 4 to 5.',
      '200 body(Iban): `maxProperties` changed from 4 to 6.',
    ],
  ],
  [
    'a component joined with a description in place of a choice',
    whole('POST /things'),
    item(`{ allOf: [${either}, { description: An item. }] }`),
    item(`{ allOf: [${ref('Item')}, { description: An item. }] }`),
    ['body.item: `oneOf` `object {a}`, `object {b}` was replaced by `$ref` `Item`.'],
  ],
  [
    'a choice of a component that has properties instead',
    whole('POST /things'),
    item(`{ allOf: [${ref('Item')}] }`, `{ type: object, oneOf: [${a}, ${b}] }`),
    item(`{ allOf: [${ref('Item')}] }`),
    ['body.item: `oneOf` was removed; it was `object {a}`, `object {b}`.'],
  ],
  [
    'properties of a component that has a choice instead',
    whole('POST /things'),
    item(ref('Item')),
    item(ref('Item'), `{ type: object, oneOf: [${a}, ${b}] }`),
    ['body.item: `oneOf` was set to `object {a}`, `object {b}`.'],
  ],
  [
    'a choice of a component that has a type instead',
    whole('POST /things'),
    item(ref('Item'), either),
    item(ref('Item')),
    ['body.item: `oneOf` `object {a}`, `object {b}` was replaced by `type` `object`.'],
  ],
  [
    'a schema with a title in place of a choice',
    request,
    property(either),
    property('{ title: Thing, type: object, properties: { c: { type: string } } }'),
    ['body.name: `oneOf` `object {a}`, `object {b}` was replaced by `type` `object`.'],
  ],
  [
    'a type that stays beside a choice',
    request,
    `{ type: object, properties: { a: { type: string }, b: { type: string } }, oneOf: [{ required: [a] }, { required: [b] }] }`,
    `{ type: object, oneOf: [${a}, ${b}] }`,
    [
      'body.a: Property `a` was removed.',
      'body.b: Property `b` was removed.',
      'body: `required` was removed; it was `a`.',
      'body: `required` was removed; it was `b`.',
    ],
  ],
  [
    'values beside a pattern',
    response,
    '{ oneOf: [{ type: string, pattern: ^x }, { type: string, enum: [a, b] }] }',
    '{ oneOf: [{ type: string, pattern: ^x }, { type: string, enum: [a, b, c, d, e, f] }] }',
    ['200 body: `enum` gained `c`, `d`, `e`, `f`.'],
  ],
  [
    'a choice of values',
    response,
    '{ oneOf: [{ type: string, pattern: ^x }, { type: integer }] }',
    '{ oneOf: [{ type: string, pattern: ^x }, { type: integer }, { enum: [a, b, c, d] }] }',
    ['200 body: `oneOf` gained `a, b, c, …`.'],
  ],
  [
    'a choice in a choice of which one is new',
    response,
    any(a, `{ oneOf: [${kind('a')}, ${kind('a', 'integer')}, ${kind('b')}] }`),
    any(a, `{ oneOf: [${kind('a')}, ${kind('a', 'integer')}, ${kind('c')}, ${kind('b')}] }`),
    ['200 body: `oneOf` gained `object {kind: c, v}`.'],
  ],
  [
    'a schema that must not fit',
    request,
    '{ type: object, not: { anyOf: [{ required: [a] }, { required: [b] }] } }',
    '{ type: object, not: { anyOf: [{ required: [a] }, { required: [b] }, { required: [c] }] } }',
    ['body (not): `anyOf` gained `required c`; such values no longer fit.'],
  ],
  [
    'a choice in place of another',
    request,
    `{ oneOf: [${kind('a')}, ${kind('b')}] }`,
    `{ oneOf: [${kind('a')}, ${kind('c')}] }`,
    ['body: `object {kind: b, v}` in `oneOf` was replaced by `object {kind: c, v}`.'],
  ],
  [
    'components in place of others of the same type',
    whole('POST /things'),
    texts(['Html', 'Url', 'Id'], "{ type: string, pattern: '^[a-z]{1,9}.(html?|pdf)$' }"),
    texts(['Path', 'Id']),
    [
      'body(Path): `pattern` changed from `^[a-z]{1,9}.(html?|pdf)$` to `^[a-z]{1,9}.(html?|pdf|png)$`.',
      'body: `oneOf` lost `Html`, `Url`.',
    ],
  ],
  [
    'a component in place of another of the same type',
    whole('POST /things'),
    texts(['Id', 'Html']),
    texts(['Id', 'Path']),
    ['body: `Html` in `oneOf` was replaced by `Path`.'],
  ],
  [
    'the only text in place of another',
    whole('POST /things'),
    texts(['Html'], '{ type: integer }'),
    texts(['Path'], '{ type: integer }'),
    ['body: `Html` in `oneOf` was replaced by `Path`.'],
  ],
  [
    'schemas of a shared part by the title of their own',
    whole('POST /things'),
    parts('{ title: Postcard, properties: { front: { type: string } } }'),
    parts(
      '{ title: Postcard, properties: { front: { type: string } } }',
      '{ title: Letter, properties: { file: { type: string } } }',
    ),
    ['body: `oneOf` gained `Letter`; a value that fits several is refused.'],
  ],
  [
    'schemas of a shared part by the value of their own',
    whole('POST /things'),
    parts('{ properties: { kind: { enum: [postcard] } } }'),
    parts(
      '{ properties: { kind: { enum: [postcard] } } }',
      '{ properties: { file: { type: string }, kind: { enum: [letter] } } }',
    ),
    ['body: `oneOf` gained `object {kind: letter, file}`; a value that fits several is refused.'],
  ],
  [
    'schemas of a shared part by the component that is not',
    whole('POST /things'),
    parts("{ $ref: '#/components/schemas/Id' }"),
    parts("{ $ref: '#/components/schemas/Id' }", "{ $ref: '#/components/schemas/Url' }"),
    ['body: `oneOf` gained `Url`.'],
  ],
  [
    'properties of which one is required',
    request,
    '{ type: object, properties: { a: { type: string } } }',
    '{ type: object, properties: { a: { type: string } }, anyOf: [{ required: [a] }, { required: [b, c] }] }',
    ['body: `anyOf` was set to `required a`, `required b, c`.'],
  ],
  [
    'a choice that becomes exclusive',
    request,
    `{ anyOf: [${a}, ${b}] }`,
    `{ oneOf: [${a}, ${b}] }`,
    ['body: `anyOf` was replaced by `oneOf`.'],
  ],
  [
    'null',
    response,
    property('{ type: string }'),
    property('{ type: string, nullable: true }'),
    ['200 body.name: `nullable` was set to true.'],
  ],
  [
    'types',
    response,
    property('{ type: string }'),
    property("{ type: [string, 'null'] }"),
    ['200 body.name: `type` gained `null`.'],
  ],
  [
    'access',
    request,
    '{ type: object, required: [name], properties: { name: { type: string } } }',
    '{ type: object, required: [name], properties: { name: { type: string, readOnly: true } } }',
    ['body.name: `readOnly` of property `name` was set to true.'],
  ],
  [
    'values of a discriminator',
    getting,
    answering(
      pet(", mapping: { c: '#/components/schemas/Cat', d: '#/components/schemas/Dog' }"),
      pets,
    ),
    answering(
      pet(", mapping: { c: '#/components/schemas/Cat', e: '#/components/schemas/Dog' }"),
      pets,
    ),
    ['200 body: `mapping` of discriminator `kind` gained `e` and lost `d`.'],
  ],
  [
    'a value that may not be sent, and one that may',
    request,
    '{ type: string, not: { enum: [a, b] } }',
    '{ type: string, not: { enum: [a] } }',
    ['body (not): `enum` lost `b`; such values fit now.'],
  ],
  [
    'values that must not fit',
    request,
    '{ type: string }',
    '{ type: string, not: { enum: [a] } }',
    ['body (not): `not` was set to `{"enum":["a"]}`.'],
  ],
  [
    'one of two schemas that must not fit',
    request,
    '{ type: object, allOf: [{ not: { required: [a] } }] }',
    '{ type: object, allOf: [{ not: { required: [a] } }, { not: { required: [b] } }] }',
    ['body: `allOf` gained `not required b`.'],
  ],
  [
    'a component that may be null by nullable beside it',
    getting,
    fee(ref('Money')),
    fee(`{ nullable: true, allOf: [${ref('Money')}] }`),
    ['200 body.fee: `nullable` was set to true.'],
  ],
  [
    'a component that may not be null any more',
    getting,
    fee(`{ nullable: true, allOf: [${ref('Money')}] }`),
    fee(`{ nullable: false, allOf: [${ref('Money')}] }`),
    ['200 body.fee: `nullable` changed from true to false.'],
  ],
  [
    'a component that may be null by an alternative',
    getting,
    answering(property(ref('Money')), money),
    answering(property(`{ anyOf: [${ref('Money')}, { type: 'null' }] }`), money),
    ['200 body.name: `anyOf` gained `null`.'],
  ],
  [
    'a choice that may be null by nullable beside it',
    getting,
    fee('{ type: string, maxLength: 9, nullable: true }'),
    fee(`{ anyOf: [{ type: string, maxLength: 9 }, ${ref('Money')}], nullable: true, x-more: a }`),
    ['200 body.fee: `anyOf` gained `Money`.', '200 body.fee: `x-more` changed.'],
  ],
  [
    'another value, and null that nullable allowed',
    getting,
    fee('{ type: string, enum: [a], nullable: true }'),
    fee('{ type: string, enum: [a, b] }'),
    ['200 body.fee: `enum` gained `b`.', '200 body.fee: `nullable` was removed; it was true.'],
  ],
  [
    'another type that nullable allows to be null',
    getting,
    fee('{ type: number, nullable: true }'),
    fee('{ type: string, nullable: true }'),
    ['200 body.fee: `type` changed from `number` to `string`.'],
  ],
  [
    'a schema that a value of a discriminator selects',
    getting,
    family('B'),
    family('C'),
    ['200 body: `mapping` of discriminator `kind` changed `b` from `B` to `C`.'],
  ],
  [
    'a property of one of two media types',
    getting,
    twoTypes('id: { type: string }'),
    twoTypes('id: { type: string }, more: { type: string }'),
    ['200 text/event-stream body.more: Property `more` was added.'],
  ],
  [
    'a component in each of two media types',
    getting,
    sharing(9),
    sharing(8),
    ['200 body.m.t: `maxLength` changed from 9 to 8.'],
  ],
  [
    'a property whose name ends with a space',
    response,
    "{ type: object, properties: { a: { type: string }, 'b ': { type: string } } }",
    '{ type: object, properties: { a: { type: string } } }',
    ['200 body."b ": Property `"b "` was removed.'],
  ],
  [
    'the style of a parameter that had the usual one',
    parameters as typeof request,
    '{ name: f, in: query, schema: { type: object } }',
    '{ name: f, in: query, style: deepObject, explode: true, schema: { type: object } }',
    ['query.f: `style` changed from `form` to `deepObject`.'],
  ],
  [
    'servers of one operation',
    whole('GET /a') as typeof request,
    spec(`/a: { get: { operationId: a, ${done} } }`),
    ownServers('https://b.example.com'),
    [': `url` changed from `https://api.example.com` to `https://b.example.com`.'],
  ],
  [
    'an empty text among values',
    request,
    '{ type: string, enum: [a] }',
    "{ type: string, enum: [a, ''] }",
    ['body: `enum` gained `""`.'],
  ],
  [
    'a property without a name',
    response,
    "{ type: object, properties: { a: { type: string }, '': { type: string } } }",
    '{ type: object, properties: { a: { type: string } } }',
    ['200 body."": Property `""` was removed.'],
  ],
  [
    'further properties that may be anything',
    request,
    '{ type: object, additionalProperties: false }',
    '{ type: object, additionalProperties: {} }',
    ['body: `additionalProperties` changed from false to `{}`.'],
  ],
  [
    'further properties that may be true',
    request,
    '{ type: object, additionalProperties: false }',
    '{ type: object, additionalProperties: true }',
    ['body: `additionalProperties` changed from false to true.'],
  ],
  [
    'further properties that may be null',
    request,
    '{ type: object, additionalProperties: false }',
    '{ type: object, additionalProperties: { nullable: true } }',
    ['body: `additionalProperties` changed from false to `{"nullable":true}`.'],
  ],
  [
    'further properties that are closed',
    response,
    '{ type: object, additionalProperties: true }',
    '{ type: object, additionalProperties: false }',
    ['200 body: `additionalProperties` changed from true to false.'],
  ],
  [
    'further properties that are not closed any more',
    request,
    '{ type: object, additionalProperties: false }',
    '{ type: object }',
    ['body: `additionalProperties` was removed; it was false.'],
  ],
  [
    'scopes that are longer than the name of their scheme',
    scoped,
    '[]',
    '[aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb]',
    [
      ': The scopes of `J` in `security` gained `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa`, `bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb`.',
    ],
  ],
  [
    'an object',
    request,
    '{ type: object, default: { a: 1 } }',
    '{ type: object, default: { a: 2 } }',
    ['body: `default` changed from `{"a":1}` to `{"a":2}`.'],
  ],
]

let reports: VendorReport[]

beforeAll(async () => {
  const side = (text: string, name: string) => parse(text, { label: name, file: `${name}.yaml` })
  const pairs = rows.map(([vendor, { spec }, base, revision]) => ({
    vendor,
    base: side(spec(base), 'base'),
    revision: side(spec(revision), 'revision'),
  }))
  reports = await compare(root, pairs, { types: false, warn: console.warn })
})

describe('the sentences about', () => {
  it.each(rows.map(([what, , , , want], index) => [what, want, index] as const))(
    '%s',
    (_, want, index) => {
      const { findings = [] } = reports[index] ?? {}
      const lines = findings.map((finding) => `${finding.place}: ${plain(sentence(finding))}`)
      expect(lines.toSorted()).toEqual(want)
    },
  )
})

it('has only names that one of both files has', () => {
  const text = JSON.stringify(reports)
  expect(text).not.toMatch(/~(request|response)~|~0(request|response)~0|x-multiple-of|x-values/)
})
