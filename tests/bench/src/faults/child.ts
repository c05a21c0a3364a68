/**
 * Runs the rows with the given ids against the client of the given module. Sends its parent a message when
 * each row starts and ends, and at the end about requests after the outcome and errors with the credential.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import {
  canary,
  type Message,
  type Report,
  type Row,
  rows,
  run,
  trustCertificate,
} from '@tags/faults'
import type { FaultClient } from './client.ts'
import { shownIn, type View } from './shown.ts'
import { crashed, gaveAway, late, leaked } from './words.ts'

/** The number of rows of a family that run at once. Families run in turn, so that floods do not delay timed rows. */
const width = 8
/** The milliseconds after the outcome in which a request may still arrive that was sent before. */
const grace = 500
/** Matches the rows that a client fails if it shows the credential. */
const aboutCredentials = /^A[67]\//

const [, , module = '', ...ids] = process.argv
const { create } = (await import(module)) as FaultClient
const current = new AsyncLocalStorage<string>()
const reports: (Report & { end: number })[] = []

const send = (message: Message & { shown?: View[] }) => process.send?.(message)
const stray = () => {
  const id = current.getStore()
  if (id === undefined) process.exit(1)
  send({ id, wrong: [crashed] })
}
process.on('uncaughtException', stray)
process.on('unhandledRejection', stray)
process.once('disconnect', () => process.exit(1))

async function runRow(row: Row): Promise<void> {
  send({ id: row.id, isStarted: true })
  const client = { name: module, isOurs: false, create }
  const report = await current.run(row.id, () => run(row, client))
  reports.push({ ...report, end: performance.now() })
  if (JSON.stringify(report.seen.server.other?.requests ?? []).includes(canary)) {
    report.wrong.push(gaveAway)
  }
  send({ id: row.id, wrong: report.wrong, isFinished: true })
}

async function runInTurn(queue: Row[]): Promise<void> {
  for (let row = queue.shift(); row; row = queue.shift()) await runRow(row)
}

trustCertificate()
const chosen = rows.filter(({ id }) => ids.includes(id))
const families = Object.groupBy(chosen, ({ id, alone }) => (alone ? 'alone' : id.charAt(0)))
for (const [family, queue = []] of Object.entries(families)) {
  const lanes = family === 'alone' ? 1 : width
  await Promise.all(Array.from({ length: lanes }, () => runInTurn(queue)))
}
for (const { id, end, seen } of reports) {
  const { outcome, server } = seen
  const wrong = server.requests.some(({ at }) => at > end + grace) ? [late] : []
  if (outcome === 'none' || 'value' in outcome) {
    send({ id, wrong })
  } else {
    const shown = shownIn(outcome.error)
    if (aboutCredentials.test(id) && shown.length > 0) wrong.push(leaked)
    send({ id, wrong, shown })
  }
}
await Promise.all(reports.map(({ stop }) => stop()))
process.send?.({ id: 'end' }, () => process.exit())
