import type { Access, AccessOptions } from '../access/access.ts'
import { sharedLimits } from '../access/limits.ts'
import type { Vendor } from '../access/vendor.ts'
import { UsageError } from '../error.ts'
import type { Recorder } from '../har/recorder.ts'
import type { Expected, Head } from '../journal/head.ts'
import { onEvent } from '../run/watch.ts'
import type { AccessFlags, ResumeFlags } from './flags.ts'
import type { Destination } from './inspect.ts'

/** Returns the options of access to vendors that the flags say. */
export const accessOptions = (flags: AccessFlags, recorder?: Recorder): AccessOptions => ({
  env: process.env,
  envFile: flags.envFile,
  sandbox: flags.sandbox,
  baseUrl: flags.baseUrl,
  allowHttp: flags.allowHttp,
  limits: flags.rateLimit === true,
  noRateLimit: flags.rateLimit === false,
  recorder,
  client: { onEvent },
})

/** Describes the server of a vendor for the page. */
export const destinationOf = ({ isSandbox, isPaced, baseUrl, vendor }: Access): Destination => ({
  ...(!isSandbox && { baseUrl }),
  limits: isPaced ? sharedLimits(vendor.document) : [],
})

/** Describes the server of a vendor for which `missing` variables are not set, so that its account is not known. */
export function plannedDestination(
  { servers, document }: Vendor,
  missing: readonly string[],
  given?: string,
): Destination {
  const baseUrl = given ?? servers[0]?.url ?? ''
  return {
    baseUrl,
    // The URL of an account has variables.
    ...(baseUrl.includes('{') && { missing }),
    limits: sharedLimits(document),
  }
}

/**
 * Returns the accounts of the vendors as the journal has them, if they are the same.
 * @throws {UsageError} if one is another.
 */
export function accountsOf(
  journal: string,
  before: Head['vendors'],
  access: ReadonlyMap<string, Access>,
  { sameAccount }: ResumeFlags,
): Expected['vendors'] {
  const accounts = [...access].map(([name, { account, baseUrl, vendor }]) => {
    const known = before[name]
    const match = known && account.compare(known.account)
    if (match === 'otherCredential' && !sameAccount) {
      throw new UsageError(
        `${vendor.title}: the credential is not the one with which ${journal} began. If it is of the same account, ` +
          'for example because the token was renewed, give --same-account.',
      )
    }
    const isSame = match === 'same' || match === 'otherCredential'
    const shown = isSame && known ? known.account : account.describe()
    return [name, { baseUrl, account: shown }]
  })
  return Object.fromEntries(accounts)
}
