import { fits } from './check.ts'
import { typesOf } from './schema.ts'
import type { Side } from './subject.ts'
import { child, entries, fieldsOf, follow, type Node, resolvedChild } from './tree.ts'
import { takes, typeOf } from './type.ts'

/** Returns the schema of a header or a parameter. */
export const parameterSchema = (node: Node): Node | undefined =>
  child(node, 'schema') ?? child(entries(child(node, 'content'))[0]?.[1], 'schema')

const separators: Record<string, string> = { spaceDelimited: ' ', pipeDelimited: '|' }

/**
 * Parses the texts of a header or a parameter by its schema. Returns `undefined` if it may be an object, which
 * has many forms.
 */
export function parseParameter(
  node: Node,
  texts: readonly string[],
  side: Side,
): { value: unknown } | undefined {
  const schema = parameterSchema(node)
  const types = typesOf(schema)
  const [text = ''] = texts
  if (text === '' && fieldsOf(node).allowEmptyValue === true) return undefined
  if (types?.has('object') || child(node, 'content')) return undefined
  if (!types?.has('array')) return { value: parseScalar(schema, texts.join(','), side) }
  const { in: location, style, explode = location === 'query' } = fieldsOf(node)
  const parts =
    explode && location === 'query' ? texts : text.split(separators[String(style)] ?? ',')
  const items = resolvedChild(follow(schema), 'items')
  return { value: parts.map((text) => parseScalar(items, text.trim(), side)) }
}

/** Parses a text as a value that fits the schema, or else as the type that it looks like. */
function parseScalar(schema: Node | undefined, text: string, side: Side): unknown {
  const types = typesOf(schema)
  const values: unknown[] = []
  if (!types || types.has('string')) values.push(text)
  const word = text.trim()
  if (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(word)) values.push(Number(word))
  if (word === 'true' || word === 'false') values.push(word === 'true')
  if (text === '' && types?.has('null')) values.push(null)
  const possible = values.filter((value) => takes(types, typeOf(value)))
  const fitting = possible.filter((value) => fits(schema, value, side))
  return [...fitting, ...possible, ...values, text][0]
}
