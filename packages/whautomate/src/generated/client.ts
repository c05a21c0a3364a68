// Compiled from specs/whautomate.yaml by `pnpm generate`. Edit the spec, not this file.

import type { ClientOptions, Credential } from '@tags/core'
import { apiKeyHeader, type Calls, createApi } from '@tags/core/adapter'
import { limits, operations } from './operations.ts'
import type { paths } from './schema.ts'
import { tags } from './tags.ts'

export interface WhautomateOptions extends ClientOptions {
  /**
   * An API key of the account. Create one in Whautomate under Integrations, REST API, where the
   * account's host is shown too.
   */
  apiKey: Credential
  /**
   * The URL of the API. Default: the first of these servers.
   * - `https://api.whautomate.com`: Global. The host of an account is shown under Integrations,
   * REST API.
   * - `https://api.in.whautomate.com`: India.
   */
  baseUrl?: string
}

/** A client of Whautomate. */
export interface Whautomate extends ReturnType<typeof tags> {
  /** The vendor's own API by method and path: an openapi-fetch client, typed by the spec. */
  api: Calls<paths>
}

/**
 * Creates a client of Whautomate.
 * @throws {TagsError} with code `invalid` if an option is missing or wrong.
 */
export function whautomate(options: WhautomateOptions): Whautomate {
  const api = createApi<Calls<paths>>(
    {
      name: 'whautomate',
      version: '0.0.0',
      baseUrl: 'https://api.whautomate.com',
      credential: apiKeyHeader('whautomate', options, 'apiKey', 'x-api-key'),
      operations,
      limits,
      contact: 'contactId',
      tags,
    },
    options,
  )
  return { ...tags(api), api }
}
