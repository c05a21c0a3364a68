// Compiled from specs/mautic.yaml by `pnpm generate`. Edit the spec, not this file.

import { verifiedBody, type WebhookRequest } from '@tags/core/webhook'
import type { webhooks } from './schema.ts'

/** The body of a webhook that Mautic sends. */
export type WebhookEvent =
  webhooks[keyof webhooks]['post']['requestBody']['content']['application/json']

/** Options of `verifyWebhook`. */
export interface WebhookOptions {
  /** The secret of the webhook, from its form. */
  secret: string
}

/**
 * Checks that Mautic sent a request, and returns its event.
 * @throws {TagsError} with code `unauthorized` if the signature is missing or wrong, and with
 * `invalid` if an argument is wrong.
 */
export async function verifyWebhook(
  request: WebhookRequest,
  options: WebhookOptions,
): Promise<WebhookEvent> {
  return (await verifiedBody('mautic', request, options, {
    algorithm: 'hmac-sha256',
    header: 'Webhook-Signature',
    encoding: 'base64',
  })) as WebhookEvent
}
