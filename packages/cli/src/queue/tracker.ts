import type { Journal } from '../journal/journal.ts'
import type { RunEvent } from '../run/event.ts'
import type { Work } from '../work.ts'
import { blocksOf, type RunQueue } from './blocks.ts'
import { collect } from './collect.ts'
import type { Job, JobProgress, JobState } from './job.ts'
import type { VendorQueue } from './port.ts'

/** The rows of a vendor that are in a queue. */
export interface TrackerOptions {
  vendor: string
  queue: VendorQueue
  journal: Journal
  run: RunQueue
  /** Reads the vendor's rows from the beginning. */
  works: () => AsyncIterable<Work>
  /** Whether the jobs may have been added before. */
  isResumed: boolean
  /** Ends the tracking: nothing is written into the journal any more. */
  signal: AbortSignal
  onEvent: (event: RunEvent) => void
  /** Called with the failure for which a worker has ended. */
  onWorkerStop: (stop: NonNullable<JobProgress['stop']>) => void
}

/** Adds the jobs of a vendor's rows, and collects what workers write into them. */
export interface JobTracker {
  /** Adds the jobs of all rows without an outcome. Those that are in the queue already stay as they are. */
  add(): Promise<void>
  /** Collects the outcomes since the last time. Returns whether no more will come. */
  collect(): Promise<boolean>
  /** Removes all jobs of the run. */
  remove(): Promise<void>
}

/** The number of jobs that are added or read at once. */
const batch = 20

/** How many jobs beyond the last begun one may have begun when the store loses its jobs. */
const ahead = 100

/** Creates the tracker of a vendor's rows. */
export function createTracker(options: TrackerOptions): JobTracker {
  const { vendor, queue, journal, run, works, isResumed, signal, onEvent, onWorkerStop } = options
  const { action, vendors } = journal.head
  const { baseUrl = '', account = '' } = vendors[vendor] ?? {}
  /** The jobs that are not collected, by the number of their block. */
  const open = new Map<number, string>()
  const all = new Set<string>()
  const stops = new Set<string>()
  /** The last block of which rows have begun. */
  let last = -1
  let wait: JobProgress['wait']

  const isOpen = ({ line }: { line: number }) => /^(new|unsure)$/.test(journal.state(line))

  /** Adds the jobs of open rows. `isLost` says whether a job that is not there may have been worked on. */
  const add = async (isLost: (index: number) => boolean) => {
    let jobs: Job[] = []
    const flush = async () => {
      await queue.add(jobs)
      jobs = []
    }
    for await (const { id, index, rows } of blocksOf(works(), run)) {
      if (signal.aborted) return
      all.add(id)
      const left = rows.filter(isOpen)
      if (!left.length) continue
      open.set(index, id)
      const isUnsure = ({ line }: { line: number }) =>
        isLost(index) || journal.state(line) === 'unsure'
      const unsure = action === 'get' ? [] : left.filter(isUnsure).map(({ line }) => line)
      jobs.push({
        id,
        data: {
          ...{ version: 1, run: run.run, action, vendor, baseUrl, account, rows: left },
          ...(unsure.length > 0 && { unsure }),
        },
      })
      if (jobs.length === batch) await flush()
    }
    if (jobs.length) await flush()
  }

  /** Reports a wait of the vendor's rows when it changes. */
  const tellWait = (now: JobProgress['wait']) => {
    if (now?.until === wait?.until) return
    wait = now
    if (!now) onEvent({ type: 'continue', vendor })
    else onEvent({ type: 'pause', vendor, ...now, until: new Date(now.until) })
  }

  return {
    async add() {
      if (isResumed) await mend()
      await add(() => isResumed)
    },
    async collect() {
      let isLost = false
      /** The jobs that ended without the outcomes of all rows: a worker that had lost one wrote its progress. */
      const broken: string[] = []
      const waits: NonNullable<JobProgress['wait']>[] = []
      for (const part of partsOf([...open])) {
        const states = await queue.read(part.map(([, id]) => id))
        if (signal.aborted) return false
        let hasBegun = false
        for (const [place, [index, id]] of part.entries()) {
          const state = states[place]
          if (!state) {
            isLost = true
            continue
          }
          const { progress } = state
          if (progress || state.state !== 'open') {
            hasBegun = true
            last = Math.max(last, index)
          }
          if (progress?.wait) waits.push(progress.wait)
          if (progress?.stop) tellStop(progress.stop)
          const isDone = collect(state, journal, onEvent)
          if (isDone) open.delete(index)
          else if (state.state === 'failed') fail(index, state)
          else if (state.state === 'done') broken.push(id)
        }
        if (!hasBegun) break
      }
      if (broken.length) await queue.remove(broken)
      tellWait(waits.sort((a, b) => (a.until < b.until ? 1 : -1))[0])
      if (isLost || broken.length) await add((index) => index <= last + ahead)
      return open.size === 0
    },
    async remove() {
      for (const part of partsOf([...all])) await queue.remove(part)
    },
  }

  /** Collects the jobs that workers could not do, and removes them, so that they are added again. */
  async function mend(): Promise<void> {
    let ids: string[] = []
    const read = async () => {
      const states = await queue.read(ids)
      if (signal.aborted) return
      const failed: string[] = []
      for (const [place, state] of states.entries()) {
        if (!state) continue
        collect(state, journal, onEvent)
        if (state.state === 'failed') failed.push(ids[place] as string)
      }
      await queue.remove(failed)
      ids = []
    }
    for await (const { id, rows } of blocksOf(works(), run)) {
      if (!rows.some(isOpen)) continue
      ids.push(id)
      if (ids.length === batch) await read()
      if (signal.aborted) return
    }
    await read()
  }

  function fail(index: number, { reason = '' }: JobState): void {
    open.delete(index)
    const message = `A job failed, so that its rows are left: ${reason}`
    onEvent({ type: 'stop', vendor, failure: { code: 'internal', message } })
  }

  function tellStop(stop: NonNullable<JobProgress['stop']>): void {
    if (stops.has(stop.message)) return
    stops.add(stop.message)
    onWorkerStop(stop)
  }
}

/** Divides a list into parts of the size of a batch. */
const partsOf = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / batch) }, (_, part) =>
    items.slice(part * batch, (part + 1) * batch),
  )
