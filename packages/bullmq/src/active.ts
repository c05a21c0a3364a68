import type { Failure, JobData, JobOutcome, JobProgress, JobRow } from '@tags/cli/bulk'
import type { Job } from 'bullmq'

/** A job that this worker works on. */
export interface ActiveJob {
  readonly data: JobData
  /** The rows without an outcome when the worker took the job. */
  readonly rows: readonly JobRow[]
  /** The numbers of rows that had an outcome then. */
  readonly before: { done: number; failed: number }
  isUnsure(line: number): boolean
  /** Resolves when the job says that these rows may have begun. */
  begin(lines: readonly number[]): Promise<void>
  /** Notes that rows which had begun had no effect. */
  back(lines: readonly number[]): void
  end(outcome: JobOutcome): void
  /** Notes for what the vendor's rows wait. */
  wait(wait: JobProgress['wait']): void
  /** Whether every row has an outcome. */
  isDone(): boolean
  /** Writes the last progress of this worker, with the failure for which it gives the job back, if it does for one. */
  settle(stop?: Failure): Promise<void>
}

/**
 * The number of rows that one write of the progress lets begin. A killed worker leaves at most as many unsure that it
 * never began.
 */
const block = 10

/** The time between two writings of outcomes, in milliseconds. */
const interval = 1000

/** Begins the work on a job. `onLost` is called when its progress cannot be written. */
export function createActiveJob(job: Job<JobData>, onLost: () => void): ActiveJob {
  const { data } = job
  const known = (typeof job.progress === 'object' ? job.progress : {}) as Partial<JobProgress>
  const outcomes = new Map((known.outcomes ?? []).map((outcome) => [outcome.line, outcome]))
  const rows = data.rows.filter(({ line }) => !outcomes.has(line))
  const places = new Map(rows.map(({ line }, place) => [line, place]))
  const unsure = new Set(known.unsure ?? data.unsure)
  /** The rows that are unsure if this worker is killed. */
  const claimed = new Set(unsure)
  let wait: JobProgress['wait']
  let stop: Failure | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let last: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined

  /** Writes the progress as it is when the writing before has ended. */
  const write = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    next ??= last
      .catch(() => {})
      .then(() => {
        next = undefined
        const progress: JobProgress = {
          unsure: [...claimed],
          outcomes: [...outcomes.values()],
          ...(wait && { wait }),
          ...(stop && { stop }),
        }
        last = job.updateProgress(storable(progress))
        return last
      })
    return next
  }
  const writeSoon = () => {
    timer ??= setTimeout(() => write().catch(onLost), interval)
  }

  const failures = [...outcomes.values()].filter((outcome) => 'error' in outcome).length
  return {
    data,
    rows,
    before: { done: outcomes.size - failures, failed: failures },
    isUnsure: (line) => unsure.has(line),
    isDone: () => rows.every(({ line }) => outcomes.has(line)),
    async begin(lines) {
      for (const line of lines) unsure.add(line)
      if (lines.every((line) => claimed.has(line))) return
      const first = Math.min(...lines.map((line) => places.get(line) ?? 0))
      const more = rows.slice(first, first + block).map(({ line }) => line)
      for (const line of [...lines, ...more]) if (!outcomes.has(line)) claimed.add(line)
      await write()
    },
    back(lines) {
      for (const line of lines) unsure.delete(line)
    },
    end(outcome) {
      outcomes.set(outcome.line, outcome)
      unsure.delete(outcome.line)
      claimed.delete(outcome.line)
      writeSoon()
    },
    wait(now) {
      if (!now && !wait) return
      wait = now
      writeSoon()
    },
    async settle(failure) {
      claimed.clear()
      for (const line of unsure) claimed.add(line)
      wait = undefined
      stop = failure
      await write()
    },
  }
}

/** Replaces the characters that Postgres cannot store, U+0000 and half surrogate pairs, in what the vendor has said. */
const storable = (progress: JobProgress): JobProgress =>
  JSON.parse(
    JSON.stringify(progress, (_, value) =>
      typeof value === 'string' ? value.replaceAll('\0', '\uFFFD').toWellFormed() : value,
    ),
  )
