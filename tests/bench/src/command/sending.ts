import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { withServer } from '../calls.ts'
import { reply } from '../client.ts'
import { writeContacts } from './contacts.ts'
import { runCommand, runLoop } from './run.ts'
import type { Usage } from './usage.ts'

/** A run without a limit. */
export interface Sent extends Usage {
  rows: number
}

/** The requests in progress of the loop. */
const concurrency = 24

/** Runs the loop and the command against a server on loopback, with these numbers of rows. */
export async function measureSending(
  folder: string,
  rows: { command: readonly number[]; loop: number },
): Promise<Map<string, Sent[]>> {
  const runs = new Map<string, Sent[]>()
  await withServer(reply, async (baseUrl) => {
    const measure = async (name: string, count: number, run: typeof runCommand) => {
      const file = join(folder, 'sent.csv')
      await writeContacts(file, count)
      const usage = await run(folder, file, { baseUrl })
      runs.set(name, [...(runs.get(name) ?? []), { ...usage, rows: count }])
    }
    await measure('@gohighlevel/api-client, p-queue', rows.loop, (folder, file, options) =>
      runLoop(folder, file, { concurrency }, options),
    )
    for (const count of rows.command) await measure('tags add', count, runCommand)
  })
  return runs
}

/** The cost of the journal in a run. */
export interface JournalCost {
  /** The share of the processor time of a run. */
  share: number
  linesPerSecond: number
}

/** Measures the journal alone and a run with it. */
export async function measureJournal(rows: number): Promise<JournalCost> {
  const cli = join(import.meta.dirname, '../../../../packages/cli')
  const args = [join(cli, 'test/figures/journal.ts'), `${rows}`]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return JSON.parse(stdout)
}
