import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { withTagLimit } from '../../test/limit.ts'
import { compare } from '../compare.ts'
import { entriesOf } from '../format/entry.ts'
import { sentence } from '../format/sentence.ts'
import { plain } from '../format/text.ts'
import type { VendorReport } from '../report.ts'
import { parse } from '../side/document.ts'
import { getting, ref, spec } from './cases/frame.ts'

const root = join(import.meta.dirname, '../../..')
const aelyst = withTagLimit(readFileSync(join(root, 'specs/aelyst.yaml'), 'utf8'), 10)
const highlevel = readFileSync(join(root, 'specs/highlevel.yaml'), 'utf8')

const parsed = (text: string) => parse(text, { label: 'spec', file: 'spec.yaml' })

/** Replaces a part of `text`, which must contain it. */
function edit(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`There is no ${from} in the spec.`)
  return text.replace(from, to)
}

/** The findings for a change of Aelyst's spec: `OPERATION | place: message | wire`. */
const rows: [what: string, from: string, to: string, want: string[]][] = [
  [
    'a limit of a body',
    '      maxItems: 10\n',
    '      maxItems: 8\n',
    ['POST /contact/{identifier}/tag | request body: `maxItems` changed from 10 to 8. | major'],
  ],
  [
    'a limit that goes',
    '      minItems: 1\n      maxItems: 10\n',
    '      maxItems: 10\n',
    ['POST /contact/{identifier}/tag | request body: `minItems` was removed; it was 1. | minor'],
  ],
  [
    'a value of an answer, in a list and alone',
    'enum: [open, closed, blocked]',
    'enum: [open, closed, blocked, spam]',
    [
      'POST /contact/list | response 200 body.items[].status: `enum` gained `spam`. | major',
      'GET /contact/{identifier} | response 200 body.status: `enum` gained `spam`. | major',
    ],
  ],
  [
    'a parameter',
    '        - name: cursorId\n',
    '        - name: cursor\n',
    [
      'POST /contact/list | request query.cursorId: Parameter `cursorId` was removed. | major',
      'POST /contact/list | request query.cursor: Parameter `cursor` was added. | minor',
    ],
  ],
  [
    'an alternative of a value',
    "            - type: 'null'\n              description: No value.\n",
    '',
    ['POST /contact/list | request body.filter.$and[].value: `oneOf` lost `null`. | major'],
  ],
  [
    'a type',
    "        language:\n          type: [string, 'null']",
    '        language:\n          type: string',
    [
      'POST /contact/create_or_update/{identifier} | request body.language: `type` lost `null`. | major',
      'POST /contact/merge | request body.language: `type` lost `null`. | major',
      'POST /contact/{identifier} | request body.language: `type` lost `null`. | major',
      'PUT /contact/{identifier} | request body.language: `type` lost `null`. | major',
    ],
  ],
  [
    'another form of a value',
    '        search:\n          type: string\n          description: Text to search for. Empty for all contacts.\n',
    '        search:\n          description: Text to search for. Empty for all contacts.\n          anyOf: [{ type: string }, { type: array, items: { type: string } }]\n',
    ['POST /contact/list | request body.search: `anyOf` gained `array`. | minor'],
  ],
  [
    'a server',
    'description: Production. HTTPS only.\n',
    'description: Production. HTTPS only.\n  - url: https://eu.aelyst.ai/v1\n',
    ['* | server : Server `https://eu.aelyst.ai/v1` was added. | minor'],
  ],
  [
    'a tag of operations',
    'tags:\n  - name: Tags\n',
    'tags:\n  - name: Labels\n    description: Nothing yet.\n  - name: Tags\n',
    ['* | document : Tag `Labels` was added. | patch'],
  ],
  [
    'a header of an error',
    '        Retry-After:',
    '        Retry-Later:',
    [
      'DELETE /contact/{identifier} | response 429 header Retry-After: Header `Retry-After` was removed. | major',
      'DELETE /contact/{identifier} | response 429 header Retry-Later: Header `Retry-Later` was added. | minor',
      'POST /contact/{identifier}/lifecycle/update | response 429 header Retry-After: Header `Retry-After` was removed. | major',
      'POST /contact/{identifier}/lifecycle/update | response 429 header Retry-Later: Header `Retry-Later` was added. | minor',
      'POST /contact/{identifier}/tag | response 429 header Retry-After: Header `Retry-After` was removed. | major',
      'POST /contact/{identifier}/tag | response 429 header Retry-Later: Header `Retry-Later` was added. | minor',
    ],
  ],
  [
    'a required property',
    'required: [contactIds]',
    'required: [contactIds, firstName]',
    ['POST /contact/merge | request body: `required` gained `firstName`. | major'],
  ],
  [
    'a rate limit',
    'requests: 5',
    'requests: 4',
    ['* | limit : `requests` changed from 5 to 4. | minor'],
  ],
  [
    'an output',
    '      contactId: $response.body#/id\n',
    '',
    ['* | client getTags.outputs: `contactId` was removed; it was `$response.body#/id`. | major'],
  ],
  [
    'words',
    'summary: Get a contact',
    'summary: Read a contact',
    ['GET /contact/{identifier} | operation : `summary` changed. | patch'],
  ],
]

/** An object with these properties. */
const having = (properties: string) => `{ type: object, properties: { ${properties} } }`

/** The answers of `GET /a` and `GET /b`, and the schemas of components. */
const two = (a: string, b: string, schemas: string) =>
  spec(
    `/a: { get: ${getting(a, 'a')} }, /b: { get: ${getting(b, 'b')} }`,
    `schemas: { ${schemas} }`,
  )

const users = (description: string) => `
  User: { type: object, description: ${description}, properties: { name: { type: string } } },
  Nobody: { type: [object, 'null'], description: ${description}, properties: { name: { type: string } } }`

const blocks = (item: string, most: number) => `
  Block: ${having(`nodes: { type: array, items: ${ref(item)} }`)},
  Leaf: { type: string, maxLength: ${2 * most} }, Text: { type: string, maxLength: ${most} }`

const tree = (item: string, most: number) => `
  Tree: { type: object, properties: {
    trees: { type: array, items: ${ref('Tree')} }, blocks: { type: array, items: ${ref('Block')} } } },
  ${blocks(item, most)}`

const pets = (properties: string) => `
  Cat: ${having(`owner: ${ref('Owner')}`)}, Dog: ${having('barks: { type: boolean }')},
  Fish: ${having('depth: { type: integer }')}, Owner: ${having(properties)}`

const body = having(`
  block: ${ref('Block')}, leaf: ${ref('Leaf')}, text: ${ref('Text')}`)

/** `PUT /users`, which sends and answers users with so many properties. */
const shared = (most: number) => {
  const content = (schema: string) => `content: { application/json: { schema: ${schema} } }`
  const conflict = having(`conflict: ${having(`user: ${ref('User')}`)}, user: ${ref('User')}`)
  return spec(
    `/users: { put: { operationId: a, requestBody: { ${content(ref('User'))} }, responses: {
      '200': { description: Updated., ${content(ref('User'))} },
      '201': { description: Created., ${content(ref('User'))} },
      '409': { description: Known., ${content(conflict)} } } } }`,
    `schemas: { User: { type: object, maxProperties: ${most} } }`,
  )
}

/** The findings for changes of components, which operations reach at several places. */
const places: [what: string, base: string, revision: string, want: string[]][] = [
  [
    'a reference goes to another schema, which another operation reaches elsewhere',
    two(
      having(`user: ${ref('User')}`),
      having(`user: ${ref('User')}, author: ${ref('Nobody')}`),
      users('One.'),
    ),
    two(
      having(`user: ${ref('Nobody')}`),
      having(`user: ${ref('User')}, author: ${ref('Nobody')}`),
      users('Two.'),
    ),
    [
      'GET /a | response 200 body.user: `type` gained `null`. | major',
      'GET /a | response 200 body.user: `description` changed. | patch',
      'GET /b | response 200 body.author: `description` changed. | patch',
      'GET /b | response 200 body.user: `description` changed. | patch',
    ],
  ],
  [
    'a reference goes to another schema, which the operation reaches at a shorter path',
    two(body, '{ type: string }', blocks('Leaf', 5)),
    two(body, '{ type: string }', blocks('Text', 4)),
    [
      'GET /a | response 200 body.block.nodes[]: `maxLength` changed from 10 to 4. | minor',
      'GET /a | response 200 body.leaf: `maxLength` changed from 10 to 8. | minor',
      'GET /a | response 200 body.text: `maxLength` changed from 5 to 4. | minor',
    ],
  ],
  [
    'a reference goes to another schema below one that contains itself',
    two(ref('Tree'), having(`leaf: ${ref('Leaf')}, text: ${ref('Text')}`), tree('Leaf', 5)),
    two(ref('Tree'), having(`leaf: ${ref('Leaf')}, text: ${ref('Text')}`), tree('Text', 4)),
    [
      'GET /a | response 200 body.blocks[].nodes[]: `maxLength` changed from 10 to 4. | minor',
      'GET /b | response 200 body.leaf: `maxLength` changed from 10 to 8. | minor',
      'GET /b | response 200 body.text: `maxLength` changed from 5 to 4. | minor',
    ],
  ],
  [
    'a schema below an alternative changes, and another alternative is new before it',
    two(`{ anyOf: [${ref('Cat')}, ${ref('Dog')}] }`, ref('Owner'), pets('name: { type: string }')),
    two(
      `{ anyOf: [${ref('Fish')}, ${ref('Cat')}, ${ref('Dog')}] }`,
      ref('Owner'),
      pets('name: { type: string }, age: { type: integer }'),
    ),
    [
      'GET /a | response 200 body: `anyOf` gained `Fish`. | major',
      'GET /a | response 200 body.owner.age: Property `age` was added. | minor',
      'GET /b | response 200 body.age: Property `age` was added. | minor',
    ],
  ],
  [
    'a schema of a body and of three responses of one operation, in one of them twice',
    shared(9),
    shared(8),
    [
      'PUT /users | request body: `maxProperties` changed from 9 to 8. | major',
      'PUT /users | response 200 body: `maxProperties` changed from 9 to 8. | minor',
      'PUT /users | response 201 body: `maxProperties` changed from 9 to 8. | minor',
      'PUT /users | response 409 body.user: `maxProperties` changed from 9 to 8. | minor',
    ],
  ],
]

/** `GET /a`, whose answer is one of two objects, each with a text of a length. */
const alternatives = (most: number) =>
  two(
    `{ oneOf: [${['x', 'y']
      .map(
        (kind) =>
          `{ type: object, required: [k], properties: { k: { enum: [${kind}] }, v: { type: string, maxLength: ${most} } } }`,
      )
      .join(',\n       ')}] }`,
    '{ type: string }',
    '',
  )

/** `GET /a`, whose answer is a component, which may be null by `nullable` beside the reference. */
const beside = (nullable: string) =>
  two(
    `{ type: object, properties: { v: { allOf: [${ref('V')}]${nullable} } } }`,
    '{ type: string }',
    'V: { type: string }',
  ).replace('3.1.0', '3.0.3')

/** `GET /a`, whose answer must fit two schemas, and has one of two values. */
const joined = (required: string, value: string) =>
  two(
    `{ allOf: [{ type: object, required: [${required}], properties: { v: { oneOf: [{ enum: [a] }, { enum: [${value}] }] } } }, { required: [w], properties: { w: { type: string } } }] }`,
    '{ type: string }',
    'V: { type: string }',
  )

/** Aelyst's spec with `maxItems` of `Tags` at 8, in several forms. */
const forms = {
  plain: edit(aelyst, '      maxItems: 10\n', '      maxItems: 8\n'),
  moved: `# A comment.\n\n${edit(aelyst, '      maxItems: 10\n', '      maxItems: 8\n')}`,
  renamed: edit(aelyst, '      maxItems: 10\n', '      maxItems: 8\n').replaceAll(
    /schemas\/Tags'|^ {4}Tags:/gm,
    (name) => name.replace('Tags', 'TagNames'),
  ),
  other: edit(aelyst, '      maxItems: 10\n', '      maxItems: 7\n'),
}

const reports = new Map<string, VendorReport>()
let alone: VendorReport | undefined

beforeAll(async () => {
  const edits = rows.map(([what, from, to]): [string, string] => [what, edit(aelyst, from, to)])
  const base = parsed(aelyst)
  const pairs = [...edits, ...Object.entries(forms)].map(([vendor, text]) => ({
    vendor,
    base,
    revision: parsed(text),
  }))
  const responses = edit(highlevel, '        traceId:', '        otherId:')
  const choice = {
    vendor: 'choice',
    base: parsed(alternatives(9)),
    revision: parsed(alternatives(8)),
  }
  const kept = {
    vendor: 'null that goes',
    base: parsed(beside(', nullable: true')),
    revision: parsed(beside('')),
  }
  const more = {
    vendor: 'lists that are joined',
    base: parsed(joined('', 'b')),
    revision: parsed(joined('v', 'b, c')),
  }
  const last = { vendor: 'last', base: parsed(highlevel), revision: parsed(responses) }
  const small = places.map(([vendor, base, revision]) => ({
    vendor,
    base: parsed(base),
    revision: parsed(revision),
  }))
  for (const report of await compare(root, [...pairs, ...small, choice, kept, more, last], {
    types: false,
    warn: console.warn,
  })) {
    reports.set(String(report.vendor), report)
  }
  const [report] = await compare(root, [last], { types: false, warn: console.warn })
  alone = report
})

const reportOf = (name: string): VendorReport => reports.get(name) as VendorReport

const fingerprintsOf = (name: string): string[] =>
  reportOf(name).findings.map(({ fingerprint }) => fingerprint)

describe('the findings of a change', () => {
  it.each([...rows, ...places])('%s', (what, _from, _to, want) => {
    const lines = reportOf(what).findings.map((finding) => {
      const { operation, target, place, wire } = finding
      const name = operation ? `${operation.method} ${operation.path}` : '*'
      return `${name} | ${target} ${place}: ${plain(sentence(finding))} | ${wire}`
    })
    expect(lines).toEqual(want)
  })

  it('in several alternatives are several, each with its place', () => {
    const { findings } = reportOf('choice')
    expect(findings.map(({ place }) => place)).toEqual(['200 body.v', '200 body.v'])
    const lines = findings.map(({ revision }) => revision?.line)
    expect(new Set(lines).size).toBe(2)
    const [entry, ...more] = entriesOf(findings, {
      locate: ({ revision }) => ({ file: 'spec.yaml', place: revision }),
    })
    expect(more).toEqual([])
    expect(entry?.where).toMatch(/^spec.yaml:\d+ and 1 more place$/)
  })

  it('with the place of a lost nullable in the base alone', () => {
    const [finding] = reportOf('null that goes').findings
    expect(finding?.base?.pointer).toMatch(/\/properties\/v\/nullable$/)
    expect(finding?.revision).toBeUndefined()
  })

  it('with the place of the list that has more, of several that are joined', () => {
    const pointers = reportOf('lists that are joined').findings.map(({ revision }) =>
      revision?.pointer.replace(/.*schema/, ''),
    )
    expect(pointers.toSorted()).toEqual(['/allOf/0/properties/v/oneOf/1/enum', '/allOf/0/required'])
  })

  it('with the line of the change on both sides', () => {
    const [finding] = reportOf('a rate limit').findings
    const line = 1 + aelyst.split('\n').indexOf('  - requests: 5')
    const place = { pointer: '#/x-rate-limit/0/requests', line, column: 5 }
    expect(finding).toMatchObject({ base: place, revision: place, before: 5, after: 4 })
  })
})

describe('a fingerprint', () => {
  it('stays the same when lines move', () => {
    expect(fingerprintsOf('moved')).toEqual(fingerprintsOf('plain'))
  })

  it('stays the same when the component is renamed', () => {
    expect(fingerprintsOf('renamed')).toEqual(fingerprintsOf('plain'))
  })

  it('stays the same beside other changes', () => {
    expect(alone?.findings.length).toBeGreaterThan(0)
    expect(alone?.findings).toEqual(reportOf('last').findings)
  })

  it('differs for another change', () => {
    expect(fingerprintsOf('other')).not.toEqual(fingerprintsOf('plain'))
  })

  it('is unique in a report', () => {
    for (const { findings } of reports.values()) {
      const fingerprints = findings.map(({ fingerprint }) => fingerprint)
      expect(new Set(fingerprints).size).toBe(fingerprints.length)
    }
  })
})
