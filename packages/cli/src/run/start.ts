import type { Journal } from '../journal/journal.ts'

/** A row that is to begin. */
export interface Start {
  line: number
  /** Whether it may still begin. */
  isWanted(): boolean
  /** Called once the beginning is in the journal. */
  go(): void
  /** Called instead if the row does not begin. */
  drop(): void
}

/**
 * Creates a function that lets rows begin: one line of the journal for all rows of the same turn of the event loop,
 * before the first of their requests leaves.
 */
export function createStarter(
  journal: Pick<Journal, 'begin'>,
  onError: (error: unknown) => void,
): (start: Start) => void {
  let waiting: Start[] = []
  const flush = () => {
    const all = waiting
    waiting = []
    const wanted = all.filter((start) => start.isWanted())
    for (const start of all) if (!wanted.includes(start)) start.drop()
    if (!wanted.length) return
    try {
      journal.begin(wanted.map(({ line }) => line))
    } catch (error) {
      onError(error)
      for (const { drop } of wanted) drop()
      return
    }
    for (const { go } of wanted) go()
  }
  return (start) => {
    if (!waiting.length) setImmediate(flush)
    waiting.push(start)
  }
}
