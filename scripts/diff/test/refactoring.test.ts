import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { find, tokensOf } from '../../lib/pointer.ts'
import { compare } from '../compare.ts'
import type { VendorReport } from '../report.ts'
import { type Parsed, parse } from '../side/document.ts'

const root = join(import.meta.dirname, '../../..')
const files = readdirSync(join(root, 'specs')).filter((file) => /^[^.]+\.yaml$/.test(file))

/** Changes a document node by node, from the leaves, without changing its meaning. */
type Refactoring = (document: unknown) => unknown

const map = (node: unknown, change: (node: Record<string, unknown>) => unknown): unknown => {
  if (Array.isArray(node)) return node.map((child) => map(child, change))
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).map(([key, child]) => [key, map(child, change)])
  return change(Object.fromEntries(entries))
}

const isSchemaRef = ($ref: unknown): boolean =>
  typeof $ref === 'string' && $ref.startsWith('#/components/schemas')

const refactorings: Record<string, Refactoring> = {
  'every key in the other order': (document) =>
    map(document, (node) => Object.fromEntries(Object.entries(node).reverse())),

  'every reference inlined, three deep': (document) => {
    const inline = (node: unknown): unknown =>
      map(node, ({ $ref, ...rest }) =>
        typeof $ref === 'string'
          ? { ...(find(document, tokensOf($ref)) as object), ...rest }
          : { ...rest, ...($ref !== undefined && { $ref }) },
      )
    return inline(inline(inline(document)))
  },

  'every referenced schema wrapped in allOf': (document) =>
    map(document, ({ $ref, ...rest }) => {
      if (isSchemaRef($ref)) return { allOf: [{ $ref }], ...rest }
      return $ref === undefined ? rest : { $ref, ...rest }
    }),

  'every component under another name': (document) => {
    const text = JSON.stringify(document)
    const renamed = JSON.parse(
      text.replace(/"#\/components\/(\w+)\/([^"/]+)/g, '"#/components/$1/Other$2'),
    )
    const { securitySchemes, ...sections } = renamed.components
    for (const [section, components] of Object.entries(sections)) {
      const entries = Object.entries(components as object)
      renamed.components[section] = Object.fromEntries(
        entries.map(([name, component]) => [`Other${name}`, component]),
      )
    }
    return renamed
  },

  'the security of the document at every operation': (document) => {
    const { security, ...rest } = document as Record<string, unknown>
    const withSecurity = map(rest, (node) =>
      'operationId' in node && 'responses' in node ? { security, ...node } : node,
    )
    return withSecurity
  },
}

const reports = new Map<string, VendorReport>()

beforeAll(async () => {
  const pairs = files.flatMap((file) => {
    const text = readFileSync(join(root, 'specs', file), 'utf8')
    const base = parse(text, { label: 'base', file })
    return Object.entries(refactorings).map(([name, refactor]) => {
      const document = JSON.parse(JSON.stringify(refactor(base.document)))
      const label = { label: 'revision', file }
      const revision: Parsed = { label, document, lost: [], newKeys: [], locate: () => undefined }
      return { vendor: `${basename(file, '.yaml')}: ${name}`, base, revision }
    })
  })
  for (const report of await compare(root, pairs, { types: false, warn: console.warn })) {
    reports.set(String(report.vendor), report)
  }
})

describe.each(files.map((file) => basename(file, '.yaml')))('%s', (vendor) => {
  it.each(Object.keys(refactorings))('has no findings with %s', (name) => {
    const { findings } = reports.get(`${vendor}: ${name}`) as VendorReport
    expect(findings).toEqual([])
  })
})
