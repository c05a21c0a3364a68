import { isObject, type Json, list, object, type Resolve } from '../redocly/context.ts'
import { schemasOf, withParts } from '../redocly/parts.ts'
import * as schemas from '../redocly/schema.ts'
import { follow } from './document.ts'
import type { Document } from './spec.ts'

/** Keywords that do not limit values. */
const annotation =
  /^(\$comment|\$schema|title|description|default|deprecated|discriminator|examples?|externalDocs|readOnly|writeOnly|xml|x-.*)$/

/**
 * Rewrites the schemas of a document into equal or wider ones that the types generator does not lose. It ignores
 * keywords beside a `$ref`, and `required` apart from its properties; an alternative that only requires properties
 * becomes `unknown`, and `anyOf` is joined with its siblings by `|`.
 */
export function explicit(document: Document): Document {
  const copy = structuredClone(document) as unknown as Json
  // OpenAPI 3.0 ignores keywords beside a `$ref`, as the generator does.
  const hasSiblings = !String((document as { openapi?: string }).openapi).startsWith('3.0')
  const context = { resolve: follow(document), hasSiblings, declared: new Set<unknown>() }
  for (const [path, schema] of schemasOf(document as unknown as Json)) {
    const holder = path.slice(0, -1).reduce((node, key) => node[key] as Json, copy)
    holder[path.at(-1) as string] = open(rewrite(schema, [], context))
  }
  return copy as unknown as Document
}

interface Context {
  resolve: Resolve
  /** Whether keywords beside a `$ref` have a meaning. */
  hasSiblings: boolean
  /** The definitions that are being declared once more, which may contain themselves. */
  declared: Set<unknown>
}

/** Lists the keywords of a schema that limit its values, if its type is `unknown` nevertheless. */
export function lostKeywords(schema: Json, resolve: Resolve): string[] {
  const isKnown = isTyped(
    rewrite(schema, [], {
      resolve,
      hasSiblings: true,
      declared: new Set(),
    }),
  )
  return isKnown ? [] : Object.keys(limits(schema))
}

/** Checks whether a schema names a type, so that the type of its values is not `unknown`. */
export function isTyped(node: unknown): boolean {
  const { allOf, anyOf, oneOf, ...schema } = object(node)
  return (
    ['$ref', 'type', 'enum', 'const', 'additionalProperties', 'patternProperties'].some(
      (key) => key in schema,
    ) ||
    Object.keys(object(schema.properties)).length > 0 ||
    list(allOf).some(isTyped) ||
    [anyOf, oneOf].some((branches) => list(branches).length > 0 && list(branches).every(isTyped))
  )
}

/** Rewrites a schema. `around` are the schemas that the same values must satisfy. */
function rewrite(node: unknown, around: schemas.Schema, context: Context): unknown {
  if (!isObject(node)) return node
  const schema = separate(node, context.hasSiblings)
  if ('$ref' in schema) return schema
  const { resolve } = context
  if (isMixed(schema)) return { ...notes(schema), anyOf: byType(schema, around, context) }
  const all = [...around, ...schemas.read(schema, resolve)]
  const copy = withParts(schema, (part, keyword) =>
    schemas.compositions.includes(keyword)
      ? rewrite(demand(schema, part, all, resolve), all, context)
      : open(rewrite(part, [], context)),
  )
  declare(copy, all, context)
  name(copy)
  widen(copy)
  join(copy)
  return copy
}

const notes = (schema: Json): Json =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => annotation.test(key)))

const limits = (schema: Json): Json =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => !annotation.test(key)))

/**
 * Separates a `$ref` from the keywords beside it, which the generator ignores. OpenAPI 3.0 ignores them, too, but
 * vendors mean `nullable`.
 */
function separate(schema: Json, hasSiblings: boolean): Json {
  const { $ref, allOf, nullable, ...own } = limits(schema)
  if (typeof $ref !== 'string') return schema
  const rest = Object.keys(own).length ? [own] : []
  const parts = hasSiblings ? [...list(allOf), ...rest] : []
  const isNullable = nullable === true
  if (parts.length === 0 && !isNullable) return schema
  return { ...notes(schema), ...(isNullable && { nullable }), allOf: [{ $ref }, ...parts] }
}

/** Checks whether a schema has several types, and parts that limit only some of them. */
const isMixed = (schema: Json): boolean =>
  list(schema.type).length > 1 &&
  !('enum' in schema || 'const' in schema) &&
  schemas.compositions.some((key) => key in schema)

/** Splits a schema with several types into one schema for each. */
function byType(schema: Json, around: schemas.Schema, context: Context): unknown[] {
  const kinds = (branch: unknown) => kindsOf(schemas.read(branch, context.resolve))
  return list(schema.type).flatMap((type) => {
    if (type === 'object' || type === 'array') {
      return [rewrite({ ...limits(schema), type }, around, context)]
    }
    const accepts = (branch: unknown) =>
      kinds(branch).length === 0 || kinds(branch).includes(kindOf(type))
    if (!list(schema.allOf).every(accepts)) return []
    const narrow: Json = { type }
    for (const key of ['anyOf', 'oneOf'] as const) {
      const branches = list(schema[key]).filter(accepts)
      if (schema[key] && branches.length === 0) return []
      const isNarrower = branches.every((branch) => kinds(branch).length > 0)
      if (isNarrower && branches.length > 0) narrow[key] = branches
    }
    return [rewrite(narrow, [], context)]
  })
}

const kindOf = (type: unknown): unknown => (type === 'integer' ? 'number' : type)

/** Lists the types of a schema, also of its constants; an integer is a number. */
const kindsOf = (schema: schemas.Schema): unknown[] =>
  schema.flatMap(({ type, ...part }) => {
    const values = [...list(part.enum), ...('const' in part ? [part.const] : [])]
    return [
      ...[type ?? []].flat().map(kindOf),
      ...(type ? [] : values.map((value) => (value === null ? 'null' : typeof value))),
    ]
  })

/** Adds to an alternative the names that `schema` requires and only its alternatives declare. */
function demand(schema: Json, branch: Json, all: schemas.Schema, resolve: Resolve): Json {
  const own = schemas.read(branch, resolve)
  const missing = schemas
    .required([schema])
    .filter((key) => key !== object(schema.discriminator).propertyName)
    .filter((key) => !schemas.names(all).includes(key) && schemas.names(own).includes(key))
    .filter((key) => !schemas.required(own).includes(key))
  return missing.length ? { allOf: [branch, { required: missing }] } : branch
}

/** Declares the properties that a schema requires, if another schema around it declares them. */
function declare(schema: Json, all: schemas.Schema, context: Context): void {
  const { resolve, declared } = context
  const kinds = schemas.types([schema])
  if (kinds.length && !kinds.includes('object')) return
  const known = [schema, ...list(schema.allOf).map((part) => object(resolve(part).node))]
  const missing = schemas.required([schema]).filter((key) => !schemas.names(known).includes(key))
  const branches = [...list(schema.anyOf), ...list(schema.oneOf)]
  const elsewhere = schemas.names(branches.flatMap((branch) => schemas.read(branch, resolve)))
  for (const key of missing) {
    const definition = all
      .map((part) => object(part.properties)[key])
      .find((part) => part !== undefined)
    if (definition === undefined && elsewhere.includes(key)) continue
    const other = isObject(schema.additionalProperties) ? schema.additionalProperties : {}
    const part = definition ?? other
    const isInside = declared.has(part)
    if (!isInside) declared.add(part)
    schema.properties = {
      ...object(schema.properties),
      [key]: isInside ? {} : open(rewrite(part, [], context)),
    }
    if (!isInside) declared.delete(part)
  }
}

/** Names the types that the generator does not see: of null, of objects in `enum`, and of tuples. */
function name(schema: Json): void {
  if (schema.const === null) {
    delete schema.const
    schema.type = 'null'
  }
  if ('enum' in schema) {
    for (const key of ['type', 'properties', 'additionalProperties']) {
      if (key !== 'type' || schema.type === 'object') delete schema[key]
    }
  }
  const { prefixItems, items, maxItems, minItems = 0 } = schema
  // Without `items`, no type is better than `unknown[]`; the linter refuses such a tuple.
  if (!Array.isArray(prefixItems) || items === undefined) return
  const isClosed =
    items === false || (typeof maxItems === 'number' && maxItems <= prefixItems.length)
  if (isClosed && Number(minItems) >= prefixItems.length) return
  delete schema.prefixItems
  schema.items = { anyOf: isClosed ? prefixItems : [...prefixItems, items] }
}

/** Widens the type of further properties by the types of the declared ones, which TypeScript requires. */
function widen(schema: Json): void {
  const { additionalProperties, patternProperties, properties } = schema
  const limited = [additionalProperties, ...Object.values(object(patternProperties))]
    .filter(isObject)
    .map((part) => JSON.stringify(limits(part)))
  if (limited.length === 0 || additionalProperties === true || limited.includes('{}')) return
  const declared = Object.values(object(properties)).filter(
    (part) => !limited.includes(JSON.stringify(limits(object(part)))),
  )
  if (declared.length === 0) return
  const other = isObject(additionalProperties) ? [additionalProperties] : []
  schema.additionalProperties = { anyOf: [...other, ...declared] }
}

/** Joins alternatives with their siblings, and removes parts that do not name a type beside parts that do. */
function join(schema: Json): void {
  const { allOf, anyOf, oneOf, ...own } = schema
  const isSpecific = (part: unknown) => {
    return isTyped(part) && !(isBare(part) && object(part).type === 'object')
  }
  const hasCore = isSpecific(own) || list(allOf).some(isSpecific)
  if (list(allOf).some(isSpecific)) schema.allOf = list(allOf).filter(isSpecific)
  for (const key of ['anyOf', 'oneOf'] as const) {
    if (hasCore && !list(schema[key]).every(isSpecific)) delete schema[key]
    else if (schema[key]) schema[key] = list(schema[key]).map(open)
  }
  if (!hasCore || !schema.anyOf) return
  if (schema.oneOf) schema.allOf = [...list(schema.allOf), { anyOf: schema.anyOf }]
  else schema.oneOf = schema.anyOf
  delete schema.anyOf
}

/** Allows any properties of an object without declared ones, which the generator would type as empty. */
const open = (schema: unknown): unknown =>
  isBare(schema) && !('properties' in object(schema))
    ? { ...object(schema), additionalProperties: true }
    : schema

/** Checks whether a schema says no more than that its values can be objects. */
function isBare(node: unknown): boolean {
  const { type, ...rest } = limits(object(node))
  return [type].flat().includes('object') && !isTyped(rest)
}
