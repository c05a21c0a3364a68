import type { TagsClient } from '@tags/core'
import { clients } from './clients.ts'

for (const [vendor, client] of Object.entries<TagsClient>(clients)) {
  console.log(vendor, client.removeTags ? 'can remove' : 'cannot remove')
}

export const mistake = () =>
  // @ts-expect-error: Property 'removeTags' does not exist
  clients['client-commander'].removeTags({ id: 'jd79abc123def' }, ['vip'])
