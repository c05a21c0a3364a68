import { install } from '@sinonjs/fake-timers'

/** A process whose time is virtual. */
export interface VirtualTime {
  /** The time at the start, in milliseconds since 1970. */
  now: number
  /** Whether the program is over, so that its remaining timers do not count. */
  isOver: () => boolean
}

/**
 * Replaces the clock and the timers of this process. Whenever the process has nothing else to do, the time goes on to the
 * next timer, so that a run is the same every time. For a program of its own: open servers and sockets count as work.
 */
export function startClock({ now, isOver }: VirtualTime): void {
  const { setImmediate } = globalThis
  const clock = install({
    now,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  })
  process.on('beforeExit', () => {
    if (isOver() || clock.countTimers() === 0) return
    clock.next()
    setImmediate(() => {})
  })
}

/** Runs `work` in virtual time, and returns its result. */
export async function inVirtualTime<Value>(work: () => Promise<Value>): Promise<Value> {
  let isOver = false
  startClock({ now: 1_800_000_000_000, isOver: () => isOver })
  try {
    return await work()
  } finally {
    isOver = true
  }
}
