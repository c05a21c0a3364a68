import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cases, type Frame } from './case.ts'
import { spec } from './frame.ts'

const text = readFileSync(join(import.meta.dirname, '../../../generate/mapping.yaml'), 'utf8')

/** The operations of mapping.yaml; the part is `x-unified`. */
const mapped: Frame = { at: ['*'], spec: (part) => `${text}x-unified: { ${part} }\n` }

/** The part is `x-pages` of the operation that lists tags. */
const listed: Frame = {
  at: ['GET /tags'],
  spec: (part) =>
    `${text.replace('      operationId: listTags\n', `      operationId: listTags\n${part}`)}x-unified: { ${byId}, ${read} }\n`,
}
const pages = (next: string) =>
  `      x-pages: { items: '$response.body#/tags', next: { parameters: { ${next} } } }\n`

/** The part is `listContacts`, over contacts that have pages. */
const contacts: Frame = {
  at: ['*'],
  spec: (part) =>
    `${text.replace('      operationId: searchContacts\n', `      operationId: searchContacts\n      x-pages: { items: '$response.body#/data', next: { parameters: { q: $inputs.page } } }\n`)}x-unified: { ${byId}, ${read}${part} }\n`,
}
const allContacts = (id: string) =>
  `, listContacts: { all: { operationId: searchContacts, outputs: { contactId: '$response.body#/data/*/${id}' } } }`

const id = 'id: $inputs.contact.id'
const search =
  "operationId: searchContacts, parameters: { q: $inputs.contact.email }, outputs: { id: '$response.body#/data/*/id'"
const email = `email: { ${search} } }`
const exactEmail = `email: { ${search}, email: '$response.body#/data/*/email' } }`
const find =
  "find: { operationId: listTags, outputs: { id: '$response.body#/tags/*/id', name: '$response.body#/tags/*/name' } }"
const create =
  "create: { operationId: createTag, requestBody: { name: $inputs.tag }, outputs: { id: '$response.body#/id' } }"
const byTag = (operationId: string, outputs = '') =>
  `{ operationId: ${operationId}, parameters: { contactId: $inputs.contact, tagId: $inputs.tag }${outputs} }`
const changed = (known: string) =>
  `, outputs: { changed: { '200': [${known}], '201': [$inputs.tag] } }`
const link = (operationId: string, body: string) =>
  `{ operationId: ${operationId}, parameters: { contactId: $inputs.contact }, requestBody: ${body} }`
const read =
  "getTags: { operationId: readTags, parameters: { contactId: $inputs.contact }, outputs: { tags: '$response.body#/names' } }"
const byId = `contact: { ${id} }`
const tagging = (operationId: string, id: string) =>
  `tagging: { operationId: ${operationId}, parameters: { contactId: $inputs.contact }, outputs: { id: '$response.body#/tags/*/${id}', tag: '$response.body#/tags/*/id' } }`
const untag =
  'removeTags: { operationId: removeTagging, parameters: { taggingId: $inputs.tagging } }'
const attach = `addTags: ${byTag('attachTag')}`
const add = `addTags: ${link('changeTags', '{ tags: $inputs.tags }')}`
const set = `setTags: ${link('replaceTags', '{ tags: $inputs.tags }')}`

const base = 'servers: [{ url: https://api.example.com }]'
const contact = (parameters = '') =>
  `'/contacts/{id}': {
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }${parameters}],
    put: { operationId: add, responses: { '204': { description: Done. } } }
    }`
const unified =
  'x-unified: { contact: { id: $inputs.contact.id }, addTags: { operationId: add, parameters: { id: $inputs.contact } } }'

/** The part is the first server. */
const server: Frame = {
  at: ['*'],
  spec: (part) => spec(contact(), '', unified).replace(base, `servers: [${part}]`),
}

/** The part are further parameters of every operation. */
const everywhere: Frame = {
  at: ['*', 'GET /other', 'PUT /contacts/{id}'],
  spec: (part) =>
    spec(contact(part && `, ${part}`), '', unified).replace(
      '/other: { get',
      `/other: { parameters: [${part}], get`,
    ),
}

/** The part is the security scheme. */
const scheme: Frame = {
  at: ['GET /other', 'PUT /contacts/{id}'],
  spec: (part) =>
    spec(contact(), '', unified).replace('{ type: apiKey, in: header, name: x-key }', part),
}

const account = (schema: string, name = 'account') =>
  `{ name: ${name}, in: query, required: true, schema: ${schema}, example: a }`
const host = (variable: string) =>
  `{ url: 'https://{host}.example.com', variables: { host: { ${variable} } } }`
const plain = '{ url: https://api.example.com }'

/** Changes of look-ups, of the ids of tags, of replaced sets and of options. */
export const mappingCases = [
  ...cases('mapping', listed, [
    ['a list has pages', '', pages('offset: $inputs.offset'), 'minor', 'minor'],
    ['a list has no pages any more', pages('offset: $inputs.offset'), '', 'minor', 'major'],
    [
      'the pages of a list follow each other in another way',
      pages('offset: $inputs.offset'),
      pages("'page[number]': $inputs.page"),
      'minor',
      'none',
    ],
  ]),
  ...cases('mapping', contacts, [
    ['contacts can be listed', '', allContacts('id'), 'minor', 'minor'],
    ['contacts cannot be listed any more', allContacts('id'), '', 'minor', 'major'],
    ['contacts are listed by another id', allContacts('id'), allContacts('email'), 'minor', 'none'],
  ]),
  ...cases('mapping', mapped, [
    [
      'a look-up becomes a text',
      `contact: { ${id}, ${email} }, ${read}`,
      `contact: { ${id}, email: $inputs.contact.email }, ${read}`,
      'minor',
      'none',
    ],
    [
      'a look-up compares the hits',
      `contact: { ${id}, ${email} }, ${read}`,
      `contact: { ${id}, ${exactEmail} }, ${read}`,
      'minor',
      'none',
    ],
    [
      'a look-up sends another text',
      `contact: { ${id}, ${email} }, ${read}`,
      `contact: { ${id}, ${email.replace('q: $inputs', 'q: mail:$inputs').replace('mail:$inputs.contact.email', "'mail:{$inputs.contact.email}'")} }, ${read}`,
      'minor',
      'none',
    ],
    [
      'a contact may be looked up as well',
      `${byId}, ${read}`,
      `contact: { ${id}, ${email} }, ${read}`,
      'minor',
      'minor',
    ],
    [
      'a contact may not be looked up any more',
      `contact: { ${id}, ${email} }, ${read}`,
      `${byId}, ${read}`,
      'major',
      'major',
    ],
    [
      'a tag that is unknown is created',
      `${byId}, tag: { ${find} }, ${attach}`,
      `${byId}, tag: { ${find}, ${create} }, ${attach}`,
      'minor',
      'none',
    ],
    [
      'a tag that is unknown is not created any more',
      `${byId}, tag: { ${find}, ${create} }, ${attach}`,
      `${byId}, tag: { ${find} }, ${attach}`,
      'major',
      'none',
    ],
    [
      'tags are sent by their ids',
      `${byId}, ${attach}`,
      `${byId}, tag: { ${find}, ${create} }, ${attach}`,
      'minor',
      'none',
    ],
    [
      'a status means a change',
      `${byId}, addTags: ${byTag('attachTag', changed(''))}`,
      `${byId}, addTags: ${byTag('attachTag', changed('$inputs.tag'))}`,
      'minor',
      'none',
    ],
    [
      'a unified method tells by the status',
      `${byId}, ${attach}`,
      `${byId}, addTags: ${byTag('attachTag', changed(''))}`,
      'minor',
      'none',
    ],
    [
      'a unified method does not tell by the status any more',
      `${byId}, addTags: ${byTag('attachTag', changed(''))}`,
      `${byId}, ${attach}`,
      'major',
      'none',
    ],
    [
      'each tag is sent alone',
      `${byId}, ${add}`,
      `${byId}, addTags: ${link('changeTags', '{ name: $inputs.tag }')}`,
      'minor',
      'none',
    ],
    [
      'tags are sent as objects',
      `${byId}, ${add}`,
      `${byId}, addTags: ${link('changeTags', '{ list: [{ name: $inputs.tag }] }')}`,
      'minor',
      'none',
    ],
    [
      'the tags on a contact have another id',
      `${byId}, tag: { ${find} }, ${tagging('readTags', 'id')}, ${untag}`,
      `${byId}, tag: { ${find} }, ${tagging('readTags', 'name')}, ${untag}`,
      'minor',
      'none',
    ],
    [
      'a tag on a contact is removed by its own id',
      `${byId}, tag: { ${find} }, removeTags: ${byTag('detachTag')}`,
      `${byId}, tag: { ${find} }, ${tagging('readTags', 'id')}, ${untag}`,
      'minor',
      'none',
    ],
    [
      'adding becomes replacing',
      `${byId}, ${add}, ${read}`,
      `${byId}, ${set}, ${read}`,
      'major',
      'minor',
    ],
    [
      'replacing becomes adding',
      `${byId}, ${set}, ${read}`,
      `${byId}, ${add}, ${read}`,
      'major',
      'major',
    ],
  ]),
  ...cases('mapping', server, [
    ['a server has a variable', plain, host('default: api'), 'minor', 'major'],
    ['a server has a variable with another default', plain, host('default: eu'), 'major', 'major'],
    ['a server has no variable any more', host('default: api'), plain, 'major', 'major'],
    [
      'a server variable has another name',
      host('default: api'),
      host('default: api').replaceAll('host', 'name'),
      'patch',
      'major',
    ],
    [
      'a server variable has values',
      host('default: api'),
      host('default: api, enum: [api, eu]'),
      'minor',
      'major',
    ],
    [
      'a server variable has a value more',
      host('default: api, enum: [api]'),
      host('default: api, enum: [api, eu]'),
      'minor',
      'minor',
    ],
    [
      'a server variable has a value less',
      host('default: api, enum: [api, eu]'),
      host('default: api, enum: [api]'),
      'major',
      'major',
    ],
    [
      'a server variable has another default',
      host('default: api, enum: [api, eu]'),
      host('default: eu, enum: [api, eu]'),
      'major',
      'none',
    ],
    [
      'a server variable may be left out',
      host('default: api'),
      host('default: api, x-optional: true'),
      'patch',
      'minor',
    ],
    [
      'a server variable must be given',
      host('default: api, x-optional: true'),
      host('default: api'),
      'patch',
      'major',
    ],
    [
      'a server is that of an installation',
      plain,
      "{ url: '{baseUrl}', variables: { baseUrl: { default: https://api.example.com } } }",
      'minor',
      'major',
    ],
  ]),
  ...cases('mapping', everywhere, [
    ['every operation needs one parameter', '', account('{ type: string }'), 'major', 'major'],
    [
      'no operation needs the parameter of all any more',
      account('{ type: string }'),
      '',
      'major',
      'major',
    ],
    [
      'the parameter of all has another name',
      account('{ type: string }'),
      account('{ type: string }', 'team'),
      'major',
      'major',
    ],
    [
      'the parameter of all has values',
      account('{ type: string }'),
      account('{ type: string, enum: [a, b] }'),
      'major',
      'major',
    ],
  ]),
  ...cases('mapping', scheme, [
    [
      'a token is a key',
      '{ type: http, scheme: bearer }',
      '{ type: http, scheme: bearer, bearerFormat: API key }',
      'patch',
      'major',
      ['*', 'GET /other', 'PUT /contacts/{id}'],
    ],
    [
      'a name and a password become a key with the password of all',
      '{ type: http, scheme: basic }',
      "{ type: http, scheme: basic, x-password: '' }",
      'patch',
      'major',
      ['*', 'GET /other', 'PUT /contacts/{id}'],
    ],
    [
      'a token has another scheme',
      '{ type: http, scheme: bearer }',
      '{ type: http, scheme: Token }',
      'major',
      'none',
    ],
  ]),
]
