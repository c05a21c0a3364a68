import type { Canonical } from '../diff/wire/canonical/document.ts'
import { nameOf, originOf } from '../diff/wire/canonical/node.ts'
import { find, pointerOf, step, tokensOf } from '../lib/pointer.ts'
import { isObject, object } from '../redocly/context.ts'

/** A node on the way from an operation into what it refers to. */
export interface PathNode {
  node: unknown
  /** Where it is written in our spec, or would be. */
  pointer: string
}

/** The nodes of our spec on the way to something, the operation first; what it lacks has no node. */
export function nodesAlong({ document }: Canonical, operation: string, way: string[]): PathNode[] {
  let at = tokensOf(operation)
  let node = find(document, at)
  const nodes = [{ node, pointer: originOf(document, operation) }]
  for (const token of way) {
    const last = nodes.at(-1) as PathNode
    const isThere = isObject(node) ? Object.hasOwn(node, token) : Array.isArray(node)
    at = [...at, token]
    node = find(node, [token])
    const pointer = isThere ? originOf(document, pointerOf(at)) : undefined
    if (isObject(node) && typeof node.$ref === 'string') {
      at = tokensOf(node.$ref)
      node = find(document, at)
    }
    const followed = isObject(node) ? originOf(document, pointerOf(at)) : pointer
    nodes.push({ node, pointer: followed ?? `${last.pointer}${step(nameOf(token))}` })
  }
  return nodes
}

/** The last of them. */
export const nodeAt = (ours: Canonical, operation: string, way: string[]): PathNode =>
  nodesAlong(ours, operation, way).at(-1) as PathNode

/** How sure our spec is of the last of these: what the nearest `x-source` says. */
export const certaintyOf = (nodes: PathNode[]): unknown =>
  nodes
    .map(({ node }) => (isObject(node) ? object(node['x-source']).certainty : undefined))
    .findLast((certainty) => certainty !== undefined)
