import type { Access } from '../access/access.ts'
import { newTagsOf } from '../access/inventory.ts'
import type { CheckData } from '../output/facts.ts'
import { failureText } from '../output/stop.ts'
import { failureOf } from '../run/failure.ts'

/**
 * Marks the tags that are new to their accounts, where the vendor can tell. Only reads. Says so on standard error if the
 * tags of an account cannot be read.
 */
export async function withNewTags(
  data: CheckData,
  access: Iterable<Access>,
  signal: AbortSignal,
): Promise<CheckData> {
  const plans = new Map(data.plans)
  if (data.action !== 'add') return data
  for (const one of access) {
    const { name, title } = one.vendor
    const plan = plans.get(name)
    const { tags } = data.survey.vendors.get(name) ?? {}
    if (!plan || !tags) continue
    try {
      const newTags = await newTagsOf(one, tags.keys(), { signal })
      if (newTags) plans.set(name, { ...plan, newTags })
    } catch (error) {
      signal.throwIfAborted()
      process.stderr.write(
        `The tags of the account cannot be read. ${failureText(title, failureOf(error))}\n`,
      )
    }
  }
  return { ...data, plans }
}
