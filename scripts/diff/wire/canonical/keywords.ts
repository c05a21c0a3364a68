import { step } from '../../../lib/pointer.ts'
import { isObject, type Json } from '../../../redocly/context.ts'
import { follow, type Located, textOf } from './node.ts'

/** The keywords of a schema, each with where it is written. */
export type Keywords = Map<string, Located>

/** Keywords that tell readers something and do not bind anyone. */
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

/** What a keyword says when it is not there. */
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

/**
 * What a schema says: references followed, `allOf` merged where that is the same, null in one way, and
 * nothing that is the default. `seen` holds what is being read.
 */
export function keywordsOf(document: Json, schema: Located, seen: string[] = []): Keywords {
  const { node, at } = schema
  if (!isObject(node) || seen.includes(at)) return new Map()
  const read = (child: Located) => keywordsOf(document, child, [...seen, at])
  const { $ref, allOf, ...rest } = node
  const own = plain(rest, at)
  const parts = [
    ...(typeof $ref === 'string' ? [read(follow(document, schema))] : []),
    ...list(allOf, `${at}/allOf`).map(read),
  ]
  const merged = merge([...parts, own])
  if (merged) return withInclusiveBounds(withoutAlternatives(document, merged, seen))
  const all = [
    ...(typeof $ref === 'string' ? [{ $ref }] : []),
    ...(Array.isArray(allOf) ? allOf : []),
  ]
  own.set('allOf', { node: all, at: `${at}/allOf` })
  return own
}

/** The members of a list of schemas. */
export const list = (nodes: unknown, at: string): Located[] =>
  Array.isArray(nodes) ? nodes.map((node, index) => ({ node, at: `${at}${step(index)}` })) : []

/** The types that a schema names; none for any. */
export function typesOf(keywords: Keywords): string[] {
  const type = keywords.get('type')?.node
  return (Array.isArray(type) ? type : type === undefined ? [] : [type]).map(String)
}

/** The keywords of one schema without references, in the words of OpenAPI 3.1. */
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

/** The schemas of `properties`, each with where it is written, because `allOf` brings them together. */
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

/** All of the parts at once, or `undefined` where only `allOf` can say that. */
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

/** What two schemas that must both hold say with one keyword. */
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

/** `exclusiveMaximum: 100` of an integer as `maximum: 99`. */
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

/** A schema without what it tells readers. */
const essence = (schema: Located | undefined): string =>
  textOf(
    isObject(schema?.node)
      ? Object.fromEntries(Object.entries(schema.node).filter(([key]) => !annotations.has(key)))
      : schema?.node,
  )

/** `anyOf: [X]` as X, with null as X with null among its types, and of types or values alone as one list. */
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

/** Schemas of which one must hold as one schema: the only one, or all if they have only types, or only values. */
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
