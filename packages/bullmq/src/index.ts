export type {
  Action,
  Failure,
  Job,
  JobData,
  JobOutcome,
  JobProgress,
  JobRow,
  JobState,
  Outcome,
  Queues,
  QueuesOptions,
  QueueWorker,
  RunEvent,
  VendorOptions,
  VendorQueue,
  Work,
  WorkerEvent,
  WorkerOptions,
} from '@tags/cli/bulk'
export { openQueues } from './queues.ts'
export { createWorker } from './worker.ts'
