import { openAccess } from './access/access.ts'
import type { VendorEntry } from './access/entry.ts'
import { missingVariables, requireVariables } from './access/environment.ts'
import { type Access, addTags, type Done } from './add.ts'
import { type Contact, readContacts } from './contacts.ts'
import { createRecorder, type Recorder } from './har/recorder.ts'
import { type Progress, showProgress } from './progress.ts'
import { jsonOf, jsonOfBadRow, summaryOf, tableOf } from './report.ts'
import type { ShutdownRequest } from './shutdown.ts'
import { count } from './text.ts'

/** The flags of `tags add`. */
export interface Options {
  contacts: string
  live?: true
  json?: true
  har?: string
}

/**
 * Tags the contacts of a file, prints the outcomes, and returns the exit code.
 * @throws {UsageError} if the input cannot be used; then nothing is sent.
 */
export async function run(
  { contacts: file, live, json, har }: Options,
  all: readonly VendorEntry[],
  { signal, exitCode }: ShutdownRequest,
): Promise<number> {
  const names = all.map(({ name }) => name)
  const { contacts, badRows, warnings } = await readContacts(file, names)
  const vendors = all.filter(({ name }) => contacts.some(({ vendor }) => vendor === name))
  const recorder = har === undefined ? undefined : createRecorder(har)
  const access = await accessEach(vendors, live ?? false, recorder)

  const progress = showProgress()
  // The recording is written however the process ends, unless it is killed.
  if (recorder) process.once('exit', () => finish(recorder, progress))
  for (const { line, message } of [...warnings, ...badRows]) {
    progress.note(`${file}:${line}: ${message}`)
  }
  if (json) for (const row of badRows) console.log(jsonOfBadRow(file, row))

  const done = await tag(contacts, access, signal, progress, (one) => {
    if (json) console.log(jsonOf(file, one))
  })
  const summary = summaryOf(done, badRows.length, contacts.length - done.length)
  if (json) {
    progress.note(summary)
  } else {
    if (done.length > 0) process.stdout.write(tableOf(done, widthOf(process.stdout)))
    console.log(summary)
    if (!live) {
      console.log(
        'This was a sandbox, where each contact began without tags: no vendor was called.',
      )
    }
  }
  if (signal.aborted) return exitCode()
  return badRows.length > 0 || done.some(({ outcome }) => 'error' in outcome) ? 1 : 0
}

/** Opens the vendors that have a credential, or a sandbox of each. */
async function accessEach(
  vendors: readonly VendorEntry[],
  isLive: boolean,
  recorder: Recorder | undefined,
): Promise<Map<string, Access>> {
  const missing = new Map(
    vendors.map((vendor) => [vendor.name, isLive ? missingVariables(vendor, process.env) : []]),
  )
  const open = vendors.filter(({ name }) => !missing.get(name)?.length)
  if (!open.length) requireVariables(vendors, process.env)
  const opened = await openAccess(open, { env: process.env, sandbox: !isLive, recorder })
  const skipped = [...missing].map(([name, variables]): [string, Access] => [
    name,
    { skipped: `${variables.join(' and ')} ${variables.length > 1 ? 'are' : 'is'} not set` },
  ])
  return new Map([...skipped, ...opened])
}

/** Tags the contacts and shows the progress. */
async function tag(
  contacts: readonly Contact[],
  access: ReadonlyMap<string, Access>,
  signal: AbortSignal,
  progress: Progress,
  onDone: (done: Done) => void,
): Promise<Done[]> {
  const all: Done[] = []
  if (contacts.length === 0) return all
  const total = count(contacts.length, 'contact')
  progress.begin(`Tagging ${total}`)
  await addTags(contacts, access, signal, (done) => {
    all.push(done)
    onDone(done)
    progress.update(`Done with ${all.length} of ${total}`)
  })
  progress.clear()
  return all
}

function finish(recorder: Recorder, progress: Progress): void {
  try {
    progress.note(recorder.write())
  } catch (error) {
    progress.note((error as Error).message)
    process.exitCode ||= 1
  }
}

const widthOf = ({ columns }: NodeJS.WriteStream): number =>
  columns || Number(process.env.COLUMNS) || 120
