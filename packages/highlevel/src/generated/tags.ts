// Compiled from specs/highlevel.yaml by `pnpm generate`. Edit the spec, not this file.

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

/** A reference to a contact of HighLevel. */
export type HighlevelContact = { id: string }

/** Returns the value that is sent for a contact. */
const reference = (contact: HighlevelContact) =>
  contactReference('highlevel', contact, {
    id: { example: 'sx6wyHhbFdRXh302LLNR', send: (id: string) => id },
  })

/** Creates the unified methods from the operations of `api`. */
export const tags = (api: Calls<paths>) =>
  ({
    /**
     * Adds tags to those the contact has; none is lost. Repeating is safe: a tag that is there
     * already is left out of `tagsAdded`. A name the location does not know is created there. Needs
     * the scope `contacts.write`; no limit on the number or the length of tags is documented.
     *
     * Sends `POST /contacts/{contactId}/tags`.
     * Source: documented, https://marketplace.gohighlevel.com/docs/ghl/contacts/add-tags.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure.
     */
    async addTags(
      contact: HighlevelContact,
      tags: readonly string[],
      options?: CallOptions,
    ): Promise<TagsResult> {
      const contactId = reference(contact)
      return inBatches(api, contactId, tags, {}, options, async (batch, options) => {
        const reply = successOf(
          await api.POST('/contacts/{contactId}/tags', {
            ...options,
            params: { path: { contactId } },
            body: { tags: batch },
          }),
        )
        return tagsResult(reply, {
          tags: strings(reply, ['tags']),
          changed: strings(reply, ['tagsAdded'], 'optional'),
        })
      })
    },

    /**
     * Removes the named tags and leaves the others. The body is required, although this is a
     * DELETE. Removing a tag the contact does not have succeeds with an empty `tagsRemoved`. The
     * location keeps its tag. Needs the scope `contacts.write`.
     *
     * Sends `DELETE /contacts/{contactId}/tags`.
     * Source: documented,
     * https://github.com/GoHighLevel/highlevel-api-docs/blob/main/apps/contacts.json.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure.
     */
    async removeTags(
      contact: HighlevelContact,
      tags: readonly string[],
      options?: CallOptions,
    ): Promise<TagsResult> {
      const contactId = reference(contact)
      return inBatches(api, contactId, tags, {}, options, async (batch, options) => {
        const reply = successOf(
          await api.DELETE('/contacts/{contactId}/tags', {
            ...options,
            params: { path: { contactId } },
            body: { tags: batch },
          }),
        )
        return tagsResult(reply, {
          tags: strings(reply, ['tags']),
          changed: strings(reply, ['tagsRemoved'], 'optional'),
        })
      })
    },

    /**
     * Reads one contact with all its tags. No operation reads the tags alone. Fields without a
     * value are left out. Needs the scope `contacts.readonly`.
     *
     * Sends `GET /contacts/{contactId}`.
     * Source: documented,
     * https://github.com/GoHighLevel/highlevel-api-docs/blob/main/apps/contacts.json.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure.
     */
    async getTags(contact: HighlevelContact, options?: CallOptions): Promise<TagsResult> {
      const contactId = reference(contact)
      const reply = successOf(
        await api.GET('/contacts/{contactId}', { ...options, params: { path: { contactId } } }),
      )
      return tagsResult(reply, {
        contactId: id(reply, ['contact', 'id']),
        tags: strings(reply, ['contact', 'tags'], 'optional'),
      })
    },
  }) satisfies TagsClient<HighlevelContact>
