import { readOutcomes } from '../../src/journal/outcomes.ts'
import { readJournal } from '../../src/journal/read.ts'

/**
 * Reads a journal and then its outcomes in the order of the file, and prints by how many megabytes memory grew:
 * `node --expose-gc index.ts JOURNAL SMALL_JOURNAL`.
 */
const [path = '', small = ''] = process.argv.slice(2)
await readJournal(small)
globalThis.gc?.()
const before = process.memoryUsage.rss()
const growth = () => (process.resourceUsage().maxRSS * 1024 - before) / 1e6
const { states } = await readJournal(path)
const opened = growth()
let last = 0
let isOrdered = true
for await (const { line } of readOutcomes(path, { inOrder: true })) {
  isOrdered &&= line > last
  last = line
}
console.log(JSON.stringify({ ...states.counts, opened, read: growth(), isOrdered, last }))
