/**
 * Runs the rows with the given ids against our client, sends the results to its parent, and must then end
 * by itself. Without a parent, it prints the results; an argument then selects the rows whose ids begin
 * with it.
 */
import { trustCertificate } from '../certificates.ts'
import { ours } from '../ours.ts'
import { runAll } from '../pool.ts'
import type { Message } from '../process.ts'
import { rows } from '../rows.ts'

process.on('unhandledRejection', (error) => console.error('unhandled rejection:', error))
process.on('uncaughtException', (error) => console.error('uncaught exception:', error))
trustCertificate()
const args = process.argv.slice(2)
if (process.send) {
  const orphaned = () => process.exit(1)
  process.once('disconnect', orphaned)
  const ids = new Set(args)
  const chosen = rows.filter(({ id }) => ids.has(id))
  await runAll(chosen, ours, (message: Message) => process.send?.(message))
  process.send({ id: 'end' }, () => {
    process.off('disconnect', orphaned)
    process.disconnect()
  })
} else {
  const [start = ''] = args
  const chosen = rows.filter(({ id }) => id.startsWith(start))
  for (const { id, wrong, ended, seen } of await runAll(chosen, ours)) {
    const { length } = seen.server.requests
    console.log(`${id}: ${Math.round(seen.duration)} ms, ${length} requests, ${ended}`)
    for (const sentence of wrong) console.log(`  WRONG: ${sentence}`)
  }
}
