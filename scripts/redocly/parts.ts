import { isObject, type Json, type Path } from './context.ts'

const single = [
  ...['additionalProperties', 'contains', 'contentSchema', 'else', 'if', 'items', 'not'],
  ...['propertyNames', 'then', 'unevaluatedItems', 'unevaluatedProperties'],
]
const lists = ['allOf', 'anyOf', 'oneOf', 'prefixItems']
const maps = ['$defs', 'dependentSchemas', 'patternProperties', 'properties']

/** A schema inside another node, and the path to it. */
export type Part = [path: Path, schema: Json]

/** Lists the schemas that a schema holds, without references and booleans. */
export function partsOf(schema: Json): Part[] {
  const parts: [Path, unknown][] = [
    ...single.map((key): [Path, unknown] => [[key], schema[key]]),
    ...[...lists, ...maps].flatMap((key) =>
      Object.entries(schema[key] ?? {}).map(([name, part]): [Path, unknown] => {
        return [[key, lists.includes(key) ? Number(name) : name], part]
      }),
    ),
  ]
  return parts.filter((part): part is Part => isObject(part[1]))
}

/** Lists the schemas of a document that are not parts of another schema. */
export function schemasOf(document: Json): Part[] {
  const walk = (node: unknown, path: Path): Part[] => {
    if (typeof node !== 'object' || node === null) return []
    return Object.entries(node).flatMap(([key, child]): Part[] => {
      const here = [...path, Array.isArray(node) ? Number(key) : key]
      if (/^examples?$|^x-/.test(key)) return []
      const isSchema = key === 'schema' || path.join() === 'components,schemas'
      return isSchema && isObject(child) ? [[here, child]] : walk(child, here)
    })
  }
  return walk(document, [])
}

/** Copies a schema with other parts. */
export function withParts(schema: Json, change: (part: Json, keyword: string) => unknown): Json {
  const copy = { ...schema }
  const changed = (part: unknown, keyword: string) =>
    isObject(part) ? change(part, keyword) : part
  for (const keyword of single)
    if (keyword in schema) copy[keyword] = changed(schema[keyword], keyword)
  for (const keyword of [...lists, ...maps]) {
    const parts = schema[keyword]
    if (Array.isArray(parts)) copy[keyword] = parts.map((part) => changed(part, keyword))
    else if (isObject(parts)) {
      const entries = Object.entries(parts).map(([name, part]) => [name, changed(part, keyword)])
      copy[keyword] = Object.fromEntries(entries)
    }
  }
  return copy
}
