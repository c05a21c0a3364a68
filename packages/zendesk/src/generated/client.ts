// Compiled from specs/zendesk.yaml by `pnpm generate`. Edit the spec, not this file.

import type { ClientOptions, Credential } from '@tags/core'
import { bearer, type Calls, createApi, serverUrl } from '@tags/core/adapter'
import { limits, operations } from './operations.ts'
import type { paths } from './schema.ts'
import { tags } from './tags.ts'

export interface ZendeskOptions extends ClientOptions {
  /**
   * An OAuth access token that may read and write users. An admin registers an OAuth client in
   * Admin Center under Apps and integrations > APIs. Tokens expire, so give a function that fetches
   * the next one. The API tokens of old, which are sent with an email address as Basic
   * authentication, are not supported: no account can create one since 2026-10-27, and all end on
   * 2027-04-30.
   */
  token: Credential
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
      credential: bearer('zendesk', options, 'token'),
      baseUrl: serverUrl('zendesk', options, 'https://{subdomain}.zendesk.com'),
      operations,
      limits,
      contact: 'user_id',
      tags,
    },
    options,
  )
  return { ...tags(api), api }
}
