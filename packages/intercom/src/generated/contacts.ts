// Compiled from specs/intercom.yaml by `pnpm generate`. Edit the spec, not this file.

import type { ListContactsOptions, ListedContact } from '@tags/core'
import { type Calls, contactsIn, id, integer } from '@tags/core/adapter'
import { pages } from './pages.ts'
import type { paths } from './schema.ts'
import { tagIdsOf } from './tags.ts'

/**
 * Lists the contacts of an account of Intercom, or only those with a tag: `for await (const {
 * contactId } of listContacts(client, { tag: 'vip' }))`. Reads all contacts with `GET /contacts`,
 * and those with a tag with `POST /contacts/search`, page by page. A page is requested when the
 * contacts of the one before are taken, and none after the loop is left.
 * @param client A client of this package.
 * @throws {TagsError} in the loop on bad options, before anything is sent, and on every failure.
 */
export function listContacts(
  client: { api: Calls<paths> },
  options?: ListContactsOptions,
): AsyncGenerator<ListedContact, void, undefined> {
  const { api } = client
  return contactsIn(api, options, {
    all: {
      pages: (options, from) =>
        pages(api, 'GET /contacts', { ...options, params: { query: { per_page: 150 } } }, from),
      read: (reply) => ({
        contactId: id(reply, ['id']),
        email: id(reply, ['email'], 'optional'),
        phone: id(reply, ['phone'], 'optional'),
      }),
    },
    tagged: {
      find: tagIdsOf(api).find,
      pages: (tagId, options, from) =>
        pages(
          api,
          'POST /contacts/search',
          {
            ...options,
            body: {
              query: {
                field: 'tag_id',
                operator: '=',
                value: integer('intercom', tagId, {}, "the tag's id"),
              },
              pagination: { per_page: 150 },
            },
          },
          from,
        ),
      read: (reply) => ({
        contactId: id(reply, ['id']),
        email: id(reply, ['email'], 'optional'),
        phone: id(reply, ['phone'], 'optional'),
      }),
    },
  })
}
