import {
  type Access,
  type Action,
  type Failure,
  type JobData,
  openClient,
  type QueueWorker,
  UsageError,
  type VendorOptions,
  type WorkerOptions,
} from '@tags/cli/bulk'
import type { Limiter } from '@tags/core'
import { redisLimiter } from '@tags/redis'
import { type Worker as BullWorker, type Job, WaitingError } from 'bullmq'
import { createActiveJob } from './active.ts'
import { createJobLane, type JobLane } from './lane.ts'
import { checkName } from './queues.ts'
import { refusalOf } from './refusal.ts'
import { openStore, type Store, shown } from './store.ts'

/** How long a worker waits at its end for a store that does not answer, in milliseconds. */
const patience = 5000

/**
 * Starts a worker, which does the jobs of its vendors until it is closed. It shares the vendors' rate limits with all
 * workers of the same store and name.
 * @throws {UsageError} if the store cannot be used, or an option is wrong.
 */
export async function createWorker(options: WorkerOptions): Promise<QueueWorker> {
  const { url, vendors } = options
  const name = checkName(options.name)
  const store = await openStore({ url, mayLose: true })
  const stores = [store]
  const close = async () => {
    for (const store of stores) await store.close()
  }
  const stops = new Map<string, Failure>()
  try {
    if (options.limitOver !== undefined) stores.push(await openLimits(options.limitOver))
    const shared = limiterOf(stores.at(-1), name, options)
    const accesses = await Promise.all(
      Object.entries(vendors).map(([vendor, given]) =>
        openClient(vendor, withLimiter(vendor, given, shared)),
      ),
    )
    const workers = await Promise.all(
      accesses.map((access) =>
        openVendorWorker(`${name}-${access.vendor.name}`, access, store, options, stops),
      ),
    )
    const ended = Promise.all(workers.map(({ ended }) => ended)).then(async () => {
      await close()
      return stops
    })
    return {
      ended,
      async close() {
        for (const { close } of workers) close()
        await ended
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function openLimits(url: string): Promise<Store> {
  const store = await openStore({ url, mayLose: true })
  if (store.redis) return store
  await store.close()
  throw new UsageError(`${shown(url)} is no Redis, over which workers can share a rate limit.`)
}

const limiterOf = (
  store: Store | undefined,
  name: string,
  { limiter }: WorkerOptions,
): Limiter | undefined => limiter ?? (store?.redis && redisLimiter(store.redis, { prefix: name }))

function withLimiter(
  vendor: string,
  options: VendorOptions,
  limiter: Limiter | undefined,
): VendorOptions {
  if (options.limiter !== undefined) return options
  if (limiter) return { ...options, limiter }
  throw new UsageError(
    `${vendor}: a queue in Postgres shares no rate limit. Let the workers share one over Redis: limiter: redisLimiter(redis), or --limit-over redis://…; a worker that is the only one has its own: limiter: createLimiter(), or --only-worker.`,
  )
}

/** The worker of a vendor's queue. */
interface VendorWorker {
  ended: Promise<void>
  close: () => void
}

/** Starts the worker of a vendor's queue. Notes in `stops` why it ends by itself, if it does. */
async function openVendorWorker(
  queueName: string,
  access: Access,
  store: Store,
  { sameAccount = false, onEvent = () => {} }: WorkerOptions,
  stops: Map<string, Failure>,
): Promise<VendorWorker> {
  const { name: vendor } = access.vendor
  const lanes = new Map<Action, JobLane>()
  const lost = new Set<string>()
  const refuse = refusalOf(access, sameAccount)
  let isPaused = false
  let isClosing = false
  let finish: () => void = () => {}
  const ended = new Promise<void>((resolve) => {
    finish = resolve
  })

  const leave = () => {
    for (const lane of lanes.values()) lane.leave()
  }
  const stop = (failure: Failure) => {
    if (!isClosing) stops.set(vendor, failure)
    close()
  }
  const laneOf = (action: Action) => {
    const lane = lanes.get(action) ?? createJobLane(access, action, onEvent, stop)
    lanes.set(action, lane)
    return lane
  }

  const perform = async (job: Job<JobData>, token?: string) => {
    const id = job.id as string
    lost.delete(id)
    onEvent({ type: 'job', vendor, id, state: 'taken' })
    const refusal = refuse(job.data)
    if (refusal) stop(refusal)
    const active = createActiveJob(job, () => {
      lost.add(id)
      leave()
    })
    const isDone = !isClosing && !isPaused && (await laneOf(job.data.action).work(active))
    if (lost.delete(id)) throw new Error('Another worker has taken the job over.')
    await active.settle(isDone ? undefined : stops.get(vendor))
    onEvent({ type: 'job', vendor, id, state: isDone ? 'done' : 'back' })
    if (isDone) return
    await job.moveToWait(token)
    throw new WaitingError()
  }

  const queue = await store.createQueue(queueName)
  const worker: BullWorker = await store.createWorker(queueName, perform)
  worker.on('lockRenewalFailed', (ids) => {
    for (const id of ids) lost.add(id)
    leave()
  })
  worker.run().catch(() => {})
  const watch = setInterval(async () => {
    isPaused = await queue.isPaused().catch(() => isPaused)
    if (isPaused) leave()
  }, 1000)

  function close() {
    if (isClosing) return
    isClosing = true
    clearInterval(watch)
    const closing = worker.close()
    leave()
    const late = setTimeout(() => {
      worker.disconnect().catch(() => {})
      finish()
    }, patience)
    closing
      .then(() => queue.close())
      .catch(() => {})
      .then(() => {
        clearTimeout(late)
        finish()
      })
  }
  return { ended, close }
}
