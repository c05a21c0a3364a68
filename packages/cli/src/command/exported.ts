import { dirname, join } from 'node:path'
import { type Access, openAccess } from '../access/access.ts'
import { requireLister } from '../access/lists.ts'
import { UsageError } from '../error.ts'
import { emptySheet, reopenSheet } from '../export/sheet.ts'
import { createRecorder } from '../har/recorder.ts'
import { checkVendors, type ExportHead } from '../journal/head.ts'
import { readExport, resumeExportJournal } from '../journal/pages.ts'
import { exportText } from '../output/contacts.ts'
import { exitCodes } from '../output/exit.ts'
import { count } from '../output/number.ts'
import type { ShutdownRequest } from '../shutdown.ts'
import { accessOptions, accountsOf } from './destination.ts'
import { carryOutExport } from './exporting.ts'
import { resumeWords } from './finish.ts'
import type { AccessFlags, ReportFlags, ResumeFlags } from './flags.ts'
import { writeAtExit } from './recording.ts'
import { widthOf } from './width.ts'

/**
 * Goes on with an export after the last page that is in its file, and returns the exit code.
 * @throws {UsageError} if it is complete, or its file or account is not the same as before.
 */
export async function resumeExport(
  journal: string,
  { file, options, vendors }: ExportHead,
  flags: AccessFlags & ResumeFlags,
  shutdown: ShutdownRequest,
): Promise<number> {
  const vendor = requireLister(options.vendor)
  const recorder = flags.har === undefined ? undefined : createRecorder(flags.har)
  const opened = await openAccess([vendor], accessOptions(flags, recorder))
  checkVendors(journal, vendors, accountsOf(journal, vendors, opened, flags))
  const csv = join(dirname(journal), file)
  const { contents, journal: record } = await resumeExportJournal(journal)
  const written = contents.written ?? { pages: 0, contacts: 0, ...emptySheet() }
  const sheet = await reopenSheet(csv, written).catch(async (error) => {
    await record.close()
    throw error
  })
  writeAtExit(recorder)
  process.stderr.write(
    `${count(written.contacts, 'contact')} in ${count(written.pages, 'page')} are in the file.\n`,
  )
  const access = opened.get(vendor.name) as Access
  const target = { sheet, record, files: { csv, journal } }
  return carryOutExport({ vendor, access, options, target, before: contents, flags }, shutdown)
}

/**
 * Prints the summary of an export, and returns the exit code.
 * @throws {UsageError} if files are asked for that only runs have.
 */
export async function reportExport(
  journal: string,
  { failed, tags, json }: ReportFlags,
): Promise<number> {
  if (failed !== undefined || tags !== undefined) {
    const flag = failed === undefined ? '--tags' : '--failed'
    throw new UsageError(`${flag} is for the journals of runs; an export has no such rows.`)
  }
  const { head, written, isComplete } = await readExport(journal)
  const { vendor, tag } = head.options
  const { pages = 0, contacts = 0 } = written ?? {}
  const files = { csv: join(dirname(journal), head.file), journal }
  const facts = { ...(tag !== undefined && { tag }), pages, contacts, isComplete, files }
  const resume = resumeWords(journal, head.vendors)
  process.stdout.write(
    json
      ? `${JSON.stringify({ action: head.action, vendor, ...facts }, undefined, 2)}\n`
      : exportText(
          { title: requireLister(vendor).title, resume, ...facts },
          widthOf(process.stdout),
        ),
  )
  return isComplete ? exitCodes.done : exitCodes.stopped
}
