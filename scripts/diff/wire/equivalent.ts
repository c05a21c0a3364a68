import { find, tokensOf } from '../../lib/pointer.ts'
import { object } from '../../redocly/context.ts'
import { originOf, textOf, typesOf } from './canonical/node.ts'
import { allowsValues } from './covers.ts'
import { sourceOf } from './origin.ts'
import type { Change } from './redocly.ts'
import type { Both } from './sides.ts'

/** Checks for a change between two ways to write the same, which a canonical document cannot level. */
export const isEquivalent = (change: Change, both: Both): boolean =>
  isSameType(change, both) ||
  isTypeOfValues(change, both) ||
  isSameEncoding(change, both) ||
  isDefaultExplode(change, both) ||
  isDefaultServer(change, both)

/** Checks for the server of a file that lists none: it says nothing, and so cannot be removed. */
function isDefaultServer({ typeName, kind }: Change, both: Both): boolean {
  if (typeName !== 'Server' || kind === 'modified') return false
  const { parsed } = both[kind === 'added' ? 'revision' : 'base']
  return !parsed.document.servers?.length
}

/** Checks for a type that both files have, and a canonical document leaves out beside alternatives that say it. */
function isSameType(change: Change, both: Both): boolean {
  const { property, base, revision } = change
  if (property !== 'type' || (base?.value === undefined) === (revision?.value === undefined))
    return false
  const [old, now] = (['base', 'revision'] as const).map((side) => {
    const { canonical, parsed } = both[side]
    const pointer = change[side]?.pointer.replace(/\/type$/, '') ?? '#'
    const at = originOf(canonical.document, pointer)
    const types = typesOf(canonical.schemas.read({ node: find(parsed.document, tokensOf(at)), at }))
    return types.toSorted().join()
  })
  return old !== '' && old === now
}

/** Checks for a type that came or went beside values of both sides, which are all of it. */
function isTypeOfValues({ property, path, base, revision }: Change, both: Both): boolean {
  const isOneSided = (base?.value === undefined) !== (revision?.value === undefined)
  if (property !== 'type' || !isOneSided) return false
  const [old, now] = [both.base, both.revision].map(({ reach }) => object(reach.nodeAt(path)))
  const typed = base?.value === undefined ? now : old
  return [old, now].every((node) => Array.isArray(node?.enum)) && allowsValues(typed ?? {})
}

/** Checks for `format: byte`, which OpenAPI 3.1 writes as `contentEncoding: base64`. */
function isSameEncoding({ property, path }: Change, both: Both): boolean {
  if (property !== 'format' && property !== 'contentEncoding') return false
  const nodes = [both.base, both.revision].map(({ reach }) => object(reach.nodeAt(path)))
  const [one, other] = nodes.map(({ format, contentEncoding }) =>
    textOf([format === 'byte' ? 'base64' : contentEncoding, format === 'byte' ? null : format]),
  )
  return one === other
}

/** Checks for the `explode` that follows from another `style`, which is told alone. */
function isDefaultExplode(change: Change, both: Both): boolean {
  if (change.property !== 'explode') return false
  return (['base', 'revision'] as const).every((side) => sourceOf(change, side, both) === undefined)
}
