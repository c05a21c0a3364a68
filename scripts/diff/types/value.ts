import ts from 'typescript'
import { quote } from '../../generate/text.ts'
import { remembered } from '../../lib/list.ts'
import { type Choices, propertyType } from './choice.ts'
import { type Counterparts, literalsOf, partsOf } from './pairs.ts'
import { later, type Place, type Spotted } from './place.ts'
import type { Relation, Same } from './relation.ts'

/** A piece of code, the text that reports show for it, and its place in the spec. */
export interface Part {
  text: string
  shown?: string
  /** Its spots are looked up only if the part does not compile. */
  place?: Spotted
  /** Whether it is a required key. */
  isRequired?: boolean
}

/** An expression in a file of usage, with its type and its place in the spec. */
export interface Value {
  type: ts.Type
  /** Its type in the revision; missing if it has none there. */
  other: ts.Type | undefined
  parts: Part[]
  /** The conditions under which the value can be read. */
  guards: Part[]
  place: Place
}

/** A part of a value: a property, a list item, or the value of an index signature. */
export interface Child extends Value {
  /** The key; missing for items. */
  key?: string
  /** The step to its place: the key, `[]` for the items of a list, or `[1]` for an item of a tuple. */
  step: string
  /** The name of a variable for this part. */
  name: string
  optional: boolean
}

/** The context in which the usage of one file is derived. */
export interface Scope {
  checker: ts.TypeChecker
  /** Returns a number for each type. */
  idOf: (type: ts.Type) => number
  same: Same
  counterparts: Counterparts
  choices: Choices
  /** Checks that whatever reads a value still compiles. */
  isReadable: Relation
  /** Checks that whatever is sent is still accepted. */
  isAccepted: Relation
  /** The names of values of the base, and the code that reads them, by their type. */
  values: Map<ts.Type, { name: string; code: string }>
  /** Pointers to properties that requests must leave out. */
  refused: Set<string>
}

/** The pairs of types that were used. */
export type Seen = Map<ts.Type, Set<ts.Type | undefined>>

/** Adds the types of a value, and returns whether they are new. */
export function add(seen: Seen, { type, other }: Value): boolean {
  const others = seen.get(type) ?? new Set()
  seen.set(type, others)
  return others.size < others.add(other).size
}

/** Checks that the revision has a value of a type that is related. */
export const isRelated = (relation: Relation, { type, other }: Value): boolean =>
  other !== undefined && relation(type, other)

/** Joins parts to the code that is compiled. */
export const codeOf = (parts: Part[]): string => parts.map(({ text }) => text).join('')
/** Joins parts to the code that reports show. */
export const shownOf = (parts: Part[]): string =>
  parts.map(({ text, shown }) => shown ?? text).join('')

/** Writes a key of a literal. */
export const keyOf = (name: string): string => (isIdentifier(name) ? name : quote(name))

/** Writes the access to a key of a value. */
export const accessOf = (name: string): string =>
  isIdentifier(name) ? `.${name}` : `[${quote(name)}]`

const isIdentifier = (name: string): boolean => /^[A-Za-z_$][\w$]*$/.test(name)

/** Writes the type that a value has in the base. */
export function typeInBase({ checker, values }: Scope, { type, parts, guards }: Value): string {
  if (isKeyword(type)) return checker.typeToString(type)
  const { name } = remembered(values, type, () => {
    const condition = guards.map(({ text }) => text).join(' && ')
    const code = condition ? `${condition} ? ${codeOf(parts)} : null!` : codeOf(parts)
    return { name: `value${values.size}`, code }
  })
  return `ReturnType<typeof before.${name}>`
}

/** Checks for a type of one word, or of several, that is the same on both sides. */
const isKeyword = (type: ts.Type): boolean =>
  (type.isUnion() && !(type.flags & ts.TypeFlags.Boolean) ? type.types : [type]).every(
    ({ flags }) => flags & keywords,
  )

const keywords =
  ts.TypeFlags.String |
  ts.TypeFlags.Number |
  ts.TypeFlags.Boolean |
  ts.TypeFlags.Null |
  ts.TypeFlags.Undefined

/** Narrows a value to its type without null and undefined. */
export function present(checker: ts.TypeChecker, value: Value): Value {
  const type = checker.getNonNullableType(value.type)
  const other = value.other && checker.getNonNullableType(value.other)
  if (type === value.type || type.flags & ts.TypeFlags.Never) return { ...value, type, other }
  return value.type.flags & ts.TypeFlags.Unknown
    ? value
    : { ...value, type, other, parts: [...value.parts, { text: '!' }] }
}

/** Lists the parts of an object, a list or a tuple; empty for other values. */
export const children = (checker: ts.TypeChecker, value: Value): Child[] =>
  partsOf(checker, value.type, value.other).map(({ key, index, type, other, optional }): Child => {
    const step = key ?? (index === undefined ? '[]' : `[${index}]`)
    const access = key === undefined ? `[${index ?? 0}]` : accessOf(key)
    const part = { ...below(value, step, access, type, other), step, optional }
    return key === undefined
      ? { ...part, name: 'item' }
      : { ...part, key, name: isIdentifier(key) ? key : 'value' }
  })

function below(
  { parts, guards, place }: Value,
  key: string,
  access: string,
  type: ts.Type,
  other: ts.Type | undefined,
): Value {
  const next = later(() => place.step(key))
  const part = { text: access, place: next }
  return { type, other, parts: [...parts, part], guards, place: next }
}

/**
 * Lists the objects and lists in a union, each with the condition that narrows to it; with `all` also those that
 * the revision does not have.
 */
export function members(scope: Scope, value: Value, all = false): Value[] {
  const { checker } = scope
  const { type, other, parts, guards, place } = value
  if (!type.isUnion()) return []
  const code = codeOf(parts)
  const lists = type.types.filter((member) => checker.isArrayType(member))
  const objects = scope.choices(type)
  const counterparts = other && scope.counterparts(type, other)
  const under = (member: ts.Type, conditions: string[], tag?: string): Value[] => {
    if (!all && counterparts && !counterparts.has(member)) return []
    const source = tag === undefined ? place : later(() => place.step(tag))
    const guard = { text: conditions.join(' && '), place: source }
    const theirs = counterparts?.get(member)
    return [{ type: member, other: theirs, parts, guards: [...guards, guard], place }]
  }
  const isAnObject = [
    ...(objects.size < type.types.length ? [`typeof ${code} === 'object'`] : []),
    ...(lists.length ? [`!Array.isArray(${code})`] : []),
  ]
  const narrowed = [...objects].flatMap(([member, { tag, key }]) => {
    if (objects.size === 1) return under(member, isAnObject)
    if (tag) {
      const their = propertyType(checker, counterparts?.get(member), tag.name)
      const text = literalText(checker, keptOf(tag.literals, their))
      const condition = `${code}${accessOf(tag.name)} === ${text}`
      return under(member, [...isAnObject, condition], tag.name)
    }
    return key === undefined ? [] : under(member, [...isAnObject, `${quote(key)} in ${code}`])
  })
  const [list] = lists
  return lists.length === 1 && list
    ? [...narrowed, ...under(list, [`Array.isArray(${code})`])]
    : narrowed
}

/** Returns the first of several values that a type still has, or the first of all. */
export function keptOf(literals: ts.Type[], type: ts.Type | undefined): ts.Type {
  const kept = type ? literalsOf(type) : []
  return literals.find((literal) => kept.includes(literal)) ?? (literals[0] as ts.Type)
}

/** Writes a literal value. */
export const literalText = (checker: ts.TypeChecker, literal: ts.Type): string =>
  checker.typeToString(
    literal,
    undefined,
    ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType | ts.TypeFormatFlags.NoTruncation,
  )
