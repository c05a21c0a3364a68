import { isUsageError } from '../error.ts'
import type { Journal } from '../journal/journal.ts'
import { failureText } from '../output/stop.ts'
import { printable } from '../output/text.ts'
import type { RunEvent } from '../run/event.ts'
import { createGate } from '../run/gate.ts'
import type { Work } from '../work.ts'
import type { RunQueue } from './blocks.ts'
import type { Queues } from './port.ts'
import { createTracker, type JobTracker } from './tracker.ts'

/** A run whose rows are in a queue. */
export interface FollowOptions {
  queues: Queues
  journal: Journal
  /** The vendors by name, with their titles. */
  vendors: ReadonlyMap<string, { title: string }>
  /** Reads the rows of a vendor from the beginning. */
  works: (vendor: string) => AsyncIterable<Work>
  isResumed: boolean
  /** Ends the following; the workers go on. */
  signal: AbortSignal
  onEvent: (event: RunEvent) => void
  /** Called with a sentence about the queue. */
  onNote: (text: string) => void
  /** The command that starts a worker, for such a sentence. */
  workCommand: string
}

/** How long the removal of the jobs of a complete run may take, in milliseconds. */
const patience = 30_000

/** The times between two looks at the jobs, and at the workers, in milliseconds. */
const intervals = { jobs: 1000, workers: 5000 }

/**
 * Adds the rows of a run that have no outcome to the queue, and writes what workers do with them into the journal. Resolves
 * when every row has an outcome, or the signal aborts, and returns a function that removes the jobs of a run that is
 * complete.
 */
export async function follow(options: FollowOptions): Promise<() => Promise<void>> {
  const { queues, journal, vendors, works, isResumed, signal, onEvent, onNote } = options
  const trackers = [...vendors].map(([vendor, { title }]) =>
    createTracker({
      ...{ vendor, queue: queues.of(vendor), journal, isResumed, signal, onEvent },
      run: journal.head.queue as RunQueue,
      works: () => works(vendor),
      onWorkerStop: (stop) => onNote(`A worker has ended. ${failureText(title, stop)}`),
    }),
  )
  const end = new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve())
  })
  await Promise.race([end, carry(trackers, options)])
  if (signal.aborted)
    onNote('Only this command ends: the workers go on with the rows that are left.')
  journal.finish()
  return async () => {
    const { rows, bad } = journal.head
    if (journal.counts.done + journal.counts.failed < rows - bad) return
    // The store may be away, and jobs that stay there do no harm.
    const removal = Promise.all(trackers.map(({ remove }) => remove())).catch(() => {})
    await Promise.race([removal, new Promise((resolve) => setTimeout(resolve, patience).unref())])
  }
}

async function carry(trackers: readonly JobTracker[], options: FollowOptions): Promise<void> {
  const { signal, onNote } = options
  const gate = createGate()
  signal.addEventListener('abort', gate.wake)
  const look = createLook(options)
  let left: readonly JobTracker[] = trackers
  let open = trackers
  const step = async () => {
    for (const tracker of left) {
      await tracker.add()
      left = left.filter((other) => other !== tracker)
    }
    const ends = await Promise.all(open.map(({ collect }) => collect()))
    open = open.filter((_, index) => !ends[index])
    if (open.length) await look()
  }
  let isAway = false
  while (!signal.aborted) {
    try {
      await step()
      if (!open.length) return
      isAway = false
    } catch (error) {
      if (isUsageError(error) || error instanceof TypeError) throw error
      if (!isAway && !signal.aborted)
        onNote(`The queue cannot be used at present, and is tried again: ${messageOf(error)}`)
      isAway = true
    }
    await gate.wait(intervals.jobs)
  }
}

const messageOf = (error: unknown): string => {
  const { message, code } = Object(error) as { message?: string; code?: string }
  return printable(message || code || String(error))
}

/** Creates a function that reports, once each, that a queue is paused or has no worker. */
function createLook({ queues, vendors, onNote, workCommand }: FollowOptions) {
  let next = performance.now() + intervals.jobs / 2
  const told = new Map<string, string>()
  return async () => {
    if (performance.now() < next) return
    next = performance.now() + intervals.workers
    for (const [vendor, { title }] of vendors) {
      const queue = queues.of(vendor)
      const isPaused = await queue.isPaused()
      const hasWorker = isPaused || (await queue.countWorkers()) > 0
      const text = isPaused
        ? `The queue of ${title} is paused. \`tags resume\` makes it go on.`
        : hasWorker
          ? ''
          : `No worker of ${title} is connected. Start one, here or on another machine: ${workCommand}`
      if (told.get(vendor) !== text && text) onNote(text)
      told.set(vendor, text)
    }
  }
}
