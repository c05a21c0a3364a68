import { internalsOf } from './client.ts'
import type { FindContact } from './contact.ts'
import type { CallOptions, TagsResult } from './contract.ts'
import { checkTags, invalid, type TagsSchema } from './input.ts'
import { beginCall, type UnifiedOptions, withCall, withFreshIds } from './unified.ts'

/** The requests that read and replace the tags of a contact. */
interface SetRequests {
  read: (contactId: string, options: UnifiedOptions) => Promise<TagsResult>
  write: (contactId: string, tags: string[], options: UnifiedOptions) => Promise<TagsResult>
}

/**
 * Adds or removes tags where the vendor only replaces the whole set: reads the set, merges, and writes it if it
 * changed. No other change of the same contact by this client comes between; a change by others between the two
 * requests is lost. A write that fails and may be repeated begins again at the read.
 */
export async function rewriteTags(
  change: 'add' | 'remove',
  api: object,
  contact: string | FindContact,
  tags: readonly string[],
  { maxItems = Infinity, ...schema }: TagsSchema,
  options: CallOptions | undefined,
  { read, write }: SetRequests,
): Promise<TagsResult> {
  const { vendor, takeTurn } = internalsOf(api)
  const given = checkTags(vendor.name, tags, schema)
  const init = beginCall(api, options)
  const keyOf = (tag: string) => (schema.ignoreCase ? tag.toLowerCase() : tag)

  const merge = (before: string[]) => {
    const keys = new Set((change === 'add' ? before : given).map(keyOf))
    const changed = (change === 'add' ? given : before).filter(
      (tag) => keys.has(keyOf(tag)) === (change === 'remove'),
    )
    const after =
      change === 'add' ? [...before, ...changed] : before.filter((tag) => !changed.includes(tag))
    return { changed, after }
  }

  return withFreshIds(init, async () => {
    const contactId = typeof contact === 'string' ? contact : await contact(init)
    const found = typeof contact === 'string' ? {} : { contactId }
    const turn = takeTurn(contactId)
    const rewrite = { retries: 0 }
    try {
      for (;;) {
        const { retries } = rewrite
        const { tags: before = [], ...known } = await read(contactId, withCall(init, { turn }))
        const { changed, after } = merge(before)
        if (!changed.length) return { ...found, ...known, tags: before, changed }
        if (after.length > maxItems) {
          const why = `the contact would have ${after.length} tags, and may have at most ${maxItems}`
          throw invalid(vendor.name, `${why}.`)
        }
        try {
          const written = await write(contactId, after, withCall(init, { turn, rewrite }))
          return { ...found, ...known, tags: after, ...written, changed }
        } catch (error) {
          if (rewrite.retries === retries) throw error
        }
      }
    } finally {
      turn.leave()
    }
  })
}
