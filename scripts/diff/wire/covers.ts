import { find, parentOf, tokensOf } from '../../lib/pointer.ts'
import { isObject, type Json, list, object } from '../../redocly/context.ts'
import { annotations, textOf } from './canonical/node.ts'
import type { Change } from './redocly.ts'
import type { Both } from './sides.ts'

/** A schema of a canonical document. */
interface Schema {
  document: Json
  node: unknown
}

/** The most schemas inside each other that are compared. */
const maxDepth = 6

/**
 * Checks that one schema allows all values of another. It does so only by keywords that it knows: where it cannot
 * tell, the answer is `false`.
 */
export function covers(wider: Schema, narrower: Schema, depth = 0): boolean {
  const [wide, narrow] = [followed(wider), followed(narrower)]
  if (depth > maxDepth || !wide || !narrow) return false
  const inside = (one: unknown, other: unknown) =>
    covers({ ...wider, node: one }, { ...narrower, node: other }, depth + 1)
  return Object.entries(wide).every(([keyword, value]) => {
    if (annotations.has(keyword) || keyword === 'x-source') return true
    const known = checks[keyword]
    if (known) return known(wide, narrow, inside)
    return isSimple(value) && textOf(value) === textOf(narrow[keyword])
  })
}

type Check = (
  wide: Json,
  narrow: Json,
  inside: (one: unknown, other: unknown) => boolean,
) => boolean

const checks: Record<string, Check> = {
  type: (wide, narrow) => {
    const types = [wide.type].flat()
    const isAllowed = (type: unknown) =>
      types.includes(type) || (type === 'integer' && types.includes('number'))
    return narrow.type !== undefined && [narrow.type].flat().every(isAllowed)
  },
  enum: (wide, narrow) => {
    const values = list(wide.enum).map(textOf)
    return Array.isArray(narrow.enum) && narrow.enum.every((one) => values.includes(textOf(one)))
  },
  required: (wide, narrow) =>
    list(wide.required).every((name) => list(narrow.required).includes(name)),
  items: (wide, narrow, inside) => narrow.items !== undefined && inside(wide.items, narrow.items),
  properties: (wide, narrow, inside) => {
    const own = object(narrow.properties)
    return Object.entries(object(wide.properties)).every(([name, schema]) =>
      name in own ? inside(schema, own[name]) : isClosed(narrow),
    )
  },
  additionalProperties: (wide, narrow, inside) => {
    const { additionalProperties: rest } = wide
    const declared = object(wide.properties)
    const more = Object.entries(object(narrow.properties)).filter(([name]) => !(name in declared))
    if (rest === false) return isClosed(narrow) && more.length === 0
    const isInside = more.every(([, schema]) => inside(rest, schema))
    const others = narrow.additionalProperties
    return isInside && (isClosed(narrow) || (isObject(others) && inside(rest, others)))
  },
}

const isClosed = (schema: Json): boolean =>
  schema.additionalProperties === false && schema.patternProperties === undefined

const isSimple = (value: unknown): boolean => typeof value !== 'object' || value === null

function followed({ document, node }: Schema): Json | undefined {
  if (!isObject(node)) return undefined
  if (typeof node.$ref !== 'string') return node
  const target = find(document, tokensOf(node.$ref))
  return isObject(target) ? target : undefined
}

/**
 * Checks that an alternative that was added or removed says nothing new, because the other side has one that allows
 * all its values; for `anyOf` as a whole, that one of its alternatives allows all values of the other side.
 */
export function isCovered({ typeName, kind, path, property }: Change, both: Both): boolean {
  const isWhole = typeName === 'AnyOf'
  const isMember = typeName === 'Schema' && tokensOf(path).at(-2) === 'anyOf'
  if (kind === 'modified' || property !== undefined || !(isWhole || isMember)) return false
  const [own, other] = kind === 'added' ? ['revision', 'base'] : ['base', 'revision']
  const [here, there] = [both[own as keyof Both], both[other as keyof Both]]
  const schema = (side: typeof here, node: unknown) => ({ document: side.canonical.document, node })
  const parent = parentOf(isWhole ? path : parentOf(path))
  const several = object((isWhole ? here : there).reach.nodeAt(parent))
  if (several['x-exclusive']) return false
  const narrower = isWhole
    ? schema(there, there.reach.nodeAt(parent))
    : schema(here, here.reach.nodeAt(path))
  return list(several.anyOf).some((member) =>
    covers(schema(isWhole ? here : there, member), narrower),
  )
}
