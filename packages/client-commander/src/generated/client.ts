// Compiled from specs/client-commander.yaml by `pnpm generate`. Edit the spec, not this file.

import type { ClientOptions, Credential } from '@tags/core'
import { bearer, type Calls, createApi } from '@tags/core/adapter'
import { limits, operations } from './operations.ts'
import type { paths } from './schema.ts'
import { tags } from './tags.ts'

export interface ClientCommanderOptions extends ClientOptions {
  /**
   * An API key, which starts with `ccmd_live_`. Create one in Client Commander under Admin, API
   * Keys.
   */
  token: Credential
  /**
   * The URL of the API. Default: the first of these servers.
   * - `https://api.clientcommander.com`: Production.
   */
  baseUrl?: string
}

/** A client of Client Commander. */
export interface ClientCommander extends ReturnType<typeof tags> {
  /** The vendor's own API by method and path: an openapi-fetch client, typed by the spec. */
  api: Calls<paths>
}

/**
 * Creates a client of Client Commander.
 * @throws {TagsError} with code `invalid` if an option is missing or wrong.
 */
export function clientCommander(options: ClientCommanderOptions): ClientCommander {
  const api = createApi<Calls<paths>>(
    {
      name: 'client-commander',
      version: '0.0.0',
      baseUrl: 'https://api.clientcommander.com',
      credential: bearer('client-commander', options, 'token'),
      operations,
      limits,
      contact: 'id',
      tags,
    },
    options,
  )
  return { ...tags(api), api }
}
