import ts from 'typescript'
import { quote } from '../../generate/text.ts'
import type { Place, Spot } from './place.ts'

/** A piece of code, the text that reports show for it, and its spots in the spec. */
export interface Part {
  text: string
  shown?: string
  spots?: Spot[]
  /** Whether it is a required key. */
  isRequired?: boolean
}

/** An expression in a file of usage, with its type and its place in the spec. */
export interface Value {
  type: ts.Type
  parts: Part[]
  /** The conditions under which the value can be read. */
  guards: Part[]
  place: Place
}

/** A part of a value: a property, a list item, or the value of an index signature. */
export interface Child extends Value {
  /** The key; missing for list items. */
  key?: string
  /** The name of a variable for this part. */
  name: string
  optional: boolean
}

/** The context in which the usage of one file is derived. */
export interface Scope {
  checker: ts.TypeChecker
  /** The names of values of the base, by the code that reads them. */
  values: Map<string, string>
  /** Pointers to properties that requests must leave out. */
  refused: Set<string>
}

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
export function typeInBase({ values }: Scope, { parts, guards }: Value): string {
  const condition = guards.map(({ text }) => text).join(' && ')
  const code = condition ? `${condition} ? ${codeOf(parts)} : null!` : codeOf(parts)
  if (!values.has(code)) values.set(code, `value${values.size}`)
  return `typeof before.${values.get(code)}`
}

/** Narrows a value to its type without null and undefined. */
export function present(checker: ts.TypeChecker, value: Value): Value {
  const type = checker.getNonNullableType(value.type)
  if (type === value.type || type.flags & ts.TypeFlags.Never) return { ...value, type }
  return value.type.flags & ts.TypeFlags.Unknown
    ? value
    : { ...value, type, parts: [...value.parts, { text: '!' }] }
}

/** Lists the parts of an object or a list; empty for other values. */
export function children(checker: ts.TypeChecker, value: Value): Child[] {
  const { type } = value
  if (checker.isArrayType(type)) {
    const [item] = checker.getTypeArguments(type as ts.TypeReference)
    return [{ ...below(value, '[]', '[0]', item as ts.Type), name: 'item', optional: false }]
  }
  const all = type.isUnion() ? type.types : [type]
  if (!all.every((member) => isObject(checker, member))) return []
  const properties = checker.getPropertiesOfType(type).map((property): Child => {
    const { name } = property
    return {
      ...below(value, name, accessOf(name), checker.getTypeOfSymbol(property)),
      key: name,
      name: isIdentifier(name) ? name : 'value',
      optional: isOptional(property),
    }
  })
  const index = type.isUnion() ? undefined : checker.getIndexInfoOfType(type, ts.IndexKind.String)
  if (!index || index.type.flags & ts.TypeFlags.Never) return properties
  const anyKey = below(value, 'anyKey', '.anyKey', index.type)
  return [...properties, { ...anyKey, key: 'anyKey', name: 'anyKey', optional: true }]
}

function below({ parts, guards, place }: Value, key: string, access: string, type: ts.Type): Value {
  const next = place.step(key)
  return { type, parts: [...parts, { text: access, spots: next.spots }], guards, place: next }
}

/** Lists the objects and lists in a union, each with the condition that narrows to it. */
export function members(checker: ts.TypeChecker, value: Value): Value[] {
  const { type, parts, guards, place } = value
  if (!type.isUnion()) return []
  const code = codeOf(parts)
  const lists = type.types.filter((member) => checker.isArrayType(member))
  const objects = type.types.filter((member) => isObject(checker, member))
  const under = (member: ts.Type, conditions: string[], spots = place.spots): Value => {
    const guard = { text: conditions.join(' && '), spots }
    return { type: member, parts, guards: [...guards, guard], place }
  }
  const isAnObject = [
    ...(objects.length < type.types.length ? [`typeof ${code} === 'object'`] : []),
    ...(lists.length ? [`!Array.isArray(${code})`] : []),
  ]
  const narrowed = objects.flatMap((member) => {
    const others = objects.filter((other) => other !== member)
    if (!others.length) return [under(member, isAnObject)]
    const tag = tagOf(checker, member, others)
    if (tag) {
      const condition = `${code}${accessOf(tag.name)} === ${quote(tag.value)}`
      return [under(member, [...isAnObject, condition], place.step(tag.name).spots)]
    }
    const unique = checker
      .getPropertiesOfType(member)
      .filter(({ name }) => others.every((other) => !has(checker, other, name)))
    const key = unique.find((property) => !isOptional(property)) ?? unique[0]
    return key ? [under(member, [...isAnObject, `${quote(key.name)} in ${code}`])] : []
  })
  const [list] = lists
  return lists.length === 1 && list
    ? [...narrowed, under(list, [`Array.isArray(${code})`])]
    : narrowed
}

/** Finds the property whose literal value distinguishes an object from others. */
function tagOf(checker: ts.TypeChecker, member: ts.Type, others: ts.Type[]) {
  for (const property of checker.getPropertiesOfType(member)) {
    const { name } = property
    const text = checker.getTypeOfSymbol(property)
    if (!text.isStringLiteral()) continue
    const theirs = others.map((other) => checker.getPropertyOfType(other, name))
    const isOwn = theirs.every(
      (their) => their && !checker.isTypeAssignableTo(text, checker.getTypeOfSymbol(their)),
    )
    if (isOwn) return { name, value: text.value }
  }
  return undefined
}

const isOptional = ({ flags }: ts.Symbol): boolean => (flags & ts.SymbolFlags.Optional) !== 0

const has = (checker: ts.TypeChecker, type: ts.Type, name: string): boolean =>
  checker.getPropertyOfType(type, name) !== undefined ||
  checker.getIndexInfoOfType(type, ts.IndexKind.String) !== undefined

const isObject = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0 &&
  !checker.isArrayLikeType(type) &&
  (checker.getPropertiesOfType(type).length > 0 ||
    checker.getIndexInfoOfType(type, ts.IndexKind.String) !== undefined)
