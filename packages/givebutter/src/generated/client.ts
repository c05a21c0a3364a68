// Compiled from specs/givebutter.yaml by `pnpm generate`. Edit the spec, not this file.

import type { ClientOptions, Credential } from '@tags/core'
import { bearer, type Calls, createApi } from '@tags/core/adapter'
import { limits, operations } from './operations.ts'
import type { paths } from './schema.ts'
import { tags } from './tags.ts'

export interface GivebutterOptions extends ClientOptions {
  /**
   * An API key of the account. Create one in Givebutter under Settings, Integrations, API Keys. It
   * is shown once.
   */
  token: Credential
  /**
   * The URL of the API. Default: the first of these servers.
   * - `https://api.givebutter.com`: The one base URL of all accounts.
   */
  baseUrl?: string
}

/** A client of Givebutter. */
export interface Givebutter extends ReturnType<typeof tags> {
  /** The vendor's own API by method and path: an openapi-fetch client, typed by the spec. */
  api: Calls<paths>
}

/**
 * Creates a client of Givebutter.
 * @throws {TagsError} with code `invalid` if an option is missing or wrong.
 */
export function givebutter(options: GivebutterOptions): Givebutter {
  const api = createApi<Calls<paths>>(
    {
      name: 'givebutter',
      version: '0.0.0',
      baseUrl: 'https://api.givebutter.com',
      credential: bearer('givebutter', options, 'token'),
      operations,
      limits,
      contact: 'contact',
      tags,
    },
    options,
  )
  return { ...tags(api), api }
}
