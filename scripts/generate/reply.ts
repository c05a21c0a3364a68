import { tokensOf } from '../lib/pointer.ts'
import * as schemas from '../redocly/schema.ts'
import { type Document, follow, jsonSchema, type Link, type Route, responses } from './spec.ts'
import { property, quote } from './text.ts'

/** The code that reads the result of a unified method from `reply`. */
export interface UnifiedResult {
  fields: string[]
  imports: string[]
}

/** A field of the result, its place in the reply, and the function that reads it. */
export interface Output {
  name: string
  path: string[]
  reader: string
  /** Whether a successful response may lack it. */
  optional: boolean
}

/** Compiles the result of a unified method. */
export function unifiedResult(document: Document, route: Route, link: Link): UnifiedResult {
  const outputs = readOutputs(document, route, link)
  return {
    imports: outputs.length ? ['tagsResult', ...outputs.map(({ reader }) => reader)] : [],
    fields: outputs.map(({ name, path, reader, optional }) => {
      const pointer = `[${path.map(quote).join(', ')}]`
      return property(name, `${reader}(reply, ${pointer}${optional ? ", 'optional'" : ''})`)
    }),
  }
}

/** Reads the outputs of a unified method. */
export const readOutputs = (document: Document, route: Route, link: Link): Output[] =>
  Object.entries(link.outputs ?? {}).map(([name, expression]) => {
    const path = tokensOf(expression.slice('$response.body'.length))
    return { name, path, ...readerOf(document, route, path) }
  })

/** Chooses the function that reads the value at `path`, and whether a successful response may lack it. */
function readerOf(document: Document, { operation }: Route, path: string[]) {
  const resolve = follow(document)
  let optional = false
  let found: schemas.Schema = []
  for (const [status, { content }] of responses(document, operation)) {
    if (status >= 300) continue
    let schema = schemas.read(jsonSchema(content), resolve)
    for (const key of path) {
      optional ||= !schemas.required(schema).includes(key)
      schema = schemas.property(schema, key, resolve)
      optional ||= schema.some(({ type }) => Array.isArray(type) && type.includes('null'))
    }
    if (schema.length) found = schema
  }
  const types = schemas.types(found)
  const items = found.flatMap((part) => schemas.read(part.items, resolve))
  if (types.includes('array')) {
    return { reader: schemas.types(items).includes('string') ? 'strings' : 'names', optional }
  }
  const isSeparated = found.some(({ format }) => format === 'comma-separated')
  return { reader: isSeparated ? 'commaSeparated' : 'id', optional }
}
