import { setImmediate } from 'node:timers/promises'
import type { BadRow, Work } from '../work.ts'
import type { Lines } from './lineset.ts'
import type { FileRules } from './options.ts'
import type { Row } from './scanner.ts'
import type { Table } from './table.ts'

/** A row with the work or the problem in it. */
interface Read {
  row: Row
  outcome: Work | BadRow
}

export interface Reading {
  table: Table
  read: (row: Row) => Work | BadRow
  rules: FileRules
  /** Tells which outcomes are checked and taken; the default is all. */
  isWanted?: (outcome: Work | BadRow) => boolean
  /** Receives the rows that their vendor's rules refuse. */
  refused?: Lines
  signal?: AbortSignal | undefined
}

/** The number of rows that are checked at once, and in memory for that. */
const batch = 32
/** After so many milliseconds, other work gets its turn: checks never wait for input or output. */
const pauseAfter = 50

/**
 * Reads the rows of a table, checks each work by its vendor's rules, and gives the outcomes to `take`, in the order of
 * the file. It pauses after each chunk of the file.
 */
export async function* readRows(
  { table, read, rules, isWanted = () => true, refused, signal }: Reading,
  take: (outcome: Work | BadRow, row: Row) => void,
): AsyncGenerator<void> {
  const hasChecks = [...rules.vendors.values()].some(({ check }) => check)
  let found: Read[] = []
  let end = performance.now() + pauseAfter
  const flush = async () => {
    await Promise.all(found.map((read) => checkRow(read, rules, refused)))
    for (const { row, outcome } of found) take(outcome, row)
    found = []
    if (performance.now() < end) return
    await setImmediate()
    signal?.throwIfAborted()
    end = performance.now() + pauseAfter
  }
  do {
    for (let row = table.next(); row; row = table.next()) {
      const outcome = read(row)
      if (!isWanted(outcome)) continue
      if (!hasChecks) take(outcome, row)
      else if (found.push({ row, outcome }) === batch) await flush()
    }
    await flush()
    yield
  } while (await table.more())
}

/** Replaces a work that its vendor's rules refuse by a problem. */
async function checkRow(read: Read, rules: FileRules, refused?: Lines): Promise<void> {
  const { outcome } = read
  if ('message' in outcome) return
  const message = await rules.vendors.get(outcome.vendor)?.check?.(outcome)
  if (message === undefined) return
  refused?.add(outcome.line)
  read.outcome = { line: outcome.line, message }
}
