import ts from 'typescript'
import { quote } from '../../generate/text.ts'
import { depthLimit } from './reads.ts'
import {
  type Child,
  children,
  keyOf,
  members,
  type Part,
  present,
  type Scope,
  shownOf,
  typeInBase,
  type Value,
} from './value.ts'

/** The second argument of a call, and the path to its optional part. */
export interface Argument {
  parts: Part[]
  path: string[]
}

/** Builds a literal with only the required parts, and one for each optional part. */
export const argumentsOf = (scope: Scope, init: Value): Argument[] =>
  [[], ...paths(scope, init, [])].map((path) => ({ path, parts: literal(scope, init, path, []) }))

/** Lists the parts that a literal can have; of a call's second argument, only those from the spec. */
const partsOf = ({ checker, refused }: Scope, value: Value, above: ts.Type[]): Child[] => {
  const nothing = ts.TypeFlags.Never | ts.TypeFlags.Undefined
  const all = children(checker, value).filter(
    ({ type, place }) => !(type.flags & nothing) && !refused.has(place.spots[0]?.pointer ?? ''),
  )
  return above.length ? all : all.filter(({ name }) => name === 'params' || name === 'body')
}

/** Yields the paths from a value to each optional part: keys, `null`, or the index of a union member. */
function* paths(scope: Scope, value: Value, above: ts.Type[]): Generator<string[]> {
  const { checker } = scope
  const bare = present(checker, value)
  if (isNullable(value.type)) yield ['null']
  if (above.includes(bare.type) || above.length > depthLimit) return
  const next = [...above, bare.type]
  if (bare.type.isUnion()) {
    for (const [index, member] of members(checker, bare).entries()) {
      yield [`${index}`]
      for (const path of paths(scope, member, next)) yield [`${index}`, ...path]
    }
    return
  }
  for (const part of partsOf(scope, bare, above)) {
    const key = part.key ?? '[]'
    if (part.optional && part.place.isDescribed) yield [key]
    for (const path of paths(scope, part, next)) yield [key, ...path]
  }
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
): Part[] {
  const { checker } = scope
  const [step, ...rest] = path
  const { spots } = value.place
  if (step === 'null') return [{ text: 'null', spots }]
  const bare = present(checker, value)
  const next = [...above, bare.type]
  if (bare.type.isUnion() && step) {
    return literal(scope, members(checker, bare)[Number(step)] as Value, rest, next, name)
  }
  const parts = above.includes(bare.type) || bare.type.isUnion() ? [] : partsOf(scope, bare, above)
  if (!parts.length && above.length) {
    if (bare.type.flags & ts.TypeFlags.Never) return [{ text: 'null', spots }]
    const text = `(null! as ${typeInBase(scope, bare)})`
    return [{ text, shown: sample(checker, bare.type, name), spots }]
  }
  const [first] = parts
  if (first && !first.key) {
    return [{ text: '[' }, ...literal(scope, first, rest, next, first.name), { text: ']' }]
  }
  const properties = parts
    .filter(({ key, optional }) => !optional || key === step)
    .map((part) => {
      const held = literal(scope, part, part.key === step ? rest : [], next, part.name)
      return property(part, held)
    })
  return [
    { text: properties.length ? '{ ' : '{}', spots },
    ...properties.flatMap((parts, index) => [...(index ? [{ text: ', ' }] : []), ...parts]),
    ...(properties.length ? [{ text: ' }' }] : []),
  ]
}

/** Builds `key: value`, which reports show as `key` if the value is a variable of that name. */
function property({ key = '', place, optional }: Child, held: Part[]): Part[] {
  const hidden = shownOf(held) === key && { shown: '' }
  const text = keyOf(key)
  return [
    { text, ...hidden, spots: place.spots, isRequired: !optional },
    { text: ': ', ...hidden },
    ...held,
  ]
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
