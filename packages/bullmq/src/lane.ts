import {
  type Access,
  type Action,
  type Failure,
  type JobProgress,
  type Ledger,
  type RunEvent,
  run,
  type Work,
} from '@tags/cli/bulk'
import type { ActiveJob } from './active.ts'

/** The lane of the engine that has the rows of all jobs of a worker for a vendor and an action. */
export interface JobLane {
  /** Works on a job. Resolves with whether every row has an outcome; if not, the job is to be given back. */
  work(job: ActiveJob): Promise<boolean>
  /** Leaves all jobs, within a second. */
  leave(): void
}

/** A row that waits or is in progress. */
interface Entry {
  job: ActiveJob
  work: Work
  /** Its line in the file; that of its work is unique among all jobs. */
  line: number
}

/** Creates the lane of a vendor for an action. `onStop` is called when the engine gives up. */
export function createJobLane(
  { vendor: { name: vendor }, client, rate }: Access,
  action: Action,
  onEvent: (event: RunEvent) => void,
  onStop: (failure: Failure) => void,
): JobLane {
  const entries = new Map<number, Entry>()
  const jobs = new Map<ActiveJob, (isDone: boolean) => void>()
  const counts = { done: 0, failed: 0, unsure: 0 }
  let waiting: Entry[] = []
  let number = 0
  let wait: JobProgress['wait']
  let controller: AbortController | undefined

  /** Passes the lines of each job to it. */
  const perJob = (
    numbers: readonly number[],
    act: (job: ActiveJob, lines: number[]) => unknown,
  ) => {
    const lines = new Map<ActiveJob, number[]>()
    // The rows of a job that was given back are no more.
    for (const { job, line } of numbers.flatMap((number) => entries.get(number) ?? [])) {
      lines.set(job, [...(lines.get(job) ?? []), line])
    }
    return [...lines].map(([job, lines]) => act(job, lines))
  }

  const ledger: Ledger = {
    counts,
    state(number) {
      const entry = entries.get(number)
      return entry?.job.isUnsure(entry.line) ? 'unsure' : 'new'
    },
    async begin(numbers) {
      await Promise.all(perJob(numbers, (job, lines) => job.begin(lines)))
    },
    back: (numbers) => void perJob(numbers, (job, lines) => job.back(lines)),
    end({ line: number }, outcome, milliseconds) {
      const { job, line } = entries.get(number) as Entry
      job.end({ line, milliseconds, ...outcome })
      counts['error' in outcome ? 'failed' : 'done'] += 1
    },
    finish() {},
  }

  /** Gives the rows that wait, in their order, and ends when none does: rows that come later are another lane's. */
  async function* works(): AsyncGenerator<Work> {
    for (let next = waiting.shift(); next; next = waiting.shift()) yield next.work
  }

  const settle = (job: ActiveJob, isDone: boolean) => {
    const resolve = jobs.get(job)
    jobs.delete(job)
    for (const [number, entry] of entries) if (entry.job === job) entries.delete(number)
    waiting = waiting.filter((entry) => entry.job !== job)
    resolve?.(isDone)
  }

  const take = (event: RunEvent, stop: (failure: Failure) => void) => {
    if (event.type === 'outcome') {
      const { job, line } = entries.get(event.work.line) as Entry
      onEvent({ ...event, work: { ...event.work, line } })
      if (job.isDone()) settle(job, true)
      return
    }
    if (event.type === 'stop') stop(event.failure)
    const { type, until, why, failure } = event as Extract<RunEvent, { type: 'pause' }>
    wait = type === 'pause' ? { until: until.toJSON(), why, failure } : undefined
    for (const job of jobs.keys()) job.wait(wait)
    onEvent(event)
  }

  const start = async () => {
    while (waiting.length) {
      const own = new AbortController()
      controller = own
      let stopped: Failure | undefined
      let isBroken = false
      wait = undefined
      await run({
        action,
        journal: ledger,
        lanes: [{ vendor, client, rate, works }],
        signal: own.signal,
        onEvent: (event) =>
          take(event, (failure) => {
            stopped = failure
          }),
      }).catch(() => {
        isBroken = true
      })
      if (stopped) onStop(stopped)
      if (stopped || isBroken || own.signal.aborted) {
        for (const job of [...jobs.keys()]) settle(job, false)
      }
    }
    controller = undefined
  }

  return {
    work(job) {
      if (job.isDone()) return Promise.resolve(true)
      counts.done += job.before.done
      counts.failed += job.before.failed
      return new Promise((resolve) => {
        jobs.set(job, resolve)
        job.wait(wait)
        for (const { line, contact, tags } of job.rows) {
          number += 1
          const entry = { job, line, work: { line: number, vendor, contact, tags } }
          entries.set(number, entry)
          waiting.push(entry)
        }
        if (!controller) void start()
      })
    },
    leave: () => controller?.abort(),
  }
}
