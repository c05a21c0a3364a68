import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { canary } from '@tags/faults'
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

/** What the process that runs rows tells of one of them. */
export interface Told {
  id: string
  isStarted?: boolean
  isFinished?: boolean
  wrong?: string[]
  shown?: View[]
}

const child = join(import.meta.dirname, 'child.ts')
const limits = { many: 60_000, one: 20_000 }

/**
 * Runs rows against the client of a module, all in one process of its own. If that does not survive,
 * each row that was under way runs in another one alone, and the others together in a new one.
 * @throws if the module cannot be run at all.
 */
export async function runRows(module: string, ids: readonly string[]): Promise<Results> {
  const results: Results = { rows: new Map(), isPrinted: false }
  for (let left = [...ids]; left.length > 0; left = left.filter((id) => !results.rows.has(id))) {
    const { rows, underWay, isStuck, printed } = await runOnce(module, left)
    for (const [id, result] of rows) results.rows.set(id, result)
    results.isPrinted ||= printed.includes(canary)
    if (rows.size === 0 && underWay.length === 0) {
      throw new Error(`The process of ${module} ended before its first row: ${printed}`)
    }
    for (const id of underWay) {
      const alone = left.length === 1 ? undefined : await runRows(module, [id])
      results.rows.set(id, alone?.rows.get(id) ?? { wrong: [isStuck ? stuck : crashed] })
      results.isPrinted ||= alone?.isPrinted ?? false
    }
  }
  return results
}

async function runOnce(module: string, ids: readonly string[]) {
  const rows = new Map<string, Result>()
  const underWay = new Map<string, Result>()
  let printed = ''
  let isStuck = false
  const process = fork(child, [module, ...ids], {
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const leash = setTimeout(
    () => {
      isStuck = true
      process.kill('SIGKILL')
    },
    ids.length > 1 ? limits.many : limits.one,
  )
  for (const stream of [process.stdout, process.stderr]) {
    stream?.on('data', (chunk) => {
      printed += chunk
    })
  }
  process.on('message', ({ id, isStarted, isFinished, wrong = [], shown }: Told) => {
    if (isStarted) underWay.set(id, { wrong: [] })
    const result = rows.get(id) ?? underWay.get(id)
    if (!result) return
    result.wrong.push(...wrong)
    if (shown) result.shown = shown
    if (!isFinished) return
    underWay.delete(id)
    rows.set(id, result)
  })
  await once(process, 'close')
  clearTimeout(leash)
  return { rows, underWay: [...underWay.keys()], isStuck, printed }
}
