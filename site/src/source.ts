/** Where a fact of a spec is known from, and how sure it is. */
import { type Document, resolve, type Source } from '@tags/scripts/spec'

export type Certainty = Source['certainty']

/** How sure a fact can be, the surest first. */
export const certainties = ['documented', 'recorded', 'reported', 'inferred'] as const

type Node = Record<string, unknown>

/**
 * The `x-source` of what stands at `path` below `node`: its own, or that of the nearest node above.
 * `undefined` if nothing stands there, or if no node says it.
 */
export function sourceAt(
  document: Document,
  node: unknown,
  path: readonly string[],
): Source | undefined {
  let passed = [resolve(document, node)]
  let nearest = sourceOf(passed)
  for (const token of path) {
    passed = descend(document, passed.at(-1), token)
    if (passed.length === 0) return undefined
    nearest = sourceOf(passed) ?? nearest
  }
  return nearest
}

/** The surest of some sources: enough, where each of them alone tells the fact. */
export const surest = (sources: readonly (Source | undefined)[]): Source | undefined =>
  inOrder(sources)[0]

/** The least sure of some sources: what counts, where the fact takes all of them. */
export const leastSure = (sources: readonly (Source | undefined)[]): Source | undefined =>
  inOrder(sources).at(-1)

const inOrder = (sources: readonly (Source | undefined)[]): Source[] =>
  sources
    .filter((source) => source !== undefined)
    .toSorted(
      (one, other) => certainties.indexOf(one.certainty) - certainties.indexOf(other.certainty),
    )

const sourceOf = (nodes: unknown[]): Source | undefined =>
  nodes.map((node) => (node as Node)?.['x-source'] as Source | undefined).findLast(Boolean)

/** The way to the child `token`: through members of `allOf`, if it stands in one of them. */
function descend(document: Document, node: unknown, token: string): unknown[] {
  if (typeof node !== 'object' || node === null) return []
  if (Object.hasOwn(node, token)) return [resolve(document, (node as Node)[token])]
  for (const member of ((node as Node).allOf ?? []) as unknown[]) {
    const part = resolve(document, member)
    const found = descend(document, part, token)
    if (found.length) return [part, ...found]
  }
  return []
}
