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

/** Advances the time from timer to timer until `work` ends. */
export async function elapse<Value>(work: Promise<Value>): Promise<Value> {
  let isOver = false
  const over = () => {
    isOver = true
  }
  work.then(over, over)
  for (let idle = 0; !isOver; ) {
    for (let turn = 0; turn < 3; turn++) await setImmediate()
    if (isOver) break
    idle = vi.getTimerCount() ? 0 : idle + 1
    if (idle > 1000) throw new Error('The work waits for something without a timer.')
    vi.advanceTimersToNextTimer()
  }
  return work
}
