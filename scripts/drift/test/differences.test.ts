import { driftOf } from '@tags/drift'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentence } from '../../diff/format/sentence.ts'
import { plain } from '../../diff/format/text.ts'
import { names } from '../page.ts'
import type { DriftFinding, VendorReport } from '../report.ts'
import { changed, get, type Loose, person, spec } from './documents.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

type Change = (document: Loose) => void

const draft = (document: Loose) => document.components.schemas.Draft

const rows: [name: string, change: Change, want: string[]][] = [
  [
    'parts that only the vendor has are added',
    (document) => {
      get(document).parameters.push({ name: 'page', in: 'query', schema: { type: 'integer' } })
      draft(document).properties.city = { type: 'string' }
      draft(document).required.push('name')
      person(document).properties.email.maxLength = 100
      get(document).responses[200].headers['X-Trace'] = { schema: { type: 'string' } }
    },
    [
      'added, major: POST body: required-properties-added: nothing → required name',
      'added, minor: POST 201 body.email: modified: nothing → 100',
      'added, minor: POST body.city: added: nothing → string',
      'added, minor: GET 200 body.email: modified: nothing → 100',
      'added, minor: GET 200 header x-trace: undocumented-header: no such header → a header',
      'added, minor: GET query.page: added: nothing → a parameter',
    ],
  ],
  [
    'parts that only our spec has are removed, or claimed if they have another source',
    (document) => {
      delete person(document).properties.nick
      delete person(document).properties.traceId
      delete get(document).responses[404]
      delete get(document).responses[200].headers
      get(document).parameters = []
    },
    [
      'removed, major: POST 201 body.nick: property-removed: string → nothing',
      'removed, major: GET 200 body.nick: property-removed: string → nothing',
      'removed, major: GET 200 header x-plan: response-header-removed: a header → nothing',
      'removed, major: GET query.fields: parameter-removed: a parameter → nothing',
      'claimed, major: POST 201 body.traceId: property-removed: string → nothing',
      'claimed, major: GET 200 body.traceId: property-removed: string → nothing',
      'claimed, minor: GET 404: removed: a response → nothing',
    ],
  ],
  [
    'webhooks are compared where the vendor describes some in its document',
    (document) => {
      Object.assign(document, { openapi: '3.1.0' })
      person(document).properties.email = { type: ['string', 'null'] }
      const tag = { type: 'integer' }
      const schema = {
        type: 'object',
        required: ['kind'],
        properties: { kind: { const: 'tagged' }, tag, by: { type: 'string' } },
      }
      document.webhooks = {
        tagged: {
          post: {
            requestBody: { required: true, content: { 'application/json': { schema } } },
            responses: { 200: { description: 'OK' } },
          },
        },
      }
    },
    [
      'added, minor: POST body.by: added: nothing → string',
      'changed, major: POST body.tag: schema-type-changed: string → integer',
    ],
  ],
  [
    'webhooks that the vendor does not have in its document are removed, if it has others',
    (document) => {
      Object.assign(document, { openapi: '3.1.0', webhooks: {} })
      person(document).properties.email = { type: ['string', 'null'] }
    },
    ['removed, major: POST : path-removed: an operation → nothing'],
  ],
  [
    'parts that differ are changed',
    (document) => {
      draft(document).properties.email.type = ['string', 'null']
      draft(document).properties.name.maxLength = 30
    },
    [
      'changed, major: POST body.name: schema-constraint-changed: 50 → 30',
      'changed, minor: POST body.email: modified: string → string or null',
    ],
  ],
  [
    'an operation on one side is reported once',
    (document) => {
      document.paths['/v1/teams'] = { get: get(document), post: { responses: { 204: {} } } }
      delete document.paths['/v1/contacts/{id}']
    },
    [
      'added, minor: GET : undocumented-operation: a documented path → another path',
      'added, minor: POST : undocumented-operation: a documented path → another path',
      'removed, major: GET : path-removed: an operation → nothing',
    ],
  ],
]

const others: [name: string, change: Change][] = [
  [
    'a different response',
    (document) => {
      const { properties } = person(document)
      properties.id = { anyOf: [{ type: 'string' }, { type: 'integer' }, { type: 'null' }] }
      properties.kind.enum.push('team', 'bot')
      properties.nick.maxLength = 40
      properties['favourite color'].type = 'integer'
      properties['favourite pet'] = { type: 'object', properties: {} }
      person(document).required = ['id']
      get(document).responses[200].headers['x-plan'].required = false
      get(document).responses[404].content = { 'text/html; charset=utf-8': {} }
      get(document).responses['5XX'] = { description: 'Down' }
    },
  ],
  [
    'other words',
    (document) => {
      get(document).description = 'Finds someone'
      get(document).tags = ['People']
      get(document)['x-codegen'] = true
      person(document).properties.id.example = 7
      document.externalDocs = { url: 'https://alpha.example' }
    },
  ],
  [
    'another type',
    (document) => {
      draft(document).properties.email.type = ['string', 'null']
    },
  ],
]

let workspace: Workspace
let reports: Map<string, VendorReport>

beforeAll(async () => {
  workspace = await createWorkspace({ 'specs/alpha.yaml': spec })
  reports = await workspace.reports(
    [...rows, ...others].map(([name, change]) => [name, { 'a.json': changed(change) }]),
  )
})

afterAll(() => workspace.remove())

/** Returns the findings after a change of the vendor's document. */
const findingsOf = (name: string): DriftFinding[] => reports.get(name)?.findings as DriftFinding[]

const lineOf = ({ class: kind, wire, operation, place, rule, expected, found }: DriftFinding) =>
  `${kind}, ${wire}: ${operation?.method} ${place}: ${rule}: ${expected} → ${found}`

describe('each side', () => {
  it.each(rows)('%s', (name, _, want) => {
    expect(findingsOf(name).map(lineOf)).toEqual(want)
  })
})

it('a different response is reported as in traffic', () => {
  const findings = findingsOf('a different response')
  const contact = '#/components/schemas/Contact'
  const reply = '#/paths/~1contacts~1{contactId}/get/responses'
  const kind = ['"person" or "company"', 'another string'] as const
  const want = (
    [
      ['200 body.email', 'missing-property', `${contact}/required`, 'string or null', 'nothing'],
      ['200 body.id', 'wrong-type', `${contact}/properties/id/type`, 'integer', 'string'],
      ['200 body.id', 'wrong-type', `${contact}/properties/id/type`, 'integer', 'null'],
      ['200 body.kind', 'undocumented-value', `${contact}/properties/kind/enum`, ...kind],
      [
        '200 body.nick',
        'outside-limit',
        `${contact}/properties/nick/maxLength`,
        'at most 20 characters',
        'more characters',
      ],
      [
        '200 body.{…}',
        'undocumented-property',
        `${contact}/properties/{…}`,
        'no such property',
        'object',
      ],
      [
        '200 body.{…}',
        'wrong-type',
        `${contact}/properties/favourite color/type`,
        'string',
        'integer',
      ],
      ['200 header x-plan', 'missing-header', `${reply}/200/headers/X-Plan`, 'string', 'nothing'],
      [
        '404 body',
        'undocumented-content-type',
        `${reply}/404/content/text~1html`,
        'no body',
        'text/html',
      ],
    ] as const
  ).map(([place, rule, pointer, expected, found]) =>
    driftOf({ operation: 'GET /contacts/{contactId}', place, rule, pointer, expected, found }),
  )
  const own = findings.filter(({ operation }) => operation?.method === 'GET')
  const drifts = own.flatMap(({ drift }) => drift ?? [])
  expect(drifts).toHaveLength(want.length)
  expect(drifts).toEqual(expect.arrayContaining(want))
  // A single reply cannot show a difference for a range of statuses.
  expect(own.filter(({ drift }) => !drift).map(lineOf)).toEqual([
    'added, minor: GET 5XX: added: nothing → a response',
  ])
  for (const { fingerprint, drift } of own)
    expect(fingerprint).toBe(drift?.fingerprint ?? fingerprint)
  expect(own.find(({ rule }) => rule === 'outside-limit')).toMatchObject({
    expected: '20',
    found: '40',
  })
  const line = spec.split('\n').findIndex((text) => text.includes('kind:')) + 1
  const values = own.find(({ rule }) => rule === 'undocumented-value')
  expect(values).toMatchObject({
    class: 'added',
    wire: 'major',
    found: '"bot", "team"',
    spec: { pointer: `${contact}/properties/kind/enum`, line, column: 17 },
  })
})

it('descriptions, names and other properties of operations are not compared', () => {
  const findings = findingsOf('other words')
  expect(findings).toEqual([])
})

it('types are described in words', () => {
  const findings = findingsOf('another type')
  expect(findings.map((finding) => plain(sentence(finding, names)))).toEqual([
    "`type` has `null` only in the vendor's document.",
  ])
})
