import { planTags } from '@tags/sandbox'
import type { Action, Work } from '../work.ts'
import { createProbe, methodOf } from './row.ts'
import type { Vendor } from './vendor.ts'

/** The number of requests that a row takes, if it succeeds at once. */
export interface RequestCount {
  least: number
  /** Absent if a list may have any number of pages. */
  most?: number
}

/**
 * Creates a function that counts the requests of rows, from what the vendor's client would send. Rows with the same
 * kind of contact and as many tags are planned once. Nothing is sent. The contact and the tags must be valid.
 */
export function createRequestCounter(
  vendor: Vendor,
  action: Action,
): (work: Pick<Work, 'contact' | 'tags'>) => Promise<RequestCount> {
  const plans = planTags(vendor.document, createProbe(vendor))
  const counts = new Map<string, Promise<RequestCount>>()
  const { [methodOf[action]]: plan } = plans as Partial<typeof plans>
  const count = async ({ contact, tags }: Pick<Work, 'contact' | 'tags'>) => {
    if (!plan) return { least: 0, most: 0 }
    const { least, most } = await (action === 'get' ? plan(contact) : plan(contact, tags))
    return { least, ...(most !== undefined && { most }) }
  }
  return (work) => {
    const key = `${Object.keys(work.contact)[0]} ${work.tags.length}`
    const known = counts.get(key) ?? count(work)
    counts.set(key, known)
    return known
  }
}
