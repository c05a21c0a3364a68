import { callError } from './call.ts'
import { internalsOf } from './client.ts'
import type { PagePosition } from './contract.ts'
import { invalid, show } from './input.ts'
import type { List, NextValue } from './list.ts'
import { withoutPrototype } from './object.ts'
import { find, mismatch, parameterAt } from './read.ts'
import { type Reply, type Result, successOf } from './result.ts'

/** A page of a list. */
export interface Page<Item> {
  items: Item[]
  /** The reply that has them. */
  reply: Reply<unknown>
  /** Where the next page begins; absent on the last one. */
  next: PagePosition | undefined
}

/**
 * Reads the pages of a list one after the other, each when it is asked for. `init` are the arguments of the first call;
 * `from` is where it begins.
 * @throws {TagsError} if a request fails, and with code `unexpected_response` if a page comes again.
 */
export async function* pagesOf<Item>(
  api: object,
  route: string,
  list: List,
  init: object | undefined,
  from?: PagePosition,
): AsyncGenerator<Page<Item>, void, undefined> {
  const [method = '', path = ''] = route.split(' ')
  const call = (api as Record<string, (path: string, init?: object) => Promise<Result>>)[method]
  const isCounted = list.next.some((value) => 'page' in value || 'offset' in value)
  if (from) checkPosition(api, list, from)
  const begun = new Set<string>()
  let given = from ? move(init, list, from) : init
  let before: string | undefined
  for (;;) {
    begun.add(JSON.stringify(positionOf(given, list)))
    const reply = successOf((await call?.(path, given)) as Result)
    const { status } = reply
    const items = itemsOf(reply, list, isCounted && before !== undefined)
    // A vendor that ignores the number of the page sends the first one for ever.
    const text: string | undefined = isCounted ? JSON.stringify(items) : ''
    const isRepeated = isCounted && items.length > 0 && text === before
    const next = isRepeated ? undefined : nextOf(reply, list, items, given)
    if (isRepeated || (next && begun.has(JSON.stringify(next)))) {
      const why = isRepeated
        ? 'this page is the one before once more'
        : 'the next page that it names was read before'
      throw callError(reply.call, 'unexpected_response', `${status}, but ${why}.`, { status })
    }
    before = text
    yield { items: items as Item[], reply, next }
    if (!next) return
    given = move(init, list, next)
  }
}

/**
 * Yields the items of a list, and requests each page when the items of the one before are taken.
 * @throws {TagsError} as `pagesOf`.
 */
export async function* itemsOfPages<Item>(
  pages: AsyncIterable<Page<Item>>,
): AsyncGenerator<Item, void, undefined> {
  for await (const { items } of pages) yield* items
}

/** Reads the items of a page; a later page of a counted list may lack it. A status without content has none. */
function itemsOf(reply: Reply<unknown>, { items, byKey }: List, mayLack: boolean): unknown[] {
  if (reply.data === undefined) return []
  const found = find(reply, items, mayLack ? 'optional' : undefined) ?? (mayLack ? [] : null)
  if (Array.isArray(found)) return found
  if (byKey && typeof found === 'object' && found !== null) return Object.values(found)
  throw mismatch(reply, items, 'a list', found)
}

/** Reads where the next page begins. Without a flag that says so, an empty page is the last one. */
function nextOf(
  reply: Reply<unknown>,
  { more, mayLackMore, next }: List,
  items: readonly unknown[],
  init: object | undefined,
): PagePosition | undefined {
  if (reply.data === undefined) return undefined
  const flag = more && find(reply, more, mayLackMore && 'optional')
  if (more && flag !== undefined && typeof flag !== 'boolean') {
    throw mismatch(reply, more, 'true or false', flag)
  }
  if (more ? !flag : !items.length) return undefined
  const presence = more ? undefined : 'optional'
  const values = next.map((value) => {
    const current = valueAt(init, value.place)
    return [nameOf(value), nextValue(reply, value, items, current, presence)] as const
  })
  return values.every(([, value]) => value !== undefined) ? Object.fromEntries(values) : undefined
}

function nextValue(
  reply: Reply<unknown>,
  value: NextValue,
  items: readonly unknown[],
  current: unknown,
  presence: 'optional' | undefined,
): unknown {
  if ('page' in value) return plus(value.page, current, 1)
  if ('offset' in value) return plus(value.offset, current, items.length)
  if ('url' in value) {
    return parameterAt(reply, value.url, nameOf(value), presence)
  }
  const [holder, path] =
    'last' in value ? [{ ...reply, data: items.at(-1) }, value.last] : [reply, value.cursor]
  const found = find(holder, path, presence)
  if (found === undefined || found === '') return undefined
  if (typeof found === 'string' || typeof found === 'number' || Array.isArray(found)) return found
  throw mismatch(holder, path, 'a cursor', found)
}

/** Adds to a number that may be written as text, from `first` on where none is given. */
function plus(first: number | string, current: unknown, count: number): number | string {
  const sum = Number(current ?? first) + count
  return typeof first === 'string' ? String(sum) : sum
}

const nameOf = ({ place }: NextValue): string => place.at(-1) ?? ''

/** Returns the values in a request that say where its page begins. */
const positionOf = (init: object | undefined, { next }: List): PagePosition =>
  Object.fromEntries(next.map((value) => [nameOf(value), valueAt(init, value.place)]))

const valueAt = (init: object | undefined, place: readonly string[]): unknown =>
  place.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined,
    init,
  )

/** Returns the arguments of the call for the page at a position. */
const move = (init: object | undefined, { next }: List, position: PagePosition): object =>
  next.reduce<object>(
    (moved, value) => withValue(moved, value.place, position[nameOf(value)]),
    init ?? {},
  )

function withValue(holder: object, [key = '', ...rest]: readonly string[], value: unknown): object {
  const inner = valueAt(holder, [key])
  return { ...holder, [key]: rest.length ? withValue(Object(inner), rest, value) : value }
}

function checkPosition(api: object, list: List, from: PagePosition): void {
  const position = withoutPrototype(from)
  const names = list.next.map(nameOf)
  if (typeof from === 'object' && names.every((name) => position[name] !== undefined)) return
  const { vendor } = internalsOf(api)
  const wanted = `a position that onPage was given, with ${names.join(' and ')}`
  throw invalid(vendor.name, `from must be ${wanted}, not ${show(from)}.`)
}
