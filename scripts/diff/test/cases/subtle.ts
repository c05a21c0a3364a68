import { cases } from './case.ts'
import { done, getting, posting, ref, request, response, responses, spec } from './frame.ts'

const pets = (first: string, second: string) =>
  spec(
    `/pets: { get: ${getting(`{ oneOf: [${ref('Cat')}, ${ref('Dog')}], discriminator: { propertyName: kind, mapping: { c: '#/components/schemas/${first}', d: '#/components/schemas/${second}' } } }`)} }`,
    `schemas: {
    Cat: { type: object, required: [kind], properties: { kind: { type: string }, lives: { type: integer } } },
    Dog: { type: object, required: [kind], properties: { kind: { type: string }, bones: { type: integer } } } }`,
  )

const twoThings = (second: string) =>
  spec(
    `/a: { get: ${getting(ref('Full'), 'a')} }, /b: { get: ${getting(ref(second), 'b')} }`,
    `schemas: {
    Full: { type: object, properties: { name: { type: string }, note: { type: string } } },
    Short: { type: object, properties: { name: { type: string } } } }`,
  )

const upload = (encoding: string) =>
  spec(`/files: { post: { operationId: upload, ${done},
    requestBody: { required: true, content: { multipart/form-data: {
      schema: { type: object, properties: { file: { type: string } } }, ${encoding} } } } } }`)

const beside = (maximum: number) =>
  spec(
    `/things: { post: ${posting(`{ $ref: '#/components/schemas/Size', maxLength: 9, pattern: '^b' }`)} }`,
    `schemas: { Size: { type: string, pattern: '^a', minLength: ${maximum} } }`,
  )

const linked = (link: string) =>
  `'200': { description: Done., content: { application/json: { schema: { type: object } } }, links: { next: ${link} } }`

const twoNames = (schema: string) =>
  spec(
    `'/a/{x}': { parameters: [{ name: x, in: path, required: true, schema: { type: string } }], get: { operationId: x, ${done} } },
  '/a/{y}': { parameters: [{ name: y, in: path, required: true, schema: { type: string } }], post: ${posting(schema)} }`,
  )

const atItem = (part: string) => spec(`/own: { ${part} get: { operationId: own, ${done} } }`)

const secured = (header: string) =>
  spec(`/own: { get: { operationId: own, ${done} } }`).replace('name: x-key', `name: ${header}`)

const elsewhere = (servers: string) =>
  spec(`/own: { get: { operationId: own, ${done} } }`).replace(/^servers.*$/m, servers)

/** Changes behind a reference, a name or another change. */
export const subtleCases = [
  ...cases('discriminator', { at: ['GET /pets'], spec: (part) => part }, [
    ['two alternatives swap their names', pets('Cat', 'Dog'), pets('Dog', 'Cat'), 'major', 'major'],
  ]),
  ...cases('shared', { at: ['GET /b'], spec: twoThings }, [
    ['one of two operations answers with another component', 'Full', 'Short', 'major', 'major'],
  ]),
  ...cases('combination', request, [
    [
      'another form of a value may be sent',
      '{ type: object, properties: { name: { type: string, maxLength: 9 } } }',
      '{ type: object, properties: { name: { anyOf: [{ type: string, maxLength: 9 }, { type: array, items: { type: string } }] } } }',
      'minor',
      'minor',
    ],
    [
      'one form of a value may be sent only',
      '{ type: object, properties: { name: { anyOf: [{ type: string, maxLength: 9 }, { type: array, items: { type: string } }] } } }',
      '{ type: object, properties: { name: { type: string, maxLength: 9 } } }',
      'major',
      'major',
    ],
  ]),
  ...cases('combination', response, [
    [
      'one form of a value comes only',
      '{ type: object, properties: { name: { anyOf: [{ type: string, maxLength: 9 }, { type: array, items: { type: string } }] } } }',
      '{ type: object, properties: { name: { type: string, maxLength: 9 } } }',
      'minor',
      'minor',
    ],
  ]),
  ...cases('path', { at: ['POST /a/{y}'], spec: twoNames }, [
    [
      'a body at a path that another differs from by a name only',
      '{ type: string, maxLength: 9 }',
      '{ type: string, maxLength: 8 }',
      'major',
      'none',
    ],
  ]),
  ...cases('refactoring', { at: [], spec: atItem }, [
    [
      'the servers of the document stand at a path',
      '',
      'servers: [{ url: https://api.example.com }],',
      'none',
      'none',
    ],
    [
      'a header is a parameter that OpenAPI ignores',
      '',
      'parameters: [{ name: Authorization, in: header, required: true, schema: { type: string } }],',
      'none',
      'major',
      ['GET /own'],
    ],
  ]),
  ...cases('constraint', request, [
    [
      'a property that is called as words are asks for one more',
      '{ type: object, properties: { contact: { type: string }, tags: { type: string } }, dependentRequired: { tags: [] } }',
      '{ type: object, properties: { contact: { type: string }, tags: { type: string } }, dependentRequired: { tags: [contact] } }',
      'major',
      'none',
    ],
    [
      'a property that is called as an extension is asks for one more',
      '{ type: object, properties: { x-id: { type: string } }, dependentRequired: { x-id: [] } }',
      '{ type: object, properties: { x-id: { type: string } }, dependentRequired: { x-id: [name] } }',
      'major',
      'none',
    ],
    [
      'a property named like an extension has another type',
      '{ type: object, properties: { x-id: { type: string } } }',
      '{ type: object, properties: { x-id: { type: integer } } }',
      'major',
      'major',
    ],
    [
      'a property with any value is forbidden',
      '{ type: object, properties: { note: true } }',
      '{ type: object, properties: { note: false } }',
      'major',
      'major',
    ],
    [
      'a step is finer by a decimal',
      '{ type: number, multipleOf: 0.3 }',
      '{ type: number, multipleOf: 0.1 }',
      'minor',
      'none',
    ],
  ]),
  ...cases(
    'path',
    { at: ['POST /a%20b'], spec: (schema) => spec(`/a%20b: { post: ${posting(schema)} }`) },
    [
      [
        'a body at a path with a percent sign may be shorter only',
        '{ type: string, maxLength: 9 }',
        '{ type: string, maxLength: 8 }',
        'major',
        'none',
      ],
    ],
  ),
  ...cases('request', { at: ['POST /files'], spec: upload }, [
    [
      'a part of a body has another media type',
      'encoding: { file: { contentType: image/png } }',
      'encoding: { file: { contentType: image/jpeg } }',
      'major',
      'none',
    ],
  ]),
  ...cases('constraint', { at: ['POST /things'], spec: (least) => beside(Number(least)) }, [
    ['a component changes beside a limit that it does not go with', '1', '2', 'major', 'none'],
  ]),
  ...cases('server', { at: ['*'], spec: elsewhere }, [
    [
      'a variable that is called version has another default',
      "servers: [{ url: 'https://example.com/{version}', variables: { version: { default: v1 } } }]",
      "servers: [{ url: 'https://example.com/{version}', variables: { version: { default: v2 } } }]",
      'major',
      'none',
    ],
  ]),
  ...cases('server', { at: ['*'], spec: elsewhere }, [
    [
      'another server is the first',
      'servers: [{ url: https://eu.example.com }, { url: https://us.example.com }]',
      'servers: [{ url: https://us.example.com }, { url: https://eu.example.com }]',
      'major',
      'none',
    ],
    [
      'a server ends with a slash',
      'servers: [{ url: https://example.com/v1 }]',
      'servers: [{ url: https://example.com/v1/ }]',
      'none',
      'none',
    ],
    [
      'an extension says something of its own',
      'servers: [{ url: https://example.com }]',
      'servers: [{ url: https://example.com }]\nx-stability: { level: beta }',
      'patch',
      'none',
    ],
  ]),
  ...cases('refactoring', response, [
    [
      'schemas that describe one property in two ways become one',
      '{ allOf: [{ type: object, properties: { id: { type: string, description: One. } } }, { type: object, properties: { id: { type: string, description: Two. }, name: { type: string } } }] }',
      '{ type: object, properties: { id: { type: string, description: Two. }, name: { type: string } } }',
      'none',
      'none',
    ],
  ]),
  ...cases('refactoring', request, [
    [
      'an exclusive bound of an integer is written as an inclusive one',
      '{ type: integer, exclusiveMaximum: 100 }',
      '{ type: integer, maximum: 99 }',
      'none',
      'none',
    ],
    [
      'properties named description and version change places',
      '{ type: object, properties: { description: { type: string }, version: { type: string } } }',
      '{ type: object, properties: { version: { type: string }, description: { type: string } } }',
      'none',
      'none',
    ],
  ]),
  ...cases('response', responses, [
    [
      'errors are documented by class and no longer by default',
      "'200': { description: Done. }, default: { description: Failed. }",
      "'200': { description: Done. }, 4XX: { description: Failed. }",
      'minor',
      'minor',
    ],
    [
      'the charset of JSON is documented',
      linked('{ operationId: other }'),
      linked('{ operationId: other }').replace(
        'application/json',
        'application/json; charset=utf-8',
      ),
      'none',
      'minor',
      ['*'],
    ],
  ]),
  ...cases('security', { at: ['GET /own'], spec: secured }, [
    ['the header of a key is written in other case', 'x-api-key', 'X-API-Key', 'none', 'none'],
  ]),
  ...cases('documentation', responses, [
    [
      'a link leads elsewhere',
      linked('{ operationId: other }'),
      linked("{ operationRef: '#/paths/~1other/get' }"),
      'patch',
      'none',
    ],
  ]),
]
