// Compiled from specs/highlevel.yaml by `pnpm generate`. Edit the spec, not this file.

import type { ClientOptions, Credential } from '@tags/core'
import { bearer, type Calls, createApi } from '@tags/core/adapter'
import { classify } from '../error.ts'
import { limits, operations } from './operations.ts'
import type { paths } from './schema.ts'
import { tags } from './tags.ts'

export interface HighlevelOptions extends ClientOptions {
  /**
   * A private integration token of the sub-account (Settings → Private Integrations, begins with
   * `pit-`) or an OAuth access token of user type Location, which lasts one day. They are for one
   * location; agency tokens are not meant for these operations.
   */
  token: Credential
  /**
   * The URL of the API. Default: the first of these servers.
   * - `https://services.leadconnectorhq.com`: The one base URL of all locations and agencies.
   */
  baseUrl?: string
}

/** A client of HighLevel. */
export interface Highlevel extends ReturnType<typeof tags> {
  /** The vendor's own API by method and path: an openapi-fetch client, typed by the spec. */
  api: Calls<paths>
}

/**
 * Creates a client of HighLevel.
 * @throws {TagsError} with code `invalid` if an option is missing or wrong.
 */
export function highlevel(options: HighlevelOptions): Highlevel {
  const api = createApi<Calls<paths>>(
    {
      name: 'highlevel',
      version: '0.0.0',
      baseUrl: 'https://services.leadconnectorhq.com',
      credential: bearer('highlevel', options, 'token'),
      headers: { Version: '2021-07-28' },
      operations,
      limits,
      contact: 'contactId',
      classify,
      tags,
    },
    options,
  )
  return { ...tags(api), api }
}
