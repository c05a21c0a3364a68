// Compiled from specs/activecampaign.yaml by `pnpm generate`. Edit the spec, not this file.

import type { CallOptions, TagsClient, TagsResult } from '@tags/core'
import {
  type Calls,
  contactFinder,
  findOrCreate,
  forEachTag,
  hits,
  id,
  idOf,
  successOf,
  type TagFinder,
  tagFinder,
  tagsResult,
  texts,
  withContact,
} from '@tags/core/adapter'
import type { paths } from './schema.ts'

/** A reference to a contact of ActiveCampaign. */
export type ActivecampaignContact = { id: string } | { email: string }

/** Creates what finds the ids of tags by their names. */
export const tagIdsOf = (api: Calls<paths>): TagFinder =>
  tagFinder(api, {
    find: async (name, options, next: { offset?: number }) => {
      const reply = successOf(
        await api.GET('/tags', {
          ...options,
          params: { query: { 'filters[search][eq]': name, ...next } },
        }),
      )
      const found = hits(reply, ['tags'], ['id'], ['tag'], 'optional', { tagType: 'contact' })
      return { ...found, next: { offset: (next.offset ?? 0) + found.list.length } }
    },
    create: async (name, options) => {
      const reply = successOf(
        await api.POST('/tags', { ...options, body: { tag: { tag: name, tagType: 'contact' } } }),
      )
      return id(reply, ['tag', 'id'])
    },
    ignoreCase: true,
  })

/** Creates the unified methods from the operations of `api`. */
export const tags = (api: Calls<paths>) => {
  /** Returns the id of a contact, or a function that looks it up. */
  const findContact = contactFinder<ActivecampaignContact>(
    api,
    {
      id: { example: '113', send: (id) => id },
      email: {
        example: 'mina@example.com',
        find: async (email, options) => {
          const reply = successOf(
            await api.GET('/contacts', { ...options, params: { query: { email } } }),
          )
          return hits(reply, ['contacts'], ['id'], ['email'])
        },
      },
    },
    { pattern: /^[0-9]+$/u },
  )

  const tagIds = tagIdsOf(api)

  /** Finds the id of a tag on a contact. */
  const findTagging = async (contactId: string, tagId: string, options: CallOptions) => {
    const reply = successOf(
      await api.GET('/contacts/{id}/contactTags', {
        ...options,
        params: { path: { id: contactId } },
      }),
    )
    return idOf(hits(reply, ['contactTags'], ['id'], ['tag']), tagId)
  }

  return {
    /**
     * Adds tags to those the contact has.
     *
     * Sends `POST /contactTags` once for each tag. Finds the id of each tag with `GET /tags`, page
     * by page, or creates it with `POST /tags`; ids are remembered for 5 minutes, or until a 404. A
     * contact given by `email` takes one more request, `GET /contacts`; its id is remembered for 5
     * minutes, or until a 404. If it finds several contacts, the call fails with `ambiguous`.
     *
     * About `POST /contactTags`: Adds one tag, by its id, to a contact, by creating an association
     * between the two. Unknown ids are documented as 404 and 422, but 201 and 500 were seen for ids
     * that cannot exist. A body without `contactTag` is reported to be a 400. What adding a tag
     * that the contact has answers is not documented.
     *
     * Source: documented, https://developers.activecampaign.com/reference/create-contact-tag.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure; `delivered`
     * lists the tags of the requests that succeeded before.
     */
    async addTags(
      contact: ActivecampaignContact,
      tags: readonly string[],
      options?: CallOptions,
    ): Promise<TagsResult> {
      return forEachTag(
        api,
        findContact(contact),
        tags,
        { pattern: /^[^,]+$/u },
        options,
        async (tag, options, contactId) => {
          const tagId = await findOrCreate(tagIds, tag, options)
          successOf(
            await api.POST('/contactTags', {
              ...options,
              body: { contactTag: { contact: contactId, tag: tagId } },
            }),
          )
          return {}
        },
      )
    },

    /**
     * Removes tags and keeps the others.
     *
     * Sends `DELETE /contactTags/{id}` once for each tag. Finds the id of each tag with `GET
     * /tags`, page by page, and sends nothing for a name that is not there; ids are remembered for
     * 5 minutes, or until a 404. Finds the id of the tag on the contact with `GET
     * /contacts/{id}/contactTags`, and sends nothing if it is not there. A contact given by `email`
     * takes one more request, `GET /contacts`; its id is remembered for 5 minutes, or until a 404.
     * If it finds several contacts, the call fails with `ambiguous`.
     *
     * About `DELETE /contactTags/{id}`: Deletes an association, by its id, and so takes the tag
     * from the contact. The account keeps the tag. The id is found in the list of the contact's
     * associations. A repetition answers 404.
     *
     * Source: documented, https://developers.activecampaign.com/reference/remove-a-contacts-tag.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure; `delivered`
     * lists the tags of the requests that succeeded before.
     */
    async removeTags(
      contact: ActivecampaignContact,
      tags: readonly string[],
      options?: CallOptions,
    ): Promise<TagsResult> {
      return forEachTag(
        api,
        findContact(contact),
        tags,
        { pattern: /^[^,]+$/u },
        options,
        async (tag, options, contactId) => {
          const tagId = await tagIds.find(tag, options)
          if (tagId === undefined) return undefined
          const taggingId = await findTagging(contactId, tagId, options)
          if (taggingId === undefined) return undefined
          successOf(
            await api.DELETE('/contactTags/{id}', {
              ...options,
              params: { path: { id: taggingId } },
            }),
          )
          return {}
        },
      )
    },

    /**
     * Returns one contact, with its lists, automations and field values beside it, which are left
     * out here. With `include=contactTags.tag`, its associations and their tags stand beside it. An
     * unknown id is a 404.
     *
     * Sends `GET /contacts/{id}`. A contact given by `email` takes one more request, `GET
     * /contacts`; its id is remembered for 5 minutes, or until a 404. If it finds several contacts,
     * the call fails with `ambiguous`.
     * Source: documented, https://developers.activecampaign.com/reference/get-contact.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure.
     */
    async getTags(contact: ActivecampaignContact, options?: CallOptions): Promise<TagsResult> {
      return withContact(api, findContact(contact), options, async (contactId, options) => {
        const reply = successOf(
          await api.GET('/contacts/{id}', {
            ...options,
            params: { path: { id: contactId }, query: { include: 'contactTags.tag' } },
          }),
        )
        return tagsResult(reply, { tags: texts(reply, ['tags'], 'tag', 'optional') })
      })
    },
  } satisfies TagsClient<ActivecampaignContact>
}
