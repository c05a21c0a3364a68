import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Job, JobState, Queues, VendorQueue, WorkerEvent, WorkerOptions } from '@tags/cli/bulk'
import { openClient } from '@tags/cli/bulk'
import spec from '@tags/highlevel/openapi.json' with { type: 'json' }
import { createSandbox, type Sandbox } from '@tags/sandbox'
import { listen } from '@tags/sandbox/node'
import { type OwnServer, startRedis } from '@tags/servers/redis'
import { afterEach } from 'vitest'
import { createWorker, openQueues } from '../src/index.ts'

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})
/** Runs a function at the end of the test, the last given first. */
export const atEnd = (end: () => unknown): void => void ends.push(end)

/** A HighLevel that listens, whose contacts are c2, c3, … */
export interface HighLevel {
  sandbox: Sandbox
  baseUrl: string
}

export async function startHighLevel(contacts: number, limits = false): Promise<HighLevel> {
  const ids = Array.from({ length: contacts }, (_, index) => ({ id: `c${index + 2}` }))
  const sandbox = createSandbox(spec, { contacts: ids, limits })
  const { url, stop } = await listen(sandbox)
  atEnd(stop)
  return { sandbox, baseUrl: url }
}

let start: () => Promise<OwnServer> = () => startRedis({ isDurable: true })
/** Makes the tests of this file use another store. */
export function useStore(other: () => Promise<OwnServer>): void {
  start = other
}

/** Starts a store that keeps its data, for one test. */
export async function startStore(): Promise<OwnServer> {
  const server = await start()
  atEnd(server.stop)
  return server
}

export const token = 'a-token'

/** Opens the queues of a store, for one test. */
export async function queuesOf(url: string, mayLose = false): Promise<Queues> {
  const queues = await openQueues({ url, mayLose })
  atEnd(() => queues.close())
  return queues
}

/** Makes jobs of 100 rows, 2 to `rows + 1`. */
export async function jobsOf(rows: number, { baseUrl }: HighLevel, run = randomUUID()) {
  const { account } = await openClient('highlevel', { token, baseUrl })
  const description = account.describe()
  const jobs: Job[] = []
  for (let first = 2; first < rows + 2; first += 100) {
    const count = Math.min(100, rows + 2 - first)
    jobs.push({
      id: `${run}-${first}`,
      data: {
        version: 1,
        run,
        action: 'add',
        vendor: 'highlevel',
        baseUrl,
        account: description,
        rows: Array.from({ length: count }, (_, index) => {
          const line = first + index
          return { line, contact: { id: `c${line}` }, tags: ['vip'] }
        }),
      },
    })
  }
  return jobs
}

/** Starts a worker in this process, without a limit unless one is given. */
export async function startWorker(
  url: string,
  { baseUrl }: HighLevel,
  options: Partial<WorkerOptions> & { client?: object } = {},
) {
  const events: WorkerEvent[] = []
  const { client, ...rest } = options
  const worker = await createWorker({
    url,
    vendors: { highlevel: { token, baseUrl, limiter: false, ...client } },
    onEvent: (event) => void events.push(event),
    ...rest,
  })
  atEnd(() => worker.close())
  return { ...worker, events }
}

/** Waits until a condition holds. */
export async function until(holds: () => unknown): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** Waits until all jobs are done, and returns them. */
export async function untilDone(queue: VendorQueue, jobs: readonly Job[]): Promise<JobState[]> {
  const read = () => queue.read(jobs.map(({ id }) => id))
  await until(async () => (await read()).every((job) => job && job.state !== 'open'))
  return (await read()) as JobState[]
}

/** Lists the outcomes of jobs. */
export const outcomesOf = (jobs: readonly (JobState | undefined)[]) =>
  jobs.flatMap((job) => job?.progress?.outcomes ?? [])

/** Lists the contacts that got the tag. */
export const taggedOf = ({ sandbox }: HighLevel): string[] =>
  [...sandbox.contacts].flatMap(([id, { tags }]) => (tags?.includes('vip') ? [id] : []))

export const folder = (): string => mkdtempSync(join(tmpdir(), 'a queue '))
