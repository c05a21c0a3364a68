import {
  type Job,
  type JobData,
  type JobProgress,
  type Queues,
  type QueuesOptions,
  UsageError,
  type VendorQueue,
} from '@tags/cli/bulk'
import type { Job as BullJob, Queue } from 'bullmq'
import { openStore } from './store.ts'

/** The options of each job. A job fails for a bug only; and while it is there, it is not added twice. */
const jobOptions = {
  attempts: 3,
  backoff: { type: 'fixed', delay: 5000 },
  removeOnComplete: false,
  removeOnFail: false,
}

/**
 * Opens the queues of all vendors in a store.
 * @throws {UsageError} if it cannot be reached, or may lose jobs and `mayLose` is not set.
 */
export async function openQueues({ url, name, mayLose = false }: QueuesOptions): Promise<Queues> {
  const prefix = checkName(name)
  const store = await openStore({ url, mayLose })
  const queues = new Map<string, Promise<Queue>>()
  const queueOf = (vendor: string) => {
    const queue = queues.get(vendor) ?? store.createQueue(`${prefix}-${vendor}`)
    queues.set(vendor, queue)
    return queue
  }
  return {
    store: store.kind,
    of: (vendor) => vendorQueue(() => queueOf(vendor)),
    async close() {
      for (const queue of queues.values()) await (await queue).close()
      await store.close()
    },
  }
}

/**
 * Returns the beginning of the queues' names.
 * @throws {UsageError} if it is not valid.
 */
export function checkName(name = 'tags'): string {
  if (/^[\w.-]+$/.test(name)) return name
  throw new UsageError(
    `The name of a queue has letters, digits, dots, hyphens and underscores only; ${JSON.stringify(name)} is none. A right one is 'tags' or 'agency-1'.`,
  )
}

const vendorQueue = (open: () => Promise<Queue>): VendorQueue => ({
  async add(jobs) {
    const queue = await open()
    await queue.addBulk(jobs.map(bulkJob))
  },
  async read(ids) {
    const queue = await open()
    const jobs: (BullJob<JobData> | undefined)[] = await Promise.all(
      ids.map((id) => queue.getJob(id)),
    )
    return jobs.map((job) => job && stateOf(job))
  },
  async remove(ids) {
    const queue = await open()
    await Promise.all(ids.map((id) => queue.remove(id)))
  },
  pause: async () => (await open()).pause(),
  resume: async () => (await open()).resume(),
  isPaused: async () => (await open()).isPaused(),
  countWorkers: async () => (await open()).getWorkersCount(),
})

const bulkJob = ({ id, data }: Job) => ({
  name: `${data.action}: lines ${data.rows[0]?.line} to ${data.rows.at(-1)?.line}`,
  data,
  opts: { ...jobOptions, jobId: id },
})

function stateOf({ data, progress, finishedOn, failedReason }: BullJob<JobData>) {
  const isFailed = finishedOn !== undefined && failedReason !== undefined
  return {
    data,
    ...(typeof progress === 'object' && { progress: progress as JobProgress }),
    ...(isFailed && { reason: failedReason }),
    state: finishedOn === undefined ? 'open' : isFailed ? 'failed' : 'done',
  } as const
}
