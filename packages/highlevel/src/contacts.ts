import type { ListContactsOptions, ListedContact } from '@tags/core'
import { type Calls, contactsIn, id, strings, TagsError } from '@tags/core/adapter'
import { pages } from './generated/pages.ts'
import type { paths } from './generated/schema.ts'

/** Options of the lists of contacts. */
export interface HighlevelListOptions extends ListContactsOptions {
  /** The id of the location whose contacts are listed. The token must belong to it. */
  locationId: string
}

/**
 * Lists the contacts of a location of HighLevel, or only those with a tag: `for await (const { contactId } of
 * listContacts(client, { locationId, tag: 'vip' }))`. Reads them with `POST /contacts/search`, page by page. A page is
 * requested when the contacts of the one before are taken, and none after the loop is left. A change shows up after some
 * seconds only.
 * @param client A client of this package.
 * @throws {TagsError} in the loop on bad options, before anything is sent, and on every failure.
 */
export async function* listContacts(
  client: { api: Calls<paths> },
  options: HighlevelListOptions,
): AsyncGenerator<ListedContact, void, undefined> {
  const { api } = client
  const { locationId, ...rest } = options ?? {}
  if (typeof locationId !== 'string' || !locationId) {
    const why = `locationId must be the id of a location, such as 've9EPM428h8vShlRW1KT'.`
    throw new TagsError('invalid', why, { vendor: 'highlevel' })
  }
  const search = { locationId, pageLimit: 500 }
  const route = 'POST /contacts/search'
  yield* contactsIn(api, rest, {
    all: {
      pages: (options, from) => pages(api, route, { ...options, body: search }, from),
      read,
    },
    tagged: {
      pages: (tag, options, from) => {
        const filters = [{ field: 'tags', operator: 'contains' as const, value: tag }]
        return pages(api, route, { ...options, body: { ...search, filters } }, from)
      },
      read,
    },
  })
}

type Search = paths['/contacts/search']['post']['responses'][200]['content']['application/json']
type Listing = Parameters<typeof contactsIn<Search['contacts'][number], never>>[2]

const read: Listing['all']['read'] = (reply) => ({
  contactId: id(reply, ['id']),
  email: id(reply, ['email'], 'optional'),
  phone: id(reply, ['phone'], 'optional'),
  tags: strings(reply, ['tags'], 'optional'),
})
