import { tokensOf } from '../lib/pointer.ts'
import * as schemas from '../redocly/schema.ts'
import { follow, routes, schemaOf } from './document.ts'
import { schemaAt, splitPath } from './reply.ts'
import type { Document, PagesOf, Route } from './spec.ts'
import { comment, literal, quote } from './text.ts'

/** A value in the request of the next page, as core reads it: `place` and one of the others. */
interface NextValue {
  place: string[]
  cursor?: string[]
  last?: string[]
  url?: string[]
  page?: unknown
  offset?: unknown
}

/** The keywords of the expressions that the client counts itself. */
const counters: Record<string, 'page' | 'offset'> = {
  '$inputs.page': 'page',
  '$inputs.offset': 'offset',
}

/** Checks whether an operation of the document has pages. */
export const hasPages = (document: Document): boolean => pagedRoutes(document).length > 0

/** Lists the operations that have pages. */
export const pagedRoutes = (document: Document): Route[] =>
  routes(document).filter(({ operation }) => operation['x-pages'])

/** Emits `pages.ts`: the lists of an API that have pages, and the function that walks through them. */
export function emitPages(document: Document): string {
  const lists = pagedRoutes(document).map(({ method, path, ...route }) => {
    return `${quote(`${method} ${path}`)}: ${literal(listOf(document, { method, path, ...route }))}`
  })
  const { title } = document.info
  return `import type { PagePosition } from '@tags/core'
import { type Arguments, type Calls, type InitAt, type ItemAt, itemsOfPages, type Page, pagesOf } from '@tags/core/adapter'
import type { paths } from './schema.ts'

/** The lists that have pages, by method and path. */
const lists = {
  ${lists.join(',\n')}
} as const

type Lists = typeof lists
type Item<Route extends keyof Lists> = ItemAt<paths, Lists, Route>

/** Reads the pages of a list, from the one of \`init\` or from a position on. */
export const pages = <Route extends keyof Lists>(
  api: Calls<paths>,
  route: Route,
  init: InitAt<paths, Route> | undefined,
  from?: PagePosition,
): AsyncGenerator<Page<Item<Route>>, void, undefined> => pagesOf(api, route, lists[route], init, from)

${comment([
  `Walks through a list of ${title} that comes in pages: \`for await (const item of paginate(client, route, init))\`. Requests a page when the items of the one before are taken, and none after the loop is left. \`signal\`, \`timeout\` and \`deadline\` are those of each page.`,
  '@param client A client of this package.',
  '@param route The method and the path of the operation.',
  '@param init The arguments of the call. Parameters that say where a page begins are those of the first one.',
  '@throws {TagsError} in the loop if a request fails, and with code `unexpected_response` if a page comes again.',
])}
export function paginate<Route extends keyof Lists>(
  client: { api: Calls<paths> },
  route: Route,
  ...[init]: Arguments<InitAt<paths, Route>>
): AsyncGenerator<Item<Route>, void, undefined> {
  return itemsOfPages(pages(client.api, route, init))
}
`
}

/** Reads how the pages of an operation follow each other, in the form that core takes. */
function listOf(document: Document, route: Route): object {
  const { items, more, next } = route.operation['x-pages'] as PagesOf
  const path = pointerIn(items)
  const { found } = schemaAt(document, route, path)
  const isList = schemas.types(found).includes('array')
  const inQuery = Object.entries(next.parameters ?? {}).map(([name, expression]) =>
    nextValue(document, route, ['params', 'query', name], String(expression)),
  )
  const inUrl = Object.entries(next.url ?? {}).map(([name, expression]) => ({
    place: ['params', 'query', name],
    url: pointerIn(expression),
  }))
  const inBody = leavesOf(next.requestBody, ['body']).map(([place, expression]) =>
    nextValue(document, route, place, expression),
  )
  return {
    items: path,
    ...(!isList && { byKey: true }),
    ...(more && { more: pointerIn(more) }),
    ...(more && schemaAt(document, route, pointerIn(more)).optional && { mayLackMore: true }),
    next: [...inQuery, ...inUrl, ...inBody],
  }
}

function nextValue(
  document: Document,
  route: Route,
  place: string[],
  expression: string,
): NextValue {
  const counter = counters[expression]
  if (counter) return { place, [counter]: firstOf(document, route, place.at(-1) ?? '', counter) }
  const [path, inItem] = splitPath(expression)
  return inItem ? { place, last: inItem } : { place, cursor: path }
}

/** Returns the number of the first page or item, as text where the parameter takes text. */
export function firstOf(
  document: Document,
  route: Route,
  name: string,
  counter: 'page' | 'offset',
): number | string {
  const parameter = route.parameters.find((parameter) => parameter.name === name)
  const schema = schemas.read(parameter && schemaOf(parameter), follow(document))
  const [byDefault] = schema.flatMap((part) => ('default' in part ? [part.default] : []))
  const first = Number(byDefault ?? (counter === 'page' ? 1 : 0))
  return schemas.types(schema).includes('string') ? String(first) : first
}

/** Lists the expressions in the template of a body, with their places. */
function leavesOf(template: unknown, place: string[]): [place: string[], expression: string][] {
  if (template === undefined) return []
  if (typeof template !== 'object' || template === null) return [[place, String(template)]]
  return Object.entries(template).flatMap(([key, child]) => leavesOf(child, [...place, key]))
}

/** Returns the keys of an expression about the reply. */
export const pointerIn = (expression: string): string[] =>
  tokensOf(expression.slice('$response.body'.length))
