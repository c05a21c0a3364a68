import type { ContactReference, TagsClient } from '@tags/core'
import { clients } from './clients.ts'

async function add(client: TagsClient, contact: ContactReference) {
  const added = await client.addTags?.(contact, ['VIP'])
  if (added?.tags) return ['the reply', hasVip(added.tags)]
  const read = await client.getTags?.(contact)
  return ['a second request', hasVip(read?.tags)]
}

const hasVip = (tags: string[] = []) =>
  tags.some((tag) => tag.toLowerCase() === 'vip')

const { aelyst, highlevel } = clients
console.log(await add(highlevel, { id: 'sx6wyHhbFdRXh302LLNR' }))
console.log(await add(aelyst, { id: '12345' }))
