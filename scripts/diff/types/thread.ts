/** The entry of a thread that compares types, and sends its steps and its verdicts. */
import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { TypePair } from './breaks.ts'

// A thread does not have the compile cache of the process.
enableCompileCache()
const { typeBreaks } = await import('./breaks.ts')
const { root, pairs } = workerData as { root: string; pairs: TypePair[] }
const verdicts = await typeBreaks(root, pairs, (step) => parentPort?.postMessage({ step }))
parentPort?.postMessage({ verdicts })
