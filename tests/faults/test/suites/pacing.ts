import { highlevel } from '@tags/highlevel'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type CounterName, counters, type Limit } from '../../src/limits/counters.ts'
import { figuresOf } from '../../src/limits/figures.ts'
import { createVendor, type Vendor } from '../../src/limits/vendor.ts'
import { elapseWith, stopClock } from '../virtual.ts'
import type { Subject } from './subject.ts'

export const names = Object.keys(counters) as CounterName[]
const reported = ['headers of HighLevel', 'Retry-After', 'nothing'] as const
export const contacts = Array.from({ length: 1000 }, (_, index) => `c${index}`)

/** Adds a tag to all contacts at once. */
export const tagAll = ({ addTags }: ReturnType<typeof highlevel>) =>
  Promise.all(contacts.map((id) => addTags({ id }, ['vip'])))

/** Expects that the requests of a vendor stay within the limit, come fast enough, and reach every contact. */
export function judge({ arrivals }: Vendor, limit: Limit, least = 0.95): void {
  const { rate, refused } = figuresOf(arrivals, limit)
  expect(rate).toBeGreaterThanOrEqual(least)
  expect(refused).toBeLessThan(0.01)
  const taken = arrivals.filter(({ status }) => status === 200)
  expect(new Set(taken.map(({ contact }) => contact)).size).toBe(contacts.length)
}

/** Tests the use of limits, with a virtual clock. */
export function testPacing({ create, idle }: Subject): void {
  const elapse = elapseWith(idle)

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
        await elapse(tagAll(highlevel({ token: 'token', fetch: vendor.fetch, limiter: create() })))
        judge(vendor, limit)
      },
    )
  })
}
