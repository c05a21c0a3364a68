import { inspect } from 'node:util'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { bearer } from '../src/credential.ts'
import {
  type ClientOptions,
  createLimiter,
  type FetchInit,
  type Permit,
  type TagsEvent,
  unwrap,
} from '../src/index.ts'
import { acme, secret } from './client.ts'

const item = { params: { path: { id: 'mina@example.com' } } }

/** Creates a fetch that returns these responses in turn, and then always the last. */
const answering = (...responses: (() => Response)[]): ClientOptions['fetch'] => {
  const left = [...responses]
  return async () => ((left.length > 1 ? left.shift() : left[0]) as () => Response)()
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 20))

const fine = () => Response.json({ tags: [] })
const failing =
  (status: number, headers = {}) =>
  () =>
    Response.json({ key: secret }, { status, headers })

/** Returns the events of a call. */
async function eventsOf(options: ClientOptions, init = {}): Promise<TagsEvent[]> {
  const events: TagsEvent[] = []
  const client = acme({
    maxRetries: 3,
    limiter: false,
    ...options,
    onEvent: (event) => events.push(event),
  })
  await client.GET('/items/{id}', { ...item, ...init }).catch(() => {})
  return events
}

const subject = { vendor: 'acme', operation: 'getItem' }
const finish = { ...subject, type: 'finish', attempts: 1, waited: expect.any(Number), sent: true }

afterEach(() => {
  vi.restoreAllMocks()
})

describe('a listener receives', () => {
  it('the events of a successful call', async () => {
    expect(await eventsOf({ fetch: answering(fine) })).toEqual([
      { ...subject, type: 'attempt', attempt: 1 },
      { ...finish, status: 200, code: undefined },
    ])
  })

  it('the reason for a retry, and the wait before it', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.1)
    const fetch = answering(failing(503), failing(500), fine)
    const events = await eventsOf({ fetch })
    expect(events).toEqual([
      { ...subject, type: 'attempt', attempt: 1 },
      { ...subject, type: 'retry', attempt: 1, reason: 'unavailable', status: 503, wait: 25 },
      { ...subject, type: 'attempt', attempt: 2 },
      { ...subject, type: 'retry', attempt: 2, reason: 'unavailable', status: 500, wait: 50 },
      { ...subject, type: 'attempt', attempt: 3 },
      { ...finish, status: 200, code: undefined, attempts: 3 },
    ])
    expect(events.at(-1)).toMatchObject({ waited: expect.toSatisfy((time) => time >= 70) })
  })

  it('the end of a pause of the vendor', async () => {
    const fetch = answering(failing(429, { 'retry-after': '60' }))
    const events = await eventsOf({ fetch, deadline: 1000 })
    expect(events.map(({ type }) => type)).toEqual(['attempt', 'pause', 'finish'])
    const [, pause] = events as [TagsEvent, { until: Date }]
    const seconds = (pause.until.getTime() - Date.now()) / 1000
    expect(seconds).toBeGreaterThan(50)
    expect(seconds).toBeLessThanOrEqual(60)
    expect(events[2]).toEqual({ ...finish, status: 429, code: 'rate_limited' })
  })

  it('`sent: false` if nothing was sent', async () => {
    const { signal } = { signal: AbortSignal.abort() }
    expect(await eventsOf({ fetch: answering(fine) }, { signal })).toEqual([
      { ...finish, code: 'aborted', attempts: 0, sent: false, waited: 0 },
    ])
  })

  it('no events for errors before the call begins', async () => {
    expect(await eventsOf({ fetch: answering(fine) }, { params: { path: { id: '..' } } })).toEqual(
      [],
    )
  })

  it('no credential, no body and no contact', async () => {
    const fetch = answering(failing(401, { 'x-echo': secret }))
    const shown = inspect(await eventsOf({ fetch }), { depth: 10, showHidden: true })
    expect(shown).not.toContain(secret)
    expect(shown).not.toContain('mina')
  })

  it('events, and its exceptions do not affect the call', async () => {
    const client = acme({
      fetch: answering(fine),
      onEvent: () => {
        throw new Error('a listener failed')
      },
    })
    expect(unwrap(await client.GET('/items/{id}', item))).toEqual({ tags: [] })
  })
})

describe('the limiter', () => {
  it('may be any object with `acquire`, and gets each permit back with the headers of the response', async () => {
    const asked: unknown[] = []
    const settled: unknown[] = []
    const limits = [
      {
        requests: 7,
        seconds: 2,
        scope: 'path',
        headers: { remaining: 'x-left', reset: 'x-reset' },
      },
    ] as const
    const client = acme(
      {
        fetch: answering(() => Response.json({}, { headers: { 'x-left': '3', 'x-reset': '800' } })),
        limiter: {
          acquire: async ({ key, limit: { requests, seconds } }) => {
            asked.push([key, requests, seconds])
            return { settle: (state) => settled.push(state) }
          },
        },
      },
      'bearer',
      { limits },
    )
    await client.GET('/items/{id}', { params: { path: { id: 'x' } } })
    expect(asked).toEqual([
      ['acme GET /v1/items/x: 7 per 2 s', 7, 2],
      ['acme: 50 per 0 s', 50, 0],
    ])
    expect(settled).toMatchObject([{ remaining: 3, reset: 800 }, {}])
  })

  it('learns whether a cancelled call had sent its request', async () => {
    const settled: unknown[] = []
    const granted = { settle: (state: unknown) => settled.push(state) }
    const controllers = [new AbortController(), new AbortController()] as const
    const [early, late] = controllers
    const limits = [{ requests: 7, seconds: 2 }]
    const hanging = () => new Promise<Response>(() => late.abort())
    const acquire = async ({ limit: { seconds } }: { limit: { seconds: number } }) => {
      if (!late.signal.aborted) return granted
      if (seconds === 0) return granted
      early.abort()
      return granted
    }
    const client = acme({ fetch: hanging, limiter: { acquire } }, 'bearer', { limits })
    for (const { signal } of [late, early]) {
      await client.GET('/items/{id}', { ...item, signal }).catch(() => {})
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    expect(settled).toEqual([expect.anything(), expect.anything(), undefined, undefined])
  })

  it('adopts a lower limit at once, and a higher one gradually', async () => {
    const { acquire } = createLimiter()
    const { signal } = new AbortController()
    const take = () =>
      acquire({ key: 'x', limit: { requests: 9, seconds: 0 }, until: Infinity, signal })
    /** Counts the available permits, and returns them all with the reported limits. */
    const room = async (requests: number) => {
      const permits: Permit[] = []
      for (;;) {
        const next = await Promise.race([take(), turn().then(() => undefined)])
        if (!next) break
        permits.push(next as Permit)
      }
      for (const { settle } of permits) settle({ requests })
      await turn()
      return permits.length
    }
    expect(await room(3)).toBe(9)
    // The waiting call has received its permit meanwhile, and keeps it.
    expect(await room(8)).toBe(3 - 1)
    expect(await room(8)).toBe(3 + 2 - 2)
  })

  it('makes a call fail with a sentence if it fails itself', async () => {
    const acquire = () => Promise.reject(new Error('connect ECONNREFUSED 127.0.0.1:6379'))
    const error = await acme({ fetch: answering(fine), limiter: { acquire } })
      .GET('/items/{id}', item)
      .catch((reason) => reason)
    expect(error).toMatchObject({ name: 'TagsError', code: 'unavailable' })
    expect(error.message).toContain('it failed (connect ECONNREFUSED 127.0.0.1:6379)')
  })

  it('may be shared by clients, which then share the limit', async () => {
    const limiter = createLimiter()
    const limits = [{ requests: 1, seconds: 3600 / 2 }]
    const options = { fetch: answering(fine), limiter, deadline: 1000 }
    const clients = [acme(options, 'bearer', { limits }), acme(options, 'bearer', { limits })]
    const [first, second] = await Promise.allSettled(
      clients.map((client) => client.GET('/items/{id}', item)),
    )
    expect(first?.status).toBe('fulfilled')
    expect(second).toMatchObject({ reason: { code: 'rate_limited', retryAt: expect.any(Date) } })
  })
})

describe('User-Agent', () => {
  it.each(['document', 'importScripts'])('is not set in a browser, which has %s', async (name) => {
    vi.stubGlobal(name, {})
    const seen: (string | null)[] = []
    const fetch = async (_: string, { headers }: FetchInit) => {
      seen.push(headers['user-agent'] ?? null)
      return fine()
    }
    await acme({ fetch }, 'bearer', {
      credential: bearer('acme', { token: secret }, 'token'),
    }).GET('/items/{id}', item)
    vi.unstubAllGlobals()
    expect(seen).toEqual([null])
  })
})
