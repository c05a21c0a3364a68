import type { ContactReference, TagsClient } from '@tags/core'
import { clients } from './clients.ts'

async function add(client: TagsClient, contact: ContactReference, tag: string) {
  const told = await client.addTags?.(contact, [tag])
  const from = told?.tags ? 'the reply' : 'a second request'
  const tags = told?.tags ?? (await client.getTags?.(contact))?.tags ?? []
  const isThere = tags.some((name) => name.toLowerCase() === tag.toLowerCase())
  return { isThere, from }
}

const { aelyst, highlevel } = clients
console.log(await add(highlevel, { id: 'sx6wyHhbFdRXh302LLNR' }, 'VIP'))
console.log(await add(aelyst, { id: '12345' }, 'VIP'))
