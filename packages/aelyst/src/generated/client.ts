// Compiled from specs/aelyst.yaml by `pnpm generate`. Edit the spec, not this file.

import type { ClientOptions, Credential } from '@tags/core'
import { bearer, connect } from '@tags/core/adapter'
import createClient from 'openapi-fetch'
import { operations } from './operations.ts'
import type { paths } from './schema.ts'
import { tags } from './tags.ts'

export interface AelystOptions extends ClientOptions {
  /**
   * An API access token of the workspace. In Aelyst, open Settings > Integrations > Developer API
   * to create and see tokens.
   */
  token: Credential
  /**
   * Where the API is. Default: the first of these servers.
   * - `https://api.aelyst.ai/v1`: Production. HTTPS only.
   */
  baseUrl?: string
}

export type Aelyst = ReturnType<typeof aelyst>

/**
 * A client of Aelyst.
 * @throws {TagsError} with code `invalid` if an option is missing or wrong.
 */
export function aelyst(options: AelystOptions) {
  const api = connect(
    createClient<paths>,
    {
      name: 'aelyst',
      baseUrl: 'https://api.aelyst.ai/v1',
      authorize: bearer('aelyst', 'token', options?.token),
      operations,
    },
    options,
  )
  return {
    ...tags(api),
    /** Every operation of the spec, typed, by method and path: an openapi-fetch client. */
    api,
  }
}
