import { join } from 'node:path'
import { canary, runRows as runAll } from '@tags/faults'
import type { View } from './shown.ts'
import { crashed, stuck } from './words.ts'

/** The result of a row. */
export interface Result {
  /** A sentence per failure; empty if the client passed. */
  wrong: string[]
  /** The views of the client's error that show the credential; absent if it threw nothing. */
  shown?: View[]
}

/** The results of all rows. */
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
