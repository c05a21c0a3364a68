import type { Action, Work } from '../work.ts'
import type { Ledger } from './ledger.ts'

/** A row that a lane sends. */
export interface Row {
  work: Work
  /** Whether the vendor may have acted on an earlier call of the row. */
  isUnsure: boolean
  /** Whether the vendor may have acted on the last call of the row, which failed. */
  mayHaveActed: boolean
  /** How many times the row was sent again although other rows succeeded in between. */
  backs: number
  /** The number of successes of the lane when the row was last put back. */
  successes: number
}

/** The rows of a lane that have no outcome. */
export interface Source {
  /** Returns the next row: one that was put back, or a new one if there is none or `isNewFirst`. */
  take(isNewFirst: boolean): Promise<Row | undefined>
  putBack(row: Row): void
  /** Returns the number of rows that are left; `Infinity` before the end of the file was seen. */
  left(): number
  /** Whether no row is left. */
  isEmpty(): boolean
  /** Ends the reading, without waiting for a row that is being looked for. */
  close(): void
}

/** Reads the works of a lane, one at a time and only when asked, without those that have an outcome. */
export function createSource(
  works: AsyncIterable<Work>,
  journal: Pick<Ledger, 'state'>,
  action: Action,
): Source {
  const iterator = works[Symbol.asyncIterator]()
  const backlog: Row[] = []
  let isEnded = false
  const next = async (): Promise<Row | undefined> => {
    while (!isEnded) {
      const { value: work, done } = await iterator.next()
      if (done) {
        isEnded = true
        break
      }
      const state = journal.state(work.line)
      if (state === 'done' || state === 'failed') continue
      const isUnsure = state === 'unsure' && action !== 'get'
      return { work, isUnsure, mayHaveActed: false, backs: 0, successes: -1 }
    }
    return undefined
  }
  return {
    async take(isNewFirst) {
      const first = isNewFirst ? await next() : undefined
      return first ?? backlog.shift() ?? next()
    },
    putBack: (row) => void backlog.push(row),
    left: () => (isEnded ? backlog.length : Infinity),
    isEmpty: () => isEnded && backlog.length === 0,
    close: () => void iterator.return?.().catch(() => {}),
  }
}
