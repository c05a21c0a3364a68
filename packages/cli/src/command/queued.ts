import { randomBytes } from 'node:crypto'
import { findVendor } from '../access/vendor.ts'
import { UsageError } from '../error.ts'
import type { RunHead } from '../journal/head.ts'
import { quote } from '../output/text.ts'
import { loadQueues } from '../queue/load.ts'
import type { Queues } from '../queue/port.ts'
import type { AccessFlags, QueueFlags, RunFlags } from './flags.ts'

/**
 * Checks that the flags of a run fit together with a queue.
 * @throws {UsageError} otherwise.
 */
export function checkQueueFlags(flags: AccessFlags & RunFlags & QueueFlags): void {
  const { queue, queueName, mayLose, sandbox, har, redact, rateLimit } = flags
  if (queue === undefined) {
    const flag = queueName === undefined ? mayLose && '--may-lose' : '--queue-name'
    if (flag) throw new UsageError(`${flag} is for a run in a queue: give --queue, too.`)
    return
  }
  const reasons = {
    '--sandbox': sandbox && 'an account in memory is not shared with workers',
    '--har': har !== undefined && 'the workers send the requests',
    '--redact': redact && 'the jobs of a queue hold the contacts',
    '--no-rate-limit':
      rateLimit === false && 'the workers send the requests, and `tags work` has that flag',
  }
  for (const [flag, reason] of Object.entries(reasons)) {
    if (reason) throw new UsageError(`--queue and ${flag} exclude each other: ${reason}.`)
  }
}

/** Opens the queues of a new run, if it is to be in one. */
export async function openQueues(flags: QueueFlags): Promise<Queues | undefined> {
  const { queue: url, queueName: name, mayLose = false } = flags
  if (url === undefined) return undefined
  const { openQueues } = await loadQueues()
  return openQueues({ url, mayLose, ...(name !== undefined && { name }) })
}

/** Describes the queue of a new run, for the head of its journal. */
export const headOfQueue = (
  queues: Queues | undefined,
  { queueName: name = 'tags' }: QueueFlags,
): Pick<RunHead, 'queue'> =>
  queues ? { queue: { name, run: randomBytes(6).toString('hex'), store: queues.store } } : {}

/**
 * Opens the queues of a run that was begun, if it is in one.
 * @throws {UsageError} if the flags do not fit to it.
 */
export async function openQueuesOf(
  journal: string,
  { queue }: RunHead,
  flags: AccessFlags & QueueFlags,
): Promise<Queues | undefined> {
  const { queue: url } = flags
  if (!queue) {
    if (url === undefined) return undefined
    throw new UsageError(`The run of ${quote(journal)} is in no queue: leave --queue out.`)
  }
  if (url === undefined) {
    throw new UsageError(
      `The rows of ${quote(journal)} are in the queue ${quote(queue.name)}: give its URL, --queue ${queue.store}://…`,
    )
  }
  checkQueueFlags(flags)
  const queues = await openQueues({ queue: url, queueName: queue.name, mayLose: true })
  if (queues?.store === queue.store) return queues
  await queues?.close()
  throw new UsageError(
    `The rows of ${quote(journal)} are in a queue of ${queue.store}, and --queue names another store. Give the URL with which the run began.`,
  )
}

/** Makes the queues of a run go on that are paused. Returns whether one was. */
export async function resumeQueues({ vendors }: RunHead, queues: Queues): Promise<boolean> {
  let wasPaused = false
  for (const name of Object.keys(vendors)) {
    const queue = queues.of(name)
    if (!(await queue.isPaused())) continue
    await queue.resume()
    wasPaused = true
    process.stderr.write(`The queue of ${findVendor(name)?.title ?? name} goes on.\n`)
  }
  return wasPaused
}
