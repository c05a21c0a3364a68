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
    '22:5 tags/shape: `contact` has no key `x-logo`. Known here: `id`, `email`, `phone`.',
  ],
  [
    'an extension in the wrong place',
    'description: Queued.',
    'x-idempotent: true',
    [
      '73:11 tags/extension: `x-idempotent` is not read in this place. It belongs on: Operation.',
      '72:9 struct: The field `description` must be present on this level.',
    ].join('\n'),
  ],
  [
    'a misspelt unified method',
    '  removeTags:\n',
    '  removeTag:\n',
    '31:3 tags/shape: `x-unified` has no key `removeTag`. Did you mean `removeTags`?',
  ],
  [
    'a word for x-unified',
    '  contact:\n    id: $',
    '  contact: id\n  getTag:\n    id: $',
    [
      '20:12 tags/shape: `contact` must be an object, not a string. Write `contact: { id: $inputs.contact.id }`.',
      '21:3 tags/shape: `x-unified` has no key `getTag`. Did you mean `getTags`?',
    ].join('\n'),
  ],
  [
    'a misspelt key of a method',
    '    requestBody: $inputs.tags',
    '    requestbody: $inputs.tags',
    [
      '35:5 tags/shape: `removeTags` has no key `requestbody`. Did you mean `requestBody`?',
      '31:3 tags/unified: `removeTags` never sends `$inputs.tags` or `$inputs.tag`. Write it in `parameters` or `requestBody`.',
      '31:3 tags/unified: `removeTags` takes a request body, but no `requestBody` is mapped.',
    ].join('\n'),
  ],
  [
    'an unknown output',
    'changed: $response',
    'added: $response',
    '29:7 tags/shape: `outputs` has no key `added`. Known here: `tags`, `changed`, `contactId`.',
  ],
  [
    'an unknown field of a contact',
    '    id: $inputs.contact.id',
    '    uuid: $inputs.contact.id',
    '21:5 tags/shape: `contact` has no key `uuid`. Did you mean `id`?',
  ],
  [
    'an unknown certainty',
    'certainty: inferred',
    'certainty: guessed',
    '80:30 tags/shape: `certainty` cannot be `guessed`. Known here: `documented`, `recorded`, `reported`, `inferred`.',
  ],
  [
    'a source without from',
    'from: users',
    'form: users',
    [
      '148:73 tags/shape: `x-source` has no key `form`. Did you mean `from`?',
      '148:40 tags/shape: `x-source` needs `from`. Write `from: https://…`.',
    ].join('\n'),
  ],
  [
    'a source on a response header',
    'schema: { type: integer }',
    'x-source: { certainty: recorded }',
    [
      '106:15 tags/shape: `x-source` needs `from`. Write `from: https://…`.',
      '104:13 struct: Must contain at least one of the following fields: schema, content.',
    ].join('\n'),
  ],
  [
    'an unknown error code',
    'x-error: queued',
    'x-error: queue',
    '74:20 tags/shape: `x-error` cannot be `queue`. Did you mean `queued`?',
  ],
  [
    'an unknown effect',
    'x-idempotent: true',
    'x-effect: upsrt',
    '51:17 tags/shape: `x-effect` cannot be `upsrt`. Did you mean `upsert`?',
  ],
  ['the effect of an operation', 'x-idempotent: true', 'x-effect: upsert', ''],
  [
    'an effect of a GET',
    '      x-source: { certainty: recorded, from: live replies }\n',
    '      x-source: { certainty: recorded, from: live replies }\n      x-effect: search\n',
    '94:7 tags/method: A GET only reads, so it has no `x-effect`. Remove this line.',
  ],
  [
    'a DELETE that searches',
    '      x-source: { certainty: inferred, from: the other operation }\n',
    '      x-source: { certainty: inferred, from: the other operation }\n      x-effect: search\n',
    '81:7 tags/method: `x-effect: search` is for a POST that only reads, and this is a DELETE. Remove this line.',
  ],
  [
    'a DELETE that updates',
    '      x-source: { certainty: inferred, from: the other operation }\n',
    '      x-source: { certainty: inferred, from: the other operation }\n      x-effect: update\n',
    '81:7 tags/method: A DELETE can have no other effect than `x-effect: delete`. Remove this line.',
  ],
  [
    'an effect on a response',
    'x-error: queued',
    'x-effect: update',
    '74:11 tags/extension: `x-effect` is not read in this place. It belongs on: Operation.',
  ],
  ['the situation of an error', 'x-error: queued', 'x-when: unknown-contact', ''],
  [
    'a number that counts something unknown',
    'schema: { type: integer }\n              example: 99',
    'schema: { type: integer, x-counts: total }\n              example: 99',
    '106:50 tags/shape: `x-counts` cannot be `total`. Known here: `items`, `all`, `page`, `pages`, `size`.',
  ],
  [
    'an unknown situation',
    'x-error: queued',
    'x-when: unknown',
    '74:19 tags/shape: `x-when` cannot be `unknown`. Known here: `unknown-contact`, `unknown-tag`, `duplicate-contact`, `duplicate-tag`.',
  ],
  [
    'the situation of a success',
    "'204': { description: Removed. }",
    "'204': { description: Removed., x-when: unknown-tag }",
    '87:9 tags/status: `x-when` is read for errors only, and not for `204`. Remove it.',
  ],
  [
    'the situation of an example of a success',
    '              example: { tags: lead }',
    '              examples: { one: { x-when: unknown-contact, value: { tags: lead } } }',
    '101:9 tags/status: `x-when` is read for errors only, and not for `200`. Remove it.',
  ],
  [
    'a repetition that is not a boolean',
    'x-idempotent: true',
    "x-idempotent: 'yes'",
    '51:21 tags/shape: `x-idempotent` must be `true` or `false`, not a string. Write `x-idempotent: true`.',
  ],
  [
    'a repetition of a POST that does harm',
    'x-idempotent: true',
    'x-idempotent: false',
    '51:7 tags/method: A POST is repeated only with `x-idempotent: true`, or after a 429. Remove this line.',
  ],
  [
    'a repetition of a DELETE that does harm',
    '      x-source: { certainty: inferred, from: the other operation }\n',
    '      x-source: { certainty: inferred, from: the other operation }\n      x-idempotent: false\n',
    '',
  ],
  [
    'a repetition with a source',
    'x-idempotent: true',
    'x-idempotent: { x-source: { certainty: reported, from: others } }',
    '',
  ],
  [
    'a repetition with a source that says nothing',
    'x-idempotent: true',
    'x-idempotent: { x-source: { certainty: reported } }',
    '51:23 tags/shape: `x-source` needs `from`. Write `from: https://…`.',
  ],
  [
    'a repetition with another key',
    'x-idempotent: true',
    'x-idempotent: { source: others }',
    [
      '51:23 tags/shape: `x-idempotent` has no key `source`. Did you mean `x-source`?',
      '51:7 tags/shape: `x-idempotent` needs `x-source`. Write `x-source: { certainty: documented, from: https://… }`.',
    ].join('\n'),
  ],
  [
    'a rate limit in words',
    'requests: 100',
    'requests: hundred',
    '14:15 tags/shape: `requests` must be an integer, not a string. Write `requests: 60`.',
  ],
  [
    'an unknown rate limit scope',
    'scope: credential',
    'scope: account',
    '16:12 tags/shape: `scope` cannot be `account`. Known here: `credential`, `path`.',
  ],
  [
    'an unknown rate limit header',
    '{ remaining: X-',
    '{ retry-after: X-',
    '17:16 tags/shape: `headers` has no key `retry-after`. Did you mean `retryAfter`?',
  ],
  [
    'a rate limit without a window',
    '    seconds: 10\n',
    '',
    '14:5 tags/shape: `x-rate-limit[0]` needs `seconds`. Write `seconds: 60`.',
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
    '83:11 tags/example: The body `application/json` has no `example`. Write a real one beside its `schema`, as `example: …`.',
  ],
  [
    'a reply without an example',
    '              example: { tags: lead }\n',
    '',
    '109:13 tags/example: The body `application/json` has no `example`. Write a real one beside its `schema`, as `example: …`.',
  ],
  [
    'a parameter without an example',
    '      example: c1\n',
    '',
    '116:5 tags/example: The parameter `contactId` has no `example`. Write a real one beside its `schema`, as `example: …`.',
  ],
  [
    'a header without an example',
    '              example: 99\n',
    '',
    '104:13 tags/example: The header `x-ratelimit-remaining` has no `example`. Write a real one beside its `schema`, as `example: …`.',
  ],
  [
    'an example that does not fit',
    'example: [vip]',
    'example: [1]',
    '85:23 no-invalid-media-type-examples: Example value must conform to the schema: `0` property type must be string.',
  ],
  [
    'a header with a constant that one operation lacks',
    'paths:\n',
    `paths:
  /contacts/{contactId}:
    parameters: [{ $ref: '#/components/parameters/contactId' }]
    delete:
      operationId: deleteContact
      summary: Delete a contact
      description: Deletes a contact.
      tags: [Tags]
      x-source: { certainty: documented, from: the docs }
      responses: { '204': { description: Deleted. } }
`,
    '44:5 tags/constant: Every operation but this one has the header `Api-Version`, which the client sends with each. Write it here, too.',
  ],
  [
    'a header with two constants',
    'enum: [v1]',
    'enum: [v2]',
    "98:27 tags/constant: Header `Api-Version` is 'v2' here but 'v1' at #/components/parameters/Version/schema/const. The client sends one value with every request.\n99:20 no-invalid-parameter-examples: Example value must conform to the schema: must be equal to one of the allowed values \"v2\".",
  ],
  [
    'a path item that no path refers to',
    '  securitySchemes:\n',
    '  pathItems: { Lost: {} }\n  securitySchemes:\n',
    "113:16 tags/inline: No path refers to this path item. Write `$ref: '#/components/pathItems/Lost'` at one.",
  ],
  [
    'a path item that two paths share',
    'components:\n',
    '  /people/{contactId}/tags: { $ref: "#/paths/~1contacts~1{contactId}~1tags" }\ncomponents:\n',
    '112:3 tags/inline: This is the path item of `/contacts/{contactId}/tags`, and an operation has one path. Write the item again, with other operation ids.',
  ],
  [
    'parameters beside the $ref of a path item',
    'components:\n',
    '  /people/{contactId}/tags: { $ref: "#/components/pathItems/People", parameters: [] }\ncomponents:\n  pathItems: { People: {} }\n',
    '112:70 tags/inline: `parameters` is not read beside a `$ref`. Write it in the path item.',
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
  ...['text/json', 'application/vnd.api+json', "'Application/Problem+JSON; charset=utf-8'"].map(
    (type): Row => [
      `a request body of ${type}`,
      '          application/json:\n            schema: { type: array, items: { type: string } }',
      `          ${type}:\n            schema: { type: array, items: { type: string } }`,
      '',
    ],
  ),
  ...['application/json-seq', 'application/*+json', 'application/jsonl'].map(
    (type): Row => [
      `a request body of ${type}, which is not JSON`,
      '          application/json:\n            schema: { type: array, items: { type: string } }',
      `          ${type}:\n            schema: { type: array, items: { type: string } }`,
      `82:9 tags/json: The client sends and reads JSON only, not \`${type}\`.`,
    ],
  ),
  [
    'a request body in two media types',
    '            example: [vip]\n',
    '            example: [vip]\n          text/csv: { example: vip }\n',
    '86:11 tags/json: The client sends a body in one media type. Remove the others.',
  ],
  [
    'a Content-Type that differs from the media type of the body',
    '    delete:\n',
    '    delete:\n      parameters: [{ name: Content-Type, description: A, in: header, required: true, schema: { const: a/b }, example: a/b }]\n',
    "75:5 tags/json: `Content-Type` can only be 'a/b', and the body is `application/json`. Write the same media type in both.",
  ],
  [
    'a Content-Type without a body',
    '        - name: Api-Version\n          description: The version.\n          in: header\n          schema: { enum: [v1] }\n          example: v1\n',
    '        - { name: content-type, description: A, in: header, required: true, schema: { const: a/b }, example: a/b }\n',
    '88:5 tags/json: The client sends `content-type` with a body, and this request has none. Remove the parameter.',
  ],
  [
    'an Accept of one operation',
    '        - name: Api-Version\n          description: The version.\n          in: header\n          schema: { enum: [v1] }\n          example: v1\n',
    '        - { name: Accept, description: A, in: header, required: true, schema: { const: a/b }, example: a/b }\n        - { name: accept, description: A, in: header, required: true, schema: { const: c/d }, example: c/d }\n',
    '',
  ],
  [
    'a header of the connection',
    '        - name: Api-Version\n          description: The version.\n',
    '        - name: Host\n          description: The version.\n',
    '95:17 tags/security: `fetch` writes this header by itself. Remove the parameter.',
  ],
  [
    'a header with the credential',
    '        - name: Api-Version\n          description: The version.\n',
    '        - name: authorization\n          description: The version.\n',
    '95:17 tags/security: The client sends the credential here. Write it under `securitySchemes`.',
  ],
  [
    'a range of statuses',
    "'204': { description: Removed. }",
    "'2XX': { description: Removed. }",
    '87:9 tags/status: The client does not read `2XX`. Write each status, such as 200.',
  ],
  [
    'an error code of all other statuses',
    "'204': { description: Removed. }",
    "'204': { description: Removed. }\n        default: { description: Failed., x-error: queued }",
    '88:9 tags/status: `x-error` is not read for `default`. Write it at the statuses that have this error.',
  ],
  [
    'a server variable',
    '  - url: https://api.vendor.com\n',
    '  - url: https://{account}.vendor.com\n    variables: { account: { default: demo } }\n',
    '',
  ],
  ...[
    ['relative', '/v1'],
    ['without its scheme', '//api.vendor.com'],
    ['not encrypted', 'http://api.vendor.com'],
    ['with a query', 'https://api.vendor.com?v=1'],
    ['of another protocol', 'wss://api.vendor.com'],
  ].map(
    ([name, url]): Row => [
      `a server that is ${name}`,
      'https://api.vendor.com',
      `${url}`,
      `7:10 tags/server: The client cannot send to \`${url}\`. Write an absolute URL without user and query, such as https://api.example.com/v1.`,
    ],
  ),
  [
    'a relative server of a path',
    '  /contacts/{contactId}/tags:\n',
    '  /contacts/{contactId}/tags:\n    servers: [{ url: /v2 }]\n',
    '43:22 tags/server: The client cannot send to `/v2`. Write an absolute URL without user and query, such as https://api.example.com/v1.',
  ],
  [
    'a server variable of an operation',
    '      x-idempotent: true\n',
    '      servers: [{ url: "https://eu{n}.vendor.com", variables: { n: { default: a } } }]\n',
    "51:52 tags/server: Only the servers of the document have variables. Write an operation's URL without them.",
  ],
  [
    'two servers of an operation',
    '      x-idempotent: true\n',
    '      servers: [{ url: https://eu.vendor.com }, { url: https://us.vendor.com }]\n',
    '51:49 tags/server: The client sends the requests of an operation to one server. Remove the others.',
  ],
  [
    'no servers of an operation',
    '      x-idempotent: true\n',
    '      servers: []\n',
    "51:7 tags/server: The client sends the requests of an operation to the document's server. Remove this line.",
  ],
  [
    'OpenAPI 3.2',
    'openapi: 3.1.0',
    'openapi: 3.2.0',
    '1:1 tags/version: Specs are OpenAPI 3.1, and this is 3.2.0. Write `openapi: 3.1.0`, with the keys that 3.1 has.',
  ],
  [
    'OpenAPI 3.0, told before the keys that it lacks',
    'openapi: 3.1.0',
    'openapi: 3.0.3',
    /^1:1 tags\/version: Specs are OpenAPI 3\.1, and this is 3\.0\.3\..*\n5:32 struct: /,
  ],
  [
    'Swagger 2.0',
    'openapi: 3.1.0',
    "swagger: '2.0'",
    /^1:1 tags\/version: Specs are OpenAPI 3\.1, and this is 2\.0\./m,
  ],
  [
    'keys of OpenAPI 3.2',
    '    post:\n      operationId: addTags',
    '    query: {}\n    additionalOperations: {}\n    post:\n      operationId: addTags',
    '46:5 struct: Property `query` is not expected here.\n47:5 struct: Property `additionalOperations` is not expected here.',
  ],
  [
    'a GET with a body',
    '      x-source: { certainty: recorded, from: live replies }\n',
    '      x-source: { certainty: recorded, from: live replies }\n      requestBody: { content: { application/json: { example: 1 } } }\n',
    [
      '36:3 tags/unified: `getTags` takes a request body, but no `requestBody` is mapped.',
      '94:7 tags/method: `fetch` sends no body with GET. Write its properties as query parameters, or take another method.',
      '94:33 tags/example: The body `application/json` has no `schema`, so its type is `unknown`. Write one beside its `example`.',
    ].join('\n'),
  ],
  [
    'a HEAD with a body',
    '    delete:\n',
    '    head:\n',
    '81:7 tags/method: `fetch` sends no body with HEAD. Write its properties as query parameters, or take another method.',
  ],
  [
    'TRACE',
    '    get:\n',
    '    trace:\n',
    '88:5 tags/method: `fetch` does not send TRACE. Remove the operation.',
  ],
  [
    'a security scheme that cannot be carried',
    'key: { type: http, scheme: bearer, description: From the settings. }',
    'key: { type: http, scheme: digest, description: From the settings. }',
    '114:10 tags/security: The client cannot carry `http digest`, only http bearer, http basic, apiKey header, apiKey query. Write an access token as `type: http` and `scheme: bearer`.',
  ],
  [
    'two credentials',
    '  - key: []\n',
    '  - key: []\n  - key: []\n',
    '8:1 tags/security: The client carries one credential. Name its scheme of `components.securitySchemes` at the root, as `security: [{ key: [] }]`.',
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
    '126:11 tags/security: The client sends no cookies. Remove the parameter.',
  ],
  [
    'a $ref to the name of an anchor',
    "{ $ref: '#/components/schemas/Change' }",
    "{ allOf: [{ $anchor: change, $ref: '#/components/schemas/Change' }, { $ref: '#change' }] }",
    /^57:\d+ tags\/reference: `#change` is the name of an `\$anchor`, which no types can follow\. Write a pointer/m,
  ],
  [
    'a request body whose $ref leads nowhere',
    'schemas/Change',
    'schemas/Chance',
    [
      '26:20 tags/unified: The request body has no `tags`. None is known here.',
      '26:40 tags/unified: The request body has no `options`. None is known here.',
      '57:29 tags/reference: `#/components/schemas/Chance` leads nowhere. Did you mean `#/components/schemas/Change`?',
      '157:5 no-unused-components: Component: "Change" is never used.',
    ].join('\n'),
  ],
  [
    'a pattern that is an error with the flag u',
    '        name: { type: string }',
    "        name: { type: string, pattern: '^.+\\@.+$' }",
    '156:40 tags/compile: `^.+\\@.+$` is not a regular expression with the flag `u`: Invalid escape.\n' +
      '64:23 no-invalid-media-type-examples: Example validation errored: Invalid regular expression: /^.+\\@.+$/u: Invalid escape.\n' +
      '70:23 no-invalid-media-type-examples: Example validation errored: Invalid regular expression: /^.+\\@.+$/u: Invalid escape.',
  ],
  [
    'a pattern of a parameter',
    'schema: { type: string, minLength: 1 }',
    "schema: { type: string, pattern: '(?i)c' }",
    '121:40 tags/compile: `(?i)c` is not a regular expression with the flag `u`: Invalid group.\n121:15 no-invalid-parameter-examples: Example validation errored: Invalid regular expression: /(?i)c/u: Invalid group.',
  ],
  [
    'patterns under other keywords',
    '        name: { type: string }\n',
    `        name: { type: string }
        other:
          patternProperties: { 'a\\-b': { type: string } }
          not: { pattern: '[' }
          allOf: [{ type: string, pattern: '\\_' }]
          propertyNames: { pattern: '\\:' }
          dependentSchemas: { name: { pattern: '{' } }
`,
    `159:27 tags/compile: \`[\` is not a regular expression with the flag \`u\`: Unterminated character class.
161:37 tags/compile: \`\\:\` is not a regular expression with the flag \`u\`: Invalid escape.
160:44 tags/compile: \`\\_\` is not a regular expression with the flag \`u\`: Invalid escape.
162:48 tags/compile: \`{\` is not a regular expression with the flag \`u\`: Lone quantifier brackets.
158:32 tags/compile: \`a\\-b\` is not a regular expression with the flag \`u\`: Invalid escape.
64:23 no-invalid-media-type-examples: Example validation errored: Invalid regular expression: /[/u: Unterminated character class.
70:23 no-invalid-media-type-examples: Example validation errored: Invalid regular expression: /[/u: Unterminated character class.`,
  ],
  [
    'a schema that does not compile',
    '        name: { type: string }',
    '        name: { type: string, multipleOf: 0 }',
    '156:15 tags/compile: The schema does not compile, so mocks would accept any value: `/multipleOf` must be > 0.',
  ],
  [
    'a condition without consequences that does not compile',
    '        name: { type: string }',
    '        name: { type: string, if: { enum: [] } }',
    '156:35 tags/compile: The schema does not compile, so mocks would accept any value: enum must have non-empty array.',
  ],
  [
    'an integer that is rounded',
    '        name: { type: string }',
    '        name: { type: string }\n        size: { type: integer, enum: [9007199254740991, 9007199254740993] }',
    '157:57 tags/compile: An integer beyond 9007199254740991 is rounded, here to 9007199254740992. Write it in quotes, if the vendor takes text, or leave it out.',
  ],
  [
    'a schema with an $id',
    '        name: { type: string }',
    '        name: { type: string, $id: https://api.vendor.com/name }',
    '156:31 tags/compile: A mock compiles a schema with `$id` once, and accepts any value wherever else it is used. Remove this line.',
  ],
  [
    'a schema of another dialect',
    '        name: { type: string }',
    '        name: { type: string, $schema: http://json-schema.org/draft-07/schema# }',
    '156:15 tags/compile: The schema does not compile, so mocks would accept any value: no schema with key or ref "http://json-schema.org/draft-07/schema#".',
  ],
  [
    'the dialect of all mocks',
    'openapi: 3.1.0\n',
    'openapi: 3.1.0\njsonSchemaDialect: https://json-schema.org/draft/2020-12/schema\n',
    '',
  ],
  [
    'another dialect',
    'openapi: 3.1.0\n',
    'openapi: 3.1.0\njsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base\n',
    '2:20 tags/compile: Mocks may validate no body under `https://spec.openapis.org/oas/3.1/dialect/base`. Remove this line, or write `https://json-schema.org/draft/2020-12/schema`.',
  ],
  [
    'a schema that limits values of no type',
    '        name: { type: string }',
    '        name: { minLength: 1 }',
    '156:15 tags/type: The type of this schema is `unknown`, in spite of `minLength`. Add a `type`.\n' +
      '29:16 tags/unified: `$response.body#/added` in the 200 reply is not a list of tags: an array of strings, an array of objects with a string `name`, or a string with `format: comma-separated`.',
  ],
  [
    'alternatives that name no type',
    '        name: { type: string }',
    '        name: { oneOf: [{ minLength: 9 }, { maxLength: 3 }] }',
    '156:15 tags/type: The type of this schema is `unknown`, in spite of `oneOf`. Add a `type`.\n' +
      '29:16 tags/unified: `$response.body#/added` in the 200 reply is not a list of tags: an array of strings, an array of objects with a string `name`, or a string with `format: comma-separated`.',
  ],
  [
    'limits of a property that another schema types',
    '        tags: { type: string, format: comma-separated }\n',
    `        tags: { type: string, format: comma-separated }
      allOf:
        - { properties: { tags: { minLength: 1 } } }
        - { anyOf: [{ required: [tags] }, { properties: { tags: { maxLength: 9 } } }] }
`,
    '',
  ],
  [
    'a list whose further items are unknown',
    '        name: { type: string }',
    '        name: { type: string }\n        size: { type: array, prefixItems: [{ type: number }] }',
    '157:15 tags/type: The list may have further items of any type, so its items are `unknown`. Add `items`.',
  ],
  [
    'a property that neither requests nor responses have',
    '        name: { type: string }',
    '        name: { type: string }\n        size: { type: number, readOnly: true, writeOnly: true }',
    '157:15 tags/type: Neither requests, by `readOnly`, nor responses, by `writeOnly`, have this value. Remove one of the two.',
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
    [
      '36:3 tags/unified: `getTags` never sends `$inputs.contact`. Write it in `parameters` or `requestBody`.',
      '36:3 tags/unified: `getTags` needs the parameter `contactId`, which is not mapped.',
    ].join('\n'),
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
    '34:18 tags/unified: `$inputs.person` is not an expression that is known here. Write `$inputs.contact` or `$inputs.tags` or `$inputs.tag`, or a literal.',
  ],
  [
    'a contact field outside of contact',
    '      contactId: $inputs.contact\n',
    '      contactId: id:{$inputs.contact.id}\n',
    '34:18 tags/unified: `id:{$inputs.contact.id}` holds no expression that is known here. Write `{$inputs.contact}` or `{$inputs.tag}` in the text.',
  ],
  [
    'an expression without its dollar',
    'requestBody: $inputs.tags',
    'requestBody: inputs.tags',
    '35:18 tags/unified: `inputs.tags` is not an expression that is known here. Write `$inputs.contact` or `$inputs.tags` or `$inputs.tag`, or a literal.',
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
    '23:3 tags/unified: `addTags` never sends `$inputs.tags` or `$inputs.tag`. Write it in `parameters` or `requestBody`.',
  ],
  [
    'tags in a list',
    '{ tags: $inputs.tags,',
    '{ tags: [$inputs.tags],',
    '26:27 tags/unified: A list has one item for each tag: write `$inputs.tag` in it, or the list itself as `$inputs.tags`.',
  ],
  [
    'a contact deep in a list',
    'options: { notify: false }',
    'options: { notify: [false, { id: $inputs.contact }] }',
    '26:59 tags/unified: The value is not a list here. Write the expression without its list.',
  ],
  [
    'a list as the request body',
    'requestBody: $inputs.tags\n',
    'requestBody: [$inputs.tags]\n',
    '35:19 tags/unified: A list has one item for each tag: write `$inputs.tag` in it, or the list itself as `$inputs.tags`.',
  ],
  [
    'a list in a parameter',
    '      contactId: $inputs.contact\n',
    '      contactId: [$inputs.contact]\n',
    '34:18 tags/unified: The value is not a list here. Write the expression without its list.',
  ],
  [
    'a contact that is never sent',
    '      contactId: $inputs.contact\n',
    '      contactId: c1\n',
    '31:3 tags/unified: `removeTags` never sends `$inputs.contact`. Write it in `parameters` or `requestBody`.',
  ],
  [
    'a missing request body',
    '    requestBody: $inputs.tags\n',
    '',
    [
      '31:3 tags/unified: `removeTags` never sends `$inputs.tags` or `$inputs.tag`. Write it in `parameters` or `requestBody`.',
      '31:3 tags/unified: `removeTags` takes a request body, but no `requestBody` is mapped.',
    ].join('\n'),
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
  [
    'a readOnly key that is mapped',
    '        options: { $ref',
    '        options: { readOnly: true, $ref',
    '26:40 tags/unified: `options` is `readOnly`, so no request has it. Remove this line.',
  ],
  [
    'a required key that is readOnly',
    'required: [notify]\n      properties:\n',
    'required: [notify, id]\n      properties:\n        id: { type: string, readOnly: true }\n',
    '',
  ],
]

const remove = `  removeTags:
    operationId: removeTags
    parameters:
      contactId: $inputs.contact
    requestBody: $inputs.tags
`
const get = `  getTags:
    operationId: getTags
    parameters: { contactId: $inputs.contact }
    outputs:
      tags: $response.body#/tags
`
const setTags = (more = '') => `  setTags:
    operationId: addTags
    parameters: { contactId: $inputs.contact }
    requestBody: { tags: $inputs.tags, options: { notify: true } }
${more}`
const sentTags = '{ tags: $inputs.tags,'

const tags: Row[] = [
  ['a text for each tag', sentTags, "{ tags: ['+{$inputs.tag}'],", ''],
  [
    'a text for each of two',
    sentTags,
    "{ tags: ['+{$inputs.tag}', all],",
    '26:27 tags/unified: A list with `$inputs.tag` has one item, which is sent for each tag. Remove the others.',
  ],
  [
    'a list of each tag itself',
    sentTags,
    '{ tags: [$inputs.tag],',
    '26:27 tags/unified: A list of the tags themselves is `$inputs.tags`. Write it without the list.',
  ],
  [
    'a list of each tag in a list',
    'options: { notify: false }',
    'options: { notify: false, groups: [{ names: [$inputs.tag] }] }',
    [
      '26:85 tags/unified: A list of the tags themselves is `$inputs.tags`. Write it without the list.',
      '23:3 tags/unified: `addTags` sends both `$inputs.tags` and `$inputs.tag`. Write one of them.',
    ].join('\n'),
  ],
  [
    'a text for each tag in a list within a list',
    'tags: $inputs.tags, options: { notify: false }',
    "tags: [vip], options: { notify: false, groups: [{ names: ['+{$inputs.tag}'] }] }",
    '',
  ],
  [
    'each tag in a list within a list',
    'tags: $inputs.tags, options: { notify: false }',
    'tags: [vip], options: { notify: false, groups: [{ names: [$inputs.tag] }] }',
    '26:78 tags/unified: A list of the tags themselves is `$inputs.tags`. Write it without the list.',
  ],
  [
    'all tags in a text',
    sentTags,
    "{ tags: ['+{$inputs.tags}'],",
    "26:27 tags/unified: A text holds one tag. Write a list with `{$inputs.tag}` in its text, such as ['-{$inputs.tag}'].",
  ],
  [
    'all tags and each',
    sentTags,
    "{ tags: $inputs.tags, kind: '{$inputs.tag}',",
    '23:3 tags/unified: `addTags` sends both `$inputs.tags` and `$inputs.tag`. Write one of them.',
  ],
  ['a set instead of a method', remove, setTags(), ''],
  [
    'a set beside both methods',
    get,
    setTags() + get,
    '36:3 tags/unified: `setTags` stands for `addTags` and `removeTags`, which are both mapped. Remove it.',
  ],
  [
    'a set that is never read',
    remove + get,
    setTags(),
    '31:3 tags/unified: `setTags` replaces all tags, which are read first: map `getTags` as well.',
  ],
  [
    'a set of each tag',
    remove,
    setTags().replace('$inputs.tags', '$inputs.tag'),
    '34:26 tags/unified: `setTags` sends all tags in one request. Write `$inputs.tags`, or a list with `$inputs.tag` in its one item.',
  ],
  [
    'a set that is sent to add as well',
    remove,
    setTags().replace('true', 'false'),
    '23:3 tags/unified: `addTags` sends what `setTags` sends, which replaces all tags. Remove it: tags are then added to those that were read.',
  ],
  [
    'a set that reports changes',
    remove,
    setTags('    outputs: { changed: $response.body#/added }\n'),
    '35:16 tags/unified: The client compares the tags before and after by itself. Remove this line.',
  ],
  [
    'a literal of another type',
    '{ notify: false }',
    "{ notify: 'no' }",
    '26:59 tags/unified: `"no"` does not fit `notify`, which takes a boolean.',
  ],
  [
    'a literal where the schema does not compile',
    'notify: { type: boolean }',
    "notify: { type: string, pattern: '(' }",
    /^(?!.*does not fit).*not a regular expression/s,
  ],
  [
    'an object in place of a list',
    sentTags,
    '{ tags: { name: $inputs.tags },',
    '26:26 tags/unified: The value is an object, and `tags` takes a list of strings. Write it as the item of a list.',
  ],
  [
    'tags in place of a constant',
    sentTags,
    '{ tags: [a], kind: $inputs.tag,',
    '26:37 tags/unified: `$inputs.tag` is a string or an integer, and `kind` takes only `contact`.',
  ],
  [
    'each tag in place of all',
    sentTags,
    '{ tags: $inputs.tag,',
    '26:26 tags/unified: `$inputs.tag` is a string or an integer, and `tags` takes a list of strings. Write `$inputs.tags`.',
  ],
  [
    'tags as the names of properties',
    'options: { notify: false }',
    'options: { notify: false, flags: { $inputs.tag: true } }',
    '26:75 tags/unified: `$inputs.tag` is the name of a property here. Expressions are values only: if tags are the names of properties, write src/tags.ts of the package by hand.',
  ],
  [
    'tags in a text as the names of properties',
    'options: { notify: false }',
    "options: { notify: false, flags: { 'tag:{$inputs.tag}': true } }",
    '26:75 tags/unified: `tag:{$inputs.tag}` is the name of a property here. Expressions are values only: if tags are the names of properties, write src/tags.ts of the package by hand.',
  ],
  [
    'all tags in place of an object with free keys',
    'tags: $inputs.tags, options: { notify: false }',
    'tags: [a], options: { notify: false, flags: $inputs.tags }',
    '26:64 tags/unified: `$inputs.tags` is a list of strings, and `flags` takes an object. Expressions are values only: if tags are the names of properties, write src/tags.ts of the package by hand.',
  ],
  [
    'each tag in place of an object with free keys',
    'tags: $inputs.tags, options: { notify: false }',
    'tags: [a], options: { notify: false, flags: $inputs.tag }',
    '26:64 tags/unified: `$inputs.tag` is a string or an integer, and `flags` takes an object. Expressions are values only: if tags are the names of properties, write src/tags.ts of the package by hand.',
  ],
  [
    'a contact in place of tags',
    'requestBody: $inputs.tags\n',
    'requestBody: $inputs.contact\n',
    [
      '31:3 tags/unified: `removeTags` never sends `$inputs.tags` or `$inputs.tag`. Write it in `parameters` or `requestBody`.',
      '35:18 tags/unified: `$inputs.contact` is a string, and `requestBody` takes a list of strings. Write `[$inputs.contact]`.',
    ].join('\n'),
  ],
  [
    'all tags in a list of objects',
    'options: { notify: false }',
    'options: { notify: false, groups: $inputs.tags }',
    '26:74 tags/unified: `$inputs.tags` is a list of strings, and `groups` takes a list of objects. Write one item with `$inputs.tag` in it, which is sent for each tag.',
  ],
  [
    'all tags of an object in a list',
    '{ tags: $inputs.tags, options: { notify: false }',
    '{ tags: [a], options: { notify: false, groups: [{ names: $inputs.tags }] }',
    '',
  ],
  [
    'a text in double braces',
    sentTags,
    "{ tags: ['+{{$inputs.tag}}'],",
    '26:27 tags/unified: `+{{$inputs.tag}}` holds no expression that is known here. Write `{$inputs.contact}` or `{$inputs.tag}` in the text.',
  ],
  [
    'a status of several tags',
    'changed: $response.body#/added',
    "changed: { '200': [$inputs.tag], '201': [] }",
    '29:7 tags/unified: A status says what became of one tag, and this request has several. Write an expression such as `$response.body#/added`, or remove the output.',
  ],
  [
    'an output of all items',
    'contactId: $response.body#/id',
    'contactId: $response.body#/added/*/name',
    '30:18 tags/unified: `$response.body#/added/*/name` is many values, and one is wanted. Write an index such as `0` instead of `*`.',
  ],
  [
    'names without a star',
    'changed: $response.body#/added',
    'changed: $response.body#/added/name',
    '29:16 tags/unified: `$response.body#/added/name` is not in the 200 reply: `added` is a list. Write `*` for each of its items, as in `/*/name`.',
  ],
  [
    'names with a star',
    'changed: $response.body#/added',
    'changed: $response.body#/added/*/name',
    '',
  ],
  [
    'a star at the names themselves',
    'changed: $response.body#/added',
    'changed: $response.body#/added/*',
    '29:16 tags/unified: A list of the tags themselves is `$response.body#/added`. Write it without `*`.',
  ],
]

const outputs: Row[] = [
  [
    'an output from a request',
    '$response.body#/added',
    '$request.body#/added',
    '29:16 tags/unified: `$request.body#/added` must be `$response.body#/` with a JSON pointer behind it, such as `$response.body#/added`.',
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
    '29:16 tags/unified: `$response.body#/added/0` in the 200 reply is not a list of tags: an array of strings, an array of objects with a string `name`, or a string with `format: comma-separated`.',
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
  [
    'an output that is writeOnly',
    'type: string, format: comma-separated',
    'type: string, format: comma-separated, writeOnly: true',
    [
      '28:13 tags/unified: `$response.body#/person/tags` is not in any reply: `tags` is `writeOnly`.',
      '40:13 tags/unified: `$response.body#/tags` is not in any reply: `tags` is `writeOnly`.',
      '111:32 no-invalid-media-type-examples: Example value must conform to the schema: `tags` property must NOT be present in response context.',
      '65:49 no-invalid-media-type-examples: Example value must conform to the schema: `tags` property must NOT be present in response context.',
      '71:49 no-invalid-media-type-examples: Example value must conform to the schema: `tags` property must NOT be present in response context.',
    ].join('\n'),
  ],
]

testTables({ nodes, plugin, unified, tags, outputs })
