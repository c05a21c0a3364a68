// Compiled from specs/givebutter.yaml by `pnpm generate`. Edit the spec, not this file.

import type { CallOptions, TagsClient, TagsResult } from '@tags/core'
import {
  type Calls,
  contactFinder,
  hits,
  id,
  inBatches,
  integer,
  strings,
  successOf,
  tagsResult,
  withContact,
} from '@tags/core/adapter'
import type { paths } from './schema.ts'

/** A reference to a contact of Givebutter. */
export type GivebutterContact = { id: string | number } | { email: string }

/** Creates the unified methods from the operations of `api`. */
export const tags = (api: Calls<paths>) => {
  /** Returns the id of a contact, or a function that looks it up. */
  const findContact = contactFinder<GivebutterContact>(
    api,
    {
      id: { example: '12345', send: (id) => id },
      email: {
        example: 'mina@example.com',
        find: async (email, options) => {
          const reply = successOf(
            await api.GET('/v1/contacts', { ...options, params: { query: { email } } }),
          )
          return hits(reply, ['data'], ['id'], ['emails', '*', 'value'])
        },
      },
    },
    { integer: { minimum: 1 } },
  )

  return {
    /**
     * Adds tags to those the contact has, and returns the contact. A tag that is unknown is
     * created. A repetition is taken to be harmless, as in any set. The vendor does not say so.
     *
     * Sends `POST /v1/contacts/{contact}/tags/add`. A contact given by `email` takes one more
     * request, `GET /v1/contacts`; its id is remembered for 5 minutes, or until a 404. If it finds
     * several contacts, the call fails with `ambiguous`.
     * Source: documented, https://docs.givebutter.com/api-reference/contact-tags, and the vendor's
     * OpenAPI document in api-evangelist/givebutter@57c393e.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure.
     */
    async addTags(
      contact: GivebutterContact,
      tags: readonly string[],
      options?: CallOptions,
    ): Promise<TagsResult> {
      return inBatches(
        api,
        findContact(contact),
        tags,
        { maxLength: 64 },
        options,
        async (batch, options, contactId) => {
          const reply = successOf(
            await api.POST('/v1/contacts/{contact}/tags/add', {
              ...options,
              params: { path: { contact: integer('givebutter', contactId, { minimum: 1 }) } },
              body: { tags: batch },
            }),
          )
          return tagsResult(reply, {
            contactId: id(reply, ['id']),
            tags: strings(reply, ['tags'], 'optional'),
          })
        },
      )
    },

    /**
     * Removes the named tags, leaves the others, and returns the contact. What removing a tag does
     * that the contact does not have is not documented. A repetition is taken to be harmless.
     *
     * Sends `POST /v1/contacts/{contact}/tags/remove`. A contact given by `email` takes one more
     * request, `GET /v1/contacts`; its id is remembered for 5 minutes, or until a 404. If it finds
     * several contacts, the call fails with `ambiguous`.
     * Source: documented, https://docs.givebutter.com/api-reference/contact-tags, and the vendor's
     * OpenAPI document in api-evangelist/givebutter@57c393e.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure.
     */
    async removeTags(
      contact: GivebutterContact,
      tags: readonly string[],
      options?: CallOptions,
    ): Promise<TagsResult> {
      return inBatches(
        api,
        findContact(contact),
        tags,
        { maxLength: 64 },
        options,
        async (batch, options, contactId) => {
          const reply = successOf(
            await api.POST('/v1/contacts/{contact}/tags/remove', {
              ...options,
              params: { path: { contact: integer('givebutter', contactId, { minimum: 1 }) } },
              body: { tags: batch },
            }),
          )
          return tagsResult(reply, {
            contactId: id(reply, ['id']),
            tags: strings(reply, ['tags'], 'optional'),
          })
        },
      )
    },

    /**
     * Returns one contact with its tags. No operation reads the tags alone.
     *
     * Sends `GET /v1/contacts/{contact}`. A contact given by `email` takes one more request, `GET
     * /v1/contacts`; its id is remembered for 5 minutes, or until a 404. If it finds several
     * contacts, the call fails with `ambiguous`.
     * Source: documented, the vendor's OpenAPI document in api-evangelist/givebutter@57c393e.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure.
     */
    async getTags(contact: GivebutterContact, options?: CallOptions): Promise<TagsResult> {
      return withContact(api, findContact(contact), options, async (contactId, options) => {
        const reply = successOf(
          await api.GET('/v1/contacts/{contact}', {
            ...options,
            params: { path: { contact: integer('givebutter', contactId, { minimum: 1 }) } },
          }),
        )
        return tagsResult(reply, {
          contactId: id(reply, ['id']),
          tags: strings(reply, ['tags'], 'optional'),
        })
      })
    },
  } satisfies TagsClient<GivebutterContact>
}
