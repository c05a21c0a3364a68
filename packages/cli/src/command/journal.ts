import { isDeepStrictEqual } from 'node:util'
import { UsageError } from '../error.ts'
import type { Head, RunHead } from '../journal/head.ts'
import { readHead, readJournal } from '../journal/read.ts'
import { quote } from '../output/text.ts'
import type { RunFlags } from './flags.ts'
import { journalsOf, keptPlace, type Place, temporaryPlace } from './names.ts'

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
    const began = `The same run was begun on ${earlier.at.slice(0, 10)}, with the journal ${quote(name)}`
    throw new UsageError(
      isComplete
        ? `${began}, and every row has an outcome: see \`tags report ${name}\`. To send all rows again, give --again.`
        : `${began}, and has not ended. Go on with it: tags resume ${name}\nTo send all rows again, give --again.`,
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
