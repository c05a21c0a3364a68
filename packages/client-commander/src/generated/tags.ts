// Compiled from specs/client-commander.yaml by `pnpm generate`. Edit the spec, not this file.

import type { CallOptions, TagsClient, TagsResult } from '@tags/core'
import {
  type Calls,
  commaSeparated,
  contactReference,
  id,
  inBatches,
  successOf,
  tagsResult,
} from '@tags/core/adapter'
import type { paths } from './schema.ts'

/** A reference to a contact of Client Commander. */
export type ClientCommanderContact = { id: string }

/** Returns the value that is sent for a contact. */
const reference = (contact: ClientCommanderContact) =>
  contactReference(
    'client-commander',
    contact,
    { id: { example: 'jd79abc123def', send: (id: string) => id } },
    { pattern: /^[a-zA-Z0-9_-]{8,}$/u },
  )

/** Creates the unified methods from the operations of `api`. */
export const tags = (api: Calls<paths>) =>
  ({
    /**
     * Adds 1 to 20 tags to a contact and returns the contact. That repeating the call leaves the
     * same set is inferred. The reply holds the tags as one string, so a tag with a comma cannot be
     * told from two tags.
     *
     * Sends `POST /v1/people/{id}/tags` with at most 20 tags; a longer list takes several requests.
     * Source: documented, https://docs.clientcommander.com/api-reference/people/add-tags.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure; `delivered`
     * lists the tags of the requests that succeeded before.
     */
    async addTags(
      contact: ClientCommanderContact,
      tags: readonly string[],
      options?: CallOptions,
    ): Promise<TagsResult> {
      const contactId = reference(contact)
      return inBatches(
        api,
        contactId,
        tags,
        { maxItems: 20, minLength: 1, maxLength: 50 },
        options,
        async (batch, options) => {
          const reply = successOf(
            await api.POST('/v1/people/{id}/tags', {
              ...options,
              params: { path: { id: contactId } },
              body: { tags: batch },
            }),
          )
          return tagsResult(reply, {
            contactId: id(reply, ['data', 'person', 'id'], 'optional'),
            tags: commaSeparated(reply, ['data', 'person', 'tags'], 'optional'),
          })
        },
      )
    },

    /**
     * Returns one contact with all its tags. The vendor's SDK can do this, but no page on it was
     * found, so the path and the reply are inferred.
     *
     * Sends `GET /v1/people/{id}`.
     * Source: inferred, the official SDK has people.getPerson; path as for update and delete, reply
     * as for https://docs.clientcommander.com/api-reference/users/me.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure.
     */
    async getTags(contact: ClientCommanderContact, options?: CallOptions): Promise<TagsResult> {
      const contactId = reference(contact)
      const reply = successOf(
        await api.GET('/v1/people/{id}', { ...options, params: { path: { id: contactId } } }),
      )
      return tagsResult(reply, {
        contactId: id(reply, ['data', 'id'], 'optional'),
        tags: commaSeparated(reply, ['data', 'tags'], 'optional'),
      })
    },
  }) satisfies TagsClient<ClientCommanderContact>
