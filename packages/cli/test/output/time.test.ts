import { describe, expect, it } from 'vitest'
import { count, number, speed } from '../../src/output/number.ts'
import { printable, truncate } from '../../src/output/text.ts'
import { createCalendar, duration, moment, near } from '../../src/output/time.ts'

const cases: [seconds: number, want: string][] = [
  [0, '1 s'],
  [59.2, '1 min'],
  [60, '1 min'],
  [61, '2 min'],
  [3600, '1 h'],
  [5000, '1 h 24 min'],
  [86_399, '1 day'],
  [86_400, '1 day'],
  [2.4 * 86_400, '2.4 days'],
  [1000 * 86_400, '1,000 days'],
]
it.each(cases)('%f seconds are %s', (seconds, want) => expect(duration(seconds)).toBe(want))

describe('a point in time', () => {
  const now = new Date('2026-11-30T23:30:00Z')
  const zones: [zone: string, full: string, short: string][] = [
    ['UTC', '2026-11-30 23:30 +00:00', '23:30'],
    ['Europe/Berlin', '2026-12-01 00:30 +01:00', '00:30'],
    ['America/St_Johns', '2026-11-30 20:00 -03:30', '20:00'],
  ]
  it.each(zones)('in %s', (zone, full, short) => {
    const calendar = createCalendar(zone)
    expect(moment(now, calendar)).toBe(full)
    expect(near(now, now, calendar)).toBe(short)
    expect(near(now, new Date('2026-11-20'), calendar)).toBe(full)
  })
})

it('separates thousands', () => {
  expect([
    number(1234567),
    count(1, 'row'),
    count(1000, 'row'),
    speed(9.87),
    speed(1234.5),
  ]).toEqual(['1,234,567', '1 row', '1,000 rows', '9.9', '1,235'])
})

const texts: [text: string, width: number, want: string][] = [
  ['hot lead', 8, 'hot lead'],
  ['hot lead', 7, 'hot le…'],
  ['漢字漢字', 6, '漢字…'],
  ['👩‍👩‍👧‍👧👩‍👩‍👧‍👧', 3, '👩‍👩‍👧‍👧…'],
  ['hot lead', 0, ''],
]
it.each(texts)('%s in %i columns is %s', (text, width, want) => {
  expect(truncate(text, width)).toBe(want)
})

it('escapes all that a terminal would obey', () => {
  expect(printable('\u001b[2J\u009b\u202e\u2028\r')).toBe(
    '\\u{1b}[2J\\u{9b}\\u{202e}\\u{2028}\\u{d}',
  )
})
