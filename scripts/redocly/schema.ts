import { isObject, type Json, list, object, type Resolve } from './context.ts'

/** A schema together with all schemas that `$ref` and `allOf` add to it. */
export type Schema = Json[]

/** The keywords whose schemas limit the same values as the schema that has them. */
export const compositions = ['allOf', 'anyOf', 'oneOf']

export function read(node: unknown, resolve: Resolve, seen = new Set<unknown>()): Schema {
  if (!isObject(node) || seen.has(node)) return []
  seen.add(node)
  const target = typeof node.$ref === 'string' ? read(resolve(node).node, resolve, seen) : []
  return [node, ...target, ...list(node.allOf).flatMap((part) => read(part, resolve, seen))]
}

export function names(schema: Schema): string[] {
  return [...new Set(schema.flatMap((part) => Object.keys(object(part.properties))))]
}

export function required(schema: Schema): string[] {
  return [...new Set(schema.flatMap((part) => list(part.required).map(String)))]
}

export function property(schema: Schema, name: string, resolve: Resolve): Schema {
  return schema.flatMap((part) => {
    const properties = object(part.properties)
    return Object.hasOwn(properties, name) ? read(properties[name], resolve) : []
  })
}

/** Checks whether a schema is marked, so that messages of one direction do not have it. */
export function isMarked(schema: Schema, mark: 'readOnly' | 'writeOnly'): boolean {
  return schema.some((part) => part[mark] === true)
}

export function types(schema: Schema): string[] {
  const all = schema.flatMap(({ type }) => (Array.isArray(type) ? type : [type]))
  return all.filter((type) => typeof type === 'string' && type !== 'null')
}

/** A shape of a value: text stands for everything that JSON writes as one word. */
export type Shape = 'text' | 'list' | 'object'

/** Lists the shapes that a schema and its alternatives allow; empty if it states none. */
export function shapes(node: unknown, resolve: Resolve, seen = new Set<unknown>()): Shape[] {
  const schema = read(node, resolve, seen)
  const own = types(schema).map((type) => byType[type] ?? 'text')
  const implied = schema.flatMap((part): Shape[] => [
    ...('properties' in part || 'additionalProperties' in part ? ['object' as const] : []),
    ...('items' in part || 'prefixItems' in part ? ['list' as const] : []),
  ])
  const others = alternatives(schema).flatMap((part) => shapes(part, resolve, seen))
  return [...new Set([...(own.length ? own : implied), ...others])]
}

const byType: Record<string, Shape> = { array: 'list', object: 'object' }

/** Lists the schemas of which a value fits one. */
export const alternatives = (schema: Schema): unknown[] =>
  schema.flatMap((part) => [...list(part.oneOf), ...list(part.anyOf)])

/**
 * Returns the alternative of a schema for a list, or the one that lacks the fewest keys of an object, and of these the
 * one that requires the fewest others; the first of several.
 */
export function fitting(value: unknown, schema: Schema, resolve: Resolve): Schema {
  const keys = Object.keys(object(value))
  const lacks = (one: Schema) => {
    const known = names([...schema, ...one])
    return keys.filter((key) => !known.includes(key)).length
  }
  const misses = (one: Schema) => required(one).filter((name) => !keys.includes(name)).length
  const isFitting = (one: Schema) =>
    types(one).length === 0 || types(one).includes('array') === Array.isArray(value)
  const [best = []] = alternatives(schema)
    .map((part) => read(part, resolve))
    .filter(isFitting)
    .sort((one, other) => lacks(one) - lacks(other) || misses(one) - misses(other))
  return best
}

/** Lists the schemas of the items of a list and of the properties of an object, with their names. */
export function children(
  node: unknown,
  resolve: Resolve,
  seen = new Set<unknown>(),
): [name: string, schema: unknown][] {
  const schema = read(node, resolve, seen)
  return [
    ...schema.flatMap((part): [string, unknown][] => [
      ...Object.entries(object(part.properties)),
      ['additionalProperties', part.additionalProperties],
      ['items', part.items],
      ...list(part.prefixItems).map((item): [string, unknown] => ['prefixItems', item]),
    ]),
    ...alternatives(schema).flatMap((part) => children(part, resolve, seen)),
  ]
}

/** Finds the value of a schema that allows only one. */
export function constant(schema: Schema): { value: unknown; key: string } | undefined {
  for (const part of schema) {
    if ('const' in part) return { value: part.const, key: 'const' }
    if (list(part.enum).length === 1) return { value: list(part.enum)[0], key: 'enum' }
  }
}

function isString(schema: Schema): boolean {
  return types(schema).includes('string')
}

export function holdsTags(schema: Schema, resolve: Resolve): boolean {
  if (isString(schema)) return schema.some(({ format }) => format === 'comma-separated')
  if (!types(schema).includes('array')) return false
  const items = schema.flatMap((part) => read(part.items, resolve))
  return isString(items) || isString(property(items, 'name', resolve))
}

export function holdsId(schema: Schema): boolean {
  return types(schema).some((type) => type === 'string' || type === 'integer')
}
