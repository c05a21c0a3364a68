import { step } from '../../../lib/pointer.ts'
import type { Json } from '../../../redocly/context.ts'
import { follow, keyOf, type Located, put, start, textOf } from './node.ts'

/** The canonical form of a child, or nothing if it says nothing. */
export type Form = (child: Located) => unknown

/**
 * What `located` leads to, with some of its children in another form and the rest as it is. `false` is
 * everywhere the default. What is `always` there gets its form also where it is not.
 */
export function rewrite(
  document: Json,
  located: Located,
  forms: Record<string, Form>,
  always: string[] = [],
): Json {
  const { node, at } = follow(document, located)
  const given = (node ?? {}) as Json
  const rewritten = start(at)
  for (const key of new Set([...Object.keys(given), ...always])) {
    const child = { node: given[key], at: `${at}${step(key)}` }
    const form = forms[key]
    put(rewritten, key, form ? form(child) : child.node || undefined, child.at)
  }
  return rewritten
}

/** A form for objects whose keys are names: `form` for each, under a key that no other name resembles. */
export const each =
  (form: (child: Located, name: string) => unknown, rename = (name: string) => name): Form =>
  ({ node, at }) => {
    const map = start(at)
    for (const [name, child] of Object.entries((node ?? {}) as Json)) {
      const located = { node: child, at: `${at}${step(name)}` }
      put(map, keyOf(rename(name)), form(located, name), located.at)
    }
    return map
  }

/** A form for what Redocly need not look into. */
export const asText =
  (document: Json): Form =>
  (child) =>
    textOf(follow(document, child).node)
