import { isObject, type Json, object } from '../../redocly/context.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { follow, textOf } from './canonical/node.ts'

/**
 * Reduces schemas to their constraints, independent of order and names; `digests` caches referenced
 * schemas.
 */
export function essenceOf(
  document: Json,
  value: unknown,
  digests = new Map<unknown, string>(),
): unknown {
  const inside = (child: unknown) => essenceOf(document, child, digests)
  if (Array.isArray(value)) {
    return value.map(inside).sort((one, other) => (textOf(one) < textOf(other) ? -1 : 1))
  }
  if (!isObject(value)) return value
  if (typeof value.$ref === 'string') {
    const { node } = follow(document, { node: value, at: '' })
    if (!digests.has(node)) {
      digests.set(node, 'itself')
      digests.set(node, fingerprintOf([inside(node)].map(textOf)))
    }
    return digests.get(node)
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, child]) => !annotations.has(key) && !(key === 'properties' && isEmpty(child)))
      .map(([key, child]) => [key, inside(child)]),
  )
}

const isEmpty = (child: unknown): boolean => Object.keys(object(child)).length === 0

/** Keys without constraints; no property in a canonical document has such a name. */
const annotations = new Set(
  'title description example examples externalDocs default deprecated $comment x-source x-name'.split(
    ' ',
  ),
)
