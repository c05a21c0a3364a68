import { setImmediate } from 'node:timers/promises'
import type { BadRow, Work } from '../work.ts'
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
  signal?: AbortSignal | undefined
}

const checksAtOnce = 32
const pauseAfter = 50

/**
 * Reads the rows of a table, checks each work by its vendor's rules, and gives the outcomes to `take`, in the order of
 * the file. It pauses after each chunk of the file. Only a few rows are in memory while they are checked.
 */
export async function* readRows(
  { table, read, rules, isWanted = () => true, signal }: Reading,
  take: (outcome: Work | BadRow, row: Row) => void,
): AsyncGenerator<void> {
  const hasChecks = [...rules.vendors.values()].some(({ check }) => check)
  let found: Read[] = []
  const flush = async () => {
    await checkAll(found, rules, signal)
    for (const { row, outcome } of found) take(outcome, row)
    found = []
  }
  do {
    for (let row = table.next(); row; row = table.next()) {
      const outcome = read(row)
      if (!isWanted(outcome)) continue
      if (!hasChecks) take(outcome, row)
      else if (found.push({ row, outcome }) === checksAtOnce) await flush()
    }
    await flush()
    yield
  } while (await table.more())
}

/** Replaces each work that its vendor's rules refuse by a problem. */
async function checkAll(
  found: Read[],
  rules: FileRules,
  signal: AbortSignal | undefined,
): Promise<void> {
  let next = 0
  let end = performance.now() + pauseAfter
  let pause: Promise<void> | undefined
  // Checks that never wait for input or output would keep a signal from being seen.
  const rest = async () => {
    await setImmediate()
    end = performance.now() + pauseAfter
    pause = undefined
  }
  const lane = async () => {
    for (let read = found[next++]; read; read = found[next++]) {
      const { outcome } = read
      if ('message' in outcome) continue
      const message = await rules.vendors.get(outcome.vendor)?.check?.(outcome)
      if (message !== undefined) read.outcome = { line: outcome.line, message }
      if (performance.now() >= end) pause ??= rest()
      await pause
      signal?.throwIfAborted()
    }
  }
  await Promise.all(Array.from({ length: checksAtOnce }, lane))
}
