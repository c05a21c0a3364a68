import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClientOptions } from '@tags/core'
import { highlevel } from '@tags/highlevel'
import spec from '@tags/highlevel/openapi.json' with { type: 'json' }
import { createSandbox, type Sandbox } from '@tags/sandbox'
import type { RunHead } from '../../src/journal/head.ts'
import { createJournal, type Journal, resumeJournal } from '../../src/journal/journal.ts'
import { type Lane, type RunEvent, run } from '../../src/run/engine.ts'
import { onEvent } from '../../src/run/watch.ts'
import type { Action, Work } from '../../src/work.ts'

/** Makes the rows 2, 3, … of a file, each with a contact of its own: c2, c3, … */
export const worksOf = (rows: number, vendor = 'highlevel', tags = ['vip']): Work[] =>
  Array.from({ length: rows }, (_, index) => ({
    line: index + 2,
    vendor,
    contact: { id: `c${index + 2}` },
    tags,
  }))

/** Makes the head of a journal. */
export const headOf = (rows: number, more: Partial<RunHead> = {}): RunHead => ({
  journal: 1,
  action: 'add',
  file: 'contacts.csv',
  sha256: 'a'.repeat(64),
  rows,
  bad: 0,
  lines: rows + 1,
  options: {},
  vendors: { highlevel: { baseUrl: 'https://services.leadconnectorhq.com', account: 'a1', rows } },
  at: '2026-11-30T08:00:00.000Z',
  ...more,
})

/** Creates the path of a journal that does not exist. */
export const newPath = async () => join(await mkdtemp(join(tmpdir(), 'a run ')), 'run.ndjson')

/** Gives the items one after the other, as a file does, and counts those that were asked for. */
export function lazily<Item>(items: readonly Item[]) {
  const given = { count: 0 }
  async function* give() {
    for (const item of items) {
      given.count += 1
      yield item
    }
  }
  return { given, give }
}

/** Reads the lines of a journal. */
// biome-ignore lint/suspicious/noExplicitAny: lines of JSON that tests compare
export const linesOf = async (path: string): Promise<any[]> =>
  (await readFile(path, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

export type Fetch = NonNullable<ClientOptions['fetch']>

export interface SceneOptions {
  rows?: number
  action?: Action
  works?: Work[]
  /** Wraps the sandbox's `fetch`. */
  wrap?: (fetch: Fetch, sandbox: Sandbox) => Fetch
  client?: Partial<ClientOptions>
  rate?: number
  prepare?: (sandbox: Sandbox) => void
  journal?: Journal
}

/** Runs rows against a sandbox of HighLevel, and returns the events of the run and the lines of its journal. */
export async function play({
  rows = 10,
  action = 'add',
  works = worksOf(rows),
  wrap = (fetch) => fetch,
  rate = Number.POSITIVE_INFINITY,
  ...options
}: SceneOptions) {
  const path = await newPath()
  const sandbox = createSandbox(spec, {
    contacts: works.map(({ contact }) => ({ id: Object.values(contact)[0] as string })),
  })
  options.prepare?.(sandbox)
  const client = highlevel({
    token: 'a-token',
    fetch: wrap(sandbox.fetch, sandbox),
    limiter: false,
    onEvent,
    ...options.client,
  })
  const controller = new AbortController()
  const events: RunEvent[] = []
  const listeners: ((event: RunEvent) => void)[] = []
  const { given, give } = lazily(works)
  const lane: Lane = { vendor: 'highlevel', client, rate, works: give }
  const start = async (journal: Journal, signal = controller.signal) => {
    const note = (event: RunEvent) => {
      events.push(event)
      for (const listener of listeners) listener(event)
    }
    try {
      await run({ action, journal, lanes: [lane], signal, onEvent: note })
    } finally {
      await journal.close()
    }
  }
  const journal = await createJournal(path, headOf(works.length, { action }))
  return {
    path,
    sandbox,
    events,
    given,
    controller,
    journal,
    onRun: (listener: (event: RunEvent) => void) => void listeners.push(listener),
    run: () => start(journal),
    resume: async () => {
      const resumed = await resumeJournal(path, headOf(works.length, { action }))
      await start(resumed, new AbortController().signal)
      return resumed
    },
    /** The events without the outcomes, and the outcomes of the rows by line. */
    told: () => events.filter(({ type }) => type !== 'outcome'),
    outcomes: () =>
      new Map(
        events.flatMap((event) =>
          event.type === 'outcome' ? [[event.work.line, event.outcome] as const] : [],
        ),
      ),
  }
}
