// Compiled from specs/chatwoot.yaml by `pnpm generate`. Edit the spec, not this file.

import type { ClientOptions, Credential } from '@tags/core'
import { apiKeyHeader, type Calls, createApi, requestOption } from '@tags/core/adapter'
import { limits, operations } from './operations.ts'
import type { paths } from './schema.ts'
import { tags } from './tags.ts'

export interface ChatwootOptions extends ClientOptions {
  /**
   * The access token of a user, shown in the user's profile settings. The token of a bot is refused
   * by these operations.
   */
  apiKey: Credential
  /** The number of the account, which stands in the URL of its dashboard. */
  accountId: string | number
  /**
   * The URL of the API. Default: the first of these servers.
   * - `https://app.chatwoot.com`: The vendor's cloud. An installation of one's own has its own URL.
   */
  baseUrl?: string
}

/** A client of Chatwoot. */
export interface Chatwoot extends ReturnType<typeof tags> {
  /** The vendor's own API by method and path: an openapi-fetch client, typed by the spec. */
  api: Calls<paths>
}

/**
 * Creates a client of Chatwoot.
 * @throws {TagsError} with code `invalid` if an option is missing or wrong.
 */
export function chatwoot(options: ChatwootOptions): Chatwoot {
  const api = createApi<Calls<paths>>(
    {
      name: 'chatwoot',
      version: '0.0.0',
      baseUrl: 'https://app.chatwoot.com',
      credential: apiKeyHeader('chatwoot', options, 'apiKey', 'api_access_token'),
      parameters: {
        path: { account_id: requestOption('chatwoot', options, 'accountId', 12, { minimum: 1 }) },
      },
      operations,
      limits,
      contact: 'id',
      tags,
    },
    options,
  )
  return { ...tags(api), api }
}
