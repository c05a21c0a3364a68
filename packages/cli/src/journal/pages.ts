import type { PagePosition } from '@tags/core'
import { UsageError } from '../error.ts'
import { quote } from '../output/text.ts'
import { type ExportHead, type Head, parseHead } from './head.ts'
import { endOf, parseEntries } from './read.ts'
import { createFile, reopenFile } from './record.ts'

/** The CSV file of an export after a page: the contacts of all pages so far are in it. */
export interface Written {
  pages: number
  contacts: number
  /** The size of the file in bytes. */
  size: number
  /** The SHA-256 of the file. */
  sha256: string
}

/** The lines of the journal of an export after its head. */
export type ExportLine =
  /** The contacts of a page are in the CSV file. `next` is the position of the next page. */
  | (Written & { next: PagePosition; at: string })
  | { resume: true; at: string }
  /** The contacts of the last page are in the CSV file, too. */
  | (Written & { end: true; at: string })

/** The contents of the journal of an export. */
export interface ExportContents {
  head: ExportHead
  /** The state of the CSV file; absent before the end of the first page. */
  written?: Written
  /** The position of the page to go on with; absent before the end of the first page. */
  next?: PagePosition
  isComplete: boolean
  /** The size of the journal without a torn last line, in bytes. */
  size: number
  lacksLineFeed: boolean
}

/** The append-only record of an export. One process writes it. */
export interface ExportJournal {
  /** Records that the contacts of a page are in the CSV file. */
  page(written: Written, next: PagePosition): void
  /** Records that those of the last page are, too. */
  end(written: Written): void
  /** Flushes the file to the disk and frees its lock. */
  close(): Promise<void>
}

/**
 * Creates the journal of a new export, which only its owner can read.
 * @throws {UsageError} if the file exists or cannot be written.
 */
export const createExportJournal = (file: string, head: ExportHead): ExportJournal =>
  journalOf(createFile(file, head))

/**
 * Opens the journal of an export that has not ended, and returns what it holds.
 * @throws {UsageError} if it is no such journal, its export is complete, or another process writes it.
 */
export async function resumeExportJournal(
  file: string,
): Promise<{ contents: ExportContents; journal: ExportJournal }> {
  const { contents, journal } = await reopenFile(file, async () => {
    const contents = await readExport(file)
    if (contents.isComplete) {
      throw new UsageError(
        `The export of ${quote(file)} is complete: all contacts are in ${quote(contents.head.file)}. A new export needs another --out.`,
      )
    }
    return contents
  })
  return { contents, journal: journalOf(journal) }
}

function journalOf({ append, close }: ReturnType<typeof createFile>): ExportJournal {
  const write = (line: ExportLine) => append(line)
  const now = () => new Date().toJSON()
  return {
    page: (written, next) => write({ ...written, next, at: now() }),
    end: (written) => write({ ...written, end: true, at: now() }),
    close,
  }
}

/**
 * Reads the journal of an export, which another process may be writing: a torn last line does not count.
 * @throws {UsageError} if it is no such journal, or a line other than a torn last one is broken.
 */
export async function readExport(journal: string): Promise<ExportContents> {
  let contents: ExportContents | undefined
  for await (const { head, lines, last } of parseEntries(journal, requireExport, parseLine)) {
    contents = {
      ...contents,
      head,
      isComplete: contents?.isComplete ?? false,
      size: endOf(last),
      lacksLineFeed: !last.isWhole,
    }
    for (const { line } of lines) {
      if ('resume' in line) continue
      const { pages, contacts, size, sha256 } = line
      contents.written = { pages, contacts, size, sha256 }
      if ('next' in line) contents.next = line.next
      else contents.isComplete = true
    }
  }
  return (
    contents ?? {
      ...({} as ExportContents),
      head: requireExport(journal, parseHead(journal, undefined)),
    }
  )
}

function requireExport(journal: string, head: Head): ExportHead {
  if (head.action === 'export') return head
  throw new UsageError(`${quote(journal)} is not the journal of an export.`)
}

/** Parses a line after the head; `undefined` if it is none. */
function parseLine(text: string): ExportLine | undefined {
  let value: Partial<Record<string, unknown>>
  try {
    value = Object(JSON.parse(text))
  } catch {
    return undefined
  }
  const { pages, contacts, size, sha256, next, end, resume } = value
  const isWritten =
    [pages, contacts, size].every(Number.isSafeInteger) && typeof sha256 === 'string'
  const isRight = resume === true || (isWritten && (end === true || next instanceof Object))
  return isRight ? (value as unknown as ExportLine) : undefined
}
