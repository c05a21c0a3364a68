import { UsageError } from '../error.ts'
import { redactLine } from '../output/redact.ts'
import { quote } from '../output/text.ts'
import type { Outcome, Work } from '../work.ts'
import { checkHead, type Expected, type RunHead } from './head.ts'
import { type JournalLine, outcomeLine } from './line.ts'
import { readHead, readJournal } from './read.ts'
import { createFile, type JournalFile, reopenFile } from './record.ts'
import { type Counts, createStates, type RowState, type States } from './states.ts'

/** The append-only record of a run. One process writes it. */
export interface Journal {
  readonly head: RunHead
  /** Returns the state of the row on a line. */
  state(line: number): RowState
  readonly counts: Readonly<Counts>
  /** Records that rows begin, before the first of their requests leaves. */
  begin(lines: readonly number[]): void
  /** Records that rows which had begun had no effect, and are to be sent again. */
  back(lines: readonly number[]): void
  /** Records the outcome of a row. */
  end(work: Work, outcome: Outcome, milliseconds: number): void
  /** Records that the run is complete, if every row has an outcome. */
  finish(): void
  /** Flushes the file to the disk and frees its lock. */
  close(): Promise<void>
}

const now = () => new Date().toJSON()

/**
 * Creates the journal of a new run, which only its owner can read.
 * @throws {UsageError} if the file exists or cannot be written.
 */
export async function createJournal(file: string, head: RunHead): Promise<Journal> {
  return journalOf(head, createStates(head.lines), createFile(file, head))
}

/**
 * Opens the journal of a run that has not ended. A torn last line, as a killed process leaves it, is cut off.
 * @throws {UsageError} if it is no journal, belongs to another run or to a complete one, or another process writes it.
 */
export async function resumeJournal(file: string, expected: Expected): Promise<Journal> {
  await readHead(file)
  const { contents, journal } = await reopenFile(file, async () => {
    const contents = await readJournal(file)
    checkHead(file, contents.head, expected)
    if (contents.isComplete) throw complete(file)
    return contents
  })
  return journalOf(contents.head, contents.states, journal)
}

function journalOf(head: RunHead, states: States, file: JournalFile): Journal {
  let isComplete = false
  const append = (line: JournalLine) => {
    file.append(line)
    states.apply(line)
  }
  return {
    head,
    state: states.get,
    counts: states.counts,
    begin: (lines) => append({ begin: [...lines], at: now() }),
    back: (lines) => append({ back: [...lines], at: now() }),
    end(work, outcome, milliseconds) {
      const line = outcomeLine(work, outcome, milliseconds)
      append(head.redact ? redactLine(line, head.action) : line)
    },
    finish() {
      const { done, failed } = states.counts
      if (isComplete || done + failed < head.rows - head.bad) return
      append({ end: true, at: now() })
      isComplete = true
    },
    close: file.close,
  }
}

const complete = (file: string) =>
  new UsageError(
    `The run of ${quote(file)} is complete: every row has an outcome. See it with \`tags report ${quote(file)}\`; a new run needs another --journal.`,
  )
