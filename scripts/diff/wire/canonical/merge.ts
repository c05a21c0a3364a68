import { isObject } from '../../../redocly/context.ts'
import { annotations, isNote, type Keywords, type Located, textOf } from './node.ts'

/**
 * Merges the keywords of schemas that must all hold. Schemas of the same property merge, too; keywords that one schema
 * cannot have twice, such as two patterns, stay in `allOf`. The last schema may close what all evaluate. `depth` is
 * the number of joined schemas around, and `at` the place of the keyword that joins these.
 */
export function merge(parts: Keywords[], depth = 0, at?: string): Keywords {
  const closed = parts.filter((part, index) => isClosed(part, index === parts.length - 1))
  const allowed = closed.length ? allowedBy(closed, parts) : undefined
  const merged: Keywords = new Map()
  const rest: Located[] = []
  for (const part of parts) {
    const isAlone = closed.includes(part) && !allowed && parts.length > 1
    const conflicts: [keyword: string, located: Located][] = []
    for (const [keyword, located] of part) {
      const present = merged.get(keyword)
      const both = present ? join(keyword, present, located, depth + 1) : located
      if (both && !(isAlone && closing.has(keyword))) merged.set(keyword, both)
      else conflicts.push([keyword, located])
    }
    if (isAlone) conflicts.push(...[...part].filter(([keyword]) => describing.has(keyword)))
    if (conflicts.length) rest.push(alone(conflicts))
  }
  if (rest.length) {
    const others = (merged.get('allOf')?.node ?? []) as Located[]
    merged.set('allOf', { node: [...others, ...rest], at: at ?? rest[0]?.at ?? '' })
  }
  return allowed ? withOnly(merged, allowed) : merged
}

/** Keywords that close an object, and those that say what they leave open. */
const closing = new Set(['additionalProperties', 'unevaluatedProperties'])
const describing = new Set(['properties', 'patternProperties'])

const isClosed = (part: Keywords, isLast: boolean): boolean =>
  part.get('additionalProperties')?.node === false ||
  (!isLast && part.get('unevaluatedProperties')?.node === false)

/** Lists the properties that closed schemas allow together; `undefined` if only `allOf` can say it. */
function allowedBy(closed: Keywords[], parts: Keywords[]): Set<string> | undefined {
  if (parts.some((part) => part.has('patternProperties'))) return undefined
  const lists = closed.map((part) => Object.keys((part.get('properties')?.node ?? {}) as object))
  const allowed = new Set(lists.reduce((one, other) => one.filter((name) => other.includes(name))))
  const required = parts.flatMap((part) => (part.get('required')?.node ?? []) as string[])
  if (required.every((name) => allowed.has(name))) return allowed
  // No value fits such schemas, which are written as if one could close the properties of all.
  return new Set(
    parts.flatMap((part) => Object.keys((part.get('properties')?.node ?? {}) as object)),
  )
}

function withOnly(keywords: Keywords, allowed: Set<string>): Keywords {
  const properties = keywords.get('properties')
  if (!properties) return keywords
  const kept = Object.entries(properties.node as object).filter(([name]) => allowed.has(name))
  return keywords.set('properties', { ...properties, node: Object.fromEntries(kept) })
}

/** Creates a schema of keywords of another. */
function alone(keywords: [keyword: string, located: Located][]): Located {
  const [[, { at }] = ['', { at: '' }]] = keywords
  const parent = at.slice(0, at.lastIndexOf('/'))
  const names = keywords.map(([keyword]) => keyword)
  return {
    node: Object.fromEntries(keywords.map(([keyword, { node }]) => [keyword, node])),
    at: parent,
    id: `${parent} ${names.join()}`,
    keywords: new Map(keywords),
  }
}

/** Joins a keyword of two schemas that must both hold; `undefined` if one schema cannot say it. */
function join(keyword: string, one: Located, other: Located, depth: number): Located | undefined {
  const joined = (node: unknown): Located => ({ node, at: other.at })
  if (annotations.has(keyword) || keyword.startsWith('x-') || keyword === 'discriminator') {
    return other
  }
  if (named.has(keyword)) return joined(joinNamed(one, other, depth))
  if (single.has(keyword)) return together(one, other, depth)
  if (keyword === 'allOf') return joined([...(one.node as Located[]), ...(other.node as Located[])])
  if (textOf(one.node) === textOf(other.node)) return other
  const [left, right] = [one.node, other.node]
  if (keyword === 'required') {
    return joined([...new Set([...(left as string[]), ...(right as string[])])])
  }
  const node =
    keyword === 'type'
      ? commonTypes([left].flat(), [right].flat())
      : keyword === 'enum'
        ? common(left as unknown[], right as unknown[])
        : narrower(keyword, left, right)
  return node === undefined ? undefined : joined(node)
}

/** Keywords whose schemas hold for the same values, so that both hold for each. */
const single = new Set(['items', 'additionalProperties', 'unevaluatedProperties', 'propertyNames'])
const named = new Set(['properties', 'patternProperties'])

function joinNamed(one: Located, other: Located, depth: number): Record<string, Located> {
  const [left, right] = [one.node, other.node] as [Record<string, Located>, Record<string, Located>]
  const shared = Object.entries(left)
    .filter(([name]) => Object.hasOwn(right, name))
    .map(([name, located]) => [name, together(located, right[name] as Located, depth)])
  return { ...left, ...right, ...Object.fromEntries(shared) }
}

/** Creates the schema that holds if both do. */
function together(one: Located, other: Located, depth: number): Located {
  if (one.node === false || other.node === true) return one
  if (other.node === false || one.node === true) return other
  if (!one.parts && !other.parts && essence(one) === essence(other)) return other
  return conjunction(
    [one, other].flatMap((located) => located.parts ?? [located]),
    depth,
  )
}

/** Creates the schema that holds if all parts do. */
export function conjunction(all: Located[], depth = 0): Located {
  const parts = [...new Map(all.map((part) => [identityOf(part), part])).values()]
  const last = parts.at(-1) as Located
  if (parts.length === 1) return last
  const id = parts.map(identityOf).sort().join(' & ')
  return { node: last.node, at: last.at, id, parts, depth }
}

export const identityOf = ({ at, id }: Located): string => id ?? at

/** Writes a schema as text without annotations. */
const essence = (schema: Located): string =>
  textOf(
    isObject(schema.node)
      ? Object.fromEntries(Object.entries(schema.node).filter(([key]) => !isNote(key)))
      : schema.node,
  )

/** Lists the values of both lists; `undefined` if there are none. */
function common(one: unknown[], other: unknown[]): unknown[] | undefined {
  const texts = new Set(other.map(textOf))
  const values = one.filter((value) => texts.has(textOf(value)))
  return values.length ? values : undefined
}

/** Lists the types of both lists; an integer is a number, too. */
function commonTypes(one: unknown[], other: unknown[]): unknown[] | undefined {
  const within = (types: unknown[], all: unknown[]) =>
    types.filter((type) => all.includes(type) || (type === 'integer' && all.includes('number')))
  const types = [...new Set([...within(one, other), ...within(other, one)])]
  return types.length ? types : undefined
}

/** Returns the narrower of two limits; `undefined` for keywords that are not limits. */
function narrower(keyword: string, one: unknown, other: unknown): number | undefined {
  if (typeof one !== 'number' || typeof other !== 'number') return undefined
  if (/^(max|exclusiveMax)/.test(keyword)) return Math.min(one, other)
  if (/^(min|exclusiveMin)/.test(keyword)) return Math.max(one, other)
  if (keyword !== 'multipleOf') return undefined
  const [small, large] = [Math.min(one, other), Math.max(one, other)]
  return large % small === 0 ? large : undefined
}
