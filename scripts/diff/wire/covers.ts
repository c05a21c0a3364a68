import { find, parentOf, tokensOf } from '../../lib/pointer.ts'
import { isObject, type Json, list, object } from '../../redocly/context.ts'
import { isDisjoint } from './canonical/disjoint.ts'
import {
  isNote,
  type Keywords,
  keyOf,
  keywordOf,
  nameOf,
  type Read,
  sourceOf,
  textOf,
} from './canonical/node.ts'
import { componentOf } from './canonical/pair.ts'
import { fits } from './pattern.ts'
import type { Change } from './redocly.ts'
import type { Both } from './sides.ts'

/** A schema of a canonical document. */
export interface Schema {
  document: Json
  node: unknown
  /** Whether a client sends its values, so that they have no properties but those that it declares. */
  isSent?: boolean
}

/** The most schemas inside each other that are compared. */
const maxDepth = 6

/** The most properties inside each other by whose values a schema is split, and the most parts. */
const maxSplits = 2
const maxParts = 100

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
    if (isNote(keyword) || keyword === 'x-exclusive') return true
    if (keyword === 'anyOf') return isAllowed(wider, narrower, depth + 1)
    if (!isAbout(keyword, narrow.type)) return true
    const known = checks[keyword]
    if (known) return known(wide, narrow, inside, hasMore(narrower))
    return isSimple(value) && textOf(value) === textOf(narrow[keyword])
  })
}

/**
 * Checks that the alternatives of a schema allow all values of another: one of them, or one for each value of a
 * property. Under `oneOf`, the others must allow none of these values. Values that `isRefused` need not be allowed.
 */
export function isAllowed(
  several: Schema,
  narrower: Schema,
  depth = 0,
  isRefused = (_part: Schema): boolean => false,
): boolean {
  const { anyOf, 'x-exclusive': isExclusive, discriminator } = followed(several) ?? {}
  const members = list(anyOf).map((node) => ({ ...several, node }))
  const isAllowedOnce = (part: Schema) =>
    members.some((member) => {
      if (discriminator && !isSelected(object(discriminator), member, part)) return false
      const others = isExclusive ? members.filter((other) => other !== member) : []
      return covers(member, part, depth) && others.every((other) => areApart(other, part))
    })
  const all = [[narrower], byType(narrower), ...splits(narrower)]
  return all.some(
    (parts) => parts.length > 0 && parts.every((part) => isAllowedOnce(part) || isRefused(part)),
  )
}

/** Checks that a discriminator selects an alternative for all values of a schema. */
function isSelected(discriminator: Json, member: Schema, part: Schema): boolean {
  const { propertyName, 'x-values': text } = discriminator
  const known: Json = JSON.parse(String(text ?? '{}'))
  const { properties, required } = followed(part) ?? {}
  const node = object(properties)[keyOf(String(propertyName))]
  const values = list(followed({ ...part, node })?.enum)
  const name = componentOf(sourceOf(followed(member)) ?? '')
  return (
    values.length > 0 &&
    list(required).includes(propertyName) &&
    values.every((value) => known[String(value)] === name)
  )
}

/** Splits a schema by its types; empty if it has less than two. */
function byType(schema: Schema): Schema[] {
  const node = followed(schema) ?? {}
  const types = [node.type ?? []].flat()
  if (types.length < 2) return []
  return types.map((type) => ({ ...schema, node: { ...node, type } }))
}

/** Splits a schema by its values, or by those of a property, in each possible way. */
function splits(schema: Schema, depth = 0): Schema[][] {
  const node = followed(schema) ?? {}
  if (depth > maxSplits) return []
  const values = list(node.enum)
  if (values.length > 1 && values.length <= maxParts) {
    return [values.map((value) => ({ ...schema, node: { ...node, enum: [value] } }))]
  }
  const properties = object(node.properties)
  const required = list(node.required)
  return Object.entries(properties).flatMap(([key, property]) => {
    const name = nameOf(key)
    const isRequired = required.includes(name)
    const withPart = (part: unknown): Schema => ({
      ...schema,
      node: {
        ...node,
        properties: { ...properties, [key]: part },
        required: [...new Set([...required, name])],
      },
    })
    const missing: Schema = {
      ...schema,
      node: { ...node, properties: { ...properties, [key]: { enum: [] } } },
    }
    return splits({ ...schema, node: property }, depth + 1).map((parts) => [
      ...parts.map((part) => withPart(part.node)),
      ...(isRequired ? [] : [missing]),
    ])
  })
}

/** The types whose values keywords limit; other values fit each of them. */
const limited: [types: string[], keywords: string][] = [
  [['string'], 'minLength maxLength x-pattern'],
  [['number', 'integer'], 'minimum maximum exclusiveMinimum exclusiveMaximum x-multiple-of'],
  [['array'], 'items minItems maxItems uniqueItems prefixItems contains unevaluatedItems'],
  [
    ['object'],
    'properties required additionalProperties patternProperties minProperties maxProperties ' +
      'propertyNames dependentRequired dependentSchemas unevaluatedProperties',
  ],
]

const typesOfKeyword = new Map(
  limited.flatMap(([types, words]) => words.split(' ').map((word) => [word, types] as const)),
)

/** Checks that a keyword limits values of one of these types. */
function isAbout(keyword: string, type: unknown): boolean {
  const types = typesOfKeyword.get(keyword)
  return type === undefined || !types || [type].flat().some((one) => types.includes(String(one)))
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
