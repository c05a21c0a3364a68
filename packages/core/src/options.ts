import type { ClientOptions, FetchInit } from './contract.ts'
import { invalid, show } from './input.ts'
import { createLimiter } from './limiter.ts'
import { withoutPrototype } from './object.ts'
import { checkBaseUrl } from './url.ts'
import type { Vendor, VendorLimit } from './vendor.ts'

/** The resolved options of a client. */
export type Settings = Required<Omit<ClientOptions, 'allowHttp' | 'onEvent'>> &
  Pick<ClientOptions, 'onEvent'> & {
    /** Whether `baseUrl` is the caller's, which then also replaces the servers of single operations. */
    hasBaseUrl: boolean
    /** The headers of every request, with names in lower case. */
    headers: Record<string, string>
    /** The retries that the client may still make, so that it does not hammer a vendor that is down. */
    budget: { tokens: number }
    decode: Decode
    /** The limits that a request must pass, in this order. */
    limits: readonly VendorLimit[]
  }

/** The bound on a client's concurrent requests. Requests that wait for a limit of their own path do not count. */
const concurrency: VendorLimit = { requests: 50, seconds: 0, isOwn: true }

/** Returns a function that calls the platform's `fetch` of the moment, which others may replace. */
const platformFetch = (vendor: string) => (url: string, init: FetchInit) => {
  if (typeof globalThis.fetch === 'function') return globalThis.fetch(url, init)
  throw invalid(vendor, 'this environment has no fetch; pass one as the option fetch.')
}

/** Resolves the options of a client. */
export function resolveOptions(vendor: Vendor, options: ClientOptions): Settings {
  const { name, limits } = vendor
  const given = withoutPrototype(options)
  const {
    baseUrl = vendor.baseUrl,
    allowHttp,
    fetch = platformFetch(name),
    timeout = 30_000,
    deadline = 600_000,
    maxRetries = 3,
    maxResponseBytes = 10_485_760,
    limiter = createLimiter(),
    onEvent,
  } = given
  checkNumber(name, 'timeout', timeout)
  checkNumber(name, 'deadline', deadline)
  checkNumber(name, 'maxResponseBytes', maxResponseBytes)
  checkNumber(name, 'maxRetries', maxRetries, 0)
  return {
    baseUrl: checkBaseUrl(name, baseUrl, allowHttp),
    hasBaseUrl: given.baseUrl !== undefined,
    headers: headersOf(vendor),
    fetch,
    timeout,
    deadline,
    maxRetries,
    maxResponseBytes,
    limiter,
    onEvent,
    budget: { tokens: 500 },
    decode: createDecode(),
    limits: limiter
      ? limits.toSpliced(limits.filter(({ scope }) => scope).length, 0, concurrency)
      : [],
  }
}

/** Throws unless an option is a number ≥ `least`. */
export function checkNumber(vendor: string, option: string, value: unknown, least = 1): void {
  if (typeof value === 'number' && value >= least) return
  throw invalid(vendor, `${option} must be a number of at least ${least}, not ${show(value)}.`)
}

/** Decodes a body. `isStrict` throws unless it is UTF-8 without a byte order mark. */
export type Decode = (bytes: ArrayBuffer | Uint8Array | undefined, isStrict: boolean) => string

function createDecode(): Decode {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const loose = new TextDecoder()
  return (bytes, isStrict) => (isStrict ? strict : loose).decode(bytes)
}

/** Returns the headers of every request, with names in lower case. */
function headersOf({ name, version, headers }: Vendor): Record<string, string> {
  // In a page, `fetch` sends a User-Agent of its own, and another one needs CORS.
  const isBrowser = 'document' in globalThis || 'importScripts' in globalThis
  const constants = Object.entries({ accept: 'application/json', ...headers })
  return Object.fromEntries([
    ...(isBrowser ? [] : [['user-agent', `tags-${name}/${version}`]]),
    ...constants.map(([name, value]) => [name.toLowerCase(), value]),
  ])
}
