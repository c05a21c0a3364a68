import type { VendorEntry } from '../access/entry.ts'
import { type Environment, listVariables, missingVariables } from '../access/environment.ts'
import { findVendor } from '../access/vendor.ts'
import { UsageError } from '../error.ts'
import { vendors } from '../generated/vendors.ts'
import { enumerate, quote } from '../output/text.ts'
import type { McpFlags } from './usage.ts'

/**
 * Returns the vendors that a server reaches: those of `--vendor`, or those whose variables are set, or, in a sandbox, all.
 * @throws {UsageError} if there is none.
 */
export function chooseVendors(
  { vendor: names, sandbox, baseUrl }: McpFlags,
  environment: Environment,
): VendorEntry[] {
  if (names) return [...new Set(names.map((name) => name.toLowerCase()))].map(requireVendor)
  if (sandbox) return [...vendors]
  const given = baseUrl === undefined ? [] : ['baseUrl']
  const missing = new Map(
    vendors.map((entry) => [entry, missingVariables(entry, environment, given)]),
  )
  const ready = vendors.filter((entry) => missing.get(entry)?.length === 0)
  if (ready.length === 0) {
    throw new UsageError(
      `No vendor has its variables set. Set those of one in the environment, or write them into a file and give it with --env-file; to try the tools without an account, use --sandbox.\n${listVariables(vendors)}`,
    )
  }
  for (const [{ title, credential }, lacking] of missing) {
    const hasCredential = Object.values(credential).every((name) => environment[name])
    if (lacking.length > 0 && hasCredential) {
      process.stderr.write(`${title} is left out: ${enumerate(lacking)} must be set, too.\n`)
    }
  }
  return ready
}

function requireVendor(name: string): VendorEntry {
  const entry = findVendor(name)
  if (entry) return entry
  throw new UsageError(
    `--vendor: there is no vendor ${quote(name)}; expected one of ${vendors.map(({ name }) => name).join(', ')}.`,
  )
}
