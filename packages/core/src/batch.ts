import type { CallOptions, TagsResult } from './contract.ts'
import { TagsError } from './error.ts'
import { checkTags, type TagLimits } from './input.ts'
import type { Whole } from './order.ts'

/**
 * Sends `tags` in as many requests as `maxItems` asks for, one after the other, with no change
 * of the same contact between them. The last reply tells the contact's tags; what was changed is told
 * if every reply tells it. An error tells what was delivered.
 */
export async function inBatches(
  vendor: string,
  contact: string | number,
  tags: readonly string[],
  { maxItems, checks }: TagLimits,
  options: CallOptions | undefined,
  request: (batch: string[], options: CallOptions & { whole: Whole }) => Promise<TagsResult>,
): Promise<TagsResult> {
  const all = checkTags(vendor, tags, checks)
  const size = maxItems ?? all.length
  const whole: Whole = { contact }
  const results: TagsResult[] = []
  let start = 0
  try {
    for (; start < all.length; start += size) {
      results.push(await request(all.slice(start, start + size), { ...options, whole }))
    }
  } catch (error) {
    if (start > 0 && error instanceof TagsError) {
      Object.assign(error, { delivered: all.slice(0, start) })
    }
    throw error
  } finally {
    whole.turn?.leave()
  }
  const { changed: _, ...last } = results.at(-1) as TagsResult
  return results.every(({ changed }) => changed)
    ? { ...last, changed: results.flatMap(({ changed = [] }) => changed) }
    : last
}
