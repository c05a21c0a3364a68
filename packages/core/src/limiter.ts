import type { Limiter, Permit, PermitRequest, RateLimit, Refusal } from './limit.ts'
import { createOrder } from './order.ts'
import { sleep } from './timeout.ts'

/** A limiter in memory, for the clients of one credential. */
export function createLimiter(): Limiter {
  const lanes = new Map<string, ReturnType<typeof createLane>>()
  let sweepAt = 1000
  return {
    acquire(request) {
      let lane = lanes.get(request.key)
      if (!lane) {
        if (lanes.size >= sweepAt) {
          for (const [key, { isIdle }] of lanes) if (isIdle()) lanes.delete(key)
          sweepAt = 1000 + 2 * lanes.size
        }
        lane = createLane(request.limit)
        lanes.set(request.key, lane)
      }
      return lane.acquire(request)
    },
  }
}

/** One limit: an even pace, first come first served. Times are of a clock that nobody sets. */
function createLane({ requests: capacity, seconds }: RateLimit) {
  const takeTurn = createOrder()
  let window = seconds * 1000
  let waiting = 0
  let inFlight = 0
  /** When each request of the last window was settled. Until then the vendor may have counted it. */
  const settled: number[] = []
  /** The least time that a request was on its way, by which a permit can come back earlier. */
  let fastest = window
  /** What the vendor counts beside our requests. */
  let others = { count: 0, until: 0 }
  /** When the pace lets the next request go. */
  let next = 0
  let wake = () => {}
  /** How many permits were ever given. */
  let granted = 0

  /** The use of an hour or more is not spread over it, and only the vendor counts it. */
  const isQuota = seconds >= 3600
  const pace = () => (isQuota ? 0 : window / (0.97 * capacity))

  /** In how many milliseconds a request may go; `Infinity` while that waits for a response. */
  const delay = (): number => {
    const now = performance.now()
    const cooling = window - fastest / 2
    while (Number(settled[0]) + cooling <= now) settled.shift()
    const taken = others.until > now && others.count > 0 ? others.count : 0
    if (inFlight + settled.length + taken < capacity) return Math.max(0, next - now)
    const [oldest = Infinity] = settled
    return Math.max(next, Math.min(oldest + cooling, taken ? others.until : Infinity)) - now
  }

  const grant = (): Permit => {
    const sent = performance.now()
    next = Math.max(next, sent - window / 50) + pace()
    if (!isQuota) inFlight += 1
    granted += 1
    const known = granted - inFlight - settled.length
    return {
      settle(told) {
        const now = performance.now()
        if (!isQuota) inFlight -= 1
        if (told) {
          const { requests, remaining, interval, reset, pause = 0 } = told
          window = interval || window
          if (requests) capacity = Math.min(requests, capacity + 1)
          const end = now + (reset ?? window)
          if (!isQuota) {
            fastest = Math.min(fastest, now - sent)
            settled.push(now)
            if (remaining !== undefined) {
              // Ours are counted as they were sent: what the response tells is of its request's arrival.
              others = { count: capacity - remaining - (granted - known), until: end }
            }
          } else if (remaining === 0) next = end
          next = Math.max(next, pause && now + pause)
        }
        wake()
      },
    }
  }

  /** What is told who would come after `until`, behind so many others. */
  const refusal = (until: number, ahead = 0): Refusal | undefined => {
    const retryAt = Date.now() + delay() + ahead * pace()
    return until < retryAt && retryAt < Infinity ? { retryAt } : undefined
  }

  const queue = async (until: number, signal: AbortSignal): Promise<Permit | Refusal> => {
    const { ready, leave } = takeTurn('')
    waiting += 1
    try {
      for (await ready; ; ) {
        const answer = refusal(until) ?? (delay() ? undefined : grant())
        if (answer) return answer
        await sleep(delay(), signal, (end) => {
          wake = end
        })
      }
    } finally {
      waiting -= 1
      leave()
    }
  }

  return {
    isIdle: () => !waiting && !inFlight && delay() === 0 && !settled.length,
    acquire: ({ until, signal }: PermitRequest) =>
      refusal(until, waiting) ?? (waiting || delay() ? queue(until, signal) : grant()),
  }
}
