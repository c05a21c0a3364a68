import type { Access } from '../access/access.ts'
import { isUsageError } from '../error.ts'
import { writeBadRows } from '../file/copy.ts'
import { works } from '../file/survey.ts'
import type { Journal } from '../journal/journal.ts'
import { outcomeLine } from '../journal/line.ts'
import { shellWord } from '../output/digest.ts'
import { exitCodeOf, exitCodes } from '../output/exit.ts'
import type { VendorPlan } from '../output/facts.ts'
import { showProgress } from '../output/progress.ts'
import { redactLine } from '../output/redact.ts'
import { follow } from '../queue/follow.ts'
import type { Queues } from '../queue/port.ts'
import { type Lane, type RunEvent, run } from '../run/engine.ts'
import type { ShutdownRequest } from '../shutdown.ts'
import type { Failure } from '../work.ts'
import {
  type Ended,
  printSummary,
  requireSameFile,
  summaryOf,
  workWords,
  writeFailedRows,
  writeTags,
} from './finish.ts'
import { type AccessFlags, flagsToRepeat, type QueueFlags } from './flags.ts'
import { type Inspection, isReadBack } from './inspect.ts'
import type { Place } from './place.ts'
import { withReadBack } from './readback.ts'

/** A run that can begin, or go on. */
export interface Run {
  inspection: Inspection
  access: ReadonlyMap<string, Access>
  plans: ReadonlyMap<string, VendorPlan>
  journal: Journal
  place: Place
  /** The rows of each vendor that have an outcome from an earlier run. */
  ended?: ReadonlyMap<string, number>
  /** Whether each outcome is printed as a line of JSON, in place of a table. */
  json?: boolean | undefined
  flags: AccessFlags & QueueFlags
  /** The queue that carries out the run, if one does. */
  queues?: Queues | undefined
}

/**
 * Sends the rows that have no outcome, writes the files of the run, prints its summary, and returns the exit code. A full
 * disk ends the run; what could be recorded is in the summary.
 */
export async function carryOut(all: Run, shutdown: ShutdownRequest): Promise<number> {
  const { journal, place, json, flags } = all
  const ended: Ended = {
    head: journal.head,
    journal: place.journal,
    unsure: 0,
    stops: new Map(),
    waits: new Map(),
    flags: flagsToRepeat(flags),
    files: place.isKept ? { journal: place.journal } : {},
  }
  let isBroken = false
  try {
    await send(all, ended, shutdown)
    if (!journal.head.redact && place.isKept) await writeFiles(all, ended)
  } catch (error) {
    if (!isUsageError(error)) throw error
    process.stderr.write(`${error.message}\n`)
    isBroken = true
  }
  ended.unsure = journal.counts.unsure
  const summary = await summaryOf(ended)
  await printSummary(summary, ended, json ? process.stderr : process.stdout)
  const code = exitCodeOf(summary, shutdown.exitCode())
  return code === exitCodes.done && isBroken ? exitCodes.failed : code
}

/** Writes the CSV files of a run that has rows for them, and adds them to `ended.files`. */
export async function writeFiles(
  { inspection, journal, place }: Pick<Run, 'inspection' | 'journal' | 'place'>,
  ended: Ended,
): Promise<void> {
  const { file, options, rules } = inspection
  const { head, counts } = journal
  const { bad, failed, tags } = place.files
  const hasTags = head.action === 'get' && counts.done > 0
  if (head.bad === 0 && counts.failed === 0 && !hasTags) return
  await requireSameFile(head, file)
  if (head.bad > 0) {
    await writeBadRows(file, options, rules, bad)
    ended.files.bad = bad
  }
  if (counts.failed > 0) {
    await writeFailedRows(ended, file, failed)
    ended.files.failed = failed
  }
  if (hasTags) {
    await writeTags(ended, file, tags)
    ended.files.tags = tags
  }
}

/**
 * Sends the rows that have no outcome, and closes the journal. Adds the vendors that end early to `stops`, and keeps
 * those that are waiting in `waits`.
 * @throws {UsageError} if the journal cannot be written.
 */
async function send(
  { inspection, access, plans, journal, ended, json, queues, flags }: Run,
  { stops, waits }: Ended,
  { signal }: ShutdownRequest,
): Promise<void> {
  const { survey } = inspection
  const { action, redact } = journal.head
  const { file, options, rules } = inspection
  const lanesShown = [...plans].map(([name, { title, limits, requests }]) => {
    const rows = survey.vendors.get(name)?.rows ?? 0
    const requestsPerRow = rows ? requests.least / rows : 1
    return [name, { title, rows, ended: ended?.get(name) ?? 0, limits, requestsPerRow }] as const
  })
  const progress = showProgress({ vendors: new Map(lanesShown), counts: journal.counts, redact })
  const onEvent = (event: RunEvent) => {
    if (event.type === 'stop') stops?.set(event.vendor, event.failure)
    if (event.type === 'pause') waits?.set(event.vendor, waitOf(event))
    if (event.type === 'continue') waits?.delete(event.vendor)
    if (json && event.type === 'outcome') {
      const { work, outcome, milliseconds } = event
      const line = outcomeLine(work, outcome, milliseconds)
      const shown = redact ? redactLine(line, action) : line
      const text = JSON.stringify(shown)
      if (process.stdout.isTTY) progress.note(text, process.stdout)
      else console.log(text)
    }
    progress.event(event)
  }
  let removeJobs: (() => Promise<void>) | undefined
  try {
    if (queues) {
      removeJobs = await follow({
        ...{ queues, journal, vendors: plans, signal, onEvent, onNote: progress.note },
        works: (vendor) => works(file, options, rules, { vendor, isRefused: survey.isRefused }),
        isResumed: ended !== undefined,
        workCommand: workWords(flags, journal.head).map(shellWord).join(' '),
      })
    } else {
      const lanes = lanesOf(inspection, access, isReadBack(survey))
      await run({ action, journal, lanes, signal, onEvent })
    }
  } finally {
    progress.end()
    await journal.close()
  }
  // The journal is on the disk now.
  await removeJobs?.()
}

/** Returns the lanes of a run, which read their rows from the file. */
export const lanesOf = (
  { file, options, rules, survey }: Inspection,
  access: ReadonlyMap<string, Access>,
  readsBack: boolean,
): Lane[] =>
  [...access].map(([vendor, { client, rate }]) => ({
    vendor,
    client: readsBack ? withReadBack(client) : client,
    rate,
    works: () => works(file, options, rules, { vendor, isRefused: survey.isRefused }),
  }))

/** Returns the failure for which a vendor waits, with the end of the wait, unless that is only the next attempt. */
const waitOf = ({ failure, until, why }: Extract<RunEvent, { type: 'pause' }>): Failure =>
  why === 'down' ? failure : { ...failure, retryAt: until.toJSON() }
