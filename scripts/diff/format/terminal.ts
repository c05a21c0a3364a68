import { styleText } from 'node:util'
import type { Bump, Report, VendorReport } from '../report.ts'
import { type Entry, entriesOf } from './entry.ts'
import {
  changeOf,
  gradeOf,
  gradesOf,
  operationNames,
  packageOf,
  restOf,
  sidesOf,
  verdictOf,
  versionOf,
  writtenAt,
} from './words.ts'

/** The width and colors of a report. */
export interface TerminalStyle {
  /** The number of columns. */
  width: number
  color: boolean
}

/** Returns the width and colors of this terminal. */
export const terminalStyle = (): TerminalStyle => ({
  width: Math.max(40, Math.min(process.stdout.columns || 80, 100)),
  color: Boolean(process.stdout.isTTY) && !process.env.NO_COLOR,
})

const shownDocumentation = 4

/** Writes a report for the terminal: the consequences first, then the changes. */
export function terminal(report: Report, style: TerminalStyle): string {
  const changed = report.vendors.filter(({ bump }) => bump !== 'none')
  const tail = restOf(report)
  if (changed.some((vendor) => packageOf(vendor))) {
    tail.push('Next: `pnpm specs:changeset` writes the changeset.')
  }
  const blocks = changed.map((vendor) => block(vendor, style))
  if (tail.length) blocks.push(tail.flatMap((line) => wrap(line, style.width)))
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function block(report: VendorReport, style: TerminalStyle): string[] {
  const { vendor, bump, client, findings } = report
  const entries = entriesOf(findings.filter(({ documentation }) => !documentation))
  const words = entriesOf(findings.filter(({ documentation }) => documentation))
  const verdict = verdictOf(report)
  const [first = '', ...more] = wrap(`${vendor}: ${verdict}, ${versionOf(report)}`, style.width)
  const rest = first.slice(vendor.length).replace(verdict, (text) => paint(style, bump, text))
  return [
    styled(style, 'bold', vendor) + rest,
    ...more,
    ...wrap(sidesOf(report), style.width).map((line) => styled(style, 'dim', line)),
    ...(client.length ? ['', `For users of ${packageOf(report) ?? 'the client'}`] : []),
    ...client.flatMap(({ bump, message }) => {
      const lines = wrap(`${gradeOf(bump)}: ${message}`, style.width - 2)
      return lines.map(
        (line, index) =>
          `  ${index ? line : line.replace(/^\w+/, (word) => paint(style, bump, word))}`,
      )
    }),
    ...(entries.length ? ['', 'What changed'] : []),
    ...entries.flatMap((entry) => change(entry, report, style)),
    ...(words.length ? ['', 'Documentation'] : []),
    ...words
      .slice(0, shownDocumentation)
      .flatMap((entry) => wrap(readers(entry, report), style.width - 2).map((line) => `  ${line}`)),
    ...(words.length > shownDocumentation
      ? [`  and ${words.length - shownDocumentation} more`]
      : []),
  ]
}

/** Writes a change as lines: its grades, operations, description and place. */
export function change(
  entry: Entry,
  report: Pick<VendorReport, 'base' | 'revision'>,
  style: TerminalStyle,
): string[] {
  const { finding, bump } = entry
  const grades = gradesOf(finding)
  const [first = '', ...more] = wrap(`${grades}  ${operationNames(entry)}`.trim(), style.width - 2)
  const { compiler } = finding
  const place = writtenAt(entry, report)
  const details = wrap(`${changeOf(entry)}  ${place}`.trim(), style.width - 4).map((line) =>
    place && line.endsWith(place)
      ? line.slice(0, -place.length) + styled(style, 'dim', place)
      : line,
  )
  const sentences = compiler ? [`${compiler.code}: ${compiler.message}`, compiler.usage] : []
  const quoted = sentences.flatMap((text) => wrap(cut(text.trim()), style.width - 4))
  return [
    `  ${paint(style, bump, grades)}${first.slice(grades.length)}`,
    ...[...more, ...details, ...quoted].map((line) => `    ${line}`),
  ]
}

/** The maximum length of a compiler's message, which can be huge for large types. */
const shownCharacters = 220

const cut = (text: string): string =>
  text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text

const readers = (entry: Entry, report: VendorReport): string =>
  `${[operationNames(entry), changeOf(entry)].filter(Boolean).join(', ')}  ${writtenAt(entry, report)}`.trim()

/** Wraps text to lines of `width` characters, unless a word is longer; control characters become spaces. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.replace(/\p{Cc}/gu, ' ').split(/(?<=\S) /)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word.trimStart())
  }
  return lines
}

const colors = { major: 'red', minor: 'green', patch: 'dim', none: 'dim' } as const

/** Writes text in the color of a bump. */
export const paint = (style: TerminalStyle, bump: Bump, text: string): string =>
  styled(style, colors[bump], text)

/** Applies `styleText` if the terminal has colors. */
export const styled = (
  style: TerminalStyle,
  format: Parameters<typeof styleText>[0],
  text: string,
): string => (style.color ? styleText(format, text, { validateStream: false }) : text)
