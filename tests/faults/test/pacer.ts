import type { Limit } from '../src/limits/counters.ts'

/**
 * Measures the time that a mere pacer needs on this machine for `count` requests at that share of the limit,
 * in milliseconds. It makes up for delays of up to a fiftieth of the window.
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
