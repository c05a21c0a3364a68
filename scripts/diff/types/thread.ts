/** The entry of a thread that compares types, and sends its steps and its verdicts. */
import { parentPort, workerData } from 'node:worker_threads'
import { type TypePair, typeBreaks } from './breaks.ts'

const { root, pairs } = workerData as { root: string; pairs: TypePair[] }
const verdicts = await typeBreaks(root, pairs, (step) => parentPort?.postMessage({ step }))
parentPort?.postMessage({ verdicts })
