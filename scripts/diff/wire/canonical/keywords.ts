import { step } from '../../../lib/pointer.ts'
import { isObject, type Json } from '../../../redocly/context.ts'
import { follow, type Located, textOf } from './node.ts'

/** The keywords of a schema, each with its place in the source. */
export type Keywords = Map<string, Located>

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

/** Reads the keywords of a schema. */
export type Read = (schema: Located) => Keywords

/** Creates a function that reads the keywords of schemas, and remembers them. */
export function createReader(document: Json): Read {
  const known = new Map<unknown, Keywords>()
  return (schema) => {
    const found = known.get(schema.node)
    if (found) return found
    const keywords = keywordsOf(document, schema)
    known.set(schema.node, keywords)
    return keywords
  }
}

/**
 * Reads the keywords of a schema: follows references, merges `allOf` if that is equivalent, writes null in one
 * form, and drops defaults. `seen` holds the schemas that are being read.
 */
function keywordsOf(document: Json, schema: Located, seen: string[] = []): Keywords {
  const { node, at } = schema
  if (!isObject(node) || seen.includes(at)) return new Map()
  const read = (child: Located) => keywordsOf(document, child, [...seen, at])
  const { $ref, allOf, ...rest } = node
  const local = plain(rest, at)
  const parts = [
    ...(typeof $ref === 'string' ? [read(follow(document, schema))] : []),
    ...list(allOf, `${at}/allOf`).map(read),
  ]
  const merged = merge([...parts, local])
  if (merged) return withInclusiveBounds(withoutAlternatives(document, merged, seen))
  const all = [
    ...(typeof $ref === 'string' ? [{ $ref }] : []),
    ...(Array.isArray(allOf) ? allOf : []),
  ]
  local.set('allOf', { node: all, at: `${at}/allOf` })
  return local
}

/** Returns the members of a list of schemas. */
export const list = (nodes: unknown, at: string): Located[] =>
  Array.isArray(nodes) ? nodes.map((node, index) => ({ node, at: `${at}${step(index)}` })) : []

/** Lists the types of a schema; empty for any type. */
export function typesOf(keywords: Keywords): string[] {
  const type = keywords.get('type')?.node
  return (Array.isArray(type) ? type : type === undefined ? [] : [type]).map(String)
}

/** Reads the keywords of one schema without references, in the form of OpenAPI 3.1. */
function plain(node: Json, at: string): Keywords {
  const keywords: Keywords = new Map()
  for (const [keyword, value] of Object.entries(node)) {
    const isDefault = defaults[keyword]?.includes(value) || isEmpty(keyword, value)
    if (!isDefault) keywords.set(keyword, { node: value, at: `${at}${step(keyword)}` })
  }
  const properties = keywords.get('properties')
  if (properties) properties.node = children(properties)
  const constant = keywords.get('const')
  if (constant) replace(keywords, 'const', 'enum', [constant.node])
  for (const [bound, limit] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (keywords.get(bound)?.node === true) replace(keywords, limit, bound, node[limit])
    else if (keywords.get(bound)?.node === false) keywords.delete(bound)
  }
  if (keywords.get('nullable')?.node === true) {
    keywords.delete('nullable')
    addNull(keywords)
  }
  return keywords
}

/** Lists the schemas of `properties`, each with its place, because `allOf` merges them from several places. */
const children = ({ node, at }: Located): Record<string, Located> =>
  Object.fromEntries(
    Object.entries(node ?? {}).map(([name, child]) => [
      name,
      { node: child, at: `${at}${step(name)}` },
    ]),
  )

const isEmpty = (keyword: string, value: unknown): boolean =>
  keyword === 'additionalProperties'
    ? isObject(value) && Object.keys(value).length === 0
    : keyword === 'required' && Array.isArray(value) && value.length === 0

function replace(keywords: Keywords, from: string, to: string, node: unknown): void {
  const { at } = keywords.get(from) as Located
  keywords.delete(from)
  keywords.set(to, { node, at })
}

/** Merges the parts into one schema, or returns `undefined` if only `allOf` can express it. */
function merge(parts: Keywords[]): Keywords | undefined {
  const isClosed = (part: Keywords) =>
    part.get('additionalProperties')?.node === false ||
    part.get('unevaluatedProperties')?.node === false
  const bearers = parts.filter((part) => part.has('properties'))
  if (parts.some((part) => isClosed(part) && bearers.some((other) => other !== part))) return
  const merged: Keywords = new Map()
  for (const part of parts) {
    for (const [keyword, located] of part) {
      const present = merged.get(keyword)
      const node = present ? both(keyword, present.node, located.node) : located.node
      if (node === undefined) return
      merged.set(keyword, { node, at: located.at })
    }
  }
  return merged
}

/** Merges the values of a keyword of two schemas that must both hold. */
function both(keyword: string, one: unknown, other: unknown): unknown {
  if (annotations.has(keyword) || keyword.startsWith('x-')) return other
  if (JSON.stringify(one) === JSON.stringify(other)) return other
  if (keyword === 'required') return [...new Set([...(one as string[]), ...(other as string[])])]
  if (keyword === 'properties') {
    const [left, right] = [one, other] as [Record<string, Located>, Record<string, Located>]
    const isSame = (name: string) =>
      !Object.hasOwn(right, name) || essence(left[name]) === essence(right[name])
    return Object.keys(left).every(isSame) ? { ...left, ...right } : undefined
  }
  if (keyword === 'type') {
    const types = [one].flat().filter((type) => [other].flat().includes(type))
    return types.length ? types : undefined
  }
  if (typeof one !== 'number' || typeof other !== 'number') return
  if (/^(max|exclusiveMax)/.test(keyword)) return Math.min(one, other)
  if (/^(min|exclusiveMin)/.test(keyword)) return Math.max(one, other)
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

/** Writes a schema as text without annotations. */
const essence = (schema: Located | undefined): string =>
  textOf(
    isObject(schema?.node)
      ? Object.fromEntries(Object.entries(schema.node).filter(([key]) => !annotations.has(key)))
      : schema?.node,
  )

/** Simplifies `anyOf: [X]` to X, X or null to a nullable X, and alternatives of types or values to one list. */
function withoutAlternatives(document: Json, keywords: Keywords, seen: string[]): Keywords {
  for (const keyword of ['anyOf', 'oneOf']) {
    const { node, at } = keywords.get(keyword) ?? { node: undefined, at: '' }
    const members = list(node, at)
    const others = members.filter(({ node }) => !isNull(node))
    if (others.length === 0) continue
    const rest = new Map([...keywords].filter(([name]) => name !== keyword))
    const inner = union(others.map((member) => keywordsOf(document, member, seen)))
    const hasNull = others.length < members.length
    const merged = inner && (!hasNull || typesOf(inner).length) ? merge([inner, rest]) : undefined
    if (!merged) continue
    if (hasNull) addNull(merged)
    return merged
  }
  return keywords
}

/** Unites alternatives in one schema: the only one, or all of them if they have only types, or only values. */
function union(parts: Keywords[]): Keywords | undefined {
  const [first] = parts
  if (!first || parts.length === 1) return first
  const keywords = ['type', 'enum'].filter((keyword) => parts.some((part) => part.has(keyword)))
  const isPlain = (part: Keywords) =>
    keywords.every((keyword) => part.has(keyword)) &&
    [...part.keys()].every((keyword) => keywords.includes(keyword) || annotations.has(keyword))
  if (keywords.length === 0 || !parts.every(isPlain)) return
  return new Map(
    keywords.map((keyword) => {
      const located = parts.map((part) => part.get(keyword) as Located)
      return [
        keyword,
        { node: [...new Set(located.flatMap(({ node }) => node))], at: located[0]?.at ?? '' },
      ]
    }),
  )
}

const isNull = (node: unknown): boolean =>
  isObject(node) && (node.type === 'null' || node.const === null) && Object.keys(node).length === 1

function addNull(keywords: Keywords): void {
  const type = keywords.get('type')
  if (type) keywords.set('type', { node: [...new Set([type.node, 'null'].flat())], at: type.at })
  const values = keywords.get('enum')
  if (values && !(values.node as unknown[]).includes(null)) {
    keywords.set('enum', { node: [...(values.node as unknown[]), null], at: values.at })
  }
}
