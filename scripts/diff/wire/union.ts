import { step } from '../../lib/pointer.ts'
import { type Json, list, object } from '../../redocly/context.ts'
import { covers, isAllowed, type Schema } from './covers.ts'
import type { Folded } from './folded.ts'
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

/** Checks that a change at an operation takes no value from the alternatives around it. */
export type IsTransfer = (change: Folded, reached: Reached) => boolean

/**
 * Creates a function that checks that a change inside an alternative takes no value from the alternatives as a whole:
 * what might be sent fits one of those of the revision, and what may come fits one of those of the base.
 */
export function createTransfers(both: Both): IsTransfer {
  const known = new Map<unknown, Map<unknown, boolean>>()

  function isKept(choice: string, index: string, sent: boolean): boolean {
    const [wide, narrow] = sent ? [both.revision, both.base] : [both.base, both.revision]
    const several = wide.reach.nodeAt(choice)
    const node = narrow.reach.nodeAt(`${choice}/anyOf/${index}`)
    if (node === undefined || several === undefined) return false
    const results = known.get(several) ?? new Map<unknown, boolean>()
    known.set(several, results)
    const found = results.get(node)
    if (found !== undefined) return found
    const schemaOf = ({ canonical }: Both['base'], node: unknown): Schema => ({
      document: canonical.document,
      node,
    })
    const others = othersOf(object(narrow.reach.nodeAt(choice)), index)
    const own = { ...schemaOf(narrow, node), isSent: sent }
    const fitsAnother = (part: Schema) =>
      others.some((other) => covers(schemaOf(narrow, other), part))
    // Under `oneOf`, what fits another alternative as well is refused; vendors mean no alternative that is all refused.
    const isRefused = fitsAnother(own) ? undefined : fitsAnother
    const result = isAllowed(schemaOf(wide, several), own, 0, isRefused)
    results.set(node, result)
    return result
  }

  return ({ verdicts, also = [] }, { operation, way }) => {
    const all = [...verdicts, ...also]
    if (all.length === 0 || !all.every(({ ruleId }) => byValues.has(ruleId))) return false
    const sent = isSent({ operation, way })
    return way.some((token, index) => {
      if (token !== 'anyOf' || index + 2 >= way.length) return false
      const choice = operation + way.slice(0, index).map(step).join('')
      return isKept(choice, way[index + 1] ?? '', sent)
    })
  }
}

/** Lists the alternatives of which only one may fit a value, without one of them. */
const othersOf = (
  { anyOf, 'x-exclusive': isExclusive }: Json,
  index: string | undefined,
): unknown[] => (isExclusive ? list(anyOf).filter((_, at) => String(at) !== index) : [])
