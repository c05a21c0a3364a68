import { step } from '../../lib/pointer.ts'
import { type Json, list, object } from '../../redocly/context.ts'
import { covers, isAllowed, type Schema } from './covers.ts'
import type { Folded } from './fold.ts'
import { isSent, type Reached } from './reach.ts'
import type { Both } from './sides.ts'

/** The rules that compare the values that two schemas allow. */
const byValues = new Set(
  (
    'enum-values-added enum-values-removed property-removed required-properties-added ' +
    'required-properties-removed schema-constraint-changed schema-combinator-changed ' +
    'schema-type-changed tags/multiple-of-changed tags/pattern-changed'
  ).split(' '),
)

/**
 * Checks that a change inside an alternative takes no value from the alternatives as a whole: what might be sent fits
 * one of those of the revision, and what may come fits one of those of the base.
 */
export function isTransfer(change: Folded, { operation, way }: Reached, both: Both): boolean {
  const verdicts = [...change.verdicts, ...(change.also ?? [])]
  if (verdicts.length === 0 || !verdicts.every(({ ruleId }) => byValues.has(ruleId))) return false
  const sent = isSent({ operation, way })
  const [wide, narrow] = sent ? [both.revision, both.base] : [both.base, both.revision]
  return way.some((token, index) => {
    if (token !== 'anyOf' || index + 2 >= way.length) return false
    const choice = operation + way.slice(0, index).map(step).join('')
    const around = object(narrow.reach.nodeAt(choice))
    const node = narrow.reach.nodeAt(`${choice}/anyOf/${way[index + 1]}`)
    const schemaOf = ({ canonical }: Both['base'], node: unknown): Schema => ({
      document: canonical.document,
      node,
    })
    const several = wide.reach.nodeAt(choice)
    if (node === undefined || several === undefined) return false
    // Under `oneOf`, what fits another alternative as well is refused.
    const isRefused = (part: Schema) =>
      othersOf(around, way[index + 1]).some((other) => covers(schemaOf(narrow, other), part))
    const own = { ...schemaOf(narrow, node), isSent: sent }
    return isAllowed(schemaOf(wide, several), own, 0, isRefused)
  })
}

/** Lists the alternatives of which only one may fit a value, without one of them. */
const othersOf = (
  { anyOf, 'x-exclusive': isExclusive }: Json,
  index: string | undefined,
): unknown[] => (isExclusive ? list(anyOf).filter((_, at) => String(at) !== index) : [])
