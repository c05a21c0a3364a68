import { fits, type Side } from './judge.ts'
import { typesOf } from './schema.ts'
import { child, entries, fieldsOf, follow, type Node, part } from './tree.ts'
import { takes, typeOf } from './words.ts'

/** The schema of a header or a parameter. */
export const schemaAt = (node: Node): Node | undefined =>
  child(node, 'schema') ?? child(entries(child(node, 'content'))[0]?.[1], 'schema')

const separators: Record<string, string> = { spaceDelimited: ' ', pipeDelimited: '|' }

/**
 * What the texts of a header or a parameter mean under its schema; `undefined` if that may be an
 * object, which has many forms.
 */
export function meaningOf(
  node: Node,
  texts: readonly string[],
  side: Side,
): { value: unknown } | undefined {
  const schema = schemaAt(node)
  const types = typesOf(schema)
  const [text = ''] = texts
  if (text === '' && fieldsOf(node).allowEmptyValue === true) return undefined
  if (types?.has('object') || child(node, 'content')) return undefined
  if (!types?.has('array')) return { value: scalar(schema, texts.join(','), side) }
  const { in: location, style, explode = location === 'query' } = fieldsOf(node)
  const parts =
    explode && location === 'query' ? texts : text.split(separators[String(style)] ?? ',')
  const items = part(follow(schema), 'items')
  return { value: parts.map((text) => scalar(items, text.trim(), side)) }
}

/** The value that a text is under a schema, or what it looks like if it fits in no way. */
function scalar(schema: Node | undefined, text: string, side: Side): unknown {
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
