import { highlevel } from '@tags/highlevel'
import crossFetch4 from 'cross-fetch'
import * as undici7 from 'undici7'
import * as undici8 from 'undici8'
import { afterEach, expect, it, vi } from 'vitest'
import { type Fetch, failure } from './cases.ts'

/** A signal of another realm: it has all properties of a signal, but not the class that `fetch` checks. */
class ForeignSignal extends EventTarget {
  aborted = false
  reason = undefined
  onabort = null
  throwIfAborted() {}
}

const withForeignSignal = (fetch: unknown): Fetch => {
  const send = fetch as Fetch
  return (url, init) => send(url, { ...init, signal: new ForeignSignal() as AbortSignal })
}

const platformFetch = globalThis.fetch
const dispatcher = new undici8.ProxyAgent('http://127.0.0.1:9999')

const refusals: Record<string, [fetch: Fetch, message: RegExp]> = {
  'the platform’s fetch, of a signal': [withForeignSignal(platformFetch), /AbortSignal/],
  'undici 7, of a signal': [withForeignSignal(undici7.fetch), /AbortSignal/],
  'undici 8, of a signal': [withForeignSignal(undici8.fetch), /AbortSignal/],
  'cross-fetch 4, of a signal': [withForeignSignal(crossFetch4), /AbortSignal/],
  'the platform’s fetch, of a dispatcher of undici 8': [
    (url, init) => platformFetch(url, { ...init, dispatcher } as RequestInit),
    /onRequestStart/,
  ],
}

afterEach(() => vi.unstubAllGlobals())

it.each(Object.entries(refusals))(
  'a refusal by %s is invalid, and not repeated',
  async (_, row) => {
    const [fetch, message] = row
    expect(await refused(fetch)).toEqual(['invalid', expect.stringMatching(message), 1])
  },
)

it('an environment without a fetch is invalid, and not retried', async () => {
  vi.stubGlobal('fetch', undefined)
  expect(await refused()).toEqual(['invalid', expect.stringContaining('fetch'), 1])
})

it('a port that fetch blocks is invalid, and not retried', async () => {
  const sent = await refused(platformFetch, 'http://127.0.0.1:6000')
  expect(sent).toEqual(['invalid', expect.stringContaining('bad port'), 1])
})

/** Makes a call that `fetch` refuses, and returns its code, its message and the number of attempts. */
async function refused(
  fetch?: Fetch,
  baseUrl = 'http://127.0.0.1:9999',
): Promise<[string, string, number]> {
  let attempts = 0
  const client = highlevel({
    token: 'a-token',
    baseUrl,
    limiter: false,
    ...(fetch && { fetch }),
    onEvent: ({ type }) => {
      if (type === 'attempt') attempts += 1
    },
  })
  const { code, message } = await failure(client.getTags({ id: 'c-1' }))
  return [code, message, attempts]
}
