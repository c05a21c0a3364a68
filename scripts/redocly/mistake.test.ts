import { type Row, testTables } from './lint.ts'

const id = "id: { type: [integer, 'null'], x-source: { certainty: reported, from: users } }"
const limit = `  - requests: 100
    seconds: 10
    scope: credential
    headers: { remaining: X-RateLimit-Remaining }
    x-source: { certainty: documented, from: the docs }
`
const scheme = 'key: { type: http, scheme: bearer, description: From the settings. }'
const addTags = `  addTags:
    operationId: addTags
    parameters: { contactId: $inputs.contact }
    requestBody: { tags: $inputs.tags, options: { notify: false } }
    outputs:
      tags: $response.body#/person/tags
      changed: $response.body#/added
      contactId: $response.body#/id
`
const pointer = 'contactId: $response.body#/id'
const servers = 'servers:\n  - url: https://api.vendor.com\n'

/** The mistakes of someone who sees the format for the first time. */
const extensions: Row[] = [
  [
    'a list of contacts',
    '  contact:\n    id: $inputs.contact.id\n    email: email:{$inputs.contact.email}\n',
    '  contact: [id, email]\n',
    '20:12 tags/shape: `contact` must be an object, not a list. Write `contact: { id: $inputs.contact.id }`.',
  ],
  [
    'no contact',
    '  contact:\n    id: $inputs.contact.id\n    email: email:{$inputs.contact.email}\n',
    '',
    '19:1 tags/shape: `x-unified` needs `contact`. Write `contact: { id: $inputs.contact.id }`.',
  ],
  [
    'a contact of another kind',
    '    id: $inputs.contact.id\n    email: email:{$inputs.contact.email}\n',
    '    uuid: $inputs.contact.id\n',
    [
      '21:5 tags/shape: `contact` has no key `uuid`. Did you mean `id`?',
      '20:3 tags/shape: `contact` needs one of `id`, `email`, `phone`. Write `id: $inputs.contact.id`.',
    ].join('\n'),
  ],
  [
    'a look-up that is a list',
    'email: email:{$inputs.contact.email}',
    'email: [getTags]',
    '22:12 tags/shape: `email` must be a string, not a list. Write `email: $inputs.contact.email`.',
  ],
  [
    'a look-up with the name of the operation alone',
    'email: email:{$inputs.contact.email}',
    'email: { operation: getTags }',
    [
      '22:14 tags/shape: `email` has no key `operation`. Did you mean `operationId`?',
      '22:5 tags/shape: `email` needs `operationId`. Write `operationId: …`.',
      '22:5 tags/shape: `email` needs `outputs`. Write `outputs: { id: $response.body#/contacts/*/id }`.',
    ].join('\n'),
  ],
  [
    'a method that is the name of its operation',
    addTags,
    '  addTags: addTags\n',
    '23:12 tags/shape: `addTags` must be an object, not a string. Write `addTags: { operationId: …, parameters: …, requestBody: … }`.',
  ],
  [
    'a method by operationRef',
    '  getTags:\n    operationId: getTags\n',
    '  getTags:\n    operationRef: getTags\n',
    [
      '37:5 tags/shape: `getTags` has no key `operationRef`. Did you mean `operationId`?',
      '36:3 tags/shape: `getTags` needs `operationId`. Write `operationId: …`.',
    ].join('\n'),
  ],
  [
    'parameters in a list',
    'parameters: { contactId: $inputs.contact }\n    requestBody',
    'parameters: [contactId]\n    requestBody',
    '25:17 tags/shape: `parameters` must be an object, not a list. Write `parameters: { contactId: $inputs.contact }`.',
  ],
  [
    'outputs in a list',
    'outputs:\n      tags: $response.body#/tags',
    'outputs: [tags]',
    [
      '39:14 tags/shape: `outputs` must be an object, not a list. Write `outputs: { tags: $response.body#/tags }`.',
      '36:3 tags/unified: `getTags` has no output `tags`, so its result would be empty.',
    ].join('\n'),
  ],
  [
    'an output that is a number',
    pointer,
    'contactId: 1',
    '30:18 tags/shape: `contactId` must be a string, not a number. Write `contactId: $response.body#/id`.',
  ],
  [
    'an output with dots',
    pointer,
    'contactId: $response.body.id',
    '30:18 tags/unified: `$response.body.id` must be `$response.body#/` with a JSON pointer behind it, such as `$response.body#/id`.',
  ],
  [
    'an output without #',
    pointer,
    'contactId: $response.body/id',
    '30:18 tags/unified: `$response.body/id` must be `$response.body#/` with a JSON pointer behind it, such as `$response.body#/id`.',
  ],
  [
    'an output without $',
    pointer,
    'contactId: response.body#/id',
    '30:18 tags/unified: `response.body#/id` must be `$response.body#/` with a JSON pointer behind it, such as `$response.body#/id`.',
  ],
  [
    'an output by JSONPath',
    pointer,
    "contactId: '$.id'",
    '30:18 tags/unified: `$.id` must be `$response.body#/` with a JSON pointer behind it, such as `$response.body#/id`.',
  ],
  [
    'an output in a template',
    pointer,
    "contactId: '{{ id }}'",
    '30:18 tags/unified: `{{ id }}` must be `$response.body#/` with a JSON pointer behind it, such as `$response.body#/id`.',
  ],
  [
    'an unknown error code of another word',
    'x-error: queued',
    'x-error: locked',
    '74:20 tags/shape: `x-error` cannot be `locked`. Known here: `invalid`, `unauthorized`, `forbidden`, `not_found`, `ambiguous`, `conflict`, `rate_limited`, `queued`, `unavailable`, `network`, `timeout`, `aborted`, `unexpected_response`.',
  ],
  [
    'a list of error codes',
    'x-error: queued',
    'x-error: [queued]',
    '74:20 tags/shape: `x-error` cannot be a list. Did you mean `queued`?',
  ],
  [
    'an error code on an operation',
    'x-idempotent: true',
    'x-error: queued',
    '51:7 tags/extension: `x-error` is not read in this place. It belongs on: Response.',
  ],
  [
    'a rate limit that is no list',
    limit,
    '  requests: 100\n  seconds: 10\n  scope: credential\n',
    '14:3 tags/shape: `x-rate-limit` must be a list, not an object. Write `x-rate-limit: [{ requests: 60, seconds: 60, scope: credential }]`.',
  ],
  [
    'a rate limit in words',
    'requests: 100',
    'requests: 100/min',
    '14:15 tags/shape: `requests` must be an integer, not a string. Write `requests: 60`.',
  ],
  [
    'a rate limit of none',
    'requests: 100',
    'requests: 0',
    '14:15 tags/shape: `requests` must be at least 1, not 0.',
  ],
  [
    'a rate limit by minutes',
    '    seconds: 10\n',
    '    minutes: 1\n',
    [
      '15:5 tags/shape: `x-rate-limit[0]` has no key `minutes`. Known here: `requests`, `seconds`, `scope`, `description`, `headers`, `x-source`.',
      '14:5 tags/shape: `x-rate-limit[0]` needs `seconds`. Write `seconds: 60`.',
    ].join('\n'),
  ],
  [
    'rate limit headers the wrong way round',
    '{ remaining: X-RateLimit-Remaining }',
    '{ X-RateLimit-Remaining: remaining }',
    '17:16 tags/shape: `headers` has no key `X-RateLimit-Remaining`. Known here: `limit`, `remaining`, `interval`, `reset`, `resetSeconds`, `resetAt`, `retryAfter`.',
  ],
  [
    'rate limit headers in a list',
    '{ remaining: X-RateLimit-Remaining }',
    '[X-RateLimit-Remaining]',
    '17:14 tags/shape: `headers` must be an object, not a list. Write `headers: { remaining: X-RateLimit-Remaining }`.',
  ],
  [
    'a source that is text',
    'x-source: { certainty: recorded, from: live replies }',
    'x-source: live replies',
    '93:17 tags/shape: `x-source` must be an object, not a string. Write `x-source: { certainty: documented, from: https://… }`.',
  ],
  [
    'an unknown certainty beside a $ref',
    '            person:\n',
    '            person:\n              x-source: { certainty: sure, from: users }\n',
    '143:38 tags/shape: `certainty` cannot be `sure`. Known here: `documented`, `recorded`, `reported`, `inferred`.',
  ],
  [
    'a source with a comma',
    'x-source: { certainty: recorded, from: live replies }',
    'x-source: { certainty: recorded, from: live replies, 2026 }',
    '93:60 tags/shape: `x-source` has no key `2026`. Is it a part of a text with a comma? Write that in quotes.',
  ],
  [
    'a source without a value',
    'x-source: { certainty: recorded, from: live replies }',
    'x-source:',
    [
      '93:7 tags/shape: `x-source` must be an object, not empty. Write `x-source: { certainty: documented, from: https://… }`.',
      '88:5 tags/source: The operation does not say where it is known from. Add `x-source` with `certainty` and `from`.',
    ].join('\n'),
  ],
]

const schemas: Row[] = [
  [
    'nullable of OpenAPI 3.0',
    id,
    'id: { type: integer, nullable: true }',
    "148:30 tags/compile: `nullable` is OpenAPI 3.0. Write `type: [integer, 'null']`.",
  ],
  [
    'nullable that says nothing',
    id,
    'id: { type: integer, nullable: false }',
    '148:30 tags/compile: `nullable` is OpenAPI 3.0, and changes nothing here. Remove this line.',
  ],
  [
    'exclusiveMinimum of OpenAPI 3.0',
    id,
    'id: { type: integer, minimum: 1, exclusiveMinimum: true }',
    [
      '148:42 tags/compile: `exclusiveMinimum` with a boolean is OpenAPI 3.0. Write `exclusiveMinimum: 1` in place of `minimum`.',
      '148:60 struct: Expected type `number` but got `boolean`.',
      '64:23 no-invalid-media-type-examples: Example validation errored: exclusiveMinimum value must be ["number"].',
      '70:23 no-invalid-media-type-examples: Example validation errored: exclusiveMinimum value must be ["number"].',
    ].join('\n'),
  ],
  [
    'exclusiveMaximum of OpenAPI 3.0',
    id,
    'id: { type: integer, maximum: 9, exclusiveMaximum: false }',
    [
      '148:42 tags/compile: `exclusiveMaximum` with a boolean is OpenAPI 3.0. Remove this line.',
      '148:60 struct: Expected type `number` but got `boolean`.',
      '64:23 no-invalid-media-type-examples: Example validation errored: exclusiveMaximum value must be ["number"].',
      '70:23 no-invalid-media-type-examples: Example validation errored: exclusiveMaximum value must be ["number"].',
    ].join('\n'),
  ],
  [
    'required on a property',
    id,
    'id: { type: integer, required: true }',
    [
      '148:30 tags/compile: `required` is a list in the schema of the object. Write `required: [id]` beside `properties`, with the name of this property.',
      '148:40 struct: Expected type `array` but got `boolean`.',
      '64:23 no-invalid-media-type-examples: Example validation errored: required value must be ["array"].',
      '70:23 no-invalid-media-type-examples: Example validation errored: required value must be ["array"].',
    ].join('\n'),
  ],
  [
    'a list without items',
    'tags: { type: array, items: { type: string } }',
    'tags: { type: array }',
    '161:15 tags/type: The type of the items of this list is `unknown`. Add `items`.',
  ],
  [
    'a reply of objects with another key',
    '        name: { type: string }',
    '        title: { type: string }',
    [
      '29:16 tags/unified: `$response.body#/added` in the 200 reply is not a list of tags: an array of strings, an array of objects with a string `name`, or a string with `format: comma-separated`. Write `$response.body#/added/*/title` for a key of its objects.',
      '65:66 no-invalid-media-type-examples: Example value must conform to the schema: `0` property must NOT have unevaluated properties `name`.',
    ].join('\n'),
  ],
  [
    'a $ref to another section',
    '#/components/schemas/Change',
    '#/components/schema/Change',
    [
      '26:20 tags/unified: The request body has no `tags`. None is known here.',
      '26:40 tags/unified: The request body has no `options`. None is known here.',
      '57:29 tags/reference: `#/components/schema/Change` leads nowhere. Did you mean `#/components/schemas/Change`?',
      '157:5 no-unused-components: Component: "Change" is never used.',
    ].join('\n'),
  ],
  [
    'a $ref that is a name',
    "{ $ref: '#/components/schemas/Change' }",
    '{ $ref: Change }',
    /^57:29 tags\/reference: `Change` leads nowhere\. Did you mean `#\/components\/schemas\/Change`\?$/m,
  ],
]

const tags = 'tags:\n  - name: Tags\n    description: Tags of a contact.\n'

const references: Row[] = [
  [
    'a parameter whose $ref leads nowhere',
    "- $ref: '#/components/parameters/contactId'",
    "- $ref: '#/components/parameters/contact'",
    [
      '44:15 tags/reference: `#/components/parameters/contact` leads nowhere. Did you mean `#/components/parameters/contactId`?',
      '94:7 path-parameters-defined: The operation does not define the path parameter `{contactId}` expected by path `/contacts/{contactId}/tags`.',
      '46:5 path-parameters-defined: The operation does not define the path parameter `{contactId}` expected by path `/contacts/{contactId}/tags`.',
      '75:5 path-parameters-defined: The operation does not define the path parameter `{contactId}` expected by path `/contacts/{contactId}/tags`.',
      '116:5 no-unused-components: Component: "contactId" is never used.',
    ].join('\n'),
  ],
  [
    'tags that are a text',
    tags,
    'tags: Tags\n',
    '10:7 tags/shape: `tags` must be a list, not a string.',
  ],
  [
    'tags that are texts',
    tags,
    'tags: [Tags]\n',
    '10:8 struct: Expected type `Tag` (object) but got `string`',
  ],
  [
    'a tag that the document does not have',
    'description: Adds tags to a contact.\n      tags: [Tags]\n',
    'description: Adds tags to a contact.\n      tags: [Tag]\n',
    '50:14 tags/reference: `Tag` is not in the `tags` of the document. Did you mean `Tags`?',
  ],
]

const messages: Row[] = [
  [
    'examples in a list',
    '            example: [vip]\n',
    '            examples: [[vip]]\n',
    '85:23 tags/example: `examples` is an object here, of examples with names. Write `example: …` for one, or `examples: { one: { value: … } }`.',
  ],
  [
    'examples that are text',
    '            example: [vip]\n',
    '            examples: vip\n',
    /^85:23 tags\/shape: `examples` must be an object, not a string\.$/m,
  ],
  [
    'a body that is text',
    "          application/json:\n            schema: { $ref: '#/components/schemas/Change' }\n            example: { tags: [vip], kind: contact }\n",
    '        - application/json\n',
    /^56:9 tags\/shape: `content` must be an object, not a list\.$/m,
  ],
  [
    'info that is text',
    'info:\n  title: Vendor\n  version: 1.0.0\n  license: { name: Apache-2.0, identifier: Apache-2.0 }\n',
    'info: Vendor\n',
    '2:7 tags/shape: `info` must be an object, not a string.',
  ],
  [
    'a security that is text',
    'security:\n  - key: []\n',
    'security: key\n',
    /^8:11 tags\/shape: `security` must be a list, not a string\.$/m,
  ],
  [
    'parameters in an object',
    "    parameters:\n      - $ref: '#/components/parameters/contactId'\n      - $ref: '#/components/parameters/Version'\n",
    '    parameters: { contactId: c1 }\n',
    /^43:17 tags\/shape: `parameters` must be a list, not an object\.$/m,
  ],
  [
    'alternatives in an object',
    "      allOf:\n        - $ref: '#/components/schemas/Reply'\n",
    '      allOf: { type: object }\n      description:\n',
    /tags\/shape: `allOf` must be a list, not an object\.$/m,
  ],
  [
    'an example and examples',
    '            example: [vip]\n',
    '            example: [vip]\n            examples: { one: { value: [vip] } }\n',
    '86:13 tags/example: Only one of `example` and `examples` is read. Remove the other.',
  ],
  [
    'a body without a schema',
    '            schema: { type: array, items: { type: string } }\n',
    '',
    '83:11 tags/example: The body `application/json` has no `schema`, so its type is `unknown`. Write one beside its `example`.',
  ],
  [
    'a schema without a media type',
    '          application/json:\n            schema: { type: array, items: { type: string } }\n            example: [vip]\n',
    '          schema: { type: array, items: { type: string } }\n',
    [
      '83:11 tags/json: `schema` is no media type. Write `application/json:` above it.',
      '83:21 struct: Property `type` is not expected here.',
      '83:34 struct: Property `items` is not expected here.',
    ].join('\n'),
  ],
  [
    'a status in words',
    "'449':",
    'queued:',
    [
      '72:9 struct: Property `queued` is not expected here.',
      "72:9 tags/status: `queued` is no status. Write three digits, such as `'404'`, or `default`.",
    ].join('\n'),
  ],
  [
    'no responses',
    "      responses:\n        '204': { description: Removed. }\n",
    '',
    "75:5 tags/status: The operation documents no response. Write `responses` with at least its success, such as `'204': { description: Done. }`.",
  ],
  [
    'empty responses',
    "      responses:\n        '204': { description: Removed. }\n",
    '      responses: {}\n',
    [
      "75:5 tags/status: The operation documents no response. Write `responses` with at least its success, such as `'204': { description: Done. }`.",
      '86:7 operation-2xx-response: Operation must have at least one `2XX` response.',
    ].join('\n'),
  ],
  [
    'a path parameter that is not required',
    '      required: true\n      schema: { type: string, minLength: 1 }\n',
    '      schema: { type: string, minLength: 1 }\n',
    '116:5 tags/path: `contactId` is a part of the path, so no request is without it. Write `required: true`.',
  ],
  [
    'a path with a colon',
    '/contacts/{contactId}/tags:',
    '/contacts/:contactId/tags:',
    [
      '42:3 tags/path: `:contactId` is sent as it is. Write `{contactId}` for a parameter.',
      '117:13 path-parameters-defined: Path parameter `contactId` is not used in the path `/contacts/:contactId/tags`.',
    ].join('\n'),
  ],
  [
    'a path with a colon inside of a part',
    '/contacts/{contactId}/tags:',
    '/contacts/{contactId}/tags:all:',
    '',
  ],
]

const clients: Row[] = [
  [
    'no credential',
    'security:\n  - key: []\n',
    '',
    [
      '1:1 tags/security: The client carries one credential. Name its scheme of `components.securitySchemes` at the root, as `security: [{ key: [] }]`.',
      '112:5 no-unused-components: Security scheme: "key" is never used.',
    ].join('\n'),
  ],
  [
    'an unknown credential',
    '  - key: []\n',
    '  - kee: []\n',
    [
      '9:5 tags/security: `kee` is not in `components.securitySchemes`. Did you mean `key`?',
      '114:5 no-unused-components: Security scheme: "key" is never used.',
    ].join('\n'),
  ],
  [
    'an API key without its place',
    scheme,
    'key: { type: apiKey, description: From the settings. }',
    [
      '114:5 struct: The field `name` must be present on this level.',
      '114:5 struct: The field `in` must be present on this level.',
    ].join('\n'),
  ],
  [
    'a type that is a scheme',
    scheme,
    'key: { type: bearer, description: From the settings. }',
    [
      '114:18 struct: `type` can be one of the following only: "apiKey", "http", "oauth2", "openIdConnect", "mutualTLS".',
      '114:10 tags/security: The client cannot carry `bearer`, only http bearer, http basic, apiKey header, apiKey query. Write an access token as `type: http` and `scheme: bearer`.',
    ].join('\n'),
  ],
  [
    'OAuth',
    scheme,
    'key: { type: oauth2, flows: {}, description: From the settings. }',
    '114:10 tags/security: The client cannot carry `oauth2`, only http bearer, http basic, apiKey header, apiKey query. Write an access token as `type: http` and `scheme: bearer`.',
  ],
  [
    'no server',
    servers,
    '',
    '1:1 tags/server: The spec has no list of servers. Write `servers: [{ url: https://api.example.com/v1 }]`.',
  ],
  [
    'a server that is text',
    servers,
    'servers: https://api.vendor.com\n',
    '6:1 tags/server: The spec has no list of servers. Write `servers: [{ url: https://api.example.com/v1 }]`.',
  ],
  [
    'servers that are an object',
    servers,
    'servers: { url: https://api.vendor.com }\n',
    '6:1 tags/server: The spec has no list of servers. Write `servers: [{ url: https://api.example.com/v1 }]`.',
  ],
  [
    'variables in a list',
    '  - url: https://api.vendor.com\n',
    '  - url: https://{account}.vendor.com\n    variables: [account]\n',
    [
      '8:16 tags/shape: `variables` must be an object, not a list.',
      '7:10 tags/server: `account` is not among the `variables`. Write `variables: { account: { default: … } }` beside `url`.',
    ].join('\n'),
  ],
  [
    'a variable without its description',
    'https://api.vendor.com',
    'https://{account}.vendor.com',
    '7:10 tags/server: `account` is not among the `variables`. Write `variables: { account: { default: … } }` beside `url`.',
  ],
  [
    'a variable behind a dollar',
    'https://api.vendor.com\n',
    `https://\${account}.vendor.com\n    variables: { account: { default: demo } }\n`,
    '7:10 tags/server: The `$` is a part of the URL. Write a variable as `{name}`.',
  ],
]

testTables({ extensions, schemas, references, messages, clients })
