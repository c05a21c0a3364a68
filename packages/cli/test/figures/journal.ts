/**
 * Runs rows of HighLevel against a server on loopback in another process, as fast as they go: `node journal.ts 20000`
 * prints the rows a second, the CPU time of a row, and that of its lines in the journal alone, in microseconds.
 * The share is that of the journal.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { highlevel } from '@tags/highlevel'
import { httpFetch } from '../../src/access/fetch.ts'
import { createJournal, type Journal } from '../../src/journal/journal.ts'
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

async function withJournal<Value>(use: (journal: Journal) => Promise<Value>): Promise<Value> {
  const path = await newPath()
  const journal = await createJournal(path, headOf(rows))
  const value = await use(journal)
  await journal.close()
  await rm(dirname(path), { recursive: true })
  return value
}

/** The numbers of rows that began together in the run. */
const groups: number[] = []

/** Writes the lines of the run again, with nothing between them. */
const writeAll = (journal: Journal) =>
  measure(async () => {
    let at = 0
    for (const size of groups) {
      const begun = works.slice(at, at + size)
      journal.begin(begun.map(({ line }) => line))
      for (const work of begun) journal.end(work, { result }, 20)
      at += size
    }
  })

const result = { tags: ['vip'], changed: ['vip'] }
const stub = fork(join(import.meta.dirname, '../run/stub.ts'))
const [{ port }] = await once(stub, 'message')
const client = highlevel({
  token: 'a-token',
  baseUrl: `http://127.0.0.1:${port}/figures`,
  limiter: false,
  fetch: httpFetch,
  onEvent,
})
const lane = {
  vendor: 'highlevel',
  client,
  rate: Number.POSITIVE_INFINITY,
  works: lazily(works).give,
}
const whole = await withJournal((journal) =>
  measure(() =>
    run({
      action: 'add',
      journal: {
        ...journal,
        begin(lines) {
          groups.push(lines.length)
          journal.begin(lines)
        },
      },
      lanes: [lane],
      signal: new AbortController().signal,
      onEvent: () => {},
    }),
  ),
)
const lines = await withJournal(writeAll)
stub.disconnect()
console.log(
  JSON.stringify({
    rows,
    rowsPerSecond: 1e6 / whole.time,
    cpuPerRow: whole.cpu,
    journalCpuPerRow: lines.cpu,
    share: lines.cpu / whole.cpu,
    linesPerSecond: (1e6 * (rows + groups.length)) / rows / lines.time,
  }),
)
