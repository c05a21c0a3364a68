/**
 * Runs every row against our client, tells its parent what came of them, and must then end by itself.
 * Without a parent it prints it; an argument picks the rows whose id begins with it.
 */
import { trustCertificate } from '../certificates.ts'
import { ours } from '../ours.ts'
import { runAll } from '../pool.ts'
import { rows } from '../rows.ts'

process.on('unhandledRejection', (error) => console.error('unhandled rejection:', error))
process.on('uncaughtException', (error) => console.error('uncaught exception:', error))
trustCertificate()
const [, , start = ''] = process.argv
const reports = await runAll(
  rows.filter(({ id }) => id.startsWith(start)),
  ours,
)
if (process.send) {
  process.send(
    reports.map(({ id, wrong }) => [id, wrong]),
    () => process.disconnect(),
  )
} else {
  for (const { id, wrong, ended, seen } of reports) {
    const { length } = seen.server.requests
    console.log(`${id}: ${Math.round(seen.duration)} ms, ${length} requests, ${ended}`)
    for (const sentence of wrong) console.log(`  WRONG: ${sentence}`)
  }
}
