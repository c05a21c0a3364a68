import { createLimiter } from '@tags/core'
import { highlevel } from '@tags/highlevel'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type CounterName, counters, type Limit } from '../src/limits/counters.ts'
import { figuresOf } from '../src/limits/figures.ts'
import { scale } from '../src/limits/scale.ts'
import { serve } from '../src/limits/serve.ts'
import { createVendor, type Vendor } from '../src/limits/vendor.ts'
import { pace } from './pacer.ts'
import { elapse, stopClock } from './virtual.ts'

const names = Object.keys(counters) as CounterName[]
const reported = ['headers of HighLevel', 'Retry-After', 'nothing'] as const
const contacts = Array.from({ length: 1000 }, (_, index) => `c${index}`)

/** Adds a tag to all contacts at once. */
const tagAll = ({ addTags }: ReturnType<typeof highlevel>) =>
  Promise.all(contacts.map((id) => addTags({ id }, ['vip'])))

/** Expects that the requests of a vendor stay within the limit, come fast enough, and reach every contact. */
function judge({ arrivals }: Vendor, limit: Limit, least = 0.95): void {
  const { rate, refused } = figuresOf(arrivals, limit)
  expect(rate).toBeGreaterThanOrEqual(least)
  expect(refused).toBeLessThan(0.01)
  const taken = arrivals.filter(({ status }) => status === 200)
  expect(new Set(taken.map(({ contact }) => contact)).size).toBe(contacts.length)
}

describe('R13: a thousand calls at once, with a virtual clock', () => {
  const limit = { requests: 100, window: 10_000 }
  const cases = names.flatMap((counter, seed) =>
    [20, 200].flatMap((roundTrip) =>
      reported.map((reports) => ({ counter, seed, roundTrip, reports })),
    ),
  )
  afterEach(() => void vi.useRealTimers())

  it.each(cases)(
    'stay within the $counter of a vendor $roundTrip ms away that reports: $reports',
    async (given) => {
      stopClock(1_800_000_004_321)
      const vendor = createVendor({ limit, ...given })
      await elapse(tagAll(highlevel({ token: 'token', fetch: vendor.fetch })))
      judge(vendor, limit)
    },
  )
})

it('R13: a thousand calls at once stay within the limit in real time and over HTTP', async () => {
  const limit = { requests: 200, window: 1000 }
  const vendors = names.map((counter, seed) => {
    const reports = seed % 2 ? 'nothing' : 'headers of HighLevel'
    return createVendor({ counter, seed, limit, reports, roundTrip: 20 })
  })
  const servers = await Promise.all(vendors.map(serve))
  try {
    // A slow machine delays the pacer as much.
    const pacer = pace(contacts.length, limit, 0.96)
    await Promise.all(
      servers.map(({ url }) => {
        const limiter = scale(createLimiter(), 10, limit)
        return tagAll(
          highlevel({ token: 'token', baseUrl: url, limiter, timeout: 150_000, deadline: 170_000 }),
        )
      }),
    )
    const time = await pacer
    for (const vendor of vendors) {
      // Late requests arrive unevenly, so the sliding counter may refuse one, and all calls wait.
      const waited = limit.window * vendor.arrivals.filter(({ status }) => status === 429).length
      const possible = ((contacts.length / (time + waited)) * limit.window) / limit.requests
      judge(vendor, limit, (0.95 / 0.96) * possible)
    }
  } finally {
    await Promise.all(servers.map(({ stop }) => stop()))
  }
})
