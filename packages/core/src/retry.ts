import type { FetchResponse } from './contract.ts'
import type { TagsError } from './error.ts'
import type { LimitState } from './limit.ts'
import type { Operation, VendorLimit } from './vendor.ts'

type ResponseHeaders = FetchResponse['headers']

/** Checks whether an attempt that failed with `error` may be repeated. */
export function isRepeatable(
  method: string,
  { idempotent = !/^P(OST|ATCH)$/.test(method) }: Operation,
  error: TagsError,
): boolean {
  const { code, status, cause } = error
  if (code === 'rate_limited') return true
  if (!idempotent) return false
  if (code === 'network')
    return !/CERT|SSL|TLS|VERIFY/.test((cause as { code?: string })?.code ?? '')
  // 526, a wrong certificate, and 527, a service that Cloudflare has shut down, do not go away by themselves.
  if (code === 'unavailable') return /^(425|50[023]|52[0-5]|530)$/.test(String(status))
  return code === 'timeout' || code === 'queued'
}

/** Returns the wait after a failed attempt, in milliseconds: full jitter under a ceiling that doubles. */
export const backoff = (attempt: number, random = Math.random()): number =>
  random * Math.min(8000, 250 * 2 ** (attempt - 1))

/** Reads `Retry-After`, in milliseconds: seconds, or a date in any of HTTP's forms. */
export function retryAfter(headers: ResponseHeaders, now = Date.now()): number | undefined {
  const text = headers.get('retry-after') ?? ''
  if (/^\d+(, *\d+)*$/.test(text)) return clamp(Math.max(...text.split(',').map(Number)) * 1000)
  if (!/^[A-Z][a-z]{2,8},? .*\d/.test(text)) return undefined
  const time = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`)
  return Number.isNaN(time) ? undefined : clamp(time - serverTime(headers, now))
}

/** Returns the time by the vendor's own clock, if a response tells it. */
const serverTime = (headers: ResponseHeaders, now = Date.now()): number =>
  Date.parse(headers.get('date') ?? '') || now

const clamp = (time: number) => Math.min(Math.max(time, 0), 1e12)

/** Reads the state of a limit from response headers. Without a header for its end, the documented window counts. */
export function limitState(
  { headers: names = {}, seconds: length }: VendorLimit,
  headers: ResponseHeaders,
) {
  const count = (name: string | undefined) => {
    const text = (name && headers.get(name)) ?? ''
    return /^\d{1,12}$/.test(text) ? Number(text) : undefined
  }
  const interval = count(names.interval)
  const seconds = count(names.resetSeconds)
  const end = count(names.resetAt)
  const untilEnd = end === undefined ? undefined : clamp(end * 1000 - serverTime(headers))
  return {
    requests: count(names.limit),
    remaining: count(names.remaining),
    interval,
    reset:
      count(names.reset) ??
      (seconds === undefined ? undefined : seconds * 1000) ??
      untilEnd ??
      interval ??
      length * 1000,
  } satisfies LimitState
}

/**
 * Returns how long a vendor that answered 429 accepts no requests, in milliseconds: as `Retry-After` says, or until
 * the spent window ends, or for the shortest window.
 */
export function pauseOf(
  limits: readonly VendorLimit[],
  headers: ResponseHeaders,
): number | undefined {
  const states = limits.map((limit) => limitState(limit, headers))
  const spent = states.filter(({ remaining }) => remaining === 0).map(({ reset }) => reset)
  return retryAfter(headers) ?? (spent.length ? Math.max(...spent) : states.at(-1)?.reset)
}
