import { inspect, isDeepStrictEqual } from 'node:util'
import { isTagsError, type TagsEvent } from '@tags/core'
import { canary, leaks } from './canary.ts'
import type { Client, Count, Options, Row, Seen } from './row.ts'
import { startServer } from './server.ts'

/** What came of a row. */
export interface Report {
  id: string
  /** A sentence for each thing that was wrong; none if the client passed. */
  wrong: string[]
  /** What the client did in the end, in a few words. */
  ended: string
  seen: Seen
  /** Sentences about what the client still did after the outcome. */
  late: () => string[]
  /** Stops the servers of the row. */
  stop: () => Promise<void>
}

const patience = 10_000

/** Runs a row against a client. The servers go on until `stop`, so that late requests are seen. */
export async function run(row: Row, client: Client): Promise<Report> {
  const other = row.other && (await startServer(row.other))
  const server = await startServer(row.steps, row.identity, other)
  const wrong: string[] = []
  const events: TagsEvent[] = []
  const attempts: number[] = []
  const expect = (ok: boolean, sentence: string) => {
    if (!ok) wrong.push(sentence)
  }
  const own = typeof row.options === 'function' ? await row.options(server) : row.options
  const options = watch(own ?? {}, server.url, events, attempts)
  const call = row.call ?? (({ add }) => add())
  const crash = (error: Error) => wrong.push(`it crashed the process: ${brief(error)}`)
  if (row.alone) process.on('uncaughtException', crash)
  const memory = row.memory === undefined ? undefined : watchMemory()
  const start = performance.now()
  const outcome = await inTime(
    Promise.resolve()
      .then(() => call({ add: client.create(options), options, server, events, expect }))
      .then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      ),
    row.within,
  )
  const duration = performance.now() - start
  const seen: Seen = { outcome, duration, server, attempts, events, memory: memory?.() }
  const had = { requests: server.requests.length, attempts: attempts.length }
  wrong.push(...judge(row, seen), ...(client.isOurs ? judgeOurs(row, seen) : []))
  const checked = Promise.resolve(row.check?.(seen, expect)).then(() => 'all')
  if ((await inTime(checked)) === 'none') wrong.push('what must hold afterwards never came about')
  process.off('uncaughtException', crash)
  wrong.push(...server.failures.map((error) => `the server itself failed: ${error}`))
  return {
    id: row.id,
    wrong,
    ended: ending(outcome),
    seen,
    late() {
      const requests = server.requests.length - Math.max(had.requests, attempts.length)
      const fetches = attempts.length - had.attempts
      return requests > 0 || fetches > 0 ? ['a request was sent after the outcome'] : []
    },
    async stop() {
      await Promise.all([server.stop(), other?.stop()])
    },
  }
}

/** What comes of `work`, or `none` if that takes too long. */
async function inTime<Value>(work: Promise<Value>, time = patience): Promise<Value | 'none'> {
  const { promise, resolve } = Promise.withResolvers<'none'>()
  const timer = setTimeout(resolve, time, 'none')
  try {
    return await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
  }
}

function watch(
  own: Partial<Options>,
  baseUrl: string,
  events: TagsEvent[],
  attempts: number[],
): Options {
  const { fetch = (request, init) => globalThis.fetch(request, init) } = own
  return {
    token: canary,
    baseUrl,
    limiter: false,
    ...own,
    fetch(request, init) {
      attempts.push(performance.now())
      return fetch(request, init)
    },
    onEvent(event) {
      events.push(event)
      own.onEvent?.(event)
    },
  }
}

/** What any client must do. */
function judge({ want, requests, gaps, memory, within = patience }: Row, seen: Seen): string[] {
  const { outcome, server } = seen
  const wrong: string[] = []
  if (outcome === 'none') wrong.push(`there was no outcome within ${within} ms`)
  else if ('value' in want && !('value' in outcome)) wrong.push('the call failed')
  else if ('value' in want && 'value' in outcome && !isDeepStrictEqual(outcome.value, want.value)) {
    wrong.push(`it gave ${brief(outcome.value)} instead of ${brief(want.value)}`)
  } else if ('code' in want && 'value' in outcome) {
    wrong.push(`it passed for a success, with ${brief(outcome.value)}`)
  }
  if (requests !== undefined && !isWithin(server.requests.length, requests)) {
    wrong.push(`the server saw ${server.requests.length} requests instead of ${range(requests)}`)
  }
  gaps?.forEach((least, index) => {
    const [before, after] = [server.requests[index], server.requests[index + 1]]
    const gap = (after?.at ?? Number.NaN) - (before?.at ?? Number.NaN)
    if (gap < least) {
      wrong.push(
        `request ${index + 2} came ${Math.round(gap)} ms after the one before, not ${least}`,
      )
    }
  })
  if (memory !== undefined && seen.memory !== undefined && seen.memory > memory) {
    wrong.push(`memory rose by ${brief(seen.memory)} bytes, over ${memory}`)
  }
  return wrong
}

/** What our clients must do beside that. */
function judgeOurs({ want, requests, attempts = requests, waits }: Row, seen: Seen): string[] {
  const { outcome, events } = seen
  const wrong: string[] = []
  if (attempts !== undefined && !isWithin(seen.attempts.length, attempts)) {
    wrong.push(`there were ${seen.attempts.length} attempts instead of ${range(attempts)}`)
  }
  if ('code' in want && outcome !== 'none' && 'error' in outcome) {
    wrong.push(...judgeError(want, outcome.error))
  }
  if (outcome !== 'none') {
    const shown = 'error' in outcome ? outcome.error : outcome.value
    wrong.push(...leaks(shown).map((leak) => `of what came out, ${leak}`))
  }
  wrong.push(...leaks(events).map((leak) => `of the events, ${leak}`))
  if (waits) wrong.push(...judgeWaits(waits, seen))
  return wrong
}

function judgeError(want: Extract<Row['want'], { code: unknown }>, error: unknown): string[] {
  if (!isTagsError(error)) return [`it threw ${brief(error)} instead of a TagsError`]
  const { code, status, message } = error
  const wrong: string[] = []
  if (![want.code].flat().includes(code)) {
    wrong.push(`its code was ${code} instead of ${[want.code].flat().join(' or ')}: ${message}`)
  }
  if (want.status !== undefined && status !== want.status) {
    wrong.push(`its status was ${status} instead of ${want.status}`)
  }
  if (want.message && !want.message.test(message)) {
    wrong.push(`its message did not fit ${want.message}: ${message}`)
  }
  return wrong
}

function judgeWaits(waits: NonNullable<Row['waits']>, { events, attempts }: Seen): string[] {
  const chosen = events.flatMap((event) => (event.type === 'retry' ? [event.wait] : []))
  const wrong: string[] = []
  if (chosen.length !== waits.length) {
    wrong.push(`it waited ${chosen.length} times instead of ${waits.length}`)
  }
  waits.forEach(([least, most], index) => {
    const wait = chosen[index] ?? Number.NaN
    const gap = (attempts[index + 1] ?? Number.NaN) - (attempts[index] ?? Number.NaN)
    if (wait < least || wait > most) {
      wrong.push(`it chose to wait ${wait} ms before retry ${index + 1}, not ${least} to ${most}`)
    }
    if (gap < wait - 2) wrong.push(`it said it would wait ${wait} ms, but waited ${gap}`)
  })
  return wrong
}

const isWithin = (count: number, wanted: Count): boolean =>
  typeof wanted === 'number' ? count === wanted : count >= wanted[0] && count <= wanted[1]

const range = (wanted: Count): string =>
  typeof wanted === 'number' ? String(wanted) : `${wanted[0]} to ${wanted[1]}`

const brief = (value: unknown): string =>
  value instanceof Error ? `${value.name}: ${value.message}` : inspect(value).slice(0, 200)

const ending = (outcome: Seen['outcome']): string => {
  if (outcome === 'none') return 'no outcome'
  return 'value' in outcome ? `gave ${brief(outcome.value)}` : `threw ${brief(outcome.error)}`
}

/** Watches the memory of the process; what it returns tells its highest rise in bytes. */
function watchMemory(): () => number {
  const start = process.memoryUsage.rss()
  let most = start
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss())
  }
  const timer = setInterval(look, 5)
  return () => {
    clearInterval(timer)
    look()
    return most - start
  }
}
