// Compiled from specs/intercom.yaml by `pnpm generate`. Edit the spec, not this file.

import type { PagePosition } from '@tags/core'
import {
  type Arguments,
  type Calls,
  type InitAt,
  type ItemAt,
  itemsOfPages,
  type Page,
  pagesOf,
} from '@tags/core/adapter'
import type { paths } from './schema.ts'

/** The lists that have pages, by method and path. */
const lists = {
  'POST /contacts/search': {
    items: ['data'],
    next: [
      {
        place: ['body', 'pagination', 'starting_after'],
        cursor: ['pages', 'next', 'starting_after'],
      },
    ],
  },
  'GET /contacts': {
    items: ['data'],
    next: [
      { place: ['params', 'query', 'starting_after'], cursor: ['pages', 'next', 'starting_after'] },
    ],
  },
} as const

type Lists = typeof lists
type Item<Route extends keyof Lists> = ItemAt<paths, Lists, Route>

/** Reads the pages of a list, from the one of `init` or from a position on. */
export const pages = <Route extends keyof Lists>(
  api: Calls<paths>,
  route: Route,
  init: InitAt<paths, Route> | undefined,
  from?: PagePosition,
): AsyncGenerator<Page<Item<Route>>, void, undefined> =>
  pagesOf(api, route, lists[route], init, from)

/**
 * Walks through a list of Intercom that comes in pages: `for await (const item of paginate(client,
 * route, init))`. Requests a page when the items of the one before are taken, and none after the
 * loop is left. `signal`, `timeout` and `deadline` are those of each page.
 * @param client A client of this package.
 * @param route The method and the path of the operation.
 * @param init The arguments of the call. Parameters that say where a page begins are those of the
 * first one.
 * @throws {TagsError} in the loop if a request fails, and with code `unexpected_response` if a page
 * comes again.
 */
export function paginate<Route extends keyof Lists>(
  client: { api: Calls<paths> },
  route: Route,
  ...[init]: Arguments<InitAt<paths, Route>>
): AsyncGenerator<Item<Route>, void, undefined> {
  return itemsOfPages(pages(client.api, route, init))
}
