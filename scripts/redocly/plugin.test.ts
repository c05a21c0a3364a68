import { testTable } from './lint.ts'

testTable([
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
])
