import { createChecker } from './checker.ts'
import { readText } from './copy.ts'
import type { Drift } from './finding.ts'

/** How responses are watched, and who is told. */
export interface WatchOptions {
  /**
   * Is told of each difference once, as long as the watcher knows fewer than 1,000. What it throws, or
   * what it returns rejects with, is ignored.
   */
  onDrift: (drift: Drift) => unknown
  /** The share of the responses to check, from 0 to 1, evenly spread and the first among them. Default: 1. */
  sample?: number
  /** Sends a request, with the arguments that the client gives. Default: the platform's `fetch`. */
  fetch?(input: string | URL | Request, init?: RequestInit): Promise<Response>
  /** The client's `baseUrl`, if that is not one of the spec's servers. */
  baseUrl?: string
  /**
   * Is given the promise of each check, which never rejects, where the platform ends work that goes on
   * after the response: `waitUntil` of `cloudflare:workers`.
   */
  waitUntil?: (check: Promise<void>) => unknown
}

/** A copy of a body is given up after so many bytes, or milliseconds. */
const bounds = { bytes: 1_048_576, time: 1_000, drifts: 1_000 }

const platformFetch: NonNullable<WatchOptions['fetch']> = (input, init) =>
  globalThis.fetch(input, init)

/** The options that are the object's own, so that nothing comes from a polluted prototype. */
const own = (options: WatchOptions): WatchOptions => Object.assign(Object.create(null), options)

/**
 * A `fetch` for a client that tells how responses differ from the spec, the `openapi.json` of the client's
 * package. The caller gets the response that `fetch` gave, whatever is found and whatever fails in
 * finding it: a copy is checked once the caller has gone on. Each attempt of a call is a response. Of a body
 * of more than 1 MiB, or one that takes more than 1 s, only status and headers are checked.
 * @throws {TypeError} at once, if the document is no OpenAPI document or an option is not as it must be.
 */
export function watchDrift(
  document: object,
  options: WatchOptions,
): (input: string | URL | Request, init?: RequestInit) => Promise<Response> {
  const { onDrift, sample = 1, fetch = platformFetch, baseUrl, waitUntil } = own(options)
  mustBeFunctions({ onDrift, fetch, ...(waitUntil && { waitUntil }) })
  if (!(typeof sample === 'number' && sample >= 0 && sample <= 1)) {
    throw new TypeError('watchDrift: sample must be a number from 0 to 1.')
  }
  const checker = createChecker(document, { baseUrl })
  const told = new Set<string>()
  let responses = 0

  async function check(request: Asked, response: Response): Promise<void> {
    try {
      const { method, url, signal } = request
      const body = await textOf(response, signal)
      await new Promise((resolve) => setTimeout(resolve))
      const { status, headers } = response
      const found = checker.response({ method, url, status, headers, ...body })
      await Promise.allSettled(found.filter(isNew).map(async (drift) => onDrift(drift)))
    } catch {
      // Whatever is wrong here is nothing to the caller.
    }
  }

  function isNew({ fingerprint }: Drift): boolean {
    if (told.has(fingerprint) || told.size >= bounds.drifts) return false
    told.add(fingerprint)
    return true
  }

  return async (input, init) => {
    const response = await fetch(input, init)
    responses++
    if (Math.ceil(responses * sample) > Math.ceil((responses - 1) * sample)) {
      const checked = check(askedBy(input, init), response)
      try {
        Promise.resolve(waitUntil?.(checked)).catch(() => {})
      } catch {
        // The check goes on, as far as the platform lets it.
      }
    }
    return response
  }
}

function mustBeFunctions(options: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(options)) {
    if (typeof value === 'function') continue
    throw new TypeError(`watchDrift: ${name} must be a function.`)
  }
}

/** What `fetch` was asked for. */
interface Asked {
  method: string
  url: string
  signal: AbortSignal | null | undefined
}

/** Reads the arguments of `fetch`: a URL, or a request, of which `init` replaces parts. */
function askedBy(input: string | URL | Request, init: RequestInit = {}): Asked {
  const request = typeof input === 'object' && 'url' in input ? input : undefined
  return {
    method: init.method ?? request?.method ?? 'GET',
    url: request?.url ?? String(input),
    signal: init.signal ?? request?.signal,
  }
}

/** Reads a copy of the body, if one can be made. Nothing is left that waits for more of it. */
async function textOf(
  response: Response,
  signal: AbortSignal | null | undefined,
): Promise<{ body?: string }> {
  try {
    signal?.throwIfAborted()
    const body = await readText(response.clone(), bounds, signal)
    return body === undefined ? {} : { body }
  } catch {
    return {}
  }
}
