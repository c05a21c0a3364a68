import type { Counts, RowState } from '../journal/states.ts'
import type { Outcome, Work } from '../work.ts'

/** The ledger of a run's rows: a journal, or the jobs of a queue. */
export interface Ledger {
  /** Returns the state of the row on a line. */
  state(line: number): RowState
  readonly counts: Readonly<Counts>
  /** Records that rows begin. Their requests leave when it has returned, and when its promise has resolved. */
  begin(lines: readonly number[]): void | Promise<void>
  /** Records that rows which had begun had no effect, and are to be sent again. */
  back(lines: readonly number[]): void
  /** Records the outcome of a row. */
  end(work: Work, outcome: Outcome, milliseconds: number): void
  /** Called when no row is left to be sent. */
  finish(): void
}
