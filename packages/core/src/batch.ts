import type { TagsResult } from './contract.ts'
import { TagsError } from './error.ts'
import { checkTags, type TagLimits } from './input.ts'

/**
 * Sends `tags` in as many requests as `limits.maxItems` asks for, one after the other. The last reply
 * tells the contact's tags; what each of them changed is added up. An error tells what was delivered.
 */
export async function inBatches(
  vendor: string,
  tags: readonly string[],
  limits: TagLimits,
  request: (batch: string[]) => Promise<TagsResult>,
): Promise<TagsResult> {
  const all = checkTags(vendor, tags, limits)
  const size = limits.maxItems ?? all.length
  const result: TagsResult = {}
  for (let start = 0; start < all.length; start += size) {
    try {
      const { changed, ...rest } = await request(all.slice(start, start + size))
      Object.assign(result, rest, changed && { changed: [...(result.changed ?? []), ...changed] })
    } catch (error) {
      if (start > 0 && error instanceof TagsError) {
        Object.assign(error, { delivered: all.slice(0, start) })
      }
      throw error
    }
  }
  return result
}
