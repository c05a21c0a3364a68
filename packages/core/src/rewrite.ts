import type { Rewrite } from './call.ts'
import { internalsOf } from './client.ts'
import type { FindContact } from './contact.ts'
import type { CallOptions, TagsResult } from './contract.ts'
import { TagsError } from './error.ts'
import { checkTags, invalid, type TagsSchema } from './input.ts'
import { withoutPrototype } from './object.ts'
import { beginCall, type UnifiedOptions, withCall, withFreshIds } from './unified.ts'

/** The requests that read and replace the tags of a contact. */
interface SetRequests {
  read: (contactId: string, options: UnifiedOptions) => Promise<TagsResult>
  write: (contactId: string, tags: string[], options: UnifiedOptions) => Promise<TagsResult>
}

/**
 * Adds or removes tags where the vendor only replaces the whole set: reads the set, merges, and writes it if it
 * changed. No other change of the same contact by this client comes between; a change by others between the two
 * requests is lost. A write that fails and may be repeated begins again at the read; `changed` is then absent if a
 * tag was right already, because the failed write may have been applied.
 */
export async function rewriteTags(
  change: 'add' | 'remove',
  api: object,
  contact: string | FindContact,
  tags: readonly string[],
  schema: TagsSchema,
  options: CallOptions | undefined,
  { read, write }: SetRequests,
): Promise<TagsResult> {
  const { vendor, takeTurn } = internalsOf(api)
  const { maxItems = Infinity, ignoreCase } = withoutPrototype(schema)
  const keyOf = (tag: string) => (ignoreCase ? tag.toLowerCase() : tag)
  const all = checkTags(vendor.name, tags, schema)
  const given = new Map(all.map((tag) => [keyOf(tag), tag]))
  const init = beginCall(api, options)

  const merge = (before: string[]) => {
    if (change === 'remove') {
      const isGiven = (tag: string) => given.has(keyOf(tag))
      return { changed: before.filter(isGiven), after: before.filter((tag) => !isGiven(tag)) }
    }
    const had = new Set(before.map(keyOf))
    const changed = [...given].flatMap(([key, tag]) => (had.has(key) ? [] : [tag]))
    return { changed, after: [...before, ...changed] }
  }

  return withFreshIds(init, async () => {
    const contactId = typeof contact === 'string' ? contact : await contact(init)
    const found = typeof contact === 'string' ? {} : { contactId }
    const turn = takeTurn(contactId)
    const rewrite: Rewrite = {
      retries: 0,
      progress: { attempts: 0, waited: 0, sent: false },
    }
    const tried = new Set<string>()
    try {
      for (;;) {
        const { retries } = rewrite
        const { tags: before, ...known } = await read(contactId, withCall(init, { turn }))
        if (!before) {
          const why = 'the reply has no list of tags, which a new set would replace'
          throw new TagsError('unexpected_response', `${why}.`, { vendor: vendor.name })
        }
        const { changed, after } = merge(before)
        // A tag that is right now, after a write without a usable reply, was changed by that write or by others.
        const isCertain = [...tried].every((tag) => changed.includes(tag))
        const result = { ...found, ...known, ...(isCertain && { changed }) }
        if (!changed.length) return { ...result, tags: before }
        if (after.length > maxItems) {
          const why = `the contact would have ${after.length} tags, and may have at most ${maxItems}`
          throw invalid(vendor.name, `${why}.`)
        }
        for (const tag of changed) tried.add(tag)
        try {
          const written = await write(contactId, after, withCall(init, { turn, rewrite }))
          return { ...result, tags: after, ...written }
        } catch (error) {
          if (rewrite.retries === retries) throw error
        }
      }
    } finally {
      rewrite.finish?.()
      turn.leave()
    }
  })
}
