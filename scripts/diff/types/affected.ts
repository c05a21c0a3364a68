import { isDeepStrictEqual } from 'node:util'
import { lostKey } from '../../generate/document.ts'
import type { Document } from '../../generate/spec.ts'
import { pointerOf, tokensOfRef } from '../../lib/pointer.ts'
import { isObject, type Json, list, object } from '../../redocly/context.ts'
import { untyped } from './keywords.ts'

/** The parts of a document that have types of their own: path items, webhooks and components, by pointer. */
type Parts = Map<string, Part>

interface Part {
  node: unknown
  /** The parts on which its types depend. */
  needs: Set<string>
  /** The parts that its types contain, and not only name as values of a discriminator. */
  contains: Set<string>
}

const documentation = /^(description|summary|title|examples?|externalDocs|tags|x-.*)$/

/** Keys whose children have arbitrary names, which are not keywords. */
const maps = new Set(
  (
    'callbacks content dependentSchemas headers mapping parameters pathItems paths patternProperties ' +
    'properties requestBodies responses schemas webhooks $defs'
  ).split(' '),
)

/** Two sides of a document, with the parts whose types may differ and the parts that these need. */
export interface Affected {
  base: Document
  revision: Document
  /** The pointers of the parts whose types may differ. */
  pointers: Set<string>
  /** The pointers of the base's components that no operation and no webhook needs. */
  unused: Set<string>
}

/** Reduces both sides of a document to what the types of their differences need. */
export function affectedParts(base: Document, revision: Document): Affected {
  const sides = [partsOf(base), partsOf(revision)] as const
  const pointers = differing(...sides)
  // Both sides keep the same unchanged parts, so that only changed ones differ.
  const kept = new Set(sides.flatMap((parts) => [...closure(parts, pointers)]))
  // The unified methods use operations that they name.
  const isReduced = !base['x-unified'] && !revision['x-unified']
  const called = [...sides[0].keys()].filter((pointer) => !pointer.startsWith('#/components/'))
  const used = closure(sides[0], new Set(called), 'contains')
  return {
    base: isReduced ? reduce(base, kept) : base,
    revision: isReduced ? reduce(revision, kept) : revision,
    pointers,
    unused: new Set([...sides[0].keys()].filter((pointer) => !used.has(pointer))),
  }
}

function partsOf(document: Document): Parts {
  const { webhooks } = document as { webhooks?: Json }
  const sections = Object.entries(object(document.components)).filter(
    ([section]) => section !== 'securitySchemes' && section !== 'examples',
  )
  const all: [string[], unknown][] = [
    [['paths'], document.paths],
    [['webhooks'], webhooks],
    ...sections.map(([section, parts]): [string[], unknown] => [['components', section], parts]),
  ]
  const parts: Parts = new Map()
  for (const [path, nodes] of all) {
    for (const [name, node] of Object.entries(object(nodes))) {
      if (name.startsWith('x-')) continue
      const part = { node: typed(node, isUntyped), needs: new Set<string>() }
      parts.set(pointerOf([...path, name]), { ...part, contains: new Set() })
    }
  }
  for (const [pointer, { node, needs, contains }] of parts) {
    for (const { $ref, isMapped } of referencesIn(node)) {
      const [root = '', ...rest] = tokensOfRef($ref.startsWith('#') ? $ref : schemaRef($ref))
      const owner = pointerOf([root, ...rest.slice(0, root === 'components' ? 2 : 1)])
      if (owner !== pointer) needs.add(owner)
      if (owner !== pointer && !isMapped) contains.add(owner)
      // The generator gives the schemas that a discriminator names its values.
      if (isMapped) parts.get(owner)?.needs.add(pointer)
    }
  }
  return parts
}

const schemaRef = (name: string): string => pointerOf(['components', 'schemas', name])

/** Copies a document without texts for readers and examples, which become comments at most. */
export const withoutDocumentation = (document: Document): Document =>
  typed(document, (key) => texts.test(key)) as Document

const isLost = (node: unknown): boolean => lostKey in object(node)

const texts = /^(description|summary|examples?|externalDocs)$/

const isUntyped = (key: string): boolean => documentation.test(key) || untyped.has(key)

/** Copies a node without the keywords that do not affect the types. */
function typed(node: unknown, isLeftOut: (key: string) => boolean, isNames = false): unknown {
  if (Array.isArray(node)) return node.map((item) => typed(item, isLeftOut))
  if (!isObject(node)) return node
  // The generator replaces the type of a schema only if it has one.
  if ([node, ...list(node.allOf)].some(isLost)) return { [lostKey]: '', type: 'object' }
  const copy: Json = {}
  for (const [key, child] of Object.entries(node)) {
    if (!isNames && isLeftOut(key)) continue
    const isData = !isNames && (key === 'const' || key === 'enum')
    copy[key] = isData ? child : typed(child, isLeftOut, !isNames && maps.has(key))
  }
  return copy
}

/** Lists the references of a part; those of a discriminator name schemas that it changes. */
function referencesIn(node: unknown): { $ref: string; isMapped: boolean }[] {
  if (Array.isArray(node)) return node.flatMap(referencesIn)
  if (!isObject(node)) return []
  const { $ref, discriminator } = node
  const mapping = Object.values(object(object(discriminator).mapping))
  const branches = isObject(discriminator)
    ? [...list(node.oneOf), ...list(node.anyOf)].map((branch) => object(branch).$ref)
    : []
  return [
    ...(typeof $ref === 'string' ? [{ $ref, isMapped: false }] : []),
    ...[...mapping, ...branches].flatMap((target) =>
      typeof target === 'string' ? [{ $ref: target, isMapped: true }] : [],
    ),
    ...Object.values(node).flatMap(referencesIn),
  ]
}

/** Finds the parts that differ, or that need a part that differs. */
function differing(base: Parts, revision: Parts): Set<string> {
  const found = [...new Set([...base.keys(), ...revision.keys()])].filter(
    (pointer) => !isDeepStrictEqual(base.get(pointer)?.node, revision.get(pointer)?.node),
  )
  const users = new Map<string, string[]>()
  for (const parts of [base, revision]) {
    for (const [pointer, { needs }] of parts) {
      for (const needed of needs) users.set(needed, [...(users.get(needed) ?? []), pointer])
    }
  }
  const all = new Set(found)
  for (const pointer of all) for (const user of users.get(pointer) ?? []) all.add(user)
  return all
}

/** Collects parts and everything that they need. */
function closure(
  parts: Parts,
  pointers: Set<string>,
  key: 'needs' | 'contains' = 'needs',
): Set<string> {
  const all = new Set(pointers)
  for (const pointer of all) for (const other of parts.get(pointer)?.[key] ?? []) all.add(other)
  return all
}

/** Copies a document with only the parts at `pointers`. */
function reduce(document: Document, pointers: Set<string>): Document {
  const { webhooks } = document
  const keep = (path: string[], nodes: unknown): Json =>
    Object.fromEntries(
      Object.entries(object(nodes)).filter(([name]) => pointers.has(pointerOf([...path, name]))),
    )
  const { paths, components } = document
  const kept = keep(['paths'], paths)
  // Without any path, every path would have a type.
  const [first] = Object.keys(object(paths)).sort()
  if (Object.keys(kept).length === 0 && first !== undefined) kept[first] = {}
  const sections = Object.entries(object(components)).map(([section, parts]) => [
    section,
    section === 'securitySchemes' ? parts : keep(['components', section], parts),
  ])
  return {
    ...document,
    paths: kept as Document['paths'],
    components: Object.fromEntries(sections),
    ...(webhooks && { webhooks: keep(['webhooks'], webhooks) as Document['webhooks'] }),
  }
}
