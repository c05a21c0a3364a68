import type { RunEvent } from '../run/event.ts'
import { createBlock, isMoving, type Terminal } from './block.ts'
import { createLane, endTexts, type Lane, type LaneOptions } from './forecast.ts'
import { createMeter } from './meter.ts'
import { number, speed } from './number.ts'
import { redactFailure } from './redact.ts'
import { stopText } from './stop.ts'
import { printable, wrap } from './text.ts'
import { type Calendar, type Clock, createCalendar, moment, systemClock } from './time.ts'

/** A run whose progress is shown. */
export interface ProgressOptions {
  /** The vendors by name, in the order to be shown. */
  vendors: ReadonlyMap<string, LaneOptions>
  /** The outcomes of earlier runs of the same journal. */
  counts?: { done: number; failed: number; unsure: number }
  redact?: boolean | undefined
  /** Shows plain lines, even on a terminal. */
  isPlain?: boolean | undefined
  /** Default: standard error. */
  stream?: Terminal
  clock?: Clock
}

/** The progress of a run. */
export interface Progress {
  /** Takes an event of the run. */
  event: (event: RunEvent) => void
  /** Prints a text above the changing lines, on `stream` or on another that may be the same terminal. */
  note: (text: string, stream?: Terminal) => void
  /** Ends the progress and removes its lines. */
  end: () => void
}

/** The time between two drawings on a terminal, and between two plain lines elsewhere, in milliseconds. */
const intervals = { terminal: 100, plain: 60_000 }

/**
 * Shows the progress of a run on standard error: as lines that change in place on a terminal, and elsewhere as one
 * plain line a minute and one when a vendor begins to wait or ends. An event only counts; a timer draws.
 */
export function showProgress(options: ProgressOptions): Progress {
  const { redact, stream = process.stderr, clock = systemClock } = options
  const counts = { done: 0, failed: 0, unsure: 0, ...options.counts }
  const begin = clock.now().getTime()
  const lanes = new Map([...options.vendors].map(([name, lane]) => [name, createLane(lane, begin)]))
  const block = !options.isPlain && isMoving(stream) ? createBlock(stream) : undefined
  const meter = createMeter()
  const calendar = createCalendar(clock.timeZone)
  const view = { counts, lanes: [...lanes.values()], calendar }

  function tick() {
    const now = clock.now().getTime()
    meter.sample(now, counts.done + counts.failed)
    for (const lane of view.lanes) lane.tick(now)
    return { ...view, now, perSecond: meter.perSecond() }
  }
  const print = () => stream.write(`${plainLine(tick())}\n`)
  const draw = () => block?.draw(blockLines(tick(), (stream.columns || 80) - 1))
  const timers = block
    ? [clock.every(intervals.terminal, draw)]
    : [clock.every(1000, tick), clock.every(intervals.plain, print)]
  tick()

  const note = (text: string, to = stream) => {
    block?.clear()
    to.write(`${text}\n`)
    draw()
  }
  return {
    note,
    event(event) {
      if (event.type === 'outcome') {
        add(counts, event)
        lanes.get(event.work.vendor)?.count()
        return
      }
      const lane = lanes.get(event.vendor) as Lane
      const now = clock.now().getTime()
      const isNews = lane.take(event, now)
      if (event.type === 'stop') {
        // The summary that follows says the same.
        if (view.lanes.every((lane) => lane.isOver())) return
        const failure = redact ? redactFailure(event.failure) : event.failure
        const text = stopText(lane.title, failure, lane.rows - lane.ended(), calendar)
        note(block ? wrap(text, stream.columns || 80) : text)
      } else if (isNews && !block) {
        note(haltText(lane, lane.halt(now, calendar) ?? ''))
      }
    },
    end() {
      for (const stop of timers) stop()
      block?.clear()
    },
  }
}

function add(
  counts: { done: number; failed: number; unsure: number },
  { outcome }: Extract<RunEvent, { type: 'outcome' }>,
): void {
  if ('error' in outcome) counts.failed += 1
  else counts.done += 1
  if (outcome.wasUnsure && counts.unsure > 0) counts.unsure -= 1
}

interface View {
  counts: { done: number; failed: number; unsure: number }
  lanes: readonly Lane[]
  now: number
  perSecond: number | undefined
  calendar: Calendar
}

function totals({ counts, lanes, perSecond }: View): string[] {
  const { done, failed, unsure } = counts
  const total = lanes.reduce((sum, { rows }) => sum + rows, 0)
  const all = total === 0 ? 100 : Math.floor((100 * (done + failed)) / total)
  return [
    `${number(done)} of ${number(total)} done`,
    `${number(failed)} failed`,
    ...(unsure > 0 ? [`${number(unsure)} unsure`] : []),
    ...(perSecond === undefined ? [] : [`${speed(perSecond)} a second`]),
    `${all} %`,
  ]
}

/** Joins the first of some texts that fit into the width. */
function fit(texts: readonly string[], width: number): string {
  const [first = '', ...rest] = texts
  let line = first
  for (const text of rest) {
    if (line.length + 2 + text.length > width) break
    line += `, ${text}`
  }
  return line
}

function blockLines(view: View, width: number): string[] {
  const { lanes, now, calendar } = view
  const head = fit(totals(view), width)
  const [only] = lanes
  if (lanes.length === 1 && only) {
    const halt = only.halt(now, calendar)
    const end = only.end(now)
    const texts = [
      ...(halt === undefined ? [] : [haltText(only, halt)]),
      ...(end ? endTexts(end, now, calendar) : []),
    ]
    return texts.length > 0 ? [head, fit(texts, width)] : [head]
  }
  const names = Math.max(...lanes.map(({ title }) => title.length))
  return [
    head,
    ...lanes.map((lane) => {
      const end = lane.end(now)
      const rows = `${lane.title.padEnd(names)}  ${number(lane.ended())} of ${number(lane.rows)}`
      const halt = lane.halt(now, calendar)
      if (halt !== undefined) return fit([rows, halt], width)
      if (lane.isDone()) return fit([rows, 'done'], width)
      return fit([rows, ...(end ? endTexts(end, now, calendar) : [])], width)
    }),
  ]
}

const haltText = ({ title }: Lane, halt: string): string =>
  halt.startsWith('waits') ? `${title}: ${halt}` : `${title} ${halt}`

function plainLine(view: View): string {
  const { lanes, now, calendar } = view
  const ends = lanes.flatMap((lane) => lane.end(now) ?? [])
  const last = ends.sort((a, b) => b.at - a.at)[0]
  const halts = lanes.flatMap((lane) => {
    const halt = lane.halt(now, calendar)
    return halt ? [haltText(lane, halt)] : []
  })
  const parts = [totals(view).join(', '), ...halts]
  if (last) parts.push(endTexts(last, now, calendar).join(', '))
  return printable(`${moment(new Date(now), calendar)}: ${parts.join('; ')}`)
}
