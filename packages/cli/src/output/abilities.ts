import type { RateLimit } from '@tags/core'
import type { Action } from '../work.ts'
import { limitText, paceOf, quotaText } from './limit.ts'
import { aligned, enumerate, wrap } from './text.ts'

/** The abilities of a vendor, from its spec. */
export interface VendorFacts {
  /** The word for `--vendor`: `highlevel`. */
  name: string
  /** The vendor's own name: `HighLevel`. */
  title: string
  /** The commands that its API can carry out. */
  actions: readonly Action[]
  /** The ways to name a contact. */
  contacts: readonly ('id' | 'email' | 'phone')[]
  limits: readonly RateLimit[]
  /** The environment variables with its credential and the parts of every request. */
  variables: readonly string[]
  /** Whether its tags can be listed, so that `check` tells which ones are new. */
  listsTags?: boolean
  /** Whether its contacts can be exported. */
  exports?: boolean
  /** Whether a sandbox of it exists. */
  sandbox?: boolean
  /** The bulk operation that is used, and what it saves, as a sentence. */
  bulk?: string
}

/** Formats the page of `tags vendors` in lines of at most `width` columns. */
export const vendorsPage = (vendors: readonly VendorFacts[], width: number): string =>
  vendors.map((vendor) => `${vendorPart(vendor, width)}\n`).join('\n')

/** Formats the same facts as JSON, for `--json`. */
export const vendorsJson = (vendors: readonly VendorFacts[]): string =>
  JSON.stringify(vendors, undefined, 2)

function vendorPart(vendor: VendorFacts, width: number): string {
  const { name, title, actions, contacts, limits, variables } = vendor
  const { limit, quota, atOnce } = paceOf(limits)
  const texts = [
    ...(limit ? [limitText(limit)] : []),
    ...(atOnce === undefined ? [] : [limitText({ requests: atOnce, seconds: 0 })]),
    ...(quota ? [quotaText(quota)] : []),
  ]
  const commands = [
    ...actions,
    ...(vendor.exports ? ['export'] : []),
    ...(vendor.listsTags ? ['check with new tags'] : []),
  ]
  const pairs: [string, string][] = [
    ['Commands', commands.join(', ') || 'none: its API has no operation for tags'],
    ['Contact by', contacts.join(', ') || 'none'],
    ['Limits', texts.join(', ') || 'none documented'],
    ['Credential', enumerate(variables) || 'none'],
  ]
  if (vendor.bulk !== undefined) pairs.push(['Bulk', vendor.bulk])
  if (vendor.sandbox === false) pairs.push(['Sandbox', 'none'])
  return `${wrap(`${title} (--vendor ${name})`, width)}\n${aligned(pairs, width)}`
}
