// Compiled from specs/whautomate.yaml by `pnpm generate`. Edit the spec, not this file.

import type { CallOptions, TagsClient, TagsResult } from '@tags/core'
import {
  type Calls,
  contactReference,
  id,
  inBatches,
  strings,
  successOf,
  tagsResult,
} from '@tags/core/adapter'
import type { paths } from './schema.ts'

/** A reference to a contact of Whautomate. */
export type WhautomateContact = { id: string }

/** Returns the value that is sent for a contact. */
const reference = (contact: WhautomateContact) =>
  contactReference('whautomate', contact, {
    id: { example: 'bXcgZ2xXbCU', send: (id: string) => id },
  })

/** Creates the unified methods from the operations of `api`. */
export const tags = (api: Calls<paths>) =>
  ({
    /**
     * Adds tags to a contact and keeps those it has. That repeating the call leaves the same set is
     * inferred. Adding a tag can start automations and webhooks; whether a repeat starts them again
     * is not documented.
     *
     * Sends `POST /v1/contacts/{contactId}/tags/add`.
     * Source: documented, https://help.whautomate.com/product-guides/whautomate-rest-api/contacts.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure.
     */
    async addTags(
      contact: WhautomateContact,
      tags: readonly string[],
      options?: CallOptions,
    ): Promise<TagsResult> {
      const contactId = reference(contact)
      return inBatches(api, contactId, tags, {}, options, async (batch, options) => {
        const reply = successOf(
          await api.POST('/v1/contacts/{contactId}/tags/add', {
            ...options,
            params: { path: { contactId } },
            body: { tags: batch },
          }),
        )
        return tagsResult(reply, { contactId: id(reply, ['id'], 'optional') })
      })
    },

    /**
     * Takes tags off a contact and keeps the others. That repeating the call leaves the same set is
     * inferred. What happens with a tag that the contact does not have is not documented.
     *
     * Sends `POST /v1/contacts/{contactId}/tags/remove`.
     * Source: documented, https://help.whautomate.com/product-guides/whautomate-rest-api/contacts.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure.
     */
    async removeTags(
      contact: WhautomateContact,
      tags: readonly string[],
      options?: CallOptions,
    ): Promise<TagsResult> {
      const contactId = reference(contact)
      return inBatches(api, contactId, tags, {}, options, async (batch, options) => {
        const reply = successOf(
          await api.POST('/v1/contacts/{contactId}/tags/remove', {
            ...options,
            params: { path: { contactId } },
            body: { tags: batch },
          }),
        )
        return tagsResult(reply, { contactId: id(reply, ['id'], 'optional') })
      })
    },

    /**
     * Returns one contact with all its tags.
     *
     * Sends `GET /v1/contacts/{contactId}`.
     * Source: documented, https://help.whautomate.com/product-guides/whautomate-rest-api/contacts.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure.
     */
    async getTags(contact: WhautomateContact, options?: CallOptions): Promise<TagsResult> {
      const contactId = reference(contact)
      const reply = successOf(
        await api.GET('/v1/contacts/{contactId}', { ...options, params: { path: { contactId } } }),
      )
      return tagsResult(reply, {
        contactId: id(reply, ['id'], 'optional'),
        tags: strings(reply, ['tags'], 'optional'),
      })
    },
  }) satisfies TagsClient<WhautomateContact>
