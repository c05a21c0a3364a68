import { type Access, openAccess } from '../access/access.ts'
import type { FileOptions } from '../file/survey.ts'
import { createRecorder } from '../har/recorder.ts'
import type { RunHead } from '../journal/head.ts'
import { resumeJournal } from '../journal/journal.ts'
import { holderOf } from '../journal/lock.ts'
import { readOutcomes } from '../journal/outcomes.ts'
import { readHead } from '../journal/read.ts'
import { exitCodes } from '../output/exit.ts'
import { count, number } from '../output/number.ts'
import type { Queues } from '../queue/port.ts'
import type { ShutdownRequest } from '../shutdown.ts'
import { accessOptions, accountsOf, destinationOf } from './destination.ts'
import { resumeExport } from './exported.ts'
import type { AccessFlags, QueueFlags, ResumeFlags } from './flags.ts'
import { inspect, isReadBack, planOf } from './inspect.ts'
import { csvOf, keptPlace } from './place.ts'
import { openQueuesOf, resumeQueues } from './queued.ts'
import { writeAtExit } from './recording.ts'
import { carryOut } from './run.ts'

/**
 * Goes on with the run or the export of a journal, and returns the exit code. Rows with an outcome are not sent again.
 * @throws {UsageError} if the run is complete, or its file or account is not the same as before.
 */
export async function resume(
  name: string,
  flags: AccessFlags & ResumeFlags & QueueFlags,
  shutdown: ShutdownRequest,
): Promise<number> {
  const head = await readHead(name)
  if (head.action === 'export') return resumeExport(name, head, flags, shutdown)
  const queues = await openQueuesOf(name, head, flags)
  try {
    const isResumed = queues && (await resumeQueues(head, queues))
    const follower = isResumed ? holderOf(name) : undefined
    if (follower !== undefined) {
      process.stderr.write(`Process ${follower} on this host follows the run.\n`)
      return exitCodes.done
    }
    return await resumeRun(name, head, flags, shutdown, queues)
  } finally {
    await queues?.close()
  }
}

async function resumeRun(
  name: string,
  head: RunHead,
  flags: AccessFlags & ResumeFlags & QueueFlags,
  shutdown: ShutdownRequest,
  queues: Queues | undefined,
): Promise<number> {
  const recorder = flags.har === undefined ? undefined : createRecorder(flags.har)
  const { action, sandbox } = head
  const file = csvOf(name, head, flags.file)
  const inspection = await inspect(action, file, head.options as FileOptions, shutdown.signal)
  const { survey, entries } = inspection
  const access = await openAccess(entries, accessOptions({ ...flags, sandbox }, recorder))
  const journal = await resumeJournal(name, {
    action,
    sha256: survey.sha256,
    rows: survey.rows,
    vendors: accountsOf(name, head.vendors, access, flags),
    ...(queues && head.queue && { queue: head.queue }),
  })
  writeAtExit(recorder)
  const { done, failed, unsure } = journal.counts
  const again = unsure > 0 ? ` ${count(unsure, 'row')} may have been sent before.` : ''
  process.stderr.write(
    `${number(done + failed)} of ${count(head.rows - head.bad, 'row')} have an outcome.${again}\n`,
  )
  const ended = new Map<string, number>()
  for await (const { vendor } of readOutcomes(name)) {
    ended.set(vendor, (ended.get(vendor) ?? 0) + 1)
  }
  const plans = await planOf(
    inspection,
    ({ name }) => destinationOf(access.get(name) as Access),
    !queues && isReadBack(survey),
  )
  const place = keptPlace(name)
  return carryOut(
    { inspection, access, plans, journal, ended, place, json: flags.json, flags, queues },
    shutdown,
  )
}
