import { createLimiter } from '@tags/core'
import { highlevel } from '@tags/highlevel'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type CounterName, counters } from '../src/limits/counters.ts'
import { figuresOf } from '../src/limits/figures.ts'
import { scale } from '../src/limits/scale.ts'
import { serve } from '../src/limits/serve.ts'
import { createVendor, type Vendor, type VendorOptions } from '../src/limits/vendor.ts'
import { pace } from './pacer.ts'
import { elapse, stopClock } from './virtual.ts'

const names = Object.keys(counters) as CounterName[]
const told = ['headers of HighLevel', 'Retry-After', 'nothing'] as const
const contacts = Array.from({ length: 1000 }, (_, index) => `c${index}`)

/** A vendor for each way to count, each with travelling times of its own. */
const vendorsOf = (options: Omit<VendorOptions, 'counter'>) =>
  names.map((counter, seed) => createVendor({ ...options, counter, seed }))

/** Adds a tag to each contact at once. */
const tagAll = ({ addTags }: ReturnType<typeof highlevel>) =>
  Promise.all(contacts.map((id) => addTags({ id }, ['vip'])))

const isComplete = ({ arrivals }: Vendor) =>
  new Set(arrivals.filter(({ status }) => status === 200).map(({ contact }) => contact)).size ===
  contacts.length

describe('R13: a thousand calls at once, by a clock that does not depend on the machine', () => {
  const limit = { requests: 100, window: 10_000 }
  afterEach(() => void vi.useRealTimers())

  it.each([20, 200].flatMap((roundTrip) => told.map((tells) => [roundTrip, tells] as const)))(
    'stay within the limit of a vendor %d ms away that tells: %s',
    async (roundTrip, tells) => {
      stopClock(1_800_000_004_321)
      const vendors = vendorsOf({ limit, tells, roundTrip })
      await elapse(
        Promise.all(vendors.map(({ fetch }) => tagAll(highlevel({ token: 'token', fetch })))),
      )
      for (const [index, vendor] of vendors.entries()) {
        const { rate, refused } = figuresOf(vendor.arrivals, limit)
        expect(rate, names[index]).toBeGreaterThanOrEqual(0.95)
        expect(refused, names[index]).toBeLessThan(0.01)
        expect(isComplete(vendor), names[index]).toBe(true)
      }
    },
  )
})

it('R13: a thousand calls at once stay within the limit in real time and over HTTP', async () => {
  const limit = { requests: 100, window: 1000 }
  const vendors = (['headers of HighLevel', 'nothing'] as const).flatMap((tells) =>
    vendorsOf({ limit, tells, roundTrip: 20 }),
  )
  const servers = await Promise.all(vendors.map(serve))
  try {
    // What the machine is late by, the pacer is late by as well.
    const pacer = pace(contacts.length, limit, 0.96)
    await Promise.all(
      servers.map(({ url }) => {
        const limiter = scale(createLimiter(), 10, limit)
        return tagAll(highlevel({ token: 'token', baseUrl: url, limiter }))
      }),
    )
    const possible = ((contacts.length / (await pacer)) * limit.window) / limit.requests
    for (const vendor of vendors) {
      const { rate, refused } = figuresOf(vendor.arrivals, limit)
      expect(rate).toBeGreaterThanOrEqual((0.95 / 0.96) * possible)
      expect(refused).toBeLessThan(0.01)
      expect(isComplete(vendor)).toBe(true)
    }
  } finally {
    await Promise.all(servers.map(({ stop }) => stop()))
  }
}, 120_000)
