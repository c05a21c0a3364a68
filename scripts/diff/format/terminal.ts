import { styleText } from 'node:util'
import type { Bump } from '../report.ts'
import { changeOf, operationNames } from './entry.ts'
import {
  count,
  countsOf,
  type Line,
  labelsOf,
  type Page,
  type Part,
  type Section,
  type Summary,
  summaryOf,
} from './page.ts'
import { plain, type Text } from './text.ts'

/** The width and colors of a report. */
export interface TerminalStyle {
  /** The number of columns. */
  width: number
  color: boolean
  /** Whether words that are longer than a line are shortened in their middle. */
  isShort?: boolean
}

/** Returns the width and colors of this terminal. */
export const terminalStyle = (): TerminalStyle => ({
  width: Math.max(40, Math.min(process.stdout.columns || 80, 100)),
  color: Boolean(process.stdout.isTTY) && !process.env.NO_COLOR,
})

/** The number of lines of a summary with everything around it. */
const screen = 23
const shownBrief = 4
const shownRanked = 3
const shownTopics = 5
const shownPlaces = 3
const shownUsers = 2

/** Writes a page for the terminal: the consequences first, then the changes. */
export function terminal(page: Page, style: TerminalStyle): string {
  const notes = page.notes.flatMap((note) => wrap(plain(note), style.width))
  const room = page.parts.length === 1 && notes.length ? screen - notes.length - 1 : screen
  const blocks = page.parts.map((part) => block(part, page, style, room))
  if (notes.length) blocks.push(notes)
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function block(part: Part, page: Page, style: TerminalStyle, room: number): string[] {
  const summary = summaryOf(part, page)
  if (!summary) {
    const sections = part.sections.flatMap((section) => sectionOf(section, page, style))
    return [...headOf(part, style), ...usersOf(part, style, Infinity), ...sections]
  }
  const short = { ...style, isShort: true }
  const summaries = [shownUsers, 1, 0].map((most) => {
    const head = [...headOf(part, short), ...(most ? usersOf(part, short, most) : [])]
    return summarized(summary, head, page, short, room)
  })
  return summaries.find((lines) => lines.length <= room) ?? summaries.at(-1) ?? []
}

function headOf({ name, verdict, rest = '', grade, intro }: Part, style: TerminalStyle): string[] {
  const [first = '', ...more] = wrap(`${name}: ${verdict}${rest}`, style.width, style.isShort)
  const isOneLine = first.startsWith(name)
  const [start, tail] = isOneLine ? [name, first.slice(name.length)] : ['', first]
  return [
    styled(style, 'bold', start) + tail.replace(verdict, (text) => paint(style, grade, text)),
    ...more.map((line) => line.replace(verdict, (text) => paint(style, grade, text))),
    ...intro
      .flatMap((text) => wrap(plain(text), style.width, style.isShort))
      .map((line) => styled(style, 'dim', line)),
  ]
}

function usersOf({ users }: Part, style: TerminalStyle, most: number): string[] {
  if (!users?.items.length) return []
  const left = users.items.length - most
  return [
    '',
    plain(users.title),
    ...users.items.slice(0, most).flatMap(({ grade, text }) => {
      const lines = wrap(`${grade}: ${plain(text)}`, style.width - 2, style.isShort)
      return lines.map(
        (line, index) =>
          `  ${index ? line : line.replace(/^\w+/, (word) => paint(style, grade, word))}`,
      )
    }),
    ...(left > 0 ? [`  and ${left} more`] : []),
  ]
}

function sectionOf(
  { title, entries, isBrief }: Section,
  page: Page,
  style: TerminalStyle,
): string[] {
  if (entries.length === 0) return []
  if (!isBrief) return ['', title, ...entries.flatMap((line) => entryOf(line, mostOf(page), style))]
  const shown = page.all ? entries.length : shownBrief
  return [
    '',
    title,
    ...entries
      .slice(0, shown)
      .flatMap(({ entry }) => {
        const words = [operationNames(entry, undefined, mostOf(page)), plain(changeOf(entry))]
        return wrap(`${words.filter(Boolean).join(', ')}  ${entry.where}`.trim(), style.width - 2)
      })
      .map((line) => `  ${line}`),
    ...(entries.length > shown ? [`  and ${entries.length - shown} more`] : []),
  ]
}

const mostOf = ({ all }: Page): number | undefined => (all ? Number.POSITIVE_INFINITY : undefined)

/** Writes an entry as lines: its labels, operations, sentence and place. */
function entryOf(line: Line, most: number | undefined, style: TerminalStyle): string[] {
  const { entry, grade } = line
  const labels = labelsOf(line)
  const names = operationNames(entry, undefined, most)
  const title = `${labels}  ${names}`.trim()
  const [first = '', ...more] = wrap(title, style.width - 4, style.isShort)
  const { compiler } = entry.first
  const { where } = entry
  const details = wrap(
    `${plain(changeOf(entry))}  ${where}`.trim(),
    style.width - 4,
    style.isShort,
  ).map((text) =>
    where && text.endsWith(where)
      ? text.slice(0, -where.length) + styled(style, 'dim', where)
      : text,
  )
  const sentences = compiler ? [`${compiler.code}: ${compiler.message}`, compiler.usage] : []
  const quoted = sentences.flatMap((text) => wrap(cut(text.trim()), style.width - 4))
  return [
    ...(title ? [`  ${paint(style, grade, labels)}${first.slice(labels.length)}`] : []),
    ...[...more, ...details].map((text, index) => `${title || index ? '    ' : '  '}${text}`),
    ...quoted.map((text) => `    ${styled(style, 'dim', text)}`),
  ]
}

/** Writes a part with many entries on one screen. */
function summarized(
  summary: Summary,
  head: string[],
  page: Page,
  style: TerminalStyle,
  room: number,
): string[] {
  const { counts, ranked, topics, worst } = summary
  const [grade = 'none'] = worst.map((line) => line.grade)
  const columns = Math.max(...counts.map(({ column }) => column.length))
  const numbers = ranked.slice(0, shownRanked).map(({ counts }) => countsOf(counts))
  const width = Math.max(...numbers.map((text) => text.length))
  const lines = [
    ...head,
    '',
    `${count(summary.entries, 'change')} at ${count(summary.operations, 'operation')}`,
    ...counts.map(({ column, values }) => `  ${column.padEnd(columns)}  ${countsOf(values)}`),
    `  ${plain(topicsOf(topics, style.width - 2))}`,
    ...(ranked.length ? ['', 'Operations with the most severe changes'] : []),
    ...ranked.slice(0, shownRanked).map(({ operation }, index) => {
      const start = `  ${(numbers[index] ?? '').padEnd(width)}  `
      return start + shortened(operation, style.width - start.length)
    }),
    ...(ranked.length > shownRanked ? [`  and ${ranked.length - shownRanked} more`] : []),
    '',
    `The first changes that are ${grade}`,
  ].map((line) => fit(line, style.width))
  const end = `\`${page.command} --all\` shows every change.`
  const shown = fitting(worst, style, room - lines.length - 2)
  const left = worst.length - shown.length
  return [...lines, ...shown.flat(), ...(left ? [`  and ${left} more`] : []), end]
}

/** Writes the first entries that have room for all their lines, one after the other; the first one is cut if none has. */
function fitting(all: Line[], style: TerminalStyle, room: number): string[][] {
  const written = (line: Line) => {
    const { target } = line.entry.first
    const place = listed(line.entry.place.split(', '), style.width, shownPlaces)
    return entryOf({ ...line, entry: { ...line.entry, place, first: { target } } }, 2, style)
  }
  const shown: string[][] = []
  let left = room
  for (const line of all) {
    const lines = written(line)
    if (lines.length > left && shown.length > 0) break
    if (lines.length > left) continue
    shown.push(lines)
    left -= lines.length
  }
  if (shown.length > 0) return shown
  return all.slice(0, 1).map((line) => [...written(line).slice(0, Math.max(1, room - 1)), '    …'])
}

/** Lists the topics with the most changes: `120 × property added, 31 × enum, …`; those that `width` characters hold. */
export function topicsOf(topics: [string, number][], width = Number.POSITIVE_INFINITY): Text {
  const all = topics.map(([topic, number]) => `${number} × ${topic}`)
  return [listed(all, width, shownTopics)]
}

/** Writes the first items of a list, as many as `width` characters hold. */
function listed(all: string[], width: number, most: number): string {
  const shown = Math.min(most, all.length)
  const text = [...all.slice(0, shown), ...(shown < all.length ? ['…'] : [])].join(', ')
  return text.length > width && shown > 1 ? listed(all, width, shown - 1) : text
}

const shownCharacters = 220

const cut = (text: string, most = shownCharacters): string =>
  text.length > most ? `${text.slice(0, most)}…` : text

/** Shortens a line without colors to the width of the terminal. */
const fit = (line: string, width: number): string =>
  line.length > width && !line.includes('\u001B') ? `${line.slice(0, width - 1)}…` : line

/** Shortens a word in its middle: `GET /things/{id}/…/parts`. */
function shortened(word: string, width: number): string {
  if (word.length <= width) return word
  const end = Math.floor((width - 1) / 2)
  return `${word.slice(0, width - 1 - end)}…${word.slice(word.length - end)}`
}

/**
 * Wraps text to lines of `width` characters, unless a word is longer and is not to be shortened; control characters
 * become spaces. A path stays with the word before it, such as its method.
 */
export function wrap(text: string, width: number, isShort = false): string[] {
  const lines: string[] = []
  for (const full of text.replace(/\p{Cc}/gu, ' ').split(/(?<=\S) (?!\/)/)) {
    const word = isShort ? shortened(full, width) : full
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word.trimStart())
  }
  return lines
}

const colors = { major: 'red', minor: 'green', patch: 'dim', none: 'dim' } as const

/** Writes text in the color of a grade. */
const paint = (style: TerminalStyle, grade: Bump, text: string): string =>
  styled(style, colors[grade], text)

/** Applies `styleText` if the terminal has colors. */
const styled = (
  style: TerminalStyle,
  format: Parameters<typeof styleText>[0],
  text: string,
): string => (style.color ? styleText(format, text, { validateStream: false }) : text)
