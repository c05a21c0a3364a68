import type { OutcomeLine } from '../journal/line.ts'
import type { Action, Failure } from '../work.ts'
import { type Cause, createCauses } from './cause.ts'
import { redactFailure, redactLine } from './redact.ts'

/** The number of rows up to which outcomes are shown one by one, in a table. */
export const mostTableRows = 50

/** The facts about a run that its outcomes do not tell. */
export interface RunFacts {
  action: Action
  /** The vendors by name: their own names and their numbers of valid rows. */
  vendors: ReadonlyMap<string, { title: string; rows: number }>
  /** The number of bad rows, which were skipped. */
  bad: number
  /** The rows that were begun and have no outcome. */
  unsure: number
  /** The vendors that ended early, by name. */
  stops?: ReadonlyMap<string, Failure>
  /** The vendors that were waiting when the run ended, by name. */
  waits?: ReadonlyMap<string, Failure>
  files: {
    /** The journal, if it is kept. */
    journal?: string
    /** The CSV file of the rows that failed, and that of the bad rows, if they were written. */
    failed?: string
    bad?: string
    /** The CSV file with the tags that were read. */
    tags?: string
  }
  isSandbox?: boolean
  redact?: boolean
}

/** The end of a run, as data; also the output of `report --json`. */
export interface Summary {
  action: Action
  /** All rows of the file: done + failed + left + bad. */
  rows: number
  done: number
  failed: number
  /** The rows without an outcome, which `tags resume` sends. */
  left: number
  bad: number
  /** The rows that were begun and have no outcome. */
  unsure: number
  /** The rows with an outcome of which an earlier request may have reached the vendor, too. */
  wereUnsure: number
  /** Those of them whose tags were read and were as they are to be, so that no change was sent again. */
  wereFound: number
  /** The done rows at which the vendor says that it had nothing to change. */
  unchanged: number
  vendors: VendorSummary[]
  causes: Cause[]
  files: RunFacts['files']
  isSandbox: boolean
}

/** The end of a run at one vendor. */
export interface VendorSummary {
  vendor: string
  title: string
  rows: number
  done: number
  failed: number
  left: number
  /** The failure that ended it early. */
  stop?: Failure
  /** The failure for which it was waiting. `retryAt` is the end of the wait for a limit. */
  wait?: Failure
}

/** Computes the summary of a run from its outcomes. The memory does not depend on their number. */
export async function summarize(
  outcomes: AsyncIterable<OutcomeLine> | Iterable<OutcomeLine>,
  facts: RunFacts,
): Promise<Summary> {
  const { action, redact = false } = facts
  const causes = createCauses()
  const counts = new Map([...facts.vendors.keys()].map((name) => [name, { done: 0, failed: 0 }]))
  const totals = { wereUnsure: 0, wereFound: 0, unchanged: 0 }
  for await (const whole of outcomes) {
    const line = redact ? redactLine(whole, action) : whole
    const count = counts.get(line.vendor) as { done: number; failed: number }
    if (line.wasUnsure) totals.wereUnsure += 1
    if ('error' in line) {
      count.failed += 1
      causes.add(line)
    } else {
      count.done += 1
      if (line.wasFound) totals.wereFound += 1
      if (line.result.changed?.length === 0) totals.unchanged += 1
    }
  }
  const vendors = [...facts.vendors].map(([vendor, { title, rows }]): VendorSummary => {
    const { done, failed } = counts.get(vendor) as { done: number; failed: number }
    const shown = (failure: Failure) => (redact ? redactFailure(failure) : failure)
    const stop = facts.stops?.get(vendor)
    const wait = facts.waits?.get(vendor)
    return {
      vendor,
      title,
      rows,
      done,
      failed,
      left: rows - done - failed,
      ...(stop && { stop: shown(stop) }),
      ...(wait && { wait: shown(wait) }),
    }
  })
  const sum = (key: 'rows' | 'done' | 'failed' | 'left') =>
    vendors.reduce((total, vendor) => total + vendor[key], 0)
  return {
    action,
    rows: sum('rows') + facts.bad,
    done: sum('done'),
    failed: sum('failed'),
    left: sum('left'),
    bad: facts.bad,
    unsure: facts.unsure,
    ...totals,
    vendors,
    causes: causes.list(),
    files: facts.files,
    isSandbox: facts.isSandbox ?? false,
  }
}
