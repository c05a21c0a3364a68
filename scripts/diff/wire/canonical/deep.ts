import { list as items, type Json, object } from '../../../redocly/context.ts'
import { identityOf } from './merge.ts'
import { follow, keyOf, type Located, list, put, type Read, start, typesOf } from './node.ts'
import { choices, isNull } from './null.ts'
import type { Direction, Schemas } from './schema.ts'

/** The most objects and alternatives inside each other that become parameters. */
const maxDepth = 6

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
    [item, ...Object.values(object(item))].flatMap((part) => items(object(part).parameters)),
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
  given: Parameter,
): boolean {
  const all = Map.groupBy(partsOf(schemas.read, given), ({ name }) => name)
  if (all.size === 1 && all.has(given.name)) return false
  for (const [name, parts] of all) {
    const [{ schema }] = parts as [Parameter]
    const { at } = schema
    const parameter = start(at)
    put(parameter, 'name', name, at)
    put(parameter, 'in', 'query', at)
    put(parameter, 'style', 'form', at)
    put(parameter, 'explode', true, at)
    if (parts.every(({ isRequired }) => isRequired)) put(parameter, 'required', true, at)
    const value = parts.length === 1 ? schema : eitherOf(parts.map(({ schema }) => schema))
    put(parameter, 'schema', schemas.emit(value, direction), at)
    put(parameters, keyOf(`query ${name}`), parameter, at)
  }
  return true
}

/** Lists the parameters of which one consists, with the same name for each alternative of a value. */
function partsOf(read: Read, parameter: Parameter, depth = 0): Parameter[] {
  const { name, schema, isRequired } = parameter
  const keywords = read(schema)
  const members = choices.flatMap((keyword) => {
    const { node, at = '' } = keywords.get(keyword) ?? {}
    return list(node, at)
  })
  const properties = (keywords.get('properties')?.node ?? {}) as Record<string, Located>
  const names = Object.keys(properties)
  if (depth > maxDepth || (names.length > 0 && members.length > 0)) return [parameter]
  if (members.length > 0) {
    const given = members.filter(({ node }) => !isNull(node))
    const parts = given.flatMap((member) =>
      partsOf(read, { name, schema: member, isRequired: false }, depth + 1),
    )
    return parts.some((part) => part.name !== name) ? parts : [parameter]
  }
  if (typesOf(keywords).join() !== 'object' || names.length === 0) return [parameter]
  const required = (keywords.get('required')?.node ?? []) as string[]
  return names.flatMap((key) => {
    const isNeeded = isRequired && required.includes(key)
    const own = {
      name: `${name}[${key}]`,
      schema: properties[key] as Located,
      isRequired: isNeeded,
    }
    return partsOf(read, own, depth + 1)
  })
}

/** Creates a schema that allows the values of several. */
function eitherOf(all: Located[]): Located {
  const [{ at }] = all as [Located]
  const id = all.map(identityOf).join(' or ')
  const node = { anyOf: all.map(({ node }) => node) }
  return { node, at, id }
}
