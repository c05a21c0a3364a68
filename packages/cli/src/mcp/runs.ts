import { dirname, relative } from 'node:path'
import type { Access } from '../access/access.ts'
import { headOf } from '../command/change.ts'
import { accountsOf } from '../command/destination.ts'
import { type Ended, summaryOf } from '../command/finish.ts'
import type { Inspection } from '../command/inspect.ts'
import { keptPlace, type Place, placeOf } from '../command/place.ts'
import { lanesOf, writeFiles } from '../command/run.ts'
import { UsageError } from '../error.ts'
import type { RunHead } from '../journal/head.ts'
import { createJournal, type Journal, resumeJournal } from '../journal/journal.ts'
import { readJournal } from '../journal/read.ts'
import type { Summary } from '../output/summary.ts'
import { run } from '../run/engine.ts'
import type { RunEvent } from '../run/event.ts'
import { failureOf } from '../run/failure.ts'
import type { Failure } from '../work.ts'
import type { Folder } from './folder.ts'

/** The rows of a vendor wait. */
export interface Wait {
  vendor: string
  until: string
  why: string
  failure: Failure
}

/**
 * The state of a run: this server sends its rows, every row has an outcome, or rows are left and this server does not
 * send them.
 */
export type RunState = 'running' | 'complete' | 'stopped'

/** How a run stands. */
export interface RunReport {
  run: string
  state: RunState
  summary: Summary
  waits: Wait[]
  /** The reason why this server stopped sending, other than a vendor's. */
  problem?: string
}

/** A run that this server carries out, or has carried out. */
interface Sent {
  place: Place
  ended: Ended
  journal: Journal
  waits: Map<string, Wait>
  controller: AbortController
  isRunning: boolean
  problem?: string
  /** Resolves when nothing is sent any more, and the files of the run are written. */
  end: Promise<void>
}

/** Options of the start of a run. */
export interface StartOptions {
  isSandbox: boolean
  /** Whether all rows of a run that was begun before are sent again. */
  again: boolean
}

/** The runs of a server. */
export interface Runs {
  /** Begins a run, and returns its name. */
  start: (
    inspection: Inspection,
    access: ReadonlyMap<string, Access>,
    options: StartOptions,
  ) => Promise<string>
  /** Goes on with a run that has a journal. */
  resume: (
    run: string,
    head: RunHead,
    inspection: Inspection,
    access: ReadonlyMap<string, Access>,
    sameAccount: boolean,
  ) => Promise<void>
  /** Returns the state of a run of this server, or of a journal in the folder. */
  stateOf: (run: string) => Promise<RunState>
  /** Reports how it stands. */
  report: (run: string) => Promise<RunReport>
  /** Returns the path of the journal of a run. */
  journalOf: (run: string) => Promise<string>
  /** Ends a run of this server in order. */
  stop: (run: string) => Promise<void>
  /** Ends all runs of this server in order, and removes what is not kept. */
  close: () => Promise<void>
}

/** Creates the runs of a server over files of a folder. */
export function createRuns(folder: Folder): Runs {
  const all = new Map<string, Sent>()
  let sandboxes = 0

  let isClosed = false

  /** Finds a run of this server, or a journal in the folder, by a name that may be written in several ways. */
  const find = async (given: string) => {
    const known = all.get(given)
    if (known) return { name: given, path: known.place.journal, sent: known }
    const path = await folder.find(given)
    const name = folder.nameOf(path)
    return { name, path, sent: all.get(name) }
  }

  const read = async (given: string) => {
    const found = await find(given)
    // The run may end while its journal is read.
    const isRunning = found.sent?.isRunning
    const contents = await readJournal(found.path)
    const state: RunState = isRunning ? 'running' : contents.isComplete ? 'complete' : 'stopped'
    return { ...found, contents, state }
  }

  const begin = (
    name: string,
    place: Place,
    journal: Journal,
    inspection: Inspection,
    access: ReadonlyMap<string, Access>,
  ) => {
    const sent: Sent = {
      place,
      journal,
      ended: {
        head: journal.head,
        journal: place.journal,
        unsure: 0,
        stops: new Map(),
        files: place.isKept ? { journal: place.journal } : {},
      },
      waits: new Map(),
      controller: new AbortController(),
      isRunning: true,
      end: Promise.resolve(),
    }
    all.set(name, sent)
    if (isClosed) sent.controller.abort()
    sent.end = carryOut(sent, inspection, access)
  }

  return {
    journalOf: async (name) => (await find(name)).path,

    async start(inspection, access, { isSandbox, again }) {
      const { file } = inspection
      const flags = {
        ...(isSandbox && { sandbox: true as const }),
        ...(again && { again: true as const }),
      }
      const head = headOf(inspection, access, flags)
      const place = await placeOf(file, flags, head)
      const journal = await createJournal(place.journal, {
        ...head,
        file: relative(dirname(place.journal), file),
      })
      const name = place.isKept ? folder.nameOf(place.journal) : `sandbox-${++sandboxes}`
      begin(name, place, journal, inspection, access)
      return name
    },

    async resume(given, head, inspection, access, sameAccount) {
      const { name, path, sent } = await find(given)
      const journal = await resumeJournal(path, {
        action: head.action,
        sha256: inspection.survey.sha256,
        rows: inspection.survey.rows,
        vendors: accountsOf(path, head.vendors, access, sameAccount ? { sameAccount } : {}),
      })
      begin(name, sent?.place ?? keptPlace(path), journal, inspection, access)
    },

    stateOf: async (name) => (await read(name)).state,

    async report(given) {
      const { name, path, sent, contents, state } = await read(given)
      const { head, states } = contents
      const ended = sent?.ended ?? { head, journal: path, files: { journal: path } }
      return {
        run: name,
        state,
        summary: await summaryOf({ ...ended, unsure: states.counts.unsure }),
        waits: [...(sent?.waits.values() ?? [])],
        ...(sent?.problem !== undefined && { problem: sent.problem }),
      }
    },

    async stop(name) {
      const { sent } = await find(name)
      if (!sent?.isRunning) {
        throw new UsageError(
          'This server does not send the rows of this run, so it cannot stop it.',
        )
      }
      sent.controller.abort()
      await sent.end
    },

    async close() {
      isClosed = true
      for (const { controller } of all.values()) controller.abort()
      for (const { end, place } of all.values()) {
        await end
        place.remove()
      }
    },
  }
}

/** Sends the rows that have no outcome, and writes the files of the run. Never throws. */
async function carryOut(
  sent: Sent,
  inspection: Inspection,
  access: ReadonlyMap<string, Access>,
): Promise<void> {
  const { journal, place, ended, waits, controller } = sent
  try {
    await run({
      action: journal.head.action,
      journal,
      lanes: lanesOf(inspection, access, false),
      signal: controller.signal,
      onEvent: (event) => note(event, ended, waits),
    }).finally(journal.close)
    if (place.isKept) await writeFiles({ inspection, journal, place }, ended)
  } catch (error) {
    sent.problem = failureOf(error).message
  } finally {
    waits.clear()
    sent.isRunning = false
  }
}

/** Keeps what a run says about its vendors. */
function note(event: RunEvent, { stops }: Ended, waits: Map<string, Wait>): void {
  if (event.type === 'outcome') return
  const { vendor } = event
  if (event.type === 'pause') {
    const { until, why, failure } = event
    waits.set(vendor, { vendor, until: until.toJSON(), why, failure })
    return
  }
  waits.delete(vendor)
  if (event.type === 'stop') stops?.set(vendor, event.failure)
}
