import { rmSync } from 'node:fs'
import type { Access } from '../access/access.ts'
import { type Lister, loadList } from '../access/lists.ts'
import { UsageError } from '../error.ts'
import { exported, header, rowOf } from '../export/contact.ts'
import type { Sheet } from '../export/sheet.ts'
import { walk } from '../export/walk.ts'
import type { ExportOptions } from '../journal/head.ts'
import type { ExportContents, ExportJournal } from '../journal/pages.ts'
import { type ExportFacts, exportText } from '../output/contacts.ts'
import { exitCodes } from '../output/exit.ts'
import { showWalk } from '../output/paging.ts'
import type { ShutdownRequest } from '../shutdown.ts'
import type { Failure } from '../work.ts'
import { resumeWords } from './finish.ts'
import { type AccessFlags, flagsToRepeat } from './flags.ts'
import { widthOf } from './width.ts'

/** The CSV file of an export, and its journal. */
export interface Target {
  sheet: Sheet
  record: ExportJournal
  files: { csv: string; journal: string }
}

/** An export that can begin, or go on. */
export interface Export {
  vendor: Lister
  access: Access
  options: ExportOptions
  /** Absent if the contacts are printed on standard output. */
  target?: Target
  /** Where an interrupted export goes on. */
  before?: Pick<ExportContents, 'written' | 'next'>
  flags: AccessFlags & { json?: true }
}

/**
 * Lists the contacts, writes them page by page, prints the summary, and returns the exit code. A full disk ends the
 * export; the pages that are in the file are in the summary.
 */
export async function carryOutExport(all: Export, shutdown: ShutdownRequest): Promise<number> {
  const { vendor, access, options, target, before, flags } = all
  const { json } = flags
  const { vendor: name, ...listOptions } = options
  const list = await loadList(vendor)
  const progress = showWalk({ title: vendor.title })
  let { pages = 0, contacts = 0 } = before?.written ?? {}
  let hasTags = false
  progress.page(pages, contacts)
  if (!target) process.stdout.write(header)
  let failure: Failure | undefined
  let isBroken = false
  try {
    failure = await walk({
      list: (given) => list(access.client as never, { ...listOptions, ...given }),
      from: before?.next,
      signal: shutdown.signal,
      onWait: progress.wait,
      onPage(found, next) {
        const rows = found.map((contact) => exported(name, contact, options.tag))
        hasTags ||= found.some(({ tags }) => tags !== undefined)
        const text = rows.map(rowOf).join('')
        const counts = { pages: pages + 1, contacts: contacts + rows.length }
        if (target) {
          target.sheet.write(text)
          const written = { ...counts, ...target.sheet.state() }
          if (next) target.record.page(written, next)
          else target.record.end(written)
        } else if (rows.length) progress.note(text.trimEnd(), process.stdout)
        if (json) for (const row of rows) progress.note(JSON.stringify(row), process.stdout)
        ;({ pages, contacts } = counts)
        progress.page(pages, contacts)
      },
    }).finally(async () => {
      progress.end()
      target?.sheet.close()
      await target?.record.close()
    })
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`${error.message}\n`)
    isBroken = true
  }
  const isComplete = !failure && !isBroken
  const isEmpty = !isComplete && pages === 0
  const files = isEmpty ? undefined : target?.files
  if (isEmpty && target) for (const file of Object.values(target.files)) rmSync(file)
  const facts: ExportFacts = {
    title: vendor.title,
    ...(options.tag !== undefined && { tag: options.tag }),
    pages,
    contacts,
    isComplete,
    ...(failure && { failure }),
    lacksTags: contacts > 0 && !hasTags,
    files,
    resume: target
      ? resumeWords(target.files.journal, { [name]: access }, flagsToRepeat(flags))
      : [],
  }
  const stream = json || !target ? process.stderr : process.stdout
  stream.write(exportText(facts, widthOf(stream)))
  if (shutdown.exitCode()) return shutdown.exitCode()
  if (isComplete) return exitCodes.done
  return isEmpty ? exitCodes.failed : exitCodes.stopped
}
