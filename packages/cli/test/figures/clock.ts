import { setImmediate } from 'node:timers/promises'

interface Timer {
  time: number
  act: () => void
}

/**
 * Replaces `setTimeout`, `Date.now` and `performance.now` of this process by a clock that goes from timer to timer
 * while nothing else is to be done, and runs `work`. Returns its result.
 */
export async function inVirtualTime<Value>(work: () => Promise<Value>): Promise<Value> {
  const timers = new Map<number, Timer>()
  let now = 1_800_000_000_000
  let last = 0
  Date.now = () => now
  performance.now = () => now
  globalThis.setTimeout = ((act: () => void, time = 0) => {
    last += 1
    timers.set(last, { time: now + Math.max(1, Math.trunc(time)), act })
    return last
  }) as unknown as typeof setTimeout
  globalThis.clearTimeout = ((id: number) => void timers.delete(id)) as typeof clearTimeout

  let isOver = false
  const result = work().finally(() => {
    isOver = true
  })
  for (;;) {
    for (let turn = 0; turn < 4; turn += 1) await setImmediate()
    if (isOver) return result
    let next = Number.POSITIVE_INFINITY
    for (const { time } of timers.values()) next = Math.min(next, time)
    if (next === Number.POSITIVE_INFINITY) continue
    now = next
    for (const [id, { time, act }] of timers) {
      if (time > now) continue
      timers.delete(id)
      act()
    }
  }
}
