import { Writable } from 'node:stream'
import xterm from '@xterm/headless'
import { vi } from 'vitest'
import type { Terminal } from '../../src/output/block.ts'
import type { Clock } from '../../src/output/time.ts'

/** A terminal without a window. */
export interface Screen {
  stream: Terminal
  /** Returns the lines of the screen, without empty ones at its end. */
  lines: () => Promise<string[]>
  resize: (columns: number, rows: number) => Promise<void>
  /** The number of writes so far, and their text. */
  writes: string[]
}

/** Opens a terminal that shows what is written, as a real one does. */
export function openScreen(columns: number, rows: number): Screen {
  vi.stubEnv('TERM', 'xterm-256color')
  const terminal = new xterm.Terminal({
    cols: columns,
    rows,
    convertEol: true,
    allowProposedApi: true,
  })
  const writes: string[] = []
  const stream: Terminal = new Writable({
    decodeStrings: false,
    write(text: string, _, done) {
      writes.push(text)
      terminal.write(text)
      done()
    },
  })
  Object.assign(stream, { isTTY: true, columns, rows })
  const flush = () => new Promise<void>((resolve) => terminal.write('', resolve))
  return {
    stream,
    writes,
    async lines() {
      await flush()
      const { active } = terminal.buffer
      const lines = Array.from(
        { length: active.length },
        (_, index) => active.getLine(index)?.translateToString(true) ?? '',
      )
      while (lines.at(-1) === '') lines.pop()
      return lines
    },
    async resize(columns, rows) {
      await flush()
      Object.assign(stream, { columns, rows })
      terminal.resize(columns, rows)
    },
  }
}

/** A stream that is no terminal. */
export function openFile(): { stream: Terminal; text: () => string } {
  let all = ''
  const stream: Terminal = new Writable({
    decodeStrings: false,
    write(text: string, _, done) {
      all += text
      done()
    },
  })
  return { stream, text: () => all }
}

/** A clock that stands still until it is moved. */
export interface TestClock extends Clock {
  /** Moves the time on by seconds, and runs the timers. */
  pass: (seconds: number, each?: () => void) => void
}

/** Creates a clock in Berlin. */
export function createClock(begin: string): TestClock {
  let now = Date.parse(begin)
  const timers = new Set<{ next: number; interval: number; run: () => void }>()
  return {
    timeZone: 'Europe/Berlin',
    now: () => new Date(now),
    every(interval, run) {
      const timer = { next: now + interval, interval, run }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    pass(seconds, each) {
      for (let step = 0; step < seconds * 10; step++) {
        now += 100
        for (const timer of timers) {
          if (timer.next > now) continue
          timer.next += timer.interval
          timer.run()
        }
        if (step % 10 === 9) each?.()
      }
    },
  }
}
