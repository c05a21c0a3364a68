import type { ClientOptions } from './contract.ts'
import { invalid, show } from './input.ts'
import { createLimiter } from './limiter.ts'
import { own } from './object.ts'
import { checkBaseUrl } from './url.ts'
import type { Vendor, VendorLimit } from './vendor.ts'

export type Settings = Required<Omit<ClientOptions, 'allowHttp' | 'onEvent'>> &
  Pick<ClientOptions, 'onEvent'> & {
    /** What the client may still spend on repetitions, so that it does not hammer a vendor that is down. */
    budget: { tokens: number }
    /** What a request must pass, in this order. */
    limits: readonly VendorLimit[]
  }

/** So many requests of a client at the same time; those that wait for their own path do not count. */
const concurrency: VendorLimit = { requests: 50, seconds: 0 }

const platformFetch: Settings['fetch'] = (request, init) => globalThis.fetch(request, init)

/** What a client's options come to, with their defaults. */
export function settingsOf(vendor: Vendor, options: ClientOptions): Settings {
  const { name, limits } = vendor
  const {
    baseUrl = vendor.baseUrl,
    allowHttp,
    fetch = platformFetch,
    timeout = 30_000,
    deadline = 600_000,
    maxRetries = 3,
    maxResponseBytes = 10_485_760,
    limiter = createLimiter(),
    onEvent,
  } = own(options)
  checkNumbers(name, { timeout, deadline, maxResponseBytes })
  checkNumbers(name, { maxRetries }, 0)
  return {
    baseUrl: checkBaseUrl(name, baseUrl, allowHttp),
    fetch,
    timeout,
    deadline,
    maxRetries,
    maxResponseBytes,
    limiter,
    onEvent,
    budget: { tokens: 500 },
    limits: limiter
      ? limits.toSpliced(limits.filter(({ scope }) => scope).length, 0, concurrency)
      : [],
  }
}

/** Refuses what is no number, or one below `least`. */
export function checkNumbers(vendor: string, options: Record<string, unknown>, least = 1): void {
  for (const [name, value] of Object.entries(options)) {
    if (typeof value === 'number' && value >= least) continue
    throw invalid(vendor, `${name} must be a number of at least ${least}, not ${show(value)}.`)
  }
}
