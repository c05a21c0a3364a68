import { join } from 'node:path'
import { canary, runRows as runAll } from '@tags/faults'
import type { View } from './shown.ts'
import { crashed, stuck } from './words.ts'

/** What came of a row. */
export interface Result {
  /** A sentence for each thing that was wrong; none if the client passed. */
  wrong: string[]
  /** Where the credential shows in what the client threw; absent if it threw nothing. */
  shown?: View[]
}

/** What came of every row, by its id. */
export interface Results {
  rows: Map<string, Result>
  /** Whether the client printed the credential. */
  isPrinted: boolean
}

const file = join(import.meta.dirname, 'child.ts')

/**
 * Runs rows against the client of a module, in a process of their own.
 * @throws if the module cannot be run at all.
 */
export async function runRows(module: string, ids: readonly string[]): Promise<Results> {
  const program = { file, args: [module], words: { crashed, stuck } }
  const { rows, printed } = await runAll<Result>(program, ids)
  return { rows, isPrinted: printed.includes(canary) }
}
