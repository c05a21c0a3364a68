// Compiled from specs/activecampaign.yaml by `pnpm generate`. Edit the spec, not this file.

import type { ClientOptions, Credential } from '@tags/core'
import { apiKeyHeader, type Calls, createApi, serverUrl } from '@tags/core/adapter'
import { limits, operations } from './operations.ts'
import type { paths } from './schema.ts'
import { tags } from './tags.ts'

export interface ActivecampaignOptions extends ClientOptions {
  /** The API key of a user of the account. ActiveCampaign shows it under Settings > Developer. */
  apiKey: Credential
  /**
   * The name of the account, which is `example` in `https://example.api-us1.com`. ActiveCampaign
   * shows this URL under Settings > Developer. If it has another host, give it as `baseUrl`, with
   * `/api/3` behind it.
   */
  account: string
  /**
   * The URL of the API. Default: the first of these servers.
   * - `https://{account}.api-us1.com/api/3`: Production. One host for each account, with the
   * version of the API.
   */
  baseUrl?: string
}

/** A client of ActiveCampaign. */
export interface Activecampaign extends ReturnType<typeof tags> {
  /** The vendor's own API by method and path: an openapi-fetch client, typed by the spec. */
  api: Calls<paths>
}

/**
 * Creates a client of ActiveCampaign.
 * @throws {TagsError} with code `invalid` if an option is missing or wrong.
 */
export function activecampaign(options: ActivecampaignOptions): Activecampaign {
  const api = createApi<Calls<paths>>(
    {
      name: 'activecampaign',
      version: '0.0.0',
      credential: apiKeyHeader('activecampaign', options, 'apiKey', 'Api-Token'),
      baseUrl: serverUrl('activecampaign', options, 'https://{account}.api-us1.com/api/3'),
      operations,
      limits,
      contact: 'id',
      tags,
    },
    options,
  )
  return { ...tags(api), api }
}
