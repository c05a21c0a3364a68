import ts from 'typescript'
import { isOptional } from './pairs.ts'
import { relation, type Same } from './relation.ts'

/** Creates a function that compares types of one program. */
export function comparison(checker: ts.TypeChecker): Same {
  const compared = relation(compare)
  function same(one: ts.Type, other: ts.Type): boolean {
    if (one === other) return true
    return isStructured(one) && isStructured(other) && compared(one, other)
  }

  function compare(one: ts.Type, other: ts.Type): boolean {
    if (one.isUnion() || other.isUnion())
      return one.isUnion() && other.isUnion() && unions(one, other)
    if (checker.isArrayLikeType(one) || checker.isArrayLikeType(other)) return lists(one, other)
    return objects(one, other)
  }

  function unions(one: ts.UnionType, other: ts.UnionType): boolean {
    const theirs = new Set(other.types)
    const own = one.types.filter((member) => !theirs.delete(member))
    if (own.length !== theirs.size) return false
    return own.every((member) => {
      const match = [...theirs].find((their) => same(member, their))
      return match !== undefined && theirs.delete(match)
    })
  }

  function lists(one: ts.Type, other: ts.Type): boolean {
    const isTuple = checker.isTupleType(one)
    if (isTuple !== checker.isTupleType(other)) return false
    if (!isTuple && !(checker.isArrayType(one) && checker.isArrayType(other))) return false
    const [own, theirs] = [one, other].map((type) =>
      checker.getTypeArguments(type as ts.TypeReference),
    ) as [readonly ts.Type[], readonly ts.Type[]]
    return (
      own.length === theirs.length &&
      own.every((item, index) => same(item, theirs[index] as ts.Type))
    )
  }

  function objects(one: ts.Type, other: ts.Type): boolean {
    const [own, theirs] = [checker.getPropertiesOfType(one), checker.getPropertiesOfType(other)]
    if (own.length !== theirs.length) return false
    const index = [one, other].map((type) => checker.getIndexInfoOfType(type, ts.IndexKind.String))
    if (index[0] || index[1]) {
      if (!index[0] || !index[1] || !same(index[0].type, index[1].type)) return false
    }
    return own.every((property) => {
      const their = checker.getPropertyOfType(other, property.name)
      return (
        their !== undefined &&
        isOptional(property) === isOptional(their) &&
        isReadonly(property) === isReadonly(their) &&
        same(checker.getTypeOfSymbol(property), checker.getTypeOfSymbol(their))
      )
    })
  }
  return same
}

/** Checks for a type that is not identical to all types that are equal. */
const isStructured = ({ flags }: ts.Type): boolean =>
  (flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection | ts.TypeFlags.Union)) !== 0

const isReadonly = ({ declarations = [] }: ts.Symbol): boolean =>
  declarations.some(
    (declaration) => ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Readonly,
  )
