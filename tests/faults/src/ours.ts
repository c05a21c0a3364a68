import { highlevel } from '@tags/highlevel'
import type { Client } from './row.ts'

/** Our client of HighLevel. */
export const ours: Client = {
  name: '@tags/highlevel',
  isOurs: true,
  create: (options) => {
    const { addTags } = highlevel(options)
    return async (call) => (await addTags({ id: 'c1' }, ['vip'], call)).tags
  },
}
