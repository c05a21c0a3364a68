import { step, tokensOf } from '../../../lib/pointer.ts'
import { isObject, type Json } from '../../../redocly/context.ts'
import { annotations, originOf, put, start, textOf } from './node.ts'

/** Keys of a schema that is nothing but its alternatives. */
const alternative = new Set(['anyOf', 'x-exclusive', 'discriminator', 'properties'])

/**
 * Makes a schema that has alternatives on the other side only the one alternative of itself, so that Redocly compares
 * it with those. Changes the documents.
 */
export function lift(base: Json, revision: Json): void {
  const seen = new Set<string>()
  const [left, right] = [base, revision].map(schemasOf) as [Json, Json]

  /** Returns the node, or what it becomes beside the other. */
  function lifted(document: Json, own: Json, node: unknown, other: unknown): unknown {
    const [nameHere, nameThere] = [nameIn(node), nameIn(other)]
    const here = nameHere === undefined ? node : own[nameHere]
    const there = nameThere === undefined ? other : (own === left ? right : left)[nameThere]
    if (!isSingle(here) || !isAlternatives(there)) return node
    const at = pointerIn(document, nameHere, here)
    const others = own === left ? right : left
    const twin = ((there as Json).anyOf as unknown[])
      .map(nameIn)
      .find((name) => name !== undefined && essence(others[name]) === essence(here))
    // Redocly pairs references to one name, and other alternatives by resemblance.
    const isFree = twin !== undefined && !(twin in own)
    const moved = twin === nameHere || !isFree ? `single ${nameHere ?? at}` : twin
    const name = twin !== undefined && twin === nameHere && nameHere !== nameThere ? twin : moved
    if (name === moved) own[moved] = without(here, there as Json, at)
    const wrapper = wrapped(here, there as Json, { $ref: `#/components/schemas${step(name)}` }, at)
    // In a response, one alternative that comes is the same whatever the keyword.
    if ((there as Json)['x-exclusive'] && /~response~/.test(nameHere ?? nameThere ?? '')) {
      put(wrapper, 'x-exclusive', true, at)
    }
    if (nameHere === undefined || nameHere !== nameThere) return wrapper
    own[nameHere] = wrapper
    return node
  }

  function visit(one: unknown, other: unknown): void {
    const names = [nameIn(one), nameIn(other)]
    const key = names.join('|')
    if (names[0] !== undefined && names[1] !== undefined) {
      if (seen.has(key)) return
      seen.add(key)
    }
    const [a, b] = [
      names[0] === undefined ? one : left[names[0]],
      names[1] === undefined ? other : right[names[1]],
    ]
    if (Array.isArray(a) && Array.isArray(b)) {
      for (const item of a) {
        const same = b.find((each) => nameIn(each) !== undefined && nameIn(each) === nameIn(item))
        if (same) visit(item, same)
      }
    }
    if (!isObject(a) || !isObject(b)) return
    for (const name of Object.keys(a).filter((name) => name in b)) {
      a[name] = lifted(base, left, a[name], b[name])
      b[name] = lifted(revision, right, b[name], a[name])
      visit(a[name], b[name])
    }
  }

  visit(base.paths, revision.paths)
  visit(base.webhooks, revision.webhooks)
}

const schemasOf = (document: Json): Json => (document.components as Json).schemas as Json

const nameIn = (node: unknown): string | undefined =>
  isObject(node) && typeof node.$ref === 'string' ? tokensOf(node.$ref)[2] : undefined

/** Returns the source of a schema; one that is no component has its own. */
const pointerIn = (document: Json, name: string | undefined, node: unknown): string =>
  name === undefined
    ? originOf({ node } as Json, '#/node')
    : originOf(document, `#/components/schemas${step(name)}`)

/** Checks that a schema has no alternatives, and says something. */
const isSingle = (node: unknown): node is Json =>
  isObject(node) &&
  'properties' in node &&
  !('anyOf' in node) &&
  (Object.keys(node.properties as Json).length > 0 ||
    Object.keys(node).some((key) => key !== 'properties' && !annotations.has(key)))

const isAlternatives = (node: unknown): boolean =>
  isObject(node) &&
  Array.isArray(node.anyOf) &&
  Object.keys(node).every((key) => alternative.has(key) || annotations.has(key)) &&
  Object.keys((node.properties ?? {}) as Json).length === 0

/** Writes a schema as text without annotations. */
const essence = (schema: unknown): string =>
  textOf(
    Object.fromEntries(
      Object.entries((schema ?? {}) as Json).filter(([key]) => !annotations.has(key)),
    ),
  )

/** Copies a schema without the annotations that belong to the alternatives together. */
function without(schema: Json, alternatives: Json, at: string): Json {
  const copy = start(at)
  for (const [key, value] of Object.entries(schema)) {
    const isMoved = annotations.has(key) && key in alternatives
    if (!isMoved) put(copy, key, value, originOf(schema, `#${step(key)}`))
  }
  return copy
}

/** Creates the schema that has one alternative, and the annotations that all have together on the other side. */
function wrapped(schema: Json, alternatives: Json, member: Json, at: string): Json {
  const wrapper = start(at)
  for (const [key, value] of Object.entries(schema)) {
    const isMoved = annotations.has(key) && key in alternatives
    if (isMoved) put(wrapper, key, value, originOf(schema, `#${step(key)}`))
  }
  put(wrapper, 'anyOf', [Object.assign(start(at), member)], at)
  put(wrapper, 'properties', start(at), at)
  return wrapper
}
