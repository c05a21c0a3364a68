import type { RateLimit } from '@tags/core'
import type { Action, BadRow } from '../work.ts'

/** The findings of the first pass over the file. */
export interface FileFacts {
  encoding: string
  delimiter: string
  /** The columns that are used: `{ id: 'Contact Id' }`. */
  columns: Readonly<Record<string, string | undefined>>
  ignored: readonly string[]
  /** The number of rows, the bad ones included. */
  rows: number
  bad: number
  firstBad: readonly BadRow[]
  notes: readonly string[]
  /** The valid rows of each vendor, and how many of them have each tag. */
  vendors: ReadonlyMap<string, VendorRows>
}

/** The rows of a vendor. `moreTags` means that the file has more tags than were kept. */
export interface VendorRows {
  rows: number
  tags: ReadonlyMap<string, number>
  moreTags?: boolean
}

/** The work of a run at a vendor. */
export interface VendorPlan {
  /** The vendor's own name: `HighLevel`. */
  title: string
  /** The URL that requests go to, or nothing for a sandbox. It may have variables: `https://{subdomain}.zendesk.com`. */
  baseUrl?: string
  /** The environment variables without which the URL is not known. */
  missing?: readonly string[]
  /** The number of requests that the rows need; `most` is absent if it is not bounded. */
  requests: { least: number; most?: number }
  /** The limits that all contacts share; none for a sandbox. */
  limits: readonly RateLimit[]
  /** The tags that the account does not have yet; absent if that is not known. */
  newTags?: ReadonlySet<string>
}

/** Everything that the page of `check` shows. */
export interface CheckData {
  action: Action
  file: string
  survey: FileFacts
  /** By the vendor's name, in the order to be shown. */
  plans: ReadonlyMap<string, VendorPlan>
}
