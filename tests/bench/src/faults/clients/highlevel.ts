import { highlevel } from '@tags/highlevel'
import type { FaultClient } from '../client.ts'

export const configuration = 'as installed from npm, with no options beside those of the row.'

// What watches `fetch` is left out, because no other client can be watched so.
export const create: FaultClient['create'] = ({ fetch: _, ...options }) => {
  const client = highlevel(options)
  return async (call) => (await client.addTags({ id: 'c1' }, ['vip'], call)).tags
}
