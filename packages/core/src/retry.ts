import type { TagsError } from './error.ts'
import type { LimitState } from './limit.ts'
import type { Operation, VendorLimit } from './vendor.ts'

/** Whether an attempt that failed with `error` may be repeated. */
export function isRepeatable(method: string, { idempotent }: Operation, error: TagsError): boolean {
  const { code, status, cause } = error
  if (code === 'rate_limited') return true
  if (!idempotent && /^P(OST|ATCH)$/.test(method)) return false
  if (code === 'network')
    return !/CERT|SSL|TLS|VERIFY/.test((cause as { code?: string })?.code ?? '')
  if (code === 'unavailable') return /^(425|50[023]|52[0-4])$/.test(String(status))
  return code === 'timeout' || code === 'queued'
}

/** How long to wait after that attempt, in milliseconds: full jitter under a ceiling that doubles. */
export const backoff = (attempt: number, random = Math.random()): number =>
  random * Math.min(8000, 250 * 2 ** (attempt - 1))

/** How long the vendor asks to wait, in milliseconds, by `Retry-After`: seconds, or a date in any of HTTP's forms. */
export function retryAfter(headers: Headers, now = Date.now()): number | undefined {
  const text = headers.get('retry-after') ?? ''
  if (/^\d+(, *\d+)*$/.test(text)) return clamp(Math.max(...text.split(',').map(Number)) * 1000)
  if (!/^[A-Z][a-z]{2,8},? .*\d/.test(text)) return undefined
  const time = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`)
  const server = Date.parse(headers.get('date') ?? '') || now
  return Number.isNaN(time) ? undefined : clamp(time - server)
}

const clamp = (time: number) => Math.min(Math.max(time, 0), 1e12)

/** What response headers tell of a limit; of the end of its window, the documented one if they do not. */
export function limitState({ headers: names = {}, seconds }: VendorLimit, headers: Headers) {
  const count = (name: string | undefined) => {
    const text = (name && headers.get(name)) ?? ''
    return /^\d{1,12}$/.test(text) ? Number(text) : undefined
  }
  const interval = count(names.interval)
  return {
    requests: count(names.limit),
    remaining: count(names.remaining),
    interval,
    reset: count(names.reset) ?? interval ?? seconds * 1000,
  } satisfies LimitState
}

/** How long a vendor that answered 429 takes no requests, in milliseconds: until a spent window ends, or the shortest. */
export function pauseOf(limits: readonly VendorLimit[], headers: Headers): number | undefined {
  const states = limits.map((limit) => limitState(limit, headers))
  const spent = states.filter(({ remaining }) => remaining === 0).map(({ reset }) => reset)
  return retryAfter(headers) ?? (spent.length ? Math.max(...spent) : states.at(-1)?.reset)
}
