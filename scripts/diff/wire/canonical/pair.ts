import { lastToken, tokensOf } from '../../../lib/pointer.ts'
import { type Json, list, object } from '../../../redocly/context.ts'
import { textOf } from './node.ts'

/** An alternative of a list, as far as its partner on the other side depends on it. */
export interface Alternative {
  /** The component of the canonical document; `undefined` for an inline schema. */
  name: string | undefined
  schema: Json
  /** The properties that have only one value, with that value as text. */
  constants: Map<string, string>
  /** The property names, and the values of each property. */
  marks: string[]
  /** The types, values and property names of the items of a list. */
  items: string[]
  /** The types, values and property names of each alternative of its own. */
  members: string[]
  /** The constraints as text. */
  essence: string
  /** The pointer into the file. */
  source: string
}

/** The least that two alternatives without a common name have in common, to be one. */
const resemblance = 0.5

/**
 * Pairs the alternatives of two lists, by the indexes into both: those with equal constraints, then those with one
 * component name in the files, one title, one value of a property, one type that no other has, one shape at one place,
 * and last those most alike. An alternative without partner was added or removed.
 */
export function pairAlternatives(base: Alternative[], revision: Alternative[]): [number, number][] {
  const left = new Map(base.entries())
  const right = new Map(revision.entries())
  const pairs: [number, number][] = []

  function take(one: number, other: number): void {
    left.delete(one)
    right.delete(other)
    pairs.push([one, other])
  }

  /** Pairs alternatives that have a key in common, and no conflict; if asked, only keys that each side has once. */
  function by(keysOf: (one: Alternative) => string[], isUnique = false): void {
    const there = indexed(right, keysOf)
    const here = indexed(left, keysOf)
    for (const [index, one] of [...left]) {
      for (const key of keysOf(one)) {
        const found = (there.get(key) ?? []).filter((other) => right.has(other))
        const isClear = !isUnique || (found.length === 1 && here.get(key)?.length === 1)
        const partner = found.find((other) => !isConflict(one, right.get(other) as Alternative))
        if (!left.has(index) || !isClear || partner === undefined) continue
        take(index, partner)
      }
    }
  }

  by(({ essence, source }) => [`${essence} ${componentOf(source) ?? ''}`])
  by(({ essence }) => [essence])
  by(({ source }) => [componentOf(source) ?? []].flat())
  by(({ schema }) => (typeof schema.title === 'string' ? [schema.title] : []), true)
  by(({ constants }) => [...constants].map(([name, value]) => `${name} ${value}`), true)
  by((one) => ([base, revision].every((all) => isOnly(one, all)) ? [kindOf(one) ?? []].flat() : []))
  by(({ name, schema }) => (isScalar(schema) ? [] : [name ?? []].flat()))
  const objects = [base, revision].map((all) => all.filter(isObjectOnly))
  const isGeneric = objects.every(({ length }) => length === 1) && objects.flat().some(isEmpty)
  by((one) => (isGeneric && isObjectOnly(one) ? ['object'] : []))
  const shared = sharedNames([...base, ...revision])
  const alike = [...left].flatMap(([index, one]) =>
    [...right].map(([other, each]): [number, number, number] => [
      index,
      other,
      likeness(one, each, shared),
    ]),
  )
  const [before = [], after = []] = objects
  const isSplit = (one: Alternative, other: Alternative) =>
    isPart(one, other, before, after) || isPart(other, one, after, before)
  for (const [one, other, score] of alike.sort(([, , one], [, , other]) => other - one)) {
    const isPaired = score >= resemblance && left.has(one) && right.has(other)
    if (isPaired && !isSplit(base[one] as Alternative, revision[other] as Alternative))
      take(one, other)
  }
  const isClear = (one: Alternative) => ![...right.values()].some((other) => isOther(one, other))
  by((one) => (isClear(one) ? [kindOf(one) ?? []].flat() : []), true)
  return pairs.sort(([one], [other]) => one - other)
}

function indexed(
  all: Map<number, Alternative>,
  keysOf: (one: Alternative) => string[],
): Map<string, number[]> {
  const index = new Map<string, number[]>()
  for (const [at, one] of all) {
    for (const key of keysOf(one)) index.set(key, [...(index.get(key) ?? []), at])
  }
  return index
}

/** Returns the name of the component at a pointer into the file. */
export function componentOf(source: string): string | undefined {
  const tokens = tokensOf(source)
  return /^(schemas|\$defs|definitions)$/.test(tokens.at(-2) ?? '') ? tokens.at(-1) : undefined
}

const typesOf = ({ type }: Json): string[] => [type ?? []].flat().map(String).sort()

const isScalar = (schema: Json): boolean => {
  const types = typesOf(schema)
  return types.length > 0 && types.every((type) => type !== 'object' && type !== 'array')
}

/** Returns the types of a scalar or list without null; `undefined` for other schemas. */
function kindOf({ schema }: Alternative): string | undefined {
  const types = typesOf(schema)
  if (!isScalar(schema) && types.join() !== 'array') return undefined
  return types.filter((type) => type !== 'null').join()
}

const isObjectOnly = ({ schema }: Alternative): boolean =>
  typesOf(schema)
    .filter((type) => type !== 'null')
    .join() === 'object'

/** Checks for an object of any properties. */
const isEmpty = (one: Alternative): boolean =>
  namesOf(one).length === 0 && one.members.length === 0 && componentOf(one.source) === undefined

/** Checks that no other alternative of a list is a scalar or list of the same types. */
const isOnly = (one: Alternative, all: Alternative[]): boolean =>
  all.filter((other) => kindOf(other) === kindOf(one)).length === 1

/** Checks that two alternatives are not the same one, by a value of one property, or by the names of scalars. */
function isConflict(one: Alternative, other: Alternative): boolean {
  if (componentOf(one.source) && componentOf(one.source) === componentOf(other.source)) return false
  if (kindOf(one) !== undefined && areNamed(one, other)) return likeness(one, other) < resemblance
  return [...one.constants].some(([name, value]) => (other.constants.get(name) ?? value) !== value)
}

/** Checks that two scalars have values of their own, and not the same. */
function isOther(one: Alternative, other: Alternative): boolean {
  const areMarked = [one, other].every(({ schema }) => marks.some((mark) => mark in schema))
  return areMarked && likeness(one, other) < resemblance
}

const areNamed = (one: Alternative, other: Alternative): boolean =>
  componentOf(one.source) !== undefined && componentOf(other.source) !== undefined

/** Lists the properties that all objects of two lists have, which say nothing about one of them. */
function sharedNames(all: Alternative[]): Set<string> {
  const lists = all.map(namesOf).filter((names) => names.length > 0)
  const [first = [], ...others] = lists
  const isShared = (name: string) => others.every((names) => names.includes(name))
  return new Set(lists.length > 2 ? first.filter(isShared) : [])
}

/**
 * Checks that an object is the only one of its list, and that another has only some of its properties and their values,
 * because more of the list have the rest.
 */
function isPart(
  whole: Alternative,
  part: Alternative,
  wholes: Alternative[],
  parts: Alternative[],
): boolean {
  if (wholes.length !== 1 || wholes[0] !== whole || parts.length < 2) return false
  const others = parts.filter((one) => one !== part).flatMap(({ marks }) => marks)
  return whole.marks.some((mark) => !part.marks.includes(mark) && others.includes(mark))
}

const namesOf = ({ schema }: Alternative): string[] => Object.keys(object(schema.properties))

/**
 * Returns how much two alternatives have in common, from 0 to 1; 0 for objects that are both components. The `shared`
 * properties count only if there are no others.
 */
function likeness(one: Alternative, other: Alternative, shared = new Set<string>()): number {
  const kinds = [kindOf(one), kindOf(other)]
  if (kinds[0] !== kinds[1]) return 0
  if (kinds[0] === 'array') return shareOf(one.items, other.items)
  if (kinds[0] !== undefined) return alikeValues(one.schema, other.schema)
  if (areNamed(one, other) || isConflict(one, other)) return 0
  const [left, right] = [namesOf(one), namesOf(other)]
  if (left.length + right.length === 0) return shareOf(one.members, other.members)
  const own = (names: string[]) => names.filter((name) => !shared.has(name))
  const isShared = own([...left, ...right]).length === 0
  return isShared ? shareOf(left, right) : shareOf(own(left), own(right))
}

/** The keywords that say which scalars are meant. */
const marks = ['format', 'enum', 'x-pattern']

/** Returns how much the values of two scalars have in common. */
function alikeValues(one: Json, other: Json): number {
  const used = marks.filter((mark) => mark in one || mark in other)
  const scores = used.map((mark) => {
    const [left, right] = [one[mark], other[mark]]
    if (mark === 'enum') return containment(list(left).map(textOf), list(right).map(textOf))
    if (mark !== 'x-pattern') return textOf(left ?? null) === textOf(right ?? null) ? 1 : 0
    return alikeTexts(String(left ?? ''), String(right ?? ''))
  })
  return scores.reduce((sum, score) => sum + score, 0) / (scores.length || 1)
}

/** Returns the share of the shorter list that is in the other. */
function containment(one: string[], other: string[]): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.filter((value) => long.includes(value)).length / (short.length || 1)
}

/** Returns the share of two lists that is in both. */
function shareOf(one: string[], other: string[]): number {
  const all = new Set([...one, ...other])
  return all.size ? one.filter((name) => other.includes(name)).length / all.size : 0
}

/** Returns the share of the longer text with which both begin and end. */
function alikeTexts(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  let end = 0
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end += 1
  return long.length ? (start + end) / long.length : 1
}

/** Reads an alternative of a canonical document with these components. */
export function alternativeOf(
  schemas: Json,
  node: unknown,
  name: string | undefined,
  source: string,
  essence: string,
): Alternative {
  const follow = (one: unknown): Json => {
    const { $ref } = object(one)
    return typeof $ref === 'string' ? object(schemas[lastToken($ref)]) : object(one)
  }
  const schema = follow(node)
  const constantsOf = ({ properties }: Json) =>
    Object.entries(object(properties)).flatMap(([key, child]): [string, string][] => {
      const values = list(follow(child).enum)
      return values.length === 1 ? [[key, textOf(values)]] : []
    })
  const marksOf = ({ type, enum: values, properties }: Json) =>
    [type ?? [], list(values), Object.keys(object(properties))].flat().map(textOf)
  const items = marksOf(follow(schema.items))
  const members = list(schema.anyOf)
    .map(follow)
    .map((member) => textOf([marksOf(member), constantsOf(member)]))
  const constants = new Map(constantsOf(schema))
  const marks = Object.entries(object(schema.properties)).flatMap(([key, child]) => [
    key,
    ...list(follow(child).enum).map((value) => `${key} ${textOf(value)}`),
  ])
  return { name, schema, constants, marks, items, members, essence, source }
}
