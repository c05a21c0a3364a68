import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { sentence } from '../../diff/format/sentence.ts'
import { plain } from '../../diff/format/text.ts'
import { names } from '../page.ts'
import type { VendorReport } from '../report.ts'
import { changed, get, type Loose, person, same, spec } from './documents.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

let workspace: Workspace

beforeAll(async () => {
  workspace = await createWorkspace({ 'specs/alpha.yaml': spec })
})

afterAll(() => workspace.remove())

/** The same with other paths and servers. */
const moved = (servers: Loose, rename: (path: string) => string) =>
  changed((document) => {
    document.servers = servers
    document.paths = Object.fromEntries(
      Object.entries(document.paths).map(([path, item]) => [rename(path), item]),
    )
  })

const short = (path: string) => path.replace('/v1', '')

/** A document for each path of the same, with different components under the same names. */
function halves(): Loose[] {
  const one = same()
  const other = JSON.parse(JSON.stringify(same()).replaceAll('schemas/Person', 'schemas/Human'))
  delete one.paths['/v1/contacts']
  delete other.paths['/v1/contacts/{id}']
  one.components.schemas.Draft = { type: 'integer' }
  other.servers = [{ url: 'https://api.alpha.example/' }]
  other.components.schemas = {
    Draft: other.components.schemas.Draft,
    Human: person(other),
    Person: {},
  }
  one.components.securitySchemes.Admin = { type: 'apiKey', in: 'query', name: 'admin' }
  return [one, other]
}

/** The same with a path parameter where our spec has the constant `contacts`. */
function modules(): Loose {
  const module = { name: 'module', in: 'path', required: true, schema: { type: 'string' } }
  const document = JSON.parse(
    JSON.stringify(same()).replaceAll('"/v1/contacts', '"/v1/{module}').replaceAll('{id}', '{key}'),
  )
  for (const item of Object.values<Loose>(document.paths)) {
    const [id] = item.parameters ?? []
    item.parameters = [module, ...(id ? [{ ...id, name: 'key' }] : [])]
  }
  return document
}

const sameRows: [name: string, files: Record<string, unknown>][] = [
  ['other names, another order and OpenAPI 3.0', { 'a.json': same() }],
  [
    'OpenAPI 3.1 in YAML',
    {
      'a.yaml': stringify(
        changed((document) => {
          document.openapi = '3.1.0'
          person(document).properties.email = { anyOf: [{ type: 'string' }, { type: 'null' }] }
        }),
      ),
    },
  ],
  [
    'the same base path in the server',
    { 'a.json': moved([{ url: 'https://api.alpha.example/v1' }], short) },
  ],
  ['a server without a host', { 'a.json': moved([{ url: '/v1/' }], short) }],
  [
    'a server of variables',
    {
      'a.json': moved(
        [{ url: 'https://{host}/v1', variables: { host: { default: 'api.alpha.example' } } }],
        short,
      ),
    },
  ],
  ['no server', { 'a.json': moved(undefined, (path) => path) }],
  [
    'the server at the path item',
    {
      'a.json': changed((document) => {
        const item = document.paths['/v1/contacts/{id}']
        delete document.paths['/v1/contacts/{id}']
        item.servers = [{ url: 'https://api.alpha.example/v1' }]
        document.paths['/contacts/{id}/'] = item
      }),
    },
  ],
  ['two documents', { 'a.json': halves()[0], 'b.json': halves()[1] }],
  ['a parameter where our spec has a constant', { 'a.json': modules() }],
  [
    'an operation that two documents describe, of which the first one counts',
    {
      'a.json': same(),
      'b.json': {
        ...same(),
        paths: { '/v1/contacts': { post: { responses: { 200: { description: 'Other' } } } } },
      },
    },
  ],
]

const otherRows: [name: string, files: Record<string, unknown>, want: string[]][] = [
  [
    'another host',
    { 'a.json': changed((document) => (document.servers[0].url = 'https://beta.example')) },
    [
      "changed undefined: `url` is `https://api.alpha.example/v1` in our spec and `https://beta.example/v1` in the vendor's document.",
    ],
  ],
  [
    'an operation at another host',
    {
      'a.json': changed((document) => (get(document).servers = [{ url: 'https://beta.example' }])),
    },
    [
      "changed GET: `url` is `https://api.alpha.example/v1` in our spec and `https://beta.example/v1` in the vendor's document.",
    ],
  ],
]

/** One path of the same, at another host. */
const part = (name: string) =>
  changed((document) => {
    document.servers[0].url = 'https://beta.example'
    document.paths = { [name]: document.paths[name] }
  })
const parts: [name: string, files: Record<string, unknown>] = [
  'a moved server',
  { 'a.json': part('/v1/contacts'), 'b.json': part('/v1/contacts/{id}') },
]

/** Two documents with other components of the same names, of which the second chooses by a discriminator. */
const choosing = (target: (name: string) => string): Record<string, unknown> => {
  const [one, other] = halves() as [Loose, Loose]
  const kinds = ['Cat', 'Dog']
  const pet = { type: 'object', required: ['kind'], properties: { kind: { type: 'string' } } }
  for (const kind of kinds) {
    one.components.schemas[kind] = { type: 'integer' }
    other.components.schemas[kind] = pet
  }
  other.components.schemas.Draft.properties.pet = {
    oneOf: kinds.map((kind) => ({ $ref: `#/components/schemas/${kind}` })),
    discriminator: {
      propertyName: 'kind',
      mapping: Object.fromEntries(kinds.map((kind) => [kind.toLowerCase(), target(kind)])),
    },
  }
  return { 'a.json': one, 'b.json': other }
}
const choices: [name: string, files: Record<string, unknown>][] = [
  ['names of components', choosing((name) => name)],
  ['references to components', choosing((name) => `#/components/schemas/${name}`)],
]

let reports: Map<string, VendorReport>

beforeAll(async () => {
  reports = await workspace.reports([...sameRows, ...otherRows, parts, ...choices])
})

it('a discriminator selects components of its own document by name, as by reference', () => {
  const [names, references] = choices.map(([name]) => reports.get(name)?.findings)
  expect(names).toHaveLength(1)
  expect(names).toEqual(references)
})

describe('no difference is', () => {
  it.each(sameRows)('%s', (name, files) => {
    expect(reports.get(name)).toEqual({
      vendor: 'alpha',
      spec: 'specs/alpha.yaml',
      upstream: Object.keys(files),
      wire: 'none',
      findings: [],
      accepted: 0,
      stale: [],
    })
  })
})

it.each(otherRows)('%s is a difference', (name, _, want) => {
  const lines = reports
    .get(name)
    ?.findings.map(
      (each) => `${each.class} ${each.operation?.method}: ${plain(sentence(each, names))}`,
    )
  expect(lines).toEqual(want)
})

it('a server that all documents have moved to is one difference, and breaks', () => {
  expect(reports.get(parts[0])?.findings).toMatchObject([
    {
      class: 'changed',
      operation: null,
      wire: 'major',
      expected: 'https://api.alpha.example/v1',
      found: 'https://beta.example/v1',
    },
  ])
})

it('a document with references to other files is read over HTTP', async () => {
  const document = changed((document) => {
    get(document).responses[200] = { $ref: '../parts/replies.yaml#/found' }
  })
  const reply = get(same()).responses[200]
  reply.content['application/json'].schema = { $ref: 'person.json' }
  const own = { ...person(same()), properties: { ...person(same()).properties, pet: {} } }
  await workspace.write({
    'api/alpha.json': document,
    'parts/replies.yaml': stringify({ found: reply }),
    'parts/person.json': own,
  })
  const url = `${await workspace.serve()}/api/alpha.json`
  const { upstream, findings } = await workspace.report([url])
  expect(upstream).toEqual([url])
  expect(findings.map(({ place, operation }) => `${operation?.method} ${place}`)).toEqual([
    'GET 200 body.pet',
  ])
})
