import { find, parentOf, step, tokensOf } from '../../lib/pointer.ts'
import { type Json, list, object } from '../../redocly/context.ts'
import { follow, type Located, textOf } from './canonical/node.ts'
import { originIn } from './origin.ts'
import type { Change } from './redocly.ts'
import type { Both } from './sides.ts'

/** The most schemas inside each other in which a value is looked for. */
const maxDepth = 5

/**
 * Returns the pointer into the file to the list with the first value that the other side does not have, if a canonical
 * document merged several lists; `undefined` if its own pointer leads to that list.
 */
export function additionAt(
  { property, ...change }: Change,
  name: keyof Both,
  both: Both,
): string | undefined {
  const [own, other] = [change[name], change[name === 'base' ? 'revision' : 'base']]
  if ((property !== 'required' && property !== 'enum') || !own) return undefined
  const known = list(other?.value).map(textOf)
  const value = list(own.value)
    .map(textOf)
    .find((one) => !known.includes(one))
  if (value === undefined) return undefined
  const document = both[name].parsed.document as unknown as Json
  const at = originIn(both[name], parentOf(own.pointer))
  return listWith(document, { node: find(document, tokensOf(at)), at }, property, value)
}

/** Finds the list with a value in a schema, and in those that it joins. */
function listWith(
  document: Json,
  located: Located,
  keyword: string,
  value: string,
  depth = 0,
): string | undefined {
  const { node, at } = follow(document, located)
  const schema = object(node)
  if (list(schema[keyword]).some((one) => textOf(one) === value)) return `${at}${step(keyword)}`
  if (keyword === 'enum' && textOf(schema.const ?? null) === value && 'const' in schema)
    return `${at}/const`
  if (depth === maxDepth) return undefined
  for (const choice of ['allOf', 'anyOf', 'oneOf']) {
    for (const [index, member] of list(schema[choice]).entries()) {
      const inside = { node: member, at: `${at}/${choice}/${index}` }
      const found = listWith(document, inside, keyword, value, depth + 1)
      if (found !== undefined) return found
    }
  }
  return undefined
}
