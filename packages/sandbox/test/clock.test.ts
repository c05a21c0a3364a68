import { createClock } from '@tags/sandbox'
import { expect, it } from 'vitest'

it('stands still until it is moved on', async () => {
  const clock = createClock()
  const start = clock.now()
  expect(Math.abs(Date.now() - start)).toBeLessThan(60_000)
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(clock.now()).toBe(start)
  clock.advance(1500)
  clock.advance(0)
  expect(clock.now()).toBe(start + 1500)
})

it.each([
  ['a number', 1_000],
  ['a date', new Date(1_000)],
])('starts at %s', (_, start) => {
  expect(createClock(start).now()).toBe(1_000)
})

it.each([Number.NaN, new Date('never'), 'today'])('refuses to start at %s', (start) => {
  expect(() => createClock(start as number)).toThrow(
    'createClock: start must be a Date or milliseconds since 1970.',
  )
})

it.each([-1, Number.NaN, Infinity, '1s'])('refuses to move on by %s', (time) => {
  const clock = createClock(0)
  expect(() => clock.advance(time as number)).toThrow(
    'clock.advance takes milliseconds, such as 1000; time cannot go back.',
  )
  expect(clock.now()).toBe(0)
})
