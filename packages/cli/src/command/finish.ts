import { isOwnHost } from '../access/server.ts'
import { findVendor } from '../access/vendor.ts'
import { UsageError } from '../error.ts'
import { copyRows } from '../file/copy.ts'
import { hashOf } from '../file/hash.ts'
import type { FileOptions } from '../file/survey.ts'
import type { RunHead } from '../journal/head.ts'
import type { OutcomeLine } from '../journal/line.ts'
import { readOutcomes } from '../journal/outcomes.ts'
import { summaryText } from '../output/digest.ts'
import { failedRows, tagRows } from '../output/results.ts'
import { mostTableRows, type RunFacts, type Summary, summarize } from '../output/summary.ts'
import type { Failure } from '../work.ts'
import { type QueueFlags, withoutPassword } from './flags.ts'
import { widthOf } from './width.ts'

/** A run that is over, or was left. */
export interface Ended {
  head: RunHead
  journal: string
  /** The rows that were begun and have no outcome. */
  unsure: number
  /** The vendors that ended early. */
  stops?: Map<string, Failure>
  /** The vendors that were waiting, and why. */
  waits?: Map<string, Failure>
  /** The flags that going on needs, too. */
  flags?: readonly string[]
  /** The CSV files that were written. */
  files: RunFacts['files']
}

const titlesOf = ({ vendors }: RunHead): Map<string, string> =>
  new Map(Object.keys(vendors).map((name) => [name, findVendor(name)?.title ?? name]))

/** Computes the summary of a run from its journal. */
export const summaryOf = ({
  head,
  journal,
  unsure,
  stops,
  waits,
  files,
}: Ended): Promise<Summary> => {
  const titles = titlesOf(head)
  const vendors = Object.entries(head.vendors).map(([name, { rows }]) => {
    return [name, { title: titles.get(name) ?? name, rows }] as const
  })
  const facts: RunFacts = {
    action: head.action,
    vendors: new Map(vendors),
    bad: head.bad,
    unsure,
    ...(stops && { stops }),
    ...(waits && { waits }),
    files,
    isSandbox: head.sandbox ?? false,
    redact: head.redact ?? false,
  }
  return summarize(readOutcomes(journal), facts)
}

/** Prints the outcomes of a short run as a table, and the summary. */
export async function printSummary(
  summary: Summary,
  { head, journal, flags = queueFlag(head) }: Ended,
  stream: NodeJS.WriteStream,
): Promise<void> {
  const width = widthOf(stream)
  const { done, failed, rows } = summary
  if (done + failed > 0 && rows <= mostTableRows) {
    const lines: OutcomeLine[] = []
    for await (const line of readOutcomes(journal)) lines.push(line)
    const { action, redact } = head
    // What draws the table takes memory, which long runs need not have.
    const { outcomeTable } = await import('../output/grid.ts')
    stream.write(outcomeTable(lines, { action, titles: titlesOf(head), width, redact }))
  }
  const resume = resumeWords(journal, head.sandbox ? {} : head.vendors, flags)
  stream.write(summaryText(summary, width, { resume }))
}

/** The words with which this command was started: npx may not have installed it. */
const commandWords = process.env.npm_command === 'exec' ? ['npx', '@tags/cli'] : ['tags']

/** Returns the words of the command that goes on with a run or an export. `flags` are those to repeat. */
export const resumeWords = (
  journal: string,
  vendors: Readonly<Record<string, { baseUrl: string }>>,
  flags: readonly string[] = [],
): string[] => [...commandWords, 'resume', journal, ...baseUrlFlag(vendors), ...flags]

/** Returns the flag with which a run in a queue is resumed; its URL is not in the journal. */
export const queueFlag = ({ queue }: Pick<RunHead, 'queue'>): string[] =>
  queue ? ['--queue', `${queue.store}://…`] : []

/** Returns the words of the command that starts a worker. */
export const workWords = (
  { queue = '' }: QueueFlags,
  { queue: place, vendors }: Pick<RunHead, 'queue' | 'vendors'>,
): string[] => [
  ...[...commandWords, 'work', '--queue', withoutPassword(queue)],
  ...(!place || place.name === 'tags' ? [] : ['--queue-name', place.name]),
  ...(place?.store === 'postgres' ? ['--limit-over', 'redis://…'] : []),
  ...baseUrlFlag(vendors),
]

/** Returns the words of the command that shows the summary of a run again. */
export const reportWords = (journal: string): string[] => [...commandWords, 'report', journal]

/** Returns the flag that must be repeated if requests go to another URL than the vendor's own. */
const baseUrlFlag = (vendors: Readonly<Record<string, { baseUrl: string }>>): string[] =>
  Object.entries(vendors).flatMap(([name, { baseUrl }]) => {
    const vendor = findVendor(name)
    const isUsual = !vendor || vendor.baseUrlVariable || isOwnHost(vendor, baseUrl)
    return isUsual ? [] : ['--base-url', baseUrl]
  })

/**
 * Checks that a file is still the one of a run.
 * @throws {UsageError} if it is another.
 */
export async function requireSameFile({ sha256 }: RunHead, file: string): Promise<void> {
  if ((await hashOf(file)) === sha256) return
  throw new UsageError(
    `${file} has changed since the run began, so its rows cannot be copied. Restore it as it was (SHA-256 ${sha256.slice(0, 12)}…), ` +
      'then give `tags report` the journal and --failed or --tags.',
  )
}

/**
 * Copies the rows that failed into a CSV file, with a last column `problem`, so that it can be given to a new run.
 * Returns their number; without failed rows no file is written.
 */
export function writeFailedRows(
  { head, journal }: Pick<Ended, 'head' | 'journal'>,
  file: string,
  target: string,
): Promise<number> {
  const failed = failedRows(readOutcomes(journal, { inOrder: true }), titlesOf(head))
  return copyRows(file, head.options as FileOptions, ['problem'], failed, target)
}

/**
 * Copies the rows whose tags were read into a CSV file, with a last column `tags`, separated by vertical bars. Returns
 * their number.
 */
export function writeTags(
  { head, journal }: Pick<Ended, 'head' | 'journal'>,
  file: string,
  target: string,
): Promise<number> {
  const read = tagRows(readOutcomes(journal, { inOrder: true }))
  return copyRows(file, head.options as FileOptions, ['tags'], read, target)
}
