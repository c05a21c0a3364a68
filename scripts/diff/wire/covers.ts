import { find, parentOf, tokensOf } from '../../lib/pointer.ts'
import { isObject, type Json, list, object } from '../../redocly/context.ts'
import { isDisjoint } from './canonical/disjoint.ts'
import {
  annotations,
  type Keywords,
  keyOf,
  keywordOf,
  nameOf,
  type Read,
  textOf,
} from './canonical/node.ts'
import { fits } from './pattern.ts'
import type { Change } from './redocly.ts'
import type { Both } from './sides.ts'

/** A schema of a canonical document. */
interface Schema {
  document: Json
  node: unknown
  /** Whether a client sends its values, so that they have no properties but those that it declares. */
  isSent?: boolean
}

/** The most schemas inside each other that are compared. */
const maxDepth = 6

/**
 * Checks that one schema allows all values of another. It does so only by keywords that it knows: where it cannot
 * tell, the answer is `false`.
 */
export function covers(wider: Schema, narrower: Schema, depth = 0): boolean {
  const [wide, narrow] = [followed(wider), followed(narrower)]
  if (depth > maxDepth || !wide || !narrow) return false
  const inside: Inside = (one, other) =>
    covers({ ...wider, node: one }, { ...narrower, node: other }, depth + 1)
  const alternatives = list(narrow.anyOf)
  if (alternatives.length && alternatives.every((one) => inside(wide, one))) return true
  return Object.entries(wide).every(([keyword, value]) => {
    if (annotations.has(keyword) || keyword === 'x-source' || keyword === 'x-exclusive') return true
    if (keyword === 'anyOf') return isAllowed(wider, narrower, depth + 1)
    const known = checks[keyword]
    if (known) return known(wide, narrow, inside, hasMore(narrower))
    return isSimple(value) && textOf(value) === textOf(narrow[keyword])
  })
}

/**
 * Checks that the alternatives of a schema allow all values of another: one of them, or one for each value of a
 * required property. Under `oneOf`, the others must allow none of these values.
 */
function isAllowed(several: Schema, narrower: Schema, depth: number): boolean {
  const { anyOf, 'x-exclusive': isExclusive } = followed(several) ?? {}
  const members = list(anyOf).map((node) => ({ ...several, node }))
  const isAllowedOnce = (part: Schema) =>
    members.some((member) => {
      const others = isExclusive ? members.filter((other) => other !== member) : []
      return covers(member, part, depth) && others.every((other) => areApart(other, part))
    })
  const all = [[narrower], byType(narrower), ...splits(narrower)]
  return all.some((parts) => parts.length > 0 && parts.every(isAllowedOnce))
}

/** Splits a schema by its types; empty if it has less than two. */
function byType(schema: Schema): Schema[] {
  const node = followed(schema) ?? {}
  const types = [node.type ?? []].flat()
  if (types.length < 2) return []
  return types.map((type) => ({ ...schema, node: { ...node, type } }))
}

/** Splits a schema by the values of a required property, in each possible way. */
function splits(schema: Schema): Schema[][] {
  const node = followed(schema) ?? {}
  const properties = object(node.properties)
  return list(node.required).flatMap((name) => {
    const key = keyOf(String(name))
    const property = followed({ ...schema, node: properties[key] }) ?? {}
    const split = list(property.enum).map((value) => ({ ...property, enum: [value] }))
    if (split.length === 0) return []
    return [
      split.map((one) => ({
        ...schema,
        node: { ...node, properties: { ...properties, [key]: one } },
      })),
    ]
  })
}

type Inside = (one: unknown, other: unknown) => boolean

type Check = (wide: Json, narrow: Json, inside: Inside, hasMore: boolean) => boolean

const checks: Record<string, Check> = {
  type: (wide, narrow) => {
    if (narrow.type === undefined) return allowsValues({ type: wide.type, enum: narrow.enum })
    return [narrow.type].flat().every((type) => allowsType(wide.type, type))
  },
  enum: (wide, narrow) => {
    const values = list(wide.enum).map(textOf)
    return Array.isArray(narrow.enum) && narrow.enum.every((one) => values.includes(textOf(one)))
  },
  'x-pattern': ({ 'x-pattern': pattern }, narrow) => fits(narrow, String(pattern)),
  required: (wide, narrow) =>
    list(wide.required).every((name) => list(narrow.required).includes(name)),
  items: (wide, narrow, inside) => narrow.items !== undefined && inside(wide.items, narrow.items),
  properties: (wide, narrow, inside, hasMore) => {
    const own = object(narrow.properties)
    return Object.entries(object(wide.properties)).every(([name, schema]) =>
      name in own ? inside(schema, own[name]) : !hasMore,
    )
  },
  additionalProperties: (wide, narrow, inside) => {
    const { additionalProperties: rest } = wide
    const declared = object(wide.properties)
    const more = Object.entries(object(narrow.properties)).filter(([name]) => !(name in declared))
    if (rest === false) return isClosed(narrow) && more.length === 0
    const isInside = more.every(([, schema]) => inside(rest, schema))
    const others = narrow.additionalProperties
    return isInside && (isClosed(narrow) || (isObject(others) && inside(rest, others)))
  },
}

const allowsType = (types: unknown, type: unknown): boolean =>
  [types].flat().includes(type) || (type === 'integer' && [types].flat().includes('number'))

/** Checks that all values of a schema have one of its types; `false` for a schema without values. */
export const allowsValues = ({ type, enum: values }: Json): boolean =>
  Array.isArray(values) && values.every((value) => allowsType(type, typeOf(value)))

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return Number.isInteger(value) ? 'integer' : typeof value
}

for (const limit of ['maximum', 'maxLength', 'maxItems', 'maxProperties']) {
  checks[limit] = (wide, narrow) => Number(narrow[limit] ?? Number.NaN) <= Number(wide[limit])
}
for (const limit of ['minimum', 'minLength', 'minItems', 'minProperties']) {
  checks[limit] = (wide, narrow) => Number(narrow[limit] ?? Number.NaN) >= Number(wide[limit])
}

const isClosed = (schema: Json): boolean =>
  schema.additionalProperties === false && schema.patternProperties === undefined

/** Checks that values of a schema may have properties that it does not declare. */
function hasMore(schema: Schema): boolean {
  const node = followed(schema) ?? {}
  if (isClosed(node)) return false
  const isPlain =
    node.additionalProperties === undefined &&
    node.unevaluatedProperties === undefined &&
    node.patternProperties === undefined
  return !(schema.isSent && isPlain)
}

/** Checks that no value fits both schemas. */
const areApart = (one: Schema, other: Schema): boolean =>
  isDisjoint(read, keywordsOf(one), keywordsOf(other))

const read: Read = ({ node }) => keywordsOf(node as Schema)

/** Reads the keywords of a schema of a canonical document, as if it stood in a file. */
function keywordsOf(schema: Schema): Keywords {
  const located = (node: unknown) => ({ node: { ...schema, node }, at: '' })
  const node: Json = { ...followed(schema) }
  if (!hasMore(schema)) node.additionalProperties = false
  const named = Object.entries(object(node.properties))
  node.properties = Object.fromEntries(named.map(([name, child]) => [nameOf(name), located(child)]))
  if (node.anyOf) node.anyOf = list(node.anyOf).map((member) => ({ ...schema, node: member }))
  return new Map(
    Object.entries(node).map(([key, value]) => [keywordOf(key), { node: value, at: '' }]),
  )
}

const isSimple = (value: unknown): boolean => typeof value !== 'object' || value === null

function followed({ document, node }: Schema): Json | undefined {
  if (!isObject(node)) return undefined
  if (typeof node.$ref !== 'string') return node
  const target = find(document, tokensOf(node.$ref))
  return isObject(target) ? target : undefined
}

/**
 * Checks that alternatives that were added or removed say nothing new, because those of the other side allow all
 * their values; for `anyOf` as a whole, because its alternatives allow all values of the other side.
 */
export function isCovered(change: Change, both: Both): boolean {
  const { typeName, kind, path, property } = change
  if (property === 'type') return isTypeCovered(change, both)
  const isMember = typeName === 'Schema' && tokensOf(path).at(-2) === 'anyOf' && kind !== 'modified'
  const isWhole = typeName === 'AnyOf' && kind !== 'modified'
  if (!isMember && !isWhole && property !== 'x-exclusive') return false
  const at = isMember ? parentOf(parentOf(path)) : isWhole ? parentOf(path) : path
  const schemaOf = (side: keyof Both, pointer: string): Schema => ({
    document: both[side].canonical.document,
    node: both[side].reach.nodeAt(pointer),
  })
  const [base, revision] = [schemaOf('base', at), schemaOf('revision', at)]
  if (property === 'x-exclusive' && hasAlternatives(base) && hasAlternatives(revision)) {
    // What fits several alternatives before may fit none of those that exclude each other.
    const [node, ...more] = list(followed(base)?.anyOf)
    return more.length === 0 && isAllowed(revision, { ...base, node, isSent: true }, 0)
  }
  const isSent = isMember ? kind === 'removed' : hasAlternatives(revision)
  if (!isMember && hasAlternatives(base) === hasAlternatives(revision)) return false
  const [wide, narrow] = isSent ? [revision, base] : [base, revision]
  const narrower = isMember ? schemaOf(isSent ? 'base' : 'revision', path) : narrow
  return isAllowed(wide, { ...narrower, isSent }, 0)
}

/**
 * Checks that a type says nothing new where alternatives of this type replace it, or are replaced by it: all values
 * that may come came before, or all that might be sent may still be.
 */
function isTypeCovered({ path, base: before, revision: after }: Change, both: Both): boolean {
  const isOneSided = (before?.value === undefined) !== (after?.value === undefined)
  const [, direction] = /~0(request|response)~0/.exec(before?.pointer ?? after?.pointer ?? '') ?? []
  if (!isOneSided || !direction) return false
  const [base, revision] = (['base', 'revision'] as const).map((side) => ({
    document: both[side].canonical.document,
    node: both[side].reach.nodeAt(path),
  })) as [Schema, Schema]
  if (hasAlternatives(base) === hasAlternatives(revision)) return false
  return direction === 'response'
    ? covers(base, revision)
    : covers(revision, { ...base, isSent: true })
}

const hasAlternatives = (schema: Schema): boolean => followed(schema)?.anyOf !== undefined
