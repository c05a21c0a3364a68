import type { TagsEvent } from '@tags/core'
import { startAccount } from './account.ts'
import { canary } from './canary.ts'
import { brief, judge, judgeOurs, patience } from './judge.ts'
import type { Client, Options, Row, Seen } from './row.ts'
import { startServer } from './server.ts'

/** The result of a row. */
export interface Report {
  id: string
  /** A sentence per failure; empty if the client passed. */
  wrong: string[]
  /** The outcome in a few words. */
  ended: string
  seen: Seen
  /** Returns sentences about requests after the outcome. */
  late: () => string[]
  /** Stops the servers of the row. */
  stop: () => Promise<void>
}

/** Runs a row against a client. The servers run until `stop`, to detect late requests. */
export async function run(row: Row, client: Client): Promise<Report> {
  const other = row.other && (await startServer(row.other))
  const server = row.account
    ? await startAccount(row.account)
    : await startServer(row.steps ?? [], { identity: row.identity, other })
  const wrong: string[] = []
  const events: TagsEvent[] = []
  const attempts: number[] = []
  const expect = (ok: boolean, sentence: string) => {
    if (!ok) wrong.push(sentence)
  }
  const given = typeof row.options === 'function' ? await row.options(server) : row.options
  const options = watch(given ?? {}, server.url, events, attempts)
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
  if ((await inTime(checked)) === 'none') wrong.push('the check after the outcome never ended')
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

/** Waits for `work`, and returns `none` if that takes longer than `time` milliseconds. */
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
  given: Partial<Options>,
  baseUrl: string,
  events: TagsEvent[],
  attempts: number[],
): Options {
  const { fetch = (url, init) => globalThis.fetch(url, init) } = given
  return {
    token: canary,
    baseUrl,
    limiter: false,
    ...given,
    fetch(url, init) {
      attempts.push(performance.now())
      return fetch(url, init)
    },
    onEvent(event) {
      events.push(event)
      given.onEvent?.(event)
    },
  }
}

const ending = (outcome: Seen['outcome']): string => {
  if (outcome === 'none') return 'no outcome'
  return 'value' in outcome ? `returned ${brief(outcome.value)}` : `threw ${brief(outcome.error)}`
}

/** Watches the memory of the process. The returned function ends that and returns the highest rise in bytes. */
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
