import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { worst } from '../bump.ts'
import { compare } from '../compare.ts'
import type { VendorReport } from '../report.ts'
import { parse } from '../side/document.ts'
import { type Case, table } from './cases/index.ts'

/** Many cases share a document, whose types are generated once. */
vi.mock(import('../../generate/schema.ts'), async (load) => {
  const [{ once }, { emitSchema }] = await Promise.all([import('../../test/once.ts'), load()])
  return { emitSchema: once(emitSchema) }
})

const root = join(import.meta.dirname, '../../..')
const reports = new Map<Case, VendorReport>()

beforeAll(async () => {
  const pairs = table.map(({ name, base, revision }) => ({
    vendor: name,
    base: parse(base, { label: 'base', file: 'base.yaml' }),
    revision: parse(revision, { label: 'revision', file: 'revision.yaml' }),
  }))
  const all = await compare(root, pairs, { types: true, warn: console.warn })
  for (const [index, report] of all.entries()) reports.set(table[index] as Case, report)
})

/** Returns the grades of a report, in the form of the table. */
function gradesOf(row: Case): Pick<Case, 'wire' | 'types' | 'at'> {
  const { wire, types, findings } = reports.get(row) as VendorReport
  const withGrade = row.at.some((operation) => / (major|minor|patch|none)$/.test(operation))
  const operations = Map.groupBy(findings, ({ operation }) =>
    operation ? `${operation.method} ${operation.path}` : '*',
  )
  const at = [...operations].map(([operation, own]) =>
    withGrade ? `${operation} ${worst(own.map(({ wire }) => wire))}` : operation,
  )
  return { wire, types: types ?? 'none', at: at.sort() }
}

describe.each([...new Set(table.map(({ group }) => group))])('%s', (group) => {
  const rows = table.filter((row) => row.group === group)
  it.each(rows.map((row): [string, Case] => [row.name, row]))('%s', (_name, row) => {
    const { wire, types, at } = row
    expect(gradesOf(row)).toEqual({ wire, types, at: at.toSorted() })
  })
})

it('triggers every configured rule', async () => {
  const config = await readFile(join(root, 'scripts/diff/wire/redocly.yaml'), 'utf8')
  const rules = Object.keys((parseYaml(config) as { diff: object }).diff)
  const fired = new Set(
    [...reports.values()].flatMap(({ findings }) => findings.map(({ rule }) => rule)),
  )
  // This one reports paths, and grades nothing.
  expect(rules.filter((rule) => !fired.has(rule))).toEqual(['tags/ways'])
})

it('has unique names', () => {
  expect(new Set(table.map(({ name }) => name)).size).toBe(table.length)
})
