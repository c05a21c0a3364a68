import ts from 'typescript'
import { quote } from '../../generate/text.ts'
import { literalsOf } from './pairs.ts'
import type { Place } from './place.ts'
import {
  add,
  type Child,
  children,
  isRelated,
  keptOf,
  keyOf,
  literalText,
  members,
  type Part,
  present,
  type Scope,
  type Seen,
  shownOf,
  typeInBase,
  type Value,
} from './value.ts'

/** The second argument of a call, and the path to its optional part. */
export interface Argument {
  parts: Part[]
  path: string[]
}

/** Builds a literal with only the required parts, and one for each optional part whose type differs. */
export const argumentsOf = (scope: Scope, init: Value): Argument[] =>
  [[], ...paths(scope, init, new Map(), true)].map((path) => ({
    path,
    parts: literal(scope, init, path, []),
  }))

/** Lists the parts that a literal can have; of a call's second argument, only those from the spec. */
const partsOf = ({ checker, refused }: Scope, value: Value, isArgument: boolean): Child[] => {
  const nothing = ts.TypeFlags.Never | ts.TypeFlags.Undefined
  const isRefused = ({ spots }: Place) => refused.has(spots[0]?.pointer ?? '')
  const all = children(checker, value).filter(
    ({ type, place }) => !(type.flags & nothing) && !(refused.size && isRefused(place)),
  )
  return isArgument ? all.filter(({ name }) => name === 'params' || name === 'body') : all
}

/** Yields the paths from a value to each optional part: keys, `null`, or the index of a union member. */
function* paths(scope: Scope, value: Value, seen: Seen, isArgument = false): Generator<string[]> {
  const { checker } = scope
  if (isRelated(scope.isAccepted, value)) return
  const bare = present(checker, value)
  if (isNullable(value.type) && !(value.other && isNullable(value.other))) yield ['null']
  if (!add(seen, bare)) return
  if (bare.type.isUnion()) {
    for (const [index, member] of members(scope, bare, true).entries()) {
      if (isRelated(scope.isAccepted, member)) continue
      yield [`${index}`]
      for (const path of paths(scope, member, seen)) yield [`${index}`, ...path]
    }
    return
  }
  for (const part of partsOf(scope, bare, isArgument)) {
    if (isRelated(scope.isAccepted, part)) continue
    if (part.optional && part.place.isDescribed) yield [part.step]
    // A part that the revision does not have is refused as a whole.
    if (!part.other && part.place.isDescribed) continue
    for (const path of paths(scope, part, seen)) yield [part.step, ...path]
  }
}

/** Yields the parts of a request that have no type in the revision, so that the compiler checks nothing. */
export function* unknowns(scope: Scope, value: Value, seen: Seen = new Map()): Generator<Value> {
  const { checker } = scope
  if (!value.other || isRelated(scope.isAccepted, value)) return
  if (value.other.flags & ts.TypeFlags.Unknown) {
    yield value
    return
  }
  const bare = present(checker, value)
  if (!add(seen, bare)) return
  for (const part of children(checker, bare)) yield* unknowns(scope, part, seen)
}

const isNullable = (type: ts.Type): boolean =>
  type.isUnion() && type.types.some(({ flags }) => flags & ts.TypeFlags.Null)

/** Builds a literal of a value with its required parts, and the part at `path`. */
function literal(
  scope: Scope,
  value: Value,
  path: string[],
  above: ts.Type[],
  name = 'value',
  isMember = false,
): Part[] {
  const { checker } = scope
  const [step, ...rest] = path
  if (step === 'null') return [{ text: 'null', place: value.place }]
  const bare = present(checker, value)
  const next = [...above, bare.type]
  if (bare.type.isUnion() && step) {
    const member = members(scope, bare, true)[Number(step)] as Value
    return literal(scope, member, rest, next, name, true)
  }
  const isArgument = above.length === 0
  const isWhole =
    above.includes(bare.type) ||
    bare.type.isUnion() ||
    (!isArgument && isRelated(scope.same, value))
  const parts = isWhole ? [] : partsOf(scope, bare, isArgument)
  if (!parts.length && above.length) {
    if (bare.type.flags & ts.TypeFlags.Never) return [{ text: 'null', place: value.place }]
    const text = `(null! as ${typeInBase(scope, bare)})`
    return [{ text, shown: sample(checker, bare.type, name), place: value.place }]
  }
  const [first] = parts
  if (first && !first.key) {
    const items = parts.map((part) =>
      literal(scope, part, part.step === step ? rest : [], next, part.name),
    )
    return [{ text: '[' }, ...joined(items), { text: ']' }]
  }
  const properties = parts
    .filter(({ key, optional }) => !optional || key === step)
    .map((part) => {
      const isOnWay = part.key === step
      // One value says which member of a union an object is.
      const literals = isMember && step && !isOnWay ? literalsOf(part.type) : []
      if (literals.length > 1) {
        const text = literalText(checker, keptOf(literals, part.other))
        return property(part, [{ text, place: part.place }])
      }
      return property(part, literal(scope, part, isOnWay ? rest : [], next, part.name))
    })
  return [
    { text: properties.length ? '{ ' : '{}', place: value.place },
    ...joined(properties),
    ...(properties.length ? [{ text: ' }' }] : []),
  ]
}

const joined = (all: Part[][]): Part[] =>
  all.flatMap((parts, index) => [...(index ? [{ text: ', ' }] : []), ...parts])

/** Builds `key: value`, which reports show as `key` if the value is a variable of that name. */
function property({ key = '', place, optional }: Child, held: Part[]): Part[] {
  const hidden = shownOf(held) === key && { shown: '' }
  const text = keyOf(key)
  return [{ text, ...hidden, place, isRequired: !optional }, { text: ': ', ...hidden }, ...held]
}

/** Writes a sample value of a type; for a union of values, a variable. */
function sample(checker: ts.TypeChecker, type: ts.Type, name: string): string {
  const bare = checker.getNonNullableType(type)
  if (bare.isStringLiteral()) return quote(bare.value)
  if (bare.isNumberLiteral()) return String(bare.value)
  if (bare.flags & ts.TypeFlags.Boolean) return 'true'
  if (bare.flags & ts.TypeFlags.Number) return '1'
  return bare.flags & ts.TypeFlags.String ? "'…'" : name
}
