import { isTagsError, type TagsClient, type TagsResult } from '@tags/core'
import type { Action } from '../work.ts'
import type { Row } from './queue.ts'

/** Checks whether a client can do an action. */
export const isSupported = (action: Action, client: TagsClient): boolean =>
  Boolean({ add: client.addTags, remove: client.removeTags, get: client.getTags }[action])

/**
 * Sends a row. Where the vendor may have acted already and can tell, it is asked first, and nothing is sent if the
 * contact's tags are as they are to be.
 * @throws {TagsError} as the client does.
 */
export async function send(
  action: Action,
  client: TagsClient,
  { work: { contact, tags }, isUnsure }: Row,
  signal: AbortSignal,
): Promise<{ result: TagsResult; wasFound?: true }> {
  if (isUnsure) {
    const known = await ask(client, { contact, signal })
    const isThere = (tag: string) => known?.tags?.includes(tag)
    if (known?.tags && (action === 'add' ? tags.every(isThere) : !tags.some(isThere))) {
      return { result: known, wasFound: true }
    }
  }
  const result = await {
    add: () => client.addTags?.(contact, tags, { signal }),
    remove: () => client.removeTags?.(contact, tags, { signal }),
    get: () => client.getTags?.(contact, { signal }),
  }[action]()
  // After a request that may have had an effect, an incomplete list of changes says nothing.
  const { changed, ...rest } = result as TagsResult
  const isWhole = changed && (!isUnsure || tags.every((tag) => changed.includes(tag)))
  return { result: isWhole ? { ...rest, changed } : rest }
}

/** Reads the tags of a contact; `undefined` where this client or credential cannot. */
async function ask(
  client: TagsClient,
  { contact, signal }: { contact: Row['work']['contact']; signal: AbortSignal },
): Promise<TagsResult | undefined> {
  try {
    return await client.getTags?.(contact, { signal })
  } catch (error) {
    const isFinal = isTagsError(error) && /^(forbidden|invalid|not_found)$/.test(error.code)
    if (isFinal) return undefined
    throw error
  }
}
