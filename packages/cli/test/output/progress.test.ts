import { describe, expect, it, vi } from 'vitest'
import type { LaneOptions } from '../../src/output/forecast.ts'
import { type Progress, type ProgressOptions, showProgress } from '../../src/output/progress.ts'
import type { Failure, Outcome, Work } from '../../src/work.ts'
import { createClock, openFile, openScreen } from './terminal.ts'

const highlevel: LaneOptions = {
  title: 'HighLevel',
  rows: 50_000,
  limits: [
    { requests: 100, seconds: 10 },
    { requests: 200_000, seconds: 86_400 },
  ],
}
const kit: LaneOptions = { title: 'Kit', rows: 300, limits: [{ requests: 120, seconds: 60 }] }
const done: Outcome = { result: {} }
const failed: Outcome = { error: { code: 'not_found', message: 'kit: 404 Not Found' } }
const down: Failure = { code: 'unavailable', message: 'kit: 503 Service Unavailable', status: 503 }
const spent: Failure = { code: 'rate_limited', message: 'highlevel: 429 Too Many Requests' }

const refused: Failure = {
  code: 'unauthorized',
  message: 'kit: GET /v4/subscribers: 401 Unauthorized',
  said: 'The access token is \u001b[31minvalid',
}

const workOf = (vendor: string): Work => ({ line: 2, vendor, contact: { id: 'c1' }, tags: ['vip'] })

/** Sends the same outcome of a vendor a number of times. */
function repeat(progress: Progress, vendor: string, times: number, outcome = done) {
  for (let index = 0; index < times; index++) {
    progress.event({ type: 'outcome', work: workOf(vendor), outcome, milliseconds: 1 })
  }
}

/** Shows the progress of HighLevel, and of Kit if wanted, from 14:00 on. */
function start(options: Partial<ProgressOptions> = {}, vendors = { highlevel }) {
  const clock = createClock('2026-11-30T13:00:00Z')
  const progress = showProgress({ vendors: new Map(Object.entries(vendors)), clock, ...options })
  return { clock, progress }
}

describe('on a terminal', () => {
  it('shows one vendor in two lines', async () => {
    const screen = openScreen(80, 10)
    const { clock, progress } = start({ stream: screen.stream })
    repeat(progress, 'highlevel', 3, failed)
    clock.pass(120, () => repeat(progress, 'highlevel', 10))
    clock.pass(0.1)
    expect(await screen.lines()).toEqual([
      '1,200 of 50,000 done, 3 failed, 10 a second, 2 %',
      'ends about 15:25 (in 1 h 24 min), at the limit of 100 requests in 10 s',
    ])
    progress.end()
    expect(await screen.lines()).toEqual([])
  })

  it('shows several vendors side by side, and what each waits for', async () => {
    const screen = openScreen(80, 10)
    const { clock, progress } = start({ stream: screen.stream }, { highlevel, kit } as never)
    clock.pass(60, () => {
      repeat(progress, 'highlevel', 10)
      repeat(progress, 'kit', 2)
    })
    clock.pass(60, () => repeat(progress, 'highlevel', 10))
    progress.event({
      type: 'pause',
      vendor: 'kit',
      until: new Date('2026-11-30T13:05:00Z'),
      why: 'down',
      failure: down,
    })
    clock.pass(1)
    expect(await screen.lines()).toEqual([
      '1,320 of 50,300 done, 0 failed, 10 a second, 2 %',
      'HighLevel  1,200 of 50,000, ends about 15:25 (in 1 h 24 min)',
      'Kit        120 of 300, is down since 14:02, tries again at 14:05',
    ])
    progress.event({ type: 'continue', vendor: 'kit' })
    repeat(progress, 'kit', 180)
    clock.pass(1)
    expect((await screen.lines())[2]).toBe('Kit        300 of 300, done')
    progress.end()
  })

  it('says until when a spent quota makes it wait, and when all is done', async () => {
    const screen = openScreen(80, 10)
    const { clock, progress } = start({ stream: screen.stream })
    clock.pass(60, () => repeat(progress, 'highlevel', 10))
    progress.event({
      type: 'pause',
      vendor: 'highlevel',
      until: new Date('2026-12-01T01:00:00Z'),
      why: 'quota',
      failure: spent,
    })
    clock.pass(5)
    const [, wait] = await screen.lines()
    expect(wait).toBe('HighLevel: waits until 02:00, quota of 200,000 a day')
    await screen.resize(160, 10)
    clock.pass(1)
    expect((await screen.lines())[1]).toBe(
      `${wait}, ends about 03:24 (in 13 h 24 min), by the quota of 200,000 a day`,
    )
    progress.end()
  })

  it('says when it waits for a limit, which does not count as slowness', async () => {
    const screen = openScreen(80, 10)
    const { clock, progress } = start({ stream: screen.stream })
    clock.pass(60, () => repeat(progress, 'highlevel', 10))
    progress.event({
      type: 'pause',
      vendor: 'highlevel',
      until: new Date('2026-11-30T13:01:30Z'),
      why: 'limit',
      failure: spent,
    })
    clock.pass(29)
    const wait = 'HighLevel: waits 1 s, limit of 100 requests in 10 s'
    expect((await screen.lines())[1]).toBe(wait)
    clock.pass(10, () => repeat(progress, 'highlevel', 10))
    expect((await screen.lines())[1]).toBe(
      'ends about 15:26 (in 1 h 25 min), at the limit of 100 requests in 10 s',
    )
    progress.end()
  })

  it('counts the periods of a quota that is not enough', async () => {
    const screen = openScreen(120, 10)
    const vendors = { highlevel: { ...highlevel, rows: 1_000_000 } }
    const { clock, progress } = start({ stream: screen.stream }, vendors)
    clock.pass(60, () => repeat(progress, 'highlevel', 10))
    expect((await screen.lines())[1]).toBe(
      'ends about 2026-12-04 19:43 +01:00 (in 4.3 days), by the quota of 200,000 a day',
    )
    progress.end()
  })

  it('says once why a vendor stopped, above the lines', async () => {
    const screen = openScreen(80, 10)
    const { clock, progress } = start({ stream: screen.stream }, { highlevel, kit } as never)
    clock.pass(1)
    progress.event({ type: 'stop', vendor: 'kit', failure: refused })
    clock.pass(1)
    expect(await screen.lines()).toEqual([
      'Kit stopped, with 300 rows left: unauthorized: GET /v4/subscribers: 401',
      "Unauthorized. Kit says: 'The access token is \\u{1b}[31minvalid'.",
      '0 of 50,300 done, 0 failed, 0 a second, 0 %',
      'HighLevel  0 of 50,000',
      'Kit        0 of 300, stopped',
    ])
    progress.end()
  })

  it('counts the unsure rows of a resumed run until they have an outcome', async () => {
    const screen = openScreen(80, 10)
    const vendors = { highlevel: { ...highlevel, ended: 40_000 } }
    const counts = { done: 39_000, failed: 1_000, unsure: 2 }
    const { clock, progress } = start({ stream: screen.stream, counts }, vendors)
    progress.event({
      type: 'outcome',
      work: workOf('highlevel'),
      outcome: { result: {}, wasUnsure: true },
      milliseconds: 1,
    })
    clock.pass(0.1)
    expect(await screen.lines()).toEqual([
      '39,001 of 50,000 done, 1,000 failed, 1 unsure, 80 %',
      'ends about 14:17 (in 18 min), at the limit of 100 requests in 10 s',
    ])
    progress.end()
  })

  const widths: [columns: number, want: string[]][] = [
    [30, ['50 of 50,000 done, 0 failed', 'ends about 15:44 (in 1 h 45 …']],
    [20, ['50 of 50,000 done', 'ends about 15:44 (…']],
    [10, ['50 of 50…', 'ends abo…']],
  ]
  it.each(widths)('fits into %i columns', async (columns, want) => {
    const screen = openScreen(columns, 10)
    const { clock, progress } = start({ stream: screen.stream })
    clock.pass(5, () => repeat(progress, 'highlevel', 10))
    clock.pass(0.1)
    expect(await screen.lines()).toEqual(want)
    progress.end()
  })

  it('leaves nothing behind when the terminal becomes narrower', async () => {
    const screen = openScreen(80, 20)
    const { clock, progress } = start({ stream: screen.stream })
    screen.stream.write('contacts.csv: 50,000 rows\n')
    clock.pass(60, () => repeat(progress, 'highlevel', 10))
    await screen.resize(30, 20)
    clock.pass(1)
    expect(await screen.lines()).toEqual(
      [
        'contacts.csv: 50,000 rows',
        '600 of 50,000 done, 0 failed',
        'ends about 15:25 (in 1 h 25 …',
      ].map((line) => line),
    )
    progress.end()
  })

  it('draws at most 10 times a second, and not at all if nothing has changed', () => {
    const screen = openScreen(80, 10)
    const vendors = { highlevel: { ...highlevel, rows: 2_000_000, limits: [] } }
    const { clock, progress } = start({ stream: screen.stream }, vendors)
    clock.pass(10, () => repeat(progress, 'highlevel', 100_000))
    expect(screen.writes.length).toBeLessThanOrEqual(100)
    clock.pass(120)
    screen.writes.length = 0
    clock.pass(10)
    expect(screen.writes).toEqual([])
    progress.end()
  })
})

describe('elsewhere', () => {
  const cases: [name: string, set: (screen: ReturnType<typeof openScreen>) => void][] = [
    ['a file', ({ stream }) => Object.assign(stream, { isTTY: undefined })],
    ['a terminal without columns', ({ stream }) => Object.assign(stream, { columns: 0 })],
    ['a dumb terminal', () => vi.stubEnv('TERM', 'dumb')],
  ]
  it.each(cases)('prints a plain line a minute to %s', (_, set) => {
    const screen = openScreen(80, 10)
    set(screen)
    const { clock, progress } = start({ stream: screen.stream })
    clock.pass(120, () => repeat(progress, 'highlevel', 10))
    progress.end()
    vi.unstubAllEnvs()
    expect(screen.writes).toEqual([
      '2026-11-30 14:01 +01:00: 590 of 50,000 done, 0 failed, 9.8 a second, 1 %; ends about 15:25 (in 1 h 25 min), at the limit of 100 requests in 10 s\n',
      '2026-11-30 14:02 +01:00: 1,190 of 50,000 done, 0 failed, 10 a second, 2 %; ends about 15:25 (in 1 h 24 min), at the limit of 100 requests in 10 s\n',
    ])
  })

  it('prints at once when a vendor begins to wait, and once only', () => {
    const { stream, text } = openFile()
    const { clock, progress } = start({ stream }, { kit } as never)
    for (let minute = 0; minute < 3; minute++) {
      const until = new Date(clock.now().getTime() + 61_000)
      progress.event({ type: 'pause', vendor: 'kit', until, why: 'down', failure: down })
      clock.pass(50)
    }
    progress.end()
    expect(text().split('\n')).toEqual([
      'Kit is down since 14:00, tries again at 14:01',
      expect.stringContaining('Kit is down since 14:00, tries again in 51 s; ends about'),
      expect.stringContaining('Kit is down since 14:00, tries again in 41 s; ends about'),
      '',
    ])
  })

  it('leaves to the summary why the only vendor stopped', () => {
    const { stream, text } = openFile()
    const { progress } = start({ stream }, { kit } as never)
    progress.event({ type: 'stop', vendor: 'kit', failure: refused })
    progress.end()
    expect(text()).toBe('')
  })

  it('prints notes on another stream, too', () => {
    const other = openFile()
    const { progress } = start({ stream: openFile().stream })
    progress.note('{"line":2}', other.stream)
    progress.end()
    expect(other.text()).toBe('{"line":2}\n')
  })
})
