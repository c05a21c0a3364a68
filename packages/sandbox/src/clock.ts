/** The source of the time. */
export interface Clock {
  /** Returns the milliseconds since 1970. */
  now(): number
}

/** A clock that stands still until a test moves it on. */
export interface TestClock extends Clock {
  /**
   * Moves the clock on by a time in milliseconds.
   * @throws {TypeError} if `time` is not a number of 0 or more.
   */
  advance(time: number): void
}

/**
 * Creates a clock for tests of rate limits. It stands still at `start`, by default the time now.
 * @throws {TypeError} if `start` is not a valid time.
 */
export function createClock(start: number | Date = Date.now()): TestClock {
  let time = Number(start)
  if (!Number.isFinite(time)) {
    throw new TypeError('createClock: start must be a Date or milliseconds since 1970.')
  }
  return {
    now: () => time,
    advance(passed) {
      if (!(passed >= 0 && passed < Infinity)) {
        throw new TypeError('clock.advance takes milliseconds, such as 1000; time cannot go back.')
      }
      time += passed
    },
  }
}
