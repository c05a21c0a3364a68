import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import type { Report, VendorReport } from '../report.ts'
import { changed, get, person, same, spec } from './documents.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

let workspace: Workspace

/** The next version: it has one operation and one property more, one less, another type, and a choice. */
const later = changed((document) => {
  document.paths['/v1/teams'] = { get: { responses: { 204: { description: 'None' } } } }
  person(document).properties.team = { type: 'string' }
  person(document).properties.id.type = 'string'
  delete person(document).properties.nick
  get(document).parameters.push({ name: 'page', in: 'query', required: true, schema: {} })
  document.components.schemas.Draft.properties.name = {
    anyOf: [
      { type: 'string', format: 'uri' },
      { type: 'string', maxLength: 5 },
    ],
  }
})

const broken = changed((document) => {
  get(document).responses[404] = { $ref: '../common/replies.json#/none' }
  person(document).properties.team = { $ref: 'team.yaml' }
})

beforeAll(async () => {
  workspace = await createWorkspace({
    'specs/alpha.yaml': spec,
    'same.json': same(),
    'later.json': later,
    'broken.yaml': stringify(broken),
  })
})

afterAll(() => workspace.remove())

/** Writes the list of documents, and returns the report on them as JSON. */
async function report(lists: object, ...args: string[]): Promise<VendorReport> {
  const paths = Object.entries(lists).map(([key, files]) => [
    key,
    (files as unknown[]).map((file) =>
      typeof file === 'string' ? join(workspace.folder, file) : file,
    ),
  ])
  await workspace.write({ 'specs/alpha.drift.yaml': stringify(Object.fromEntries(paths)) })
  const { stdout, stderr } = await workspace.drift('alpha', '--format=json', ...args)
  if (stderr) throw new Error(stderr)
  return (JSON.parse(stdout) as Report).vendors[0] as VendorReport
}

const linesOf = ({ findings }: VendorReport) =>
  findings.map(
    ({ class: kind, wire, operation, place, found }) =>
      `${kind}, ${wire}: ${operation?.method} ${operation?.path} ${place}: ${found}`,
  )

const news = [
  'next, minor: POST /contacts/ body.name: 2 alternatives 70ceb9d9',
  'next, minor: POST /contacts/ 201 body.team: string',
  'next, minor: GET /contacts/{contactId} 200 body.team: string',
  'next, minor: GET /contacts/{contactId} query.page: a parameter',
  'next, minor: GET /teams : another path',
]

describe('of a later version of the API', () => {
  it('only what it adds is reported, and breaks nothing', async () => {
    const found = await report({ upstream: ['same.json'], next: ['later.json'] })
    expect(linesOf(found).sort()).toEqual(news.toSorted())
    expect(found.wire).toBe('minor')
    expect(found.findings.some(({ drift }) => drift)).toBe(false)
  })

  it('what the present version has, too, is reported once', async () => {
    const found = await report({ upstream: ['later.json'], next: ['later.json'] })
    expect(linesOf(found).filter((line) => line.startsWith('next'))).toEqual([])
    expect(linesOf(found)).toContain(
      'added, minor: GET /contacts/{contactId} 200 body.team: string',
    )
  })

  it('differences are accepted by their class', async () => {
    const match = { class: 'next', place: '* body.team', found: 'string' }
    const accepted = [{ reason: 'later', date: '2026-11-22', match }]
    const found = await report({ upstream: ['same.json'], next: ['later.json'], accepted })
    const others = news.filter((line) => !line.includes('body.team'))
    expect(linesOf(found).sort()).toEqual(others.toSorted())
    expect(found).toMatchObject({ accepted: 2, stale: [] })
  })

  it('nothing is reported where other documents are given', async () => {
    await report({ upstream: ['same.json'], next: ['later.json'] })
    const found = await workspace.report(['same.json'])
    expect(found.findings).toEqual([])
    expect(found).not.toHaveProperty('next')
  })
})

describe('a reference of a later version that leads nowhere', () => {
  const lists = { upstream: ['same.json'], next: ['later.json', 'broken.yaml'] }
  const references = ['../common/replies.json#/none', 'team.yaml']

  it('is reported as not examined, in a report that is valid', async () => {
    const found = await report(lists)
    const document = join(workspace.folder, 'broken.yaml')
    expect(found.unexamined).toEqual(references.map((reference) => ({ document, reference })))
    const schema = await readFile(join(import.meta.dirname, '../report.schema.json'), 'utf8')
    const ajv = new Ajv2020({ allErrors: true, formats: { date: true } })
    const validate = ajv.compile(JSON.parse(schema))
    validate({ format: 2, vendors: [found] })
    expect(validate.errors).toBeNull()
  })

  it.each(['terminal', 'markdown'])('is told in the format %s', async (format) => {
    const { stdout } = await workspace.drift('alpha', `--format=${format}`)
    const text = stdout.replaceAll(/\s+/g, ' ')
    expect(text).toContain('Not examined, because the file is not there: ')
    expect(text).toContain('team.yaml')
  })

  it('of the present version is bad input', async () => {
    const { code, stderr } = await workspace.drift('alpha', '--upstream=broken.yaml')
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/^broken\.yaml:\d+:\d+: its `\$ref` cannot be followed: /),
    })
  })
})
