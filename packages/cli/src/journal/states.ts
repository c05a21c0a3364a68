import type { JournalLine } from './line.ts'

/**
 * The state of a row: `unsure` if it has begun and has no outcome, so that the vendor may have got its request.
 */
export type RowState = 'new' | 'unsure' | 'done' | 'failed'

const names = ['new', 'unsure', 'done', 'failed'] as const

/** The numbers of rows in each state but `new`. */
export type Counts = Record<Exclude<RowState, 'new'>, number>

/** The states of all rows. */
export interface States {
  get(line: number): RowState
  set(line: number, state: RowState): void
  /** Applies a line of a journal. */
  apply(line: JournalLine): void
  readonly counts: Readonly<Counts>
}

/** Creates the states of the rows on the lines 1 to `lastLine`, at two bits each. */
export function createStates(lastLine: number): States {
  const bits = new Uint8Array((lastLine >> 2) + 1)
  const counts: Counts = { unsure: 0, done: 0, failed: 0 }
  const read = (line: number) => names[(Number(bits[line >> 2]) >> (2 * (line & 3))) & 3]
  const get = (line: number) => read(line) as RowState
  const set = (line: number, state: RowState) => {
    const place = 2 * (line & 3)
    const before = get(line)
    if (before !== 'new') counts[before] -= 1
    if (state !== 'new') counts[state] += 1
    bits[line >> 2] = (Number(bits[line >> 2]) & ~(3 << place)) | (names.indexOf(state) << place)
  }
  return {
    counts,
    get,
    set,
    apply(line) {
      if ('begin' in line) for (const row of line.begin) set(row, 'unsure')
      else if ('back' in line) for (const row of line.back) set(row, 'new')
      else if ('line' in line) set(line.line, 'error' in line ? 'failed' : 'done')
    },
  }
}
