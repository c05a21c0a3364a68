// Compiled from specs/highlevel.yaml by `pnpm generate`. Edit the spec, not this file.

import { eventOf, verifiedBody, type WebhookRequest } from '@tags/core/webhook'
import type { webhooks } from './schema.ts'

/** An event that HighLevel sends; `type` says which. */
export type WebhookEvent =
  webhooks[keyof webhooks]['post']['requestBody']['content']['application/json']

/** Options of `verifyWebhook`. */
export interface WebhookOptions {
  /**
   * The vendor's public key, in PEM or as its base64 text. The default is the key of the vendor's
   * guide as many public repositories quote it; compare it with the guide, and give another when
   * the vendor changes its key.
   */
  publicKey?: string
}

/**
 * Checks that HighLevel sent a request, and returns its event, or `undefined` for one that the spec
 * does not describe. How requests are signed is reported, not documented.
 * @throws {TagsError} with code `unauthorized` if the signature is missing or wrong, and with
 * `invalid` if an argument is wrong.
 */
export async function verifyWebhook(
  request: WebhookRequest,
  options?: WebhookOptions,
): Promise<WebhookEvent | undefined> {
  return eventOf(
    await verifiedBody('highlevel', request, options, {
      algorithm: 'ed25519',
      header: 'X-GHL-Signature',
      encoding: 'base64',
      publicKey: 'MCowBQYDK2VwAyEAi2HR1srL4o18O8BRa7gVJY7G7bupbN3H9AwJrHCDiOg=',
    }),
    'type',
    ['ContactCreate', 'ContactUpdate', 'ContactDelete', 'ContactDndUpdate', 'ContactTagUpdate'],
  )
}
