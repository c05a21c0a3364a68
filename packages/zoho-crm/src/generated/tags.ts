// Compiled from specs/zoho-crm.yaml by `pnpm generate`. Edit the spec, not this file.

import type { CallOptions, TagsClient, TagsResult } from '@tags/core'
import {
  type Calls,
  contactFinder,
  hits,
  id,
  inBatches,
  successOf,
  tagsResult,
  texts,
  withContact,
  withItems,
} from '@tags/core/adapter'
import type { paths } from './schema.ts'

/** A reference to a contact of Zoho CRM. */
export type ZohoCrmContact = { id: string } | { email: string }

/** Creates the unified methods from the operations of `api`. */
export const tags = (api: Calls<paths>) => {
  /** Returns the id of a contact, or a function that looks it up. */
  const findContact = contactFinder<ZohoCrmContact>(
    api,
    {
      id: { example: '4876876000003643731', send: (id) => id },
      email: {
        example: 'mina@example.com',
        find: async (email, options) => {
          const reply = successOf(
            await api.GET('/Contacts/search', {
              ...options,
              params: { query: { email, fields: 'Email' } },
            }),
          )
          return hits(reply, ['data'], ['id'], ['Email'])
        },
      },
    },
    { pattern: /^[0-9]+$/u },
  )

  return {
    /**
     * Adds tags to a contact, by name or id, and leaves the tags it has, unless `over_write` is
     * true. The id counts if both are given. Unknown names are created, which follows from samples.
     * A contact has at most 10 tags; the vendor's OpenAPI document has a list of tags that were not
     * added in the reply. A repetition is taken to be harmless, as in any set; the vendor does not
     * say so. Needs the scope `ZohoCRM.modules.contacts.WRITE`.
     *
     * Sends `POST /Contacts/{id}/actions/add_tags`. A contact given by `email` takes one more
     * request, `GET /Contacts/search`; its id is remembered for 5 minutes, or until a 404. If it
     * finds several contacts, the call fails with `ambiguous`.
     * Source: documented, https://www.zoho.com/crm/developer/docs/api/v7/add-tags.html, whose v8
     * begins alike.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure.
     */
    async addTags(
      contact: ZohoCrmContact,
      tags: readonly string[],
      options?: CallOptions,
    ): Promise<TagsResult> {
      return inBatches(
        api,
        findContact(contact),
        tags,
        { maxLength: 25, pattern: /^[^<>,]+$/u },
        options,
        async (batch, options, contactId) => {
          const reply = successOf(
            await api.POST('/Contacts/{id}/actions/add_tags', {
              ...options,
              params: { path: { id: contactId } },
              body: { tags: batch.map((tag) => ({ name: tag })) },
            }),
          )
          return tagsResult(reply, {
            contactId: id(reply, ['data', '0', 'details', 'id'], 'optional'),
          })
        },
      )
    },

    /**
     * Removes tags from a contact, by name, and returns the remaining tags. The module keeps its
     * tags. What is answered for a tag that the contact does not have is not documented; a
     * repetition is taken to be harmless. Needs the scope `ZohoCRM.modules.contacts.WRITE`.
     *
     * Sends `POST /Contacts/{id}/actions/remove_tags`. A contact given by `email` takes one more
     * request, `GET /Contacts/search`; its id is remembered for 5 minutes, or until a 404. If it
     * finds several contacts, the call fails with `ambiguous`.
     * Source: documented, https://www.zoho.com/crm/developer/docs/api/v7/remove-tags.html, whose v8
     * begins alike.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure.
     */
    async removeTags(
      contact: ZohoCrmContact,
      tags: readonly string[],
      options?: CallOptions,
    ): Promise<TagsResult> {
      return inBatches(
        api,
        findContact(contact),
        tags,
        {},
        options,
        async (batch, options, contactId) => {
          const reply = successOf(
            await api.POST('/Contacts/{id}/actions/remove_tags', {
              ...options,
              params: { path: { id: contactId } },
              body: { tags: batch.map((tag) => ({ name: tag })) },
            }),
          )
          return tagsResult(reply, {
            contactId: id(reply, ['data', '0', 'details', 'id'], 'optional'),
            tags: texts(reply, ['data', '0', 'details', 'tags'], 'name', 'optional'),
          })
        },
      )
    },

    /**
     * Returns one contact with all its tags, in a list. A contact that is not there is answered
     * with 204 and no body. Needs the scope `ZohoCRM.modules.contacts.READ`.
     *
     * Sends `GET /Contacts/{id}`. A contact given by `email` takes one more request, `GET
     * /Contacts/search`; its id is remembered for 5 minutes, or until a 404. If it finds several
     * contacts, the call fails with `ambiguous`.
     * Source: documented, https://www.zoho.com/crm/developer/docs/api/v7/get-records.html; 204 by
     * v8.0/record/record.yaml of github.com/zoho/crm-oas@ff5c91b.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure.
     */
    async getTags(contact: ZohoCrmContact, options?: CallOptions): Promise<TagsResult> {
      return withContact(api, findContact(contact), options, async (contactId, options) => {
        const reply = withItems(
          successOf(
            await api.GET('/Contacts/{id}', {
              ...options,
              params: { path: { id: contactId }, query: { fields: 'Tag' } },
            }),
          ),
          ['data'],
        )
        return tagsResult(reply, {
          contactId: id(reply, ['data', '0', 'id'], 'optional'),
          tags: texts(reply, ['data', '0', 'Tag'], 'name', 'optional'),
        })
      })
    },
  } satisfies TagsClient<ZohoCrmContact>
}
