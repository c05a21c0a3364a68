/**
 * Runs rows of HighLevel against a server on loopback in another process, as fast as they go: `node journal.ts 20000`
 * prints the rows a second, the CPU time of a row, and that of its two lines in the journal alone, in microseconds.
 * The share is that of the journal.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { highlevel } from '@tags/highlevel'
import { createJournal } from '../../src/journal/journal.ts'
import { run } from '../../src/run/engine.ts'
import { onEvent } from '../../src/run/watch.ts'
import { headOf, lazily, newPath, worksOf } from '../run/scene.ts'

const rows = Number(process.argv[2] ?? 20_000)
const works = worksOf(rows)

/** Measures the CPU time and the time of some work, in microseconds a row. */
async function measure(work: () => Promise<void>) {
  const before = process.cpuUsage()
  const start = performance.now()
  await work()
  const time = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  return { cpu: (user + system) / rows, time: (1000 * time) / rows }
}

async function withJournal<Value>(
  use: (journal: Awaited<ReturnType<typeof createJournal>>) => Promise<Value>,
): Promise<Value> {
  const path = await newPath()
  const journal = await createJournal(path, headOf(rows))
  const value = await use(journal)
  await journal.close()
  await rm(dirname(path), { recursive: true })
  return value
}

const writeAll = (journal: Awaited<ReturnType<typeof createJournal>>) =>
  measure(async () => {
    for (const work of works) {
      journal.begin([work.line])
      journal.end(work, { result: { tags: ['vip'], changed: ['vip'] } }, 20)
    }
  })

const stub = fork(join(import.meta.dirname, '../run/stub.ts'))
const [{ port }] = await once(stub, 'message')
const client = highlevel({
  token: 'a-token',
  baseUrl: `http://127.0.0.1:${port}/figures`,
  limiter: false,
  onEvent,
})
const lane = {
  vendor: 'highlevel',
  client,
  rate: Number.POSITIVE_INFINITY,
  works: lazily(works).give,
}
await withJournal(writeAll)
const lines = await withJournal(writeAll)
const whole = await withJournal((journal) =>
  measure(() =>
    run({
      action: 'add',
      journal,
      lanes: [lane],
      signal: new AbortController().signal,
      onEvent: () => {},
    }),
  ),
)
stub.disconnect()
console.log(
  JSON.stringify({
    rows,
    rowsPerSecond: 1e6 / whole.time,
    cpuPerRow: whole.cpu,
    journalCpuPerRow: lines.cpu,
    share: lines.cpu / whole.cpu,
    linesPerSecond: 2e6 / lines.time,
  }),
)
