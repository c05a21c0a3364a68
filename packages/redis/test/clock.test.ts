import { createVendor } from '@tags/faults/limits'
import { elapseWith, stopClock } from '@tags/faults/suites'
import { highlevel } from '@tags/highlevel'
import { withClock } from '@tags/servers/clock'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeEach, expect, inject, it, vi } from 'vitest'
import { redisLimiter } from '../src/index.ts'

const hour = 3_600_000
let offset = 0
const connection = new Redis(inject('redis'))
const { redis, idle } = withClock(connection, () => Date.now() + offset)
const elapse = elapseWith(idle)

beforeEach(() => {
  offset = 0
  stopClock(1_800_000_000_000)
})
afterEach(() => void vi.useRealTimers())
afterAll(() => connection.quit())

/** Makes 400 calls at once, with an event after the first 150 arrivals, and returns the figures at the vendor. */
async function callsWith(event: (prefix: string) => unknown) {
  const prefix = `test:${crypto.randomUUID()}`
  const vendor = createVendor({
    counter: 'sliding log',
    limit: { requests: 100, window: 10_000 },
    roundTrip: 100,
    answer: (_, index) => (index === 150 ? void event(prefix) : undefined),
  })
  const limiter = redisLimiter(redis, { prefix })
  const { addTags } = highlevel({ token: 'token', fetch: vendor.fetch, limiter })
  const ids = Array.from({ length: 400 }, (_, index) => `c${index}`)
  await elapse(Promise.all(ids.map((id) => addTags({ id }, ['vip']))))
  const refused = vendor.arrivals.filter(({ status }) => status === 429).length
  const [first, last] = [vendor.arrivals[0]?.time, vendor.arrivals.at(-1)?.time]
  return { refused, seconds: (Number(last) - Number(first)) / 1000 }
}

const usual = await (async () => {
  stopClock(1_800_000_000_000)
  const figures = await callsWith(() => {})
  vi.useRealTimers()
  return figures
})()

it('keeps the pace without an event', () => {
  expect(usual.refused).toBe(0)
  expect(usual.seconds).toBeLessThan(42)
})

it('keeps the limit and the pace if the clock of Redis is set back', async () => {
  const { refused, seconds } = await callsWith(() => {
    offset -= hour
  })
  expect(refused).toBe(0)
  expect(seconds).toBeLessThan(usual.seconds + 1)
})

it('goes on if the clock of Redis is set forward', async () => {
  const { refused, seconds } = await callsWith(() => {
    offset += hour
  })
  // Redis believes that the window has passed, and the pace is the same.
  expect(refused).toBe(0)
  expect(seconds).toBeLessThan(usual.seconds + 1)
})

it('waits for a window if Redis loses its data', async () => {
  const { refused, seconds } = await callsWith(async (prefix) => {
    await connection.del(`${prefix}:{highlevel: 100 per 10 s}:state`)
    await connection.del(`${prefix}:{highlevel: 100 per 10 s}:permits`)
  })
  expect(refused).toBe(0)
  expect(seconds).toBeGreaterThan(usual.seconds + 9)
  expect(seconds).toBeLessThan(usual.seconds + 11)
})
