import { byBump } from '../bump.ts'
import type { Bump } from '../report.ts'
import type { Shown } from './entry.ts'
import type { Text } from './text.ts'

/** A report as the terminal, Markdown and GitHub show it; each writes the same structure. */
export interface Page {
  /** The command: `pnpm specs:diff`. */
  command: string
  /** The text by which a workflow finds the comment of its previous run. */
  marker: string
  /** The headline of a comment; without it, each part has its own. */
  title?: Text
  parts: Part[]
  /** The sentences after all parts. */
  notes: Text[]
  /** Whether nothing is summarized or shortened. */
  all: boolean
}

/** The report of one vendor. */
export interface Part {
  name: string
  verdict: string
  /** The words after the verdict. */
  rest?: string
  grade: Bump
  intro: Text[]
  /** The sentences that a reader must not miss, each with its place; the intro has the first ones. */
  warnings?: Warning[]
  /** The changes for users of a package. */
  users?: { title: Text; items: { grade: Bump; text: Text }[] }
  sections: Section[]
}

/** A sentence about a place in a file. */
export interface Warning {
  text: string
  file: string
  line?: number | undefined
  column?: number | undefined
}

/** Entries under a title. */
export interface Section {
  title: string
  entries: Line[]
  /** Whether a terminal shows only the first entries, each without grades. */
  isBrief?: boolean
}

/** An entry with its labels, such as its grades by column. */
export interface Line {
  entry: Shown
  grade: Bump
  labels: Label[]
}

/** A value in a column: `major` in the column `wire`. */
export interface Label {
  column: string
  value: string
  grade: Bump
  /** Whether the name of the column stands before the value where there are no columns. */
  isNamed: boolean
}

/** Writes the labels of a line: `wire major · types none`. */
export const labelsOf = ({ labels }: Line): string =>
  labels.map(({ column, value, isNamed }) => (isNamed ? `${column} ${value}` : value)).join(' · ')

/** The number of entries up to which a part is shown as a whole. */
const fewEntries = 20

/** The counts of a part with many entries. */
export interface Summary {
  entries: number
  operations: number
  /** The number of entries by column and value, the worst first. */
  counts: { column: string; values: [value: string, count: number][] }[]
  /** The operations with the number of entries by grade, those with the most severe first. */
  ranked: { operation: string; counts: [grade: Bump, count: number][] }[]
  /** The number of entries by topic, the most frequent first. */
  topics: [topic: string, count: number][]
  /** The entries of the worst grade. */
  worst: Line[]
}

/** Summarizes a part; `undefined` if it is short enough to be shown as a whole. */
export function summaryOf({ sections }: Part, { all }: Pick<Page, 'all'>): Summary | undefined {
  const lines = sections.filter(({ isBrief }) => !isBrief).flatMap(({ entries }) => entries)
  if (all || lines.length <= fewEntries) return undefined
  const sorted = lines.toSorted((one, other) => byBump(one.grade, other.grade))
  const columns = [...new Set(lines.flatMap(({ labels }) => labels.map(({ column }) => column)))]
  const operations = [...new Set(lines.flatMap(({ entry }) => entry.operations))]
  const ranked = operations.map((operation) => ({
    operation,
    counts: gradesIn(sorted.filter(({ entry }) => entry.operations.includes(operation))),
  }))
  return {
    entries: lines.length,
    operations: operations.length,
    counts: columns.map((column) => {
      const labels = sorted.flatMap(({ labels }) => labels.filter((one) => one.column === column))
      const ordered = labels.toSorted((one, other) => byBump(one.grade, other.grade))
      return { column, values: countOf(ordered.map(({ value }) => value)) }
    }),
    ranked: ranked.sort((one, other) => bySeverity(one.counts, other.counts)),
    topics: countOf(lines.map(({ entry }) => entry.topic)).sort(
      ([, one], [, other]) => other - one,
    ),
    worst: sorted.filter(({ grade }) => grade === sorted[0]?.grade),
  }
}

function countOf<Key>(keys: Key[]): [Key, number][] {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts]
}

const gradesIn = (lines: Line[]): [Bump, number][] => countOf(lines.map(({ grade }) => grade))

/** Compares counts by grade, the most of the worst grade first. */
function bySeverity(one: [Bump, number][], other: [Bump, number][]): number {
  for (const grade of ['major', 'minor', 'patch', 'none'] as const) {
    const [left, right] = [one, other].map((all) => new Map(all).get(grade) ?? 0) as [
      number,
      number,
    ]
    if (left !== right) return right - left
  }
  return 0
}

/** Writes counts by grade: `12 major · 30 minor`. */
export const countsOf = (counts: [string, number][]): string =>
  counts.map(([value, count]) => `${count} ${value}`).join(' · ')

/** Writes a count with its noun: `1 change`, `3 changes`. */
export const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`
