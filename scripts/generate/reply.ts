import { tokensOf } from '../lib/pointer.ts'
import * as schemas from '../redocly/schema.ts'
import { follow, jsonSchema, successes } from './document.ts'
import type { Document, Link, Route } from './spec.ts'
import { property, quote } from './text.ts'

/** The code that reads the result of a unified method from `reply`. */
export interface UnifiedResult {
  fields: string[]
  imports: string[]
  /** The code of the keys to the list whose first item has all fields; it has none if the contact does not exist. */
  list?: string
}

/** A field of the result, its place in the reply, and the function that reads it. */
export interface Output {
  name: string
  /** The keys to the value, or to the list of objects that hold it. */
  path: string[]
  /** The keys to the value in each object of a list. */
  keys?: string[]
  reader: string
  /** Whether a successful response may lack it. */
  optional: boolean
}

/** Compiles the result of a unified method, which may only read. */
export function unifiedResult(
  document: Document,
  route: Route,
  link: Link,
  isReading: boolean,
): UnifiedResult {
  const outputs = readOutputs(document, route, link)
  const states = Object.entries(link.outputs ?? {}).filter(
    ([, output]) => typeof output === 'object',
  )
  const [list, ...others] = new Set(outputs.map(({ path }) => listAbove(document, route, path)))
  const isInItem = isReading && list !== undefined && !others.length
  return {
    ...(isInItem && { list }),
    imports: [
      ...(outputs.length || states.length ? ['tagsResult'] : []),
      ...(isInItem ? ['withItems'] : []),
      ...outputs.map(({ reader }) => reader),
      ...(states.length ? ['byStatus'] : []),
    ],
    fields: [
      ...outputs.map((output) => property(output.name, emitReader(output))),
      ...states.map(([name, output]) => {
        const values = Object.entries(output).map(
          ([status, list]) => `${status}: [${(list as unknown[]).length ? 'tag' : ''}]`,
        )
        return property(name, `byStatus(reply, { ${values.join(', ')} })`)
      }),
    ],
  }
}

/** Emits the keys to the first list that a path leads through by an index. */
function listAbove(document: Document, route: Route, path: string[]): string | undefined {
  const isList = (keys: string[]) =>
    schemas.types(schemaAt(document, route, keys).found).includes('array')
  const index = path.findIndex((key, at) => /^\d+$/.test(key) && isList(path.slice(0, at)))
  return index < 0 ? undefined : emitKeys(path.slice(0, index))
}

const emitKeys = (keys: string[]): string => `[${keys.map(quote).join(', ')}]`

/** Emits the call that reads an output. */
export function emitReader({ reader, path, keys = [], optional }: Output): string {
  const parts = [
    'reply',
    emitKeys(path),
    ...(keys.length > 1 ? [emitKeys(keys)] : keys.map(quote)),
    ...(optional ? ["'optional'"] : []),
  ]
  return `${reader}(${parts.join(', ')})`
}

/** Reads the outputs of a unified method that are places in the reply. */
export const readOutputs = (document: Document, route: Route, link: Link): Output[] =>
  Object.entries(link.outputs ?? {}).flatMap(([name, expression]) =>
    typeof expression === 'string' ? [readOutput(document, route, name, expression)] : [],
  )

/** Reads an output, and chooses the function that reads its value. */
export function readOutput(
  document: Document,
  route: Route,
  name: string,
  expression: string,
): Output {
  const [path = [], rest] = splitPath(expression)
  const { found, optional } = schemaAt(document, route, path)
  const resolve = follow(document)
  const items = found.flatMap((part) => schemas.read(part.items, resolve))
  const isList = schemas.types(found).includes('array')
  if (isList && !schemas.types(items).includes('string')) {
    return { name, path, keys: rest ?? ['name'], reader: 'texts', optional }
  }
  const isSeparated = found.some(({ format }) => format === 'comma-separated')
  const reader = isList ? 'strings' : isSeparated ? 'commaSeparated' : 'id'
  return { name, path, reader, optional }
}

/** Splits `$response.body#/data/*\/id` at the star, which stands for each item of a list. */
export function splitPath(expression: string): [path: string[], rest?: string[]] {
  const path = tokensOf(expression.slice('$response.body'.length))
  const star = path.indexOf('*')
  return star < 0 ? [path] : [path.slice(0, star), path.slice(star + 1)]
}

/** Finds the schema at `path` of the successful responses, and whether one of them may lack it. */
export function schemaAt(document: Document, { operation }: Route, path: string[]) {
  const resolve = follow(document)
  let optional = false
  let found: schemas.Schema = []
  for (const { content } of successes(document, operation)) {
    let schema = schemas.read(jsonSchema(content), resolve)
    for (const key of path) {
      const isItem = /^\d+$/.test(key) && schemas.types(schema).includes('array')
      optional ||= isItem || !schemas.required(schema).includes(key)
      schema = isItem
        ? schema.flatMap((part) => schemas.read(part.items, resolve))
        : schemas.property(schema, key, resolve)
      optional ||= schema.some(({ type }) => Array.isArray(type) && type.includes('null'))
    }
    if (schema.length) found = schema
  }
  return { found, optional }
}
