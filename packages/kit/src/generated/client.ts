// Compiled from specs/kit.yaml by `pnpm generate`. Edit the spec, not this file.

import type { ClientOptions, Credential } from '@tags/core'
import { apiKeyHeader, type Calls, createApi } from '@tags/core/adapter'
import { limits, operations } from './operations.ts'
import type { paths } from './schema.ts'
import { tags } from './tags.ts'

export interface KitOptions extends ClientOptions {
  /** An API key of version 4. The vendor takes OAuth access tokens, too, in another header. */
  apiKey: Credential
  /**
   * The URL of the API. Default: the first of these servers.
   * - `https://api.kit.com`: The one base URL of all accounts.
   */
  baseUrl?: string
}

/** A client of Kit. */
export interface Kit extends ReturnType<typeof tags> {
  /** The vendor's own API by method and path: an openapi-fetch client, typed by the spec. */
  api: Calls<paths>
}

/**
 * Creates a client of Kit.
 * @throws {TagsError} with code `invalid` if an option is missing or wrong.
 */
export function kit(options: KitOptions): Kit {
  const api = createApi<Calls<paths>>(
    {
      name: 'kit',
      version: '0.0.0',
      baseUrl: 'https://api.kit.com',
      credential: apiKeyHeader('kit', options, 'apiKey', 'X-Kit-Api-Key'),
      operations,
      limits,
      contact: 'id',
      tags,
    },
    options,
  )
  return { ...tags(api), api }
}
