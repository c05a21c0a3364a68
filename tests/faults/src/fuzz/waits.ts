import fc from 'fast-check'
import { dateForms } from '../dates.ts'

/** An answer that asks the client to wait. */
export interface Asking {
  status: number
  headers: Record<string, string>
  /** The wait in milliseconds if the answer arrives at that time, unless it is ambiguous. */
  wait: (now: number) => { least?: number; most?: number }
}

const year = 366 * 86_400

const retried = fc.constantFrom(429, 500, 502, 503, 504, 408, 425)

/** Generates a number of seconds, or one too large for any clock. */
const seconds = fc
  .tuple(
    fc.constantFrom(429, 429, 503),
    fc.oneof(fc.nat(5), fc.nat(100_000), fc.nat(2 ** 31), fc.constantFrom(2_147_484, 1e9, 1e15)),
  )
  .map(([status, seconds]): Asking => {
    const time = seconds * 1000
    // A wait of a year need not be exact to the second.
    const wait = { least: Math.min(time, year * 1000), most: time }
    return { status, headers: { 'retry-after': String(seconds) }, wait: () => wait }
  })

const date = fc
  .record({
    status: fc.constantFrom(429, 429, 503),
    form: fc.constantFrom(...Object.values(dateForms)),
    offset: fc.integer({ min: -year, max: year }),
    skew: fc.option(fc.integer({ min: -year, max: year })),
  })
  .map(({ status, form, offset, skew }): Asking => {
    const server = Math.floor(Date.now() / 1000) * 1000 + (skew ?? 0) * 1000
    const time = server + offset * 1000
    const headers: Record<string, string> = { 'retry-after': form(new Date(time)) }
    if (skew !== null) headers.date = new Date(server).toUTCString()
    const wait = (now: number) => {
      const length = Math.max(0, skew === null ? time - now : offset * 1000)
      return { least: length, most: length }
    }
    return { status, headers, wait }
  })

const count = fc.oneof(fc.nat(20), fc.nat(10_000_000))

/** Generates HighLevel's headers about its window and its day. */
const windows = fc
  .record({ remaining: count, interval: count, daily: fc.constantFrom(0, 1, 500), reset: count })
  .map(({ remaining, interval, daily, reset }): Asking => {
    const headers = {
      'x-ratelimit-remaining': String(remaining),
      'x-ratelimit-interval-milliseconds': String(interval),
      'x-ratelimit-daily-remaining': String(daily),
      'x-ratelimit-daily-reset': String(reset),
    }
    const spent = Math.max(remaining ? 0 : interval, daily ? 0 : reset)
    const wait = { least: spent, most: remaining && daily ? interval : spent }
    return { status: 429, headers, wait: () => wait }
  })

const odd = fc.oneof(
  fc.constantFrom(
    ...['', '-1', '+1', '0x10', '1e3', '1.5', 'NaN', 'Infinity', '1, 120', '1;', '٣', '00', '1 2'],
    ...['Sun, 31 Feb 2027 99:99:99 GMT', 'Sun', 'Sunday, 06-Nov-94 08:49:37 GMT', 'Mon, 1', '1_0'],
    ...['Fri, 31 Dec 275760 23:59:59 GMT', 'Sun, 06 Nov -1 08:49:37 GMT', '2027-01-01T00:00:00Z'],
    ...['9'.repeat(400), '99999999999999999999', '2147483648', '0000000000000000000001', 'null'],
  ),
  fc.string().map((text) => text.replace(/[^ -~]/g, '?')),
  count.map(String),
)

const names = [
  ...['retry-after', 'date', 'x-ratelimit-max', 'x-ratelimit-remaining', 'x-ratelimit-limit'],
  ...[
    'x-ratelimit-interval-milliseconds',
    'x-ratelimit-limit-daily',
    'x-ratelimit-daily-remaining',
  ],
  'x-ratelimit-daily-reset',
]

const nonsense = fc
  .tuple(retried, fc.dictionary(fc.constantFrom(...names), odd, { maxKeys: 5 }))
  .map(([status, headers]): Asking => ({ status, headers, wait: () => ({}) }))

/** HighLevel without a time: its window is ten seconds. */
const bare = fc.constant<Asking>({
  status: 429,
  headers: {},
  wait: () => ({ least: 10_000, most: 10_000 }),
})

/** Generates answers that ask the client to wait, clearly or incomprehensibly. */
export const askings: fc.Arbitrary<Asking> = fc.oneof(seconds, date, windows, bare, nonsense)
