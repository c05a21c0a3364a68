// Compiled from specs/intercom.yaml by `pnpm generate`. Edit the spec, not this file.

import type { CallOptions, TagsClient, TagsResult } from '@tags/core'
import {
  type Calls,
  contactFinder,
  forEachTag,
  hits,
  id,
  successOf,
  type TagFinder,
  tagFinder,
  tagsResult,
  texts,
  withContact,
} from '@tags/core/adapter'
import type { paths } from './schema.ts'

/** A reference to a contact of Intercom. */
export type IntercomContact = { id: string } | { email: string } | { phone: string }

/** Creates what finds the ids of tags by their names. */
export const tagIdsOf = (api: Calls<paths>): TagFinder =>
  tagFinder(api, {
    find: async (_name, options) => {
      const reply = successOf(await api.GET('/tags', options))
      return hits(reply, ['data'], ['id'], ['name'])
    },
    create: async (name, options) => {
      const reply = successOf(await api.POST('/tags', { ...options, body: { name } }))
      return id(reply, ['id'])
    },
    ignoreCase: true,
  })

/** Creates the unified methods from the operations of `api`. */
export const tags = (api: Calls<paths>) => {
  /** Returns the id of a contact, or a function that looks it up. */
  const findContact = contactFinder<IntercomContact>(api, {
    id: { example: '63a07ddf05a32042dffac965', send: (id) => id },
    email: {
      example: 'mina@example.com',
      find: async (email, options) => {
        const reply = successOf(
          await api.POST('/contacts/search', {
            ...options,
            body: { query: { field: 'email', operator: '=', value: email } },
          }),
        )
        return hits(reply, ['data'], ['id'])
      },
    },
    phone: {
      example: '+15555550123',
      find: async (phone, options) => {
        const reply = successOf(
          await api.POST('/contacts/search', {
            ...options,
            body: { query: { field: 'phone', operator: '=', value: phone } },
          }),
        )
        return hits(reply, ['data'], ['id'])
      },
    },
  })

  const tagIds = tagIdsOf(api)

  return {
    /**
     * Adds tags to those the contact has.
     *
     * Sends `POST /contacts/{contact_id}/tags` once for each tag. Creates each tag with `POST
     * /tags`, which returns the one that exists; ids are remembered for 5 minutes, or until a 404.
     * A contact given by `email` or `phone` takes one more request, `POST /contacts/search`; its id
     * is remembered for 5 minutes, or until a 404. If it finds several contacts, the call fails
     * with `ambiguous`.
     *
     * About `POST /contacts/{contact_id}/tags`: Adds one tag, by its id, to those the contact has,
     * and returns the tag. The tag must exist. What adding a tag that the contact has answers is
     * not documented; a repetition is taken to be harmless, as in any set.
     *
     * Source: documented,
     * https://github.com/intercom/Intercom-OpenAPI/blob/8889625/descriptions/2.16/api.intercom.io.yaml.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure; `delivered`
     * lists the tags of the requests that succeeded before.
     */
    async addTags(
      contact: IntercomContact,
      tags: readonly string[],
      options?: CallOptions,
    ): Promise<TagsResult> {
      return forEachTag(
        api,
        findContact(contact),
        tags,
        {},
        options,
        async (tag, options, contactId) => {
          const tagId = await tagIds.create(tag, options)
          successOf(
            await api.POST('/contacts/{contact_id}/tags', {
              ...options,
              params: { path: { contact_id: contactId } },
              body: { id: tagId },
            }),
          )
          return {}
        },
      )
    },

    /**
     * Removes tags and keeps the others.
     *
     * Sends `DELETE /contacts/{contact_id}/tags/{tag_id}` once for each tag. Finds the id of each
     * tag with `GET /tags`, and sends nothing for a name that is not there; ids are remembered for
     * 5 minutes, or until a 404. A contact given by `email` or `phone` takes one more request,
     * `POST /contacts/search`; its id is remembered for 5 minutes, or until a 404. If it finds
     * several contacts, the call fails with `ambiguous`.
     *
     * About `DELETE /contacts/{contact_id}/tags/{tag_id}`: Removes one tag, by its id, and returns
     * the tag that was removed. The workspace keeps the tag. What removing a tag that the contact
     * does not have answers is not documented.
     *
     * Source: documented,
     * https://github.com/intercom/Intercom-OpenAPI/blob/8889625/descriptions/2.16/api.intercom.io.yaml.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure; `delivered`
     * lists the tags of the requests that succeeded before.
     */
    async removeTags(
      contact: IntercomContact,
      tags: readonly string[],
      options?: CallOptions,
    ): Promise<TagsResult> {
      return forEachTag(
        api,
        findContact(contact),
        tags,
        {},
        options,
        async (tag, options, contactId) => {
          const tagId = await tagIds.find(tag, options)
          if (tagId === undefined) return undefined
          successOf(
            await api.DELETE('/contacts/{contact_id}/tags/{tag_id}', {
              ...options,
              params: { path: { contact_id: contactId, tag_id: tagId } },
            }),
          )
          return {}
        },
      )
    },

    /**
     * Returns all tags of a contact with their names. The list has no pages.
     *
     * Sends `GET /contacts/{contact_id}/tags`. A contact given by `email` or `phone` takes one more
     * request, `POST /contacts/search`; its id is remembered for 5 minutes, or until a 404. If it
     * finds several contacts, the call fails with `ambiguous`.
     * Source: documented,
     * https://github.com/intercom/Intercom-OpenAPI/blob/8889625/descriptions/2.16/api.intercom.io.yaml.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure.
     */
    async getTags(contact: IntercomContact, options?: CallOptions): Promise<TagsResult> {
      return withContact(api, findContact(contact), options, async (contactId, options) => {
        const reply = successOf(
          await api.GET('/contacts/{contact_id}/tags', {
            ...options,
            params: { path: { contact_id: contactId } },
          }),
        )
        return tagsResult(reply, { tags: texts(reply, ['data'], 'name', 'optional') })
      })
    },
  } satisfies TagsClient<IntercomContact>
}
