import { step } from '../../lib/pointer.ts'
import type { Bump } from '../report.ts'
import { covers } from './covers.ts'
import { isSent, type Reached } from './reach.ts'
import type { Change } from './redocly.ts'
import type { Both } from './sides.ts'

/** The grade of a change inside `not`, with the rule that says whether more or less values are excluded. */
export interface Negated {
  wire: Bump
  rule: 'negation-excludes-more' | 'negation-excludes-less' | 'negation-changed'
}

/**
 * Grades a change of a `not`, or inside one, by all values that it excludes on both sides: Redocly's directions are
 * those of the value, and not of what is excluded. Returns `undefined` for other changes.
 */
export function negatedGrade(
  { kind }: Change,
  { operation, way }: Reached,
  both: Both,
): Negated | undefined {
  const depth = way.indexOf('not') + 1
  if (depth === 0) return undefined
  const at = operation + way.slice(0, depth).map(step).join('')
  const [old, now] = [both.base, both.revision].map(({ canonical, reach }) => ({
    document: canonical.document,
    node: reach.nodeAt(at),
  })) as [Excluded, Excluded]
  const isWhole = way.length === depth && kind !== 'modified'
  const isMore = isWhole ? kind === 'added' : covers(now, old)
  const isLess = isWhole ? kind === 'removed' : covers(old, now)
  if (!isMore && !isLess) return { wire: 'major', rule: 'negation-changed' }
  if (isMore && isLess) return { wire: 'minor', rule: 'negation-changed' }
  const isBreaking = isMore === isSent({ operation, way })
  const rule = isMore ? 'negation-excludes-more' : 'negation-excludes-less'
  return { wire: isBreaking ? 'major' : 'minor', rule }
}

type Excluded = Parameters<typeof covers>[0]
