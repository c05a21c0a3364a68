import { expression, type Limit, limitsOf } from './keywords.ts'
import { child, entries, type Fields, fieldsOf, type Node, targetOf } from './tree.ts'
import { type JsonType, jsonTypes, takes, typeOf } from './type.ts'
import { linking, type SchemaPart, unexaminedOf } from './unexamined.ts'

/** A schema compiled for checks, when it is first used. */
export interface Schema {
  node: Node
  /** Whether the schema is `false`, which allows no value. */
  isNever: boolean
  isNullable: boolean
  /** The types of its own `type`; `undefined` allows all. */
  types: ReadonlySet<JsonType> | undefined
  /** The values of its own `const` or `enum`. */
  values: { keyword: 'const' | 'enum'; list: readonly unknown[] } | undefined
  limits: readonly Limit[]
  /** The schemas that a value must also fit: `$ref` and `allOf`. */
  also: readonly Node[]
  alternatives: readonly { keyword: 'anyOf' | 'oneOf'; nodes: readonly Node[] }[]
  not: Node | undefined
  if: Node | undefined
  prefixItems: readonly Node[]
  items: Node | undefined
  contains: Node | undefined
  unevaluatedItems: Node | undefined
  /** Absent if the schema lists no properties; then none counts as undocumented. */
  properties: ReadonlyMap<string, Node> | undefined
  patterns: readonly (readonly [RegExp, Node])[]
  /** Whether a pattern of `patternProperties` cannot be examined. */
  hasUnknownPattern: boolean
  additionalProperties: Node | undefined
  unevaluatedProperties: Node | undefined
  propertyNames: Node | undefined
  required: readonly string[]
  dependentRequired: readonly (readonly [string, Node])[]
  dependentSchemas: readonly (readonly [string, Node])[]
  /** Whether it refers to no other schema of the same value. */
  isLeaf: boolean
  isReadOnly: boolean
  isWriteOnly: boolean
  /** The parts of the schema itself that are not examined. */
  unexamined: readonly SchemaPart[]
  allTypes?: ReadonlySet<JsonType> | undefined
}

/** The side that wrote a value: neither sends what only the other has, by `readOnly` or `writeOnly`. */
export type Side = 'request' | 'response'

/** Returns the compiled schema of a node. */
export function schemaOf(node: Node): Schema {
  node.compiled ??= compile(node)
  return node.compiled as Schema
}

/** Returns the keywords of a schema: in OpenAPI 3.0, a `$ref` hides all others, but null is often meant. */
function keywordsOf(node: Node): Fields {
  const fields = fieldsOf(node)
  const { openapi } = fieldsOf(node.root ?? node)
  if (typeof fields.$ref !== 'string' || !/^3\.0/.test(String(openapi))) return fields
  const { $ref, nullable } = fields
  return nullable === undefined ? { $ref } : { $ref, nullable }
}

function compile(node: Node): Schema {
  const fields = keywordsOf(node)
  const { type, required, readOnly, writeOnly, nullable } = fields
  const inside = (keyword: string) =>
    Object.hasOwn(fields, keyword) ? child(node, keyword) : undefined
  const list = (keyword: string) => entries(inside(keyword)).map(([, node]) => node)
  const reference = typeof fields.$ref === 'string' ? targetOf(node) : undefined
  const properties = entries(inside('properties'))
  const named = [type].flat()
  const types = named.every((type) => jsonTypes.includes(type as JsonType))
    ? (named as JsonType[])
    : []
  const patterns = entries(inside('patternProperties')).map(
    ([pattern, node]) => [expression(pattern), node] as const,
  )
  const names = (value: unknown) =>
    Array.isArray(value) ? value.filter((name) => typeof name === 'string') : []
  return {
    node,
    isNever: node.value === false,
    isNullable: nullable === true,
    types: types.length ? new Set(nullable === true ? [...types, 'null'] : types) : undefined,
    values: Object.hasOwn(fields, 'const')
      ? { keyword: 'const', list: [fields.const] }
      : Array.isArray(fields.enum)
        ? { keyword: 'enum', list: fields.enum }
        : undefined,
    limits: limitsOf(fields),
    also: [...(reference ? [reference] : []), ...list('allOf')],
    alternatives: (['anyOf', 'oneOf'] as const)
      .map((keyword) => ({ keyword, nodes: list(keyword) }))
      .filter(({ nodes }) => nodes.length),
    not: inside('not'),
    if: inside('if'),
    prefixItems: list('prefixItems'),
    items: inside('items'),
    contains: inside('contains'),
    unevaluatedItems: inside('unevaluatedItems'),
    properties: properties.length ? new Map(properties) : undefined,
    patterns: patterns.flatMap(([pattern, node]) => (pattern ? [[pattern, node] as const] : [])),
    hasUnknownPattern: patterns.some(([pattern]) => !pattern),
    additionalProperties: inside('additionalProperties'),
    unevaluatedProperties: inside('unevaluatedProperties'),
    propertyNames: inside('propertyNames'),
    required: names(required),
    dependentRequired: entries(inside('dependentRequired')),
    dependentSchemas: entries(inside('dependentSchemas')),
    isLeaf: !linking.some((keyword) => Object.hasOwn(fields, keyword)),
    isReadOnly: readOnly === true,
    isWriteOnly: writeOnly === true,
    unexamined: unexaminedOf(node, fields, reference !== undefined),
  }
}

/** Whether a side does not send a property with the schema: `readOnly` in a request, `writeOnly` in a response. */
export function isHidden(schema: Schema, side: Side, passed: Schema[] = []): boolean {
  if (passed.includes(schema)) return false
  if (side === 'response' ? schema.isWriteOnly : schema.isReadOnly) return true
  return schema.also.some((node) => isHidden(schemaOf(node), side, [...passed, schema]))
}

/** Returns the types that a schema and all it refers to allow; `undefined` allows all. */
export function typesOf(node: Node | undefined): ReadonlySet<JsonType> | undefined {
  if (!node) return undefined
  const schema = schemaOf(node)
  if (!('allTypes' in schema)) {
    // A schema that refers back to itself allows all types there.
    schema.allTypes = undefined
    schema.allTypes = commonOf(schema)
  }
  return schema.allTypes
}

function commonOf({ types, values, also, alternatives, isNullable }: Schema) {
  const sets = [
    types ?? (values && new Set(values.list.map(typeOf))),
    ...also.map(typesOf),
    ...alternatives.map(({ nodes }) => unionOf(nodes.map(typesOf))),
  ].filter((set) => set !== undefined)
  if (!sets.length) return undefined
  const common = jsonTypes.filter((type) => sets.every((set) => takes(set, type)))
  return new Set(isNullable ? [...common, 'null' as const] : common)
}

const unionOf = (sets: readonly (ReadonlySet<JsonType> | undefined)[]) =>
  sets.every((set) => set !== undefined) ? new Set(sets.flatMap((set) => [...set])) : undefined
