import { aelyst } from '@tags/aelyst'
import { type Limiter, TagsError } from '@tags/core'
import { highlevel } from '@tags/highlevel'
import { whautomate } from '@tags/whautomate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { scale } from '../../src/limits/scale.ts'
import { type Answer, createVendor, type VendorOptions } from '../../src/limits/vendor.ts'
import { elapseWith, stopClock } from '../virtual.ts'
import type { Subject } from './subject.ts'

/** The start of the virtual clock, in milliseconds. */
const start = 1_800_000_000_000

const ample = { requests: 100, window: 10_000 }
const token = 'token'

/** Creates a vendor with HighLevel's limit, unless `options` override it. */
const vendorOf = (options: Partial<VendorOptions> = {}) =>
  createVendor({ counter: 'sliding log', limit: ample, ...options })

/** Returns the arrival of each request, in milliseconds since the start. */
const timesOf = ({ arrivals }: { arrivals: { time: number }[] }) =>
  arrivals.map(({ time }) => time - start)

const tooMany = (headers?: Record<string, string>): Answer => ({
  status: 429,
  body: {},
  ...(headers && { headers }),
})

const ids = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`)

const reported = (state: { max?: number; remaining?: number; interval?: number }) => ({
  ...(state.max !== undefined && { 'x-ratelimit-max': `${state.max}` }),
  ...(state.remaining !== undefined && { 'x-ratelimit-remaining': `${state.remaining}` }),
  ...(state.interval !== undefined && {
    'x-ratelimit-interval-milliseconds': `${state.interval}`,
  }),
})

const ok = (headers: Record<string, string>): Answer => ({
  status: 200,
  headers,
  body: { tags: ['vip'], tagsAdded: ['vip'] },
})

/** Tests that calls keep to the limits of their vendors, with a virtual clock. */
export const testLimits = ({ create, idle }: Subject) =>
  describe('calls with a virtual clock', () => {
    const elapse = elapseWith(idle)

    beforeEach(() => {
      stopClock(start)
      vi.spyOn(Math, 'random').mockReturnValue(0)
    })
    afterEach(() => {
      vi.useRealTimers()
      vi.restoreAllMocks()
    })

    describe('eight calls at once, to a vendor that answers immediately', () => {
      /** The answer to the sixth request, and the rounded times between the requests after it. */
      const cases: [name: string, answer: Answer | undefined, gaps: number[]][] = [
        ['go one after the other', undefined, [103, 103]],
        ['R1: wait for what a 429 asks', tooMany({ 'retry-after': '2' }), [2000, 103, 103]],
        ['R5: wait for a window where a 429 reports nothing', tooMany(), [10_000, 103, 103]],
        [
          'R5: wait for the interval of a 429',
          tooMany(reported({ interval: 3000 })),
          [3000, 31, 31],
        ],
        ['go on while some remain', ok(reported({ remaining: 94 })), [103, 103]],
        ['slow down at a lower limit', ok(reported({ max: 25, remaining: 19 })), [103, 412]],
        ['quicken but slowly at a higher limit', ok(reported({ max: 1000 })), [103, 102]],
        ['keep their pace after a 500', { status: 500, body: {} }, [103, 103, 103]],
      ]
      it.each(cases)('%s', async (_, answer, gaps) => {
        const vendor = vendorOf({ answer: (_, index) => (index === 5 ? answer : undefined) })
        const { addTags } = highlevel({ token, fetch: vendor.fetch, limiter: create() })
        await elapse(Promise.all(ids(8).map((id) => addTags({ id }, ['vip']))))
        const times = timesOf(vendor).slice(5)
        expect(times).toHaveLength(gaps.length + 1)
        for (const [index, gap] of gaps.entries()) {
          const seen = (times[index + 1] as number) - (times[index] as number)
          expect(Math.abs(seen - gap), `${times}`).toBeLessThanOrEqual(1)
        }
      })

      it('start with at most a twentieth of the limit at once', async () => {
        const vendor = vendorOf()
        const { addTags } = highlevel({ token, fetch: vendor.fetch, limiter: create() })
        await elapse(Promise.all(ids(8).map((id) => addTags({ id }, ['vip']))))
        expect(timesOf(vendor).filter((time) => time === 0).length).toBeLessThanOrEqual(5)
        expect(timesOf(vendor).at(-1)).toBeLessThanOrEqual(8 * 104)
      })
    })

    it('R7: when no requests remain, the next one waits for the window to end', async () => {
      const vendor = vendorOf({
        answer: (_, index) => (index ? undefined : ok(reported({ max: 100, remaining: 0 }))),
      })
      const { addTags } = highlevel({ token, fetch: vendor.fetch, limiter: create() })
      await elapse(addTags({ id: 'c1' }, ['vip']))
      await elapse(addTags({ id: 'c2' }, ['vip']))
      expect(timesOf(vendor)).toEqual([0, 10_000])
    })

    it('R10: one 429 with 50 in flight pauses all, and they restart one after the other', async () => {
      const vendor = vendorOf({
        counter: 'token bucket',
        limit: { requests: 1000, window: 1000 },
        roundTrip: 400,
        answer: (_, index) => (index === 30 ? tooMany({ 'retry-after': '5' }) : undefined),
      })
      const sent: number[] = []
      let refused = 0
      const { addTags } = highlevel({
        token,
        limiter: scale(create(), 10, { requests: 1000, window: 1000 }),
        fetch: async (url, init) => {
          sent.push(Date.now())
          const response = await vendor.fetch(url, init)
          if (response.status === 429) refused = Date.now()
          return response
        },
      })
      await elapse(Promise.all(ids(200).map((id) => addTags({ id }, ['vip']))))
      expect(vendor.mostInFlight()).toBe(50)
      expect(sent).toHaveLength(201)
      const later = sent.filter((time) => time > refused)
      expect(later.length).toBeGreaterThan(100)
      expect(later[0]).toBeGreaterThanOrEqual(refused + 5000)
      for (const [index, time] of later.slice(10).entries()) {
        expect(time - (later[index] as number)).toBeGreaterThanOrEqual(9)
      }
    })

    it('R8: a spent daily quota fails at once with its end, and is not tried again', async () => {
      const hours = 5 * 3_600_000
      const vendor = vendorOf({
        reports: 'headers of HighLevel',
        daily: { requests: 2, reset: hours },
      })
      const { addTags } = highlevel({ token, fetch: vendor.fetch, limiter: create() })
      await elapse(addTags({ id: 'c1' }, ['vip']))
      await elapse(addTags({ id: 'c2' }, ['vip']))
      const time = Date.now()
      const error = await elapse(addTags({ id: 'c3' }, ['vip']).catch((error: unknown) => error))
      expect(error).toMatchObject({ code: 'rate_limited', retryAt: new Date(time + hours) })
      expect(Date.now()).toBe(time)
      expect(vendor.arrivals).toHaveLength(2)
    })

    it('R8: a 429 of a spent daily quota also fails at once, and so do the waiting calls', async () => {
      const hours = 5 * 3_600_000
      const vendor = vendorOf({
        reports: 'headers of HighLevel',
        daily: { requests: 0, reset: hours },
      })
      const { addTags } = highlevel({ token, fetch: vendor.fetch, limiter: create() })
      const results = await elapse(
        Promise.allSettled(ids(60).map((id) => addTags({ id }, ['vip']))),
      )
      expect(Date.now()).toBe(start)
      expect(vendor.arrivals.length).toBeLessThanOrEqual(5) // those of the first moment
      for (const result of results) {
        expect(result.status).toBe('rejected')
        const { reason } = result as PromiseRejectedResult
        expect(reason).toBeInstanceOf(TagsError)
        expect(reason).toMatchObject({ code: 'rate_limited', retryAt: new Date(start + hours) })
      }
    })

    it('a trial account stays within the limit of its headers after the first answer', async () => {
      const limit = { requests: 25, window: 10_000 }
      const vendor = vendorOf({ reports: 'headers of HighLevel', limit, roundTrip: 200 })
      const { addTags } = highlevel({ token, fetch: vendor.fetch, limiter: create() })
      await elapse(Promise.all(ids(200).map((id) => addTags({ id }, ['vip']))))
      expect(vendor.arrivals.filter(({ status }) => status === 429)).toEqual([])
      const [first = 0, last = 0] = [vendor.arrivals[0]?.time, vendor.arrivals.at(-1)?.time]
      expect((199 / (last - first)) * limit.window).toBeGreaterThan(0.95 * 25)
    })

    it('a trial account without such headers still completes all calls', async () => {
      const vendor = vendorOf({
        counter: 'fixed window',
        limit: { requests: 60, window: 60_000 },
        roundTrip: 200,
      })
      const { addTags } = whautomate({ apiKey: token, fetch: vendor.fetch, limiter: create() })
      await elapse(Promise.all(ids(200).map((id) => addTags({ id }, ['vip']))))
      const refused = vendor.arrivals.filter(({ status }) => status === 429)
      expect(refused.length / vendor.arrivals.length).toBeLessThan(0.05)
    })

    it('Aelyst counts method and path: forty contacts at once go forty times as fast as one', async () => {
      const vendor = vendorOf({
        limit: { requests: 5, window: 1000 },
        keyOf: ({ method, path }) => `${method} ${path}`,
        roundTrip: 20,
      })
      const { addTags } = aelyst({ token, fetch: vendor.fetch, limiter: create() })
      const calls = ids(40).flatMap((_, id) =>
        ids(10).map((tag) => addTags({ id: `${id}` }, [tag])),
      )
      await elapse(Promise.all(calls))
      expect(vendor.arrivals.map(({ status }) => status)).toEqual(calls.map(() => 200))
      expect(Date.now() - start).toBeGreaterThan(1000)
      expect(Date.now() - start).toBeLessThan(3000)
    })

    it('Aelyst counts method and path: the pause of one contact delays no other', async () => {
      const vendor = vendorOf({
        answer: (_, index) => (index ? undefined : tooMany({ 'retry-after': '30' })),
      })
      const { addTags, getTags } = aelyst({ token, fetch: vendor.fetch, limiter: create() })
      const one = { id: '1' }
      const paused = addTags(one, ['vip'])
      await elapse(Promise.all([addTags({ id: '2' }, ['vip']), addTags({ id: '3' }, ['vip'])]))
      await elapse(getTags(one).catch(() => {}))
      expect(Date.now()).toBe(start)
      await elapse(Promise.all([paused, addTags(one, ['hot lead'])]))
      const times = vendor.arrivals
        .filter(({ contact, method }) => contact === 'id:1' && method === 'POST')
        .map(({ time }) => time - start)
      expect(times).toHaveLength(3)
      expect(times[1]).toBeGreaterThanOrEqual(30_000)
    })

    it('two clients that share a limiter share its limit; two that do not send twice as many', async () => {
      const rateOf = async (limiters: Limiter[]) => {
        const vendor = vendorOf({ counter: 'token bucket', limit: { requests: 1e6, window: 1000 } })
        const begin = Date.now()
        const clients = limiters.map((limiter) =>
          highlevel({ token, fetch: vendor.fetch, limiter }),
        )
        await elapse(
          Promise.all(
            clients.flatMap(({ addTags }) => ids(100).map((id) => addTags({ id }, ['vip']))),
          ),
        )
        return (199 / (Date.now() - begin)) * ample.window
      }
      const shared = create()
      expect(await rateOf([shared, shared])).toBeLessThanOrEqual(100)
      expect(await rateOf([create(), create()])).toBeGreaterThan(180)
    })

    it('a wait beyond the deadline fails at once, and does not block other calls', async () => {
      const vendor = vendorOf()
      const { addTags } = highlevel({ token, fetch: vendor.fetch, limiter: create() })
      const results = await elapse(
        Promise.allSettled(ids(30).map((id) => addTags({ id }, ['vip'], { deadline: 1000 }))),
      )
      const failed = results.filter((result) => result.status === 'rejected')
      expect(failed.length).toBeGreaterThanOrEqual(15)
      for (const { reason } of failed) {
        expect(reason).toMatchObject({ code: 'rate_limited', vendor: 'highlevel' })
        expect(reason.retryAt).toBeInstanceOf(Date)
      }
      expect(vendor.arrivals).toHaveLength(30 - failed.length)
      expect(vendor.arrivals.length).toBeGreaterThanOrEqual(10)
    })

    it('calls that are cancelled in flight free their permits', async () => {
      const controller = new AbortController()
      const vendor = vendorOf({ roundTrip: 60_000 })
      const { addTags } = highlevel({ token, fetch: vendor.fetch, timeout: 1e6, limiter: create() })
      const calls = ids(60).map((id) => addTags({ id }, ['vip'], { signal: controller.signal }))
      setTimeout(() => controller.abort(new Error('enough')), 8000)
      const results = await elapse(Promise.allSettled(calls))
      expect(new Set(results.map(({ status }) => status))).toEqual(new Set(['rejected']))
      await elapse(Promise.all(ids(60).map((id) => addTags({ id }, ['vip']))))
    })
  })
