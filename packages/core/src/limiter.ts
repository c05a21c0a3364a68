import type { Limiter, Permit, PermitRequest, RateLimit, Refusal } from './limit.ts'
import { createQueue } from './queue.ts'
import { sleep } from './timeout.ts'

/** Creates a limiter in memory. Clients with the same credential can share it. */
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

/** Creates the state of one limit: an even pace, first come, first served. Times come from a monotonic clock. */
function createLane({ requests: capacity, seconds }: RateLimit) {
  const takeTurn = createQueue()
  let window = seconds * 1000
  let waiting = 0
  let inFlight = 0
  /** When each request of the last window was settled: the vendor counted it at that time or earlier. */
  const settled: number[] = []
  /** The shortest round trip seen: a permit can come back earlier by half of it. */
  let fastest = window
  /** Requests of other clients that the vendor counted. */
  let others = { count: 0, until: 0 }
  /** The earliest time for the next request at an even pace. */
  let next = 0
  let wake = () => {}
  /** The number of permits granted so far. */
  let granted = 0

  /** A quota of an hour or more is not spread evenly, and only the vendor counts its use. */
  const isQuota = seconds >= 3600
  const pace = () => (isQuota ? 0 : window / (0.97 * capacity))

  /** Returns the wait before the next request, in milliseconds; `Infinity` if it depends on a response. */
  const delay = (): number => {
    const now = performance.now()
    const cooling = window - fastest / 2
    while (Number(settled[0]) + cooling <= now) settled.shift()
    const taken = others.until > now ? Math.max(0, others.count) : 0
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
      settle(state) {
        const now = performance.now()
        if (!isQuota) inFlight -= 1
        if (state) {
          const { requests, remaining, interval, reset, pause = 0 } = state
          window = interval || window
          if (requests) capacity = Math.min(requests, capacity + 1)
          const end = now + (reset ?? window)
          if (!isQuota) {
            fastest = Math.min(fastest, now - sent)
            settled.push(now)
            if (remaining !== undefined) {
              // Ours are counted by when they were sent: the response reports the moment its request arrived.
              others = { count: capacity - remaining - (granted - known), until: end }
            }
          } else if (remaining === 0) next = end
          next = Math.max(next, pause && now + pause)
        }
        wake()
      },
    }
  }

  /** Refuses a request that could not be sent by `until`, behind `ahead` others. */
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
    isIdle: () => !(waiting || inFlight || delay() || settled.length),
    acquire: ({ until, signal }: PermitRequest) =>
      waiting || delay() ? (refusal(until, waiting) ?? queue(until, signal)) : grant(),
  }
}
