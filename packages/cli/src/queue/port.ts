import type { Limiter } from '@tags/core'
import type { VendorOptions } from '../access/vendor.ts'
import type { RunEvent } from '../run/event.ts'
import type { Failure } from '../work.ts'
import type { Job, JobState } from './job.ts'

/** The queue of a vendor. */
export interface VendorQueue {
  /** Adds jobs in their order. A job whose id is there already is not added again. */
  add(jobs: readonly Job[]): Promise<void>
  /** Reads jobs; `undefined` is one that is not there. */
  read(ids: readonly string[]): Promise<(JobState | undefined)[]>
  /** Removes jobs, unless a worker is at work on them. */
  remove(ids: readonly string[]): Promise<void>
  /** Makes all workers give their jobs back, and take none. */
  pause(): Promise<void>
  resume(): Promise<void>
  isPaused(): Promise<boolean>
  /** Returns the number of workers that are connected. */
  countWorkers(): Promise<number>
}

/** The queues of all vendors in one store. */
export interface Queues {
  store: 'redis' | 'postgres'
  of(vendor: string): VendorQueue
  close(): Promise<void>
}

/** Options of `openQueues`. */
export interface QueuesOptions {
  /** The store: a `redis:`, `rediss:` or `postgres:` URL, or the path of a socket of Redis. */
  url: string
  /** The beginning of the queues' names: the same for all who use an account. Default: `tags`. */
  name?: string
  /** Whether jobs may be put into a store that can lose them. */
  mayLose?: boolean
}

/** An event of a worker. The `line` of a row is that in its file. */
export type WorkerEvent =
  | RunEvent
  /** A worker took a job, or ended it, or gave it back. */
  | { type: 'job'; vendor: string; id: string; state: 'taken' | 'done' | 'back' }

/** Options of `createWorker`. */
export interface WorkerOptions extends Pick<QueuesOptions, 'url' | 'name'> {
  /** The options of each vendor's client, with the credential: `{ highlevel: { token } }`. */
  vendors: Readonly<Record<string, VendorOptions>>
  /**
   * Shares the vendors' rate limits among the workers. Default: one over the same Redis. A queue in Postgres needs one,
   * unless its options have `limiter` for each vendor.
   */
  limiter?: Limiter
  /** The URL of a Redis over which the rate limits are shared, in place of `limiter`. */
  limitOver?: string
  /** Whether a credential that differs from the one of a run is of the same account. */
  sameAccount?: boolean
  onEvent?: (event: WorkerEvent) => void
}

/** A worker. */
export interface QueueWorker {
  /** Resolves when the worker has ended, with the failures for which it ended by itself, by vendor. */
  ended: Promise<ReadonlyMap<string, Failure>>
  /** Ends the worker within a second: requests in flight are awaited, and its jobs are given back. */
  close(): Promise<void>
}

/** The parts of `@tags/bullmq` that the command uses. */
export interface QueueModule {
  openQueues(options: QueuesOptions): Promise<Queues>
  createWorker(options: WorkerOptions): Promise<QueueWorker>
}
