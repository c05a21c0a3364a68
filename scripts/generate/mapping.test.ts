import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { typeFaults } from '../test/compiled.ts'
import { emitContacts } from './listed.ts'
import type { Document, Schema } from './spec.ts'
import { emitTags } from './tags.ts'

const root = join(import.meta.dirname, '../..')
const text = await readFile(join(import.meta.dirname, 'mapping.yaml'), 'utf8')

/** A mapping of mapping.yaml, with other schemas in it, and the parts of the code that it must emit. */
type Row = [name: string, unified: string, schemas: Record<string, Schema>, ...wants: string[]]

const integer: Schema = { type: 'integer', minimum: 1 }
const byId = 'contact: { id: $inputs.contact.id }'
const byEmail = `contact:
  id: $inputs.contact.id
  email:
    operationId: searchContacts
    parameters: { q: 'mail:{$inputs.contact.email}' }
    outputs: { id: $response.body#/data/*/id, email: $response.body#/data/*/email }`
const find = `find:
    operationId: listTags
    parameters: { search: $inputs.tag }
    outputs: { id: $response.body#/tags/*/id, name: $response.body#/tags/*/name }`
const numbered = `find:
    operationId: listTags
    parameters: { limit: 100 }
    outputs: { id: $response.body#/tags/*/id, name: $response.body#/tags/*/name }`
/** The `x-pages` of the operation that lists tags, which stands beside the mapping. */
const pages = (next: string, items = 'tags') =>
  `pages: { items: $response.body#/${items}, next: { ${next} } }`
const create = `create:
    operationId: createTag
    requestBody: { name: $inputs.tag }
    outputs: { id: $response.body#/id }`
const ensure = `create:
    operationId: ensureTags
    requestBody: { tags: [{ name: $inputs.tag }] }
    outputs: { id: $response.body#/tags/0/id }`
const attach = `addTags:
  operationId: attachTag
  parameters: { contactId: $inputs.contact, tagId: $inputs.tag }`
const detach = `removeTags:
  operationId: detachTag
  parameters: { contactId: $inputs.contact, tagId: $inputs.tag }`
const change = (name: string, body: string) => `${name}:
  operationId: changeTags
  parameters: { contactId: $inputs.contact }
  requestBody: ${body}`
const read = `getTags:
  operationId: readTags
  parameters: { contactId: $inputs.contact }
  outputs: { tags: $response.body#/names }`
const set = `setTags:
  operationId: replaceTags
  parameters: { contactId: $inputs.contact }
  requestBody: { tags: $inputs.tags }`
const idOnly: Schema = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'integer' } },
}
const removal: Schema = {
  type: 'object',
  required: ['id', 'remove'],
  properties: { id: { type: 'integer' }, remove: { type: 'boolean', const: true } },
}
const alternatives: Schema = {
  type: 'object',
  properties: {
    tags: {
      type: 'array',
      items: {
        oneOf: [
          { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
          removal,
        ],
      },
    },
  },
}
const objects: Schema = {
  type: 'object',
  properties: {
    tags: {
      type: 'array',
      maxItems: 9,
      items: {
        type: 'object',
        required: ['name', 'kind'],
        properties: {
          name: { type: 'string', maxLength: 9, format: 'case-insensitive' },
          kind: { type: 'string', const: 'tag' },
        },
      },
    },
  },
}
const lines = (...parts: string[]) => parts.join('\n')

const contacts: Row[] = [
  [
    'an integer id',
    lines(byId, change('addTags', '{ tags: $inputs.tags }'), read),
    { ContactId: integer },
    '{ id: string | number }',
    'const contactId = reference(contact)',
    "params: { path: { contactId: integer('acme', contactId, { minimum: 1 }) } }",
  ],
  [
    'a look-up in the query, with a text for the id',
    lines(byEmail, change('addTags', '{ tags: $inputs.tags }'), read),
    {},
    '{ id: string } | { email: string }',
    "id: { example: '12', send: (id) => id }",
    `email: { example: 'mina@acme.com', find: async (email, options) => { const reply = successOf(await api.GET('/contacts', { ...options, params: { query: { q: \`mail:\${email}\` } } })) return hits(reply, ['data'], ['id'], ['email']) } }`,
    'return inBatches(api, findContact(contact), tags, {}, options, async (batch, options, contactId) => {',
    'return withContact(api, findContact(contact), options, async (contactId, options) => {',
    'A contact given by `email` takes one more request, `GET /contacts`; its id is remembered for 5 minutes, or until a 404. If it finds several contacts, the call fails with `ambiguous`.',
  ],
  [
    'a look-up with integer ids',
    lines(byEmail, change('addTags', '{ tags: $inputs.tags }'), read),
    { ContactId: integer },
    '{ id: string | number } | { email: string }',
    '{ integer: { minimum: 1 } })',
    "{ contactId: integer('acme', contactId, { minimum: 1 }) }",
  ],
  [
    'a look-up with a pattern of the id',
    lines(byEmail, read),
    { ContactId: { type: 'string', pattern: '^c' } },
    "return hits(reply, ['data'], ['id'], ['email']) } } }, { pattern: /^c/u })",
  ],
  [
    'a look-up of contacts with lists of addresses',
    lines(byEmail.replace('/*/email', '/*/emails/*/value'), read),
    {
      Contact: {
        type: 'object',
        required: ['id'],
        properties: {
          id: { type: 'string' },
          emails: {
            type: 'array',
            items: { type: 'object', properties: { value: { type: ['string', 'null'] } } },
          },
        },
      },
    },
    "return hits(reply, ['data'], ['id'], ['emails', '*', 'value'])",
  ],
  [
    'a look-up with lists of texts',
    lines(byEmail.replace('/*/email', '/*/emails/*'), read),
    {
      Contact: {
        type: 'object',
        required: ['id'],
        properties: {
          id: { type: 'string' },
          emails: { type: 'array', items: { type: 'string' } },
        },
      },
    },
    "return hits(reply, ['data'], ['id'], ['emails', '*'])",
  ],
  [
    'a look-up in the body, of the values of an object',
    lines(
      `contact:
  phone:
    operationId: filterContacts
    requestBody: { filters: [{ field: phone, values: [$inputs.contact.phone] }] }
    outputs: { id: $response.body#/byKey/*/id }`,
      read,
    ),
    {},
    'export type AcmeContact = { phone: string }',
    "body: { filters: [{ field: 'phone', values: [phone] }], kind: 'contact' } })) return hits(reply, ['byKey'], ['id'])",
  ],
  [
    'a look-up whose reply has the example of the contact',
    lines(
      `contact:
  phone:
    operationId: filterContacts
    requestBody: { filters: [{ field: phone, values: [$inputs.contact.phone] }] }
    outputs: { id: $response.body#/data/*/id, phone: $response.body#/data/*/phone }`,
      read,
    ),
    {
      Contact: {
        type: 'object',
        required: ['id'],
        properties: { id: { type: 'string' }, phone: { type: 'string' } },
      },
    },
    "phone: { example: '+15550100', find: async (phone, options) => {",
  ],
  [
    'a look-up by a text in quotes',
    lines(
      byEmail.replace("'mail:{$inputs.contact.email}'", `"mail:'{$inputs.contact.email}'"`),
      read,
    ),
    {},
    "email: { example: 'mina@example.com', schema: { pattern: /^[^'\\\\]*$/u }, find: async (email, options) => {",
    `params: { query: { q: \`mail:'\${email}'\` } }`,
  ],
  [
    'a look-up by a text in double quotes, which may have apostrophes',
    lines(
      byEmail.replace("'mail:{$inputs.contact.email}'", `'mail:"{$inputs.contact.email}"'`),
      read,
    ),
    {},
    `email: { example: 'mina@example.com', schema: { pattern: /^[^"\\\\]*$/u }, find: async (email, options) => {`,
    `params: { query: { q: \`mail:"\${email}"\` } }`,
  ],
  [
    'a look-up by a text whose hits are not compared',
    lines(byEmail.replace(', email: $response.body#/data/*/email', ''), read),
    {},
    'schema: { pattern: /^[\\p{L}\\p{N}.@_+-]+$/u }, find: async (email, options) => {',
    `params: { query: { q: \`mail:\${email}\` } }`,
  ],
  [
    'a look-up by a text in a text in quotes',
    lines(
      byEmail.replace("'mail:{$inputs.contact.email}'", `'"mail:''{$inputs.contact.email}''"'`),
      read,
    ),
    {},
    `schema: { pattern: /^[^"'\\\\]*$/u }`,
    `params: { query: { q: \`"mail:'\${email}'"\` } }`,
  ],
  [
    'a look-up with limits',
    lines(
      `contact:
  email: { operationId: readContact, parameters: { email: $inputs.contact.email }, outputs: { id: $response.body#/id } }`,
      read,
    ),
    { Email: { type: 'string', maxLength: 50 } },
    'schema: { maxLength: 50 }, find: async (email, options) => {',
  ],
  [
    'a look-up in the path, of one contact',
    lines(
      `contact:
  email: { operationId: readContact, parameters: { email: $inputs.contact.email }, outputs: { id: $response.body#/id } }`,
      read,
    ),
    {},
    "api.GET('/contacts/{email}', { ...options, params: { path: { email } } })) return hit(reply, ['id'])",
  ],
  [
    'look-ups by two operations',
    lines(
      byEmail,
      `  phone: { operationId: readContact, parameters: { email: $inputs.contact.phone }, outputs: { id: $response.body#/id } }`,
      read,
    ),
    {},
    "params: { path: { email: phone } } })) return hit(reply, ['id'])",
    'A contact given by `email` takes one more request, `GET /contacts`; its id is remembered for 5 minutes, or until a 404. If it finds several contacts, the call fails with `ambiguous`. A contact given by `phone` takes one more request, `GET /contacts/{email}`; its id is remembered for 5 minutes, or until a 404.',
  ],
  [
    'methods whose schemas of the contact differ',
    lines(
      byId,
      change('addTags', '{ tags: $inputs.tags }'),
      'getTags: { operationId: readPerson, parameters: { personId: $inputs.contact }, outputs: { tags: $response.body#/names } }',
    ),
    { ContactId: { type: 'string', pattern: '^c' }, PersonId: { type: 'string', maxLength: 9 } },
    'const reference = (contact: AcmeContact, schema?: StringSchema) =>',
    'const contactId = reference(contact, { pattern: /^c/u })',
    'const personId = reference(contact, { maxLength: 9 })',
  ],
  [
    'names inside of the objects of a list',
    lines(byId, read.replace('$response.body#/names', '$response.body#/data/*/attributes/name')),
    {},
    "tags: texts(reply, ['data'], ['attributes', 'name'], 'optional')",
  ],
  [
    'a contact in a list of ids',
    lines(
      byEmail,
      'addTags: { operationId: filterContacts, requestBody: { contact_ids: [$inputs.contact], tags: $inputs.tags } }',
    ),
    {
      Filter: {
        type: 'object',
        properties: {
          contact_ids: { type: 'array', items: { type: 'string' } },
          tags: { type: 'array', items: { type: 'string' } },
        },
      },
    },
    'async (batch, options, contactId) => {',
    'body: { contact_ids: [contactId], tags: batch }',
  ],
  [
    'a look-up, and methods whose schemas of the contact differ',
    lines(
      byEmail,
      change('addTags', '{ tags: $inputs.tags }'),
      'getTags: { operationId: readPerson, parameters: { personId: $inputs.contact }, outputs: { tags: $response.body#/names } }',
    ),
    { ContactId: { type: 'string', pattern: '^c' }, PersonId: integer },
    'inBatches(api, findContact(contact, { pattern: /^c/u }), tags',
    'withContact(api, findContact(contact, { integer: { minimum: 1 } }), options, async (personId, options) => {',
  ],
]
const tagging = (operationId: string, parameter: string, by: string) => `tagging:
  operationId: ${operationId}
  parameters: { ${parameter}: $inputs.contact }
  outputs: { id: $response.body#/tags/*/id, ${by} }
removeTags:
  operationId: removeTagging
  parameters: { taggingId: $inputs.tagging }`

const taggings: Row[] = [
  [
    'the id of a tag on a contact, by its name',
    lines(byId, tagging('readTags', 'contactId', 'name: $response.body#/tags/*/name')),
    {},
    "const findTagging = async (contactId: string, name: string, options: CallOptions) => { const reply = successOf(await api.GET('/contacts/{contactId}/tags', { ...options, params: { path: { contactId } } })) return idOf(hits(reply, ['tags'], ['id'], ['name']), name) }",
    'const taggingId = await findTagging(contactId, tag, options) if (taggingId === undefined) return undefined',
    'params: { path: { taggingId } }',
  ],
  [
    'the id of a tag on a contact, by the id of the tag',
    lines(
      byEmail,
      'tag:',
      `  ${find}`,
      tagging('readTags', 'contactId', 'tag: $response.body#/tags/*/id'),
    ),
    { ContactId: integer, TagId: integer },
    'const taggingId = await findTagging(contactId, tagId, options)',
  ],
  [
    'the id of a tag on a contact with another name',
    lines(byId, tagging('readPerson', 'personId', 'name: $response.body#/tags/*/name')),
    {},
    'findTagging(personId, tag, options)',
  ],
]
const tags: Row[] = [
  [
    'ids that are looked up or created',
    lines(byId, 'tag:', `  ${find}`, `  ${create}`, attach, detach),
    {},
    "find: async (name, options) => { const reply = successOf(await api.GET('/tags', { ...options, params: { query: { search: name } } })) return hits(reply, ['tags'], ['id'], ['name']) }",
    "create: async (name, options) => { const reply = successOf(await api.POST('/tags', { ...options, body: { name } })) return id(reply, ['id']) }",
    "const tagId = await findOrCreate(tagIds, tag, options) successOf(await api.PUT('/contacts/{contactId}/tags/{tagId}', { ...options, params: { path: { contactId, tagId } } }))",
    'const tagId = await tagIds.find(tag, options) if (tagId === undefined) return undefined',
    'Finds the id of each tag with `GET /tags`, or creates it with `POST /tags`; ids are remembered for 5 minutes, or until a 404.',
  ],
  [
    'ids of tags of the kind that is created',
    lines(
      byId,
      'tag:',
      `  ${find}`,
      `  ${create.replace('{ name', '{ kind: contact, shade: red, name')}`,
      attach,
    ),
    {
      Tag: {
        type: 'object',
        required: ['id'],
        properties: {
          id: { type: 'string', readOnly: true },
          name: { type: 'string' },
          kind: { enum: ['contact', 'template'] },
          shade: { type: 'string', writeOnly: true },
        },
      },
    },
    "return hits(reply, ['tags'], ['id'], ['name'], undefined, { kind: 'contact' }) }",
    "body: { kind: 'contact', shade: 'red', name }",
  ],
  [
    'integer ids of tags',
    lines(byId, 'tag:', `  ${find}`, `  ${create}`, attach),
    { TagId: integer },
    "{ contactId, tagId: integer('acme', tagId, {}, \"the tag's id\") }",
  ],
  [
    'ids that are looked up by a text in quotes',
    lines(byId, 'tag:', `  ${find.replace('$inputs.tag', `"name eq '{$inputs.tag}'"`)}`, attach),
    {},
    `query: { search: \`name eq '\${name}'\` }`,
    "tags, { pattern: /^[^'\\\\]*$/u }, options",
  ],
  [
    'ids that are looked up by a text in quotes, or created by a name with limits',
    lines(
      byId,
      'tag:',
      `  ${find.replace('$inputs.tag', `"name eq '{$inputs.tag}'"`)}`,
      `  ${create}`,
      attach,
    ),
    { Name: { type: 'string', maxLength: 9, pattern: '^[a-z]' } },
    "tags, { maxLength: 9, pattern: /^(?=.*(?:^[a-z]))(?=.*(?:^[^'\\\\]*$))/u }, options",
  ],
  [
    'ids of tags that must exist',
    lines(byId, 'tag:', `  ${find}`, attach, detach),
    {},
    'tagIdsOf = (api: Calls<paths>): TagFinder => tagFinder(api, { find: async (name, options) => {',
    'const tagId = await existing(api, tagIds, tag, options)',
    'and sends nothing for a name that is not there',
  ],
  [
    'ids that are created, or are those of before',
    lines(byId, 'tag:', `  ${ensure}`, attach),
    {},
    "body: { tags: [{ name }] } })) return id(reply, ['tags', '0', 'id'])",
    'const tagId = await tagIds.create(tag, options)',
    'Creates each tag with `PUT /tags`, which returns the one that exists; ids are remembered for 5 minutes, or until a 404.',
  ],
  [
    'ids that are created, and looked up to remove',
    lines(byId, 'tag:', `  ${find}`, `  ${ensure}`, attach, detach),
    {},
    'const tagId = await tagIds.create(tag, options)',
    'const tagId = await tagIds.find(tag, options) if (tagId === undefined) return undefined',
  ],
  [
    'names without their case',
    lines(byId, 'tag:', `  ${find}`, attach),
    { Name: { type: 'string', format: 'case-insensitive', maxLength: 9 } },
    'ignoreCase: true })',
  ],
  [
    'a list of tags with pages',
    lines(
      byId,
      `tag:
  find:
    operationId: listTags
    parameters: { limit: 100 }
    outputs: { id: $response.body#/tags/*/id, name: $response.body#/tags/*/name }`,
      attach,
      pages("parameters: { 'page[after]': $response.body#/cursor }"),
    ),
    {},
    "find: async (_name, options, next: { 'page[after]'?: string }) => {",
    'params: { query: { limit: 100, ...next } }',
    "return { ...hits(reply, ['tags'], ['id'], ['name']), next: { 'page[after]': id(reply, ['cursor'], 'optional') } }",
    'with `GET /tags`, page by page; ids are remembered for 5 minutes, or until a 404.',
  ],
  [
    'a list of tags with numbered pages',
    lines(
      byId,
      'tag:',
      `  ${numbered}`,
      attach,
      pages("parameters: { 'page[number]': $inputs.page }"),
    ),
    {},
    "find: async (_name, options, next: { 'page[number]'?: number }) => {",
    'params: { query: { limit: 100, ...next } }',
    "return { ...hits(reply, ['tags'], ['id'], ['name']), next: { 'page[number]': (next['page[number]'] ?? 1) + 1 } }",
    'with `GET /tags`, page by page; ids are remembered for 5 minutes, or until a 404.',
  ],
  [
    'a list of tags whose first page has the number that the schema says',
    lines(byId, 'tag:', `  ${numbered}`, attach, pages('parameters: { from: $inputs.page }')),
    {},
    'next: { from: (next.from ?? 0) + 1 }',
  ],
  [
    'a list of tags whose first page has the number that the mapping says',
    lines(
      byId,
      'tag:',
      `  ${numbered.replace('limit: 100', 'from: 1')}`,
      attach,
      pages('parameters: { from: $inputs.page }'),
    ),
    {},
    'params: { query: { from: 1, ...next } }',
    'next: { from: (next.from ?? 1) + 1 }',
  ],
  [
    'a list of tags behind those that were read',
    lines(byId, 'tag:', `  ${numbered}`, attach, pages('parameters: { offset: $inputs.offset }')),
    {},
    'find: async (_name, options, next: { offset?: number }) => {',
    "const found = hits(reply, ['tags'], ['id'], ['name']) return { ...found, next: { offset: (next.offset ?? 0) + found.list.length } }",
  ],
  [
    'a list of tags that a reply after the last page lacks',
    lines(
      byId,
      'tag:',
      `  ${numbered.replaceAll('body#/tags', 'body#/_embedded/tags')}`,
      attach,
      pages('parameters: { offset: $inputs.offset }', '_embedded/tags'),
    ),
    {},
    "hits(reply, ['_embedded', 'tags'], ['id'], ['name'], 'optional')",
  ],
  [
    'a contact and a tag that are looked up',
    lines(byEmail, 'tag:', `  ${find}`, attach, detach, read),
    { ContactId: integer, TagId: integer },
    'forEachTag(api, findContact(contact), tags, {}, options, async (tag, options, contactId) => { const tagId = await existing(api, tagIds, tag, options)',
    "{ contactId: integer('acme', contactId, { minimum: 1 }), tagId: integer('acme', tagId, {}, \"the tag's id\") }",
  ],
  [
    'an id in a list',
    lines(byId, 'tag:', `  ${find}`, change('addTags', '{ list: [{ name: $inputs.tag }] }')),
    {},
    'forEachTag(api, contactId, tags, {}, options',
    "body: { list: [{ name: tagId, kind: 'tag' }] }",
  ],
  [
    'the id of a tag on a contact, found by a name without its case',
    lines(
      byId,
      `tagging:
  operationId: readTags
  parameters: { contactId: $inputs.contact }
  outputs: { id: $response.body#/tags/*/id, name: $response.body#/tags/*/name }`,
      change('removeTags', '{ tags: [{ id: $inputs.tagging, remove: true }] }'),
    ),
    { Name: { type: 'string', format: 'case-insensitive' }, Change: alternatives },
    "return idOf(hits(reply, ['tags'], ['id'], ['name']), name, { ignoreCase: true })",
    'const taggingId = await findTagging(contactId, tag, options) if (taggingId === undefined) return undefined',
    'body: { tags: [{ id: Number(taggingId), remove: true }] }',
  ],
  [
    'one of two objects for each tag, with a constant',
    lines(
      byId,
      change('addTags', '{ tags: [{ name: $inputs.tag }] }'),
      change('removeTags', '{ tags: [{ id: $inputs.tag, remove: true }] }'),
    ),
    { Change: alternatives },
    'body: { tags: batch.map((tag) => ({ name: tag })) }',
    "({ id: integer('acme', tag, {}, \"the tag's id\"), remove: true as const })",
  ],
  [
    'an object that fits two, of which one has a constant',
    lines(byId, change('addTags', '{ tags: [{ id: $inputs.tag }] }')),
    {
      Change: {
        type: 'object',
        properties: { tags: { type: 'array', items: { oneOf: [removal, idOnly] } } },
      },
    },
    "body: { tags: batch.map((tag) => ({ id: integer('acme', tag, {}, \"the tag's id\") })) }",
  ],
  [
    'one tag by its name',
    lines(byId, change('addTags', '{ name: $inputs.tag }')),
    { Name: { type: 'string', maxLength: 9 } },
    'forEachTag(api, contactId, tags, { maxLength: 9 }, options, async (tag, options) => {',
    'body: { name: tag }',
    '/** Adds tags to those the contact has. * Sends `POST ',
    'once for each tag. * About `POST ',
    '; `delivered` lists the tags of the requests that succeeded before.',
  ],
  [
    'a text with one tag',
    lines(byId, change('addTags', "{ name: '+{$inputs.tag}' }")),
    {},
    `body: { name: \`+\${tag}\` }`,
  ],
  [
    'changes by status',
    lines(byId, attach, "  outputs: { changed: { '200': [], '201': [$inputs.tag] } }"),
    {},
    'params: { path: { contactId, tagId: tag } }',
    'return tagsResult(reply, { changed: byStatus(reply, { 200: [], 201: [tag] }) })',
  ],
  [
    'an object for each tag, with constants',
    lines(byId, change('addTags', '{ list: [{ name: $inputs.tag, status: on }] }')),
    { Name: { type: 'string', maxLength: 9 } },
    '{ maxItems: 5, maxLength: 9 }',
    "body: { list: batch.map((tag) => ({ name: tag, status: 'on' as const, kind: 'tag' as const })) }",
  ],
  [
    'a text for each tag',
    lines(
      byId,
      change('addTags', '{ tags: $inputs.tags }'),
      change('removeTags', "{ tags: ['-{$inputs.tag}'] }"),
    ),
    {},
    'inBatches(api, contactId, tags, { pattern: /^(?!-)/u }, options',
    'inBatches(api, contactId, tags, {}, options',
    `body: { tags: batch.map((tag) => \`-\${tag}\`) }`,
  ],
  [
    'a text for each tag, whose names have a pattern',
    lines(
      byId,
      change('addTags', '{ tags: $inputs.tags }'),
      change('removeTags', "{ tags: ['-{$inputs.tag}'] }"),
    ),
    { Name: { type: 'string', pattern: '[a-z]$|^x' } },
    '{ pattern: /^(?!-)(?=.*(?:[a-z]$|^x))/u }',
  ],
  [
    'tags with commas between them',
    lines(
      byId,
      'removeTags: { operationId: removeTags, parameters: { contactId: $inputs.contact, tag: $inputs.tags } }',
    ),
    {},
    "{ separator: ',' }",
    'query: { tag: batch }',
  ],
  [
    'texts with commas between them',
    lines(
      byId,
      "removeTags: { operationId: removeTags, parameters: { contactId: $inputs.contact, tag: ['-{$inputs.tag}'] } }",
    ),
    {},
    "{ separator: ',' }",
    `query: { tag: batch.map((tag) => \`-\${tag}\`) }`,
  ],
  [
    'one text with all tags',
    lines(byId, change('addTags', '{ text: $inputs.tags }')),
    {},
    "{ separator: ',' }",
    "body: { text: batch.join(',') }",
  ],
]
const sets: Row[] = [
  [
    'a set',
    lines(byId, set, read),
    {},
    'const read = async (contactId: string, options: CallOptions) => {',
    "const write = async (contactId: string, tags: string[], options: CallOptions) => { successOf(await api.PUT('/contacts/{contactId}/tags', { ...options, params: { path: { contactId } }, body: { tags } })) return {} }",
    "return rewriteTags('add', api, reference(contact), tags, {}, options, { read, write })",
    "return rewriteTags('remove', api, reference(contact), tags, {}, options, { read, write })",
    'return withContact(api, reference(contact), options, read)',
    'A change that another program makes between the two requests is lost.',
  ],
  [
    'a set in an object of a list',
    lines(
      byId,
      set.replace('{ tags: $inputs.tags }', '{ contacts: [{ tags: $inputs.tags }] }'),
      read,
    ),
    {
      Change: {
        type: 'object',
        properties: {
          contacts: {
            type: 'array',
            items: {
              type: 'object',
              properties: { tags: { type: 'array', items: { type: 'string' } } },
            },
          },
        },
      },
    },
    'body: { contacts: [{ tags }] }',
  ],
  [
    'a set of objects',
    lines(byId, set.replace('$inputs.tags', '[{ name: $inputs.tag }]'), read),
    { Change: objects },
    'tags, { maxItems: 9, maxLength: 9, ignoreCase: true }, options, { read, write }',
    "body: { tags: tags.map((tag) => ({ name: tag, kind: 'tag' as const })) }",
  ],
  [
    'a set of objects in an object of a list',
    lines(
      byId,
      set.replace('{ tags: $inputs.tags }', '{ list: [{ tags: [{ name: $inputs.tag }] }] }'),
      read,
    ),
    { Change: { type: 'object', properties: { list: { type: 'array', items: objects } } } },
    'tags, { maxItems: 9, maxLength: 9, ignoreCase: true }, options, { read, write }',
    "body: { list: [{ tags: tags.map((tag) => ({ name: tag, kind: 'tag' as const })) }] }",
  ],
  [
    'a set with integer ids',
    lines(byId, set, read),
    { ContactId: integer },
    '{ integer: { minimum: 1 } })',
    'body: { tags } }',
  ],
  [
    'a set of a contact that is looked up',
    lines(byEmail, set, read),
    {},
    "rewriteTags('add', api, findContact(contact), tags, {}, options, { read, write })",
    'return withContact(api, findContact(contact), options, read)',
  ],
  [
    'a set of names without their case',
    lines(byEmail, set, read),
    { Name: { type: 'string', format: 'case-insensitive', pattern: '^[a-z]+$' } },
    'tags, { pattern: /^[a-z]+$/u, ignoreCase: true }, options, { read, write }',
  ],
  [
    'a set that only removes',
    lines(byEmail, change('addTags', '{ tags: $inputs.tags }'), set, read),
    {},
    'inBatches(api, findContact(contact), tags',
    "rewriteTags('remove', api, findContact(contact), tags",
  ],
  [
    'a set whose schemas of the contact differ',
    lines(
      byId,
      set,
      'getTags: { operationId: readPerson, parameters: { personId: $inputs.contact }, outputs: { tags: $response.body#/names } }',
    ),
    { PersonId: integer },
    "rewriteTags('add', api, reference(contact), tags",
    'withContact(api, reference(contact, { integer: { minimum: 1 } }), options, read)',
  ],
  [
    'tags on pages, of which one is read',
    lines(
      byId,
      'getTags: { operationId: listTags, parameters: { search: $inputs.contact, limit: 1000 }, outputs: { tags: $response.body#/tags/*/name } }',
      'pages: { items: $response.body#/tags, size: $request.query.limit, next: { parameters: { from: $inputs.page } } }',
    ),
    {},
    'Sends `GET /tags`. Reads one page, of at most 1,000 tags: `paginate` with this operation reads all.',
  ],
]
const tables = { contacts, taggings, tags, sets }

/** Writes code and its comments in one line. */
const flat = (code: string) => code.replace(/\n *\* /g, ' ').replace(/\s+/g, ' ')

function documentOf([, unified, schemas]: Row): Document {
  const document = parse(text)
  Object.assign(document.components.schemas, schemas)
  const { pages, ...mapping } = parse(unified)
  if (pages) document.paths['/tags'].get['x-pages'] = pages
  return { ...document, 'x-unified': mapping }
}

describe.each(Object.entries(tables))('%s', (_, rows) => {
  it.each(rows)('%s', (...row) => {
    const [, , , ...wants] = row
    const document = documentOf(row)
    const code = flat(emitTags('acme', document, document['x-unified'] as never))
    for (const want of wants) expect(code).toContain(want)
  })
})

it.each([
  [false, './tags.ts'],
  [true, '../tags.ts'],
])('a list of contacts finds the ids of tags by tags.ts, hand-written: %s', (isWritten, file) => {
  const mapping = lines(
    byId,
    `tag:\n  ${find}`,
    attach,
    `listContacts:
  all: { operationId: listTags, outputs: { contactId: $response.body#/tags/*/id } }
  tagged:
    operationId: listTags
    parameters: { search: $inputs.tag }
    outputs: { contactId: $response.body#/tags/*/id }`,
  )
  const document = { ...parse(text), 'x-unified': parse(mapping) }
  const code = emitContacts('acme', document, document['x-unified'], isWritten)
  expect(code).toContain(`import { tagIdsOf } from '${file}'\n`)
})

describe('the code of every row', () => {
  const rows = Object.values(tables).flat()
  let faults: string[][]

  beforeAll(async () => {
    faults = await typeFaults(
      root,
      rows.map((row) => ({ document: documentOf(row) })),
    )
  })

  it.each(rows.map(([name], index): [string, number] => [name, index]))(
    '%s: compiles',
    (_, index) => {
      expect(faults[index]).toEqual([])
    },
  )

  it.each(rows)('%s: has no unused name', (...row) => {
    const document = documentOf(row)
    const code = emitTags('acme', document, document['x-unified'] as never)
    const imports = /\{ type Calls, (.*)\} from '@tags\/core\/adapter'/.exec(code)?.[1]?.split(', ')
    const names = [
      ...(imports ?? []),
      ...[...code.matchAll(/^const (\w+)/gm)].map(([, name]) => `${name}`),
    ]
    const unused = names.filter(
      (name) => code.split(new RegExp(`\\b${name.replace('type ', '')}\\b`)).length < 3,
    )
    expect(unused).toEqual([])
  })
})
