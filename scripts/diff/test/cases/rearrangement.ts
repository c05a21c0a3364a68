import { cases } from './case.ts'
import { answering, done, named, ref, sending, spec, whole } from './frame.ts'

const noted = '{ type: object, properties: { note: { type: string } } }'
const thing = `schemas: { Thing: ${named} }`
const limit = '{ name: limit, in: query, schema: { type: integer } }'
const pet = '{ type: object, required: [kind], properties: { kind: { type: string } } }'
const pets = (discriminator: string) =>
  answering(
    `{ oneOf: [${ref('Cat')}, ${ref('Dog')}], discriminator: { propertyName: kind${discriminator} } }`,
    `schemas: { Cat: ${pet}, Dog: ${pet} }`,
  )

/** A component and the same part written out; `use` contains it. */
const inlined = (
  section: string,
  value: string,
  use: (value: string) => string,
): [base: string, revision: string] => [
  spec(use(ref('Thing', section)), `${section}: { Thing: ${value} }`),
  spec(use(value), `${section}: { Thing: ${value} }`),
]

const json = `{ required: true, content: { application/json: { schema: ${named} } } }`
const answer = `{ description: Done., content: { application/json: { schema: ${named} } } }`
const get = (part: string) => `/things: { get: { operationId: getThing, ${part} } }`

/** The same in another place or under another internal name. */
export const rearrangementCases = [
  ...cases('refactoring', whole('*'), [
    ['a schema becomes a component', sending(named), sending(ref('Thing'), thing), 'none', 'minor'],
    [
      'a schema is inlined',
      ...inlined('schemas', named, (value) =>
        get(`responses: { '200': ${answer.replace(named, value)} }`),
      ),
      'none',
      'none',
    ],
    [
      'a parameter is inlined',
      ...inlined('parameters', limit, (value) => get(`parameters: [${value}], ${done}`)),
      'none',
      'none',
    ],
    [
      'a body is inlined',
      ...inlined(
        'requestBodies',
        json,
        (value) => `/things: { post: { operationId: sendThing, requestBody: ${value}, ${done} } }`,
      ),
      'none',
      'none',
    ],
    [
      'a response is inlined',
      ...inlined('responses', answer, (value) => get(`responses: { '200': ${value} }`)),
      'none',
      'none',
    ],
    [
      'a header is inlined',
      ...inlined('headers', '{ schema: { type: integer } }', (value) =>
        get(`responses: { '204': { description: Done., headers: { X-Left: ${value} } } }`),
      ),
      'none',
      'minor',
    ],
    [
      'a path is inlined',
      ...inlined('pathItems', `{ get: { ${done} } }`, (value) => `/things: ${value}`),
      'none',
      'none',
    ],
    [
      'a component is used past another name of it',
      sending(ref('Same'), `schemas: { Thing: ${named}, Same: ${ref('Thing')} }`),
      sending(ref('Thing'), `schemas: { Thing: ${named}, Same: ${ref('Thing')} }`),
      'none',
      'none',
    ],
    [
      'components stand in another order',
      sending(ref('Thing'), `schemas: { Thing: ${named}, Note: ${noted} }`),
      sending(ref('Thing'), `schemas: { Note: ${noted}, Thing: ${named} }`),
      'none',
      'none',
    ],
    [
      'names of alternatives are written out',
      pets(''),
      pets(", mapping: { Cat: '#/components/schemas/Cat', Dog: '#/components/schemas/Dog' }"),
      'none',
      'none',
    ],
    [
      'security moves from the root to the operations',
      spec(get(done)),
      spec(get(`security: [{ key: [] }], ${done}`))
        .replace('\nsecurity: [{ key: [] }]', '')
        .replace('operationId: other,', 'operationId: other, security: [{ key: [] }],'),
      'none',
      'none',
    ],
    [
      'a security scheme has another name',
      spec(get(done)),
      spec(get(done)).replaceAll('key: [] }', 'apiKey: [] }').replace('{ key: {', '{ apiKey: {'),
      'none',
      'none',
    ],
    [
      'tags stand in another order',
      spec(get(`tags: [A], ${done}`), '', 'tags: [{ name: A }, { name: B }]'),
      spec(get(`tags: [A], ${done}`), '', 'tags: [{ name: B }, { name: A }]'),
      'none',
      'none',
    ],
    [
      'paths stand in another order',
      spec(
        `/things: { get: { operationId: a, ${done} } }, /items: { get: { operationId: b, ${done} } }`,
      ),
      spec(
        `/items: { get: { operationId: b, ${done} } }, /things: { get: { operationId: a, ${done} } }`,
      ),
      'none',
      'none',
    ],
    [
      'comments are written',
      sending(named),
      `# Things, and no more.\n${sending(named)}\n# The end.\n`,
      'none',
      'none',
    ],
    [
      'the spec is written as JSON',
      'openapi: 3.1.0\ninfo:\n  title: Things\n  version: "1"\nservers:\n  - url: https://api.example.com\npaths:\n  /things:\n    get:\n      operationId: getThing\n      responses:\n        "204":\n          description: Done.\n',
      '{"openapi":"3.1.0","info":{"title":"Things","version":"1"},"servers":[{"url":"https://api.example.com"}],"paths":{"/things":{"get":{"operationId":"getThing","responses":{"204":{"description":"Done."}}}}}}',
      'none',
      'none',
    ],
    [
      'repeated parts get an anchor',
      sending(`{ type: object, properties: { name: ${named}, note: ${named} } }`),
      sending(`{ type: object, properties: { name: &name ${named}, note: *name } }`),
      'none',
      'none',
    ],
  ]),
]
