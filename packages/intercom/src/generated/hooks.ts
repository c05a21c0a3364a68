// Compiled from specs/intercom.yaml by `pnpm generate`. Edit the spec, not this file.

import { eventOf, verifiedBody, type WebhookRequest } from '@tags/core/webhook'
import type { webhooks } from './schema.ts'

/** An event that Intercom sends; `topic` says which. */
export type WebhookEvent =
  webhooks[keyof webhooks]['post']['requestBody']['content']['application/json']

/** Options of `verifyWebhook`. */
export interface WebhookOptions {
  /** The client secret of the app, from its basic information in the Developer Hub. */
  secret: string
}

/**
 * Checks that Intercom sent a request, and returns its event, or `undefined` for one that the spec
 * does not describe.
 * @throws {TagsError} with code `unauthorized` if the signature is missing or wrong, and with
 * `invalid` if an argument is wrong.
 */
export async function verifyWebhook(
  request: WebhookRequest,
  options: WebhookOptions,
): Promise<WebhookEvent | undefined> {
  return eventOf(
    await verifiedBody('intercom', request, options, {
      algorithm: 'hmac-sha1',
      header: 'X-Hub-Signature',
      encoding: 'hex',
      prefix: 'sha1=',
    }),
    'topic',
    [
      'contact.user.tag.created',
      'contact.user.tag.deleted',
      'contact.lead.tag.created',
      'contact.lead.tag.deleted',
    ],
  )
}
