import { type ClientOptions, isTagsError, type TagsError } from '@tags/core'
import type { Sandbox } from '@tags/sandbox'
import type { Vendor, VendorClient } from '@tags/scripts/clients'
import { environmentName } from '@tags/scripts/naming'
import type { Contact } from './contacts.ts'
import { UsageError } from './error.ts'
import type { Recorder } from './har/recorder.ts'
import { sandboxOf } from './sandbox.ts'
import { aligned } from './text.ts'

/** A vendor's client, or the reason for its absence: no credential, or an invalid one. */
export type Access = { client: VendorClient } | { skipped: string } | { error: TagsError }

/** Returns the names of the options that the environment gives: the credential, and the parts of every request. */
const optionsOf = ({ credentialOptions, requestOptions }: Vendor): string[] => [
  ...credentialOptions,
  ...Object.keys(requestOptions),
]

/** Returns the names of the environment variables with a vendor's options: `WHAUTOMATE_API_KEY`. */
export const variablesOf = (vendor: Vendor): string[] =>
  optionsOf(vendor).map((option) => environmentName(vendor.name, option))

/** Formats each vendor and its environment variables, one line per vendor. */
export const listVariables = (vendors: readonly Vendor[]): string =>
  aligned(vendors.map((vendor) => [vendor.name, variablesOf(vendor).join(' and ')]))

/** Creates clients of sandboxes with the contacts, one for each vendor. Their traffic goes to `recorder`. */
export function accessSandboxes(
  vendors: readonly Vendor[],
  contacts: readonly Contact[],
  recorder?: Recorder,
): Map<string, Access> {
  const byVendor = Map.groupBy(contacts, ({ vendor }) => vendor)
  const accessSandbox = (vendor: Vendor): Access => {
    if (!vendor.document['x-unified']) {
      return { skipped: 'its spec has no x-unified, so there is no sandbox of it' }
    }
    const { fetch } = sandboxOf(vendor, byVendor.get(vendor.name) ?? [])
    const credentials = vendor.credentialOptions.map((option) => [option, 'sandbox'])
    // A sandbox has no rate limit to keep to.
    const options = { ...Object.fromEntries(credentials), limiter: false }
    return { client: createClient(vendor, options, recorder, fetch) }
  }
  return new Map(vendors.map((vendor) => [vendor.name, accessSandbox(vendor)]))
}

/**
 * Creates clients of the real vendors whose credential is in `env`. Their traffic goes to `recorder`.
 * @throws {UsageError} if `env` has no vendor's credential.
 */
export function accessVendors(
  vendors: readonly Vendor[],
  env: NodeJS.ProcessEnv,
  recorder?: Recorder,
): Map<string, Access> {
  const access = new Map(
    vendors.map((vendor) => [vendor.name, accessVendor(vendor, env, recorder)]),
  )
  if (vendors.length > 0 && [...access.values()].every((one) => 'skipped' in one)) {
    throw new UsageError(
      `--live found no credential in the environment. Set that of at least one vendor:\n${listVariables(vendors)}`,
    )
  }
  return access
}

function accessVendor(vendor: Vendor, env: NodeJS.ProcessEnv, recorder?: Recorder): Access {
  const variables = variablesOf(vendor)
  const missing = variables.filter((variable) => !env[variable])
  if (missing.length > 0) {
    return { skipped: `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not set` }
  }
  const options = optionsOf(vendor).map((option, index) => [
    option,
    env[variables[index] as string],
  ])
  try {
    return { client: createClient(vendor, Object.fromEntries(options), recorder) }
  } catch (error) {
    if (isTagsError(error)) return { error }
    throw error
  }
}

const createClient = (
  vendor: Vendor,
  options: ClientOptions,
  recorder?: Recorder,
  fetch?: Sandbox['fetch'],
): VendorClient => {
  const send = recorder ? recorder.fetchOf(vendor, fetch) : fetch
  return vendor.create({ ...options, ...(send && { fetch: send }) })
}
