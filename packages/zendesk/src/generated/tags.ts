// Compiled from specs/zendesk.yaml by `pnpm generate`. Edit the spec, not this file.

import type { CallOptions, TagsClient, TagsResult } from '@tags/core'
import {
  type Calls,
  contactFinder,
  hits,
  inBatches,
  integer,
  strings,
  successOf,
  tagsResult,
  withContact,
} from '@tags/core/adapter'
import type { paths } from './schema.ts'

/** A reference to a contact of Zendesk. */
export type ZendeskContact = { id: string | number } | { email: string }

/** Creates the unified methods from the operations of `api`. */
export const tags = (api: Calls<paths>) => {
  /** Returns the id of a contact, or a function that looks it up. */
  const findContact = contactFinder<ZendeskContact>(
    api,
    {
      id: { example: '421941820731', send: (id) => id },
      email: {
        example: 'mina@example.com',
        find: async (email, options) => {
          const reply = successOf(
            await api.GET('/api/v2/users/search', {
              ...options,
              params: { query: { query: email } },
            }),
          )
          return hits(reply, ['users'], ['id'], ['email'])
        },
      },
    },
    { integer: { minimum: 1 } },
  )

  return {
    /**
     * Adds tags to those the user has, and returns the whole set. Unlike any other PUT, it replaces
     * nothing. That it adds was seen in the live tests of the vendor's Ruby client. The vendor's
     * document describes no body.
     *
     * Sends `PUT /api/v2/users/{user_id}/tags`. A contact given by `email` takes one more request,
     * `GET /api/v2/users/search`; its id is remembered for 5 minutes, or until a 404. If it finds
     * several contacts, the call fails with `ambiguous`.
     * Source: documented,
     * https://developer.zendesk.com/api-reference/ticketing/ticket-management/tags/.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure.
     */
    async addTags(
      contact: ZendeskContact,
      tags: readonly string[],
      options?: CallOptions,
    ): Promise<TagsResult> {
      return inBatches(
        api,
        findContact(contact),
        tags,
        { pattern: /^\S+$/u },
        options,
        async (batch, options, userId) => {
          const reply = successOf(
            await api.PUT('/api/v2/users/{user_id}/tags', {
              ...options,
              params: { path: { user_id: integer('zendesk', userId, { minimum: 1 }) } },
              body: { tags: batch },
            }),
          )
          return tagsResult(reply, { tags: strings(reply, ['tags']) })
        },
      )
    },

    /**
     * Removes the named tags and leaves the others. The tags are sent in the body, although this is
     * a DELETE. The vendor's document describes no body, but its text does, and its Ruby client
     * sends one. That the answer holds the tags that are left was seen in the live tests of another
     * client, which allows for an empty answer as well. What removing a tag that the user does not
     * have answers is not documented.
     *
     * Sends `DELETE /api/v2/users/{user_id}/tags`. A contact given by `email` takes one more
     * request, `GET /api/v2/users/search`; its id is remembered for 5 minutes, or until a 404. If
     * it finds several contacts, the call fails with `ambiguous`.
     * Source: documented,
     * https://developer.zendesk.com/api-reference/ticketing/ticket-management/tags/.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure.
     */
    async removeTags(
      contact: ZendeskContact,
      tags: readonly string[],
      options?: CallOptions,
    ): Promise<TagsResult> {
      return inBatches(
        api,
        findContact(contact),
        tags,
        { pattern: /^\S+$/u },
        options,
        async (batch, options, userId) => {
          const reply = successOf(
            await api.DELETE('/api/v2/users/{user_id}/tags', {
              ...options,
              params: { path: { user_id: integer('zendesk', userId, { minimum: 1 }) } },
              body: { tags: batch },
            }),
          )
          return tagsResult(reply, { tags: strings(reply, ['tags'], 'optional') })
        },
      )
    },

    /**
     * Returns all tags of a user.
     *
     * Sends `GET /api/v2/users/{user_id}/tags`. A contact given by `email` takes one more request,
     * `GET /api/v2/users/search`; its id is remembered for 5 minutes, or until a 404. If it finds
     * several contacts, the call fails with `ambiguous`.
     * Source: documented,
     * https://developer.zendesk.com/api-reference/ticketing/ticket-management/tags/.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure.
     */
    async getTags(contact: ZendeskContact, options?: CallOptions): Promise<TagsResult> {
      return withContact(api, findContact(contact), options, async (userId, options) => {
        const reply = successOf(
          await api.GET('/api/v2/users/{user_id}/tags', {
            ...options,
            params: { path: { user_id: integer('zendesk', userId, { minimum: 1 }) } },
          }),
        )
        return tagsResult(reply, { tags: strings(reply, ['tags']) })
      })
    },
  } satisfies TagsClient<ZendeskContact>
}
