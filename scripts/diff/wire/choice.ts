import { remembered } from '../../lib/list.ts'
import { list } from '../../redocly/context.ts'
import type { Finding } from '../report.ts'
import { sourceOf } from './canonical/node.ts'
import { componentOf } from './canonical/pair.ts'
import { nodeWay, placeOf } from './place.ts'
import type { Reached } from './reach.ts'
import type { Change } from './redocly.ts'
import type { Both } from './sides.ts'

/** Returns the place of a finding of a change in a body, where its alternatives are named if they must be. */
export type NamedPlace = (finding: Finding, change: Change, reached: Reached | null) => string

/**
 * Creates the function that returns the places of findings. An alternative on the way to one is named by its component,
 * if another one has the same place and does not change there, or if its own keywords change in another way.
 */
export function createNamedPlace({ base, revision }: Both): NamedPlace {
  const known = new Map<unknown, Map<unknown, Map<string, string | undefined>>>()

  /** Returns the component of the alternative at an index of a path, if its name is needed. */
  function alternativeAt(operation: string, way: string[], index: number): string | undefined {
    const choice = way.slice(0, index)
    const [old, now] = [base, revision].map(({ reach }) =>
      reach.below(reach.nodeAt(operation), choice),
    )
    const names = remembered(
      remembered(known, old, () => new Map()),
      now,
      () => new Map(),
    )
    const rest = way.slice(index)
    const key = rest.join('\n')
    if (!names.has(key)) names.set(key, nameOf(list(old), list(now), rest))
    return names.get(key)
  }

  function nameOf(before: unknown[], after: unknown[], [own, ...rest]: string[]) {
    const [old = [], now = []] = [before.map(targetIn(base)), after.map(targetIn(revision))]
    const index = Number(own)
    const name = componentOf(sourceOf(now[index] ?? old[index]) ?? '')
    if (name === undefined) return undefined
    const essencesAt = (at: number) => [
      base.reach.essenceOf(base.reach.below(old[at], rest)),
      revision.reach.essenceOf(revision.reach.below(now[at], rest)),
    ]
    const [first, second] = essencesAt(index)
    const isBeside = (_: unknown, at: number) => {
      if (at === index) return false
      const [left, right] = essencesAt(at)
      // A keyword of the alternative itself may change in another one as well, and in another way.
      if (rest.length === 1) return left !== first || right !== second
      const isOnBoth = old[at] !== undefined && now[at] !== undefined
      return isOnBoth ? left !== undefined && left === right : (left ?? right) !== undefined
    }
    return (old.length > now.length ? old : now).some(isBeside) ? name : undefined
  }

  return ({ operation, documentation, place }, change, reached) => {
    if (!reached?.way.includes('content') || !operation || documentation) return place
    const way = nodeWay(change, reached.way)
    const named = way.map((token, index) => {
      const whole = index + 1 < way.length ? way : reached.way
      const isInside = way[index - 1] === 'anyOf' && index + 1 < whole.length
      return (isInside && alternativeAt(reached.operation, whole, index)) || token
    })
    return named.some((token, index) => token !== way[index])
      ? placeOf(named, operation.path)
      : place
  }
}

/** Creates a function that follows the reference of an alternative of a side. */
const targetIn =
  ({ reach }: Both['base']) =>
  (member: unknown): unknown =>
    reach.below(member, [])
