import { excludePatterns, isText, matches } from '../pattern.ts'
import { type Keywords, type Located, list, type Read, textOf, typesOf } from './node.ts'

/** The most properties of properties that are compared. */
const maxDepth = 3

/**
 * Checks that no value fits two of the schemas, as far as their types, values and required properties say, and those of
 * the schema `around` them, which the same values must fit.
 */
export function areDisjoint(read: Read, schemas: Located[], around?: Keywords): boolean {
  const all = schemas.map((schema) => within(read(schema), around))
  return all.every((one, index) =>
    all.slice(index + 1).every((other) => isDisjoint(read, one, other)),
  )
}

/** Adds to a schema what the one around it requires. */
function within(own: Keywords, around?: Keywords): Keywords {
  const required = around?.get('required')
  if (!required) return own
  const { node: names = [], at = required.at } = own.get('required') ?? {}
  const node = [...(names as string[]), ...(required.node as string[])]
  return new Map([...own, ['required', { node, at }]])
}

/** Checks that no value fits both schemas. */
export function isDisjoint(read: Read, one: Keywords, other: Keywords, depth = 0): boolean {
  if (depth > maxDepth) return false
  const types = [typesOf(one), typesOf(other)] as const
  if (types.every(({ length }) => length > 0) && !haveCommon(...types)) return true
  for (const [left, right] of [
    [one, other],
    [other, one],
  ] as const) {
    const members = ['anyOf', 'oneOf'].flatMap((keyword) => {
      const located = left.get(keyword)
      return located ? [list(located.node, located.at)] : []
    })
    const isExcluded = (member: Located) => isDisjoint(read, read(member), right, depth + 1)
    if (members.some((each) => each.length > 0 && each.every(isExcluded))) return true
  }
  const values = [one, other].map((keywords) => keywords.get('enum')?.node as unknown[] | undefined)
  const [left, right] = values.map((list) => list?.map(textOf))
  if (left && right) return !left.some((value) => right.includes(value))
  if (haveDisjointTexts(one, other) || haveDisjointRanges(one, other)) return true
  // One type is enough, because a value must fit both schemas.
  const only = types.find((names) => names.length === 1)?.join()
  if (only === 'array') return haveDisjointItems(read, one, other, depth)
  return only === 'object' && haveDisjointProperty(read, one, other, depth)
}

/** Checks that no item fits both lists; the empty list, which fits both, means the same in each. */
function haveDisjointItems(read: Read, one: Keywords, other: Keywords, depth: number): boolean {
  const [left, right] = [one.get('items'), other.get('items')]
  return (
    Boolean(left && right) &&
    isDisjoint(read, read(left as Located), read(right as Located), depth + 1)
  )
}

/** Checks that no text fits the patterns of both schemas, or that the pattern of one fits no value of the other. */
function haveDisjointTexts(one: Keywords, other: Keywords): boolean {
  const patternOf = (keywords: Keywords) => keywords.get('pattern')?.node
  const excludesAll = (pattern: unknown, keywords: Keywords) => {
    const values = keywords.get('enum')?.node as unknown[] | undefined
    if (!isText(pattern) || !values?.every(isText)) return false
    return matches(pattern, values, 'none')
  }
  const [left, right] = [patternOf(one), patternOf(other)]
  if (excludesAll(left, other) || excludesAll(right, one)) return true
  const areTexts = [one, other].some((keywords) => typesOf(keywords).join() === 'string')
  return areTexts && isText(left) && isText(right) && excludePatterns(left, right)
}

/** The keywords that bound the values of a type, or their length: the least and the most. */
const ranges: Record<string, [least: string, most: string]> = {
  number: ['minimum', 'maximum'],
  string: ['minLength', 'maxLength'],
  array: ['minItems', 'maxItems'],
  object: ['minProperties', 'maxProperties'],
}

/** Checks that the values of one schema end before those of the other begin. One type is enough, as above. */
function haveDisjointRanges(one: Keywords, other: Keywords): boolean {
  const single = [one, other].map(typesOf).find(({ length }) => length === 1)?.[0] ?? ''
  const [least, most] = ranges[single === 'integer' ? 'number' : single] ?? []
  if (!least || !most) return false
  const isBelow = (lower: Keywords, upper: Keywords) => {
    const bound = (keywords: Keywords, name: string) =>
      Number(keywords.get(name)?.node ?? Number.NaN)
    const isNumber = most === 'maximum'
    const [end, start] = [bound(lower, most), bound(upper, least)]
    if (end < start || !isNumber) return end < start
    const [before, after] = [bound(lower, 'exclusiveMaximum'), bound(upper, 'exclusiveMinimum')]
    return before <= start || end <= after || before <= after
  }
  return isBelow(one, other) || isBelow(other, one)
}

const haveCommon = (one: string[], other: string[]): boolean => {
  const wide = (types: string[]) => (types.includes('number') ? [...types, 'integer'] : types)
  return wide(one).some((type) => wide(other).includes(type))
}

/** Checks that two objects differ in a required property: its values, or that one object may not have it. */
function haveDisjointProperty(read: Read, one: Keywords, other: Keywords, depth: number): boolean {
  const properties = [one, other].map(
    (keywords) => (keywords.get('properties')?.node ?? {}) as Record<string, Located>,
  ) as [Record<string, Located>, Record<string, Located>]
  const requires = (keywords: Keywords) => (keywords.get('required')?.node ?? []) as string[]
  const isClosed = (keywords: Keywords) =>
    keywords.get('additionalProperties')?.node === false && !keywords.has('patternProperties')
  const isMissing = (name: string, keywords: Keywords, own: Record<string, Located>) =>
    isClosed(keywords) && !Object.hasOwn(own, name)
  if (requires(one).some((name) => isMissing(name, other, properties[1]))) return true
  if (requires(other).some((name) => isMissing(name, one, properties[0]))) return true
  const shared = [...new Set([...requires(one), ...requires(other)])].flatMap((name) => {
    const [left, right] = [properties[0][name], properties[1][name]]
    return left && right ? [[read(left), read(right)] as const] : []
  })
  // Alternatives mostly differ in a property that has one value in each.
  const hasValues = ([left, right]: readonly [Keywords, Keywords]) =>
    left.has('enum') && right.has('enum')
  const areDisjoint = ([left, right]: readonly [Keywords, Keywords]) =>
    isDisjoint(read, left, right, depth + 1)
  return shared.filter(hasValues).some(areDisjoint) || shared.some(areDisjoint)
}
