import ts from 'typescript'
import { remembered } from '../../lib/list.ts'
import { isObject, isOptional, literalsOf } from './pairs.ts'

/** What distinguishes an object of a union from the others. */
export interface Choice {
  /** The property whose literal values no other object has. */
  tag?: { name: string; literals: ts.Type[] } | undefined
  /** A property that no other object has. */
  key?: string | undefined
}

/** Lists the objects of a type, if it is a union. */
export type Choices = (type: ts.Type) => ReadonlyMap<ts.Type, Choice>

/** Creates a function that finds what distinguishes the objects of a union. */
export function choices(checker: ts.TypeChecker): Choices {
  const known = new Map<ts.Type, ReadonlyMap<ts.Type, Choice>>()
  return (type) => remembered(known, type, () => choicesOf(checker, type))
}

function choicesOf(checker: ts.TypeChecker, type: ts.Type): ReadonlyMap<ts.Type, Choice> {
  const objects = type.isUnion() ? type.types.filter((member) => isObject(checker, member)) : []
  return new Map(
    objects.map((member) => {
      const others = objects.filter((other) => other !== member)
      const tag = tagOf(checker, member, others)
      return [member, tag ? { tag } : { key: keyOf(checker, member, others) }]
    }),
  )
}

/** Finds the property whose literal values distinguish an object from others; one of a single value first. */
function tagOf(checker: ts.TypeChecker, member: ts.Type, others: ts.Type[]): Choice['tag'] {
  const tags = checker.getPropertiesOfType(member).flatMap((property) => {
    const { name } = property
    const literals = literalsOf(checker.getTypeOfSymbol(property))
    if (!literals.length) return []
    const isOwn = others.every((other) => {
      const their = propertyType(checker, other, name)
      return their && !literals.some((literal) => checker.isTypeAssignableTo(literal, their))
    })
    return isOwn ? [{ name, literals }] : []
  })
  return tags.find(({ literals }) => literals.length === 1) ?? tags[0]
}

/** Finds a property that others do not have; a required one first. */
function keyOf(checker: ts.TypeChecker, member: ts.Type, others: ts.Type[]): Choice['key'] {
  const unique = checker
    .getPropertiesOfType(member)
    .filter(({ name }) => others.every((other) => !has(checker, other, name)))
  return (unique.find((property) => !isOptional(property)) ?? unique[0])?.name
}

/** Returns the type of a property, if a type has it. */
export function propertyType(
  checker: ts.TypeChecker,
  type: ts.Type | undefined,
  name: string,
): ts.Type | undefined {
  const property = type && checker.getPropertyOfType(type, name)
  return property && checker.getTypeOfSymbol(property)
}

const has = (checker: ts.TypeChecker, type: ts.Type, name: string): boolean =>
  checker.getPropertyOfType(type, name) !== undefined ||
  checker.getIndexInfoOfType(type, ts.IndexKind.String) !== undefined
