import { isTagsError, type TagsClient } from '@tags/core'
import { clients } from './clients.ts'

function tag<Contact>(client: TagsClient<Contact>, contact: Contact) {
  return client.addTags?.(contact, ['vip'])
}

const contact = { email: 'mina@example.com' }
console.log(await tag(clients.aelyst, contact))

export const mistake = () =>
  // @ts-expect-error: HighLevel accepts only an id
  tag(clients.highlevel, contact)

const anyVendor: TagsClient = clients.highlevel
try {
  await anyVendor.addTags?.(contact, ['vip'])
} catch (error) {
  if (isTagsError(error)) console.log(error.message)
}
