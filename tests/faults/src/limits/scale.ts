import type { Limiter } from '@tags/core'
import type { Limit } from './counters.ts'

/** Replaces each limit with a window of that many seconds by `limit`, so that tests need not wait as long. */
export const scale = (limiter: Limiter, seconds: number, { requests, window }: Limit): Limiter => ({
  acquire: (request) =>
    limiter.acquire(
      request.limit.seconds === seconds
        ? { ...request, limit: { requests, seconds: window / 1000 } }
        : request,
    ),
})
