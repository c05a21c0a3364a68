import type { Bump, Report, VendorReport } from '../report.ts'
import { type Entry, entriesOf } from './entry.ts'
import { code, fenceOf, mark } from './text.ts'
import {
  changeOf,
  gradeOf,
  operationNames,
  packageOf,
  restOf,
  sidesOf,
  verdictOf,
  versionOf,
  writtenAt,
} from './words.ts'

/** The first line, by which a workflow finds the comment of its previous run. */
const marker = '<!-- tags: specs:diff -->'

/** The maximum number of characters in lists and tables; GitHub allows 65,536 in a comment. */
export const limit = 50_000

/** Writes a report as a comment on a pull request. */
export function markdown(report: Report): string {
  const changed = report.vendors.filter(({ bump }) => bump !== 'none')
  const budget = { left: limit }
  const sections = changed.flatMap((vendor) => section(vendor, budget))
  return `${[marker, headline(changed), ...sections, ...restOf(report, code)].join('\n\n')}\n`
}

function headline(changed: VendorReport[]): string {
  const breaking = changed.filter(({ bump }) => bump === 'major').map(({ vendor }) => code(vendor))
  if (breaking.length) return `## ⚠️ Specs: breaking changes of ${breaking.join(', ')}`
  if (changed.length === 0) return '## Specs: no change'
  const isWords = changed.every((report) => verdictOf(report) === 'documentation only')
  return `## Specs: ${isWords ? 'only documentation' : 'only compatible changes'}`
}

/** Takes the lines that fit the budget, and counts the lines that are left out. */
export function take(lines: string[], budget: { left: number }): { taken: string[]; left: number } {
  const taken = lines.filter((line) => {
    const fits = line.length < budget.left
    if (fits) budget.left -= line.length + 1
    return fits
  })
  return { taken, left: lines.length - taken.length }
}

function section(report: VendorReport, budget: { left: number }): string[] {
  const entries = entriesOf(report.findings)
  const name = packageOf(report)
  const columns = ['wire', ...(report.types ? ['types'] : []), 'operation', 'change']
  const client = take(
    report.client.map(({ bump, message }) => `- ${mark(bump === 'major')}${prose(message)}`),
    budget,
  )
  const rows = take(
    entries.map((entry) => row(entry, report)),
    budget,
  )
  const sentences = take(entries.flatMap(compilerSentence), budget)
  const left = client.left + rows.left + sentences.left
  return [
    `### ${prose(report.vendor)}: ${verdictOf(report)}, ${versionOf(report)}`,
    prose(sidesOf(report)),
    ...(client.taken.length
      ? [`For users of ${name ? code(name) : 'the client'}:`, client.taken.join('\n')]
      : []),
    ...(rows.taken.length
      ? [[cells(columns), cells(columns.map(() => '---')), ...rows.taken].join('\n')]
      : []),
    ...(sentences.taken.length
      ? [
          '<details><summary>Compiler errors in code that compiled before</summary>',
          ...sentences.taken,
          '</details>',
        ]
      : []),
    ...(left ? [`${left} lines are left out here; \`pnpm specs:diff\` shows them.`] : []),
  ]
}

/** Writes a change as a row: its grades, operations, description and place. */
export function row(
  entry: Entry,
  report: Pick<VendorReport, 'base' | 'revision' | 'types'>,
): string {
  const { wire, types, documentation } = entry.finding
  const place = writtenAt(entry, report)
  const grades = [grade(wire), ...(report.types ? [types ? grade(types) : ''] : [])]
  return cells([
    ...(documentation ? grades.map((_, index) => (index ? '' : 'documentation')) : grades),
    operationNames(entry, code),
    `${prose(changeOf(entry))}${place && `<br>${code(place)}`}`,
  ])
}

/** Writes a row of a table. */
export const cells = (texts: string[]): string =>
  `| ${texts.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`

const grade = (bump: Bump): string => mark(bump === 'major') + gradeOf(bump)

function compilerSentence({ finding }: Entry): string[] {
  const { compiler } = finding
  if (!compiler) return []
  const text = `${compiler.usage.trim()}\n// ${compiler.code}: ${compiler.message.replaceAll('\n', '\n// ')}`
  const fence = fenceOf(text, 3)
  return [`${fence}ts\n${text}\n${fence}`]
}

/** Escapes text as one line of Markdown, where only code spans stay markup and no user is mentioned. */
export const prose = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 ? code(part.slice(1, -1)) : escaped(part)))
    .join('')

const escaped = (text: string): string =>
  text.replace(/[\\`*_~[]/g, '\\$&').replace(/[&<@#]/g, (one) => `&#${one.charCodeAt(0)};`)
