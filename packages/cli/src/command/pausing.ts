import { findVendor } from '../access/vendor.ts'
import { UsageError } from '../error.ts'
import { requireRun } from '../journal/head.ts'
import { readHead } from '../journal/read.ts'
import { shellWord } from '../output/digest.ts'
import { exitCodes } from '../output/exit.ts'
import { enumerate, quote } from '../output/text.ts'
import { resumeWords } from './finish.ts'
import { flagsToRepeat, type QueueFlags } from './flags.ts'
import { openQueuesOf } from './queued.ts'

/**
 * Pauses the queues of a run, and returns the exit code.
 * @throws {UsageError} if the run is in no queue, or it cannot be reached.
 */
export async function pause(journal: string, flags: QueueFlags): Promise<number> {
  const head = requireRun(journal, await readHead(journal))
  const queues = head.queue && (await openQueuesOf(journal, head, flags))
  if (!queues) {
    throw new UsageError(
      `The run of ${quote(journal)} is in no queue. Ctrl-C interrupts it, and \`tags resume\` goes on.`,
    )
  }
  try {
    const names = Object.keys(head.vendors)
    for (const name of names) await queues.of(name).pause()
    const titles = names.map((name) => findVendor(name)?.title ?? name)
    const resume = resumeWords(journal, head.vendors, flagsToRepeat(flags))
    console.log(
      `The ${titles.length > 1 ? 'queues' : 'queue'} of ${enumerate(titles)} ${titles.length > 1 ? 'are' : 'is'} paused: workers give their rows back within two seconds. To go on:\n  ${resume.map(shellWord).join(' ')}`,
    )
    return exitCodes.done
  } finally {
    await queues.close()
  }
}
