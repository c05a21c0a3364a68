import { describe, expect, it } from 'vitest'
import { type Standing, type Verdict, verdict } from '../../src/run/verdict.ts'
import type { Failure } from '../../src/work.ts'

const now = 1_800_000_000_000
const usual: Standing = {
  alike: 1,
  isTail: false,
  backs: 0,
  pauses: 0,
  isStale: false,
  now,
}
const inTime = (time: number) => ({ retryAt: new Date(now + time).toJSON() })
const hour = 3_600_000

const end: Verdict = { act: 'end' }
const hold: Verdict = { act: 'hold' }
const back: Verdict = { act: 'back' }
const stop: Verdict = { act: 'stop' }
const pause = (why: 'limit' | 'quota' | 'down', time: number): Verdict => ({
  act: 'pause',
  why,
  time,
})

describe('the verdict on', () => {
  it.each<[string, Failure['code'], Partial<Standing> & { retryAt?: string }, Verdict]>([
    ['bad input', 'invalid', {}, end],
    ['an unknown contact', 'not_found', {}, end],
    ['several contacts', 'ambiguous', {}, end],
    ['a conflict', 'conflict', {}, end],
    ['a method that the vendor lacks', 'unsupported', {}, end],
    ['a bug', 'internal', {}, end],

    ['a refused credential', 'unauthorized', {}, stop],

    ['the first 403', 'forbidden', {}, hold],
    ['the ninth 403', 'forbidden', { alike: 9 }, hold],
    ['the tenth 403', 'forbidden', { alike: 10 }, stop],
    ['a page of HTML', 'unexpected_response', {}, hold],
    ['the tenth page of HTML', 'unexpected_response', { alike: 10 }, stop],

    ['a 503', 'unavailable', {}, hold],
    ['a lost connection', 'network', { alike: 2 }, hold],
    ['a timeout, the third', 'timeout', { alike: 3 }, pause('down', 5000)],
    ['a probe in vain', 'unavailable', { pauses: 1 }, pause('down', 10_000)],
    ['a later probe in vain', 'unavailable', { pauses: 5 }, pause('down', 160_000)],
    ['a much later probe in vain', 'unavailable', { pauses: 10 }, pause('down', 300_000)],
    ['the last probe in vain', 'unavailable', { pauses: 11 }, stop],
    [
      'a probe with one of the last rows',
      'unavailable',
      { isTail: true, pauses: 3 },
      pause('down', 40_000),
    ],
    ['a later probe with one of the last rows', 'unavailable', { isTail: true, pauses: 4 }, end],
    ['a 503 of a row from before the pause', 'unavailable', { isStale: true }, back],
    ['a 503 of a row for the third time', 'unavailable', { alike: 3, backs: 2 }, end],
    [
      'a 503 of a row for the second time',
      'unavailable',
      { alike: 3, backs: 1 },
      pause('down', 5000),
    ],

    ['a limit', 'rate_limited', inTime(2000), pause('limit', 2000)],
    ['a limit that is free', 'rate_limited', inTime(-5), pause('limit', 0)],
    ['a limit without a time', 'rate_limited', {}, pause('limit', 5000)],
    ['a limit again', 'rate_limited', { ...inTime(2000), pauses: 2 }, pause('limit', 20_000)],
    ['a quota', 'rate_limited', inTime(5 * hour), pause('quota', 5 * hour)],
    [
      'a quota in vain',
      'rate_limited',
      { ...inTime(5 * hour), pauses: 2 },
      pause('quota', 5 * hour),
    ],
    ['a quota in vain, the third', 'rate_limited', { ...inTime(5 * hour), pauses: 3 }, stop],
    ['a limit in vain', 'rate_limited', { pauses: 11 }, stop],
    ['a limit of one row only', 'rate_limited', { ...inTime(2000), backs: 5 }, end],
    ['a limit of an earlier row', 'rate_limited', { isStale: true }, back],
    [
      'a limit of an earlier row with a time',
      'rate_limited',
      { ...inTime(2000), isStale: true },
      pause('limit', 2000),
    ],
    ['the end of a call that the row had joined', 'aborted', {}, back],
    ['the end of such calls again and again', 'aborted', { backs: 5 }, end],

    ['a queue', 'queued', {}, pause('limit', 5000)],
    ['a queue for one row only', 'queued', { backs: 5 }, end],
  ])('%s', (_, code, { retryAt, ...standing }, expected) => {
    const failure: Failure = { code, message: '', ...(retryAt && { retryAt }) }
    expect(verdict(failure, { ...usual, ...standing })).toEqual(expected)
  })

  it('a vendor that stays down is one for half an hour', () => {
    let time = 0
    for (let pauses = 0; ; pauses += 1) {
      const failure: Failure = { code: 'unavailable', message: '' }
      const decision = verdict(failure, { ...usual, alike: 3, pauses })
      if (decision.act !== 'pause') break
      time += decision.time
    }
    expect(time).toBe(1_815_000)
  })
})
