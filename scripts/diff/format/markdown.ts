import { changeOf, operationNames } from './entry.ts'
import {
  count,
  countsOf,
  type Line,
  type Page,
  type Part,
  type Section,
  type Summary,
  summaryOf,
} from './page.ts'
import { topicsOf } from './terminal.ts'
import { codeSpan, fenceOf, mark, markdownOf } from './text.ts'

/** The maximum number of characters in lists and tables; GitHub allows 65,536 in a comment. */
export const limit = 50_000

const shownRanked = 10
const shownWorst = 20

/** Writes a page as a comment or an issue; a workflow finds that of its previous run by the first line. */
export function markdown(page: Page): string {
  const budget = { left: limit }
  const title = page.title ? [`## ${markdownOf(page.title)}`] : []
  const level = page.title ? '###' : '##'
  const parts = page.parts.flatMap((part) => partOf(part, page, level, budget))
  const marker = `<!-- tags: ${page.marker} -->`
  return `${[marker, ...title, ...parts, ...page.notes.map(markdownOf)].join('\n\n')}\n`
}

function partOf(part: Part, page: Page, level: string, budget: Budget): string[] {
  const { name, verdict, rest = '', intro, users, grade } = part
  const summary = summaryOf(part, page)
  const items = take(
    (users?.items ?? []).map(
      ({ grade, text }) => `- ${mark(grade === 'major')}${markdownOf(text)}`,
    ),
    budget,
  )
  const written = (summary ? summarized(summary) : part.sections)
    .filter(({ entries }) => entries.length > 0)
    .map((section) => sectionOf(section, page, `${level}#`, budget))
  const left = written.reduce((sum, one) => sum + one.left, items.left)
  const isMarked = page.title === undefined && grade === 'major'
  return [
    `${level} ${mark(isMarked)}${markdownOf([name])}: ${verdict}${rest}`,
    ...intro.map(markdownOf),
    ...(users && items.taken.length ? [`${markdownOf(users.title)}:`, items.taken.join('\n')] : []),
    ...(summary ? [overview(summary)] : []),
    ...written.flatMap(({ lines }) => lines),
    ...(left
      ? [`${count(left, 'line')} left out here; the terminal shows all: \`${page.command} --all\`.`]
      : []),
    ...(summary ? [`\`${page.command} --all\` shows every change.`] : []),
  ]
}

/** Returns the entries of a summary as a section. */
const summarized = ({ worst }: Summary): Section[] => {
  const [grade = 'none'] = worst.map((line) => line.grade)
  const left = worst.length - shownWorst
  const title = `The ${left > 0 ? `first ${shownWorst} of ${worst.length} ` : ''}changes that are ${grade}`
  return [{ title, entries: worst.slice(0, shownWorst) }]
}

function overview({ entries, operations, counts, ranked, topics }: Summary): string {
  const left = ranked.length - shownRanked
  return [
    `${count(entries, 'change')} at ${count(operations, 'operation')}:`,
    '',
    ...counts.map(({ column, values }) => `- ${column}: ${countsOf(values)}`),
    `- ${markdownOf(topicsOf(topics))}`,
    ...(ranked.length ? ['', cells(['operation', 'changes']), cells(['---', '---'])] : []),
    ...ranked
      .slice(0, shownRanked)
      .map(({ operation, counts }) => cells([codeSpan(operation), countsOf(counts)])),
    ...(left > 0 ? [cells([`and ${left} more`, ''])] : []),
  ].join('\n')
}

function sectionOf(
  { title, entries, isBrief }: Section,
  page: Page,
  level: string,
  budget: Budget,
): { lines: string[]; left: number } {
  const labels = isBrief ? [] : (entries[0]?.labels ?? [])
  const columns = [...labels.map(({ column }) => column), 'operation', 'change']
  const most = page.all ? Number.POSITIVE_INFINITY : undefined
  const rows = take(
    entries.map((line) => rowOf(line, isBrief ? [] : line.labels, most)),
    budget,
  )
  const quotes = take(entries.flatMap(compilerOf), budget)
  const table = [cells(columns), cells(columns.map(() => '---')), ...rows.taken].join('\n')
  return {
    left: rows.left + quotes.left,
    lines: [
      ...(rows.taken.length ? [`${level} ${markdownOf([title])}`, table] : []),
      ...(quotes.taken.length
        ? [
            '<details><summary>Compiler errors in code that compiled before</summary>',
            ...quotes.taken,
            '</details>',
          ]
        : []),
    ],
  }
}

function rowOf({ entry }: Line, labels: Line['labels'], most: number | undefined): string {
  const { where } = entry
  return cells([
    ...labels.map(({ value, grade, isNamed }) => mark(isNamed && grade === 'major') + value),
    operationNames(entry, codeSpan, most),
    `${markdownOf(changeOf(entry))}${where && `<br>${codeSpan(where)}`}`,
  ])
}

/** Writes a row of a table. */
export const cells = (texts: string[]): string =>
  `| ${texts.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`

/** Writes the compiler's message about an entry as a block of code. */
export function compilerOf({ entry }: Pick<Line, 'entry'>): string[] {
  const { compiler } = entry.first
  if (!compiler) return []
  const text = `${compiler.usage.trim()}\n// ${compiler.code}: ${compiler.message.replaceAll('\n', '\n// ')}`
  const fence = fenceOf(text, 3)
  return [`${fence}ts\n${text}\n${fence}`]
}

interface Budget {
  left: number
}

/** Takes the lines that fit the budget, and counts the lines that are left out. */
function take(lines: string[], budget: Budget): { taken: string[]; left: number } {
  const taken = lines.filter((line) => {
    const fits = line.length < budget.left
    if (fits) budget.left -= line.length + 1
    return fits
  })
  return { taken, left: lines.length - taken.length }
}
