/** The source and the certainty of a fact in a spec. */
import { resolve } from '@tags/scripts/document'
import type { Document, Source } from '@tags/scripts/spec'

export type Certainty = Source['certainty']

/** All degrees of certainty, the highest first. */
export const certainties = ['documented', 'recorded', 'reported', 'inferred'] as const

type Node = Record<string, unknown>

/**
 * Returns the `x-source` of the node at `path` below `node`, or of its nearest ancestor with one.
 * `undefined` if there is no such node, or none of them has a source.
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

/** Returns the most certain of several sources, each of which is enough for the fact. */
export const mostCertain = (sources: readonly (Source | undefined)[]): Source | undefined =>
  inOrder(sources)[0]

/** Returns the least certain of several sources, all of which the fact needs. */
export const leastCertain = (sources: readonly (Source | undefined)[]): Source | undefined =>
  inOrder(sources).at(-1)

const inOrder = (sources: readonly (Source | undefined)[]): Source[] =>
  sources
    .filter((source) => source !== undefined)
    .toSorted(
      (one, other) => certainties.indexOf(one.certainty) - certainties.indexOf(other.certainty),
    )

const sourceOf = (nodes: unknown[]): Source | undefined =>
  nodes.map((node) => (node as Node)?.['x-source'] as Source | undefined).findLast(Boolean)

/** Returns the nodes on the path to the child `token`, which may be in a member of `allOf`. */
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
