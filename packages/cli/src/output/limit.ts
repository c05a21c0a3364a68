import type { RateLimit } from '@tags/core'
import { count, number } from './number.ts'
import { duration } from './time.ts'

/** The limits of a vendor, sorted by what they do to a long run. */
export interface Pace {
  /** The limit that allows the fewest requests a second. */
  limit?: RateLimit
  /** The limit over hours or days that allows the fewest requests. */
  quota?: RateLimit
  /** The number of requests at a time. */
  atOnce?: number
  /** The requests a second that a client sends within `limit`, or Infinity. */
  rate: number
}

/** The shortest period of a quota, in seconds. */
const quotaSeconds = 3600

const rateOf = ({ requests, seconds }: RateLimit): number => requests / seconds

/** The share of a limit that the limiter of `@tags/core` uses, to stay within it. */
const used = 0.97

/** Finds the limits that decide how long a run takes. */
export function paceOf(limits: readonly RateLimit[]): Pace {
  const slowest = (some: RateLimit[]) => some.sort((a, b) => rateOf(a) - rateOf(b))[0]
  const limit = slowest(limits.filter(({ seconds }) => seconds > 0 && seconds < quotaSeconds))
  const quota = slowest(limits.filter(({ seconds }) => seconds >= quotaSeconds))
  const atOnce = limits.filter(({ seconds }) => seconds === 0).map(({ requests }) => requests)
  return {
    ...(limit && { limit }),
    ...(quota && { quota }),
    ...(atOnce.length > 0 && { atOnce: Math.min(...atOnce) }),
    rate: limit ? used * rateOf(limit) : Number.POSITIVE_INFINITY,
  }
}

/** Formats a limit: `100 requests in 10 s`, `5 requests to each path a second`. */
export const limitText = ({
  requests,
  seconds,
  scope,
}: RateLimit & { scope?: string | undefined }): string =>
  `${count(requests, 'request')}${scope === 'path' ? ' to each path' : ''} ${seconds === 0 ? 'at a time' : per(seconds)}`

/** Formats a quota: `quota of 200,000 a day`. */
export const quotaText = ({ requests, seconds }: RateLimit): string =>
  `quota of ${number(requests)} ${per(seconds)}`

const units = new Map([
  [1, 'a second'],
  [60, 'a minute'],
  [3600, 'an hour'],
  [86_400, 'a day'],
])

const per = (seconds: number): string => units.get(seconds) ?? `in ${duration(seconds)}`

/**
 * Computes the least number of seconds for a number of requests. A quota that is not enough makes the rest of them
 * wait for its next period. `unused` is what is left of the quota, and `period` the seconds until it begins anew.
 */
export function secondsFor(
  requests: number,
  { rate, quota }: Pace,
  unused = quota?.requests ?? Number.POSITIVE_INFINITY,
  period = quota?.seconds ?? 0,
): number {
  if (!quota || requests <= unused) return requests / rate
  const periods = Math.ceil((requests - unused) / quota.requests) - 1
  const last = requests - unused - periods * quota.requests
  // A quota may allow more than the limit can send in its period.
  return Math.max(requests / rate, period + periods * quota.seconds + last / rate)
}

/** Formats how long a number of requests takes, by the limit and by the quota. */
export function timeText(least: number, most: number | undefined, pace: Pace): string {
  const { limit, quota, atOnce } = pace
  if (!limit && !quota) {
    return atOnce === undefined
      ? 'not known: the vendor documents no limit'
      : `not known: it depends on how fast the vendor answers ${limitText({ requests: atOnce, seconds: 0 })}`
  }
  const range = (pace: Pace) => {
    const from = duration(secondsFor(least, pace))
    if (most === undefined) return `${from} or more`
    const to = duration(secondsFor(most, pace))
    return from === to ? from : `${from} to ${to}`
  }
  const alone = { ...pace, quota: undefined }
  const begin = limit ? `about ${range(alone)} at ${limitText(limit)}` : 'not known'
  if (!quota) return begin
  if ((most ?? least) > quota.requests) {
    return limit
      ? `${begin}; the ${quotaText(quota)} makes it ${range(pace)}`
      : `about ${range(pace)} by the ${quotaText(quota)}`
  }
  const enough = most === undefined ? 'may not be enough' : 'is enough'
  return `${begin}; the ${quotaText(quota)} ${enough}`
}
