import { cells, limit, prose, row, take } from '../../diff/format/markdown.ts'
import { code, mark } from '../../diff/format/text.ts'
import type { Report, VendorReport } from '../report.ts'
import { acceptedOf, groupsOf, notExamined, sidesOf, staleOf, verdictOf } from './words.ts'

/** Writes a report as an issue; a workflow finds the issue of its previous run by the first line. */
export function markdown({ vendors }: Report): string {
  const budget = { left: limit }
  return `${vendors.flatMap((vendor) => section(vendor, budget)).join('\n\n')}\n`
}

function section(report: VendorReport, budget: { left: number }): string[] {
  const { vendor, wire, upstream, next = [], spec } = report
  const columns = ['wire', 'operation', 'difference']
  const head = [cells(columns), cells(columns.map(() => '---'))]
  const tables = groupsOf(report).map(({ title, entries }) => {
    const rows = entries.map((entry) => row(entry, { ...sidesOf(report), types: null }))
    return { title, ...take(rows, budget) }
  })
  const stale = take(
    report.stale.map((one) => `- ${prose(staleOf(one))} ${code(`${one.file}:${one.line}`)}`),
    budget,
  )
  const left = tables.reduce((sum, table) => sum + table.left, stale.left)
  return [
    `<!-- tags: specs:drift ${vendor} -->`,
    `## ${mark(wire === 'major')}${prose(vendor)}: ${verdictOf(report)}`,
    `${code(spec)} and ${[...upstream, ...next].map((name) => code(name)).join(', ')}`,
    ...tables.flatMap(({ title, taken }) =>
      taken.length ? [`### ${prose(title)}`, [...head, ...taken].join('\n')] : [],
    ),
    ...(stale.taken.length ? ['### Accepted, but not found', stale.taken.join('\n')] : []),
    ...(left
      ? [`${left} lines are left out here; \`pnpm specs:drift ${vendor}\` shows them.`]
      : []),
    ...notExamined(report).map(prose),
    ...acceptedOf(report).map(prose),
  ]
}
