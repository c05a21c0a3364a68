import type { Access } from '../access/access.ts'
import { writeBadRows } from '../file/copy.ts'
import { works } from '../file/read.ts'
import type { Journal } from '../journal/journal.ts'
import { outcomeLine } from '../journal/line.ts'
import { exitCodeOf } from '../output/exit.ts'
import type { VendorPlan } from '../output/facts.ts'
import { showProgress } from '../output/progress.ts'
import { redactLine } from '../output/redact.ts'
import type { RunFacts } from '../output/summary.ts'
import { mostTableRows } from '../output/table.ts'
import { run } from '../run/engine.ts'
import type { ShutdownRequest } from '../shutdown.ts'
import type { Failure } from '../work.ts'
import { printSummary, summaryOf, writeFailedRows, writeTags } from './finish.ts'
import type { Inspection } from './inspect.ts'
import type { Place } from './names.ts'
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
}

/**
 * Sends the rows that have no outcome, writes the files of the run, prints its summary, and returns the exit code.
 * @throws {UsageError} if a file cannot be written.
 */
export async function carryOut(all: Run, shutdown: ShutdownRequest): Promise<number> {
  const { inspection, journal, place, json } = all
  const { file, options, rules } = inspection
  const { head } = journal
  const stops = await send(all, shutdown)
  const { failed, done, unsure } = journal.counts
  const ended = {
    head,
    journal: place.journal,
    unsure,
    stops,
    files: (place.isKept ? { journal: place.journal } : {}) as RunFacts['files'],
  }
  if (!head.redact && place.isKept) {
    const { files } = place
    if (head.bad > 0 && (await writeBadRows(file, options, rules, files.bad))) {
      ended.files.bad = files.bad
    }
    if (failed > 0 && (await writeFailedRows(ended, file, files.failed))) {
      ended.files.failed = files.failed
    }
    if (head.action === 'get' && done > 0 && (await writeTags(ended, file, files.tags))) {
      ended.files.tags = files.tags
    }
  }
  const summary = await summaryOf(ended)
  await printSummary(summary, ended, json ? process.stderr : process.stdout)
  return exitCodeOf(summary, shutdown.exitCode())
}

/** Sends the rows that have no outcome, and closes the journal. Returns the vendors that ended early. */
async function send(
  { inspection, access, plans, journal, ended, json }: Run,
  { signal }: ShutdownRequest,
): Promise<Map<string, Failure>> {
  const { file, options, rules, survey } = inspection
  const { action, redact } = journal.head
  const stops = new Map<string, Failure>()
  const lanesShown = [...plans].map(([name, { title, limits, requests }]) => {
    const rows = survey.vendors.get(name)?.rows ?? 0
    const requestsPerRow = rows ? requests.least / rows : 1
    return [name, { title, rows, ended: ended?.get(name) ?? 0, limits, requestsPerRow }] as const
  })
  const progress = showProgress({ vendors: new Map(lanesShown), counts: journal.counts, redact })
  // The table of a short run shows the tags afterwards; a long one saves the requests.
  const isShort = survey.rows <= mostTableRows
  const lanes = [...access].map(([vendor, { client, rate }]) => ({
    vendor,
    client: isShort ? withReadBack(client) : client,
    rate,
    works: () => works(file, options, rules, vendor),
  }))
  try {
    await run({
      action,
      journal,
      lanes,
      signal,
      onEvent(event) {
        if (event.type === 'stop') stops.set(event.vendor, event.failure)
        if (json && event.type === 'outcome') {
          const { work, outcome, milliseconds } = event
          const line = outcomeLine(work, outcome, milliseconds)
          const shown = redact ? redactLine(line, action) : line
          const text = JSON.stringify(shown)
          if (process.stdout.isTTY) progress.note(text, process.stdout)
          else console.log(text)
        }
        progress.event(event)
      },
    })
  } finally {
    progress.end()
    await journal.close()
  }
  return stops
}
