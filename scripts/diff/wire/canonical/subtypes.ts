import { find, step, tokensOf, tokensOfRef } from '../../../lib/pointer.ts'
import { isObject, type Json, list, object } from '../../../redocly/context.ts'
import { annotations, isNote, type Keywords, type Located } from './node.ts'

/**
 * Lists the components of both documents that have no alternatives, and whose discriminator maps values to schemas that
 * extend them by `allOf`: a value of such a component is one of those. One that a document lacks is another's successor
 * if its discriminator has the same property and a value in common.
 */
export function sharedParents(base: Json, revision: Json): Set<string> {
  const [old, now] = [parentsOf(base), parentsOf(revision)]
  const shared = (all: Parent[], others: Parent[], other: Json) =>
    all.filter(({ pointer, values }) =>
      find(other, tokensOf(pointer)) === undefined
        ? others.some((one) => values.some((value) => one.values.includes(value)))
        : others.some((one) => one.pointer === pointer),
    )
  return new Set(
    [...shared(old, now, revision), ...shared(now, old, base)].map(({ pointer }) => pointer),
  )
}

interface Parent {
  pointer: string
  /** The property of the discriminator, with each of its values. */
  values: string[]
}

function parentsOf(document: Json): Parent[] {
  const { schemas } = object(document.components)
  return Object.entries(object(schemas)).flatMap(([name, schema]) => {
    const pointer = pointerTo(name)
    const { discriminator, anyOf, oneOf } = object(schema)
    const targets = mappedIn(discriminator)
    const areSubtypes = targets.length > 0 && targets.every((at) => isBelow(document, at, pointer))
    if (!areSubtypes || anyOf || oneOf) return []
    const { propertyName, mapping } = object(discriminator)
    const values = Object.keys(object(mapping)).map((value) => `${propertyName} ${value}`)
    return [{ pointer, values }]
  })
}

const pointerTo = (name: string): string => `#/components/schemas${step(name)}`

/** Lists the references of the mapping of a discriminator. */
export const mappedIn = (discriminator: unknown): string[] => [
  ...new Set(
    Object.values(object(object(discriminator).mapping)).map((target) =>
      String(target).startsWith('#') ? String(target) : pointerTo(String(target)),
    ),
  ),
]

/** Lists the references to the subtypes of parents. */
export const subtypesOf = (document: Json, parents: Set<string>): Set<string> =>
  new Set(
    [...parents].flatMap((at) => mappedIn(object(find(document, tokensOf(at))).discriminator)),
  )

/** Checks that the schema at a reference contains another by `allOf`. */
function isBelow(document: Json, $ref: string, parent: string, seen = new Set<string>()): boolean {
  if (seen.has($ref)) return false
  seen.add($ref)
  const { allOf, ...schema } = object(find(document, tokensOfRef($ref)))
  return [...list(allOf), schema].some((part) => {
    const next = object(part).$ref
    return typeof next === 'string' && (next === parent || isBelow(document, next, parent, seen))
  })
}

/**
 * Writes a parent as a choice of its subtypes. A subtype has no discriminator of its parent, because its values are not
 * those of another.
 */
export function withSubtypes(
  schema: Located,
  keywords: Keywords,
  document: Json,
  parents: Set<string>,
): Keywords {
  const located = keywords.get('discriminator')
  if (!located || keywords.has('anyOf') || keywords.has('oneOf')) return keywords
  const owner = located.at.replace(/\/discriminator$/, '')
  const targets = mappedIn(located.node)
  if (ownerOf(document, schema, targets) !== owner) {
    return new Map([...keywords].filter(([keyword]) => keyword !== 'discriminator'))
  }
  if (!parents.has(owner)) return keywords
  const isNullable = [keywords.get('type')?.node].flat().includes('null')
  const members = targets.map(($ref): Json => ({ $ref }))
  const all = isNullable ? [...members, { type: 'null' }] : members
  const kept = [...keywords].filter(([keyword]) => annotations.has(keyword))
  const anyOf = { node: all, at: `${located.at}/mapping` }
  return new Map([...kept, ['discriminator', located], ['anyOf', anyOf]])
}

/**
 * Returns the pointer to the schema for which another only stands: by `$ref`, or as the only one of a list. A subtype is
 * its own, even if it says no more than its parent.
 */
function ownerOf(
  document: Json,
  { node, at, parts }: Located,
  subtypes: string[],
  seen = new Set<string>(),
): string {
  if (parts || !isObject(node) || seen.has(at) || subtypes.includes(at)) return at
  seen.add(at)
  if (typeof node.$ref === 'string') {
    const target = find(document, tokensOfRef(node.$ref))
    return ownerOf(document, { node: target, at: node.$ref }, subtypes, seen)
  }
  const own = Object.keys(node).filter((key) => !isNote(key) && key !== 'nullable')
  const [key = ''] = own
  if (own.length !== 1 || !/^(allOf|anyOf|oneOf)$/.test(key)) return at
  const [only, ...more] = list(node[key]).filter((one) => object(one).type !== 'null')
  return more.length ? at : ownerOf(document, { node: only, at: `${at}/${key}/0` }, subtypes, seen)
}
