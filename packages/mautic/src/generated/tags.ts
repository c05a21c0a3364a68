// Compiled from specs/mautic.yaml by `pnpm generate`. Edit the spec, not this file.

import type { CallOptions, TagsClient, TagsResult } from '@tags/core'
import {
  type Calls,
  contactFinder,
  hits,
  id,
  inBatches,
  integer,
  successOf,
  tagsResult,
  texts,
  withContact,
} from '@tags/core/adapter'
import type { paths } from './schema.ts'

/** A reference to a contact of Mautic. */
export type MauticContact = { id: string | number } | { email: string }

/** Creates the unified methods from the operations of `api`. */
export const tags = (api: Calls<paths>) => {
  /** Returns the id of a contact, or a function that looks it up. */
  const findContact = contactFinder<MauticContact>(
    api,
    {
      id: { example: '47', send: (id) => id },
      email: {
        example: 'mina@example.com',
        find: async (email, options) => {
          const reply = successOf(
            await api.GET('/api/contacts', {
              ...options,
              params: {
                query: { 'where[0][col]': 'email', 'where[0][expr]': 'eq', 'where[0][val]': email },
              },
            }),
          )
          return hits(reply, ['contacts'], ['id'], ['fields', 'all', 'email'])
        },
      },
    },
    { integer: { minimum: 1 } },
  )

  return {
    /**
     * Adds tags to those the contact has.
     *
     * Sends `PATCH /api/contacts/{id}/edit`. A contact given by `email` takes one more request,
     * `GET /api/contacts`; its id is remembered for 5 minutes, or until a 404. If it finds several
     * contacts, the call fails with `ambiguous`.
     *
     * About `PATCH /api/contacts/{id}/edit`: Changes the fields that are in the body and leaves the
     * others. In `tags`, a name adds a tag and a name with a minus sign before it removes one. Tags
     * that are not named stay. A tag that is there, and one that is to be removed and is not there,
     * are passed over, so a repetition does no harm. The reply has all tags of the contact after
     * the edit. Do not send the email address of another contact, which merges the two.
     *
     * Source: documented, https://mautic-developer.readthedocs.io/en/5.x/rest_api/contacts.html,
     * and LeadModel::modifyTags in app/bundles/LeadBundle/Model/LeadModel.php in
     * mautic/mautic@2427149 (5.1); the removal by a minus sign is in
     * testBatchNewEndpointDoesNotCreateDuplicates in
     * app/bundles/LeadBundle/Tests/Controller/Api/LeadApiControllerFunctionalTest.php in
     * mautic/mautic@2427149 (5.1).
     * @throws {TagsError} on bad input, before anything is sent, and on every failure.
     */
    async addTags(
      contact: MauticContact,
      tags: readonly string[],
      options?: CallOptions,
    ): Promise<TagsResult> {
      return inBatches(
        api,
        findContact(contact),
        tags,
        { maxLength: 255, pattern: /^(?!-)/u },
        options,
        async (batch, options, contactId) => {
          const reply = successOf(
            await api.PATCH('/api/contacts/{id}/edit', {
              ...options,
              params: { path: { id: integer('mautic', contactId, { minimum: 1 }) } },
              body: { tags: batch },
            }),
          )
          return tagsResult(reply, {
            contactId: id(reply, ['contact', 'id']),
            tags: texts(reply, ['contact', 'tags'], 'tag'),
          })
        },
      )
    },

    /**
     * Removes tags and keeps the others.
     *
     * Sends `PATCH /api/contacts/{id}/edit`. A contact given by `email` takes one more request,
     * `GET /api/contacts`; its id is remembered for 5 minutes, or until a 404. If it finds several
     * contacts, the call fails with `ambiguous`.
     *
     * About `PATCH /api/contacts/{id}/edit`: Changes the fields that are in the body and leaves the
     * others. In `tags`, a name adds a tag and a name with a minus sign before it removes one. Tags
     * that are not named stay. A tag that is there, and one that is to be removed and is not there,
     * are passed over, so a repetition does no harm. The reply has all tags of the contact after
     * the edit. Do not send the email address of another contact, which merges the two.
     *
     * Source: documented, https://mautic-developer.readthedocs.io/en/5.x/rest_api/contacts.html,
     * and LeadModel::modifyTags in app/bundles/LeadBundle/Model/LeadModel.php in
     * mautic/mautic@2427149 (5.1); the removal by a minus sign is in
     * testBatchNewEndpointDoesNotCreateDuplicates in
     * app/bundles/LeadBundle/Tests/Controller/Api/LeadApiControllerFunctionalTest.php in
     * mautic/mautic@2427149 (5.1).
     * @throws {TagsError} on bad input, before anything is sent, and on every failure.
     */
    async removeTags(
      contact: MauticContact,
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
            await api.PATCH('/api/contacts/{id}/edit', {
              ...options,
              params: { path: { id: integer('mautic', contactId, { minimum: 1 }) } },
              body: { tags: batch.map((tag) => `-${tag}`) },
            }),
          )
          return tagsResult(reply, {
            contactId: id(reply, ['contact', 'id']),
            tags: texts(reply, ['contact', 'tags'], 'tag'),
          })
        },
      )
    },

    /**
     * Returns one contact with its tags. No operation reads the tags alone.
     *
     * Sends `GET /api/contacts/{id}`. A contact given by `email` takes one more request, `GET
     * /api/contacts`; its id is remembered for 5 minutes, or until a 404. If it finds several
     * contacts, the call fails with `ambiguous`.
     * Source: documented, https://mautic-developer.readthedocs.io/en/5.x/rest_api/contacts.html,
     * and testSingleNewEndpointCreateAndUpdate in
     * app/bundles/LeadBundle/Tests/Controller/Api/LeadApiControllerFunctionalTest.php in
     * mautic/mautic@2427149 (5.1).
     * @throws {TagsError} on bad input, before anything is sent, and on every failure.
     */
    async getTags(contact: MauticContact, options?: CallOptions): Promise<TagsResult> {
      return withContact(api, findContact(contact), options, async (contactId, options) => {
        const reply = successOf(
          await api.GET('/api/contacts/{id}', {
            ...options,
            params: { path: { id: integer('mautic', contactId, { minimum: 1 }) } },
          }),
        )
        return tagsResult(reply, {
          contactId: id(reply, ['contact', 'id']),
          tags: texts(reply, ['contact', 'tags'], 'tag'),
        })
      })
    },
  } satisfies TagsClient<MauticContact>
}
