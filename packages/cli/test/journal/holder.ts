import { createJournal } from '../../src/journal/journal.ts'
import { headOf } from '../run/scene.ts'

/** Creates a journal and holds it until a signal: `node holder.ts JOURNAL`. */
await createJournal(process.argv[2] ?? '', headOf(10))
process.once('SIGTERM', () => process.exit())
console.log('held')
setInterval(() => {}, 1000)
