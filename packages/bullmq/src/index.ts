export type { QueuesOptions, QueueWorker, WorkerEvent, WorkerOptions } from '@tags/cli/bulk'
export { openQueues } from './queues.ts'
export { createWorker } from './worker.ts'
