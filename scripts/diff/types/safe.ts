import type ts from 'typescript'
import { type Counterparts, type Pair, partsOf } from './pairs.ts'
import { type Relation, relation, type Same } from './relation.ts'

/**
 * Creates a relation that holds if code which reads the base's value surely compiles with the revision's. It only
 * spares the compiler the code of what did not change for the worse.
 */
export const readable = (
  checker: ts.TypeChecker,
  same: Same,
  counterparts: Counterparts,
): Relation =>
  relation((type, other, again) => {
    if (same(type, other)) return true
    if (!checker.isTypeAssignableTo(other, type)) return false
    const [bare, theirs] = [checker.getNonNullableType(type), checker.getNonNullableType(other)]
    if (lostLiterals(bare, theirs).length) return false
    const hasPart = ({ type, other }: Pair) => other !== undefined && again(type, other)
    const members = bare.isUnion() ? counterparts(bare, theirs) : []
    return (
      partsOf(checker, bare, theirs).every(hasPart) &&
      [...members].every(([member, their]) => partsOf(checker, member, their).every(hasPart))
    )
  })

/** Creates a relation that holds if the revision surely accepts whatever was accepted. */
export const accepted = (checker: ts.TypeChecker, same: Same): Relation =>
  relation((type, other, again) => {
    if (same(type, other)) return true
    if (!checker.isTypeAssignableTo(type, other)) return false
    const [bare, theirs] = [checker.getNonNullableType(type), checker.getNonNullableType(other)]
    // The revision may be a union with a member for each of the base's.
    const members = bare.isUnion() ? bare.types : [bare]
    const counterparts = theirs.isUnion()
      ? new Map(members.map((member) => [member, undefined]))
      : new Map(members.map((member) => [member, theirs]))
    return [...counterparts].every(([member, their]) =>
      partsOf(checker, member, their).every(
        (part) => part.other !== undefined && again(part.type, part.other),
      ),
    )
  })

/** Lists the allowed texts and numbers of a value that the revision does not allow, if there are several. */
export function lostLiterals(type: ts.Type, other: ts.Type | undefined): ts.Type[] {
  if (!type.isUnion()) return []
  const kept = new Set(other?.isUnion() ? other.types : [other])
  return type.types.filter(
    (member) => (member.isStringLiteral() || member.isNumberLiteral()) && !kept.has(member),
  )
}
