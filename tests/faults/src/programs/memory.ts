/** Sends its parent the memory of a client's limiter after some contacts, and after ten times as many. */
import { aelyst } from '@tags/aelyst'
import { createLimiter } from '@tags/core'
import { scale } from '../limits/scale.ts'

/** Aelyst's limit of a path, with a window so short that a contact's state expires within the next thousand. */
const limit = { requests: 5, window: 10 }
const contacts = 2000

const limiter = scale(createLimiter(), 1, limit)
const { addTags } = aelyst({
  token: 'token',
  fetch: async () => Response.json({ contactId: 12345 }),
  limiter,
})

let id = 0
async function tagSome(count: number): Promise<number> {
  for (const end = id + count; id < end; ) {
    const batch = Array.from({ length: 50 }, () => addTags({ id: `${++id}` }, ['vip']))
    await Promise.all(batch)
  }
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

const first = await tagSome(contacts)
const last = await tagSome(contacts * 9)
console.log(JSON.stringify({ contacts: id, growth: last - first }))
