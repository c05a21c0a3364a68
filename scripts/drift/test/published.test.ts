import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { VendorReport } from '../report.ts'
import { changed, get, type Loose, person, spec } from './documents.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

type Row = [name: string, change: (document: Loose) => void, want?: string[]]

const id = '/v1/contacts/{id}'
const ref = (name: string, section = 'schemas') => ({ $ref: `#/components/${section}/${name}` })
const draft = (document: Loose) => document.components.schemas.Draft

/** Splits the vendor's schema into one that it inherits and a part that refines it. */
const refined =
  (part: object, base: object = {}) =>
  (document: Loose) => {
    const { properties, ...rest } = person(document)
    document.components.schemas.Base = { ...rest, properties: { ...properties, ...base } }
    document.components.schemas.Person = { allOf: [ref('Base'), part] }
  }
const properties = (refinement: object) => refined({ type: 'object', properties: refinement })

/** Moves a part of the document to its components. */
const moved = (document: Loose, owner: Loose, key: string, section: string, names = ['Moved']) => {
  const all = names.map((name, index) => [
    name,
    index ? ref(names[index - 1] as string, section) : owner[key],
  ])
  document.components[section] = { ...document.components[section], ...Object.fromEntries(all) }
  owner[key] = ref(names.at(-1) as string, section)
}

/** Documents as vendors publish them, and how they differ from our spec. */
const rows: Row[] = [
  ['allOf with the same property', properties({ nick: { type: 'string', maxLength: 20 } })],
  ['allOf with a longer limit', properties({ nick: { maxLength: 30 } })],
  ['allOf with a property that may be anything', properties({ nick: {}, kind: {} })],
  ['allOf with required properties', refined({ required: ['id'] })],
  ['allOf with a number that is an integer', refined({ properties: { id: { type: 'number' } } })],
  ['allOf with more values', properties({ kind: { enum: ['person', 'company', 'team'] } })],
  [
    'allOf with a shorter limit',
    properties({ nick: { type: 'string', maxLength: 10 } }),
    ['changed, minor: GET 200 body.nick: 20 → 10'],
  ],
  [
    'allOf with fewer values',
    properties({ kind: { enum: ['person'] } }),
    ['removed, minor: GET 200 body.kind: "company" → nothing'],
  ],
  [
    'allOf with one property more',
    properties({ nick: { type: 'string' }, pet: { type: 'string' } }),
    ['added, minor: GET 200 body.pet: no such property → string'],
  ],
  [
    'allOf with another type in the schema that is inherited',
    refined({ properties: { nick: { minLength: 0 } } }, { id: { type: 'string' } }),
    ['changed, major: GET 200 body.id: integer → string'],
  ],
  [
    'allOf with nested objects',
    (document) => {
      const { properties } = person(document)
      properties.home = { type: 'object', properties: { city: { type: 'string' } } }
      refined({ properties: { home: { properties: { zip: { type: 'string' } } } } })(document)
    },
    ['added, minor: GET 200 body.home: no such property → object'],
  ],
  [
    'allOf with itself',
    (document) =>
      (person(document).allOf = [ref('Person'), { properties: { nick: { maxLength: 20 } } }]),
  ],
  [
    'a property that no request has',
    (document) => {
      draft(document).properties.id = { type: 'integer', readOnly: true }
      draft(document).required.push('id')
    },
  ],
  [
    'a property that no answer has',
    (document) => {
      person(document).properties.password = { type: 'string', writeOnly: true }
      person(document).required.push('password')
    },
  ],
  [
    'a property that a part of allOf hides from answers',
    properties({ nick: { writeOnly: true } }),
    ['removed, major: GET 200 body.nick: string → nothing'],
  ],
  [
    'null beside allOf in OpenAPI 3.0',
    (document) => {
      document.components.schemas.Mail = { type: 'string' }
      person(document).properties.email = { nullable: true, allOf: [ref('Mail')] }
    },
  ],
  [
    'null beside oneOf in OpenAPI 3.0',
    (document) => {
      document.components.schemas.Mail = { type: 'string' }
      person(document).properties.email = { nullable: true, oneOf: [ref('Mail')] }
    },
  ],
  [
    'null beside anyOf in OpenAPI 3.0',
    (document) => {
      document.components.schemas.Mail = { type: 'string' }
      person(document).properties.email = { nullable: true, anyOf: [ref('Mail')] }
    },
  ],
  [
    'null beside $ref in OpenAPI 3.0',
    (document) => {
      document.components.schemas.Mail = { type: 'string' }
      person(document).properties.email = { ...ref('Mail'), nullable: true }
    },
  ],
  ['a path item by $ref', (document) => moved(document, document.paths, id, 'pathItems')],
  [
    'a path item by several',
    (document) => moved(document, document.paths, id, 'pathItems', ['A', 'B', 'C']),
  ],
  [
    'a path item by $ref, with parameters beside it',
    (document) => {
      const { parameters } = document.paths[id]
      delete document.paths[id].parameters
      moved(document, document.paths, id, 'pathItems')
      document.paths[id].parameters = parameters
    },
  ],
  [
    'a parameter by several',
    (document) => moved(document, get(document).parameters, '0', 'parameters', ['A', 'B']),
  ],
  [
    'a header by $ref',
    (document) => moved(document, get(document).responses[200].headers, 'x-plan', 'headers'),
  ],
  [
    'a reference to a part of another path',
    (document) => {
      const post = document.paths['/v1/contacts'].post.responses[201]
      post.content['application/json'].schema = {
        $ref: '#/paths/~1v1~1contacts~1%7Bid%7D/get/responses/200/content/application~1json/schema',
      }
    },
  ],
  [
    'a path item that is the one of another path',
    (document) => {
      document.paths['/old/{id}'] = document.paths[id]
      document.paths[id] = { $ref: '#/paths/~1old~1%7Bid%7D' }
    },
    ['added, minor: GET : a documented path → another path'],
  ],
  [
    'a parameter of another path',
    (document) => {
      const parameters = get(document).parameters
      document.paths['/v1/contacts'].parameters = parameters
      document.paths['/v1/contacts'].post.parameters = [{ ...parameters[0], name: 'page' }]
      get(document).parameters = [{ $ref: '#/paths/~1v1~1contacts/parameters/0' }]
    },
    [
      'added, minor: POST query.fields: nothing → a parameter',
      'added, minor: POST query.page: nothing → a parameter',
    ],
  ],
  [
    'a header by $ref, whose component has its name',
    (document) => {
      const { headers } = get(document).responses[200]
      document.components.headers = { 'x-PLAN': headers['x-plan'] }
      headers['x-plan'] = ref('x-PLAN', 'headers')
    },
  ],
  [
    'limits beside a $ref in OpenAPI 3.0, which ignores them',
    (document) => {
      document.components.schemas.Nick = { type: 'string', maxLength: 20 }
      person(document).properties.nick = { ...ref('Nick'), maxLength: 5, type: 'integer' }
    },
  ],
  [
    'limits beside a $ref in OpenAPI 3.1',
    (document) => {
      document.openapi = '3.1.0'
      document.components.schemas.Nick = { type: 'string', maxLength: 20 }
      person(document).properties.email.type = ['string', 'null']
      person(document).properties.nick = { ...ref('Nick'), maxLength: 5 }
    },
    ['changed, minor: GET 200 body.nick: 20 → 5'],
  ],
  [
    'a parameter of the path that the operation replaces',
    (document) =>
      document.paths[id].parameters.push({
        name: 'fields',
        in: 'query',
        schema: { type: 'integer' },
      }),
  ],
  [
    'a callback whose path item is its own',
    (document) => {
      get(document).callbacks = { changed: { '{$url}': { $ref: '#/paths/~1v1~1contacts~1{id}' } } }
    },
    ['added, minor: GET : a documented path → another path'],
  ],
  [
    'a callback that leads back to itself',
    (document) => {
      const callbacks = { changed: ref('Changed', 'callbacks') }
      get(document).callbacks = callbacks
      const post = { responses: { 200: { description: 'OK' } }, callbacks }
      document.components.callbacks = { Changed: { '{$url}': { post } } }
    },
    ['added, minor: POST : a documented path → another path'],
  ],
  [
    'a schema that leads back to itself',
    (document) => (person(document).properties.parent = ref('Person')),
    ['added, minor: GET 200 body.parent: no such property → object'],
  ],
]

let workspace: Workspace
let reports: Map<string, VendorReport>

beforeAll(async () => {
  workspace = await createWorkspace({ 'specs/alpha.yaml': spec })
  reports = await workspace.reports(
    rows.map(([name, change]) => [
      name,
      {
        'a.json': changed((document) => {
          change(document)
        }),
      },
    ]),
  )
})

afterAll(() => workspace.remove())

describe('a published document has', () => {
  it.each(rows)('%s', (name, _, want = []) => {
    const findings = reports.get(name)?.findings ?? ['no report']
    const lines = (findings as VendorReport['findings']).map(
      ({ class: kind, wire, operation, place, expected, found }) =>
        `${kind}, ${wire}: ${operation?.method} ${place}: ${expected} → ${found}`,
    )
    // The schema is that of two operations.
    expect(lines.filter((line) => !line.includes(': POST 201 '))).toEqual(want)
  })
})

it('a path item that leads back to itself is bad input', async () => {
  const document = changed((document) => (document.paths['/a'] = { $ref: '#/paths/~1a' }))
  await workspace.write({ 'loop.json': document })
  const { code, stderr } = await workspace.drift('alpha', '--upstream=loop.json')
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringMatching(
      /^loop\.json:1:\d+: `\$ref: #\/paths\/~1a` leads back to itself\.\n$/,
    ),
  })
})
