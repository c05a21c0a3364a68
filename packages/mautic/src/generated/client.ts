// Compiled from specs/mautic.yaml by `pnpm generate`. Edit the spec, not this file.

import type { ClientOptions, Credential } from '@tags/core'
import { basic, type Calls, createApi } from '@tags/core/adapter'
import { limits, operations } from './operations.ts'
import type { paths } from './schema.ts'
import { tags } from './tags.ts'

export interface MauticOptions extends ClientOptions {
  /**
   * The name and password of a user, as `user:password`. An administrator has to switch on the API
   * and HTTP basic auth under Configuration, API Settings.
   */
  username: Credential
  /** See `username`. */
  password: Credential
  /**
   * The URL of the installation, with its path if it has one, and without `/api`. Such as
   * `https://mautic.example.com`.
   */
  baseUrl: string
}

/** A client of Mautic. */
export interface Mautic extends ReturnType<typeof tags> {
  /** The vendor's own API by method and path: an openapi-fetch client, typed by the spec. */
  api: Calls<paths>
}

/**
 * Creates a client of Mautic.
 * @throws {TagsError} with code `invalid` if an option is missing or wrong.
 */
export function mautic(options: MauticOptions): Mautic {
  const api = createApi<Calls<paths>>(
    {
      name: 'mautic',
      version: '0.0.0',
      baseUrl: '',
      credential: basic('mautic', options),
      operations,
      limits,
      contact: 'id',
      tags,
    },
    options,
  )
  return { ...tags(api), api }
}
