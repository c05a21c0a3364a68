import { describe, expect, it } from 'vitest'
import { type CounterName, counters } from '../src/limits/counters.ts'

/** Three requests per second. */
const limit = { requests: 3, window: 1000 }

/** By counter: the time of each request, whether it is accepted, the number left, and the wait for the next. */
const cases: Record<CounterName, [time: number, allowed: boolean, left: number, wait: number][]> = {
  'fixed window': [
    [900, true, 2, 0],
    [950, true, 1, 0],
    [999, true, 0, 1],
    [999, false, 0, 1],
    [1000, true, 2, 0], // five within 100 ms: two windows touch
    [1001, true, 1, 0],
    [1002, true, 0, 998],
    [1600, false, 0, 400],
    [5500, true, 2, 0],
  ],
  'sliding log': [
    [900, true, 2, 0],
    [950, true, 1, 0],
    [999, true, 0, 901],
    [1000, false, 0, 900],
    [1899, false, 0, 1],
    [1900, true, 0, 50],
    [1950, true, 0, 49],
    [5000, true, 2, 0],
  ],
  'sliding counter': [
    [900, true, 2, 0],
    [950, true, 1, 0],
    [999, true, 0, 334.3333], // until a third of the next window leaves two of these three
    [1000, false, 0, 333.3333],
    [1333, false, 0, 0.3333],
    [1334, true, 0, 332.6667],
    [1667, true, 0, 333],
    [2000, true, 0, 500], // 2 before, 1 now: half a window later 1 + 1
    [2499, false, 0, 1],
    [2500, true, 0, 500],
    [9000, true, 2, 0],
  ],
  'token bucket': [
    [0, true, 2, 0],
    [0, true, 1, 0],
    [0, true, 0, 333.3333],
    [100, false, 0, 233.3333],
    [333, false, 0, 0.3333],
    [334, true, 0, 332.6667],
    [1001, true, 1, 0], // two tokens came meanwhile
    [9000, true, 2, 0], // it never holds more than three
  ],
}

describe.each(Object.entries(cases))('a %s', (name, rows) => {
  const count = counters[name as CounterName](limit)
  it.each(rows)('at %d ms: accepted is %s, %d left, next in %d ms', (time, allowed, left, wait) => {
    const { retryAfter, ...verdict } = count(time)
    expect(verdict).toEqual({ allowed, remaining: left })
    expect(retryAfter).toBeCloseTo(wait, 3)
  })
})

it.each(Object.keys(counters) as CounterName[])('a %s accepts a request after the wait', (name) => {
  const count = counters[name](limit)
  let now = 123
  for (let index = 0; index < 200; index++) {
    const { remaining, retryAfter } = count(now)
    expect(remaining > 0).toBe(retryAfter === 0)
    if (retryAfter === 0) continue
    now += retryAfter + 1e-6
    expect(count(now).allowed).toBe(true)
  }
})
