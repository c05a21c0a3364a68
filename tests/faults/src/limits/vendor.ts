import type { FetchInit } from '@tags/core'
import { type Count, type CounterName, counters, type Limit, type Verdict } from './counters.ts'

/** The options of a simulated vendor with a rate limit. */
export interface VendorOptions {
  counter: CounterName
  limit: Limit
  /** Requests with the same key share a limit. Default: the credential. */
  keyOf?: (request: VendorRequest) => string
  /** The information about the limit in its responses. Default: none. */
  reports?: 'headers of HighLevel' | 'Retry-After' | 'nothing'
  /** The daily quota, and the rest of the day in milliseconds. */
  daily?: { requests: number; reset: number }
  /** The travelling time of a request plus its response, in milliseconds. Default: 0. */
  roundTrip?: number
  /** The maximum deviation of either way, as a share of its time. Default: 0.5. */
  jitter?: number
  /** The seed of the travelling times. */
  seed?: number
  /** Replaces the answer to a request, if it returns one; the first arrival has the index 0. */
  answer?: (request: VendorRequest, index: number) => Answer | undefined
}

export interface VendorRequest {
  method: string
  path: string
  credential: string
  body: unknown
}

export interface Answer {
  status: number
  headers?: Record<string, string>
  body?: unknown
}

/** A request, counted at its arrival. */
export interface Arrival extends VendorRequest {
  /** The time of arrival, in milliseconds since 1970. */
  time: number
  /** By the limit. */
  allowed: boolean
  /** The status of the answer. */
  status: number
  /** The contact in the path. */
  contact: string
}

export interface Vendor {
  arrivals: Arrival[]
  /** The maximum number of requests in progress at once. */
  mostInFlight: () => number
  handle: (request: VendorRequest) => Promise<Required<Answer>>
  /** Sends a request to the vendor without a server. */
  fetch: (url: string, init: FetchInit) => Promise<Response>
}

/** Creates a vendor without a server: call `handle` or `fetch`, or start one with `serve`. */
export function createVendor(options: VendorOptions): Vendor {
  const { limit, keyOf = ({ credential }) => credential, roundTrip = 0, jitter = 0.5 } = options
  const random = createRandom(options.seed ?? 1)
  const counts = new Map<string, Count>()
  const arrivals: Arrival[] = []
  let inFlight = 0
  let mostInFlight = 0
  let today = 0

  const travel = () => sleep((roundTrip / 2) * (1 + jitter * (2 * random() - 1)))

  const count = (request: VendorRequest): Verdict => {
    const key = keyOf(request)
    const one = counts.get(key) ?? counters[options.counter](limit)
    counts.set(key, one)
    return one(Date.now())
  }

  const handle = async (request: VendorRequest): Promise<Required<Answer>> => {
    inFlight += 1
    mostInFlight = Math.max(mostInFlight, inFlight)
    await travel()
    const verdict = count(request)
    const isSpent = options.daily !== undefined && today >= options.daily.requests
    if (verdict.allowed && !isSpent) today += 1
    const given = options.answer?.(request, arrivals.length)
    const usual = verdict.allowed && !isSpent ? added(request) : tooMany
    const { status, headers, body = {} } = given ?? usual
    const [, contact = ''] = /\/contacts?\/([^/]+)/.exec(decodeURIComponent(request.path)) ?? []
    arrivals.push({ ...request, time: Date.now(), allowed: verdict.allowed, status, contact })
    await travel()
    inFlight -= 1
    return { status, headers: { ...limitHeaders(options, verdict, today), ...headers }, body }
  }

  return {
    arrivals,
    mostInFlight: () => mostInFlight,
    handle,
    fetch: async (url, { method, headers, body = '' }) => {
      const answer = await handle({
        method,
        path: new URL(url).pathname,
        credential: headers.authorization ?? '',
        body: body && JSON.parse(body),
      })
      return Response.json(answer.body, answer)
    },
  }
}

/** Answers like HighLevel and Whautomate, or like Aelyst if the body is a bare list of tags. */
const added = ({ body }: VendorRequest): Answer => {
  const { tags } = Object(body) as { tags?: string[] }
  return { status: 200, body: tags ? { id: 'c1', tags, tagsAdded: tags } : { contactId: 12345 } }
}

const tooMany: Answer = { status: 429, body: { message: 'Too Many Requests' } }

function limitHeaders(
  { limit, reports, daily = { requests: 200_000, reset: 86_400_000 } }: VendorOptions,
  { remaining, allowed, retryAfter }: Verdict,
  today: number,
): Record<string, string> {
  if (reports === 'Retry-After' && !allowed) {
    return { 'retry-after': `${Math.ceil(retryAfter / 1000)}` }
  }
  if (reports !== 'headers of HighLevel') return {}
  return {
    'x-ratelimit-max': `${limit.requests}`,
    'x-ratelimit-remaining': `${remaining}`,
    'x-ratelimit-interval-milliseconds': `${limit.window}`,
    'x-ratelimit-limit-daily': `${daily.requests}`,
    'x-ratelimit-daily-remaining': `${Math.max(0, daily.requests - today)}`,
    'x-ratelimit-daily-reset': `${daily.reset}`,
  }
}

const sleep = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time))

/** Creates a seeded generator of pseudo-random numbers from 0 to 1: a linear congruential generator. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}
