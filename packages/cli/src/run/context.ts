import type { TagsClient } from '@tags/core'
import type { Action, Work } from '../work.ts'
import type { RunEvent } from './event.ts'
import type { Ledger } from './ledger.ts'
import type { Start } from './start.ts'

/** The rows of a vendor. */
export interface Lane {
  vendor: string
  /** Its client, with this folder's `onEvent` among its options. */
  client: TagsClient
  /** The requests a second that the vendor's limits allow; `Infinity` if none hold. */
  rate: number
  /** Reads the vendor's rows from the beginning. */
  works: () => AsyncIterable<Work>
}

/** The parts of a run that its lanes share. */
export interface Context {
  action: Action
  journal: Ledger
  onEvent: (event: RunEvent) => void
  /** Lets a row begin. */
  start: (start: Start) => void
  /** When the run was ended early, by `performance.now()`. */
  overSince(): number | undefined
  /** Calls `act` when the run is ended early. */
  onOver(act: () => void): void
  /** Ends the run with an error. */
  fail(error: unknown): void
}
