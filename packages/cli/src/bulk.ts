/**
 * The engine of the command's runs, for `@tags/bullmq`.
 * @module
 */
export { type Access, openClient } from './access/access.ts'
export type { VendorOptions } from './access/vendor.ts'
export { UsageError } from './error.ts'
export type { Job, JobData, JobOutcome, JobProgress, JobRow, JobState } from './queue/job.ts'
export type {
  QueueModule,
  Queues,
  QueuesOptions,
  QueueWorker,
  VendorQueue,
  WorkerEvent,
  WorkerOptions,
} from './queue/port.ts'
export { type Lane, type Ledger, type RunEvent, type RunOptions, run } from './run/engine.ts'
export type { Action, Failure, Outcome, Work } from './work.ts'
