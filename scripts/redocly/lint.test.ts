import { type Row, testTables } from './lint.ts'

const nodes: Row[] = [
  [
    'a misspelt extension at the root',
    'x-unified:',
    'x-unifed:',
    '19:1 tags/extension: `x-unifed` is not one of our extensions. Did you mean `x-unified`?',
  ],
  [
    'a misspelt extension on an operation',
    'x-idempotent: true',
    'x-idempotnet: true',
    '51:7 tags/extension: `x-idempotnet` is not one of our extensions. Did you mean `x-idempotent`?',
  ],
  [
    'a misspelt extension beside a $ref',
    '            person:\n',
    '            person:\n              x-sorce: {}\n',
    '143:15 tags/extension: `x-sorce` is not one of our extensions. Did you mean `x-source`?',
  ],
  [
    'an extension of others inside ours',
    '    email: email:{$inputs.contact.email}',
    '    x-logo: a',
    '22:5 tags/extension: `x-logo` is not one of our extensions. Known here: `x-unified`, `x-rate-limit`, `x-idempotent`, `x-error`, `x-source`.',
  ],
  [
    'an extension in the wrong place',
    'description: Queued.',
    'x-idempotent: true',
    '73:11 tags/extension: `x-idempotent` means nothing on a Response; it belongs on: Operation.\n72:9 struct: The field `description` must be present on this level.',
  ],
  [
    'a misspelt unified method',
    '  removeTags:\n',
    '  removeTag:\n',
    '31:3 struct: Property `removeTag` is not expected here.',
  ],
  [
    'a word for x-unified',
    '  contact:\n    id: $',
    '  contact: id\n  getTag:\n    id: $',
    '21:3 struct: Property `getTag` is not expected here.\n20:12 struct: Expected type `XContact` (object) but got `string`',
  ],
  [
    'a misspelt key of a method',
    '    requestBody: $inputs.tags',
    '    requestbody: $inputs.tags',
    '31:3 tags/unified: `removeTags` never sends `$inputs.tags`.\n31:3 tags/unified: `removeTags` takes a request body, but no `requestBody` is mapped.\n35:5 struct: Property `requestbody` is not expected here.',
  ],
  [
    'an unknown output',
    'changed: $response',
    'added: $response',
    '29:7 struct: Property `added` is not expected here.',
  ],
  [
    'an unknown field of a contact',
    '    id: $inputs.contact.id',
    '    uuid: $inputs.contact.id',
    '21:5 struct: Property `uuid` is not expected here.',
  ],
  [
    'an unknown certainty',
    'certainty: inferred',
    'certainty: guessed',
    '80:30 struct: `certainty` can be one of the following only: "documented", "recorded", "reported", "inferred".',
  ],
  [
    'a source without from',
    'from: users',
    'form: users',
    '148:40 struct: The field `from` must be present on this level.\n148:73 struct: Property `form` is not expected here.',
  ],
  [
    'a source on a response header',
    'schema: { type: integer }',
    'x-source: { certainty: recorded }',
    '104:13 struct: Must contain at least one of the following fields: schema, content.\n106:15 struct: The field `from` must be present on this level.',
  ],
  [
    'an unknown error code',
    'x-error: queued',
    'x-error: queue',
    '74:20 struct: `x-error` "queue" is not a valid value.',
  ],
  [
    'a repetition that is not a boolean',
    'x-idempotent: true',
    "x-idempotent: 'yes'",
    '51:21 struct: Expected type `boolean` but got `string`.',
  ],
  [
    'a rate limit in words',
    'requests: 100',
    'requests: hundred',
    '14:15 struct: Expected type `integer` but got `string`.',
  ],
  [
    'an unknown rate limit scope',
    'scope: credential',
    'scope: account',
    '16:12 struct: `scope` can be one of the following only: "credential", "path".',
  ],
  [
    'an unknown rate limit header',
    '{ remaining: X-',
    '{ retry-after: X-',
    '17:16 struct: Property `retry-after` is not expected here.',
  ],
  [
    'a rate limit without a window',
    '    seconds: 10\n',
    '',
    '14:5 struct: The field `seconds` must be present on this level.',
  ],
]

const plugin: Row[] = [
  ['a valid spec', 'version: 1.0.0', 'version: 1.0.1', ''],
  [
    'an operation without a source',
    '      x-source: { certainty: inferred, from: the other operation }\n',
    '',
    '75:5 tags/source: The operation does not say where it is known from. Add `x-source` with `certainty` and `from`.',
  ],
  [
    'a request body without an example',
    '            example: [vip]\n',
    '',
    '83:11 tags/example: The body has no `example`.',
  ],
  [
    'a reply without an example',
    '              example: { tags: lead }\n',
    '',
    '109:13 tags/example: The body has no `example`.',
  ],
  [
    'a parameter without an example',
    '      example: c1\n',
    '',
    '116:5 tags/example: The parameter has no `example`.',
  ],
  [
    'a header without an example',
    '              example: 99\n',
    '',
    '104:13 tags/example: The header has no `example`.',
  ],
  [
    'an example that does not fit',
    'example: [vip]',
    'example: [1]',
    '85:23 no-invalid-media-type-examples: Example value must conform to the schema: `0` property type must be string.',
  ],
  [
    'a header with two constants',
    'enum: [v1]',
    'enum: [v2]',
    "98:27 tags/constant: Header `Api-Version` is 'v2' here but 'v1' at #/components/parameters/Version/schema/const. The client sends one value with every request.\n99:20 no-invalid-parameter-examples: Example value must conform to the schema: must be equal to one of the allowed values \"v2\".",
  ],
  [
    'path items apart from paths',
    '  securitySchemes:\n',
    '  pathItems: {}\n  securitySchemes:\n',
    '113:3 tags/inline: `pathItems` is not read by our tools. Write each operation under `paths`.',
  ],
  [
    'a webhook',
    'components:\n',
    'webhooks: {}\ncomponents:\n',
    '112:1 tags/inline: `webhooks` is not read by our tools. Write each operation under `paths`.',
  ],
  [
    'a callback',
    '      x-idempotent: true\n',
    '      callbacks: {}\n',
    '51:7 tags/inline: `callbacks` is not read by our tools. Write each operation under `paths`.',
  ],
  [
    'a request body that is not JSON',
    '          application/json:\n            schema: { type: array, items: { type: string } }',
    '          text/csv:\n            schema: { type: array, items: { type: string } }',
    '82:9 tags/json: The client sends and reads JSON only, not `text/csv`.',
  ],
  [
    'a server variable',
    '  - url: https://api.vendor.com\n',
    '  - url: https://{account}.vendor.com\n    variables: { account: { default: demo } }\n',
    '7:10 tags/inline: Server variables are not read by our tools. Write a URL without braces.',
  ],
  [
    'a security scheme that cannot be carried',
    'key: { type: http, scheme: bearer, description: From the settings. }',
    'key: { type: http, scheme: digest, description: From the settings. }',
    '114:10 tags/security: The client cannot carry `http digest`, only http bearer, http basic, apiKey header, apiKey query. Write an access token as http bearer.',
  ],
  [
    'two credentials',
    '  - key: []\n',
    '  - key: []\n  - key: []\n',
    '8:1 tags/security: The client carries one credential: name one security scheme in `security`.',
  ],
  [
    'an operation with its own security',
    '      x-idempotent: true\n',
    '      security: [{ key: [] }]\n',
    '51:7 tags/security: `security` of an operation is not read: every operation uses the one at the root.',
  ],
  [
    'a cookie',
    '      in: header\n      required: true\n      schema: { type: string, const: v1 }',
    '      in: cookie\n      required: true\n      schema: { type: string, const: v1 }',
    '126:11 tags/security: The client sends no cookies.',
  ],
  [
    'a request body whose $ref leads nowhere',
    'schemas/Change',
    'schemas/Chance',
    '26:20 tags/unified: The request body has no `tags`. None is known here.\n26:40 tags/unified: The request body has no `options`. None is known here.\n57:21 no-unresolved-refs: Can\'t resolve $ref\n157:5 no-unused-components: Component: "Change" is never used.',
  ],
]

const unified: Row[] = [
  [
    'an unknown operation',
    '  addTags:\n    operationId: addTags',
    '  addTags:\n    operationId: addTag',
    '24:18 tags/unified: No operation has the id `addTag`. Did you mean `addTags`?',
  ],
  [
    'an unknown parameter',
    '      contactId: $inputs.contact\n',
    '      contactID: $inputs.contact\n',
    '34:7 tags/unified: `removeTags` has no parameter `contactID`. Did you mean `contactId`?\n33:5 tags/unified: `removeTags` needs the parameter `contactId`, which is not mapped.',
  ],
  [
    'a parameter that is not mapped',
    '    operationId: getTags\n    parameters: { contactId: $inputs.contact }',
    '    operationId: getTags',
    '36:3 tags/unified: `getTags` never sends `$inputs.contact`.\n36:3 tags/unified: `getTags` needs the parameter `contactId`, which is not mapped.',
  ],
  [
    'a constant parameter',
    '      contactId: $inputs.contact\n',
    '      contactId: $inputs.contact\n      Api-Version: v1\n',
    "35:7 tags/unified: `Api-Version` can only be 'v1', which the client sends by itself. Remove this line.",
  ],
  [
    'an unknown expression',
    '      contactId: $inputs.contact\n',
    '      contactId: $inputs.person\n',
    '34:18 tags/unified: `$inputs.person` is not an expression that is known here. Write `$inputs.contact` or `$inputs.tags`, or a literal.',
  ],
  [
    'a contact field outside of contact',
    '      contactId: $inputs.contact\n',
    '      contactId: id:{$inputs.contact.id}\n',
    '34:18 tags/unified: `id:{$inputs.contact.id}` is not an expression that is known here. Write `$inputs.contact` or `$inputs.tags`, or a literal.',
  ],
  [
    'an expression without its dollar',
    'requestBody: $inputs.tags',
    'requestBody: inputs.tags',
    '35:18 tags/unified: `inputs.tags` is not an expression that is known here. Write `$inputs.contact` or `$inputs.tags`, or a literal.',
  ],
  [
    'a contact template for another field',
    'email:{$inputs.contact.email}',
    'email:{$inputs.contact.phone}',
    '22:12 tags/unified: `email:{$inputs.contact.phone}` must be `$inputs.contact.email`, or text that holds `{$inputs.contact.email}` once and no other expression.',
  ],
  [
    'a contact template without braces',
    'email:{$inputs.contact.email}',
    'email:$inputs.contact.email',
    '22:12 tags/unified: `email:$inputs.contact.email` must be `$inputs.contact.email`, or text that holds `{$inputs.contact.email}` once and no other expression.',
  ],
  [
    'tags that are never sent',
    '{ tags: $inputs.tags,',
    '{ tags: [vip],',
    '23:3 tags/unified: `addTags` never sends `$inputs.tags`.',
  ],
  [
    'a contact that is never sent',
    '      contactId: $inputs.contact\n',
    '      contactId: c1\n',
    '31:3 tags/unified: `removeTags` never sends `$inputs.contact`.',
  ],
  [
    'a missing request body',
    '    requestBody: $inputs.tags\n',
    '',
    '31:3 tags/unified: `removeTags` never sends `$inputs.tags`.\n31:3 tags/unified: `removeTags` takes a request body, but no `requestBody` is mapped.',
  ],
  [
    'a needless request body',
    '    outputs:\n      tags: $response.body#/tags',
    '    requestBody: {}\n    outputs:\n      tags: $response.body#/tags',
    '39:5 tags/unified: `getTags` takes no request body.',
  ],
  [
    'an unknown key of a request body',
    '{ tags: $inputs.tags,',
    '{ tags: $inputs.tags, tagz: a,',
    '26:40 tags/unified: The request body has no `tagz`. Did you mean `tags`?',
  ],
  [
    'an unknown key deep in a request body',
    '{ notify: false }',
    '{ notfy: false }',
    '26:51 tags/unified: The request body has no `notfy`. Did you mean `notify`?\n26:40 tags/unified: The request body needs `notify`, which is not mapped.',
  ],
  [
    'a required key that is not mapped',
    'options: { notify: false }',
    'options: {}',
    '26:40 tags/unified: The request body needs `notify`, which is not mapped.',
  ],
  [
    'a bare request body for an object',
    'requestBody: { tags: $inputs.tags, options: { notify: false } }',
    'requestBody: $inputs.tags',
    '26:18 tags/unified: The request body is an object. Map its keys. Known here: `tags`, `kind`, `options`.',
  ],
]

const outputs: Row[] = [
  [
    'an output from a request',
    '$response.body#/added',
    '$request.body#/added',
    '29:16 tags/unified: `$request.body#/added` must be `$response.body#/` with a JSON pointer behind it.',
  ],
  [
    'an output that is in no reply',
    '$response.body#/person/tags',
    '$response.body#/person/tag',
    '28:13 tags/unified: `$response.body#/person/tag` is not in the 200 reply: it has no `tag`. Did you mean `tags`?',
  ],
  [
    'an output from an item of an array',
    '$response.body#/added',
    '$response.body#/added/0',
    '29:16 tags/unified: `$response.body#/added/0` is not in the 200 reply: it has no `0`. None is known here.',
  ],
  [
    'an output of invalid tags',
    '$response.body#/person/tags',
    '$response.body#/person',
    '28:13 tags/unified: `$response.body#/person` in the 200 reply is not a list of tags: an array of strings, an array of objects with a string `name`, or a string with `format: comma-separated`.',
  ],
  [
    'an output of an invalid contact',
    'contactId: $response.body#/id',
    'contactId: $response.body#/added',
    '30:18 tags/unified: `$response.body#/added` in the 200 reply is not a string or an integer.',
  ],
  [
    'an output of one reply only',
    '    Made:\n      allOf:',
    '    Made:\n      anyOf:',
    '28:13 tags/unified: `$response.body#/person/tags` is not in the 201 reply: it has no `person`. None is known here.\n29:16 tags/unified: `$response.body#/added` is not in the 201 reply: it has no `added`. None is known here.\n30:18 tags/unified: `$response.body#/id` is not in the 201 reply: it has no `id`. None is known here.',
  ],
  [
    'an output where no reply has content',
    '    requestBody: $inputs.tags\n',
    '    requestBody: $inputs.tags\n    outputs: { tags: $response.body#/tags }\n',
    '36:22 tags/unified: `removeTags` documents no successful JSON reply to take this from.',
  ],
  [
    'a getTags without outputs',
    '    outputs:\n      tags: $response.body#/tags',
    '    outputs: {}',
    '36:3 tags/unified: `getTags` has no output `tags`, so its result would be empty.',
  ],
]

testTables({ nodes, plugin, unified, outputs })
