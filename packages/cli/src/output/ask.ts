import { createInterface } from 'node:readline/promises'
import { UsageError } from '../error.ts'
import type { Action } from '../work.ts'
import type { CheckData } from './facts.ts'
import { count } from './number.ts'
import { enumerate } from './text.ts'

/** Formats the question before a run: `Add 3 tags to 50,000 contacts at HighLevel? (y/N)`. */
export function questionOf({ action, survey, plans }: CheckData): string {
  const all = [...plans.keys()].flatMap((name) => survey.vendors.get(name) ?? [])
  const contacts = count(
    all.reduce((sum, { rows }) => sum + rows, 0),
    'contact',
  )
  const tags = new Set(all.flatMap(({ tags }) => [...tags.keys()])).size
  const more = all.some(({ moreTags }) => moreTags) ? 'more than ' : ''
  const titles = [...plans.values()].map(({ title }) => title)
  const where = titles.length > 3 ? `${titles.length} vendors` : enumerate(titles)
  const isSandbox = [...plans.values()].every(({ baseUrl }) => baseUrl === undefined)
  const sandbox = isSandbox ? ` (${titles.length > 1 ? 'sandboxes' : 'a sandbox'})` : ''
  return `${verbs[action](`${more}${count(tags, 'tag')}`, contacts)} at ${where}${sandbox}? (y/N)`
}

const verbs: Record<Action, (tags: string, contacts: string) => string> = {
  add: (tags, contacts) => `Add ${tags} to ${contacts}`,
  remove: (tags, contacts) => `Remove ${tags} from ${contacts}`,
  get: (_, contacts) => `Read the tags of ${contacts}`,
}

/** How a question is asked. */
export interface AskOptions {
  /** Whether `--yes` was given. */
  yes?: boolean | undefined
  /** Ends the question, which then counts as refused. */
  signal?: AbortSignal
  input?: NodeJS.ReadableStream & { isTTY?: boolean }
  output?: NodeJS.WritableStream & { isTTY?: boolean }
}

/**
 * Asks a question on the terminal, and returns whether the answer is yes.
 * @throws {UsageError} if there is no terminal to ask on, and `--yes` was not given.
 */
export async function ask(
  question: string,
  { yes, signal, input = process.stdin, output = process.stderr }: AskOptions = {},
): Promise<boolean> {
  if (yes) return true
  if (!input.isTTY || !output.isTTY) {
    throw new UsageError(
      'Nothing was sent: there is no terminal on which to ask whether to go on. Read above what would be sent, and give --yes to send it.',
    )
  }
  // Not as a terminal of readline: Ctrl-C is to reach the process as a signal.
  const lines = createInterface({ input, output, terminal: false })
  const closed = new Promise<undefined>((resolve) => lines.once('close', () => resolve(undefined)))
  const aborted = () => lines.close()
  signal?.addEventListener('abort', aborted)
  if (signal?.aborted) lines.close()
  try {
    output.write(`${question} `)
    const line = new Promise<string>((resolve) => lines.once('line', resolve))
    const answer = await Promise.race([line, closed])
    // Nobody pressed Enter, so the cursor still stands after the question.
    if (answer === undefined) output.write('\n')
    return /^\s*y(es)?\s*$/i.test(answer ?? '')
  } finally {
    signal?.removeEventListener('abort', aborted)
    lines.close()
  }
}
