import { expression, type Limit, limitsOf } from './keywords.ts'
import { child, entries, fieldsOf, type Node, targetOf } from './tree.ts'
import { type JsonType, jsonTypes, takes, typeOf } from './type.ts'

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
  allTypes?: ReadonlySet<JsonType> | undefined
}

/** Returns the compiled schema of a node. */
export function schemaOf(node: Node): Schema {
  node.compiled ??= compile(node)
  return node.compiled as Schema
}

function compile(node: Node): Schema {
  const fields = fieldsOf(node)
  const { type, required, readOnly, writeOnly, nullable } = fields
  const list = (keyword: string) => entries(child(node, keyword)).map(([, node]) => node)
  const reference = typeof fields.$ref === 'string' ? targetOf(node) : undefined
  const properties = entries(child(node, 'properties'))
  const types = [type].flat().filter((type) => jsonTypes.includes(type as JsonType)) as JsonType[]
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
    not: child(node, 'not'),
    if: child(node, 'if'),
    prefixItems: list('prefixItems'),
    items: child(node, 'items'),
    contains: child(node, 'contains'),
    unevaluatedItems: child(node, 'unevaluatedItems'),
    properties: properties.length ? new Map(properties) : undefined,
    patterns: entries(child(node, 'patternProperties')).flatMap(([pattern, node]) => {
      const compiled = expression(pattern)
      return compiled ? [[compiled, node] as const] : []
    }),
    additionalProperties: child(node, 'additionalProperties'),
    unevaluatedProperties: child(node, 'unevaluatedProperties'),
    propertyNames: child(node, 'propertyNames'),
    required: names(required),
    dependentRequired: entries(child(node, 'dependentRequired')),
    dependentSchemas: entries(child(node, 'dependentSchemas')),
    isLeaf: !['$ref', 'allOf', 'anyOf', 'oneOf', 'if', 'dependentSchemas', 'not'].some((keyword) =>
      Object.hasOwn(fields, keyword),
    ),
    isReadOnly: readOnly === true,
    isWriteOnly: writeOnly === true,
  }
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
