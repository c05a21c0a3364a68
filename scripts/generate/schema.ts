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
} from './spec.ts'

/** Emits `schema.ts`: the types of paths and components, with descriptions from the spec as JSDoc. */
export async function emitSchema(document: Document): Promise<string> {
  const typed = explicit(directed(withoutConstantHeaders(withSources(document))))
  return astToString(await openapiTS(typed as never, { defaultNonNullable: false, silent: true }))
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

/** Removes required headers with one allowed value from the types, because the client sends them. */
function withoutConstantHeaders(document: Document): Document {
  const isTyped = (entry: Parameter): boolean => {
    const parameter = resolve(document, entry)
    return parameter.in !== 'header' || constantOf(document, parameter) === undefined
  }
  for (const item of Object.values(document.paths)) {
    for (const holder of [item, ...httpMethods.map((method) => item[method])]) {
      if (holder?.parameters) holder.parameters = holder.parameters.filter(isTyped)
    }
  }
  return document
}
