import { tokensOf } from '../../../lib/pointer.ts'
import { type Json, list, object } from '../../../redocly/context.ts'
import { textOf } from './node.ts'

/** An alternative of a list, as far as its partner on the other side depends on it. */
export interface Alternative {
  /** The component of the canonical document; `undefined` for an inline schema. */
  name: string | undefined
  schema: Json
  /** The properties that have only one value, with that value as text. */
  constants: Map<string, string>
  /** The constraints as text. */
  essence: string
  /** The pointer into the file. */
  source: string
}

/** The share of property names that two alternatives without component name must have in common. */
const resemblance = 0.5

/**
 * Pairs the alternatives of two lists, by the indexes into both: those with equal constraints, then those with one
 * component name in the files, one value of a property, one list of types, one shape at one place, or most properties
 * in common. An alternative without partner was added or removed.
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
  by(({ constants }) => [...constants].map(([name, value]) => `${name} ${value}`), true)
  by(({ schema }) => (isScalar(schema) ? [typesOf(schema).join()] : []))
  by(({ schema }) => (isScalar(schema) ? [withoutNull(typesOf(schema)).join()] : []))
  by(({ schema }) => (typesOf(schema).join() === 'array' ? ['array'] : []), true)
  by(({ name }) => [name ?? []].flat())
  for (const [index, one] of [...left]) {
    const scores = [...right].map(([other, each]): [number, number] => [other, likeness(one, each)])
    const [best] = scores.toSorted(([, one], [, other]) => other - one)
    if (best && best[1] >= resemblance) take(index, best[0])
  }
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

const withoutNull = (types: string[]): string[] => types.filter((type) => type !== 'null')

const isScalar = (schema: Json): boolean => {
  const types = typesOf(schema)
  return types.length > 0 && types.every((type) => type !== 'object' && type !== 'array')
}

/** Checks that two alternatives have different values of one property, and so are not the same one. */
function isConflict(one: Alternative, other: Alternative): boolean {
  if (componentOf(one.source) && componentOf(one.source) === componentOf(other.source)) return false
  return [...one.constants].some(([name, value]) => (other.constants.get(name) ?? value) !== value)
}

/** Returns the share of property names that two alternatives have in common; 0 if both are components. */
function likeness(one: Alternative, other: Alternative): number {
  const isNamed = componentOf(one.source) !== undefined && componentOf(other.source) !== undefined
  if (isNamed || isConflict(one, other)) return 0
  const [left, right] = [one, other].map(({ schema }) =>
    Object.keys(object(schema.properties)),
  ) as [string[], string[]]
  const all = new Set([...left, ...right])
  return all.size ? left.filter((name) => right.includes(name)).length / all.size : 0
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
    return typeof $ref === 'string' ? object(schemas[tokensOf($ref)[2] ?? '']) : object(one)
  }
  const schema = follow(node)
  const constants = Object.entries(object(schema.properties)).flatMap(
    ([key, child]): [string, string][] => {
      const values = list(follow(child).enum)
      return values.length === 1 ? [[key, textOf(values)]] : []
    },
  )
  return { name, schema, constants: new Map(constants), essence, source }
}
