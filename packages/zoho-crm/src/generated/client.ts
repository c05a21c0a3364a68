// Compiled from specs/zoho-crm.yaml by `pnpm generate`. Edit the spec, not this file.

import type { ClientOptions, Credential } from '@tags/core'
import { bearer, type Calls, createApi, serverUrl } from '@tags/core/adapter'
import { limits, operations } from './operations.ts'
import type { paths } from './schema.ts'
import { tags } from './tags.ts'

export interface ZohoCrmOptions extends ClientOptions {
  /** An OAuth access token, such as `1000.8cb9…`. It lasts an hour. */
  token: Credential
  /**
   * The end of the host's name in the data centre of the account, such as `eu`. It is that of
   * `api_domain` in the reply with the access token. Default: 'com'.
   */
  dc?: 'com' | 'eu' | 'in' | 'com.au' | 'com.cn' | 'jp' | 'ca' | 'sa'
  /**
   * The URL of the API. Default: the first of these servers.
   * - `https://www.zohoapis.{dc}/crm/v8`: The data centre of the account.
   */
  baseUrl?: string
}

/** A client of Zoho CRM. */
export interface ZohoCrm extends ReturnType<typeof tags> {
  /** The vendor's own API by method and path: an openapi-fetch client, typed by the spec. */
  api: Calls<paths>
}

/**
 * Creates a client of Zoho CRM.
 * @throws {TagsError} with code `invalid` if an option is missing or wrong.
 */
export function zohoCrm(options: ZohoCrmOptions): ZohoCrm {
  const api = createApi<Calls<paths>>(
    {
      name: 'zoho-crm',
      version: '0.0.0',
      credential: bearer('zoho-crm', options, 'token', 'Zoho-oauthtoken'),
      baseUrl: serverUrl('zoho-crm', options, 'https://www.zohoapis.{dc}/crm/v8', {
        dc: ['com', 'eu', 'in', 'com.au', 'com.cn', 'jp', 'ca', 'sa'],
      }),
      operations,
      limits,
      contact: 'id',
      tags,
    },
    options,
  )
  return { ...tags(api), api }
}
