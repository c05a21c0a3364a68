import type { RunHead } from '../journal/head.ts'
import type { Work } from '../work.ts'
import type { JobRow } from './job.ts'

/** The number of rows of a job. */
const size = 100

/** The rows of a vendor that make a job. */
export interface Block {
  /** The id of the job: the same whenever the file is read. */
  id: string
  /** The number of the block. */
  index: number
  rows: JobRow[]
}

/** Returns the queue of a run. */
export type RunQueue = NonNullable<RunHead['queue']>

/** Divides the rows of a vendor into the blocks of its jobs, in the order of the file. */
export async function* blocksOf(
  works: AsyncIterable<Work>,
  { run }: Pick<RunQueue, 'run'>,
): AsyncGenerator<Block> {
  let rows: JobRow[] = []
  let index = 0
  const block = (): Block => ({ id: `${run}-${rows[0]?.line}`, index, rows })
  for await (const { line, contact, tags } of works) {
    rows.push({ line, contact, tags })
    if (rows.length < size) continue
    yield block()
    rows = []
    index += 1
  }
  if (rows.length) yield block()
}
