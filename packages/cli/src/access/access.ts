import { type ClientOptions, isTagsError } from '@tags/core'
import { UsageError } from '../error.ts'
import type { Fetch, Recorder } from '../har/recorder.ts'
import { paceOf } from '../output/limit.ts'
import { quote } from '../output/text.ts'
import { onEvent as watchEvent } from '../run/watch.ts'
import { type Account, accountOf, sandboxAccount } from './account.ts'
import type { VendorEntry } from './entry.ts'
import {
  type Environment,
  optionsFrom,
  readEnvironment,
  requireVariables,
  variablesOf,
} from './environment.ts'
import { httpFetch } from './fetch.ts'
import { sharedLimits } from './limits.ts'
import { createAccount } from './sandbox.ts'
import { isOwnHost } from './server.ts'
import {
  exampleOptions,
  findVendor,
  loadVendor,
  type Vendor,
  type VendorClient,
  type VendorOptions,
} from './vendor.ts'

/** The way to a vendor's account, or to a sandbox. */
export interface Access {
  vendor: Vendor
  client: VendorClient
  /** The URL to which requests go. */
  baseUrl: string
  account: Account
  isSandbox: boolean
  /** Whether requests are spaced, to stay within the vendor's limits. */
  isPaced: boolean
  /** The requests a second that the limits allow; `Infinity` if none holds. */
  rate: number
}

/** How to reach the vendors. */
export interface AccessOptions {
  /** The environment, which has the credentials. */
  env: Environment
  /** A file with further variables: `--env-file`. Those of the environment win. */
  envFile?: string | undefined
  /** Whether each vendor is a sandbox: `--sandbox`. Then no credential is needed. */
  sandbox?: boolean | undefined
  /** Whether the sandboxes have the rate limits of their vendors, to which the clients keep: `--rate-limit`. */
  limits?: boolean | undefined
  /** The URL to which the requests of the only vendor go: `--base-url`. */
  baseUrl?: string | undefined
  /** Whether the URL may be an `http:` URL of another machine: `--allow-http`. */
  allowHttp?: boolean | undefined
  /** Whether requests are not spaced: `--no-rate-limit`. */
  noRateLimit?: boolean | undefined
  /** Records the traffic. */
  recorder?: Recorder | undefined
  /** Further options of the clients, such as `onEvent`. */
  client?: ClientOptions | undefined
}

/**
 * Creates a client of each vendor, by name. Sends nothing.
 * @throws {UsageError} if a credential is missing or invalid, or the options do not fit together.
 */
export async function openAccess(
  entries: readonly VendorEntry[],
  options: AccessOptions,
): Promise<Map<string, Access>> {
  checkOptions(entries, options)
  const environment = await readEnvironment(options.env, options.envFile)
  if (!options.sandbox) {
    requireVariables(entries, environment, options.baseUrl === undefined ? [] : ['baseUrl'])
  }
  const open = options.sandbox ? openSandbox : openVendor
  const opened = await Promise.all(
    entries.map(async (entry) => open(await loadVendor(entry), options, environment)),
  )
  return new Map(opened.map((access) => [access.vendor.name, access]))
}

function checkOptions(
  entries: readonly VendorEntry[],
  { sandbox, baseUrl, noRateLimit, limits }: AccessOptions,
): void {
  if (sandbox && baseUrl !== undefined) {
    throw new UsageError('--base-url and --sandbox exclude each other: a sandbox has no URL.')
  }
  if (limits && !sandbox) {
    throw new UsageError(
      "--rate-limit is for --sandbox; elsewhere, the vendor's limits hold anyway.",
    )
  }
  if (baseUrl !== undefined && entries.length > 1) {
    const names = entries.map(({ name }) => name).join(', ')
    throw new UsageError(
      `--base-url is for one vendor, and the file has ${entries.length}: ${names}. Give a file for each.`,
    )
  }
  if (noRateLimit && !sandbox && baseUrl === undefined) {
    throw new UsageError(
      "--no-rate-limit is for sandboxes and stubs, as the vendor's own server would refuse the requests: " +
        'use it with --sandbox, or with --base-url.',
    )
  }
}

function openSandbox(vendor: Vendor, options: AccessOptions): Access {
  const { fetch, withContacts } = createAccount(vendor, options.limits)
  const credentials = Object.keys(vendor.credential).map((option) => [option, 'sandbox'])
  const given = {
    ...exampleOptions(vendor),
    ...Object.fromEntries(credentials),
    ...(!options.limits && { limiter: false }),
  }
  const client = create(vendor, options, given, fetch)
  return {
    vendor,
    client: withContacts(client),
    baseUrl: baseUrlOf(client),
    account: sandboxAccount,
    isSandbox: true,
    isPaced: options.limits ?? false,
    rate: options.limits ? rateOf(vendor) : Infinity,
  }
}

function openVendor(vendor: Vendor, options: AccessOptions, environment: Environment): Access {
  const { baseUrl, noRateLimit } = options
  const given = {
    ...optionsFrom(vendor, environment),
    ...(baseUrl !== undefined && { baseUrl }),
  }
  const client = create(vendor, options, {
    ...given,
    ...(options.allowHttp && { allowHttp: true }),
    ...(noRateLimit && { limiter: false }),
  })
  if (noRateLimit) requireStub(vendor, baseUrlOf(client))
  return accessBy(vendor, client, given, !noRateLimit)
}

/**
 * Refuses to send without pause to a vendor's own server.
 * @throws {UsageError} if the URL is one.
 */
export function requireStub(vendor: VendorEntry, url: string): void {
  if (!isOwnHost(vendor, url)) return
  throw new UsageError(
    `--no-rate-limit: ${url} is a server of ${vendor.title}, which would refuse the requests. ` +
      'It is for stubs, whose URL is given with --base-url, and for --sandbox.',
  )
}

const accessBy = (
  vendor: Vendor,
  client: VendorClient,
  given: Readonly<Record<string, unknown>>,
  isPaced: boolean,
): Access => ({
  vendor,
  client,
  baseUrl: baseUrlOf(client),
  account: accountOf(vendor, given),
  isSandbox: false,
  isPaced,
  rate: isPaced ? rateOf(vendor) : Infinity,
})

/**
 * Creates a client of a vendor from its options, for runs of this process.
 * @throws {UsageError} if there is no such vendor.
 * @throws {TagsError} with code `invalid` if an option is missing or wrong.
 */
export async function openClient(name: string, options: VendorOptions): Promise<Access> {
  const entry = findVendor(name)
  if (!entry)
    throw new UsageError(`There is no vendor ${quote(name)}; \`tags vendors\` lists them.`)
  const vendor = await loadVendor(entry)
  const onEvent: VendorOptions['onEvent'] = (event) => {
    watchEvent(event)
    options.onEvent?.(event)
  }
  const client = vendor.create({ fetch: httpFetch, ...options, onEvent })
  return accessBy(vendor, client, options, options.limiter !== false)
}

const rateOf = ({ document }: Vendor): number => paceOf(sharedLimits(document)).rate

/**
 * Creates a client.
 * @throws {UsageError} if an option is not valid; it names the places from which they come.
 */
function create(
  vendor: Vendor,
  { client: further, recorder, baseUrl }: AccessOptions,
  options: VendorOptions,
  fetch?: Fetch,
): VendorClient {
  const send = recorder ? recorder.fetchOf(vendor, fetch) : fetch
  try {
    return vendor.create({ fetch: httpFetch, ...further, ...options, ...(send && { fetch: send }) })
  } catch (error) {
    if (!isTagsError(error)) throw error
    const places = variablesOf(vendor).flatMap(({ name, option }) =>
      option === 'baseUrl' && baseUrl !== undefined ? [] : [name],
    )
    if (baseUrl !== undefined) places.push('--base-url')
    const message = error.message.replace('allowHttp is true', '--allow-http is given')
    throw new UsageError(`${message} The options come from ${places.join(', ')}.`)
  }
}

/** The key under which `@tags/core` keeps the internals of a client's `api`. */
const internalsKey = Symbol.for('@tags/core internals')

/** Returns the URL to which a client sends. */
const baseUrlOf = ({ api }: VendorClient): string =>
  (api as { [internalsKey]: { settings: { baseUrl: string } } })[internalsKey].settings.baseUrl
