/** A limit on requests in a window of that many milliseconds. */
export interface Limit {
  requests: number
  window: number
}

/** The decision of a vendor about one request. */
export interface Verdict {
  allowed: boolean
  /** The number of further requests that it would accept now. */
  remaining: number
  /** The milliseconds until it would accept the next request. */
  retryAfter: number
}

/** Counts the requests of one credential; times are in milliseconds and never go back. */
export type Count = (now: number) => Verdict

export type CounterName = 'fixed window' | 'sliding log' | 'sliding counter' | 'token bucket'

/** The ways in which vendors count. They do not count requests that they refuse. */
export const counters: Record<CounterName, (limit: Limit) => Count> = {
  'fixed window': countInFixedWindows,
  'sliding log': countInLog,
  'sliding counter': countInWeightedWindows,
  'token bucket': countTokens,
}

/** Counts in fixed windows of the clock: with 10 s, they begin at the seconds 0, 10, 20 and so on. */
function countInFixedWindows({ requests, window }: Limit): Count {
  let current = Number.NaN
  let count = 0
  return (now) => {
    const index = Math.floor(now / window)
    if (index !== current) [current, count] = [index, 0]
    const allowed = count < requests
    if (allowed) count += 1
    const remaining = requests - count
    return { allowed, remaining, retryAfter: remaining ? 0 : (index + 1) * window - now }
  }
}

/** Logs the time of each request, so that no window exceeds the limit, whatever its start. */
function countInLog({ requests, window }: Limit): Count {
  const log: number[] = []
  return (now) => {
    while (log[0] !== undefined && log[0] <= now - window) log.shift()
    const allowed = log.length < requests
    if (allowed) log.push(now)
    const remaining = requests - log.length
    return { allowed, remaining, retryAfter: remaining ? 0 : (log[0] ?? now) + window - now }
  }
}

/**
 * Counts two windows of the clock, and assumes that the requests of the earlier one came evenly: it adds
 * the share of them that a window ending now would contain.
 */
function countInWeightedWindows({ requests, window }: Limit): Count {
  let current = Number.NaN
  let count = 0
  let before = 0
  return (now) => {
    const index = Math.floor(now / window)
    if (index !== current) [before, count] = [index === current + 1 ? count : 0, 0]
    current = index
    const start = index * window
    const weighted = () => before * (1 - (now - start) / window) + count
    const allowed = weighted() + 1 <= requests
    if (allowed) count += 1
    const remaining = Math.max(0, Math.floor(requests - weighted()))
    return { allowed, remaining, retryAfter: remaining ? 0 : roomAt(start) - now }
  }

  /** When one more request would fit, if no other came until then. */
  function roomAt(start: number): number {
    const room = requests - 1 - count
    if (room >= 0) return start + window * (1 - room / before)
    return start + window + window * (1 - (requests - 1) / count)
  }
}

/** Holds a bucket of as many tokens as the limit has requests. Each request takes one; they return evenly. */
function countTokens({ requests, window }: Limit): Count {
  const perMillisecond = requests / window
  let tokens = requests
  let last: number | undefined
  return (now) => {
    tokens = Math.min(requests, tokens + (now - (last ?? now)) * perMillisecond)
    last = now
    const allowed = tokens >= 1
    if (allowed) tokens -= 1
    const remaining = Math.floor(tokens)
    return { allowed, remaining, retryAfter: remaining ? 0 : (1 - tokens) / perMillisecond }
  }
}
