import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readAccepted } from '../accepted.ts'
import { entries } from '../entries.ts'
import type { DriftFinding, VendorReport } from '../report.ts'
import { reportOf } from '../watch.ts'
import { changed, get, type Loose, person, same, spec } from './documents.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

/** Equal documents are compared once. */
vi.mock(import('../../diff/wire/redocly.ts'), async (load) => {
  const [{ oncePerDocuments }, { redoclyDiff }] = await Promise.all([
    import('../../diff/test/redocly.ts'),
    load(),
  ])
  return { redoclyDiff: oncePerDocuments(redoclyDiff) }
})

let workspace: Workspace
/** The differences of `a.json`, before any is accepted. */
let differences: DriftFinding[]

beforeAll(async () => {
  workspace = await createWorkspace({
    'specs/alpha.yaml': spec,
    'same.json': same(),
    'a.json': changed((document) => {
      person(document).properties.id.type = 'string'
      person(document).properties.kind.enum.push('team')
      delete person(document).properties.traceId
      get(document).responses[200].headers['X-Trace'] = { schema: { type: 'string' } }
    }),
  })
  differences = (await workspace.differences(['a.json']))[0] as DriftFinding[]
})

afterAll(() => workspace.remove())

/** A file of accepted differences with one entry. */
const file = (match: string, rest = "reason: Seen.\n    date: '2026-01-31'") =>
  `upstream: [a.json]\naccepted:\n  - ${rest}\n    match: ${match}\n`

/** Returns the report on these differences with a file of accepted ones. */
async function report(differences: DriftFinding[], text: string): Promise<VendorReport> {
  await workspace.write({ 'specs/alpha.drift.yaml': text })
  const accepted = await readAccepted(workspace.folder, 'alpha')
  return reportOf('alpha', [], differences, accepted, false)
}

/** Returns the findings at GET with these matches accepted, and the unused matches. */
async function open(match: string) {
  const { findings, accepted, stale } = await report(differences, file(match))
  const reported = findings.filter(({ operation }) => operation?.method === 'GET')
  return { reported: reported.map(({ place, found }) => `${place} ${found}`), accepted, stale }
}

const all = [
  '200 body.kind "team"',
  '200 header x-trace a header',
  '200 body.id string',
  '200 body.traceId nothing',
]
const without = (...places: string[]) =>
  all.filter((line) => !places.some((place) => line.startsWith(place)))

describe('a match fits', () => {
  it.each([
    ['{ rule: wrong-type, expected: integer, found: string }', without('200 body.id'), 2],
    ['{ class: claimed, place: "2* body.trace*" }', without('200 body.traceId'), 2],
    ['{ operation: GET /contacts/*, place: 200 body.traceId }', without('200 body.traceId'), 1],
    ['{ place: 200 Header X-*, found: a header }', without('200 header'), 1],
    ['{ rule: undocumented-value, found: \'"team"\' }', without('200 body.kind'), 2],
    [
      '[{ class: claimed }, { place: 200 header *, found: a header }]',
      without('200 body.traceId', '200 header'),
      3,
    ],
  ])('%s', async (match, reported, accepted) => {
    expect(await open(match)).toEqual({ reported, accepted, stale: [] })
  })
})

describe('a match does not fit', () => {
  it.each([
    ['another type than the one that was accepted', { rule: 'wrong-type', found: 'boolean' }],
    ['a found value, if the match has none', { rule: 'wrong-type' }],
    ['any type', { rule: 'wrong-type', found: '*' }],
    ['another value than those that were accepted', { rule: 'undocumented-value', found: '"bot"' }],
    ['any value by `another string`', { rule: 'undocumented-value', found: 'another string' }],
    ['a place by a part of it', { class: 'claimed', place: 'body.traceId' }],
    ['any character by a dot', { class: 'claimed', place: '200 body.trace.d' }],
    ['another class', { class: 'removed', place: '200 body.traceId' }],
  ])('%s, and is reported as unused', async (_, match) => {
    const { reported, accepted, stale } = await open(JSON.stringify(match))
    expect({ reported, accepted }).toEqual({ reported: all, accepted: 0 })
    expect(stale).toEqual([
      {
        file: 'specs/alpha.drift.yaml',
        line: 5,
        column: 12,
        reason: 'Seen.',
        date: '2026-01-31',
        match,
      },
    ])
  })
})

it('accepted differences are shown with --all, with their reasons', async () => {
  await workspace.write({ 'specs/alpha.drift.yaml': file('{ class: claimed }') })
  const { findings, accepted } = await workspace.report([], '--all')
  expect(accepted).toBe(2)
  expect(
    findings.flatMap(({ place, accepted }) => (accepted ? [{ place, accepted }] : [])),
  ).toEqual(
    ['201 body.traceId', '200 body.traceId'].map((place) => ({
      place,
      accepted: { reason: 'Seen.', date: '2026-01-31' },
    })),
  )
})

describe('exit codes', () => {
  const claimed = '{ class: claimed }'
  const everything =
    '[{ class: claimed }, { rule: wrong-type, found: string }, { found: a header, rule: "*" }, ' +
    '{ rule: undocumented-value, found: \'"team"\' }]'
  it.each([
    ['something else differs', claimed, ['a.json'], 1],
    ['differences do not matter', claimed, ['a.json', '--fail-on=none'], 0],
    ['a difference is breaking', claimed, ['a.json', '--fail-on=major'], 1],
    ['all differences are accepted', everything, ['a.json'], 0],
    ['an accepted difference is not found', claimed, ['same.json'], 1],
    ['an accepted difference is not found', claimed, ['same.json', '--fail-on=major'], 1],
    ['an accepted difference is not found', claimed, ['same.json', '--fail-on=none'], 0],
  ])('%s: %s %j exits with %d', async (_, match, [upstream = '', ...args], code) => {
    await workspace.write({ 'specs/alpha.drift.yaml': file(match) })
    expect(await workspace.drift('alpha', '--upstream', upstream, ...args)).toMatchObject({
      code,
      stderr: '',
    })
  })

  it('a compatible difference fails only without --fail-on major', async () => {
    const document = changed((document) => {
      person(document).properties.pet = { type: 'string' }
    })
    await rm(join(workspace.folder, 'specs/alpha.drift.yaml'), { force: true })
    await workspace.write({ 'b.json': document })
    const codeOf = async (grade: string) =>
      (await workspace.drift('alpha', '--upstream=b.json', `--fail-on=${grade}`)).code
    expect([await codeOf('any'), await codeOf('major')]).toEqual([1, 0])
  })
})

describe('an invalid file', () => {
  const keys = 'class, rule, operation, target, place, expected, found, fingerprint'
  it.each([
    ['accepted: [', '1:12', /^this is not valid YAML: /],
    ['[]', '1:1', 'The file must be an object with upstream, next, accepted.'],
    ['known: []', '1:1', 'The file has no `known`, only: upstream, next, accepted.'],
    ['upstream: []', '1:11', '`upstream` must be a list that is not empty.'],
    ['upstream:', '1:10', '`upstream` must be a list that is not empty.'],
    ['upstream: [1]', '1:12', 'Each item of `upstream` must be text that is not empty.'],
    ['accepted:\n  - reason: x\n    date: 2026-01-01', '2:5', 'it has no `match`.'],
    [file('{}'), '5:12', '`match` is empty, and would fit everything.'],
    [file('{ places: x }'), '5:14', `\`match\` has no \`places\`, only: ${keys}.`],
    [file('{ place: }'), '5:21', '`place` must be text that is not empty.'],
    ...[`{ rule: '*' }`, `{ class: '*', place: '**' }`].map((match): [string, string, string] => [
      file(match),
      '5:12',
      '`match` asks for nothing but `*`, and would fit everything.',
    ]),
    [file('[]'), '5:12', '`match` must be a list that is not empty.'],
    [file('all'), '5:12', `\`match\` must be an object with ${keys}.`],
    [
      file('{ rule: x }', 'reason: " "\n    date: 2026-01-31'),
      '3:13',
      '`reason` must be text that is not empty.',
    ],
    ...['yesterday', '2026-02-30', '2026-1-1'].map((date): [string, string, string] => [
      file('{ rule: x }', `reason: x\n    date: ${date}`),
      '4:11',
      `\`date\` is ${date}, and must be a day such as 2026-11-22.`,
    ]),
    [file('{ rule: x }', 'reason: x\n    date: 2999-01-01'), '4:11', '2999-01-01 is to come.'],
  ])('%j', async (text, place, message) => {
    await writeFile(join(workspace.folder, 'specs/alpha.drift.yaml'), text)
    const { code, stdout, stderr } = await workspace.drift('alpha', '--upstream=same.json')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    const [start, rest] = [stderr.slice(0, 40), stderr.trimEnd()]
    expect(start).toContain(`specs/alpha.drift.yaml:${place}: `)
    const said = rest.slice(`specs/alpha.drift.yaml:${place}: `.length)
    if (typeof message === 'string') expect(said).toBe(message)
    else expect(said).toMatch(message)
  })

  it('also fails the generator, as does a file without a spec', async () => {
    await mkdir(join(workspace.folder, 'packages/alpha'), { recursive: true })
    await workspace.write({ 'specs/alpha.drift.yaml': 'upstream: []' })
    expect(await workspace.generate()).toContain('specs/alpha.drift.yaml:1:11: `upstream` must be')
    await rm(join(workspace.folder, 'specs/alpha.drift.yaml'))
    await workspace.write({ 'specs/beta.drift.yaml': 'upstream: [x.json]' })
    expect(await workspace.generate()).toContain(
      'specs/beta.drift.yaml: there is no specs/beta.yaml.',
    )
    await rm(join(workspace.folder, 'specs/beta.drift.yaml'))
  })
})

type Change = (document: Loose) => void

const draft = (document: Loose) => document.components.schemas.Draft
const drafts = (document: Loose) => document.paths['/v1/contacts'].post.requestBody
const shoe = { type: 'object', required: ['shoe'] }
const key = (name: string) => ({ type: 'apiKey', in: 'header', name })
const secured = (document: Loose, ...schemes: Loose[]) => {
  for (const [index, scheme] of schemes.entries()) {
    document.components.securitySchemes[`s${index}`] = scheme
    get(document).security.push({ [`s${index}`]: [] })
  }
}

const printed: [name: string, accept: Change, further: Change, want: string[]][] = [
  [
    'another property that the vendor requires',
    (document) => draft(document).required.push('name'),
    (document) => {
      draft(document).properties.phone = { type: 'string' }
      draft(document).required.push('phone')
    },
    ['body.phone string', 'body required phone'],
  ],
  [
    'another property that only our spec requires',
    (document) => person(document).required.pop(),
    (document) => person(document).required.pop(),
    ['200 body.email nothing', '201 body.email nothing'],
  ],
  [
    'another operation, if it were several',
    (document) => {
      document.paths['/v1/teams'] = { get: get(document) }
      document.paths['/v1/pets'] = { get: get(document) }
    },
    (document) => (document.paths['/v1/rooms'] = { get: get(document) }),
    [' another path'],
  ],
  [
    'another media type',
    (document) => (drafts(document).content['application/xml'] = {}),
    (document) => (drafts(document).content['text/csv'] = {}),
    ['body text/csv'],
  ],
  [
    'another server',
    (document) => document.servers.push({ url: 'https://beta.example' }),
    (document) => document.servers.push({ url: 'https://gamma.example' }),
    [' https://gamma.example/v1'],
  ],
  [
    'another server of an operation',
    (document) => (get(document).servers = [{ url: 'https://beta.example' }]),
    (document) => (get(document).servers = [{ url: 'https://gamma.example' }]),
    [' https://gamma.example/v1'],
  ],
  [
    'another credential',
    (document) => secured(document, key('X-Key')),
    (document) => secured(document, key('X-Key'), key('X-Other')),
    [' apiKey header x-other'],
  ],
  [
    'another alternative',
    (document) => (draft(document).properties.name = { anyOf: [{ maxLength: 5 }, shoe] }),
    (document) => {
      const { anyOf } = draft(document).properties.name
      document.components.schemas.Shoe = { ...shoe, required: ['hat'] }
      anyOf[1] = { $ref: '#/components/schemas/Shoe' }
    },
    ['body.name 2 alternatives'],
  ],
  [
    'nothing where alternatives have another order and other words',
    (document) => (draft(document).properties.name = { anyOf: [{ maxLength: 5 }, shoe] }),
    (document) => {
      draft(document).properties.name.anyOf = [{ ...shoe, title: 'Shoe' }, { maxLength: 5 }]
    },
    [],
  ],
  [
    'another schema that nothing may fit',
    (document) => (draft(document).not = { required: ['x'] }),
    (document) => (draft(document).not = { required: ['y'] }),
    ['body (not) any type'],
  ],
]

describe('a printed entry, once accepted, does not hide', () => {
  const before = new Map<string, DriftFinding[]>()
  const after = new Map<string, DriftFinding[]>()
  beforeAll(async () => {
    const files = printed.flatMap(([, accept, further], row) => {
      const document = changed(accept)
      const text = JSON.stringify(document)
      further(document)
      return [
        [`printed/${row}.json`, text],
        [`printed/${row}.further.json`, document],
      ]
    })
    await workspace.write(Object.fromEntries(files))
    const found = await workspace.differences(files.map(([file]) => file))
    for (const [row, [name]] of printed.entries()) {
      before.set(name, found[2 * row] ?? [])
      after.set(name, found[2 * row + 1] ?? [])
    }
  })

  it.each(printed)('%s', async (name, _accept, _further, want) => {
    const nothing = { file: '', upstream: [], next: [], matches: [] }
    const given = before.get(name) ?? []
    const all = entries({ format: 2, vendors: [reportOf('alpha', [], given, nothing, false)] })
    const text = `accepted:\n${all.replace('""', 'It is so.')}`
    expect(await report(given, text)).toMatchObject({ findings: [], stale: [] })
    const { findings } = await report(after.get(name) ?? [], text)
    const lines = findings.map(
      ({ place, found }) => `${place} ${found.replace(/ [0-9a-f]{8}$/, '')}`,
    )
    expect(lines.toSorted()).toEqual(want.toSorted())
  })
})

it('differences have the words with which the files in specs accept them', async () => {
  const server =
    '{ url: "https://{account}.alpha.example/v1", variables: { account: { default: a } } }'
  const own = await createWorkspace({
    'specs/alpha.yaml': spec.replace('{ url: https://api.alpha.example/v1 }', server),
    'words.json': changed((document) => {
      Object.assign(draft(document).properties.name, { anyOf: [{ maxLength: 5 }, shoe] })
      const { properties } = person(document)
      properties.nick = { type: 'array', items: { type: 'string' } }
      properties.traceId = { type: 'object', additionalProperties: { type: 'string' } }
    }),
  })
  const [found = []] = await own.differences(['words.json'])
  await own.remove()
  // If a line has to change, compare all vendors again: their files accept no other words.
  const words = found
    .filter(({ place }) => !place.startsWith('200 '))
    .map(({ rule, place, expected, found }) => [rule, place, expected, found].join(' | '))
  expect(words).toEqual([
    'added |  | nothing | https://api.alpha.example/v1',
    'schema-combinator-changed | body.name | nothing | 2 alternatives e63ef59d',
    'added | 201 body.nick | nothing | string',
    'added | 201 body.traceId | nothing | string 6160a7dd',
    'wrong-type | 201 body.nick | string | array',
    'wrong-type | 201 body.traceId | string | object',
    'server-removed |  | https://{account}.alpha.example/v1 | nothing',
    'outside-limit | 201 body.nick | 20 | nothing',
  ])
})

it('a number in a match is compared as text', async () => {
  const document = changed((document) => (draft(document).properties.name.maxLength = 100))
  await workspace.write({
    'b.json': document,
    'specs/alpha.drift.yaml': file('{ place: body.name, expected: 50, found: 100 }'),
  })
  expect(await workspace.report(['b.json'])).toMatchObject({ findings: [], accepted: 1, stale: [] })
})
