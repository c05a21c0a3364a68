import type { Limit } from '../src/limits/counters.ts'

/**
 * How long a pacer that does nothing else needs on this machine, now, to let so many through at that share of
 * the limit, in milliseconds. It catches up with what it was late by, up to a fiftieth of the window.
 */
export function pace(count: number, { requests, window }: Limit, share: number): Promise<number> {
  const gap = window / requests / share
  const start = performance.now()
  let next = start
  let left = count
  return new Promise((resolve) => {
    const go = () => {
      const now = performance.now()
      while (next <= now && left > 0) {
        next = Math.max(next, now - window / 50) + gap
        left -= 1
      }
      if (left > 0) setTimeout(go, Math.ceil(next - now))
      else resolve(now - start)
    }
    go()
  })
}
