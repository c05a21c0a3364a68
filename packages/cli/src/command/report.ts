import { readHead, readJournal } from '../journal/read.ts'
import { exitCodeOf } from '../output/exit.ts'
import { reportExport } from './exported.ts'
import { printSummary, requireSameFile, summaryOf, writeFailedRows, writeTags } from './finish.ts'
import type { ReportFlags } from './flags.ts'
import { csvOf } from './place.ts'

/**
 * Prints the summary of a run or an export from its journal, and returns the exit code that it would have now. It may
 * still be going on.
 * @throws {UsageError} if it is no journal, or a file cannot be written.
 */
export async function report(journal: string, flags: ReportFlags): Promise<number> {
  if ((await readHead(journal)).action === 'export') return reportExport(journal, flags)
  const { file: moved, failed, tags, json } = flags
  const { head, states } = await readJournal(journal)
  const ended = {
    head,
    journal,
    unsure: states.counts.unsure,
    files: {
      journal,
      ...(failed !== undefined && { failed }),
      ...(tags !== undefined && { tags }),
    },
  }
  if (failed !== undefined || tags !== undefined) {
    const file = csvOf(journal, head, moved)
    await requireSameFile(head, file)
    if (failed !== undefined) await writeFailedRows(ended, file, failed)
    if (tags !== undefined) await writeTags(ended, file, tags)
  }
  const summary = await summaryOf(ended)
  if (json) console.log(JSON.stringify(summary, undefined, 2))
  else await printSummary(summary, ended, process.stdout)
  return exitCodeOf(summary)
}
