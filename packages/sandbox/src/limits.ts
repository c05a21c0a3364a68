import type { Clock } from './clock.ts'

/** A rate limit of a spec, as `x-rate-limit` lists it. */
export interface Limit {
  requests: number
  /** The period, in seconds. 0: the number limits concurrent requests. */
  seconds: number
  /** `path`: each method and path counts separately. */
  scope: string
  /** The response headers that report the state. */
  headers?: Partial<Record<LimitHeader, string>>
}

/** The values that a response header can report: times are in the unit that `x-rate-limit` gives them. */
type LimitHeader =
  | 'limit'
  | 'remaining'
  | 'interval'
  | 'reset'
  | 'resetSeconds'
  | 'resetAt'
  | 'retryAfter'

/** The parts of a request that decide which counts it belongs to. */
export interface Counted {
  method: string
  /** The path with the values of its parameters. */
  path: string
  /** The text of the credential. */
  credential: string
}

/** The decision on a request. */
export interface Admission {
  /** Whether a limit is spent, so that the vendor does not accept the request. */
  isRefused: boolean
  /** The values of the headers that report the limits, by lower-case name. */
  headers: Record<string, string>
  /** Ends the request, for limits on concurrent ones. Called once, when its response is ready. */
  release(): void
}

/** Counts requests as a vendor does. */
export interface Limits {
  admit(request: Counted): Admission
  /** Forgets every request. */
  reset(): void
}

/** The counted requests of one limit: their times, or the number of those in flight. */
interface Count {
  limit: Limit
  /** When each request of the last window came, oldest first. */
  times: number[]
  inFlight: number
}

/**
 * Counts requests by the limits of a spec. No window of a limit, whatever its start, holds more requests than
 * the limit allows. A refused request counts for none of them.
 */
export function createLimits(limits: readonly Limit[], clock: Clock): Limits {
  const counts = new Map<string, Count>()

  function countOf(limit: Limit, index: number, { method, path, credential }: Counted): Count {
    const key = [index, credential, ...(limit.scope === 'path' ? [method, path] : [])].join('\n')
    const known = counts.get(key)
    if (known) return known
    const made = { limit, times: [], inFlight: 0 }
    counts.set(key, made)
    return made
  }

  return {
    admit(request) {
      const now = clock.now()
      const own = limits.map((limit, index) => countOf(limit, index, request))
      for (const count of own) forget(count, now)
      const isRefused = own.some((count) => remaining(count) === 0)
      if (!isRefused) for (const count of own) add(count, now)
      let isOver = isRefused
      return {
        isRefused,
        headers: Object.fromEntries([
          ...own.flatMap((count) => headersOf(count, now, isRefused)),
          ['date', new Date(now).toUTCString()],
        ]),
        release() {
          if (!isOver) for (const count of own) count.inFlight -= 1
          isOver = true
        },
      }
    },
    reset: () => counts.clear(),
  }
}

/** Forgets the requests that came before the window that ends now. */
function forget({ limit, times }: Count, now: number): void {
  const first = times.findIndex((time) => time > now - limit.seconds * 1000)
  times.splice(0, first < 0 ? times.length : first)
}

function add(count: Count, now: number): void {
  count.inFlight += 1
  if (count.limit.seconds) count.times.push(now)
}

const remaining = ({ limit, times, inFlight }: Count): number =>
  Math.max(0, limit.requests - (limit.seconds ? times.length : inFlight))

/** Lists the headers that report the state of a limit. */
function headersOf(count: Count, now: number, isRefused: boolean): [name: string, value: string][] {
  const { limit, times } = count
  const window = limit.seconds * 1000
  const end = (times[0] ?? now) + window
  const isSpent = remaining(count) === 0
  const values: Record<LimitHeader, number | undefined> = {
    limit: limit.requests,
    remaining: remaining(count),
    interval: window,
    reset: Math.ceil(end - now),
    resetSeconds: Math.ceil((end - now) / 1000),
    resetAt: Math.ceil(end / 1000),
    retryAfter: isRefused && isSpent ? Math.max(1, Math.ceil((end - now) / 1000)) : undefined,
  }
  return Object.entries(limit.headers ?? {}).flatMap(([key, name]) => {
    const value = values[key as LimitHeader]
    return value === undefined ? [] : [[name.toLowerCase(), String(value)]]
  })
}
