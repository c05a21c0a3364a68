// Compiled from specs/kit.yaml by `pnpm generate`. Edit the spec, not this file.

import type { ListContactsOptions, ListedContact } from '@tags/core'
import { type Calls, contactsIn, id, integer, texts } from '@tags/core/adapter'
import { pages } from './pages.ts'
import type { paths } from './schema.ts'
import { tagIdsOf } from './tags.ts'

/**
 * Lists the contacts of an account of Kit, or only those with a tag: `for await (const { contactId
 * } of listContacts(client, { tag: 'vip' }))`. Reads all contacts with `GET /v4/subscribers`, and
 * those with a tag with `GET /v4/tags/{tag_id}/subscribers`, page by page. A page is requested when
 * the contacts of the one before are taken, and none after the loop is left.
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
        pages(
          api,
          'GET /v4/subscribers',
          { ...options, params: { query: { status: 'all', per_page: 1000, include: 'tags' } } },
          from,
        ),
      read: (reply) => ({
        contactId: id(reply, ['id']),
        email: id(reply, ['email_address'], 'optional'),
        tags: texts(reply, ['tags'], 'name', 'optional'),
      }),
    },
    tagged: {
      find: tagIdsOf(api).find,
      pages: (tagId, options, from) =>
        pages(
          api,
          'GET /v4/tags/{tag_id}/subscribers',
          {
            ...options,
            params: {
              path: { tag_id: integer('kit', tagId, {}, "the tag's id") },
              query: { per_page: 1000, status: 'all' },
            },
          },
          from,
        ),
      read: (reply) => ({
        contactId: id(reply, ['id']),
        email: id(reply, ['email_address'], 'optional'),
      }),
    },
  })
}
