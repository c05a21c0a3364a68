import { fits } from '@tags/drift/document'
import type { Contact, Tag, Tagging } from './account.ts'
import { inside } from './document.ts'
import type { Facts, Meaning } from './facts.ts'
import { hasAny, isObject, isScalar } from './object.ts'

export type Schema = ReturnType<typeof inside>

/** The contacts and tags that a reply shows. */
export interface Scope {
  contact?: Contact | undefined
  /** The contacts of a list. */
  contacts: readonly Contact[]
  tag?: Tag | undefined
  /** The tags of a list: of the contact, or else of the account. */
  tags: readonly Tag[]
  tagging?: Tagging | undefined
  taggings: readonly Tagging[]
  /** The names of the tags that the request added or removed. */
  changed: readonly string[]
  /** Whether the account does not have the contact that was asked for. */
  isUnknown?: boolean
}

/** The numbers of a list that comes in pages: what `x-counts` on a property may say that it is. */
export interface Counts {
  /** The items on all pages. */
  all: number
  /** The number of the page, from 1 on. */
  page: number
  pages: number
  /** The items that a page holds at most. */
  size: number
}

/** The arguments that all parts of a reply share. */
interface Context {
  facts: Facts
  /** The meanings that `x-unified` gives, by the keys of their path; `*` stands for an item of a list. */
  meanings: ReadonlyMap<string, Meaning>
  /** Returns the scope of a contact in a list. */
  scopeOf: (contact: Contact, scope: Scope) => Scope
  /** The numbers of a list that comes in pages. */
  counts: Counts | undefined
  /** Called when a value of the account is written. */
  onWrite: () => void
}

/** Stands for a value that the account does not have. */
const absent = Symbol('absent')

/** Writes what the account has into an example of a reply, wherever the example has the same of its own contact. */
export function render(example: unknown, schema: Schema, scope: Scope, context: Context): unknown {
  const value = renderValue(example, schema, [], scope, context)
  return value === absent ? example : value
}

function renderValue(
  value: unknown,
  schema: Schema,
  path: readonly string[],
  scope: Scope,
  context: Context,
): unknown {
  if (!isObject(value)) return renderLeaf(value, path, scope, context)
  if (scope.isUnknown && path.length && hasAny(context.facts.ids, Object.values(value))) {
    context.onWrite()
    return absent
  }
  const entity = entityOf(value, path, scope, context)
  if (!entity) {
    return Array.isArray(value)
      ? value.flatMap((item, index) => {
          const written = renderValue(
            item,
            inside(schema, 0),
            [...path, `${index}`],
            scope,
            context,
          )
          return written === absent ? [] : [written]
        })
      : renderObject(value, schema, path, scope, context)
  }
  context.onWrite()
  const [[first, template] = ['']] = Object.entries(value)
  const isList = Array.isArray(value)
  const itemSchema = inside(schema, isList ? 0 : first)
  const items = itemsOf(entity, scope, context).map(({ key, name, scope }) => {
    if (typeof template === 'string' || (template === undefined && entity !== 'contact')) {
      return [key, name]
    }
    const item = renderValue(template, itemSchema, [...path, '*'], scope, context)
    return [key, item === absent ? template : item]
  })
  return isList ? items.map(([, item]) => item) : Object.fromEntries(items)
}

type Entity = 'contact' | 'tag' | 'tagging' | 'changed'

/** Lists what the items of a list are about. */
function itemsOf(
  entity: Entity,
  scope: Scope,
  { scopeOf }: Context,
): { key: string; name: string; scope: Scope }[] {
  const itemOf = (id: string, own: Scope) => ({ key: id, name: id, scope: own })
  if (entity === 'contact') {
    return scope.contacts.map((contact) => itemOf(contact.id, scopeOf(contact, scope)))
  }
  if (entity === 'tagging') {
    return scope.taggings.map((tagging) =>
      itemOf(tagging.id, { ...scope, tagging, tag: tagging.tag, contact: tagging.contact }),
    )
  }
  const tags =
    entity === 'tag' ? scope.tags : scope.changed.map((name) => ({ id: name, name }) satisfies Tag)
  return tags.map((tag) => ({ key: tag.id, name: tag.name, scope: { ...scope, tag } }))
}

/** Returns what the items of a list, or the values of an object with free keys, are about. */
function entityOf(
  value: object,
  path: readonly string[],
  scope: Scope,
  { facts, meanings }: Context,
): Entity | undefined {
  const here = placeOf(path)
  const isList = Array.isArray(value)
  const own = meanings.get(here)
  if (isList && own === 'changed') return 'changed'
  const [item] = Object.values(value)
  const leaves = Object.values(Object(item)).filter((leaf) => typeof leaf !== 'object')
  // Where the id has another name, it is one of the values.
  const ids = item?.id === undefined ? leaves : [item.id]
  const isTagging = hasAny(facts.taggingIds, ids) && scope.taggings.length > 0
  if (isList && own === 'contact.tags') return isTagging ? 'tagging' : 'tag'
  const inItem = here ? `${here}/*/` : '*/'
  const below = [...meanings].flatMap(([key, meaning]) => {
    if (!key.startsWith(inItem)) return []
    // The tags of a list inside are not the items of this one.
    return meaning.startsWith('tag.') && key.includes('*', inItem.length) ? [] : meaning
  })
  if (below.includes('tagging.id')) return 'tagging'
  if (below.includes('changed')) return 'changed'
  if (below.some((meaning) => meaning.startsWith('contact'))) return 'contact'
  if (below.length) return 'tag'
  if (isList && typeof item === 'string') return facts.tagNames.has(item) ? 'tag' : undefined
  if (isList && item === undefined) {
    return scope.contact && facts.tagsKeys.has(path.at(-1) ?? '') ? 'tag' : undefined
  }
  if (!isObject(item)) return undefined
  if (!isList && String(item.id) !== Object.keys(value)[0]) return undefined
  if (isTagging) return 'tagging'
  if (hasAny(facts.ids, ids)) return 'contact'
  return hasAny(facts.tagIds, ids) || hasAny(facts.tagNames, leaves) ? 'tag' : undefined
}

/** Indexes count as `*`. */
export const placeOf = (path: readonly string[]): string =>
  path.map((key) => (/^\d+$/.test(key) ? '*' : key)).join('/')

function renderObject(
  value: object,
  schema: Schema,
  path: readonly string[],
  scope: Scope,
  context: Context,
): unknown {
  const written: Record<string, unknown> = {}
  for (const [key, child] of Object.entries(value)) {
    const result = renderValue(child, inside(schema, key), [...path, key], scope, context)
    const none = result === absent ? emptyOf(schema, key) : result
    // An item of a list goes with its value; the contact itself stays.
    if (result === absent && none === '' && /^\d+$/.test(path.at(-1) ?? '')) return absent
    if (none !== undefined) written[key] = none
  }
  const isContact = hasAny(context.facts.ids, Object.values(value))
  for (const [key, other] of Object.entries((isContact && scope.contact?.others) || {})) {
    const [node] = inside(schema, key)
    const isId = context.facts.ids.has(String((value as Record<string, unknown>)[key]))
    if (node && !isId && !Object(node.value).writeOnly && fits(node, other, 'response'))
      written[key] = other
  }
  correctCounts(value, written, schema, context.counts)
  return written
}

/** Returns what stands for an absent value of a property: null, an empty text, or nothing. */
export function emptyOf(schema: Schema, key: string): '' | null | undefined {
  const isNull = ({ value }: Schema[number]) =>
    [Object(value).type].flat().includes('null') || Object(value).nullable === true
  if (inside(schema, key).some(isNull)) return null
  const isRequired = schema.some(({ value }) => [Object(value).required].flat().includes(key))
  return isRequired ? '' : undefined
}

/** Corrects the numbers that count a list beside them, or one level above, and those of its pages, by `x-counts`. */
function correctCounts(
  before: object,
  after: Record<string, unknown>,
  schema: Schema,
  counts: Counts | undefined,
): void {
  const lengths = new Map(
    Object.entries(before).map(([key, list]) => [`${sizeOf(list)}`, sizeOf(after[key])]),
  )
  const correct = (holder: Record<string, unknown>, schema: Schema) => {
    for (const [key, value] of Object.entries(holder)) {
      const [kind] = inside(schema, key).flatMap((node) => Object(node.value)['x-counts'] ?? [])
      const length = /items|all/.test(kind) ? lengths.get(String(value)) : undefined
      const count = counts?.[kind as keyof Counts] ?? length
      if (count !== undefined) holder[key] = typeof value === 'string' ? String(count) : count
    }
  }
  correct(after, schema)
  for (const [key, inner] of Object.entries(after)) {
    const isBeside = isObject(inner) && ![inner, ...Object.values(inner)].some(Array.isArray)
    if (isBeside) correct(inner as Record<string, unknown>, inside(schema, key))
  }
}

const sizeOf = (value: unknown): number | undefined =>
  Array.isArray(value) ? value.length : undefined

function renderLeaf(
  example: unknown,
  path: readonly string[],
  scope: Scope,
  { facts, meanings, onWrite }: Context,
): unknown {
  const meaning = meanings.get(placeOf(path)) ?? detect(example, path, scope, facts)
  if (!meaning)
    return typeof example === 'string' ? withIds(example, scope, facts, onWrite) : example
  const text = textOf(meaning, scope)
  if (text === undefined) return meaning.startsWith('contact') && scope.contact ? absent : example
  onWrite()
  return typeof example === 'number' ? Number(text) : text
}

function textOf(meaning: Meaning, scope: Scope): string | undefined {
  if (meaning === 'contact.tags') return scope.tags.map(({ name }) => name).join(', ')
  if (meaning === 'changed') return scope.changed.join(', ')
  return Object(ownerOf(meaning, scope))[meaning.split('.')[1] as string]
}

const ownerOf = (meaning: Meaning, scope: Scope) =>
  scope[meaning.split('.')[0] as 'contact' | 'tag' | 'tagging']

/** Finds the meaning of a value by the examples' own contact and tags. */
function detect(
  example: unknown,
  path: readonly string[],
  scope: Scope,
  facts: Facts,
): Meaning | undefined {
  if (!isScalar(example)) return undefined
  const known: [Meaning, ReadonlySet<string>][] = [
    ['tagging.id', facts.taggingIds],
    ['tag.id', facts.tagIds],
    ['tag.name', facts.tagNames],
    ['contact.id', facts.ids],
    ['contact.email', facts.emails],
    ['contact.phone', facts.phones],
  ]
  for (const [meaning, texts] of known) {
    if (ownerOf(meaning, scope) && texts.has(String(example))) return meaning
  }
  return scope.contact && facts.tagsKeys.has(path.at(-1) ?? '') ? 'contact.tags' : undefined
}

/** Replaces the ids in the path of a URL. */
function withIds(text: string, scope: Scope, facts: Facts, onWrite: () => void): string {
  if (!/^(https?:\/)?\/.*\d/.test(text)) return text
  const known: [ReadonlySet<string>, { id: string } | undefined][] = [
    [facts.ids, scope.contact],
    [facts.tagIds, scope.tag],
    [facts.taggingIds, scope.tagging],
  ]
  return text.replace(/(?<=\/)[^/?.]+(?=[/?.]|$)/g, (segment) => {
    const [, own] = known.find(([ids, own]) => own && ids.has(segment)) ?? []
    if (own) onWrite()
    return own?.id ?? segment
  })
}
