import type { Failure } from '../work.ts'
import type { RunEvent } from './event.ts'

/** The pauses of a lane. */
export interface Pause {
  isOn(): boolean
  /** Whether the last pause was for a vendor that is down, and no reply has come since. */
  isDown(): boolean
  /** Returns the number of pauses so far. */
  count(): number
  /** Returns the number of pauses since the last proof that the vendor accepts requests. */
  inVain(): number
  /** Begins a pause of `time` milliseconds. A row from before the last pause can only make that longer. */
  begin(
    pause: { why: 'limit' | 'quota' | 'down'; time: number },
    failure: Failure,
    isStale: boolean,
  ): void
  /** Notes that the vendor accepts requests. */
  prove(): void
  /** Ends a pause without an event. */
  close(): void
}

/** The longest time between two looks at the clock, as timers stand still while a computer sleeps. */
const interval = 60_000

/** Creates the pauses of a vendor's lane. Calls `onEnd` when one ends. */
export function createPause(
  vendor: string,
  onEvent: (event: RunEvent) => void,
  onEnd: () => void,
): Pause {
  let until = 0
  let timer: NodeJS.Timeout | undefined
  let count = 0
  let inVain = 0
  let isDown = false

  const end = () => {
    clearTimeout(timer)
    timer = undefined
    onEnd()
  }
  const proceed = () => {
    isDown = false
    onEvent({ type: 'continue', vendor })
  }
  const look = () => {
    const left = until - Date.now()
    if (left > 0) {
      timer = setTimeout(look, Math.min(left, interval))
      return
    }
    end()
    if (!isDown) proceed()
  }
  return {
    isOn: () => timer !== undefined,
    isDown: () => isDown,
    count: () => count,
    inVain: () => inVain,
    begin({ why, time }, failure, isStale) {
      const later = Date.now() + time
      if (isStale && later < until + 1000) return
      if (!isStale) {
        count += 1
        inVain += 1
      }
      until = later
      isDown = why === 'down'
      clearTimeout(timer)
      onEvent({ type: 'pause', vendor, until: new Date(until), why, failure })
      look()
    },
    prove() {
      inVain = 0
      if (!isDown) return
      if (timer) end()
      proceed()
    },
    close: () => clearTimeout(timer),
  }
}
