/** Measures limiters that several processes share over Redis. By itself, it prints its section of the results. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Arrival,
  type CounterName,
  createVendor,
  type Figures,
  figuresOf,
  type Limit,
  serve,
} from '@tags/faults/limits'
import { findRedis } from '@tags/servers/redis'
import { table, whole } from './table.ts'

/** The work of one process. */
export interface Job {
  pacing: '@tags/redis' | 'bullmq' | 'rate-limiter-flexible' | 'bottleneck'
  url: string
  /** The first argument of ioredis. */
  redis: string
  /** The name of the limit that the processes share. */
  id: string
  calls: number
  limit: Limit
}

/** The results of several processes with one limiter and one way to count. */
export interface Shared extends Figures {
  pacing: Job['pacing']
  counter: CounterName
  /** The most requests that arrived in any window. */
  most: number
  /** The number of calls that failed, or did not end. */
  failed: number
}

const pacings = ['@tags/redis', 'bullmq', 'rate-limiter-flexible', 'bottleneck'] as const
const counters = ['fixed window', 'sliding log', 'token bucket'] as const
const processes = 3

/** After that many milliseconds, calls that are not done have failed: bottleneck may never wake them. */
const patience = 120_000

/** HighLevel's limit, ten times as fast. */
const limit: Limit = { requests: 100, window: 1000 }

/** Makes `calls` calls in each of three processes, with each limiter, against a vendor for each way to count. */
export async function measureShared(
  calls: number,
  pacings: readonly Job['pacing'][],
): Promise<Shared[]> {
  const { url: redis, stop } = await findRedis()
  try {
    const shared: Shared[] = []
    for (const pacing of pacings) {
      const measured = counters.map((counter, seed) =>
        measure({ pacing, calls, limit, redis, url: '', id: crypto.randomUUID() }, counter, seed),
      )
      shared.push(...(await Promise.all(measured)))
    }
    return shared
  } finally {
    await stop()
  }
}

async function measure(job: Job, counter: CounterName, seed: number): Promise<Shared> {
  const vendor = createVendor({ counter, limit, seed, roundTrip: 20 })
  const { url, stop } = await serve(vendor)
  const argument = JSON.stringify({ ...job, url })
  const children = Array.from({ length: processes }, () =>
    fork(join(import.meta.dirname, 'shared/worker.ts'), [argument]),
  )
  try {
    await Promise.all(children.map((child) => once(child, 'message')))
    const done = children.map((child) => once(child, 'message'))
    for (const child of children) child.send('go')
    await Promise.race([Promise.all(done), sleep(patience, undefined, { ref: false })])
    const { arrivals } = vendor
    const taken = arrivals.filter(({ status }) => status === 200).map(({ contact }) => contact)
    const failed = processes * job.calls - new Set(taken).size
    const figures = figuresOf(arrivals, limit)
    return { pacing: job.pacing, counter, ...figures, most: mostOf(arrivals), failed }
  } finally {
    for (const child of children) child.kill()
    await stop()
  }
}

/** Counts the most arrivals in any window. */
function mostOf(arrivals: readonly Arrival[]): number {
  const times = arrivals.map(({ time }) => time).sort((one, other) => one - other)
  let first = 0
  let most = 0
  for (const [index, time] of times.entries()) {
    while ((times[first] as number) <= time - limit.window) first += 1
    most = Math.max(most, index - first + 1)
  }
  return most
}

/** Writes the section about limiters over Redis. */
export async function sharedLimits(): Promise<string> {
  const calls = 200
  const rows = await measureShared(calls, pacings)
  const { requests, window } = limit
  return `## Several processes

${processes} processes make ${calls} calls of \`addTags\` each at once, against vendors that allow ${requests} requests in ${window} ms. They
share a limiter over Redis: ours, the \`limiter\` of a BullMQ worker with a job for each call, a \`RateLimiterQueue\` of
rate-limiter-flexible, or a cluster of bottleneck with a reservoir and a heartbeat of 250 ms, since its default of 5,000 ms
wakes waiting calls late. Each has the vendor's limit as its own. The client is the same, with three retries, as above.
*Most* counts the requests that arrived in any window, with those refused.

${table(
  ['shared by, against', 'taken in a window', '429', 'target', 'most', 'calls failed'],
  rows.map(({ pacing, counter, perWindow, refused, most, failed }) => [
    `${pacing}, ${counter}`,
    perWindow.toFixed(1),
    `${(100 * refused).toFixed(2)} %`,
    pacing === '@tags/redis' ? `0 %: ${refused === 0 ? 'met' : 'missed'}` : '',
    whole(most),
    whole(failed),
  ]),
)}`
}

if (import.meta.main) console.log(await sharedLimits())
