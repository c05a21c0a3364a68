import type { Access, AccessOptions } from '../access/access.ts'
import { sharedLimits } from '../access/limits.ts'
import type { Vendor } from '../access/vendor.ts'
import type { Recorder } from '../har/recorder.ts'
import { onEvent } from '../run/watch.ts'
import type { AccessFlags } from './flags.ts'
import type { Way } from './inspect.ts'

/** Returns the options of the ways to vendors that the flags say. */
export const accessOptions = (flags: AccessFlags, recorder?: Recorder): AccessOptions => ({
  env: process.env,
  envFile: flags.envFile,
  sandbox: flags.sandbox,
  baseUrl: flags.baseUrl,
  noRateLimit: !flags.rateLimit,
  recorder,
  client: { onEvent },
})

/** Describes the way to a vendor for the page. */
export const wayOf = ({ isSandbox, isPaced, baseUrl, vendor }: Access): Way => ({
  ...(!isSandbox && { baseUrl }),
  limits: isPaced ? sharedLimits(vendor.document) : [],
})

/** Describes the way to a vendor without an account. */
export const plannedWay = ({ servers, document }: Vendor): Way => ({
  baseUrl: servers[0]?.example ?? '',
  limits: sharedLimits(document),
})
