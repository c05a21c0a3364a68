import type { Failure } from '../work.ts'
import { createBlock, isMoving, type Terminal } from './block.ts'
import { createMeter } from './meter.ts'
import { count, speed } from './number.ts'
import { failureText } from './stop.ts'
import { truncate } from './text.ts'
import { type Clock, createCalendar, moment, near, systemClock } from './time.ts'

/** The progress of an export. */
export interface WalkProgress {
  /** Notes the numbers of pages and contacts so far. */
  page: (pages: number, contacts: number) => void
  /** Notes that the export waits until a time. */
  wait: (until: Date, failure: Failure) => void
  /** Prints a text above the changing line, on a stream that may be the same terminal. */
  note: (text: string, stream: Terminal) => void
  /** Ends the progress and removes its line. */
  end: () => void
}

/** Options of `showWalk`. */
export interface WalkProgressOptions {
  /** The vendor's own name. */
  title: string
  /** Default: standard error. */
  stream?: Terminal
  clock?: Clock
}

/** The time between two drawings on a terminal, and between two plain lines elsewhere, in milliseconds. */
const intervals = { terminal: 100, plain: 60_000 }

/** Shows the progress of an export: as a line that changes in place on a terminal, and elsewhere as a line a minute. */
export function showWalk(options: WalkProgressOptions): WalkProgress {
  const { title, stream = process.stderr, clock = systemClock } = options
  const block = isMoving(stream) ? createBlock(stream) : undefined
  const calendar = createCalendar(clock.timeZone)
  const meter = createMeter()
  let pages = 0
  let contacts = 0
  let waits: Date | undefined

  const sample = () => meter.sample(clock.now().getTime(), pages)
  function text(): string {
    const perSecond = meter.perSecond()
    const now = clock.now()
    return [
      count(contacts, 'contact'),
      count(pages, 'page'),
      ...(perSecond === undefined ? [] : [`${speed(perSecond)} pages a second`]),
      ...(waits ? [`waits until ${near(waits, now, calendar)}`] : []),
    ].join(', ')
  }
  const draw = () => {
    sample()
    block?.draw([truncate(text(), (stream.columns || 80) - 1)])
  }
  const print = () => stream.write(`${moment(clock.now(), calendar)}: ${text()}\n`)
  const timers = block
    ? [clock.every(intervals.terminal, draw)]
    : [clock.every(1000, sample), clock.every(intervals.plain, print)]
  sample()
  const note = (line: string, to: Terminal) => {
    block?.clear()
    to.write(`${line}\n`)
    if (block) draw()
  }
  return {
    note,
    page(morePages, moreContacts) {
      pages = morePages
      contacts = moreContacts
      waits = undefined
    },
    wait(until, failure) {
      waits = until
      note(
        `${title}: waits until ${near(until, clock.now(), calendar)}. ${failureText(title, failure)}`,
        stream,
      )
    },
    end() {
      for (const stop of timers) stop()
      block?.clear()
    },
  }
}
