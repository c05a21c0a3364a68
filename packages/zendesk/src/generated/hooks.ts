// Compiled from specs/zendesk.yaml by `pnpm generate`. Edit the spec, not this file.

import { eventOf, verifiedBody, type WebhookRequest } from '@tags/core/webhook'
import type { webhooks } from './schema.ts'

/** An event that Zendesk sends; `type` says which. */
export type WebhookEvent =
  webhooks[keyof webhooks]['post']['requestBody']['content']['application/json']

/** Options of `verifyWebhook`. */
export interface WebhookOptions {
  /** The signing secret of the webhook, from its page in the Admin Center or from the API. */
  secret: string
  /**
   * The age that a request may have by its `X-Zendesk-Webhook-Signature-Timestamp`, in seconds.
   * Default: any age.
   */
  tolerance?: number
}

/**
 * Checks that Zendesk sent a request, and returns its event, or `undefined` for one that the spec
 * does not describe.
 * @throws {TagsError} with code `unauthorized` if the signature is missing or wrong or the request
 * too old, and with `invalid` if an argument is wrong.
 */
export async function verifyWebhook(
  request: WebhookRequest,
  options: WebhookOptions,
): Promise<WebhookEvent | undefined> {
  return eventOf(
    await verifiedBody('zendesk', request, options, {
      algorithm: 'hmac-sha256',
      header: 'X-Zendesk-Webhook-Signature',
      encoding: 'base64',
      timestamp: { header: 'X-Zendesk-Webhook-Signature-Timestamp' },
    }),
    'type',
    [
      'zen:event-type:user.created',
      'zen:event-type:user.active_changed',
      'zen:event-type:user.tags_changed',
    ],
  )
}
