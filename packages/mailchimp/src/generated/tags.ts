// Compiled from specs/mailchimp.yaml by `pnpm generate`. Edit the spec, not this file.

import type { CallOptions, TagsClient, TagsResult } from '@tags/core'
import {
  type Calls,
  contactFinder,
  hit,
  inBatches,
  successOf,
  tagsResult,
  texts,
  withContact,
} from '@tags/core/adapter'
import type { paths } from './schema.ts'

/** A reference to a contact of Mailchimp. */
export type MailchimpContact = { id: string } | { email: string }

/** Creates the unified methods from the operations of `api`. */
export const tags = (api: Calls<paths>) => {
  /** Returns the id of a contact, or a function that looks it up. */
  const findContact = contactFinder<MailchimpContact>(
    api,
    {
      id: { example: '25953d9592e953c84b5dab0b9e5b448f', send: (id) => id },
      email: {
        example: 'mina@example.com',
        schema: { minLength: 1 },
        find: async (email, options) => {
          const reply = successOf(
            await api.GET('/lists/{list_id}/members/{subscriber_hash}', {
              ...options,
              params: { path: { subscriber_hash: email } },
            }),
          )
          return hit(reply, ['id'])
        },
      },
    },
    { pattern: /^[0-9A-Fa-f]{32}$/u },
  )

  return {
    /**
     * Adds tags to those the contact has.
     *
     * Sends `POST /lists/{list_id}/members/{subscriber_hash}/tags`. A contact given by `email`
     * takes one more request, `GET /lists/{list_id}/members/{subscriber_hash}`; its id is
     * remembered for 5 minutes, or until a 404.
     *
     * About `POST /lists/{list_id}/members/{subscriber_hash}/tags`: Adds the `active` tags, removes
     * the `inactive` ones, and keeps all other tags. An `active` tag that the audience does not
     * have is created. An `inactive` tag that the member does not have is ignored. The reply is
     * empty. A body without `tags` is reported to be answered with 204, too, and to change nothing.
     * An added tag may start automations, unless `is_syncing` is true.
     *
     * Source: documented, postListMemberTags in
     * github.com/mailchimp/mailchimp-marketing-cli@eb6a71e cli/mailchimp/openapi0.json.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure.
     */
    async addTags(
      contact: MailchimpContact,
      tags: readonly string[],
      options?: CallOptions,
    ): Promise<TagsResult> {
      return inBatches(
        api,
        findContact(contact),
        tags,
        {},
        options,
        async (batch, options, subscriberHash) => {
          successOf(
            await api.POST('/lists/{list_id}/members/{subscriber_hash}/tags', {
              ...options,
              params: { path: { subscriber_hash: subscriberHash } },
              body: { tags: batch.map((tag) => ({ name: tag, status: 'active' as const })) },
            }),
          )
          return {}
        },
      )
    },

    /**
     * Removes tags and keeps the others.
     *
     * Sends `POST /lists/{list_id}/members/{subscriber_hash}/tags`. A contact given by `email`
     * takes one more request, `GET /lists/{list_id}/members/{subscriber_hash}`; its id is
     * remembered for 5 minutes, or until a 404.
     *
     * About `POST /lists/{list_id}/members/{subscriber_hash}/tags`: Adds the `active` tags, removes
     * the `inactive` ones, and keeps all other tags. An `active` tag that the audience does not
     * have is created. An `inactive` tag that the member does not have is ignored. The reply is
     * empty. A body without `tags` is reported to be answered with 204, too, and to change nothing.
     * An added tag may start automations, unless `is_syncing` is true.
     *
     * Source: documented, postListMemberTags in
     * github.com/mailchimp/mailchimp-marketing-cli@eb6a71e cli/mailchimp/openapi0.json.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure.
     */
    async removeTags(
      contact: MailchimpContact,
      tags: readonly string[],
      options?: CallOptions,
    ): Promise<TagsResult> {
      return inBatches(
        api,
        findContact(contact),
        tags,
        {},
        options,
        async (batch, options, subscriberHash) => {
          successOf(
            await api.POST('/lists/{list_id}/members/{subscriber_hash}/tags', {
              ...options,
              params: { path: { subscriber_hash: subscriberHash } },
              body: { tags: batch.map((tag) => ({ name: tag, status: 'inactive' as const })) },
            }),
          )
          return {}
        },
      )
    },

    /**
     * Returns the tags of a member, 10 unless `count` asks for more. The member is named by its
     * hash; an email address is not documented here.
     *
     * Sends `GET /lists/{list_id}/members/{subscriber_hash}/tags`. Reads one page, of at most 1,000
     * tags: `paginate` with this operation reads all. A contact given by `email` takes one more
     * request, `GET /lists/{list_id}/members/{subscriber_hash}`; its id is remembered for 5
     * minutes, or until a 404.
     * Source: documented, getListMemberTags in github.com/mailchimp/mailchimp-marketing-cli@eb6a71e
     * cli/mailchimp/openapi0.json.
     * @throws {TagsError} on bad input, before anything is sent, and on every failure.
     */
    async getTags(contact: MailchimpContact, options?: CallOptions): Promise<TagsResult> {
      return withContact(api, findContact(contact), options, async (subscriberHash, options) => {
        const reply = successOf(
          await api.GET('/lists/{list_id}/members/{subscriber_hash}/tags', {
            ...options,
            params: { path: { subscriber_hash: subscriberHash }, query: { count: 1000 } },
          }),
        )
        return tagsResult(reply, { tags: texts(reply, ['tags'], 'name', 'optional') })
      })
    },
  } satisfies TagsClient<MailchimpContact>
}
