import { highlevel } from '@tags/highlevel'
import type { FaultClient } from '../client.ts'

export const configuration = 'as installed from npm, with only the options of the row.'

// Without the harness's `fetch`, which the other clients do not get either.
export const create: FaultClient['create'] = ({ fetch: _, ...options }) => {
  const client = highlevel(options)
  return async (call) => (await client.addTags({ id: 'c1' }, ['vip'], call)).tags
}
