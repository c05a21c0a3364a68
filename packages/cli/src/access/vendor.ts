import { createRequire } from 'node:module'
import type { ClientOptions, ContactReference, TagsClient } from '@tags/core'
import { vendors } from '../generated/vendors.ts'
import type { RequestOption, VendorEntry } from './entry.ts'

/** A client of any vendor. */
export interface VendorClient extends TagsClient<ContactReference> {
  api: object
}

/** The options of a client, with the credential and the parts of every request. */
export type VendorOptions = ClientOptions & Record<string, unknown>

/** A vendor whose package is loaded. */
export interface Vendor extends VendorEntry {
  /** Its `openapi.json`. */
  document: VendorDocument
  /**
   * Creates a client.
   * @throws {TagsError} with code `invalid` if an option is missing or wrong.
   */
  create: (options: VendorOptions) => VendorClient
}

/** The parts of an OpenAPI document that the command reads. */
export interface VendorDocument {
  info: { title: string; version: string }
  'x-rate-limit'?: RateLimit[]
  'x-unified'?: Readonly<Record<string, unknown>>
  paths: Readonly<Record<string, unknown>>
}

/** A rate limit as a spec has it. */
export interface RateLimit {
  requests: number
  /** The period; 0 if the number limits concurrent requests. */
  seconds: number
  scope?: 'credential' | 'path'
  description?: string
  'x-source'?: { certainty: string }
}

const require = createRequire(import.meta.url)

/** Loads the package of a vendor. */
export async function loadVendor(entry: VendorEntry): Promise<Vendor> {
  const create = (await entry.load()) as Vendor['create']
  return { ...entry, create, document: readDocument(entry) }
}

/** Reads the `openapi.json` of a vendor's package. `import` of JSON prints a warning in Node 20. */
export const readDocument = ({ name }: VendorEntry): VendorDocument =>
  require(`@tags/${name}/openapi.json`)

/** Finds a vendor by name. */
export const findVendor = (name: string): VendorEntry | undefined =>
  vendors.find((entry) => entry.name === name)

/** Returns the spec's examples of the options that a client needs beside its credential. */
export const exampleOptions = ({
  options,
  servers,
  baseUrlVariable,
}: VendorEntry): VendorOptions => ({
  ...Object.fromEntries(options.map(({ name, example }: RequestOption) => [name, example])),
  ...(baseUrlVariable && { baseUrl: servers[0]?.example }),
})
