import type { VendorEntry } from '../access/entry.ts'
import { createRequestCounter } from '../access/requests.ts'
import { rulesOf, type VendorRules } from '../access/rules.ts'
import { findVendor, loadVendor, type Vendor } from '../access/vendor.ts'
import { type FileOptions, type FileRules, type Survey, survey } from '../file/survey.ts'
import type { VendorPlan } from '../output/facts.ts'
import { mostTableRows } from '../output/summary.ts'
import type { Action, Work } from '../work.ts'

/** A file that was read once. Nothing was sent. */
export interface Inspection {
  file: string
  options: FileOptions
  rules: FileRules
  survey: Survey
  /** The vendors that the file names, in the order of their first rows. */
  entries: readonly VendorEntry[]
  /** Computes the requests that the rows of a vendor need, with or without reading the tags after each change. */
  requestsOf: (vendor: Vendor, isReadBack: boolean) => Promise<VendorPlan['requests']>
}

/** The rows of a vendor that need equally many requests, and one of them. */
interface Alike {
  work: Work
  rows: number
}

/**
 * Reads a file, and checks each row by its vendor's client.
 * @throws {UsageError} if the file cannot be used.
 */
export async function inspect(
  action: Action,
  file: string,
  options: FileOptions,
  signal?: AbortSignal,
): Promise<Inspection> {
  const alike = new Map<string, Map<string, Alike>>()
  const vendors = new Map(
    [...rulesOf(action)].map(([name, rules]) => [name, tallied(rules, alike)]),
  )
  const rules = { action, vendors }
  const found = await survey(file, options, rules, signal)
  return {
    file,
    options,
    rules,
    survey: found,
    entries: [...found.vendors.keys()].map((name) => findVendor(name) as VendorEntry),
    async requestsOf(vendor, isReadBack) {
      const count = createRequestCounter(vendor, action, isReadBack)
      const total = { least: 0, most: 0 }
      for (const { work, rows } of alike.get(vendor.name)?.values() ?? []) {
        const { least, most = Infinity } = await count(work)
        total.least += rows * least
        total.most += rows * most
      }
      const { least, most } = total
      return { least, ...(most < Infinity && { most }) }
    },
  }
}

/** Checks whether the tags are read after each change: the table of a short run shows them; a long run saves the requests. */
export const isReadBack = ({ rows }: Pick<Survey, 'rows'>): boolean => rows <= mostTableRows

/** Counts the rows that pass the check of a vendor, by what decides the number of their requests. */
const tallied = (
  { check, ...rules }: VendorRules,
  alike: Map<string, Map<string, Alike>>,
): VendorRules => ({
  ...rules,
  async check(work) {
    const problem = await check(work)
    if (problem === undefined) {
      const counts = alike.get(work.vendor) ?? new Map<string, Alike>()
      alike.set(work.vendor, counts)
      const key = `${Object.keys(work.contact)[0]} ${work.tags.length}`
      const known = counts.get(key)
      if (known) known.rows += 1
      else counts.set(key, { work, rows: 1 })
    }
    return problem
  },
})

/** The server to which the rows of a vendor go, and its limits. */
export type Destination = Pick<VendorPlan, 'baseUrl' | 'missing' | 'limits'>

/** Plans the work at each vendor of a file. */
export async function planOf(
  { entries, requestsOf, survey }: Inspection,
  destinationOf: (vendor: Vendor) => Destination,
  readsBack = isReadBack(survey),
): Promise<Map<string, VendorPlan>> {
  const plans = entries.map(async (entry): Promise<[string, VendorPlan]> => {
    const vendor = await loadVendor(entry)
    return [
      vendor.name,
      {
        title: vendor.title,
        ...destinationOf(vendor),
        requests: await requestsOf(vendor, readsBack),
      },
    ]
  })
  return new Map(await Promise.all(plans))
}
