import { dirname, join } from 'node:path'
import { type Access, openAccess } from '../access/access.ts'
import { UsageError } from '../error.ts'
import type { FileOptions } from '../file/read.ts'
import { createRecorder } from '../har/recorder.ts'
import type { RunHead } from '../journal/head.ts'
import { resumeJournal } from '../journal/journal.ts'
import { readOutcomes } from '../journal/outcomes.ts'
import { readHead } from '../journal/read.ts'
import { count } from '../output/number.ts'
import type { ShutdownRequest } from '../shutdown.ts'
import { accessOptions, wayOf } from './access.ts'
import type { AccessFlags, RunFlags } from './flags.ts'
import { inspect, planOf } from './inspect.ts'
import { keptPlace } from './names.ts'
import { writeAtExit } from './recording.ts'
import { carryOut } from './run.ts'

/**
 * Goes on with the run of a journal, and returns the exit code. Rows with an outcome are not sent again.
 * @throws {UsageError} if the run is complete, or its file or account is not the same as before.
 */
export async function resume(
  name: string,
  flags: AccessFlags & RunFlags,
  shutdown: ShutdownRequest,
): Promise<number> {
  const head = await readHead(name)
  const recorder = flags.har === undefined ? undefined : createRecorder(flags.har)
  const { action, sandbox } = head
  const file = join(dirname(name), head.file)
  const inspection = await inspect(action, file, head.options as FileOptions, shutdown.signal)
  const { survey, entries } = inspection
  const access = await openAccess(entries, accessOptions({ ...flags, sandbox }, recorder))
  const journal = await resumeJournal(name, {
    action,
    sha256: survey.sha256,
    rows: survey.rows,
    vendors: accountsOf(name, head, access, flags),
  })
  writeAtExit(recorder)
  const { done, failed, unsure } = journal.counts
  const again = unsure > 0 ? ` ${count(unsure, 'row')} may have been sent before.` : ''
  process.stderr.write(
    `${count(done + failed, 'row')} of ${count(head.rows - head.bad, 'row')} have an outcome.${again}\n`,
  )
  const ended = new Map<string, number>()
  for await (const { vendor } of readOutcomes(name)) {
    ended.set(vendor, (ended.get(vendor) ?? 0) + 1)
  }
  const plans = await planOf(inspection, ({ name }) => wayOf(access.get(name) as Access))
  return carryOut(
    { inspection, access, plans, journal, ended, place: keptPlace(name), json: flags.json },
    shutdown,
  )
}

/**
 * Returns the accounts of the vendors as the journal has them, if they are the same.
 * @throws {UsageError} if one is another.
 */
function accountsOf(
  journal: string,
  head: RunHead,
  access: ReadonlyMap<string, Access>,
  { sameAccount }: RunFlags,
): RunHead['vendors'] {
  const accounts = [...access].map(([name, { account, baseUrl, vendor }]) => {
    const before = head.vendors[name]
    const match = before && account.compare(before.account)
    if (match === 'otherCredential' && !sameAccount) {
      throw new UsageError(
        `${vendor.title}: the credential is not the one with which ${journal} began. If it is of the same account, ` +
          'for example because the token was renewed, give --same-account.',
      )
    }
    const isSame = match === 'same' || match === 'otherCredential'
    const shown = isSame && before ? before.account : account.describe()
    return [name, { baseUrl, account: shown, rows: before?.rows ?? 0 }]
  })
  return Object.fromEntries(accounts)
}
