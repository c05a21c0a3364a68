import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import {
  type Arrival,
  type CounterName,
  createVendor,
  type Limit,
  type Served,
  serve,
  type Vendor,
} from '@tags/faults/limits'
import type { Work } from './programs/worker.ts'

/** The counters that a limiter must satisfy without a refusal. */
export const strict = ['fixed window', 'sliding log', 'token bucket'] as const

/** Vendors on loopback, one for each counter. */
export interface Vendors {
  all: Vendor[]
  urls: string[]
  stop: () => Promise<unknown>
}

export async function startVendors(
  names: readonly CounterName[],
  limit: Limit,
  roundTrip = 20,
): Promise<Vendors> {
  const all = names.map((counter, seed) => createVendor({ counter, seed, limit, roundTrip }))
  const servers: Served[] = await Promise.all(all.map(serve))
  return {
    all,
    urls: servers.map(({ url }) => url),
    stop: () => Promise.all(servers.map(({ stop }) => stop())),
  }
}

/** A process that makes calls. */
export interface Worker {
  child: ChildProcess
  /** Starts the calls, and returns the messages of those that failed. */
  run: () => Promise<string[]>
}

/** Starts a process, and waits until it is ready. */
export async function startWorker(work: Work): Promise<Worker> {
  const child = fork(join(import.meta.dirname, 'programs/worker.ts'), [JSON.stringify(work)])
  await once(child, 'message')
  return {
    child,
    run: async () => {
      child.send('go')
      const [message] = await Promise.race([
        once(child, 'message'),
        once(child, 'exit').then(([code, signal]) => {
          throw new Error(`A worker ended with ${code ?? signal}.`)
        }),
      ])
      return message.failed
    },
  }
}

/** The largest number of arrivals in any window. */
export function mostInWindow(arrivals: readonly Arrival[], { window }: Limit): number {
  const times = arrivals.map(({ time }) => time)
  let first = 0
  let most = 0
  for (const [index, time] of times.entries()) {
    while ((times[first] as number) <= time - window) first += 1
    most = Math.max(most, index - first + 1)
  }
  return most
}
