import { type Batch, batchKey, internalsOf } from './client.ts'
import type { CallOptions, TagsResult } from './contract.ts'
import { checkTags, type TagsSchema } from './input.ts'
import { withoutPrototype } from './object.ts'
import { checkNumber } from './options.ts'

/**
 * Sends `tags` in as many requests as `maxItems` requires, one after the other, with no other change of the same
 * contact between them and one deadline for all. Returns the tags of the last reply, and `changed` of all of them
 * if every reply reports it. An error has the tags of the earlier requests as `delivered`.
 */
export async function inBatches(
  api: object,
  contact: string | number,
  tags: readonly string[],
  { maxItems, ...schema }: TagsSchema,
  options: CallOptions | undefined,
  request: (batch: string[], options: CallOptions) => Promise<TagsResult>,
): Promise<TagsResult> {
  const { vendor, settings, takeTurn } = internalsOf(api)
  const all = checkTags(vendor.name, tags, schema)
  const { deadline = settings.deadline } = withoutPrototype(options)
  checkNumber(vendor.name, 'deadline', deadline)
  const until = Date.now() + deadline
  const turn = takeTurn(String(contact))
  const size = maxItems ?? all.length
  const results: TagsResult[] = []
  try {
    for (let start = 0; start < all.length; start += size) {
      const delivered = start ? all.slice(0, start) : undefined
      const batch: Batch = { until, turn, delivered }
      results.push(
        await request(all.slice(start, start + size), {
          ...options,
          [batchKey]: batch,
        } as CallOptions),
      )
    }
  } finally {
    turn.leave()
  }
  const { changed: _, ...last } = results.at(-1) as TagsResult
  return results.every(({ changed }) => changed)
    ? { ...last, changed: results.flatMap(({ changed = [] }) => changed) }
    : last
}
