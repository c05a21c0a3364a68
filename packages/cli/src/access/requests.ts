import type { TagsClient } from '@tags/core'
import { type Planner, planTags } from '@tags/sandbox'
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
 * `isReadBack`: the tags are read after each change whose reply does not have them.
 */
export function createRequestCounter(
  vendor: Vendor,
  action: Action,
  isReadBack = false,
): (work: Pick<Work, 'contact' | 'tags'>) => Promise<RequestCount> {
  const plans: Partial<Planner<TagsClient>> = planTags(vendor.document, createProbe(vendor))
  const counts = new Map<string, Promise<RequestCount>>()
  const { [methodOf[action]]: plan, getTags } = plans
  const readBack = isReadBack && !tellsTags(vendor, action) ? getTags : undefined
  const count = async ({ contact, tags }: Pick<Work, 'contact' | 'tags'>) => {
    if (!plan) return { least: 0, most: 0 }
    const change = await (action === 'get' ? plan(contact) : plan(contact, tags))
    return sum(change, (await readBack?.(contact)) ?? { least: 0, most: 0 })
  }
  return (work) => {
    const key = `${Object.keys(work.contact)[0]} ${work.tags.length}`
    const known = counts.get(key) ?? count(work)
    counts.set(key, known)
    return known
  }
}

const sum = (one: RequestCount, other: RequestCount): RequestCount => {
  const most = (one.most ?? Infinity) + (other.most ?? Infinity)
  return { least: one.least + other.least, ...(most < Infinity && { most }) }
}

/** Checks whether the reply to an action has all tags of the contact, so that they need no request of their own. */
function tellsTags({ document }: Vendor, action: Action): boolean {
  const { [methodOf[action]]: method, setTags } = Object(document['x-unified'])
  return action === 'get' || setTags !== undefined || method?.outputs?.tags !== undefined
}
