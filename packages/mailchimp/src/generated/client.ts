// Compiled from specs/mailchimp.yaml by `pnpm generate`. Edit the spec, not this file.

import type { ClientOptions, Credential } from '@tags/core'
import { bearer, type Calls, createApi, requestOption, serverUrl } from '@tags/core/adapter'
import { classify } from '../error.ts'
import { serverVariables } from '../server.ts'
import { limits, operations } from './operations.ts'
import type { paths } from './schema.ts'
import { tags } from './tags.ts'

export interface MailchimpOptions extends ClientOptions {
  /**
   * An API key of the account or an OAuth access token. HTTP Basic with any user name and the API
   * key as password is accepted as well.
   */
  apiKey: Credential
  /**
   * The data centre of the account, such as `us3`. If left out, it is the part of `apiKey` after
   * its last dash. For an OAuth token, request https://login.mailchimp.com/oauth2/metadata.
   */
  dc?: string
  /** The id of the audience. */
  listId: string
  /**
   * The URL of the API. Default: the first of these servers.
   * - `https://{dc}.api.mailchimp.com/3.0`: The data centre of the account.
   */
  baseUrl?: string
}

/** A client of Mailchimp. */
export interface Mailchimp extends ReturnType<typeof tags> {
  /** The vendor's own API by method and path: an openapi-fetch client, typed by the spec. */
  api: Calls<paths>
}

/**
 * Creates a client of Mailchimp.
 * @throws {TagsError} with code `invalid` if an option is missing or wrong.
 */
export function mailchimp(options: MailchimpOptions): Mailchimp {
  const api = createApi<Calls<paths>>(
    {
      name: 'mailchimp',
      version: '0.0.0',
      credential: bearer('mailchimp', options, 'apiKey'),
      baseUrl: serverUrl(
        'mailchimp',
        { ...options, ...serverVariables(options) },
        'https://{dc}.api.mailchimp.com/3.0',
      ),
      parameters: {
        path: {
          list_id: requestOption('mailchimp', options, 'listId', 'a36b032126', { minLength: 1 }),
        },
      },
      operations,
      limits,
      contact: 'subscriber_hash',
      classify,
      tags,
    },
    options,
  )
  return { ...tags(api), api }
}
