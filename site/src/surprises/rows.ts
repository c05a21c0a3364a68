import type { Vendor } from '../vendors.ts'
import { vendors } from '../vendors.ts'
import { others } from './others.ts'
import { proofOf, type Row, sections } from './row.ts'
import { type Rule, rules } from './rules.ts'

export { proofOf, type Row }

/** Returns the rows of a rule about a vendor. */
export const rowsOf = ({ id: rule, section, guess, find }: Rule, vendor: Vendor): Row[] =>
  find(vendor).map(({ truth, href, source }, index) => {
    const id = [rule, vendor.name, ...(index ? [index + 1] : [])].join('-')
    return {
      id,
      rule,
      section,
      guess,
      vendor: vendor.title,
      truth,
      href,
      certainty: source?.certainty ?? 'documented',
      source: source?.from ?? 'The spec of the package',
      handled: proofOf(id),
    }
  })

/** All rows: those that the specs say, then the others, in each section in the order of the vendors. */
export const rows: Row[] = [
  ...rules.flatMap((rule) => vendors.flatMap((vendor) => rowsOf(rule, vendor))),
  ...others,
]

/** The rows of each section. */
export const bySection = Object.entries(sections).map(([section, title]) => ({
  section,
  title,
  rows: rows
    .filter((row) => row.section === section)
    .sort((one, other) => one.vendor.localeCompare(other.vendor, 'en', { sensitivity: 'base' })),
}))
