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
import type { Hand } from './hand.ts'

/** The place where a worker does all its jobs of a vendor and an action: their rows are one lane of the engine. */
export interface Station {
  /** Works on a job. Resolves with whether every row has an outcome; if not, the job is to be given back. */
  work(hand: Hand): Promise<boolean>
  /** Leaves all jobs, within a second. */
  leave(): void
}

/** A row that waits or is in progress. */
interface Entry {
  hand: Hand
  work: Work
  /** Its line in the file; that of its work is unique among all jobs. */
  line: number
}

/** Creates the station of a vendor for an action. `onStop` is called when the engine gives up. */
export function createStation(
  { vendor: { name: vendor }, client, rate }: Access,
  action: Action,
  onEvent: (event: RunEvent) => void,
  onStop: (failure: Failure) => void,
): Station {
  const entries = new Map<number, Entry>()
  const hands = new Map<Hand, (isDone: boolean) => void>()
  const counts = { done: 0, failed: 0, unsure: 0 }
  let waiting: Entry[] = []
  let number = 0
  let wait: JobProgress['wait']
  let controller: AbortController | undefined

  /** Passes the lines of each job to it. */
  const perHand = (numbers: readonly number[], act: (hand: Hand, lines: number[]) => unknown) => {
    const lines = new Map<Hand, number[]>()
    // The rows of a job that was given back are no more.
    for (const { hand, line } of numbers.flatMap((number) => entries.get(number) ?? [])) {
      lines.set(hand, [...(lines.get(hand) ?? []), line])
    }
    return [...lines].map(([hand, lines]) => act(hand, lines))
  }

  const ledger: Ledger = {
    counts,
    state(number) {
      const entry = entries.get(number)
      return entry?.hand.isUnsure(entry.line) ? 'unsure' : 'new'
    },
    async begin(numbers) {
      await Promise.all(perHand(numbers, (hand, lines) => hand.begin(lines)))
    },
    back: (numbers) => void perHand(numbers, (hand, lines) => hand.back(lines)),
    end({ line: number }, outcome, milliseconds) {
      const { hand, line } = entries.get(number) as Entry
      hand.end({ line, milliseconds, ...outcome })
      counts['error' in outcome ? 'failed' : 'done'] += 1
    },
    finish() {},
  }

  /** Gives the rows that wait, in their order, and ends when none does: rows that come later are another lane's. */
  async function* works(): AsyncGenerator<Work> {
    for (let next = waiting.shift(); next; next = waiting.shift()) yield next.work
  }

  const settle = (hand: Hand, isDone: boolean) => {
    const resolve = hands.get(hand)
    hands.delete(hand)
    for (const [number, entry] of entries) if (entry.hand === hand) entries.delete(number)
    waiting = waiting.filter((entry) => entry.hand !== hand)
    resolve?.(isDone)
  }

  const take = (event: RunEvent, stop: (failure: Failure) => void) => {
    if (event.type === 'outcome') {
      const { hand, line } = entries.get(event.work.line) as Entry
      onEvent({ ...event, work: { ...event.work, line } })
      if (hand.isDone()) settle(hand, true)
      return
    }
    if (event.type === 'stop') stop(event.failure)
    const { type, until, why, failure } = event as Extract<RunEvent, { type: 'pause' }>
    wait = type === 'pause' ? { until: until.toJSON(), why, failure } : undefined
    for (const hand of hands.keys()) hand.wait(wait)
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
        for (const hand of [...hands.keys()]) settle(hand, false)
      }
    }
    controller = undefined
  }

  return {
    work(hand) {
      if (hand.isDone()) return Promise.resolve(true)
      counts.done += hand.before.done
      counts.failed += hand.before.failed
      return new Promise((resolve) => {
        hands.set(hand, resolve)
        hand.wait(wait)
        for (const { line, contact, tags } of hand.rows) {
          number += 1
          const entry = { hand, line, work: { line: number, vendor, contact, tags } }
          entries.set(number, entry)
          waiting.push(entry)
        }
        if (!controller) void start()
      })
    },
    leave: () => controller?.abort(),
  }
}
