import { tokensOf } from '@tags/scripts/pointer'
import { isMap, LineCounter, parseDocument, type Range } from 'yaml'

/**
 * The lines of a YAML text that hold what a JSON Pointer, `#/paths/~1contacts/get`, leads to, with its key.
 * @throws if there is no such node in a map.
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
