import { hash } from 'node:crypto'
import { lastToken, step } from '../../../lib/pointer.ts'
import { isObject, type Json } from '../../../redocly/context.ts'
import { areDisjoint } from './disjoint.ts'
import type { IsEqual } from './equal.ts'
import { alternativesOf } from './flatten.ts'
import { areTyped, createReader } from './keywords.ts'
import { conjunction, identityOf } from './merge.ts'
import {
  flat,
  impliedValues,
  type Keywords,
  keyOf,
  type Located,
  list,
  locate,
  put,
  putNull,
  type Read,
  referencesIn,
  renamed,
  start,
  typesOf,
} from './node.ts'
import { subtypesOf } from './subtypes.ts'

/** The direction of a value: written by the client, or by the vendor. */
export type Direction = 'request' | 'response'

/** Emits the canonical form of schemas, with a component for each referenced schema. */
export interface Schemas {
  /** Emits a schema, or a reference to its component. */
  emit(schema: Located, direction: Direction): unknown
  read: Read
  /** The components of all emitted schemas. */
  components: Json
  /** The names of the components by the identity of their schema. */
  names: Map<string, string>
}

/** The schemas of another document, and the check that a node is equal there, with all that it refers to. */
export interface Others {
  schemas: Schemas
  hasEqual: IsEqual
}

const single = new Set([
  'items',
  'additionalProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
  'not',
  'if',
  'then',
  'else',
  'contains',
  'propertyNames',
])
const several = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems'])
const named = new Set(['patternProperties', 'dependentSchemas'])

/**
 * Creates the emitter of schemas. A schema has a component for each direction, so that each change has one, too. Equal
 * schemas of another document are not built again.
 */
export function createSchemas(
  document: Json,
  others?: Others,
  parents = new Set<string>(),
): Schemas {
  const components: Json = start('#/components/schemas')
  const names = new Map<string, string>()
  const read = createReader(document, parents)
  const exclusive = new Map<Located, boolean>()
  const subtypes = subtypesOf(document, parents)

  function emit(schema: Located, direction: Direction): unknown {
    const { node, at } = schema
    if (typeof node === 'boolean') return emit({ node: node ? {} : { not: {} }, at }, direction)
    if (!isObject(node)) return node
    return isScalar(schema)
      ? build(schema, direction)
      : refer(bare(document, schema, subtypes), direction)
  }

  function refer(schema: Located, direction: Direction, stem = lastToken(schema.at)): Json {
    const id = `${stem} ${direction} ${identityOf(schema)}`
    const known = names.get(id)
    if (known) return { $ref: `#/components/schemas${step(known)}` }
    const other = others && !schema.id && others.schemas.names.get(id)
    if (other && others.hasEqual(schema.node)) {
      adopt(other, others.schemas.components)
      names.set(id, other)
      return { $ref: `#/components/schemas${step(other)}` }
    }
    // Redocly decodes percent-encoding in references.
    const name = `${stem.replaceAll('%', '')}~${direction}~${hash('sha256', id).slice(0, 8)}`
    names.set(id, name)
    components[name] = build(schema, direction)
    return { $ref: `#/components/schemas${step(name)}` }
  }

  /** Copies a component of another document, with those that it refers to. */
  function adopt(name: string, all: Json, around = new Set<string>()): void {
    if (name in components || around.has(name)) return
    around.add(name)
    for (const used of referencesIn(all[name])) adopt(used, all, around)
    components[name] = all[name]
  }

  /** Emits a member of `oneOf` and the like, named after its shape, because Redocly pairs members by name. */
  function member(schema: Located, direction: Direction): unknown {
    if (!isObject(schema.node)) return emit(schema, direction)
    const reference = refer(bare(document, schema, subtypes), direction, shapeOf(read(schema)))
    return Object.assign(start(schema.at), reference)
  }

  function build(schema: Located, direction: Direction): Json {
    const keywords = read(schema)
    const node = start(schema.at)
    const hidden = new Set(hiddenProperties(read, keywords, direction))
    const isTyped = areTyped(read, keywords)
    for (const [keyword, located] of keywords) {
      if (keyword === 'readOnly' || keyword === 'writeOnly' || keyword === 'properties') continue
      if (keyword === 'type' && isTyped) continue
      const content = child(keyword, located, direction, hidden)
      put(node, renamed[keyword] ?? keyword, content, located.at)
      putNull(node, located.nullAt)
    }
    if (keywords.has('oneOf') && !keywords.has('anyOf')) {
      const { at } = keywords.get('oneOf') as Located
      put(node, 'anyOf', node.oneOf, at)
      // Alternatives that exclude each other are the same under both keywords.
      if (isExclusive(keywords.get('oneOf') as Located, keywords))
        put(node, 'x-exclusive', true, at)
      delete node.oneOf
    }
    if (hidden.size > 0) put(node, 'x-hidden', [...hidden].sort(), schema.at)
    if (keywords.has('discriminator')) node.discriminator = discriminator(read, keywords)
    // `properties` always exists, so that each new or removed property is a separate change.
    const { node: properties = {}, at = `${schema.at}/properties` } =
      keywords.get('properties') ?? {}
    const children = start(at)
    for (const [name, located] of Object.entries(properties as Record<string, Located>)) {
      if (!hidden.has(name)) put(children, keyOf(name), emit(located, direction), located.at)
    }
    put(node, 'properties', children, at)
    return node
  }

  /** Checks that alternatives of `oneOf` exclude each other only by the keyword; the answer is the same for both directions. */
  function isExclusive(alternatives: Located, around: Keywords): boolean {
    const known = exclusive.get(alternatives)
    if (known !== undefined) return known
    const result = !areDisjoint(read, alternativesOf(read, 'oneOf', alternatives), around)
    exclusive.set(alternatives, result)
    return result
  }

  function child(keyword: string, located: Located, direction: Direction, hidden: Set<string>) {
    const { node, at } = located
    if (keyword === 'required') {
      const names = (node as string[]).filter((name) => !hidden.has(name))
      return names.length ? [...new Set(names)].sort() : undefined
    }
    if (keyword === 'type') return oneOrSorted(node)
    if (keyword === 'enum')
      return sorted((node as unknown[]).map((value) => flat('example', value)))
    // A boolean, as in `additionalProperties: false`, stays a boolean.
    if (single.has(keyword)) return isObject(node) ? emit(located, direction) : node
    if (keyword === 'allOf') return (node as Located[]).map((schema) => member(schema, direction))
    if (several.has(keyword)) {
      return alternativesOf(read, keyword, located).map((schema) => member(schema, direction))
    }
    if (!isObject(node) || !(named.has(keyword) || keyword === 'dependentRequired')) return node
    const children = start(at)
    for (const [name, value] of Object.entries(node)) {
      const place = `${at}${step(name)}`
      const schema =
        keyword === 'patternProperties' ? (value as Located) : { node: value, at: place }
      const content = named.has(keyword) ? emit(schema, direction) : value
      put(children, keyOf(name), content, schema.at)
    }
    return children
  }

  return { emit, read, components, names }
}

/** Checks that a schema contains no other; only these are inlined, the others are components. */
const isScalar = ({ node, parts = [] }: Located): boolean =>
  parts.every(isScalar) &&
  !Object.keys(node as Json).some(
    (keyword) =>
      keyword === '$ref' ||
      keyword === 'properties' ||
      single.has(keyword) ||
      several.has(keyword) ||
      named.has(keyword),
  )

/** Follows the references of a schema that have no other keys beside them, but no subtype to its parent. */
function bare(
  document: Json,
  schema: Located,
  subtypes: Set<string>,
  seen: string[] = [],
): Located {
  const { node, at, parts, depth, keywords } = schema
  if (keywords) return schema
  if (parts)
    return conjunction(
      parts.map((part) => bare(document, part, subtypes)),
      depth,
    )
  if (!isObject(node) || Object.keys(node).length !== 1 || seen.includes(at)) return schema
  if (subtypes.has(at)) return schema
  const next =
    typeof node.$ref === 'string'
      ? locate(document, node.$ref)
      : Array.isArray(node.allOf) && node.allOf.length === 1
        ? { node: node.allOf[0], at: `${at}/allOf/0` }
        : undefined
  return next ? bare(document, next, subtypes, [...seen, at]) : schema
}

/** Lists the properties without this direction: `readOnly` in a request, `writeOnly` in a response. */
function hiddenProperties(read: Read, keywords: Keywords, direction: Direction): string[] {
  const mark = direction === 'request' ? 'readOnly' : 'writeOnly'
  const properties = (keywords.get('properties')?.node ?? {}) as Record<string, Located>
  return Object.entries(properties)
    .filter(([, located]) => read(located).has(mark))
    .map(([name]) => name)
}

/** Describes the shape of a schema: its types, values and property names. */
function shapeOf(keywords: Keywords): string {
  const names = Object.keys(keywords.get('properties')?.node ?? {}).sort()
  const values = keywords.get('enum')?.node
  return [...typesOf(keywords), ...names, ...(values ? [JSON.stringify(values)] : [])]
    .join(',')
    .slice(0, 200)
}

/** Completes a discriminator with the implicit mapping, by the values that schemas state themselves, or by their names. */
function discriminator(read: Read, keywords: Keywords): Json {
  const located = keywords.get('discriminator') as Located
  const { propertyName, mapping } = located.node as Json
  const members = ['oneOf', 'anyOf'].flatMap((keyword) => list(keywords.get(keyword)?.node, ''))
  const given = Object.entries((mapping ?? {}) as Record<string, string>).map(
    ([value, target]): [string, string] => [value, lastToken(target)],
  )
  const mapped = new Set(given.map(([, target]) => target))
  const implied = members.flatMap((member): [string, string][] => {
    const { $ref } = isObject(member.node) ? member.node : {}
    const name = typeof $ref === 'string' ? lastToken($ref) : ''
    if (name === '' || mapped.has(name)) return []
    const own = impliedValues(read, member, String(propertyName), name)
    return own.map((value) => [value, name])
  })
  const values = Object.fromEntries([...implied, ...given])
  const node = start(located.at)
  put(node, 'propertyName', propertyName, `${located.at}/propertyName`)
  put(node, 'x-values', values, `${located.at}${mapping ? '/mapping' : ''}`)
  return node
}

const sorted = (values: unknown[]): unknown[] =>
  [...new Set(values)].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))

const oneOrSorted = (type: unknown): unknown => {
  const types = [...new Set([type].flat())].sort()
  return types.length === 1 ? types[0] : types
}
