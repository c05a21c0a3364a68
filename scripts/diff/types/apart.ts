import { Worker } from 'node:worker_threads'
import type { Progress } from '../../lib/progress.ts'
import type { TypePair, TypeVerdict } from './breaks.ts'

/** The most memory of the thread, in MB. */
const maxMemory = 4096

/**
 * Compares types as `typeBreaks` does, in a thread of its own: the compiler may need more memory for a large
 * document than there is, which then costs this pair its types grade, and not the report.
 */
export async function typeBreaksApart(
  root: string,
  pairs: TypePair[],
  progress: Progress,
  memory = maxMemory,
): Promise<TypeVerdict[]> {
  const verdicts = await inThread(root, pairs, progress, memory)
  if (verdicts) return verdicts
  if (pairs.length === 1) return [withoutMemory(memory)]
  const alone: TypeVerdict[] = []
  for (const pair of pairs) alone.push(...(await typeBreaksApart(root, [pair], progress, memory)))
  return alone
}

const withoutMemory = (memory: number): TypeVerdict => ({
  breaks: [],
  changed: false,
  faults: [],
  problem: {
    side: 'revision',
    pointer: '#',
    reason: `The compiler needs more than ${memory} MB of memory for its types.`,
  },
})

/** Runs the comparison in a thread; `undefined` if the memory is not enough. */
function inThread(
  root: string,
  pairs: TypePair[],
  progress: Progress,
  maxOldGenerationSizeMb: number,
): Promise<TypeVerdict[] | undefined> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./thread.ts', import.meta.url), {
      workerData: { root, pairs },
      resourceLimits: { maxOldGenerationSizeMb, maxYoungGenerationSizeMb: 128 },
    })
    worker.on('message', ({ step, verdicts }) => (verdicts ? resolve(verdicts) : progress(step)))
    worker.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(undefined) : reject(error),
    )
  })
}
