// Compiled from specs/chatwoot.yaml by `pnpm generate`. Edit the spec, not this file.

import { eventOf, verifiedBody, type WebhookRequest } from '@tags/core/webhook'
import type { webhooks } from './schema.ts'

/** An event that Chatwoot sends; `event` says which. */
export type WebhookEvent =
  webhooks[keyof webhooks]['post']['requestBody']['content']['application/json']

/** Options of `verifyWebhook`. */
export interface WebhookOptions {
  /** The secret of the webhook, which the account's settings show, and the API as `secret`. */
  secret: string
  /** The age that a request may have by its `X-Chatwoot-Timestamp`, in seconds. Default: 300. */
  tolerance?: number
}

/**
 * Checks that Chatwoot sent a request, and returns its event, or `undefined` for one that the spec
 * does not describe.
 * @throws {TagsError} with code `unauthorized` if the signature is missing or wrong or the request
 * too old, and with `invalid` if an argument is wrong.
 */
export async function verifyWebhook(
  request: WebhookRequest,
  options: WebhookOptions,
): Promise<WebhookEvent | undefined> {
  return eventOf(
    await verifiedBody('chatwoot', request, options, {
      algorithm: 'hmac-sha256',
      header: 'X-Chatwoot-Signature',
      encoding: 'hex',
      prefix: 'sha256=',
      timestamp: { header: 'X-Chatwoot-Timestamp', separator: '.' },
      tolerance: 300,
    }),
    'event',
    ['contact_created', 'contact_updated'],
  )
}
