import { setTimeout as sleep } from 'node:timers/promises'
import { createLimiter, type Limiter } from '@tags/core'

/** The state that the processes share. Both methods must be atomic. */
export interface Schedule {
  /**
   * Returns the later of now and the key's time, and sets the key's
   * time to that plus `spacing`, unless it is after `until`.
   */
  reserve(key: string, spacing: number, until: number): Promise<number>
  /** Sets the key's time to `time`, if it is earlier. */
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
      const wait = Math.max(0, time - Date.now())
      await sleep(wait, undefined, { signal })
      return {
        settle(state) {
          if (!state?.pause) return
          const end = Date.now() + state.pause
          schedule.postpone(key, end).catch(console.error)
        },
      }
    },
  }
}
