// Compiled from specs/zendesk.yaml by `pnpm generate`. Edit the spec, not this file.

import type { ListContactsOptions, ListedContact } from '@tags/core'
import { type Calls, contactsIn, id, strings } from '@tags/core/adapter'
import { pages } from './pages.ts'
import type { paths } from './schema.ts'

/**
 * Lists the contacts of an account of Zendesk, or only those with a tag: `for await (const {
 * contactId } of listContacts(client, { tag: 'vip' }))`. Reads all contacts with `GET
 * /api/v2/users`, and leaves out those without the tag that is asked for, page by page. A page is
 * requested when the contacts of the one before are taken, and none after the loop is left.
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
          'GET /api/v2/users',
          { ...options, params: { query: { 'page[size]': 100 } } },
          from,
        ),
      read: (reply) => ({
        contactId: id(reply, ['id']),
        email: id(reply, ['email'], 'optional'),
        phone: id(reply, ['phone'], 'optional'),
        tags: strings(reply, ['tags'], 'optional'),
      }),
    },
  })
}
