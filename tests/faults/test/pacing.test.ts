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
const told = ['headers of HighLevel', 'Retry-After', 'nothing'] as const
const contacts = Array.from({ length: 1000 }, (_, index) => `c${index}`)

/** Adds a tag to each contact at once. */
const tagAll = ({ addTags }: ReturnType<typeof highlevel>) =>
  Promise.all(contacts.map((id) => addTags({ id }, ['vip'])))

/** Notes a vendor that was asked too often, or not often enough, or that has not seen every contact. */
function judge({ arrivals }: Vendor, limit: Limit, least = 0.95): void {
  const { rate, refused } = figuresOf(arrivals, limit)
  expect(rate).toBeGreaterThanOrEqual(least)
  expect(refused).toBeLessThan(0.01)
  const taken = arrivals.filter(({ status }) => status === 200)
  expect(new Set(taken.map(({ contact }) => contact)).size).toBe(contacts.length)
}

describe('R13: a thousand calls at once, by a clock that does not depend on the machine', () => {
  const limit = { requests: 100, window: 10_000 }
  const cases = names.flatMap((counter, seed) =>
    [20, 200].flatMap((roundTrip) => told.map((tells) => ({ counter, seed, roundTrip, tells }))),
  )
  afterEach(() => void vi.useRealTimers())

  it.each(cases)(
    'stay within the $counter of a vendor $roundTrip ms away that tells: $tells',
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
    const tells = seed % 2 ? 'nothing' : 'headers of HighLevel'
    return createVendor({ counter, seed, limit, tells, roundTrip: 20 })
  })
  const servers = await Promise.all(vendors.map(serve))
  try {
    // What the machine is late by, the pacer is late by as well.
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
      // What comes late comes unevenly: the sliding counter may refuse it, for which all calls wait.
      const waited = limit.window * vendor.arrivals.filter(({ status }) => status === 429).length
      const possible = ((contacts.length / (time + waited)) * limit.window) / limit.requests
      judge(vendor, limit, (0.95 / 0.96) * possible)
    }
  } finally {
    await Promise.all(servers.map(({ stop }) => stop()))
  }
})
