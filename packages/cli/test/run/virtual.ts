import { setImmediate } from 'node:timers/promises'
import { vi } from 'vitest'

/** Replaces the clock until `vi.useRealTimers()`; files and other work of the platform continue. */
export function stopClock(): void {
  const toFake = ['setTimeout', 'clearTimeout', 'Date', 'performance'] as const
  vi.useFakeTimers({ now: 1_800_000_000_000, toFake: [...toFake] })
}

/** Advances the time from timer to timer until `work` ends. */
export async function elapse<Value>(work: Promise<Value>): Promise<Value> {
  let isOver = false
  const over = () => {
    isOver = true
  }
  work.then(over, over)
  for (let active = process.hrtime(); !isOver; ) {
    for (let turn = 0; turn < 5; turn += 1) await setImmediate()
    if (isOver) break
    const [idle] = process.hrtime(active)
    if (vi.getTimerCount()) active = process.hrtime()
    else if (idle > 30) throw new Error('The work waits for something without a timer.')
    vi.advanceTimersToNextTimer()
  }
  return work
}
