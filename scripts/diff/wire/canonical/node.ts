import { createHash } from 'node:crypto'
import { find, pointerOf, step, tokensOf, tokensOfRef } from '../../../lib/pointer.ts'
import { isObject, type Json } from '../../../redocly/context.ts'

/** A node with where it is written. */
export interface Located {
  node: unknown
  at: string
}

/** Where a node of a canonical document is written, and those of its keys that stand elsewhere. */
interface Origin {
  at: string
  keys: Record<string, string>
}

const origins = new WeakMap<object, Origin>()

/** An empty node that stands for what is written at `at`. */
export function start(at: string): Json {
  const node = {}
  origins.set(node, { at, keys: {} })
  return node
}

/** Puts a child on a node that `start` made; `at` is where the child is written. */
export function put(node: Json, key: string, value: unknown, at: string): void {
  if (value === undefined) return
  node[key] = flat(key, value)
  const origin = origins.get(node)
  if (origin) origin.keys[key] = at
}

/**
 * A value as Redocly compares it: it looks into objects only where it knows what they are, so any other is
 * its text.
 */
export function flat(key: string, value: unknown): unknown {
  const isFree = (free.has(key) || key.startsWith('x-')) && key === nameOf(key)
  const isKnown = !isFree || known.has(key)
  return isKnown || typeof value !== 'object' || value === null ? value : textOf(value)
}

/** A value as text in which the order of keys does not matter. */
export const textOf = (value: unknown): string =>
  JSON.stringify(value, (_key, child) =>
    isObject(child) ? Object.fromEntries(Object.entries(child).sort()) : child,
  )

const free = new Set(['default', 'example', 'examples', 'scopes'])
const known = new Set(['x-source', 'x-unified', 'x-rate-limit'])

/** Where a pointer into a canonical document leads in the one that was written. */
export function originOf(document: Json, pointer: string): string {
  let node: unknown = document
  let at = '#'
  for (const token of tokensOf(pointer)) {
    const origin = isObject(node) ? origins.get(node) : undefined
    at = origin?.keys[token] ?? `${at}${step(nameOf(token))}`
    node = find(node, [token])
    if (isObject(node)) at = origins.get(node)?.at ?? at
  }
  return at
}

/** What a `$ref` of `document` leads to, through any number of them; keys beside a `$ref` are ignored. */
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

/** What a `$ref` leads to. */
export function locate(document: Json, $ref: string): Located {
  const tokens = tokensOfRef($ref)
  return { node: find(document, tokens), at: pointerOf(tokens) }
}

/**
 * A key that no other name resembles: Redocly takes a removed and an added key that have half of their
 * letters in common for one that was renamed. Four times its length in letters of chance outweigh a name.
 */
export function keyOf(name: string): string {
  const hash = createHash('sha256').update(name).digest('hex')
  return `${name}~${''.padEnd(Math.max(40, 4 * name.length), hash)}`
}

/** The name that `keyOf` made a key of. */
export const nameOf = (key: string): string => key.replace(/~[0-9a-f]{40,}$/, '')
