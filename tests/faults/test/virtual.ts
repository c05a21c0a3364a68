import { setImmediate } from 'node:timers/promises'
import { vi } from 'vitest'

/** The time that passes before `stopClock` returns: longer than any window. */
const before = 100_000

/** Replaces the clock until `vi.useRealTimers()`; the platform's own work continues. */
export function stopClock(time: number): void {
  const toFake = ['setTimeout', 'clearTimeout', 'Date', 'performance'] as const
  vi.useFakeTimers({ now: time - before, toFake: [...toFake] })
  vi.advanceTimersByTime(before)
}

/** Waits for work outside the virtual clock, such as an answer of Redis. Returns whether there was some. */
export type Idle = () => Promise<boolean>

/** Returns a function that advances the time from timer to timer until `work` ends. */
export const elapseWith =
  (idle: Idle = async () => false) =>
  async <Value>(work: Promise<Value>): Promise<Value> => {
    let isOver = false
    const over = () => {
      isOver = true
    }
    work.then(over, over)
    for (let idles = 0; !isOver; ) {
      do for (let turn = 0; turn < 3; turn++) await setImmediate()
      while (await idle())
      if (isOver) break
      idles = vi.getTimerCount() ? 0 : idles + 1
      if (idles > 1000) throw new Error('The work waits for something without a timer.')
      vi.advanceTimersToNextTimer()
    }
    return work
  }

/** Advances the time from timer to timer until `work` ends. */
export const elapse = elapseWith()
