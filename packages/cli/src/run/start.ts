import type { Ledger } from './ledger.ts'

/** A row that is to begin. */
export interface Start {
  line: number
  /** Whether it may still begin. */
  isWanted(): boolean
  /** Called once the beginning is recorded. */
  go(): void
  /** Called instead if the row does not begin. */
  drop(): void
}

/**
 * Creates a function that lets rows begin: they are recorded, all of the same turn of the event loop together, before
 * the first of their requests leaves.
 */
export function createStarter(
  journal: Pick<Ledger, 'begin' | 'back'>,
  onError: (error: unknown) => void,
): (start: Start) => void {
  const waiting: Start[] = []
  /** Drops the rows that may not begin any more, and returns the others. */
  const sift = (starts: readonly Start[]): Start[] => {
    const wanted = starts.filter((start) => start.isWanted())
    for (const start of starts) if (!wanted.includes(start)) start.drop()
    return wanted
  }
  const flush = async () => {
    const wanted = sift(waiting.splice(0))
    if (!wanted.length) return
    try {
      await journal.begin(linesOf(wanted))
      const late = wanted.filter((start) => !start.isWanted())
      if (late.length) journal.back(linesOf(late))
    } catch (error) {
      onError(error)
      for (const { drop } of wanted) drop()
      return
    }
    for (const { go } of sift(wanted)) go()
  }
  return (start) => {
    if (!waiting.length) setImmediate(flush)
    waiting.push(start)
  }
}

const linesOf = (starts: readonly Start[]): number[] => starts.map(({ line }) => line)
