import { isObject, type Json, object, type Path } from './context.ts'

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
  for (const [[keyword = '', key], part] of partsOf(schema)) {
    const changed = change(part, `${keyword}`)
    if (key === undefined) copy[keyword] = changed
    else if (Array.isArray(copy[keyword])) copy[keyword] = copy[keyword].with(Number(key), changed)
    else copy[keyword] = { ...object(copy[keyword]), [key]: changed }
  }
  return copy
}
