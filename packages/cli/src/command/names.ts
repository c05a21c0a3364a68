import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { UsageError } from '../error.ts'
import type { RunHead } from '../journal/head.ts'
import { quote } from '../output/text.ts'

/** The CSV files that a run writes. */
export interface RunFiles {
  /** The rows that failed: `contacts.failed.csv`. */
  failed: string
  /** The rows that were not sent, because they are not right: `contacts.bad.csv`. */
  bad: string
  /** The rows with the tags that were read: `contacts.tags.csv`. */
  tags: string
}

/** The place of a run's files. */
export interface Place {
  journal: string
  files: RunFiles
  /** Whether the files are kept. Those of a sandbox are not, unless a journal was asked for. */
  isKept: boolean
  /** Removes what is not kept. */
  remove: () => void
}

/** Returns the place of a run whose journal is kept. The other files have similar names beside it. */
export const keptPlace = (journal: string): Place => ({
  journal,
  files: filesOf(journal),
  isKept: true,
  remove: () => {},
})

/** Returns a place for a run of which nothing is kept. */
export function temporaryPlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'tags-'))
  const journal = join(folder, 'run.journal.ndjson')
  return {
    ...keptPlace(journal),
    isKept: false,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/**
 * Returns the path of the CSV file of a journal: `moved` if it was given.
 * @throws {UsageError} if it is not there.
 */
export function csvOf(journal: string, { file }: Pick<RunHead, 'file'>, moved?: string): string {
  const path = moved ?? join(dirname(journal), file)
  if (existsSync(path)) return path
  throw new UsageError(
    `${path}: there is no such file. It is the CSV file of ${quote(journal)}: put it back, or say with --file where it is.`,
  )
}

/** Names the files of a run after its journal: `contacts.journal-2.ndjson` has `contacts.failed-2.csv`. */
function filesOf(journal: string): RunFiles {
  const name = basename(journal)
  const [, stem = name.replace(/\.ndjson$/, ''), number = ''] =
    /^(.+)\.journal(-\d+)?\.ndjson$/.exec(name) ?? []
  const beside = (part: string) => join(dirname(journal), `${stem}.${part}${number}.csv`)
  return { failed: beside('failed'), bad: beside('bad'), tags: beside('tags') }
}

/** Lists the journals beside a CSV file, the oldest first, and names the next. */
export function journalsOf(file: string): { existing: string[]; next: string } {
  const stem = file.replace(/\.(csv|tsv|txt)$/i, '')
  const existing: string[] = []
  for (let number = 1; ; number += 1) {
    const name = `${stem}.journal${number === 1 ? '' : `-${number}`}.ndjson`
    if (!existsSync(name)) return { existing, next: name }
    existing.push(name)
  }
}
