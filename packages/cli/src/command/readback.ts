import type { TagsClient } from '@tags/core'

/**
 * Returns a client whose changes tell the tags of the contact afterwards: if the vendor's reply has none, a second
 * request reads them. A failure of that request is no failure of the change.
 */
export function withReadBack<Client extends TagsClient>(client: Client): Client {
  const { addTags, removeTags, getTags } = client
  if (!getTags) return client
  const reading = (change: typeof addTags): typeof addTags =>
    change &&
    (async (contact, tags, options) => {
      const result = await change(contact, tags, options)
      if (result.tags) return result
      try {
        return { ...result, ...(await getTags(contact, options)) }
      } catch {
        return result
      }
    })
  return { ...client, addTags: reading(addTags), removeTags: reading(removeTags) }
}
