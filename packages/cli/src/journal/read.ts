import { type FileHandle, open } from 'node:fs/promises'
import { UsageError } from '../error.ts'
import { quote } from '../output/text.ts'
import { type Head, parseHead, type RunHead, requireRun } from './head.ts'
import { type JournalLine, parseLine } from './line.ts'
import { type FileLine, readLines } from './lines.ts'
import { createStates, type States } from './states.ts'

/** The contents of a journal. */
export interface Contents {
  head: RunHead
  states: States
  /** Whether every row had an outcome when the run ended. */
  isComplete: boolean
  /** The size of the file without a torn last line, in bytes. */
  size: number
  /** Whether the last line is whole but for its line feed. */
  lacksLineFeed: boolean
}

/** Some lines of a journal, in their order. */
export interface Entries<AnyHead, Line> {
  head: AnyHead
  lines: { line: Line; at: FileLine }[]
  /** The last line that is whole, the head included. */
  last: FileLine
}

/** Reads the head of a journal. */
export async function readHead(journal: string): Promise<Head> {
  const heads = parseEntries(
    journal,
    (_, head) => head,
    (text) => text,
  )
  for await (const { head } of heads) return head
  return parseHead(journal, undefined)
}

/** Reads a journal, which another process may be writing: a torn last line does not count. */
export async function readJournal(journal: string): Promise<Contents> {
  let contents: Contents | undefined
  for await (const { head, lines, last } of readEntries(journal)) {
    const states: States = contents?.states ?? createStates(head.lines)
    for (const { line } of lines) states.apply(line)
    const newest = lines.at(-1)?.line
    contents = {
      head,
      states,
      isComplete: newest ? 'end' in newest : Boolean(contents?.isComplete),
      size: endOf(last),
      lacksLineFeed: !last.isWhole,
    }
  }
  return (
    contents ?? { ...({} as Contents), head: requireRun(journal, parseHead(journal, undefined)) }
  )
}

/** Returns the size of a file that ends with a line. */
export const endOf = ({ offset, text, isWhole }: FileLine): number =>
  offset + Buffer.byteLength(text) + Number(isWhole)

/**
 * Reads the lines of the journal of a run in groups, so that memory holds one group.
 * @throws {UsageError} if it is no such journal, or a line other than a torn last one is broken.
 */
export const readEntries = (journal: string): AsyncGenerator<Entries<RunHead, JournalLine>> =>
  parseEntries(journal, requireRun, (text, { lines }) => parseLine(text, lines))

/**
 * Reads the lines of a journal in groups. `check` refuses the head of another kind of journal, and `parse` returns nothing
 * for what is no line.
 * @throws {UsageError} if it is no journal, or a line other than a torn last one is broken.
 */
export async function* parseEntries<AnyHead extends Head, Line>(
  journal: string,
  check: (journal: string, head: Head) => AnyHead,
  parse: (text: string, head: AnyHead) => Line | undefined,
): AsyncGenerator<Entries<AnyHead, Line>> {
  const file = await openToRead(journal)
  try {
    let head: AnyHead | undefined
    for await (const group of readLines(file)) {
      const entries: { lines: { line: Line; at: FileLine }[]; last?: FileLine } = { lines: [] }
      for (const at of group) {
        if (!head) {
          const isTorn = !at.isWhole && !at.text.endsWith('}')
          const text = isTorn && at.text.startsWith('{"journal":') ? undefined : at.text
          head = check(journal, parseHead(journal, text))
        } else {
          const line = parse(at.text, head)
          if (!line && at.isWhole) throw broken(journal, head, at.number)
          if (!line) continue
          entries.lines.push({ line, at })
        }
        entries.last = at
      }
      if (head && entries.last) yield { head, lines: entries.lines, last: entries.last }
    }
  } finally {
    await file.close()
  }
}

const broken = (journal: string, head: Head, number: number) =>
  new UsageError(
    `${quote(journal)}:${number}: this line is broken: it is no line of a journal${head.action === 'export' ? '' : `, or names a line beyond the ${head.lines} of the CSV file`}. A journal is written by one process and never edited; restore it, or delete line ${number} if you know that its ${head.action === 'export' ? 'page may be read' : 'rows may be sent'} again.`,
  )

async function openToRead(journal: string): Promise<FileHandle> {
  try {
    return await open(journal)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT') throw new UsageError(`Cannot read ${quote(journal)}: ${code}.`)
    throw new UsageError(
      `There is no journal ${quote(journal)}. A run writes it beside its CSV file, or where --journal says.`,
    )
  }
}
