// Compiled from specs/aelyst.yaml by `pnpm generate`. Edit the spec, not this file.

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

/** A reference to a contact of Aelyst. */
export type AelystContact = { id: string } | { email: string } | { phone: string }

/** Returns the value that is sent for a contact. */
const reference = (contact: AelystContact) =>
  contactReference(
    'aelyst',
    contact,
    {
      id: { example: '12345', send: (id: string) => `id:${id}` },
      email: { example: 'mina@example.com', send: (email: string) => `email:${email}` },
      phone: { example: '+15555550123', send: (phone: string) => `phone:${phone}` },
    },
    { pattern: /^(id:[0-9]+|email:[^\s@]+@[^\s@]+|phone:\+[1-9][0-9]{1,14})$/u },
  )

/** Creates the unified methods from the operations of `api`. */
export const tags = (api: Calls<paths>) =>
  ({
    /**
     * Adds 1 to 10 tags to a contact and leaves the tags it already has. A repetition is taken to
     * be harmless, as in any set. The vendor does not say so. The answer names the contact but not
     * its tags. A 449 means that the request is waiting in a queue.
     *
     * Sends `POST /contact/{identifier}/tag` with at most 10 tags; a longer list takes several
     * requests.
     * Source: documented, https://developers.aelyst.ai/api/operations/addtags/.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure; `delivered`
     * lists the tags of the requests that succeeded before.
     */
    async addTags(
      contact: AelystContact,
      tags: readonly string[],
      options?: CallOptions,
    ): Promise<TagsResult> {
      const identifier = reference(contact)
      return inBatches(api, identifier, tags, { maxItems: 10 }, options, async (batch, options) => {
        const reply = successOf(
          await api.POST('/contact/{identifier}/tag', {
            ...options,
            params: { path: { identifier } },
            body: batch,
          }),
        )
        return tagsResult(reply, { contactId: id(reply, ['contactId'], 'optional') })
      })
    },

    /**
     * Removes tags from a contact. The tags are sent as a bare array in the body of the DELETE
     * request. Aelyst has no readable page for this operation. Path, body and answer are taken from
     * respond.io, and the statuses from adding tags. Some proxies and runtimes drop the body of a
     * DELETE request.
     *
     * Sends `DELETE /contact/{identifier}/tag` with at most 10 tags; a longer list takes several
     * requests.
     * Source: inferred, contact.deleteTags in github.com/respond-io/typescript-sdk, and
     * https://docs.ecuabots.com/tech/api-para-desarrolladores/api-de-contactos/tags/delete-tags.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure; `delivered`
     * lists the tags of the requests that succeeded before.
     */
    async removeTags(
      contact: AelystContact,
      tags: readonly string[],
      options?: CallOptions,
    ): Promise<TagsResult> {
      const identifier = reference(contact)
      return inBatches(api, identifier, tags, { maxItems: 10 }, options, async (batch, options) => {
        const reply = successOf(
          await api.DELETE('/contact/{identifier}/tag', {
            ...options,
            params: { path: { identifier } },
            body: batch,
          }),
        )
        return tagsResult(reply, { contactId: id(reply, ['contactId'], 'optional') })
      })
    },

    /**
     * Returns one contact with its fields, tags, assignee and lifecycle stage. No operation reads
     * the tags alone. The error statuses are modelled on the vendor's other operations.
     *
     * Sends `GET /contact/{identifier}`.
     * Source: documented, https://developers.aelyst.ai/api/operations/getcontact/.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure.
     */
    async getTags(contact: AelystContact, options?: CallOptions): Promise<TagsResult> {
      const identifier = reference(contact)
      const reply = successOf(
        await api.GET('/contact/{identifier}', { ...options, params: { path: { identifier } } }),
      )
      return tagsResult(reply, {
        contactId: id(reply, ['id'], 'optional'),
        tags: strings(reply, ['tags'], 'optional'),
      })
    },
  }) satisfies TagsClient<AelystContact>
