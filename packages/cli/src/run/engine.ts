import type { Action } from '../work.ts'
import type { Context, Lane } from './context.ts'
import type { RunEvent } from './event.ts'
import { runLane } from './lane.ts'
import type { Ledger } from './ledger.ts'
import { createStarter } from './start.ts'

export type { Lane } from './context.ts'
export type { RunEvent } from './event.ts'
export type { Ledger } from './ledger.ts'

/** Options of `run`. */
export interface RunOptions {
  action: Action
  journal: Ledger
  lanes: readonly Lane[]
  /** Ends the run within a second. */
  signal: AbortSignal
  onEvent: (event: RunEvent) => void
}

/**
 * Sends every row of the lanes that has no outcome, several vendors side by side, and records each in the journal.
 * Resolves when every row has an outcome, when the rest is left to `tags resume`, or within a second after `signal`
 * aborts: no row begins any more, replies to requests on their way are awaited for 0.7 s, and rows without a reply
 * stay `unsure`.
 * @throws {UsageError} if the journal cannot be written. Then no row begins any more, and the run can be resumed.
 */
export async function run({ signal, lanes, ...options }: RunOptions): Promise<void> {
  const { journal } = options
  const listeners: (() => void)[] = []
  let since: number | undefined
  const failures: unknown[] = []
  const end = () => {
    since ??= performance.now()
    for (const listener of listeners) listener()
  }
  const fail = (error: unknown) => {
    failures.push(error)
    end()
  }
  if (signal.aborted) end()
  signal.addEventListener('abort', end)
  const context: Context = {
    ...options,
    start: createStarter(journal, fail),
    overSince: () => since,
    onOver: (act) => void listeners.push(act),
    fail,
  }
  try {
    await Promise.all(lanes.map((lane) => runLane(lane, context).catch(fail)))
    if (failures.length) throw failures[0]
    journal.finish()
  } finally {
    signal.removeEventListener('abort', end)
  }
}
