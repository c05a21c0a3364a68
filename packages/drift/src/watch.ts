import { createChecker } from './checker.ts'
import { readText } from './copy.ts'
import type { Drift, Unexamined } from './finding.ts'

/** The options of `watchDrift`. */
export interface WatchOptions {
  /**
   * Called once for each difference, up to 1,000 different ones. Exceptions and rejections are ignored.
   */
  onDrift: (drift: Drift) => unknown
  /**
   * Called once for each part of a response that is not compared with the spec, up to 1,000 different ones.
   * Exceptions and rejections are ignored.
   */
  onUnexamined?: (part: Unexamined) => unknown
  /** The share of responses to check, from 0 to 1, evenly spread from the first on. Default: 1. */
  sample?: number
  /** Sends the requests, with the client's arguments. Default: the platform's `fetch`. */
  fetch?(input: string | URL | Request, init?: RequestInit): Promise<Response>
  /** The client's `baseUrl`, if it is not one of the spec's servers. */
  baseUrl?: string
  /**
   * Called with the promise of each check, which never rejects. Needed where the platform stops work after the
   * response: pass `waitUntil` of `cloudflare:workers`.
   */
  waitUntil?: (check: Promise<void>) => unknown
}

/** Limits of a watcher: bytes and milliseconds for a body's copy, and the number of reported differences. */
const bounds = { bytes: 1_048_576, time: 1_000, drifts: 1_000 }

const platformFetch: NonNullable<WatchOptions['fetch']> = (input, init) =>
  globalThis.fetch(input, init)

/** Copies the options onto a null prototype, so that a polluted `Object.prototype` cannot add any. */
const withoutPrototype = (options: WatchOptions): WatchOptions =>
  Object.assign(Object.create(null), options)

/**
 * Creates a `fetch` for a client that reports how responses differ from the spec, the `openapi.json` of the
 * client's package. It returns each response unchanged and checks a copy afterwards, so a failed check never
 * reaches the caller. It checks the response of each attempt of a call. If the body exceeds 1 MiB or takes more
 * than 1 s, it checks only status and headers.
 * @throws {TypeError} if `document` is not an OpenAPI document or an option is invalid.
 */
export function watchDrift(
  document: object,
  options: WatchOptions,
): (input: string | URL | Request, init?: RequestInit) => Promise<Response> {
  const {
    onDrift,
    onUnexamined = () => {},
    sample = 1,
    fetch = platformFetch,
    baseUrl,
    waitUntil,
  } = withoutPrototype(options)
  mustBeFunctions({ onDrift, onUnexamined, fetch, ...(waitUntil && { waitUntil }) })
  if (!(typeof sample === 'number' && sample >= 0 && sample <= 1)) {
    throw new TypeError('watchDrift: sample must be a number from 0 to 1.')
  }
  const skipped: Unexamined[] = []
  const checker = createChecker(document, {
    baseUrl,
    onUnexamined: (part) => skipped.push(part),
  })
  const reported = new Set<string>()
  const unexamined = new Set<string>()
  let responses = 0

  async function check(request: SentRequest, response: Response): Promise<void> {
    try {
      const { method, url, signal } = request
      const body = await textOf(response, signal)
      await new Promise((resolve) => setTimeout(resolve))
      const { status, headers } = response
      const found = checker.response({ method, url, status, headers, ...body })
      const drifts = found.filter(({ fingerprint }) => isNew(reported, fingerprint))
      const parts = skipped
        .splice(0)
        .filter(({ cause, operation, pointer }) =>
          isNew(unexamined, [cause, operation, pointer].join('\n')),
        )
      await Promise.allSettled([
        ...drifts.map(async (drift) => onDrift(drift)),
        ...parts.map(async (part) => onUnexamined(part)),
      ])
    } catch {
      // A failed check must not reach the caller.
    }
  }

  return async (input, init) => {
    const response = await fetch(input, init)
    responses++
    if (Math.ceil(responses * sample) > Math.ceil((responses - 1) * sample)) {
      const checked = check(requestOf(input, init), response)
      try {
        Promise.resolve(waitUntil?.(checked)).catch(() => {})
      } catch {
        // Without `waitUntil`, the check runs as long as the platform allows.
      }
    }
    return response
  }
}

/** Adds a key to those that were reported, unless it is among them or they are too many. */
function isNew(reported: Set<string>, key: string): boolean {
  if (reported.has(key) || reported.size >= bounds.drifts) return false
  reported.add(key)
  return true
}

function mustBeFunctions(options: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(options)) {
    if (typeof value === 'function') continue
    throw new TypeError(`watchDrift: ${name} must be a function.`)
  }
}

/** The request that `fetch` was called with. */
interface SentRequest {
  method: string
  url: string
  signal: AbortSignal | null | undefined
}

/** Reads the arguments of `fetch`: a URL or a `Request`, and `init`, which overrides it. */
function requestOf(input: string | URL | Request, init: RequestInit = {}): SentRequest {
  const request = typeof input === 'object' && 'url' in input ? input : undefined
  return {
    method: init.method ?? request?.method ?? 'GET',
    url: request?.url ?? String(input),
    signal: init.signal ?? request?.signal,
  }
}

/** Reads a copy of the body, and cancels the rest. Absent if it cannot be read. */
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
