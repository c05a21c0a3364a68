import { tokensOf } from '@tags/scripts/pointer'
import { isMap, LineCounter, parseDocument, type Range } from 'yaml'

/**
 * Returns the lines of a YAML text with the node at a JSON Pointer, such as `#/paths/~1contacts/get`, and its key.
 * @throws if no map has such a node.
 */
export function excerpt(text: string, pointer: string): string {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const tokens = tokensOf(pointer)
  const parent = document.getIn(tokens.slice(0, -1), true)
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => String(key) === tokens.at(-1))
    : undefined
  if (!pair) throw new Error(`There is nothing at ${pointer}.`)
  const [start] = (pair.key as { range: Range }).range
  const [, end] = (pair.value as { range: Range }).range
  const { line: first, col } = lines.linePos(start)
  const { line: last } = lines.linePos(text.slice(0, end).trimEnd().length)
  return text
    .split('\n')
    .slice(first - 1, last)
    .map((line) => line.slice(col - 1))
    .join('\n')
}
