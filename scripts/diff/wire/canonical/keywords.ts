import { lastToken, step } from '../../../lib/pointer.ts'
import { isObject, type Json, object } from '../../../redocly/context.ts'
import { withDependent, withFurther, withKinds, withObject } from './kinds.ts'
import { identityOf, merge } from './merge.ts'
import {
  follow,
  impliedValues,
  isNote,
  type Keywords,
  type Located,
  list,
  meantBesideRef,
  type Read,
  typesOf,
} from './node.ts'
import { addNull, choices, isNull, withNullable } from './null.ts'
import { withSubtypes } from './subtypes.ts'

/** Keywords that only name schemas, or hold schemas for references. */
const structural = new Set(
  '$defs definitions $anchor $dynamicAnchor $id $schema $vocabulary'.split(' '),
)

/** The default values of keywords. */
const defaults: Record<string, unknown[]> = {
  additionalProperties: [true],
  unevaluatedProperties: [true],
  uniqueItems: [false],
  deprecated: [false],
  readOnly: [false],
  writeOnly: [false],
  nullable: [false],
  minItems: [0],
  minLength: [0],
  minProperties: [0],
}

/** The most levels on which properties are joined: schemas that refer to each other may have endless combinations. */
const maxDepth = 3

/** Creates a function that reads the keywords of schemas, and remembers them; `parents` are written as their subtypes. */
export function createReader(document: Json, parents: Set<string>): Read {
  const known = new Map<unknown, Keywords>()
  return (schema) => {
    const key = schema.id ?? schema.node
    const found = known.get(key)
    if (found) return found
    const own = withSubtypes(schema, keywordsOf(document, schema), document, parents)
    const keywords = withKinds(withFurther(withDependent(withObject(own))))
    known.set(key, keywords)
    return keywords
  }
}

/**
 * Reads the keywords of a schema: follows references, merges `allOf`, writes null in one form, and drops defaults.
 * `seen` holds the schemas that are being read.
 */
function keywordsOf(document: Json, schema: Located, seen: string[] = []): Keywords {
  const { node, at, parts, depth = 0, keywords } = schema
  if (keywords) return keywords
  if (node === false) return new Map([['not', { node: {}, at }]])
  const identity = identityOf(schema)
  if (!isObject(node) || seen.includes(identity)) return new Map()
  const read = (child: Located) => keywordsOf(document, child, [...seen, identity])
  if (parts && depth > maxDepth) return new Map([['allOf', { node: parts, at }]])
  if (parts) return merge(parts.map(read), depth, `${at}/allOf`)
  const outer = withNullable(node)
  if (outer) return keywordsOf(document, { ...schema, node: outer }, seen)
  const { $ref, allOf, ...rest } =
    typeof node.$ref === 'string' ? meantBesideRef(document, node) : node
  const local = plain(rest, at)
  const merged = merge(
    [
      ...(typeof $ref === 'string' ? [read(follow(document, schema))] : []),
      ...list(allOf, `${at}/allOf`).map(read),
      local,
    ],
    depth,
    `${at}/${Array.isArray(allOf) ? 'allOf' : '$ref'}`,
  )
  // OpenAPI 3.0 ignores `nullable` without a type beside it, and vendors mean it all the same.
  if (node.nullable === true) {
    const isUntyped = ['type', 'enum', ...choices].every((keyword) => !merged.has(keyword))
    if (isUntyped && ($ref || allOf)) {
      const { nullable, ...other } = node
      return keywordsOf(document, { node: { anyOf: [other, { type: 'null' }] }, at }, seen)
    }
    addNull(merged, read, `${at}/nullable`)
  }
  // No null fits such a schema and the one that it refers to, and vendors mean one that may be null.
  const types = typesOf(merged)
  const isNullable = typeof $ref === 'string' && [node.type].flat().includes('null')
  if (isNullable && types.length > 0 && !types.includes('null')) addNull(merged, read, `${at}/type`)
  return withInclusiveBounds(withoutAlternatives(document, merged, [...seen, identity]))
}

/** Checks that a schema has alternatives of its types only, which its own type does not narrow. */
export function areTyped(read: Read, keywords: Keywords): boolean {
  const types = typesOf(keywords)
  return choices.some((keyword) => {
    const { node, at = '' } = keywords.get(keyword) ?? {}
    const members = list(node, at).map((member) => typesOf(read(member)))
    const isNarrower = (own: string[]) =>
      own.length > 0 && own.every((type) => types.includes(type))
    return members.length > 0 && members.every(isNarrower)
  })
}

/** The keywords that say nothing without `contains` beside them. */
const counts = ['minContains', 'maxContains']

/** Reads the keywords of one schema without references, in the form of OpenAPI 3.1. */
function plain(node: Json, at: string): Keywords {
  const keywords: Keywords = new Map()
  for (const [keyword, value] of Object.entries(node)) {
    const isIgnored =
      structural.has(keyword) || defaults[keyword]?.includes(value) || isEmpty(keyword, value)
    if (!isIgnored) keywords.set(keyword, { node: value, at: `${at}${step(keyword)}` })
  }
  for (const keyword of ['properties', 'patternProperties']) {
    const located = keywords.get(keyword)
    if (located) located.node = children(located)
  }
  const type = keywords.get('type')
  // Without quotes, YAML reads the type null as a value.
  if (type) type.node = withoutInteger([type.node].flat().map((one) => one ?? 'null'))
  const format = String(keywords.get('format')?.node)
  const isProse = /\s/.test(format)
  if (isProse || typesOf(keywords).includes(format)) keywords.delete('format')
  const constant = keywords.get('const')
  if (constant) replace(keywords, 'const', 'enum', [constant.node])
  dropBooleans(keywords)
  for (const [bound, limit] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (keywords.get(bound)?.node === true) replace(keywords, limit, bound, node[limit])
    else if (keywords.get(bound)?.node === false) keywords.delete(bound)
  }
  keywords.delete('nullable')
  if (node.multipleOf === 1 && typesOf(keywords).join() === 'integer') keywords.delete('multipleOf')
  if (!keywords.has('contains')) for (const count of counts) keywords.delete(count)
  return keywords
}

/** Leaves out the type of integers beside that of numbers, which has them. */
const withoutInteger = (types: unknown[]): unknown[] =>
  types.includes('number') ? types.filter((type) => type !== 'integer') : types

/** Lists the schemas by name, each with its place, because `allOf` merges them from several places. */
const children = ({ node, at }: Located): Record<string, Located> =>
  Object.fromEntries(
    Object.entries(node ?? {}).map(([name, child]) => [
      name,
      { node: child, at: `${at}${step(name)}` },
    ]),
  )

/** Writes `enum: [true, false]`, with or without null, as types. */
function dropBooleans(keywords: Keywords): void {
  const values = keywords.get('enum')
  if (!values || !Array.isArray(values.node)) return
  const all = new Set<unknown>(values.node)
  const hasNull = all.has(null)
  if (!all.has(true) || !all.has(false) || all.size > (hasNull ? 3 : 2)) return
  const given = keywords.get('type')
  const types = ['boolean', ...(hasNull ? ['null'] : [])]
  const allowed = given ? types.filter((type) => typesOf(keywords).includes(type)) : types
  if (allowed.length === 0) return
  keywords.delete('enum')
  keywords.set('type', { node: allowed, at: (given ?? values).at })
}

/** Keywords whose empty list says nothing; the standard allows no empty list of alternatives. */
const emptied = new Set(['required', ...choices])

const isEmpty = (keyword: string, value: unknown): boolean =>
  keyword === 'additionalProperties'
    ? isObject(value) && Object.keys(value).every((key) => key === 'nullable')
    : emptied.has(keyword) && Array.isArray(value) && value.length === 0

function replace(keywords: Keywords, from: string, to: string, node: unknown): void {
  const { at } = keywords.get(from) as Located
  keywords.delete(from)
  keywords.set(to, { node, at })
}

/** Writes `exclusiveMaximum: 100` of an integer as `maximum: 99`. */
function withInclusiveBounds(keywords: Keywords): Keywords {
  if (typesOf(keywords).join() !== 'integer') return keywords
  for (const [from, to, less] of [
    ['exclusiveMinimum', 'minimum', -1],
    ['exclusiveMaximum', 'maximum', 1],
  ] as const) {
    const bound = keywords.get(from)?.node
    const isWhole = typeof bound === 'number' && Number.isInteger(bound)
    if (isWhole && !keywords.has(to)) replace(keywords, from, to, bound - less)
  }
  return keywords
}

/** Simplifies `anyOf: [X]` to X, X or null to a nullable X, and alternatives of types or values to one list. */
function withoutAlternatives(document: Json, keywords: Keywords, seen: string[]): Keywords {
  for (const keyword of choices) {
    const { node, at } = keywords.get(keyword) ?? { node: undefined, at: '' }
    const members = list(node, at)
    const others = members.filter(({ node }) => !isNull(node))
    if (others.length < members.length) {
      const plain = members.map(({ node }) => (isNull(node) ? { type: 'null' } : node))
      keywords.set(keyword, { node: plain, at })
    }
    if (others.length === 0) continue
    const rest = new Map([...keywords].filter(([name]) => name !== keyword))
    const inner = union(
      others.map((member) => keywordsOf(document, member, seen)),
      keyword === 'oneOf',
    )
    const hasNull = others.length < members.length
    if (!inner || (hasNull && !typesOf(inner).length)) continue
    const merged = merge([
      inner,
      withMapping(rest, others, (member) => keywordsOf(document, member, seen)),
    ])
    // What only `allOf` can say is not simpler.
    if (merged.has('allOf') && !inner.has('allOf') && !rest.has('allOf')) continue
    const allowsNull = !typesOf(rest).length || typesOf(rest).includes('null')
    if (hasNull && allowsNull) {
      const nullAt = members.find(({ node }) => isNull(node))?.at ?? at
      addNull(merged, (member) => keywordsOf(document, member, seen), nullAt)
    }
    return merged
  }
  return keywords
}

/** Completes the discriminator of an only alternative with the values that it states, or the name that selects it. */
function withMapping(keywords: Keywords, [only, ...more]: Located[], read: Read): Keywords {
  const located = keywords.get('discriminator')
  const { mapping, ...rest } = object(located?.node)
  const { $ref } = object(only?.node)
  if (!located || mapping || !only || more.length > 0 || typeof $ref !== 'string') return keywords
  const values = impliedValues(read, only, String(rest.propertyName), lastToken($ref))
  const node = { ...rest, mapping: Object.fromEntries(values.map((value) => [value, $ref])) }
  return new Map([...keywords, ['discriminator', { ...located, node }]])
}

/**
 * Unites alternatives in one schema: the only one, or all of them if they have only types, or only values; if just
 * one may fit, no two of them may have one in common.
 */
function union(parts: Keywords[], isExclusive: boolean): Keywords | undefined {
  const [first] = parts
  if (!first || parts.length === 1) return first
  const keywords = ['type', 'enum'].filter((keyword) => parts.some((part) => part.has(keyword)))
  const isPlain = (part: Keywords) =>
    keywords.every((keyword) => part.has(keyword)) &&
    [...part.keys()].every((keyword) => keywords.includes(keyword) || isNote(keyword))
  if (keywords.length === 0 || !parts.every(isPlain)) return
  const all = parts.flatMap((part) => part.get(keywords.at(-1) ?? '')?.node ?? [])
  const hasNumbers = all.includes('integer') && all.includes('number')
  if (isExclusive && (hasNumbers || new Set(all).size < all.length)) return
  return new Map(
    keywords.map((keyword) => {
      const located = parts.map((part) => part.get(keyword) as Located)
      const values = [...new Set(located.flatMap(({ node }) => node))]
      const node = keyword === 'type' ? withoutInteger(values) : values
      return [keyword, { node, at: located[0]?.at ?? '' }]
    }),
  )
}
