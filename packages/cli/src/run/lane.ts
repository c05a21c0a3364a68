import { isTagsError } from '@tags/core'
import type { Failure } from '../work.ts'
import type { Context, Lane } from './context.ts'
import { failureOf } from './failure.ts'
import { createGate } from './gate.ts'
import { createJudge } from './judge.ts'
import { createPace } from './pace.ts'
import { createPause } from './pause.ts'
import { createSource, type Row } from './queue.ts'
import { isSupported, send } from './send.ts'
import { createWatch, isUnclear, type Watch, watched } from './watch.ts'

/** A row in progress. */
interface Call {
  row: Row
  watch: Watch
  controller: AbortController
  /** The number of pauses of the lane before it. */
  pauses: number
}

/** How long replies are awaited once the run or this lane ends, in milliseconds. */
const patience = { run: 700, lane: 30_000, abort: 100 }

/** Sends the rows of a vendor until none is left, or its lane or the run ends. */
export async function runLane(lane: Lane, context: Context): Promise<void> {
  const { vendor, client } = lane
  const { action, journal, onEvent, overSince } = context
  const gate = createGate()
  const pace = createPace(lane.rate)
  const source = createSource(lane.works(), journal, action)
  const pause = createPause(vendor, onEvent, gate.wake)
  const judge = createJudge(vendor, context, source, pause)
  const running = new Set<Call>()
  let isWatched = false
  let probes = 0
  context.onOver(gate.wake)

  const isOver = () => judge.isStopped() || overSince() !== undefined
  const hasRoom = () =>
    !pause.isOn() && running.size < (judge.isCautious() ? 1 : pace.concurrency())

  /** Waits for the next row, but not beyond the end of the run: it may be far away in a long file. */
  const take = async (isNewFirst: boolean): Promise<Row | undefined> => {
    let taken: { row?: Row | undefined; error?: unknown } | undefined
    source.take(isNewFirst).then(
      (row) => {
        taken = { row }
        gate.wake()
      },
      (error) => {
        taken = { error }
        gate.wake()
      },
    )
    while (!taken && overSince() === undefined) await gate.wait()
    if (taken?.error) throw taken.error
    return taken?.row
  }

  const begin = (row: Row) => {
    const call: Call = {
      row,
      watch: createWatch(pace.measure),
      controller: new AbortController(),
      pauses: pause.count(),
    }
    running.add(call)
    context.start({
      line: row.work.line,
      isWanted: () => !isOver(),
      go: () => void perform(call),
      drop() {
        running.delete(call)
        gate.wake()
      },
    })
  }

  const perform = async (call: Call) => {
    const { row, watch, controller } = call
    const start = performance.now()
    let settle: (time: number) => void
    try {
      const outcome = await watched(watch, () => send(action, client, row, controller.signal))
      settle = (time) => judge.succeed(row, outcome, time)
    } catch (error) {
      const isDelivered = isTagsError(error) && error.delivered?.length
      if (isDelivered) watch.mayHaveActed = true
      settle = (time) => settleFailure(call, failureOf(error), time)
    }
    // The lane has left a call that did not end when it was aborted.
    if (!running.delete(call)) return
    const time = performance.now() - start
    isWatched ||= watch.isWatched
    if (!watch.isWatched) pace.measure(time)
    try {
      settle(time)
    } catch (error) {
      context.fail(error)
    }
    gate.wake()
  }

  const settleFailure = (call: Call, failure: Failure, time: number) => {
    const { row, watch, controller, pauses } = call
    const isUnclearNow = isSent(watch) && isUnclear(failure.code)
    row.mayHaveActed = action !== 'get' && (isUnclearNow || watch.mayHaveActed)
    if (controller.signal.aborted && failure.status === undefined) judge.leave(row)
    else judge.fail(row, failure, time, pauses < pause.count())
  }

  /** Checks whether a request of a call may have left; a client without events does not tell. */
  const isSent = (watch: Watch) => watch.isSent || !isWatched

  /** Waits until no call is in progress; at most until `end`, by `performance.now()`. */
  const drain = async (end: () => number) => {
    while (running.size) {
      const left = end() - performance.now()
      if (left <= 0) return
      await gate.wait(left)
    }
  }

  const endCalls = async () => {
    for (const { watch, controller } of running) if (!isSent(watch)) controller.abort()
    const start = performance.now()
    await drain(() => {
      const since = overSince()
      return since === undefined ? start + patience.lane : Math.max(since, start) + patience.run
    })
    for (const { controller } of running) controller.abort()
    const aborted = performance.now()
    await drain(() => aborted + patience.abort)
    running.clear()
  }

  try {
    while (!isOver() && !(source.isEmpty() && running.size === 0)) {
      if (!hasRoom() || source.isEmpty()) {
        await gate.wait()
        continue
      }
      const row = await take(pause.isDown() && probes % 2 === 1)
      if (!row || isOver()) continue
      if (pause.isDown()) probes += 1
      if (isSupported(action, client)) begin(row)
      else judge.fail(row, unsupported(vendor, action), 0, false)
    }
    if (!isOver()) judge.conclude()
  } catch (error) {
    context.fail(error)
  }
  pause.close()
  source.close()
  await endCalls()
  judge.leaveHeld()
}

const unsupported = (vendor: string, action: string): Failure => ({
  code: 'unsupported',
  message: `${vendor}: its API cannot ${action} tags.`,
})
