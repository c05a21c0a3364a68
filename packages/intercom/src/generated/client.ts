// Compiled from specs/intercom.yaml by `pnpm generate`. Edit the spec, not this file.

import type { ClientOptions, Credential } from '@tags/core'
import { bearer, type Calls, createApi } from '@tags/core/adapter'
import { limits, operations } from './operations.ts'
import type { paths } from './schema.ts'
import { tags } from './tags.ts'

export interface IntercomOptions extends ClientOptions {
  /**
   * An access token of your app. Create an app in the Developer Hub of Intercom, and find the token
   * under Configure > Authentication. An OAuth token of a public app works as well.
   */
  token: Credential
  /**
   * The URL of the API. Default: the first of these servers.
   * - `https://api.intercom.io`: Workspaces in the United States.
   * - `https://api.eu.intercom.io`: Workspaces in Europe.
   * - `https://api.au.intercom.io`: Workspaces in Australia.
   */
  baseUrl?: string
}

/** A client of Intercom. */
export interface Intercom extends ReturnType<typeof tags> {
  /** The vendor's own API by method and path: an openapi-fetch client, typed by the spec. */
  api: Calls<paths>
}

/**
 * Creates a client of Intercom.
 * @throws {TagsError} with code `invalid` if an option is missing or wrong.
 */
export function intercom(options: IntercomOptions): Intercom {
  const api = createApi<Calls<paths>>(
    {
      name: 'intercom',
      version: '0.0.0',
      baseUrl: 'https://api.intercom.io',
      credential: bearer('intercom', options, 'token'),
      headers: { 'Intercom-Version': '2.16' },
      operations,
      limits,
      contact: 'contact_id',
      tags,
    },
    options,
  )
  return { ...tags(api), api }
}
