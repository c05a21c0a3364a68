import { setTimeout as sleep } from 'node:timers/promises'
import { createLimiter, type Limiter } from '@tags/core'

/** What the processes share, such as a row in a database. Each is atomic. */
export interface Schedule {
  /** The later of now and `key`'s time, which then moves on by `spacing`, unless it is after `until`. */
  reserve(key: string, spacing: number, until: number): Promise<number>
  /** Moves `key`'s time to `time`, if it is earlier. */
  postpone(key: string, time: number): Promise<void>
}

export function sharedLimiter(schedule: Schedule): Limiter {
  const ownLimiter = createLimiter()
  return {
    async acquire(request) {
      const { key, limit, until, signal } = request
      if (limit.seconds === 0 || limit.seconds >= 3600) {
        return ownLimiter.acquire(request)
      }
      const spacing = (limit.seconds * 1000) / limit.requests
      const time = await schedule.reserve(key, spacing, until)
      if (time > until) return { retryAt: time }
      await sleep(Math.max(0, time - Date.now()), undefined, { signal })
      return {
        settle(told) {
          if (!told?.pause) return
          schedule.postpone(key, Date.now() + told.pause).catch(console.error)
        },
      }
    },
  }
}
