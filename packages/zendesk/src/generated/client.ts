// Compiled from specs/zendesk.yaml by `pnpm generate`. Edit the spec, not this file.

import type { ClientOptions, Credential } from '@tags/core'
import { basic, type Calls, createApi, serverUrl } from '@tags/core/adapter'
import { limits, operations } from './operations.ts'
import type { paths } from './schema.ts'
import { tags } from './tags.ts'

export interface ZendeskOptions extends ClientOptions {
  /**
   * An API token and the agent in whose name it is used. `username` is the agent's email address
   * with `/token` behind it, as in `mina@example.com/token`, and `password` is the token. An admin
   * creates tokens in Admin Center under Apps and integrations > APIs. A token may act as any agent
   * of the account, so keep it secret.
   */
  username: Credential
  /** See `username`. */
  password: Credential
  /** The subdomain of the account, which is `example` in `https://example.zendesk.com`. */
  subdomain: string
  /**
   * The URL of the API. Default: the first of these servers.
   * - `https://{subdomain}.zendesk.com`: Production. One host for each account.
   */
  baseUrl?: string
}

/** A client of Zendesk. */
export interface Zendesk extends ReturnType<typeof tags> {
  /** The vendor's own API by method and path: an openapi-fetch client, typed by the spec. */
  api: Calls<paths>
}

/**
 * Creates a client of Zendesk.
 * @throws {TagsError} with code `invalid` if an option is missing or wrong.
 */
export function zendesk(options: ZendeskOptions): Zendesk {
  const api = createApi<Calls<paths>>(
    {
      name: 'zendesk',
      version: '0.0.0',
      credential: basic('zendesk', options),
      baseUrl: serverUrl('zendesk', options, 'https://{subdomain}.zendesk.com'),
      operations,
      limits,
      contact: 'user_id',
    },
    options,
  )
  return { ...tags(api), api }
}
