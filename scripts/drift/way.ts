import type { Canonical } from '../diff/wire/canonical/document.ts'
import { nameOf, originOf } from '../diff/wire/canonical/node.ts'
import { find, pointerOf, step, tokensOf } from '../lib/pointer.ts'
import { isObject, object } from '../redocly/context.ts'

/** A node on the way from an operation into what it refers to. */
export interface Stop {
  node: unknown
  /** Where it is written in our spec, or would be. */
  pointer: string
}

/** The nodes of our spec on the way to something, the operation first; what it lacks has no node. */
export function stopsOn({ document }: Canonical, operation: string, way: string[]): Stop[] {
  let at = tokensOf(operation)
  let node = find(document, at)
  const stops = [{ node, pointer: originOf(document, operation) }]
  for (const token of way) {
    const last = stops.at(-1) as Stop
    const isThere = isObject(node) ? Object.hasOwn(node, token) : Array.isArray(node)
    at = [...at, token]
    node = find(node, [token])
    const pointer = isThere ? originOf(document, pointerOf(at)) : undefined
    if (isObject(node) && typeof node.$ref === 'string') {
      at = tokensOf(node.$ref)
      node = find(document, at)
    }
    const followed = isObject(node) ? originOf(document, pointerOf(at)) : pointer
    stops.push({ node, pointer: followed ?? `${last.pointer}${step(nameOf(token))}` })
  }
  return stops
}

/** The last of them. */
export const stopAt = (ours: Canonical, operation: string, way: string[]): Stop =>
  stopsOn(ours, operation, way).at(-1) as Stop

/** How sure our spec is of the last of these: what the nearest `x-source` says. */
export const certaintyOf = (stops: Stop[]): unknown =>
  stops
    .map(({ node }) => (isObject(node) ? object(node['x-source']).certainty : undefined))
    .findLast((certainty) => certainty !== undefined)
