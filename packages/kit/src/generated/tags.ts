// Compiled from specs/kit.yaml by `pnpm generate`. Edit the spec, not this file.

import type { CallOptions, TagsClient, TagsResult } from '@tags/core'
import {
  byStatus,
  type Calls,
  contactFinder,
  forEachTag,
  hits,
  id,
  integer,
  successOf,
  type TagFinder,
  tagFinder,
  tagsResult,
  texts,
  withContact,
} from '@tags/core/adapter'
import type { paths } from './schema.ts'

/** A reference to a contact of Kit. */
export type KitContact = { id: string | number } | { email: string }

/** Creates what finds the ids of tags by their names. */
export const tagIdsOf = (api: Calls<paths>): TagFinder =>
  tagFinder(api, {
    find: async (_name, options, next: { after?: string }) => {
      const reply = successOf(
        await api.GET('/v4/tags', { ...options, params: { query: { per_page: 1000, ...next } } }),
      )
      return {
        ...hits(reply, ['tags'], ['id'], ['name']),
        next: { after: id(reply, ['pagination', 'end_cursor'], 'optional') },
      }
    },
    create: async (name, options) => {
      const reply = successOf(await api.POST('/v4/tags', { ...options, body: { name } }))
      return id(reply, ['tag', 'id'])
    },
    ignoreCase: true,
  })

/** Creates the unified methods from the operations of `api`. */
export const tags = (api: Calls<paths>) => {
  /** Returns the id of a contact, or a function that looks it up. */
  const findContact = contactFinder<KitContact>(
    api,
    {
      id: { example: '1245', send: (id) => String(integer('kit', id)) },
      email: {
        example: 'mina@example.com',
        find: async (email, options) => {
          const reply = successOf(
            await api.GET('/v4/subscribers', {
              ...options,
              params: { query: { email_address: email, status: 'all' } },
            }),
          )
          return hits(reply, ['subscribers'], ['id'], ['email_address'])
        },
      },
    },
    { integer: {} },
  )

  const tagIds = tagIdsOf(api)

  return {
    /**
     * Adds tags to those the contact has.
     *
     * Sends `POST /v4/tags/{tag_id}/subscribers/{id}` once for each tag. Creates each tag with
     * `POST /v4/tags`, which returns the one that exists; ids are remembered for 5 minutes, or
     * until a 404. A contact given by `email` takes one more request, `GET /v4/subscribers`; its id
     * is remembered for 5 minutes, or until a 404. If it finds several contacts, the call fails
     * with `ambiguous`.
     *
     * About `POST /v4/tags/{tag_id}/subscribers/{id}`: Adds one tag to a subscriber and leaves its
     * other tags. The body is an empty object. The answer is 201 if the tag is new to the
     * subscriber, and 200 if it has the tag already.
     *
     * Source: documented, https://developers.kit.com/api-reference/tags/tag-a-subscriber.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure; `delivered`
     * lists the tags of the requests that succeeded before.
     */
    async addTags(
      contact: KitContact,
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
          const reply = successOf(
            await api.POST('/v4/tags/{tag_id}/subscribers/{id}', {
              ...options,
              params: {
                path: {
                  tag_id: integer('kit', tagId, {}, "the tag's id"),
                  id: integer('kit', contactId),
                },
              },
              body: {},
            }),
          )
          return tagsResult(reply, {
            contactId: id(reply, ['subscriber', 'id']),
            changed: byStatus(reply, { 200: [], 201: [tag] }),
          })
        },
      )
    },

    /**
     * Removes tags and keeps the others.
     *
     * Sends `DELETE /v4/tags/{tag_id}/subscribers/{id}` once for each tag. Finds the id of each tag
     * with `GET /v4/tags`, page by page, and sends nothing for a name that is not there; ids are
     * remembered for 5 minutes, or until a 404. A contact given by `email` takes one more request,
     * `GET /v4/subscribers`; its id is remembered for 5 minutes, or until a 404. If it finds
     * several contacts, the call fails with `ambiguous`.
     *
     * About `DELETE /v4/tags/{tag_id}/subscribers/{id}`: Removes one tag from a subscriber and
     * leaves the others. The account keeps the tag. What is answered if the subscriber does not
     * have the tag is not documented.
     *
     * Source: documented, https://developers.kit.com/api-reference/tags/remove-tag-from-subscriber.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure; `delivered`
     * lists the tags of the requests that succeeded before.
     */
    async removeTags(
      contact: KitContact,
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
            await api.DELETE('/v4/tags/{tag_id}/subscribers/{id}', {
              ...options,
              params: {
                path: {
                  tag_id: integer('kit', tagId, {}, "the tag's id"),
                  id: integer('kit', contactId),
                },
              },
            }),
          )
          return {}
        },
      )
    },

    /**
     * Returns the tags of a subscriber, one page at a time. The subscriber is named by its id, not
     * by email address. Right after tagging, the new tag was seen in it.
     *
     * Sends `GET /v4/subscribers/{subscriber_id}/tags`. Reads one page, of at most 1,000 tags:
     * `paginate` with this operation reads all. A contact given by `email` takes one more request,
     * `GET /v4/subscribers`; its id is remembered for 5 minutes, or until a 404. If it finds
     * several contacts, the call fails with `ambiguous`.
     * Source: documented,
     * https://developers.kit.com/api-reference/subscribers/list-tags-for-a-subscriber;
     * testTagSubscriber in github.com/Kit/ConvertKitSDK-PHP@38ae53e tests/ConvertKitAPITest.php
     * reads it right after tagging.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure.
     */
    async getTags(contact: KitContact, options?: CallOptions): Promise<TagsResult> {
      return withContact(api, findContact(contact), options, async (subscriberId, options) => {
        const reply = successOf(
          await api.GET('/v4/subscribers/{subscriber_id}/tags', {
            ...options,
            params: {
              path: { subscriber_id: integer('kit', subscriberId) },
              query: { per_page: 1000 },
            },
          }),
        )
        return tagsResult(reply, { tags: texts(reply, ['tags'], 'name') })
      })
    },
  } satisfies TagsClient<KitContact>
}
