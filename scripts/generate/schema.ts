import openapiTS, { astToString } from 'openapi-typescript'
import { directed } from './direction.ts'
import { explicit } from './explicit.ts'
import {
  constantOf,
  type Document,
  httpMethods,
  type Parameter,
  resolve,
  type Source,
  schemaOf,
} from './spec.ts'

/**
 * Emits `schema.ts`: the types of paths and components, with descriptions from the spec as JSDoc unless
 * `removeComments` is set.
 */
export async function emitSchema(
  document: Document,
  formatOptions: { removeComments?: boolean } = {},
): Promise<string> {
  const typed = explicit(directed(withoutConstantHeaders(withSchemas(withSources(document)))))
  const ast = await openapiTS(typed as never, { defaultNonNullable: false, silent: true })
  return astToString(ast, { formatOptions })
}

/** Adds a note to the description of each fact that the vendor does not plainly document. */
function withSources<Node>(node: Node): Node {
  if (typeof node !== 'object' || node === null) return node
  if (Array.isArray(node)) return node.map(withSources) as Node
  const copy = Object.fromEntries(
    Object.entries(node).map(([key, child]) => [key, withSources(child)]),
  )
  const source = copy['x-source'] as Source | undefined
  if (source) {
    const note = `Source: ${source.certainty}, ${source.from}.`
    copy.description = copy.description ? `${String(copy.description).trim()}\n\n${note}` : note
  }
  return copy as Node
}

/** Gives each parameter with `content` the schema of its JSON, because the types of `content` are text. */
function withSchemas<Node>(node: Node): Node {
  if (typeof node !== 'object' || node === null) return node
  if (Array.isArray(node)) return node.map(withSchemas) as Node
  const copy = Object.fromEntries(
    Object.entries(node).map(([key, child]) => [key, withSchemas(child)]),
  )
  const isParameter = typeof copy.in === 'string' && typeof copy.name === 'string'
  if (isParameter && copy.content) copy.schema = schemaOf(copy as unknown as Parameter)
  return copy as Node
}

/** Removes required headers with one allowed value from the types, because the client sends them. */
function withoutConstantHeaders(document: Document): Document {
  const isTyped = (entry: Parameter): boolean => {
    const parameter = resolve(document, entry)
    return parameter.in !== 'header' || constantOf(document, parameter) === undefined
  }
  const { paths, components } = document
  for (const item of [...Object.values(paths), ...Object.values(components?.pathItems ?? {})]) {
    for (const holder of [item, ...httpMethods.map((method) => item[method])]) {
      if (holder?.parameters) holder.parameters = holder.parameters.filter(isTyped)
    }
  }
  return document
}
