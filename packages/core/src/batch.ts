import type { Change } from './call.ts'
import { internalsOf } from './client.ts'
import type { FindContact } from './contact.ts'
import type { CallOptions, TagsResult } from './contract.ts'
import { isTagsError, withDelivered } from './error.ts'
import { checkTags, type TagsSchema } from './input.ts'
import { withoutPrototype } from './object.ts'
import { beginCall, type UnifiedOptions, withCall, withFreshIds } from './unified.ts'

/**
 * Sends `tags` in as many requests as `maxItems` requires, one after the other, with no other change of the same
 * contact between them and one deadline for all. Returns the tags of the last reply, and `changed` of all of them
 * if every reply reports it, and no repetition found a tag right. An error has the tags of the earlier requests as
 * `delivered`. A contact that is given as a function is looked up first. `request` returns nothing if it sent nothing.
 */
export async function inBatches(
  api: object,
  contact: string | number | FindContact,
  tags: readonly string[],
  schema: TagsSchema,
  options: CallOptions | undefined,
  request: (
    batch: string[],
    options: UnifiedOptions,
    contactId: string,
  ) => Promise<TagsResult | undefined>,
): Promise<TagsResult> {
  const { vendor, takeTurn } = internalsOf(api)
  const all = checkTags(vendor.name, tags, schema)
  const init = beginCall(api, options)
  const { maxItems: size = all.length } = withoutPrototype(schema)
  const results: TagsResult[] = []
  let found: TagsResult = {}
  const change: Change = { done: 0, mayBeDone: false }
  const send = async () => {
    const contactId = typeof contact === 'function' ? await contact(init) : String(contact)
    if (typeof contact === 'function') found = { contactId }
    const turn = takeTurn(contactId)
    try {
      for (; change.done < all.length; change.done += size) {
        const batch = all.slice(change.done, change.done + size)
        const result = await request(batch, withCall(init, { turn, change }), contactId)
        const { changed, ...known } = result ?? {}
        // A tag that a repetition found right was changed by the first attempt or by others.
        const isCertain = !change.mayBeDone || batch.every((tag) => changed?.includes(tag))
        if (!isCertain) results.push(known)
        else if (result) results.push(result)
        change.mayBeDone = false
      }
    } finally {
      turn.leave()
    }
  }
  try {
    await withFreshIds(init, send, change)
  } catch (error) {
    const delivered = all.slice(0, change.done)
    throw delivered.length && isTagsError(error) ? withDelivered(error, delivered) : error
  }
  const { changed: _, ...last } = results.at(-1) ?? {}
  const result = { ...found, ...last }
  return results.every(({ changed }) => changed)
    ? { ...result, changed: results.flatMap(({ changed = [] }) => changed) }
    : result
}

/** Sends each tag in a request of its own, as `inBatches` does with several. */
export const forEachTag = (
  api: object,
  contact: string | number | FindContact,
  tags: readonly string[],
  schema: TagsSchema,
  options: CallOptions | undefined,
  request: (
    tag: string,
    options: UnifiedOptions,
    contactId: string,
  ) => Promise<TagsResult | undefined>,
): Promise<TagsResult> =>
  inBatches(api, contact, tags, { ...schema, maxItems: 1 }, options, ([tag], ...rest) =>
    request(tag as string, ...rest),
  )
