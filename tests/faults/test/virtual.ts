import { setImmediate } from 'node:timers/promises'
import { vi } from 'vitest'

/** How long the clock ran before `stopClock` came back: longer than any window. */
const before = 100_000

/** Takes the place of the clock until `vi.useRealTimers()`; what the platform does by itself goes on. */
export function stopClock(time: number): void {
  const toFake = ['setTimeout', 'clearTimeout', 'Date', 'performance'] as const
  vi.useFakeTimers({ now: time - before, toFake: [...toFake] })
  vi.advanceTimersByTime(before)
}

/** Lets time pass, from one timer to the next, until `work` is over. */
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
    if (idle > 1000) throw new Error('The work waits for what no timer will bring.')
    vi.advanceTimersToNextTimer()
  }
  return work
}
