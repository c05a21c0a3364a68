import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withTagLimit } from '../../test/limit.ts'
import { clientChanges } from '../client/sentences.ts'
import { parse } from '../side/document.ts'

const root = join(import.meta.dirname, '../../..')

const search = `
      operationId: searchContacts
      parameters: { q: $inputs.contact.email }
      outputs: { id: $response.body#/data/*/id, email: $response.body#/data/*/email }
`
const create = `
    create:
      operationId: createTag
      requestBody: { name: $inputs.tag }
      outputs: { id: $response.body#/id }
`
const ids = `x-unified:
  contact:
    id: $inputs.contact.id
    email:${search}  tag:
    find:
      operationId: listTags
      outputs: { id: $response.body#/tags/*/id, name: $response.body#/tags/*/name }${create}  addTags:
    operationId: attachTag
    parameters: { contactId: $inputs.contact, tagId: $inputs.tag }
    outputs: { changed: { '200': [], '201': [$inputs.tag] } }
  removeTags:
    operationId: detachTag
    parameters: { contactId: $inputs.contact, tagId: $inputs.tag }
`
const change = (name: string, operationId: string, body: string) => `  ${name}:
    operationId: ${operationId}
    parameters: { contactId: $inputs.contact }
    requestBody: ${body}
`
const add = change('addTags', 'changeTags', '{ tags: $inputs.tags }')
const remove = change('removeTags', 'changeTags', "{ tags: ['-{$inputs.tag}'] }")
const names = `x-unified:
  contact: { id: $inputs.contact.id }
${add}${remove}  getTags:
    operationId: readTags
    parameters: { contactId: $inputs.contact }
    outputs: { tags: $response.body#/names }
`

const specs = {
  aelyst: withTagLimit(readFileSync(join(root, 'specs/aelyst.yaml'), 'utf8'), 10),
  highlevel: readFileSync(join(root, 'specs/highlevel.yaml'), 'utf8'),
  whautomate: readFileSync(join(root, 'specs/whautomate.yaml'), 'utf8'),
  mailchimp: readFileSync(join(root, 'specs/mailchimp.yaml'), 'utf8'),
  zendesk: readFileSync(join(root, 'specs/zendesk.yaml'), 'utf8'),
  'zoho-crm': readFileSync(join(root, 'specs/zoho-crm.yaml'), 'utf8'),
  ...mapped(),
}

/** Vendors with the operations of mapping.yaml: they send ids of tags, their names, or the whole set. */
function mapped() {
  const text = readFileSync(join(root, 'scripts/generate/mapping.yaml'), 'utf8')
  const set = change('setTags', 'replaceTags', '{ tags: $inputs.tags }')
  return {
    ids: `${text}${ids}`,
    names: `${text}${names}`,
    set: `${text}${names.replace(add + remove, set)}`,
  }
}

type Vendor = keyof typeof specs

const documentOf = (text: string) => parse(text, { label: 'spec', file: 'spec.yaml' }).document

/** The changes reported to users when `from` in a spec becomes `to`, and the reverse. */
type Row = [what: string, vendor: Vendor, from: string, to: string, there: string[], back: string[]]

const rows: Row[] = [
  [
    'fewer tags per request',
    'aelyst',
    '      maxItems: 10\n',
    '      maxItems: 8\n',
    [
      'major: `addTags`: at most 8 tags go in one request now, instead of 10; more go in several. Versions before this one send up to 10 in one, which the vendor may refuse.',
    ],
    ['minor: `addTags`: at most 10 tags go in one request now, instead of 8; more go in several.'],
  ],
  [
    'no limit of tags',
    'aelyst',
    '      maxItems: 10\n',
    '',
    ['minor: `addTags`: all tags now go in one request, instead of at most 10.'],
    [
      'major: `addTags`: at most 10 tags go in one request now; more go in several. Versions before this one send all in one, which the vendor may refuse.',
    ],
  ],
  [
    'a length of tags',
    'aelyst',
    'type: string\n      description: The name of a tag. Aelyst',
    'type: string\n      maxLength: 64\n      description: The name of a tag. Aelyst',
    ['major: `addTags`, `removeTags`: a tag of more than 64 characters is now refused.'],
    ['minor: `addTags`, `removeTags`: a tag of more than 64 characters is no longer refused.'],
  ],
  [
    'a method',
    'aelyst',
    '  removeTags:\n    operationId: removeTags',
    '  x-removeTags:\n    operationId: removeTags',
    ['major: `removeTags`: removed.'],
    ['minor: `removeTags`: new; it sends `DELETE /contact/{identifier}/tag`.'],
  ],
  [
    'a way to identify a contact',
    'aelyst',
    '    phone: phone:{$inputs.contact.phone}\n',
    '',
    ['major: A contact can no longer be identified by `{ phone }`.'],
    ['minor: A contact can now also be identified by `{ phone }`.'],
  ],
  [
    'how a contact is sent',
    'aelyst',
    'phone: phone:{$inputs.contact.phone}',
    'phone: tel:{$inputs.contact.phone}',
    ["minor: A contact's `phone` is now sent in another form."],
    ["minor: A contact's `phone` is now sent in another form."],
  ],
  [
    'the outputs of a reply',
    'aelyst',
    '      contactId: $response.body#/id\n      tags:',
    '      tags:',
    ['major: `getTags`: the result no longer has `contactId`.'],
    ['minor: `getTags`: the result now has `contactId`.'],
  ],
  [
    'whether a method is repeated',
    'aelyst',
    'tags: [Tags]\n      x-idempotent: true',
    'tags: [Tags]',
    ['minor: `addTags`: no longer repeated after a failure, because a repetition may cause harm.'],
    ['minor: `addTags`: now repeated after a temporary failure.'],
  ],
  [
    'the code of an error',
    'aelyst',
    'x-error: queued',
    'x-error: unavailable',
    [
      'major: `addTags`: may now fail with 449 (`unavailable`), and no longer documented to fail with 449 (`queued`).',
    ],
    [
      'major: `addTags`: may now fail with 449 (`queued`), and no longer documented to fail with 449 (`unavailable`).',
    ],
  ],
  [
    'a faster rate in a shorter time',
    'aelyst',
    'requests: 5\n    seconds: 1',
    'requests: 100\n    seconds: 10',
    [
      'minor: The client now keeps to 100 requests in 10 s for each path, instead of 5 requests in 1 s for each path.',
    ],
    [
      'minor: The client now keeps to 5 requests in 1 s for each path, instead of 100 requests in 10 s for each path. Versions before this one are refused with 429 more often.',
    ],
  ],
  [
    'the server',
    'aelyst',
    'url: https://api.aelyst.ai/v1',
    'url: https://api.aelyst.ai/v2',
    [
      'major: The client now calls `https://api.aelyst.ai/v2`. Versions before this one call `https://api.aelyst.ai/v1`, unless `baseUrl` is given.',
    ],
    [
      'major: The client now calls `https://api.aelyst.ai/v1`. Versions before this one call `https://api.aelyst.ai/v2`, unless `baseUrl` is given.',
    ],
  ],
  [
    'the credential',
    'whautomate',
    'type: apiKey\n      in: header\n      name: x-api-key',
    'type: http\n      scheme: bearer',
    ['major: The client now takes `token` instead of `apiKey`.'],
    ['major: The client now takes `apiKey` instead of `token`.'],
  ],
  [
    'a header with one value',
    'highlevel',
    "const: '2021-07-28'",
    "const: '2022-01-01'",
    ['minor: The client now sends `Version: 2022-01-01` instead of `2021-07-28`.'],
    ['minor: The client now sends `Version: 2021-07-28` instead of `2022-01-01`.'],
  ],
]

const mappings: Row[] = [
  [
    'a look-up of a contact',
    'ids',
    `email:${search}`,
    "email: 'mail:{$inputs.contact.email}'\n",
    ["minor: A contact's `email` is now sent to the vendor, and no longer looked up."],
    [
      "minor: A contact's `email` is now looked up with `GET /contacts`, which takes one more request and may find none or several.",
    ],
  ],
  [
    'the operation that looks a contact up',
    'ids',
    search,
    `
      operationId: readContact
      parameters: { email: $inputs.contact.email }
      outputs: { id: $response.body#/id }
`,
    [
      "minor: A contact's `email` is now looked up with `GET /contacts/{email}` instead of `GET /contacts`.",
    ],
    [
      "minor: A contact's `email` is now looked up with `GET /contacts` instead of `GET /contacts/{email}`.",
    ],
  ],
  [
    'the request of a look-up',
    'ids',
    'q: $inputs.contact.email',
    "q: 'mail:{$inputs.contact.email}'",
    ["minor: A contact's `email` is now looked up in another way."],
    ["minor: A contact's `email` is now looked up in another way."],
  ],
  [
    'the comparison of hits',
    'ids',
    ', email: $response.body#/data/*/email',
    '',
    ["minor: A contact's `email` is now looked up in another way."],
    ["minor: A contact's `email` is now looked up in another way."],
  ],
  [
    'a kind of contact that is looked up',
    'ids',
    `    email:${search}`,
    `    email:${search}    phone:${search.replaceAll('email', 'phone').replace(/, phone: \S+/, '')}`,
    [
      'minor: A contact can now also be identified by `{ phone }`, which is looked up with `GET /contacts`.',
    ],
    ['major: A contact can no longer be identified by `{ phone }`.'],
  ],
  [
    'the creation of tags',
    'ids',
    create,
    '\n',
    [
      'minor: `addTags`: no longer sends `POST /tags` before a tag.',
      'major: `addTags`: a tag that the account does not have is now refused, and no longer created.',
    ],
    [
      'minor: `addTags`: may now send `POST /tags` before a tag, for its id.',
      'minor: `addTags`: a tag that the account does not have is now created.',
    ],
  ],
  [
    'a creation that returns a tag that exists',
    'ids',
    'operationId: createTag\n      requestBody: { content',
    'operationId: createTag\n      x-idempotent: true\n      requestBody: { content',
    ['minor: `addTags`: no longer sends `GET /tags` before a tag.'],
    ['minor: `addTags`: may now send `GET /tags` before a tag, for its id.'],
  ],
  [
    'the case of names',
    'ids',
    'Name: { type: string }',
    'Name: { type: string, format: case-insensitive }',
    ['minor: `addTags`, `removeTags`: tags that differ only in case now count as one.'],
    ['minor: `addTags`, `removeTags`: tags that differ only in case now count as different.'],
  ],
  [
    'the status that means a change',
    'ids',
    "'200': [], '201'",
    "'200': [$inputs.tag], '201'",
    [
      'minor: `addTags`: whether a tag changed is now read from the status 200 or 201, instead of the status 201.',
    ],
    [
      'minor: `addTags`: whether a tag changed is now read from the status 201, instead of the status 200 or 201.',
    ],
  ],
  [
    'changes by status',
    'ids',
    "    outputs: { changed: { '200': [], '201': [$inputs.tag] } }\n",
    '',
    ['major: `addTags`: the result no longer has `changed`.'],
    ['minor: `addTags`: the result now has `changed`.'],
  ],
  [
    'the ids of contacts',
    'ids',
    'ContactId: { type: string }',
    'ContactId: { type: integer, minimum: 1 }',
    [
      'major: `addTags`, `removeTags`: a contact less than 1 is now refused, and a contact that is not an integer is now refused.',
    ],
    [
      'minor: `addTags`, `removeTags`: a contact less than 1 is no longer refused, and a contact that is not an integer is no longer refused.',
    ],
  ],
  [
    'one tag a request',
    'names',
    add,
    change('addTags', 'changeTags', '{ name: $inputs.tag }'),
    ['minor: `addTags`: each tag is now sent in a request of its own.'],
    ['minor: `addTags`: several tags now go in one request.'],
  ],
  [
    'a set that is replaced',
    'names',
    add + remove,
    change('setTags', 'replaceTags', '{ tags: $inputs.tags }'),
    [
      'minor: `addTags`, `removeTags`: now sends `PUT /contacts/{contactId}/tags` instead of `POST /contacts/{contactId}/tags`.',
      'major: `addTags`, `removeTags`: now reads all tags of the contact and replaces them. A change that another program makes in between is lost. Versions before this one send only the given tags.',
      'minor: `addTags`: a tag that does not match `^(?!-)` is no longer refused.',
      'minor: `addTags`, `removeTags`: now repeated after a temporary failure.',
    ],
    [
      'minor: `addTags`, `removeTags`: now sends `POST /contacts/{contactId}/tags` instead of `PUT /contacts/{contactId}/tags`.',
      'minor: `addTags`, `removeTags`: no longer replaces all tags of the contact; several tags now go in one request. Versions before this one lose a change that another program makes at the same time.',
      'major: `addTags`: a tag that does not match `^(?!-)` is now refused.',
      'minor: `addTags`, `removeTags`: no longer repeated after a failure, because a repetition may cause harm.',
    ],
  ],
  [
    'the most tags of a contact',
    'set',
    "tags: { type: array, items: { $ref: '#/components/schemas/Name' } }",
    "tags: { type: array, maxItems: 9, items: { $ref: '#/components/schemas/Name' } }",
    ['major: `addTags`, `removeTags`: more than 9 tags of a contact are now refused.'],
    ['minor: `addTags`, `removeTags`: more than 9 tags of a contact are no longer refused.'],
  ],
  [
    'the case of names in a set',
    'set',
    'Name: { type: string }',
    'Name: { type: string, format: case-insensitive }',
    ['minor: `addTags`, `removeTags`: tags that differ only in case now count as one.'],
    ['minor: `addTags`, `removeTags`: tags that differ only in case now count as different.'],
  ],
  [
    'a text that removes a tag',
    'names',
    remove,
    '',
    [
      'minor: `addTags`: a tag that does not match `^(?!-)` is no longer refused.',
      'major: `removeTags`: removed.',
    ],
    [
      'major: `addTags`: a tag that does not match `^(?!-)` is now refused.',
      'minor: `removeTags`: new; it sends `POST /contacts/{contactId}/tags`.',
    ],
  ],
  [
    'an object for each tag',
    'names',
    add,
    change('addTags', 'changeTags', '{ list: [{ name: $inputs.tag }] }'),
    [
      'major: `addTags`: at most 5 tags go in one request now; more go in several. Versions before this one send all in one, which the vendor may refuse.',
    ],
    ['minor: `addTags`: all tags now go in one request, instead of at most 5.'],
  ],
  [
    'one text with all tags',
    'names',
    add,
    change('addTags', 'changeTags', '{ text: $inputs.tags }'),
    ['major: `addTags`: a tag with `,` in it is now refused.'],
    ['minor: `addTags`: a tag with `,` in it is no longer refused.'],
  ],
]

const subdomain = `url: https://{subdomain}.zendesk.com
    description: Production. One host for each account.
    variables:
      subdomain:
        default: example
        description: The subdomain of the account, which is \`example\` in \`https://example.zendesk.com\`.
`

const options: Row[] = [
  [
    'a server variable',
    'zendesk',
    subdomain,
    'url: https://example.zendesk.com\n',
    [
      'major: The client no longer takes the option `subdomain`.',
      'major: The client now calls `https://example.zendesk.com`. Versions before this one call `https://{subdomain}.zendesk.com`, unless `baseUrl` is given.',
    ],
    [
      'major: The client now calls `https://{subdomain}.zendesk.com`. Versions before this one call `https://example.zendesk.com`, unless `baseUrl` is given.',
      'major: The client now needs the option `subdomain`.',
    ],
  ],
  [
    'a server variable with values',
    'zendesk',
    '        default: example\n',
    '        default: example\n        enum: [example, other]\n',
    ["major: The option `subdomain` may now be left out, and now takes only 'example' or 'other'."],
    ['major: The option `subdomain` must now be given, and now takes any string.'],
  ],
  [
    'a server variable that is optional',
    'mailchimp',
    '        x-optional: true\n',
    '',
    ['major: The option `dc` must now be given.'],
    ['minor: The option `dc` may now be left out.'],
  ],
  [
    'the values of a server variable',
    'zoho-crm',
    'enum: [com, eu, in, com.au',
    'enum: [com, eu, com.au',
    ["major: The option `dc` no longer takes 'in'."],
    ["minor: The option `dc` now takes 'in'."],
  ],
  [
    'the default of a server variable',
    'zoho-crm',
    '        default: com\n',
    '        default: eu\n',
    ["major: The option `dc` is now 'eu' where it is left out, instead of 'com'."],
    ["major: The option `dc` is now 'com' where it is left out, instead of 'eu'."],
  ],
  [
    'a whole URL',
    'zendesk',
    subdomain,
    "url: '{baseUrl}'\n    variables: { baseUrl: { default: https://example.zendesk.com } }\n",
    [
      'major: The option `baseUrl` must now be given.',
      'major: The client no longer takes the option `subdomain`.',
    ],
    [
      'minor: The option `baseUrl` may now be left out.',
      'major: The client now needs the option `subdomain`.',
    ],
  ],
  [
    'a parameter of every request',
    'mailchimp',
    'name: list_id\n      in: path\n      required: true\n',
    'name: audience_id\n      in: path\n      required: true\n',
    [
      'major: The client no longer takes the option `listId`.',
      'major: The client now needs the option `audienceId`.',
    ],
    [
      'major: The client no longer takes the option `audienceId`.',
      'major: The client now needs the option `listId`.',
    ],
  ],
  [
    'the limits of an option',
    'mailchimp',
    '        minLength: 1\n      example: a36b032126',
    '        maxLength: 10\n      example: a36b032126',
    [
      'major: The option `listId`: a value of fewer than 1 characters is no longer refused, and a value of more than 10 characters is now refused.',
    ],
    [
      'major: The option `listId`: a value of more than 10 characters is no longer refused, and a value of fewer than 1 characters is now refused.',
    ],
  ],
  [
    'the type of an option',
    'mailchimp',
    '        type: string\n        minLength: 1\n      example: a36b032126',
    '        type: integer\n      example: 12',
    [
      'minor: The option `listId` now takes number.',
      'major: The option `listId`: a value of fewer than 1 characters is no longer refused, and a value that is not an integer is now refused.',
    ],
    [
      'major: The option `listId` no longer takes number.',
      'major: The option `listId`: a value that is not an integer is no longer refused, and a value of fewer than 1 characters is now refused.',
    ],
  ],
  [
    'the name of a credential',
    'mailchimp',
    '      bearerFormat: API key\n',
    '',
    ['major: The client now takes `token` instead of `apiKey`.'],
    ['major: The client now takes `apiKey` instead of `token`.'],
  ],
  [
    'the scheme of a credential',
    'mailchimp',
    '      scheme: bearer\n',
    '      scheme: Token\n',
    [
      'minor: The client now sends the credential as `Authorization: Token`. Versions before this one send it as `Authorization: Bearer`, which the vendor may refuse.',
    ],
    [
      'minor: The client now sends the credential as `Authorization: Bearer`. Versions before this one send it as `Authorization: Token`, which the vendor may refuse.',
    ],
  ],
  [
    'the header of a credential',
    'whautomate',
    'name: x-api-key',
    'name: x-key',
    [
      'minor: The client now sends the credential as `x-key`. Versions before this one send it as `x-api-key`, which the vendor may refuse.',
    ],
    [
      'minor: The client now sends the credential as `x-api-key`. Versions before this one send it as `x-key`, which the vendor may refuse.',
    ],
  ],
  [
    'requests at a time',
    'mailchimp',
    '  - requests: 10\n    seconds: 0\n',
    '  - requests: 5\n    seconds: 0\n',
    ['minor: The client now keeps to 5 requests at a time, instead of 10 requests at a time.'],
    ['minor: The client now keeps to 10 requests at a time, instead of 5 requests at a time.'],
  ],
  [
    'requests at a time instead of in a time',
    'mailchimp',
    '  - requests: 10\n    seconds: 0\n',
    '  - requests: 10\n    seconds: 1\n',
    [
      'minor: The client now keeps to 10 requests in 1 s, instead of 10 requests at a time. Versions before this one are refused with 429 more often.',
    ],
    ['minor: The client now keeps to 10 requests at a time, instead of 10 requests in 1 s.'],
  ],
]

const refused = 'Versions before this one refuse the webhooks that the vendor sends now.'
const published = '    publicKey: MCowBQYDK2VwAyEAi2HR1srL4o18O8BRa7gVJY7G7bupbN3H9AwJrHCDiOg=\n'
const ed25519 = `algorithm: ed25519\n    header: X-GHL-Signature\n    encoding: base64\n${published}`

const webhooks: Row[] = [
  [
    'the check of webhooks',
    'zendesk',
    '\nwebhooks:\n',
    '\nx-hooks-of-old:\n',
    ['major: `verifyWebhook` is removed.'],
    ['minor: `verifyWebhook` is new.'],
  ],
  [
    'the header of a signature',
    'zendesk',
    'header: X-Zendesk-Webhook-Signature\n',
    'header: X-Signature\n',
    [
      `minor: \`verifyWebhook\` now checks \`X-Signature\` by hmac-sha256 instead of \`X-Zendesk-Webhook-Signature\` by hmac-sha256. ${refused}`,
    ],
    [
      `minor: \`verifyWebhook\` now checks \`X-Zendesk-Webhook-Signature\` by hmac-sha256 instead of \`X-Signature\` by hmac-sha256. ${refused}`,
    ],
  ],
  [
    'the age of a webhook',
    'zendesk',
    'Webhook-Signature-Timestamp }\n',
    'Webhook-Signature-Timestamp }\n    tolerance: 600\n',
    [
      'major: `verifyWebhook` now refuses a request of more than 600 seconds, unless `tolerance` is given.',
    ],
    ['minor: `verifyWebhook` now accepts a request of any age.'],
  ],
  [
    'the key that the vendor publishes',
    'highlevel',
    published,
    published.replace('MCow', 'MCox'),
    [`minor: \`verifyWebhook\` now checks \`X-GHL-Signature\` in another way. ${refused}`],
    [`minor: \`verifyWebhook\` now checks \`X-GHL-Signature\` in another way. ${refused}`],
  ],
  [
    'a secret in place of a public key',
    'highlevel',
    ed25519,
    'algorithm: hmac-sha256\n    header: X-GHL-Signature\n    encoding: base64\n',
    [
      `major: \`verifyWebhook\` now checks \`X-GHL-Signature\` by hmac-sha256 instead of \`X-GHL-Signature\` by ed25519, and takes \`secret\` instead of \`publicKey\`. ${refused}`,
    ],
    [
      `major: \`verifyWebhook\` now checks \`X-GHL-Signature\` by ed25519 instead of \`X-GHL-Signature\` by hmac-sha256, and takes \`publicKey\` instead of \`secret\`. ${refused}`,
    ],
  ],
]

describe.each(Object.entries({ rows, mappings, options, webhooks }))(
  'the changes reported to users: %s',
  (_name, rows) => {
    it.each(rows)('%s', (_what, vendor, from, to, there, back) => {
      const text = specs[vendor]
      expect(text).toContain(from)
      const [base, revision] = [text, text.replace(from, to)].map(documentOf)
      const messages = (before: typeof base, after: typeof base, isReleased = true) =>
        clientChanges(vendor, before as never, after as never, isReleased).map(
          ({ bump, message }) => `${bump}: ${message}`,
        )
      expect(messages(base, revision)).toEqual(there)
      expect(messages(revision, base)).toEqual(back)
      expect(messages(base, revision, false).join()).not.toContain('Versions before this one')
    })
  },
)

it('another name of a path parameter: nothing', () => {
  const renamed = specs.aelyst
    .replaceAll('{identifier}', '{contact}')
    .replaceAll('name: identifier', 'name: contact')
    .replaceAll('identifier: $inputs.contact', 'contact: $inputs.contact')
  const [base, revision] = [specs.aelyst, renamed].map(documentOf)
  expect(renamed).not.toBe(specs.aelyst)
  expect(clientChanges('aelyst', base as never, revision as never, true)).toEqual([])
})
