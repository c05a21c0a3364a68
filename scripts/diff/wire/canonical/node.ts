import { hash } from 'node:crypto'
import { find, lastToken, pointerOf, step, tokensOf, tokensOfRef } from '../../../lib/pointer.ts'
import { isObject, type Json } from '../../../redocly/context.ts'

/** A node with its place in the source. */
export interface Located {
  node: unknown
  at: string
  /** The identity of a schema that does not stand in the source as it is. */
  id?: string
  /** The schemas that must all hold, where several describe one value. */
  parts?: Located[]
  /** The number of such schemas around, of which each has a property of the next. */
  depth?: number
  /** The keywords of a schema that has only some of those in the source. */
  keywords?: Map<string, Located>
  /** The place of the keyword or alternative that adds null to these types or values. */
  nullAt?: string
}

/** The keywords of a schema, each with its place in the source. */
export type Keywords = Map<string, Located>

/** Reads the keywords of a schema. */
export type Read = (schema: Located) => Keywords

/** Returns the members of a list of schemas. */
export const list = (nodes: unknown, at: string): Located[] =>
  Array.isArray(nodes) ? nodes.map((node, index) => ({ node, at: `${at}${step(index)}` })) : []

/** Lists the types of a schema; empty for any type. */
export function typesOf(keywords: Keywords): string[] {
  const type = keywords.get('type')?.node
  return (Array.isArray(type) ? type : type === undefined ? [] : [type]).map(String)
}

/** Lists the values of a discriminator that select a schema without a mapping: those that it states, or its name. */
export function impliedValues(
  read: Read,
  schema: Located,
  property: string,
  name: string,
): string[] {
  const properties = (read(schema).get('properties')?.node ?? {}) as Record<string, Located>
  const own = Object.hasOwn(properties, property) ? properties[property] : undefined
  const stated = own ? ((read(own).get('enum')?.node ?? []) as unknown[]).map(String) : []
  return stated.length === 0 || stated.includes(name) ? [name] : stated
}

/** Keywords that only document, without constraints. */
export const annotations = new Set([
  'title',
  'description',
  'example',
  'examples',
  'externalDocs',
  'deprecated',
  'default',
  'readOnly',
  'writeOnly',
  'xml',
  '$comment',
])

/** Extensions that affect clients, or exist only in a canonical document; all others only document. */
const functional = new Set(
  (
    'x-idempotent x-pages x-error x-rate-limit x-unified x-hooks x-name x-hidden x-values x-exclusive ' +
    'x-multiple-of x-pattern x-first-server x-prefix'
  ).split(' '),
)

/** Checks that a key is an extension that only documents. */
export const isExtension = (key: string): boolean =>
  key.startsWith('x-') && !functional.has(key) && key === nameOf(key)

/** Checks that a keyword of a schema only documents. */
export const isNote = (keyword: string): boolean => annotations.has(keyword) || isExtension(keyword)

/** Leaves out what OpenAPI 3.0 ignores beside a `$ref`, except for annotations and `nullable`, which vendors mean. */
export function meantBesideRef({ openapi }: Json, node: Json): Json {
  if (!String(openapi).startsWith('3.0')) return node
  const isMeant = (key: string) => /^(\$ref|nullable|x-.*)$/.test(key) || annotations.has(key)
  return Object.fromEntries(Object.entries(node).filter(([key]) => isMeant(key)))
}

/** The source of a node of a canonical document, and of its keys that come from elsewhere. */
interface Origin {
  at: string
  keys: Record<string, string>
}

/** Keywords with our own rules, in place of Redocly's, and their names in a canonical document. */
export const renamed: Record<string, string> = {
  multipleOf: 'x-multiple-of',
  pattern: 'x-pattern',
}

const keywords = Object.fromEntries(Object.entries(renamed).map(([keyword, key]) => [key, keyword]))

/** Returns the keyword that has a name in a canonical document. */
export const keywordOf = (name: string): string => keywords[name] ?? name

/** The key of a node for its origin; JSON, and lists of keys, are without symbols. */
const origin = Symbol('origin')

const originIn = (node: object): Origin | undefined => (node as { [origin]?: Origin })[origin]

/** Creates an empty node whose source is at `at`. */
export function start(at: string): Json {
  const node: { [origin]: Origin } = { [origin]: { at, keys: {} } }
  return node as unknown as Json
}

/** Adds a child to a node from `start`; `at` is the source of the child. */
export function put(node: Json, key: string, value: unknown, at: string): void {
  if (value === undefined) return
  node[key] = flat(key, value)
  const from = originIn(node)
  if (from) from.keys[key] = at
}

/** Notes the source of null among the types and values of a node from `start`. */
export function putNull(node: Json, at: string | undefined): void {
  const from = originIn(node)
  if (from && at !== undefined) from.keys[nullKey] = at
}

/** Returns the source of null among the types and values of a node; `undefined` if they say it themselves. */
export const nullSourceOf = (node: unknown): string | undefined =>
  isObject(node) ? originIn(node)?.keys[nullKey] : undefined

/** The key of a node for the source of null, which no keyword has. */
const nullKey = 'null'

/** Creates a node with the source of another, but other children. */
export function like(node: Json, children: Json): Json {
  const from = originIn(node)
  if (from) (children as { [origin]?: Origin })[origin] = from
  return children
}

/** Returns the source of a node from `start`. */
export const sourceOf = (node: unknown): string | undefined =>
  isObject(node) ? originIn(node)?.at : undefined

/**
 * Converts a value to a form that Redocly compares: Redocly descends only into objects of known types, so other
 * objects become text.
 */
export function flat(key: string, value: unknown): unknown {
  const isFree = (free.has(key) || key.startsWith('x-')) && key === nameOf(key)
  const isKnown = !isFree || known.has(key)
  return isKnown || typeof value !== 'object' || value === null ? value : textOf(value)
}

/** Writes a value as text with sorted keys. */
export const textOf = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value, sorted) : JSON.stringify(value)

function sorted(_key: string, child: unknown): unknown {
  if (!isObject(child)) return child
  const copy: Json = {}
  for (const key of Object.keys(child).sort()) copy[key] = child[key]
  return copy
}

const free = new Set(['default', 'example', 'examples', 'scopes'])
const known = new Set(['x-source', 'x-unified', 'x-rate-limit', 'x-hooks'])

/** Converts a pointer into a canonical document to a pointer into its source. */
export function originOf(document: Json, pointer: string): string {
  let node: unknown = document
  let at = '#'
  for (const token of tokensOf(pointer)) {
    const from = isObject(node) ? originIn(node) : undefined
    at = from?.keys[token] ?? `${at}${step(nameOf(token))}`
    node = find(node, [token])
    if (isObject(node)) at = originIn(node)?.at ?? at
  }
  return at
}

/** Follows a `$ref`, and further ones; keys beside a `$ref` are ignored. */
export function follow(document: Json, { node, at }: Located): Located {
  const seen = new Set<string>()
  let found: Located = { node, at }
  while (isObject(found.node) && typeof found.node.$ref === 'string') {
    const target = locate(document, found.node.$ref)
    if (seen.has(target.at)) return { node: {}, at: target.at }
    seen.add(target.at)
    found = target
  }
  return found
}

/** Finds the target of a `$ref`. */
export function locate(document: Json, $ref: string): Located {
  const tokens = tokensOfRef($ref)
  const isPlain = $ref.startsWith('#/') && !/[%~]/.test($ref)
  return { node: find(document, tokens), at: isPlain ? $ref : pointerOf(tokens) }
}

/**
 * Makes a key that resembles no other: Redocly treats a removed and an added key with half of their letters in
 * common as renamed. A hash of four times the length of the name prevents that.
 */
export function keyOf(name: string): string {
  return `${name}~${''.padEnd(Math.max(40, 4 * name.length), hash('sha256', name))}`
}

/** Returns the name in a key from `keyOf`. */
export const nameOf = (key: string): string => key.replace(/~[0-9a-f]{40,}$/, '')

/** Lists the components that a node of a canonical document refers to. */
export function referencesIn(node: unknown, found: string[] = []): string[] {
  if (typeof node !== 'object' || node === null) return found
  found.push(...referenceOf(node))
  for (const child of Object.values(node)) referencesIn(child, found)
  return found
}

/** Returns the component that a node of a canonical document itself refers to, in a list. */
export const referenceOf = (node: unknown): string[] =>
  isObject(node) && typeof node.$ref === 'string' ? [lastToken(node.$ref)] : []
