import type { Canonical } from '../diff/wire/canonical/document.ts'
import { nameOf, originOf } from '../diff/wire/canonical/node.ts'
import { find, pointerOf, step, tokensOf } from '../lib/pointer.ts'
import { isObject, object } from '../redocly/context.ts'

/** A node on the path from an operation into its schemas. */
export interface PathNode {
  node: unknown
  /** The place in our spec where it is, or would be. */
  pointer: string
}

/** Lists the nodes of our spec along a path, beginning with the operation; missing nodes are undefined. */
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

/** Returns the last node along a path. */
export const nodeAt = (ours: Canonical, operation: string, way: string[]): PathNode =>
  nodesAlong(ours, operation, way).at(-1) as PathNode

/** Returns the certainty in the nearest `x-source` along a path. */
export const certaintyOf = (nodes: PathNode[]): unknown =>
  nodes
    .map(({ node }) => (isObject(node) ? object(node['x-source']).certainty : undefined))
    .findLast((certainty) => certainty !== undefined)
