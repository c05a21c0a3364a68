import ts from 'typescript'
import { remembered } from '../../lib/list.ts'
import type { Same } from './relation.ts'

/** A part of a type, and the same part of its type in the revision. */
export interface Pair {
  /** The key; missing for the items of a list and of a tuple. */
  key?: string
  /** The index in a tuple. */
  index?: number
  type: ts.Type
  /** Missing if the revision has no such part. */
  other: ts.Type | undefined
  optional: boolean
}

/** Lists the parts of an object, a list or a tuple, whose values may be known by any key; empty for other types. */
export function partsOf(checker: ts.TypeChecker, type: ts.Type, other?: ts.Type): Pair[] {
  if (checker.isArrayType(type)) {
    const item = itemOf(checker, type)
    return item ? [{ type: item, other: other && itemOf(checker, other), optional: false }] : []
  }
  if (checker.isTupleType(type)) {
    return itemsOf(checker, type).map((item, index) => {
      const their = other && (itemOf(checker, other) ?? itemsOf(checker, other)[index])
      return { index, type: item, other: their, optional: false }
    })
  }
  if (!isData(checker, type)) return []
  const properties = checker.getPropertiesOfType(type).map((property): Pair => {
    const { name } = property
    return {
      key: name,
      type: checker.getTypeOfSymbol(property),
      other: other && propertyOf(checker, other, name),
      optional: isOptional(property),
    }
  })
  const index = type.isUnion() ? undefined : checker.getIndexInfoOfType(type, ts.IndexKind.String)
  if (!index || index.type.flags & ts.TypeFlags.Never) return properties
  const theirs = other && checker.getIndexInfoOfType(other, ts.IndexKind.String)?.type
  return [...properties, { key: 'anyKey', type: index.type, other: theirs, optional: true }]
}

const itemOf = (checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined =>
  checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference)[0] : undefined

/** Lists the types of the items of a tuple that has as many in each value; empty for other types. */
const itemsOf = (checker: ts.TypeChecker, type: ts.Type): readonly ts.Type[] =>
  checker.isTupleType(type) &&
  ((type as ts.TypeReference).target as ts.TupleType).elementFlags.every(
    (flag) => flag === ts.ElementFlags.Required,
  )
    ? checker.getTypeArguments(type as ts.TypeReference)
    : []

function propertyOf(checker: ts.TypeChecker, type: ts.Type, name: string): ts.Type | undefined {
  const property = isData(checker, type) ? checker.getPropertyOfType(type, name) : undefined
  return property && checker.getTypeOfSymbol(property)
}

/** Checks that a type has no properties but those of the spec, as text and lists have. */
const isData = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  (type.isUnion() ? type.types : [type]).every((member) => isObject(checker, member))

export const isObject = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  (type.flags & structured) !== 0 &&
  !checker.isArrayLikeType(type) &&
  (checker.getPropertiesOfType(type).length > 0 ||
    checker.getIndexInfoOfType(type, ts.IndexKind.String) !== undefined)

export const isOptional = ({ flags }: ts.Symbol): boolean => (flags & ts.SymbolFlags.Optional) !== 0

/** Finds for members of a union the members of another type that take their places. */
export type Counterparts = (union: ts.UnionType, other: ts.Type) => ReadonlyMap<ts.Type, ts.Type>

/**
 * Creates a function that finds for each member of a union the member of another type that takes its place: an equal
 * one, or of the rest the one with the same tag, or with most properties in common. A member without such a
 * counterpart is missing in the result.
 */
export function counterparts(checker: ts.TypeChecker, same: Same): Counterparts {
  const known = new Map<ts.Type, Map<ts.Type, ReadonlyMap<ts.Type, ts.Type>>>()
  return (union, other) =>
    remembered(
      remembered(known, union, () => new Map()),
      other,
      () => counterpartsIn(checker, same, union, other),
    )
}

function counterpartsIn(
  checker: ts.TypeChecker,
  same: Same,
  union: ts.UnionType,
  other: ts.Type,
): ReadonlyMap<ts.Type, ts.Type> {
  const free = new Set(other.isUnion() ? other.types : [other])
  const found = new Map<ts.Type, ts.Type>()
  for (const member of union.types) {
    const equal = free.has(member) ? member : [...free].find((their) => same(member, their))
    if (equal && free.delete(equal)) found.set(member, equal)
  }
  for (const member of union.types.filter((each) => !found.has(each))) {
    const isList = checker.isArrayLikeType(member)
    const names = new Set(checker.getPropertiesOfType(member).map(({ name }) => name))
    const ranked = [...free]
      .filter((their) => checker.isArrayLikeType(their) === isList)
      .filter(({ flags }) => (flags & member.flags & structured) !== 0)
      .map((their) => {
        const shared = checker.getPropertiesOfType(their).filter(({ name }) => names.has(name))
        const tags = shared.filter(({ name }) => isSameTag(checker, name, member, their))
        return { their, shared: shared.length, tags: tags.length }
      })
      .toSorted((one, two) => two.tags - one.tags || two.shared - one.shared)
    const [best] = ranked
    if (!best || (best.shared === 0 && names.size > 0)) continue
    free.delete(best.their)
    found.set(member, best.their)
  }
  return found
}

/** Checks that a property has a value in two types that no other value may have, as that of a discriminator. */
function isSameTag(checker: ts.TypeChecker, name: string, one: ts.Type, other: ts.Type): boolean {
  const [own = [], their = []] = [one, other].map((type) => {
    const property = checker.getPropertyOfType(type, name)
    return property && literalsOf(checker.getTypeOfSymbol(property))
  })
  return own.some((literal) => their.includes(literal))
}

/** Lists the values of a type that has nothing but some texts, numbers or one boolean; empty for other types. */
export function literalsOf(type: ts.Type): ts.Type[] {
  if (type.flags & ts.TypeFlags.Boolean) return []
  const all = type.isUnion() ? type.types : [type]
  return all.every(({ flags }) => flags & literal) ? all : []
}

const literal =
  ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral | ts.TypeFlags.BooleanLiteral

const structured = ts.TypeFlags.Object | ts.TypeFlags.Intersection
