import { rmSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { type Access, openAccess } from '../access/access.ts'
import { readEnvironment } from '../access/environment.ts'
import { listOptions, requireLister } from '../access/lists.ts'
import { UsageError } from '../error.ts'
import { createSheet } from '../export/sheet.ts'
import { createRecorder } from '../har/recorder.ts'
import type { ExportHead, ExportOptions } from '../journal/head.ts'
import { createExportJournal } from '../journal/pages.ts'
import { printable, quote } from '../output/text.ts'
import type { ShutdownRequest } from '../shutdown.ts'
import { accessOptions } from './destination.ts'
import { carryOutExport, type Target } from './exporting.ts'
import type { AccessFlags, ExportFlags } from './flags.ts'
import { journalsOf } from './place.ts'
import { writeAtExit } from './recording.ts'

/**
 * Writes the contacts of an account into a CSV file, and returns the exit code.
 * @throws {UsageError} if the input cannot be used; then nothing is sent.
 */
export async function exportContacts(
  flags: ExportFlags & AccessFlags,
  shutdown: ShutdownRequest,
): Promise<number> {
  const { tag, json, sandbox } = flags
  const vendor = requireLister(flags.vendor)
  if (sandbox) {
    throw new UsageError(
      '--sandbox: an account in memory begins empty, so there are no contacts to export.',
    )
  }
  if (tag?.trim() === '') throw new UsageError('--tag is empty; expected the name of a tag.')
  const environment = await readEnvironment(process.env, flags.envFile)
  const options: ExportOptions = {
    vendor: vendor.name,
    ...(tag !== undefined && { tag }),
    ...listOptions(vendor, flags.locationId, environment),
  }
  const out = flags.out ?? fileNameOf(options)
  const isStream = out === '-'
  if (isStream && (json || flags.journal !== undefined)) {
    throw new UsageError(
      `--out - prints the CSV file, so it cannot be combined with ${json ? '--json, which prints lines of JSON' : '--journal: what is printed cannot be resumed'}.`,
    )
  }
  const recorder = flags.har === undefined ? undefined : createRecorder(flags.har)
  const opened = await openAccess([vendor], accessOptions(flags, recorder))
  const access = opened.get(vendor.name) as Access
  const journal = flags.journal ?? journalsOf(out).next
  const head: ExportHead = {
    journal: 1,
    action: 'export',
    file: relative(dirname(journal), out),
    options,
    vendors: { [vendor.name]: { baseUrl: access.baseUrl, account: access.account.describe() } },
    at: new Date().toJSON(),
  }
  const target = isStream ? undefined : createTarget(out, journal, head)
  process.stderr.write(
    `${announcement(access, options, isStream ? 'standard output' : quote(out))}\n`,
  )
  writeAtExit(recorder)
  return carryOutExport({ vendor, access, options, flags, ...(target && { target }) }, shutdown)
}

/**
 * Creates the CSV file and then its journal, so that each journal has a file.
 * @throws {UsageError} if one exists or cannot be written.
 */
function createTarget(csv: string, journal: string, head: ExportHead): Target {
  const sheet = createSheet(csv)
  try {
    return { sheet, record: createExportJournal(journal, head), files: { csv, journal } }
  } catch (error) {
    sheet.close()
    rmSync(csv)
    throw error
  }
}

/** Formats which contacts are read, and where they go. */
const announcement = ({ vendor, baseUrl }: Access, { tag }: ExportOptions, where: string): string =>
  `${vendor.title} (${printable(baseUrl)}): reads ${tag === undefined ? 'all contacts' : `the contacts with the tag ${quote(tag)}`} into ${where}.`

/** Names the file of an export: `kit-hot-lead.csv`. */
function fileNameOf({ vendor, tag = '' }: ExportOptions): string {
  const words = tag.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
  const name = Array.from([vendor, ...words].join('-'))
  return `${name.slice(0, 50).join('')}.csv`
}
