import type { TagsClient } from '@tags/core'
import { clients } from './clients.ts'

for (const [vendor, client] of Object.entries<TagsClient>(clients)) {
  console.log(vendor, client.removeTags ? 'can' : 'cannot')
}

export const mistake = (id: string) =>
  // @ts-expect-error: Property 'removeTags' does not exist
  clients['client-commander'].removeTags({ id }, ['vip'])
