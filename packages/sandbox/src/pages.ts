import type { Account, Contact, Tag } from './account.ts'
import { scopeOfList } from './act.ts'
import { inside, type Operation, type Pages, pathOf, valuesAt } from './document.ts'
import { isObject } from './object.ts'
import { type Counts, emptyOf, type Schema, type Scope } from './render.ts'
import type { Values } from './roles.ts'

/** The page of a list that a request asks for. */
export interface Page {
  scope: Scope
  counts: Counts
  /** Writes into the body of a reply where the next page begins, or that there is none. */
  write: (body: Record<string, unknown>, schema: Schema) => void
}

/** Finds the page of the contacts, or else of the tags, of a list. */
export function pageOf(
  { size: place, more, next }: Pages,
  { parameters }: Operation,
  { parameters: query, body }: Values,
  url: URL,
  account: Account,
  scope: Scope,
  isOfContacts: boolean,
): Page {
  const list: readonly { id: string }[] = isOfContacts ? scope.contacts : scope.tags
  const total = list.length
  const [, name = '', pointer] = /query\.(.+)|(#.+)/.exec(String(place)) ?? []
  const defaultsOf = (name: string) =>
    (parameters.find((one) => one.name === name)?.schema ?? []).flatMap(
      ({ value }) => Object(value).default ?? [],
    )
  const [size = Number(place) || 10] = [
    ...(pointer ? valuesAt(body, pathOf(pointer)) : []),
    query[name],
    ...defaultsOf(name),
  ].flatMap((given) => Number(given) || [])

  const [kind, keys, expression] = firstOf(next)
  const key = keys.at(-1) ?? ''
  const isNumber = expression === '$inputs.page' || kind === 'url'
  const [first = 1] = defaultsOf(key)
  const [given] = valuesAt(kind === 'requestBody' ? body : query, keys)
  const start = given === undefined ? 0 : startOf(given)
  const end = start + size
  const shown: readonly object[] = list.slice(start, end)
  return {
    scope: isOfContacts
      ? { ...scope, ...scopeOfList(account, shown as Contact[]) }
      : { ...scope, tags: shown as Tag[] },
    counts: {
      all: total,
      page: Math.floor(start / size) + 1,
      pages: Math.ceil(total / size) || 1,
      size,
    },
    write(reply, schema) {
      const isLast = end >= total
      if (more) write(reply, schema, pathOf(more), !isLast)
      if (!/^\$response[^*]*$/.test(expression)) return
      const following = new URL(url)
      following.searchParams.set(key, String(isNumber ? end / size + first : end))
      const text = kind === 'url' ? following.href : String(end)
      write(reply, schema, pathOf(expression), isLast && !more ? undefined : text)
    },
  }

  /** Returns how many items there are before the page that begins at a number, or behind an item: all, if there is no such page. */
  function startOf(given: unknown): number {
    if (expression.includes('*')) {
      const isIt = ({ id }: { id: string }) => String(given).split(',').includes(id)
      return list.findIndex(isIt) + 1 || total
    }
    const count = isNumber ? (Number(given) - first) * size : Number(given)
    return count >= 0 ? count : total
  }
}

/** Returns the first value of the next page: its kind, its place in the request and its expression. */
function firstOf(next: object): [kind: string, keys: string[], expression: string] {
  const keys: string[] = []
  let node: unknown = next
  while (isObject(node)) {
    const [[key, child] = ['', '']] = Object.entries(node)
    keys.push(key)
    node = child
  }
  const [kind = '', ...place] = keys
  return [kind, place, String(node)]
}

/** Writes a value at a place; an absent one leaves the place as empty as its schema allows. */
function write(
  holder: Record<string, unknown>,
  schema: Schema,
  [key = '', ...rest]: readonly string[],
  value: unknown,
): void {
  if (!rest.length) {
    holder[key] = value ?? emptyOf(schema, key)
    return
  }
  if (value === undefined && !holder[key]) return
  const inner = Object(holder[key] ?? {})
  holder[key] = inner
  write(inner, inside(schema, key), rest, value)
}
