import { show } from './value.ts'

/** The number of rows with a peculiarity, and the first one. */
export interface Tally {
  rows: number
  line: number
}

export type Peculiarity = 'quotes' | 'unwrapped' | 'system' | 'duplicates'

/** The peculiarities of the rows of a file. */
export interface Noted {
  tallies: Partial<Record<Peculiarity, Tally>>
  /** The rows whose tags are separated by each text. */
  separators: Map<string, Tally>
}

export const createNoted = (): Noted => ({ tallies: {}, separators: new Map() })

/** Counts the row on a line, which may be the first. */
export function counted(tally: Tally | undefined, line: number): Tally {
  if (!tally) return { rows: 1, line }
  tally.rows += 1
  return tally
}

const sentences: Record<Peculiarity, string> = {
  quotes:
    'a quote in the middle of a field, in a column that is not used; these rows are used as they are',
  unwrapped:
    "an id or phone that a spreadsheet marked as text, such as '+1555; the mark is left out",
  system: "labels of Google's own, such as '* myContacts'; they are left out",
  duplicates: 'the same vendor, contact and tags as an earlier row; they are sent again',
}

/** Formats the peculiarities as sentences. */
export function noteSentences({ tallies, separators }: Noted): string[] {
  const found = Object.entries(tallies).map(
    ([name, tally]) => `${rowsWith(tally)} ${sentences[name as Peculiarity]}.`,
  )
  if (separators.size < 2) return found
  const used = [...separators].map(([separator, tally]) => `${show(separator)} in ${count(tally)}`)
  return [
    ...found,
    `the tags are separated by ${used.join(', by ')}; if one of these texts belongs to the tags, add --tag-separator.`,
  ]
}

const rows = (number: number) => (number === 1 ? '1 row' : `${number} rows`)
const rowsWith = ({ rows: number, line }: Tally) =>
  number === 1 ? `1 row (line ${line}) has` : `${number} rows (the first on line ${line}) have`
const count = ({ rows: number, line }: Tally) =>
  number === 1 ? `line ${line}` : `${rows(number)} (first line ${line})`
