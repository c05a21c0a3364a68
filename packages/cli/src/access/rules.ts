import { vendors } from '../generated/vendors.ts'
import type { Action, Work } from '../work.ts'
import type { ContactKind, VendorEntry } from './entry.ts'
import { createRowCheck } from './row.ts'
import { loadVendor } from './vendor.ts'

/** The rules for the rows of a vendor: the kinds of contact that it takes, and its client's own check. */
export interface VendorRules {
  title: string
  kinds: readonly ContactKind[]
  check: (work: Work) => Promise<string | undefined>
}

/** Returns the rules of every vendor, by name. The package of a vendor is loaded when its first row is checked. */
export const rulesOf = (
  action: Action,
  entries: readonly VendorEntry[] = vendors,
): Map<string, VendorRules> => new Map(entries.map((entry) => [entry.name, rules(entry, action)]))

function rules(entry: VendorEntry, action: Action): VendorRules {
  let loaded: Promise<ReturnType<typeof createRowCheck>> | undefined
  return {
    title: entry.title,
    kinds: entry.kinds,
    async check(work) {
      loaded ??= loadVendor(entry).then((vendor) => createRowCheck(vendor, action))
      return (await loaded)(work)
    },
  }
}
