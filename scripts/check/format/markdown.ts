import { cells, limit, prose, take } from '../../diff/format/markdown.ts'
import { code } from '../../diff/format/text.ts'
import type { Report, VendorReport } from '../report.ts'
import { coverageOf, neverSeen, notExamined, uncheckedOf, verdictOf, writtenAt } from './words.ts'

/** The first line, by which a workflow finds the comment of its previous run. */
const marker = '<!-- tags: specs:check -->'

const columns = ['operation', 'place', 'expected', 'found', 'exchanges', 'spec']

/** Writes a report as a comment, or as the summary of a run. */
export function markdown({ vendors, unchecked }: Report): string {
  const budget = { left: limit }
  const drifted = vendors.filter(({ findings }) => findings.length > 0)
  const names = drifted.map(({ vendor }) => code(vendor)).join(', ')
  const headline = names
    ? `⚠️ Traffic differs from the specs of ${names}`
    : 'Traffic is as the specs say'
  const rest = uncheckedOf(unchecked)
  return `${[
    marker,
    `## ${headline}`,
    ...vendors.flatMap((report) => section(report, budget)),
    ...(rest ? [prose(rest)] : []),
  ].join('\n\n')}\n`
}

function section(report: VendorReport, budget: { left: number }): string[] {
  const rows = report.findings.map((finding) => {
    const { operation, place, expected, found, exchanges } = finding
    const shown = place ? code(place) : ''
    const counted = String(exchanges)
    const where = code(writtenAt(finding, report))
    return cells([code(operation), shown, prose(expected), prose(found), counted, where])
  })
  const { taken, left } = take(rows, budget)
  const never = neverSeen(report, code)
  const unexamined = notExamined(report, code)
  return [
    `### ${prose(report.vendor)}: ${verdictOf(report)}`,
    `${prose(coverageOf(report))}${never && ` ${never}`}`,
    ...(unexamined ? [unexamined] : []),
    ...(taken.length
      ? [[cells(columns), cells(columns.map(() => '---')), ...taken].join('\n')]
      : []),
    ...(left ? [`${left} more are left out here; \`pnpm specs:check\` shows them.`] : []),
  ]
}
