import type { ContactReference } from '@tags/core'
import type { Action, Failure, Outcome } from '../work.ts'

/** A row of a job. */
export interface JobRow {
  /** The line on which the row begins in its file. */
  line: number
  contact: ContactReference
  /** The tags to add or remove; empty for `get`. */
  tags: string[]
}

/** The data of a job: some rows of a run at one vendor. It holds no credential. */
export interface JobData {
  /** The version of the format. */
  version: 1
  /** The id of the run. */
  run: string
  action: Action
  vendor: string
  /** The URL to which the requests go. */
  baseUrl: string
  /** The account, as a journal describes it. */
  account: string
  /** The rows without an outcome when the job was added, in the order of the file. */
  rows: JobRow[]
  /** The lines of rows that an earlier job may have sent. */
  unsure?: number[]
}

/** The outcome of a row of a job. */
export type JobOutcome = { line: number; milliseconds: number } & Outcome

/** The progress of a job, which its worker writes at most once a second, and when it gives the job back. */
export interface JobProgress {
  /** The lines of rows that have begun, or may begin before the next progress, and have no outcome. */
  unsure: number[]
  outcomes: JobOutcome[]
  /** Present while the vendor's rows wait on this worker. `until` is an ISO date. */
  wait?: { until: string; why: 'limit' | 'quota' | 'down'; failure: Failure }
  /** The reason why a worker gave the job back and ended. */
  stop?: Failure
}

/** A job as it is in the queue. */
export interface JobState {
  data: JobData
  progress?: JobProgress
  /** `done` if a worker has ended it, `failed` if workers could not work on it. */
  state: 'open' | 'done' | 'failed'
  /** Why it failed. */
  reason?: string
}

/** A job to be added. */
export interface Job {
  /** `<run>-<first line>`. */
  id: string
  data: JobData
}
