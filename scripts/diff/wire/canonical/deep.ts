import { type Json, list, object } from '../../../redocly/context.ts'
import { follow, keyOf, type Located, put, start, typesOf } from './node.ts'
import type { Direction, Schemas } from './schema.ts'

/** The most objects inside each other that become parameters. */
const maxDepth = 3

/** Lists the names before the bracket of query parameters such as `filter[name]`, in two documents. */
export function bracketedNames(base: Json, revision: Json): Set<string> {
  const names = [base, revision].flatMap((document) =>
    parametersIn(document).flatMap((parameter) => {
      const { name, in: place } = object(follow(document, { node: parameter, at: '' }).node)
      const [, stem] = /^([^[\]]+)\[[^\]]+\]/.exec(String(name)) ?? []
      return place === 'query' && stem !== undefined ? [stem] : []
    }),
  )
  return new Set(names)
}

const parametersIn = ({ paths }: Json): unknown[] =>
  Object.values(object(paths)).flatMap((item) =>
    [item, ...Object.values(object(item))].flatMap((part) => list(object(part).parameters)),
  )

/** A query parameter with its schema. */
interface Parameter {
  name: string
  schema: Located
  isRequired: boolean
}

/**
 * Emits a `deepObject` parameter as the parameters of which a request consists, such as `filter[name]`, each at the
 * place of its property. Returns `false` without properties.
 */
export function emitDeep(
  schemas: Schemas,
  parameters: Json,
  direction: Direction,
  { name, schema, isRequired }: Parameter,
  depth = 0,
): boolean {
  const keywords = schemas.read(schema)
  const properties = Object.entries(
    (keywords.get('properties')?.node ?? {}) as Record<string, Located>,
  )
  const isPlain = typesOf(keywords).join() === 'object' && !keywords.has('anyOf')
  if (!isPlain || properties.length === 0 || depth > maxDepth) return false
  const required = list(keywords.get('required')?.node)
  for (const [key, own] of properties) {
    const inner = {
      name: `${name}[${key}]`,
      schema: own,
      isRequired: isRequired && required.includes(key),
    }
    if (emitDeep(schemas, parameters, direction, inner, depth + 1)) continue
    const parameter = start(own.at)
    put(parameter, 'name', inner.name, own.at)
    put(parameter, 'in', 'query', own.at)
    put(parameter, 'style', 'form', own.at)
    put(parameter, 'explode', true, own.at)
    if (inner.isRequired) put(parameter, 'required', true, own.at)
    put(parameter, 'schema', schemas.emit(own, direction), own.at)
    put(parameters, keyOf(`query ${inner.name}`), parameter, own.at)
  }
  return true
}
