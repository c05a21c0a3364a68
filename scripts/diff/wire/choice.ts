import { step } from '../../lib/pointer.ts'
import { list } from '../../redocly/context.ts'
import type { Finding } from '../report.ts'
import { sourceOf } from './canonical/node.ts'
import { componentOf } from './canonical/pair.ts'
import { nodeWay, placeOf } from './place.ts'
import type { Reached } from './reach.ts'
import type { Change } from './redocly.ts'
import type { Both } from './sides.ts'

/**
 * Returns the place of a finding in a body. An alternative on the way to it is named by its component, if another one
 * has the same place and does not change there.
 */
export function namedPlace(
  finding: Finding,
  change: Change,
  reached: Reached | null,
  both: Both,
): string {
  const { operation, documentation, place } = finding
  if (!reached?.way.includes('content') || !operation || documentation) return place
  const way = nodeWay(change, reached.way)
  const named = way.map((token, index) => {
    const isInside = way[index - 1] === 'anyOf' && index + 1 < way.length
    return (isInside && alternativeAt(reached.operation, way, index, both)) || token
  })
  return named.some((token, index) => token !== way[index]) ? placeOf(named, operation.path) : place
}

/** Returns the component of the alternative at an index of a path, if its name is needed. */
function alternativeAt(
  operation: string,
  way: string[],
  index: number,
  { base, revision }: Both,
): string | undefined {
  const choice = operation + way.slice(0, index).map(step).join('')
  const own = Number(way[index])
  const [old = [], now = []] = [base, revision].map(({ reach }) =>
    list(reach.nodeAt(choice)).map((member) => reach.below(member, [])),
  )
  const name = componentOf(sourceOf(now[own] ?? old[own]) ?? '')
  if (name === undefined) return undefined
  const rest = way.slice(index + 1)
  const isBeside = (_: unknown, at: number) => {
    if (at === own) return false
    const [before, after] = [
      base.reach.essenceOf(base.reach.below(old[at], rest)),
      revision.reach.essenceOf(revision.reach.below(now[at], rest)),
    ]
    const isOnBoth = old[at] !== undefined && now[at] !== undefined
    return isOnBoth ? before !== undefined && before === after : (before ?? after) !== undefined
  }
  return (old.length > now.length ? old : now).some(isBeside) ? name : undefined
}
