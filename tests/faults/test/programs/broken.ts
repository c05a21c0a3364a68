/** Runs four rows at a time, of which B blocks its process, C fails and D ends its process. */
import { setImmediate } from 'node:timers/promises'
import type { Message } from '../../src/process.ts'

const send = (message: Message) => process.send?.(message)

async function runRow(id: string): Promise<void> {
  send({ id, isStarted: true })
  await setImmediate()
  if (id === 'B') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  if (id === 'D') process.exit(3)
  await setImmediate()
  send({ id, wrong: id === 'C' ? ['the tags were lost'] : [], isFinished: true })
}

const ids = process.argv.slice(2)
const next = async (): Promise<void> => {
  for (let id = ids.shift(); id; id = ids.shift()) await runRow(id)
}
await Promise.all(Array.from({ length: 4 }, next))
process.send?.({ id: 'end' }, () => process.disconnect())
