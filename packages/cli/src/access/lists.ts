import { UsageError } from '../error.ts'
import { vendors } from '../generated/vendors.ts'
import { quote, wrap } from '../output/text.ts'
import type { ListContacts, VendorEntry } from './entry.ts'
import type { Environment, Variable } from './environment.ts'
import { findVendor } from './vendor.ts'

/** A vendor whose API lists contacts. */
export type Lister = VendorEntry & Required<Pick<VendorEntry, 'list'>>

/** The option of a list that one vendor needs, and no method does. */
const location: Variable & { vendor: string; flag: string } = {
  vendor: 'highlevel',
  flag: '--location-id',
  name: 'HIGHLEVEL_LOCATION_ID',
  option: 'locationId',
  isRequired: false,
  isSecret: false,
}

/** Lists the environment variables that only the lists of a vendor need. */
export function listVariables(vendor: string): Variable[] {
  const { vendor: owner, flag: _, ...variable } = location
  return vendor === owner ? [variable] : []
}

/**
 * Finds a vendor whose contacts can be listed.
 * @throws {UsageError} that names those whose contacts can be.
 */
export function requireLister(name: string): Lister {
  const entry = findVendor(name.toLowerCase())
  if (entry?.list) return { ...entry, list: entry.list }
  const can = vendors.filter(({ list }) => list).map(({ name }) => name)
  const why = entry
    ? `${entry.title}'s contacts cannot be exported: its API is not known to list them`
    : `there is no vendor ${quote(name)}`
  throw new UsageError(wrap(`--vendor: ${why}; expected one of ${can.join(', ')}.`, 80))
}

/**
 * Returns the options that the list of a vendor needs.
 * @throws {UsageError} if one is missing, or is given for a vendor that has no such option.
 */
export function listOptions(
  { name, title }: VendorEntry,
  given: string | undefined,
  environment: Environment,
): { locationId?: string } {
  if (name !== location.vendor) {
    if (given === undefined) return {}
    throw new UsageError(`${location.flag} is for ${location.vendor}; ${title} has no locations.`)
  }
  const locationId = given ?? environment[location.name]
  if (locationId) return { locationId }
  throw new UsageError(
    `${title} lists the contacts of one location: give its id with ${location.flag}, or in ${location.name}.`,
  )
}

/** Loads the function that lists the contacts of a vendor. */
export const loadList = async ({ list }: Lister): Promise<ListContacts> =>
  (await list.load()) as ListContacts
