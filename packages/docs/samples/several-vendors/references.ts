import { isTagsError, type TagsClient } from '@tags/core'
import { clients } from './clients.ts'

const tagged = <Contact>(client: TagsClient<Contact>, contact: Contact) =>
  client.addTags?.(contact, ['vip'])

console.log(await tagged(clients.aelyst, { email: 'mina@example.com' }))

export const mistake = () =>
  // @ts-expect-error: HighLevel takes an id only
  tagged(clients.highlevel, { email: 'mina@example.com' })

const anyVendor: TagsClient = clients.highlevel
try {
  await anyVendor.addTags?.({ email: 'mina@example.com' }, ['vip'])
} catch (error) {
  if (isTagsError(error)) console.log(error.message)
}
