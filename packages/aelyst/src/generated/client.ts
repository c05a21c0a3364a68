// Compiled from specs/aelyst.yaml by `pnpm generate`. Edit the spec, not this file.

import type { ClientOptions, Credential } from '@tags/core'
import { bearer, type Calls, createApi } from '@tags/core/adapter'
import { limits, operations } from './operations.ts'
import type { paths } from './schema.ts'
import { tags } from './tags.ts'

export interface AelystOptions extends ClientOptions {
  /**
   * An API access token of the workspace. In Aelyst, open Settings > Integrations > Developer API
   * to create and see tokens.
   */
  token: Credential
  /**
   * The URL of the API. Default: the first of these servers.
   * - `https://api.aelyst.ai/v1`: Production. HTTPS only.
   */
  baseUrl?: string
}

/** A client of Aelyst. */
export interface Aelyst extends ReturnType<typeof tags> {
  /** The vendor's own API by method and path: an openapi-fetch client, typed by the spec. */
  api: Calls<paths>
}

/**
 * Creates a client of Aelyst.
 * @throws {TagsError} with code `invalid` if an option is missing or wrong.
 */
export function aelyst(options: AelystOptions): Aelyst {
  const api = createApi<Calls<paths>>(
    {
      name: 'aelyst',
      version: '0.0.0',
      baseUrl: 'https://api.aelyst.ai/v1',
      credential: bearer('aelyst', options, 'token'),
      operations,
      limits,
      contact: 'identifier',
      tags,
    },
    options,
  )
  return { ...tags(api), api }
}
