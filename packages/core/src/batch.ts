import type { TagsResult } from './contract.ts'
import { TagsError } from './error.ts'
import { checkTags, type TagLimits } from './input.ts'

/**
 * Sends `tags` in as many requests as `limits.maxItems` asks for, one after the other. The last reply
 * tells the contact's tags; what was changed is told if every reply tells it. An error tells what was delivered.
 */
export async function inBatches(
  vendor: string,
  tags: readonly string[],
  limits: TagLimits,
  request: (batch: string[]) => Promise<TagsResult>,
): Promise<TagsResult> {
  const all = checkTags(vendor, tags, limits)
  const size = limits.maxItems ?? all.length
  const results: TagsResult[] = []
  for (let start = 0; start < all.length; start += size) {
    try {
      results.push(await request(all.slice(start, start + size)))
    } catch (error) {
      if (start > 0 && error instanceof TagsError) {
        Object.assign(error, { delivered: all.slice(0, start) })
      }
      throw error
    }
  }
  const last = { ...results.at(-1) }
  if (results.every(({ changed }) => changed)) {
    last.changed = results.flatMap(({ changed = [] }) => changed)
  } else {
    delete last.changed
  }
  return last
}
