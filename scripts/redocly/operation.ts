import { isObject, type Json, list, object, type Path, type Resolve } from './context.ts'

export type Operation = {
  id: string
  parameters: Json[]
  /** Whether a parameter could not be read, as its reference leads nowhere. */
  isPartial: boolean
  node: Json
  place: Path
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

/** Makes a `resolve` that follows the references of other files from there, and not from the root's file. */
export function acrossFiles(resolve: Resolve): Resolve {
  const files = new Map<unknown, string>()
  const mark = (node: unknown, file: string) => {
    if (typeof node !== 'object' || node === null || files.has(node)) return
    files.set(node, file)
    for (const child of Object.values(node)) mark(child, file)
  }
  return (node) => {
    const found = resolve(node, files.get(node))
    if (isReference(node) && found.location) mark(found.node, found.location.source.absoluteRef)
    return found
  }
}

const isReference = (node: unknown): boolean => typeof object(node).$ref === 'string'

/** Collects the operations of a document by id, each with the parameters of its path item. */
export function collect(root: Json, resolve: Resolve): Map<string, Operation> {
  const operations = new Map<string, Operation>()
  for (const [path, entry] of Object.entries(object(root.paths))) {
    const item = object(resolve(entry).node)
    for (const method of methods) {
      const node = object(item[method])
      if (typeof node.operationId !== 'string') continue
      const parameters = new Map<string, Json>()
      const all = [...list(item.parameters), ...list(node.parameters)]
      const read = all.map((entry) => object(resolve(entry).node))
      const named = read.filter(({ name }) => name !== undefined)
      for (const parameter of named) parameters.set(keyOf(parameter), parameter)
      operations.set(node.operationId, {
        id: node.operationId,
        parameters: [...parameters.values()],
        isPartial: named.length < read.length,
        node,
        place: ['paths', path, method],
      })
    }
  }
  return operations
}

/** Lists the media types of a request body or a response. */
export function bodies(node: unknown, resolve: Resolve): [type: string, media: Json][] {
  const content = object(object(resolve(node).node).content)
  return Object.entries(content).map(([type, media]) => [type, object(media)])
}

/**
 * Returns the required parameters that every operation has and no link maps, as place and name. The client sends
 * them itself, from its options. A document without `x-unified` has none.
 */
export function sharedParameters(
  root: Json,
  operations: ReadonlyMap<string, Operation>,
): Set<string> {
  if (!isObject(root['x-unified'])) return new Set()
  const mapped = mappedNames(root['x-unified'])
  const [first = [], ...others] = [...operations.values()].map(({ parameters }) =>
    parameters.filter(({ required }) => required === true).map(keyOf),
  )
  return new Set(
    first
      .filter((key) => others.every((keys) => keys.includes(key)))
      .filter((key) => !mapped.has(key.slice(key.indexOf(' ') + 1))),
  )
}

/** Lists the required parameters that all operations but one have, each with that operation. */
export function lackingOperations(
  operations: ReadonlyMap<string, Operation>,
): { parameter: Json; lacking: Operation }[] {
  const all = [...operations.values()]
  if (all.length < 3) return []
  const required = all.flatMap(({ parameters }) => parameters.filter(({ required }) => required))
  const named = new Map(required.map((parameter) => [keyOf(parameter), parameter]))
  return [...named].flatMap(([key, parameter]) => {
    const has = (operation: Operation) => operation.parameters.some((one) => keyOf(one) === key)
    const [lacking, ...others] = all.filter((operation) => !has(operation))
    return lacking && !lacking.isPartial && !others.length ? [{ parameter, lacking }] : []
  })
}

/** Returns the names of the parameters that any link of `x-unified` maps. */
const mappedNames = ({ contact, tag, listContacts, ...others }: Json): Set<string> =>
  new Set(
    [
      ...Object.values(object(contact)),
      ...Object.values(object(tag)),
      ...Object.values(object(listContacts)),
      ...Object.values(others),
    ].flatMap((link) => Object.keys(object(object(link).parameters))),
  )

/** Identifies a parameter by its place and name. */
export const keyOf = (parameter: Json): string => `${parameter.in} ${parameter.name}`
