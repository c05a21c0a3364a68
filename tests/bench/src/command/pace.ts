import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CounterName } from '@tags/faults/limits'
import { writeContacts } from './contacts.ts'
import { limit, type Paced } from './limit.ts'
import { runCommand, runLoop } from './run.ts'

/** The figures of a run, with one way to pace it and one way to count. */
export interface PacedRun extends Paced {
  pacing: string
  counter: CounterName
}

const queue = { interval: limit.window, intervalCap: limit.requests }

const preload = join(import.meta.dirname, 'programs/vendor.ts')

type Run = typeof runCommand

/** The command, and loops over the vendor's SDK with a queue. */
const pacings: Record<string, Run> = {
  'p-queue, interval': (folder, file, options) => runLoop(folder, file, queue, options),
  'p-queue, interval, strict': (folder, file, options) =>
    runLoop(folder, file, { ...queue, strict: true }, options),
  'tags add': runCommand,
}

/** The ways to count of vendors with the loosest and the strictest limit. */
const counters: CounterName[] = ['fixed window', 'sliding log']

/** Tags `rows` contacts in virtual time in each way, in the installation in `folder`. */
export async function measurePace(folder: string, rows: number): Promise<PacedRun[]> {
  const file = join(folder, 'paced.csv')
  await writeContacts(file, rows)
  const paced: PacedRun[] = []
  for (const [pacing, run] of Object.entries(pacings)) {
    for (const counter of counters) {
      const figures = join(folder, 'paced.json')
      await run(folder, file, { preload, env: { COUNTER: counter, PACED: figures } })
      paced.push({ pacing, counter, ...JSON.parse(await readFile(figures, 'utf8')) })
    }
  }
  return paced
}
