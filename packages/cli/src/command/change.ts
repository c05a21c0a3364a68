import { dirname, relative } from 'node:path'
import { type Access, openAccess } from '../access/access.ts'
import { UsageError } from '../error.ts'
import { createRecorder } from '../har/recorder.ts'
import type { RunHead } from '../journal/head.ts'
import { createJournal } from '../journal/journal.ts'
import { ask, questionOf } from '../output/ask.ts'
import { exitCodes } from '../output/exit.ts'
import { count, number } from '../output/number.ts'
import { checkPage } from '../output/page.ts'
import type { Queues } from '../queue/port.ts'
import type { ShutdownRequest } from '../shutdown.ts'
import type { Action } from '../work.ts'
import { accessOptions, destinationOf } from './destination.ts'
import type { AccessFlags, FileFlags, QueueFlags, RunFlags } from './flags.ts'
import { type Inspection, inspect, isReadBack, planOf } from './inspect.ts'
import { withNewTags } from './newtags.ts'
import { placeOf } from './place.ts'
import { checkQueueFlags, headOfQueue, openQueues } from './queued.ts'
import { fileOptions } from './reading.ts'
import { writeAtExit } from './recording.ts'
import { carryOut } from './run.ts'
import { widthOf } from './width.ts'

/**
 * Adds, removes or reads the tags of the contacts in a file, and returns the exit code.
 * @throws {UsageError} if the input cannot be used; then nothing is sent.
 */
export async function change(
  action: Action,
  file: string,
  flags: FileFlags & AccessFlags & RunFlags & QueueFlags,
  shutdown: ShutdownRequest,
): Promise<number> {
  if (action === 'get' && flags.redact) {
    throw new UsageError(
      '--redact leaves contacts out of everything that is written, and `get` writes nothing else.',
    )
  }
  checkQueueFlags(flags)
  const queues = await openQueues(flags)
  try {
    return await carryChange(action, file, flags, shutdown, queues)
  } finally {
    await queues?.close()
  }
}

async function carryChange(
  action: Action,
  file: string,
  flags: FileFlags & AccessFlags & RunFlags & QueueFlags,
  shutdown: ShutdownRequest,
  queues: Queues | undefined,
): Promise<number> {
  const { signal } = shutdown
  const recorder = flags.har === undefined ? undefined : createRecorder(flags.har)
  const inspection = await inspect(action, file, fileOptions(flags), signal)
  const access = await openAccess(inspection.entries, accessOptions(flags, recorder))
  const plans = await planOf(
    inspection,
    ({ name }) => destinationOf(access.get(name) as Access),
    !queues && isReadBack(inspection.survey),
  )
  const planned = { action, file, survey: inspection.survey, plans }
  const isReadable = !flags.sandbox && canGoOn(inspection, flags)
  const data = await withNewTags(planned, isReadable ? access.values() : [], signal)
  process.stderr.write(`${checkPage(data, widthOf(process.stderr), flags.redact)}\n`)
  requireGoodRows(inspection, flags)
  const head = { ...headOf(inspection, access, flags), ...headOfQueue(queues, flags) }
  const place = await placeOf(file, flags, head)
  if (!flags.sandbox && !(await ask(questionOf(data), { yes: flags.yes, signal }))) {
    process.stderr.write('No row was sent.\n')
    return exitCodes.nothingSent
  }
  writeAtExit(recorder)
  try {
    const fileFromJournal = relative(dirname(place.journal), file)
    const journal = await createJournal(place.journal, { ...head, file: fileFromJournal })
    return await carryOut(
      { inspection, access, plans, journal, place, json: flags.json, flags, queues },
      shutdown,
    )
  } finally {
    place.remove()
  }
}

/** Checks whether nothing but the answer no can keep rows from being sent. */
const canGoOn = ({ survey }: Inspection, { skipBadRows, yes }: RunFlags): boolean =>
  (survey.bad === 0 || (skipBadRows === true && survey.bad < survey.rows)) &&
  (yes === true || (process.stdin.isTTY && process.stderr.isTTY))

/** Refuses a file with bad rows, unless they are to be skipped. */
function requireGoodRows({ survey }: Inspection, { skipBadRows }: RunFlags): void {
  const { bad, rows } = survey
  if (bad === rows) throw new UsageError('Nothing was sent: every row is bad. Mend the file.')
  if (bad === 0 || skipBadRows) return
  throw new UsageError(
    `Nothing was sent: ${number(bad)} of ${count(rows, 'row')} cannot be sent as they are. Mend the file, or give ` +
      '--skip-bad-rows to send the others; the bad rows are then written to a file of their own.',
  )
}

/** Describes a run, for the head of its journal. */
export function headOf(
  { survey, options, rules, file }: Inspection,
  access: ReadonlyMap<string, Access>,
  { sandbox, redact }: AccessFlags & RunFlags,
): RunHead {
  const { sha256, rows, bad, lastLine } = survey
  const vendors = [...access].map(([name, { baseUrl, account }]) => {
    const valid = survey.vendors.get(name)?.rows ?? 0
    return [name, { baseUrl, account: account.describe(), rows: valid }]
  })
  return {
    journal: 1,
    action: rules.action,
    file,
    sha256,
    rows,
    bad,
    lines: lastLine,
    options,
    vendors: Object.fromEntries(vendors),
    ...(sandbox && { sandbox }),
    ...(redact && { redact }),
    at: new Date().toJSON(),
  }
}
