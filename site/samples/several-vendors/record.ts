import type { TagsClient } from '@tags/core'
import { clients } from './clients.ts'

const byName: Record<string, TagsClient> = clients
const contacts = [
  { vendor: 'aelyst', id: '12345' },
  { vendor: 'highlevel', id: 'sx6wyHhbFdRXh302LLNR' },
  { vendor: 'whautomate', id: 'bXcgZ2xXbCU' },
]

for (const { vendor, id } of contacts) {
  console.log(vendor, await byName[vendor]?.addTags?.({ id }, ['vip']))
}
