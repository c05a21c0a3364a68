import { lostKey } from '../../generate/document.ts'
import { pointerOf, tokensOf } from '../../lib/pointer.ts'
import { isObject, type Json, list, object } from '../../redocly/context.ts'
import { lostParameters } from './canonical/document.ts'
import type { Change } from './redocly.ts'
import type { Both } from './sides.ts'

/** Leaves out the changes, and the places of changes, at which a side does not know what it refers to. */
export function knownPart(changes: Change[], both: Both): Change[] {
  const gaps = [both.base, both.revision].flatMap(({ parsed }) => [parsed.lost, parsed.newKeys])
  if (gaps.flat().length === 0) return changes
  return changes.flatMap((change) => {
    if (change.property?.startsWith(lostKey)) return []
    if (change.reached.length === 0) return isUnknown(tokensOf(change.path), both) ? [] : [change]
    const reached = change.reached.filter(
      ({ operation, way }) => !isUnknown([...tokensOf(operation), ...way], both),
    )
    return reached.length > 0 ? [{ ...change, reached }] : []
  })
}

/** Checks that a path leads to what only one side knows, or to what the other side may have in an unknown part. */
function isUnknown(path: string[], { base, revision }: Both): boolean {
  return path.some((_, index) => {
    const at = pointerOf(path.slice(0, index + 1))
    const nodes = [base, revision].map(({ reach }) => reach.nodeAt(at))
    const [old, now] = nodes.map(object) as [Json, Json]
    const rest = path.slice(index + 1)
    if (nodes.every(isObject)) {
      return old[lostKey] !== now[lostKey] || isAmong(rest, [old, now], { base, revision })
    }
    // A new property is known, whatever its value is; an unknown schema beside another may say anything.
    const isNamed = path[index - 1] === 'properties' || path[index - 1] === 'parameters'
    return rest.length === 0 && !isNamed && (lostKey in old || lostKey in now)
  })
}

/** The keys of a schema that follow from its alternatives. */
const choosing = /^(type|discriminator|x-exclusive)$/

/** Checks that the rest of a path leads to a parameter or an alternative that may be an unknown one. */
function isAmong([part = '', ...rest]: string[], nodes: [Json, Json], both: Both): boolean {
  if (part === 'parameters') {
    return rest.length === 1 && nodes.some((node) => lostParameters in node)
  }
  const [old = '', now = ''] = [both.base, both.revision].map(({ canonical }, index) =>
    list(nodes[index]?.anyOf)
      .map((member) => {
        const { $ref } = object(member)
        const { schemas } = canonical.document.components as { schemas: Json }
        const name = typeof $ref === 'string' ? tokensOf($ref)[2] : undefined
        return object(name === undefined ? member : schemas[name])[lostKey] ?? ''
      })
      .sort()
      .join(''),
  )
  const isAtList = part === 'anyOf' ? rest.length <= 1 : choosing.test(part)
  return old !== now || (isAtList && old !== '')
}
