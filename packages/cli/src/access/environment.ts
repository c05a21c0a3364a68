import { readFile, stat } from 'node:fs/promises'
import { parseEnv } from 'node:util'
import { UsageError } from '../error.ts'
import { aligned, enumerate, quote } from '../output/text.ts'
import type { VendorEntry } from './entry.ts'

/** The variables that give credentials. */
export type Environment = Readonly<Record<string, string | undefined>>

/** An environment variable that gives an option of a client. */
export interface Variable {
  name: string
  option: string
  isRequired: boolean
  /** Whether its value is a secret, which no output shows. */
  isSecret: boolean
}

/** Lists the environment variables of a vendor, the credential first. */
export const variablesOf = ({ credential, options, baseUrlVariable }: VendorEntry): Variable[] => [
  ...Object.entries(credential).map(([option, name]) => {
    return { name, option, isRequired: true, isSecret: true }
  }),
  ...options.map(({ name: option, variable: name, isRequired, isSecret = false }) => {
    return { name, option, isRequired, isSecret }
  }),
  ...(baseUrlVariable
    ? [{ name: baseUrlVariable, option: 'baseUrl', isRequired: true, isSecret: false }]
    : []),
]

/** Formats the required variables of each vendor, one line per vendor. */
export const listVariables = (vendors: readonly VendorEntry[]): string =>
  aligned(vendors.map((vendor) => [vendor.name, enumerate(missingVariables(vendor, {}))]))

/**
 * Reads the variables of a file as `node --env-file` does, and joins them with those of the environment, which win.
 * @throws {UsageError} if the file cannot be read.
 */
export async function readEnvironment(env: Environment, file?: string): Promise<Environment> {
  if (file === undefined) return env
  const refuse = (reason: string): never => {
    throw new UsageError(
      `${quote(file)}: ${reason}; --env-file needs a file of lines such as HIGHLEVEL_TOKEN=….`,
    )
  }
  // Node takes `--env-file` for itself wherever it stands, and has emptied a pipe.
  const stats = await stat(file).catch(() => undefined)
  if (stats?.isFIFO()) refuse('it is a pipe, which Node reads before this command can')
  const text = await readFile(file, 'utf8').catch(({ code }: NodeJS.ErrnoException) => {
    const known = { ENOENT: 'there is no such file', EISDIR: 'it is a folder' }
    return refuse(known[code as keyof typeof known] ?? `it cannot be read (${code})`)
  })
  const given = Object.entries(env).filter(([, value]) => value)
  return { ...parseEnv(text.replace(/^\uFEFF/, '')), ...Object.fromEntries(given) }
}

/** The options of a vendor's client that the environment gives. An empty variable counts as not set. */
export const optionsFrom = (
  vendor: VendorEntry,
  environment: Environment,
): Record<string, string> =>
  Object.fromEntries(
    variablesOf(vendor).flatMap(({ name, option }) => {
      const value = environment[name]
      return value ? [[option, value]] : []
    }),
  )

/** Lists the required variables of a vendor that are not set. `given` are options that come from elsewhere. */
export const missingVariables = (
  vendor: VendorEntry,
  environment: Environment,
  given: readonly string[] = [],
): string[] =>
  variablesOf(vendor)
    .filter(({ isRequired, option }) => isRequired && !given.includes(option))
    .filter(({ name }) => !environment[name])
    .map(({ name }) => name)

/**
 * Requires the variables of the vendors.
 * @throws {UsageError} with those that are not set.
 */
export function requireVariables(
  vendors: readonly VendorEntry[],
  environment: Environment,
  given: readonly string[] = [],
): void {
  const lacking = vendors.flatMap((vendor): [string, string][] => {
    const missing = missingVariables(vendor, environment, given)
    return missing.length ? [[vendor.name, enumerate(missing)]] : []
  })
  if (!lacking.length) return
  throw new UsageError(
    `These variables are not set:\n${aligned(lacking)}\nSet them in the environment, or write them ` +
      'into a file and give it with --env-file. To try `add`, `remove` or `get` without an account, use --sandbox.',
  )
}
