import { rmSync } from 'node:fs'
import type { Access } from '../access/access.ts'
import { type Lister, loadList } from '../access/lists.ts'
import { exported, header, rowOf } from '../export/contact.ts'
import type { Sheet } from '../export/sheet.ts'
import { walk } from '../export/walk.ts'
import type { ExportOptions } from '../journal/head.ts'
import type { ExportContents, ExportJournal } from '../journal/pages.ts'
import { type ExportFacts, exportText } from '../output/contacts.ts'
import { exitCodes } from '../output/exit.ts'
import { showWalk } from '../output/paging.ts'
import type { ShutdownRequest } from '../shutdown.ts'
import { widthOf } from './width.ts'

/** An export that can begin, or go on. */
export interface Export {
  vendor: Lister
  access: Access
  options: ExportOptions
  /** The journal and the CSV file; absent if the contacts are printed on standard output. */
  record?: ExportJournal
  sheet?: Sheet
  files?: { csv: string; journal: string }
  /** Where an interrupted export goes on. */
  before?: Pick<ExportContents, 'written' | 'next'>
  /** Whether each contact is printed as a line of JSON. */
  json?: boolean | undefined
}

/**
 * Lists the contacts, writes them page by page, prints the summary, and returns the exit code.
 * @throws {UsageError} if a file cannot be written.
 */
export async function carryOutExport(all: Export, shutdown: ShutdownRequest): Promise<number> {
  const { vendor, access, options, record, sheet, files, before, json } = all
  const { vendor: name, ...listOptions } = options
  const list = await loadList(vendor)
  const progress = showWalk({ title: vendor.title })
  let { pages = 0, contacts = 0 } = before?.written ?? {}
  let hasTags = false
  progress.page(pages, contacts)
  if (!sheet) process.stdout.write(header)
  const failure = await walk({
    list: (given) => list(access.client as never, { ...listOptions, ...given }),
    from: before?.next,
    signal: shutdown.signal,
    onWait: progress.wait,
    onPage(found, next) {
      const rows = found.map((contact) => exported(name, contact, options.tag))
      hasTags ||= found.some(({ tags }) => tags !== undefined)
      const text = rows.map(rowOf).join('')
      pages += 1
      contacts += rows.length
      if (sheet && record) {
        sheet.write(text)
        const written = { pages, contacts, ...sheet.state() }
        if (next) record.page(written, next)
        else record.end(written)
      } else if (rows.length) progress.note(text.trimEnd(), process.stdout)
      if (json) for (const row of rows) progress.note(JSON.stringify(row), process.stdout)
      progress.page(pages, contacts)
    },
  }).finally(() => {
    progress.end()
    sheet?.close()
  })
  const isEmpty = failure !== undefined && pages === 0
  if (isEmpty && files) for (const file of [files.csv, files.journal]) rmSync(file)
  const facts: ExportFacts = {
    title: vendor.title,
    ...(options.tag !== undefined && { tag: options.tag }),
    pages,
    contacts,
    isComplete: !failure,
    ...(failure && { failure }),
    lacksTags: contacts > 0 && !hasTags,
    ...(!isEmpty && { files }),
  }
  const stream = json || !sheet ? process.stderr : process.stdout
  stream.write(exportText(facts, widthOf(stream)))
  return (
    shutdown.exitCode() ||
    (failure ? (isEmpty ? exitCodes.failed : exitCodes.stopped) : exitCodes.done)
  )
}
