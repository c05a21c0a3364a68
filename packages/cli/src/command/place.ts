import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { UsageError } from '../error.ts'
import type { Head, RunHead } from '../journal/head.ts'
import { readHead, readJournal } from '../journal/read.ts'
import { shellWord } from '../output/digest.ts'
import { quote } from '../output/text.ts'
import { queueFlag, reportWords, resumeWords } from './finish.ts'
import type { RunFlags } from './flags.ts'

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

/**
 * Returns the place for the files of a new run: beside the CSV file, or where `--journal` says.
 * @throws {UsageError} if the same run was begun before, unless `--again` was given.
 */
export async function placeOf(
  file: string,
  { journal, again, sandbox }: RunFlags & { sandbox?: true },
  head: RunHead,
): Promise<Place> {
  if (journal !== undefined) return keptPlace(journal)
  if (sandbox) return temporaryPlace()
  const { existing, next } = journalsOf(file)
  for (const name of again ? [] : existing) {
    const earlier = await readHead(name)
    if (!isSameRun(earlier, head)) continue
    const { isComplete } = await readJournal(name)
    const queue = earlier.action === 'export' ? [] : queueFlag(earlier)
    const words = isComplete ? reportWords(name) : resumeWords(name, earlier.vendors, queue)
    const command = words.map(shellWord).join(' ')
    const began = `The same run was begun on ${earlier.at.slice(0, 10)}, with the journal ${quote(name)}`
    throw new UsageError(
      isComplete
        ? `${began}, and every row has an outcome: see \`${command}\`. To send all rows again, give --again.`
        : `${began}, and has not ended. Go on with it: ${command}\nTo send all rows again, give --again.`,
    )
  }
  return keptPlace(next)
}

/** Checks whether two runs do the same to the same file. */
const isSameRun = (one: Head, other: RunHead): boolean =>
  one.action !== 'export' &&
  one.action === other.action &&
  one.sha256 === other.sha256 &&
  isDeepStrictEqual(one.options, JSON.parse(JSON.stringify(other.options)))

/** Returns the place of a run whose journal is kept. The other files have similar names beside it. */
export const keptPlace = (journal: string): Place => ({
  journal,
  files: filesOf(journal),
  isKept: true,
  remove: () => {},
})

/** Returns a place for a run of which nothing is kept. */
function temporaryPlace(): Place {
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
