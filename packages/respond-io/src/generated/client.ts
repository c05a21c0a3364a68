// Compiled from specs/respond-io.yaml by `pnpm generate`. Edit the spec, not this file.

import type { ClientOptions, Credential } from '@tags/core'
import { bearer, type Calls, createApi } from '@tags/core/adapter'
import { limits, operations } from './operations.ts'
import type { paths } from './schema.ts'
import { tags } from './tags.ts'

export interface RespondIoOptions extends ClientOptions {
  /**
   * An API access token of the workspace. In respond.io, open Settings > Integrations > Developer
   * API and choose Add Access Token.
   */
  token: Credential
  /**
   * The URL of the API. Default: the first of these servers.
   * - `https://api.respond.io/v2`: Production. HTTPS only.
   */
  baseUrl?: string
}

/** A client of respond.io. */
export interface RespondIo extends ReturnType<typeof tags> {
  /** The vendor's own API by method and path: an openapi-fetch client, typed by the spec. */
  api: Calls<paths>
}

/**
 * Creates a client of respond.io.
 * @throws {TagsError} with code `invalid` if an option is missing or wrong.
 */
export function respondIo(options: RespondIoOptions): RespondIo {
  const api = createApi<Calls<paths>>(
    {
      name: 'respond-io',
      version: '0.0.0',
      baseUrl: 'https://api.respond.io/v2',
      credential: bearer('respond-io', options, 'token'),
      operations,
      limits,
      contact: 'identifier',
      tags,
    },
    options,
  )
  return { ...tags(api), api }
}
