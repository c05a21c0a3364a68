import { check, fits } from './check.ts'
import { type Side, typesOf } from './schema.ts'
import type { Report } from './subject.ts'
import { child, entries, fieldsOf, follow, type Node, resolvedChild } from './tree.ts'
import { takes, typeOf } from './type.ts'

/** Returns the schema of a header or a parameter. */
export const parameterSchema = (node: Node): Node | undefined =>
  child(node, 'schema') ?? child(entries(child(node, 'content'))[0]?.[1], 'schema')

/** The style of parameters that name none; that of headers is `simple`, too. */
const styles: Record<string, string> = { query: 'form', cookie: 'form' }

const separators: Record<string, string> = { spaceDelimited: ' ', pipeDelimited: '|' }

/** Checks the texts of a header or a parameter at `place`, whose `node` is in the spec. */
export function checkParameter(
  node: Node,
  texts: readonly string[],
  place: string,
  side: Side,
  report: Report,
): void {
  const [text = ''] = texts
  if (text === '' && fieldsOf(node).allowEmptyValue === true) return
  const [content] = entries(child(node, 'content'))
  const parsed = content
    ? parseJson(content[0], texts.join(','))
    : parseParameter(node, texts, side)
  if (parsed) check(parameterSchema(node), parsed.value, place, side, report)
  else {
    const detail = content?.[0] ?? styleOf(node)
    report.skip({ cause: 'style', place, pointer: node.pointer, detail })
  }
}

/** Returns the style of a header or a parameter. */
export const styleOf = (node: Node): string => {
  const { style, in: location } = fieldsOf(node)
  return String(style ?? styles[String(location)] ?? 'simple')
}

/** Parses a text of JSON; any other text is a string. Returns `undefined` for another media type. */
function parseJson(type: string, text: string): { value: unknown } | undefined {
  if (!/[/+]json *(;|$)/i.test(type)) return undefined
  try {
    return { value: JSON.parse(text) }
  } catch {
    return { value: text }
  }
}

/**
 * Parses the texts of a header or a parameter by its schema. Returns `undefined` if it may be an object, which
 * has many forms, or has a style of paths that puts signs before its value.
 */
function parseParameter(
  node: Node,
  texts: readonly string[],
  side: Side,
): { value: unknown } | undefined {
  const schema = parameterSchema(node)
  const types = typesOf(schema)
  const style = styleOf(node)
  if (types?.has('object') || style === 'matrix' || style === 'label') return undefined
  if (!types?.has('array')) return { value: parseScalar(schema, texts.join(','), side) }
  const { in: location, explode = style === 'form' } = fieldsOf(node)
  const parts =
    explode && location === 'query' ? texts : (texts[0] ?? '').split(separators[style] ?? ',')
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
