import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../compare.ts'
import type { VendorReport } from '../report.ts'
import { parseWithLost } from '../side/document.ts'
import { done, spec } from './cases/frame.ts'

const root = join(import.meta.dirname, '../../..')

const text = '{ type: string }'
const get = (part: string, more = '') =>
  spec(`/things: { get: { operationId: getThing, ${part} }${more} }`)
const lines = (media: string) =>
  get(`responses: { '200': { description: d., content: { application/jsonl: { ${media} } } } }`)
const listing = (parameter: string) => get(`parameters: [${parameter}], ${done}`)
const limit = `{ name: limit, in: query, schema: ${text} }`
const pets = (more: string) =>
  `{ oneOf: [{ type: object, required: [k], properties: { k: { type: string } } }], discriminator: { propertyName: k${more} } }`
const signing = (flow: string) => {
  const schemes = `securitySchemes: { o: { type: oauth2, flows: { ${flow} } } }`
  return `${get(done).replace('components: {', `components: { ${schemes}, x-other: {`)} }`
}

/** Pairs with the findings, and what was not compared: `KEY LINE: OPERATIONS`. */
const rows: [what: string, base: string, revision: string, want: string[], parts: string[]][] = [
  ['no key that is new', get(done), get(done), [], []],
  [
    'a method, beside one that changes',
    get(done),
    get(`${done.replace('204', '205')}`, `, query: { ${done} }`),
    ['GET /things 204: major removed', 'GET /things 205: minor added'],
    ['query 6: /things'],
  ],
  [
    'other methods',
    get(done, `, additionalOperations: { COPY: { ${done} } }`),
    get(done, `, additionalOperations: { LINK: { ${done} } }`),
    [],
    ['additionalOperations 6: /things'],
  ],
  [
    'the schema of a line in place of one of all',
    lines(`schema: ${text}`),
    lines(`itemSchema: ${text}`),
    [],
    ['itemSchema 6: GET /things'],
  ],
  [
    'a whole query in place of a parameter',
    listing(limit),
    listing(
      `{ name: q, in: querystring, content: { application/x-www-form-urlencoded: { schema: ${text} } } }`,
    ),
    [],
    ['in: querystring 6: GET /things'],
  ],
  [
    'a schema that a discriminator selects without a value',
    lines(`schema: ${pets('')}`),
    lines(`schema: ${pets(', defaultMapping: Cat')}`),
    [],
    ['defaultMapping 6: GET /things'],
  ],
  [
    'a flow of a device',
    signing('deviceAuthorization: { deviceAuthorizationUrl: /a, tokenUrl: /b, scopes: {} }'),
    signing(''),
    [],
    ['deviceAuthorization 9:'],
  ],
]

const reports = new Map<string, VendorReport>()

beforeAll(async () => {
  const side = (text: string, file: string) =>
    parseWithLost(text.replace('3.1.0', '3.2.0'), { label: file, file })
  const pairs = rows.map(([vendor, base, revision]) => ({
    vendor,
    base: side(base, 'base.yaml'),
    revision: side(revision, 'revision.yaml'),
  }))
  for (const report of await compare(root, pairs, { types: true, warn: console.warn })) {
    reports.set(String(report.vendor), report)
  }
})

describe('a document of OpenAPI 3.2 with', () => {
  it.each(rows)('%s', (what, _base, _revision, want, parts) => {
    const { findings, untyped, uncompared = [] } = reports.get(what) as VendorReport
    const found = findings.map(
      ({ operation, place, wire, kind }) =>
        `${operation?.method} ${operation?.path} ${place}: ${wire} ${kind}`,
    )
    const told = uncompared.map(({ reason, operations, base, revision }) => {
      const [, key] = /^`(.*)` is of OpenAPI 3\.2, and is not understood\.$/.exec(reason) ?? []
      return `${key} ${(revision ?? base)?.line}: ${operations.join(', ')}`.trim()
    })
    expect({ found, told, untyped }).toEqual({ found: want, told: parts, untyped: undefined })
  })
})
