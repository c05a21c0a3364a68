// Compiled from specs/chatwoot.yaml by `pnpm generate`. Edit the spec, not this file.

import type { CallOptions, TagsClient, TagsResult } from '@tags/core'
import {
  type Calls,
  contactFinder,
  hits,
  integer,
  rewriteTags,
  strings,
  successOf,
  tagsResult,
  withContact,
} from '@tags/core/adapter'
import type { paths } from './schema.ts'

/** A reference to a contact of Chatwoot. */
export type ChatwootContact = { id: string | number } | { email: string } | { phone: string }

/** Creates the unified methods from the operations of `api`. */
export const tags = (api: Calls<paths>) => {
  /** Returns the id of a contact, or a function that looks it up. */
  const findContact = contactFinder<ChatwootContact>(
    api,
    {
      id: { example: '420', send: (id) => id },
      email: {
        example: 'mina@example.com',
        find: async (email, options) => {
          const reply = successOf(
            await api.POST('/api/v1/accounts/{account_id}/contacts/filter', {
              ...options,
              body: {
                payload: [{ attribute_key: 'email', filter_operator: 'equal_to', values: [email] }],
              },
            }),
          )
          return hits(reply, ['payload'], ['id'])
        },
      },
      phone: {
        example: '+15555550123',
        find: async (phone, options) => {
          const reply = successOf(
            await api.POST('/api/v1/accounts/{account_id}/contacts/filter', {
              ...options,
              body: {
                payload: [
                  { attribute_key: 'phone_number', filter_operator: 'equal_to', values: [phone] },
                ],
              },
            }),
          )
          return hits(reply, ['payload'], ['id'])
        },
      },
    },
    { integer: { minimum: 1 } },
  )

  /** Reads the tags of a contact. */
  const read = async (contactId: string, options: CallOptions) => {
    const reply = successOf(
      await api.GET('/api/v1/accounts/{account_id}/contacts/{id}/labels', {
        ...options,
        params: { path: { id: integer('chatwoot', contactId, { minimum: 1 }) } },
      }),
    )
    return tagsResult(reply, { tags: strings(reply, ['payload']) })
  }

  /** Replaces the tags of a contact. */
  const write = async (contactId: string, tags: string[], options: CallOptions) => {
    const reply = successOf(
      await api.POST('/api/v1/accounts/{account_id}/contacts/{id}/labels', {
        ...options,
        params: { path: { id: integer('chatwoot', contactId, { minimum: 1 }) } },
        body: { labels: tags },
      }),
    )
    return tagsResult(reply, { tags: strings(reply, ['payload']) })
  }

  return {
    /**
     * Adds tags to those the contact has. The vendor only replaces all tags: reads them with `GET
     * /api/v1/accounts/{account_id}/contacts/{id}/labels`, and sends the new set with `POST
     * /api/v1/accounts/{account_id}/contacts/{id}/labels` if it differs. A change that another
     * program makes between the two requests is lost. A request that fails is repeated from the
     * read.
     *
     * A contact given by `email` or `phone` takes one more request, `POST
     * /api/v1/accounts/{account_id}/contacts/filter`; its id is remembered for 5 minutes, or until
     * a 404. If it finds several contacts, the call fails with `ambiguous`.
     *
     * About `POST /api/v1/accounts/{account_id}/contacts/{id}/labels`: Sets the labels of the
     * contact to those in the body and removes all others, in spite of the vendor's name "Add
     * Labels". An empty list removes every label, and so does a body without `labels`. The answer
     * holds the labels as they were sent. Where a name is stored in another case already, a later
     * read has that spelling. Any agent of the account may do it.
     *
     * Source: documented, https://developers.chatwoot.com/api-reference/contact-labels/add-labels,
     * and spec/controllers/api/v1/accounts/contacts/labels_controller_spec.rb in
     * chatwoot/chatwoot@92ce11c (4.13.0).
     * @throws {TagsError} on bad input, before anything is sent, and on every failure.
     */
    async addTags(
      contact: ChatwootContact,
      tags: readonly string[],
      options?: CallOptions,
    ): Promise<TagsResult> {
      return rewriteTags(
        'add',
        api,
        findContact(contact),
        tags,
        { minLength: 1, maxLength: 255, pattern: /^[^,]*$/u, ignoreCase: true },
        options,
        { read, write },
      )
    },

    /**
     * Removes tags and keeps the others. The vendor only replaces all tags: reads them with `GET
     * /api/v1/accounts/{account_id}/contacts/{id}/labels`, and sends the new set with `POST
     * /api/v1/accounts/{account_id}/contacts/{id}/labels` if it differs. A change that another
     * program makes between the two requests is lost. A request that fails is repeated from the
     * read.
     *
     * A contact given by `email` or `phone` takes one more request, `POST
     * /api/v1/accounts/{account_id}/contacts/filter`; its id is remembered for 5 minutes, or until
     * a 404. If it finds several contacts, the call fails with `ambiguous`.
     *
     * About `POST /api/v1/accounts/{account_id}/contacts/{id}/labels`: Sets the labels of the
     * contact to those in the body and removes all others, in spite of the vendor's name "Add
     * Labels". An empty list removes every label, and so does a body without `labels`. The answer
     * holds the labels as they were sent. Where a name is stored in another case already, a later
     * read has that spelling. Any agent of the account may do it.
     *
     * Source: documented, https://developers.chatwoot.com/api-reference/contact-labels/add-labels,
     * and spec/controllers/api/v1/accounts/contacts/labels_controller_spec.rb in
     * chatwoot/chatwoot@92ce11c (4.13.0).
     * @throws {TagsError} on bad input, before anything is sent, and on every failure.
     */
    async removeTags(
      contact: ChatwootContact,
      tags: readonly string[],
      options?: CallOptions,
    ): Promise<TagsResult> {
      return rewriteTags(
        'remove',
        api,
        findContact(contact),
        tags,
        { minLength: 1, maxLength: 255, pattern: /^[^,]*$/u, ignoreCase: true },
        options,
        { read, write },
      )
    },

    /**
     * Returns all labels of the contact, by name, also those that the account does not define.
     *
     * Sends `GET /api/v1/accounts/{account_id}/contacts/{id}/labels`. A contact given by `email` or
     * `phone` takes one more request, `POST /api/v1/accounts/{account_id}/contacts/filter`; its id
     * is remembered for 5 minutes, or until a 404. If it finds several contacts, the call fails
     * with `ambiguous`.
     * Source: documented, https://developers.chatwoot.com/api-reference/contact-labels/list-labels,
     * and app/controllers/concerns/label_concern.rb in chatwoot/chatwoot@92ce11c (4.13.0).
     * @throws {TagsError} on bad input, before anything is sent, and on every failure.
     */
    async getTags(contact: ChatwootContact, options?: CallOptions): Promise<TagsResult> {
      return withContact(api, findContact(contact), options, read)
    },
  } satisfies TagsClient<ChatwootContact>
}
