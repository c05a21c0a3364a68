import type { RateLimit } from '@tags/core'
import type { RunEvent } from '../run/event.ts'
import { limitText, type Pace, paceOf, quotaText, secondsFor } from './limit.ts'
import { createMeter } from './meter.ts'
import { type Calendar, duration, near } from './time.ts'

/** A vendor of a run. */
export interface LaneOptions {
  /** The vendor's own name: `HighLevel`. */
  title: string
  /** The number of rows of the vendor. */
  rows: number
  /** How many of them have an outcome from an earlier run. */
  ended?: number
  /** The limits that all contacts share; none for a sandbox. */
  limits: readonly RateLimit[]
  /** The number of requests that a row needs. Default: 1. */
  requestsPerRow?: number
}

/** The state of a vendor during a run. Times are in milliseconds since 1970. */
export interface Lane {
  readonly title: string
  /** Counts a row that has an outcome. */
  count: () => void
  /** Takes another event of the vendor. Returns whether it begins to wait for long. */
  take: (event: Exclude<RunEvent, { type: 'outcome' }>, now: number) => boolean
  /** Takes a sample of the speed. */
  tick: (now: number) => void
  /** Returns the time when all rows are done, or undefined if that is not known. */
  end: (now: number) => { at: number; why?: string } | undefined
  /** Formats why the vendor does not go on: `waits until 02:00, quota of 200,000 a day`. */
  halt: (now: number, calendar: Calendar) => string | undefined
  isDone: () => boolean
  /** Whether no row is sent any more. */
  isOver: () => boolean
  readonly rows: number
  ended: () => number
}

type Pause = Extract<RunEvent, { type: 'pause' }>

/** Creates the state of a vendor at the begin of a run. */
export function createLane(options: LaneOptions, begin: number): Lane {
  const { title, rows, requestsPerRow: perRow = 1 } = options
  const pace = paceOf(options.limits)
  const before = options.ended ?? 0
  const quota = { from: begin, ended: before }
  let meter = createMeter()
  let ended = before
  let speed: number | undefined
  let pause: Pause | undefined
  let downSince: number | undefined
  let isStopped = false

  const isPaused = (now: number) => pause !== undefined && pause.until.getTime() > now

  /** Returns the requests that are left of the quota, and the seconds until it begins anew. */
  function quotaAt(now: number, { requests, seconds }: RateLimit): [number, number] {
    if (pause?.why === 'quota' && isPaused(now)) return [0, (pause.until.getTime() - now) / 1000]
    const passed = (now - quota.from) / 1000
    const used = (ended - quota.ended) * perRow
    return [Math.max(0, requests - used), Math.max(0, seconds - passed)]
  }

  function end(now: number) {
    const requests = (rows - ended) * perRow
    const rate = speed === undefined ? pace.rate : Math.min(pace.rate, speed * perRow)
    if (isStopped || requests === 0 || rate === 0 || !Number.isFinite(rate)) return undefined
    const [unused, period] = pace.quota ? quotaAt(now, pace.quota) : []
    const begin = pause && pause.why !== 'quota' ? Math.max(now, pause.until.getTime()) : now
    const seconds = secondsFor(requests, { ...pace, rate }, unused, period)
    const why = reason(requests, rate, pace, unused)
    return { at: begin + 1000 * seconds, ...(why !== undefined && { why }) }
  }

  return {
    title,
    rows,
    ended: () => ended,
    isDone: () => ended >= rows,
    isOver: () => isStopped || ended >= rows,
    count() {
      ended += 1
    },
    take(event, now) {
      if (event.type === 'stop') {
        isStopped = true
        return false
      }
      if (event.type === 'continue') {
        if (pause?.why === 'quota') Object.assign(quota, { from: now, ended })
        pause = undefined
        downSince = undefined
        return false
      }
      const isNews = event.why !== 'limit' && pause?.why !== event.why
      pause = event
      downSince = event.why === 'down' ? (downSince ?? now) : undefined
      return isNews
    },
    tick(now) {
      if (pace.quota && now - quota.from >= 1000 * pace.quota.seconds) {
        Object.assign(quota, { from: now, ended })
      }
      if (isPaused(now)) {
        // The time of the pause is not part of the speed.
        meter = createMeter()
        return
      }
      meter.sample(now, ended)
      speed = meter.perSecond() ?? speed
    },
    end,
    halt(now, calendar) {
      if (isStopped) return 'stopped'
      if (!pause || ended >= rows) return undefined
      if (pause.why !== 'down' && !isPaused(now)) return undefined
      const left = (pause.until.getTime() - now) / 1000
      const until = near(pause.until, new Date(now), calendar)
      if (downSince !== undefined) {
        const next = left < 60 ? `in ${duration(left)}` : `at ${until}`
        return `is down since ${near(new Date(downSince), new Date(now), calendar)}, tries again ${next}`
      }
      if (pause.why === 'quota') {
        return `waits until ${until}, ${pace.quota ? quotaText(pace.quota) : 'its quota is used up'}`
      }
      const time = left < 60 ? `waits ${duration(left)}` : `waits until ${until}`
      return `${time}, ${pace.limit ? `limit of ${limitText(pace.limit)}` : 'its limit of requests'}`
    },
  }
}

/** Formats which limit decides when a run ends, if one does. */
function reason(
  requests: number,
  rate: number,
  { limit, quota, rate: most }: Pace,
  unused = Number.POSITIVE_INFINITY,
): string | undefined {
  if (quota && requests > unused) return `by the ${quotaText(quota)}`
  return limit && rate >= 0.8 * most ? `at the limit of ${limitText(limit)}` : undefined
}

/** Formats the end of a run: `ends about 16:40 (in 1 h 3 min)`, and which limit decides it. */
export function endTexts(
  end: { at: number; why?: string },
  now: number,
  calendar: Calendar,
): string[] {
  const at = near(new Date(end.at), new Date(now), calendar)
  const text = `ends about ${at} (in ${duration((end.at - now) / 1000)})`
  return end.why === undefined ? [text] : [text, end.why]
}
