import { hash } from 'node:crypto'
import { lastToken, step } from '../../../lib/pointer.ts'
import { isObject, type Json, list, object } from '../../../redocly/context.ts'
import { essenceOf } from '../essence.ts'
import { like, originOf, put, sourceOf, start, textOf } from './node.ts'

/** A document, with its components and the constraints of those that are known. */
interface Owner {
  document: Json
  schemas: Json
  digests: Map<unknown, string>
}

/** Writes what two schemas say in different places at the same place, where that makes their difference smaller. */
export function parallel(left: Owner, base: Json, right: Owner, revision: Json): [Json, Json] {
  const here = declared(left, base, right, revision)
  const there = declared(right, revision, left, base)
  return [lowered(left, here, right, there), lowered(right, there, left, here)]
}

/** Keywords by which a schema says what other properties there may be, beside those of its own. */
const closing = ['additionalProperties', 'unevaluatedProperties', 'patternProperties']

/**
 * Moves the properties and required names of a schema into each of its alternatives, where they say the same, if an
 * alternative of the other side has them, and the other side itself has not.
 */
function lowered(own: Owner, node: Json, other: Owner, otherNode: Json): Json {
  const members = list(node.anyOf).map((one) => bodyOf(own, one))
  const others = list(otherNode.anyOf).map((one) => bodyOf(other, one))
  if (members.length === 0 || others.length === 0) return node
  const isOpen = (one: Json) => closing.every((keyword) => !(keyword in one))
  if (![node, ...members].every(isOpen) || !members.every(isObjects)) return node
  const isSame = (key: string, member: Json) => {
    const properties = object(member.properties)
    return (
      !(key in properties) ||
      essenceIn(own, properties[key]) === essenceIn(own, object(node.properties)[key])
    )
  }
  const keys = Object.keys(object(node.properties)).filter(
    (key) =>
      !(key in object(otherNode.properties)) &&
      others.some(({ properties }) => key in object(properties)) &&
      members.every((member) => isSame(key, member)),
  )
  const names = list(node.required).filter(
    (name) =>
      !list(otherNode.required).includes(name) &&
      others.some(({ required }) => list(required).includes(name)),
  )
  if (keys.length + names.length === 0) return node
  const isTyped = node.type === 'object' && otherNode.type === undefined
  const moved: Moved = { keys, names, type: isTyped ? 'object' : undefined }
  const copy = start(sourceOf(node) ?? '#')
  for (const key of Object.keys(node)) {
    const rest = restOf(own, node, key, moved)
    if (rest !== undefined) put(copy, key, rest, originOf(node, `#${step(key)}`))
  }
  return copy
}

/** What moves from a schema into its alternatives. */
interface Moved {
  /** The keys of properties. */
  keys: string[]
  /** The names of required properties. */
  names: unknown[]
  type: 'object' | undefined
}

/** Returns what is left of a keyword of a schema; `undefined` for nothing. */
function restOf(own: Owner, node: Json, key: string, moved: Moved): unknown {
  const value = node[key]
  if (key === 'type') return moved.type ? undefined : value
  if (key === 'anyOf') return list(value).map((member) => refer(own, member, node, moved))
  if (key === 'properties') {
    const kept = Object.keys(object(value)).filter((name) => !moved.keys.includes(name))
    return pick(node, kept)
  }
  if (key !== 'required') return value
  const names = list(value).filter((name) => !moved.names.includes(name))
  return names.length ? names : undefined
}

const isObjects = ({ type }: Json): boolean => type === undefined || type === 'object'

const essenceIn = ({ document, digests }: Owner, node: unknown): string =>
  textOf(essenceOf(document, node, digests))

function bodyOf({ schemas }: Owner, node: unknown): Json {
  const { $ref } = object(node)
  return object(typeof $ref === 'string' ? schemas[lastToken($ref)] : node)
}

/** Copies some properties of a schema. */
function pick(node: Json, keys: string[]): Json {
  const copy = start(originOf(node, '#/properties'))
  for (const key of keys) {
    put(copy, key, object(node.properties)[key], originOf(node, `#/properties${step(key)}`))
  }
  return copy
}

/** Refers to an alternative with what moves into it from the schema around. */
function refer(own: Owner, member: unknown, around: Json, moved: Moved): unknown {
  if (!isObject(member)) return member
  const body = bodyOf(own, member)
  const stem = typeof member.$ref === 'string' ? lastToken(member.$ref) : (sourceOf(body) ?? '')
  const id = textOf([sourceOf(around) ?? '', moved])
  const name = `${stem} with ${hash('sha256', id).slice(0, 8)}`
  own.schemas[name] ??= joined(body, around, moved)
  return like(member, { $ref: `#/components/schemas${step(name)}` })
}

function joined(member: Json, around: Json, { keys, names, type }: Moved): Json {
  const copy = start(sourceOf(member) ?? '#')
  for (const [key, value] of Object.entries(member)) {
    put(copy, key, value, originOf(member, `#${step(key)}`))
  }
  if (type && !('type' in member)) put(copy, 'type', type, originOf(around, '#/type'))
  const properties = pick(member, Object.keys(object(member.properties)))
  for (const key of keys.filter((key) => !(key in properties))) {
    const at = originOf(around, `#/properties${step(key)}`)
    put(properties, key, object(around.properties)[key], at)
  }
  put(copy, 'properties', properties, originOf(member, '#/properties'))
  const required = [...new Set([...list(member.required), ...names])].sort()
  const owner = list(member.required).length ? member : around
  if (required.length) put(copy, 'required', required, originOf(owner, '#/required'))
  return copy
}

/**
 * Declares the properties that the other side declares in a schema whose further properties have a schema, unless it is
 * the same.
 */
function declared(own: Owner, node: Json, other: Owner, otherNode: Json): Json {
  const { additionalProperties: rest, patternProperties } = node
  if (!isObject(rest) || patternProperties) return node
  const theirs = object(otherNode.properties)
  const constraints = essenceIn(own, rest)
  const keys = Object.keys(theirs).filter(
    (key) => !(key in object(node.properties)) && essenceIn(other, theirs[key]) !== constraints,
  )
  if (keys.length === 0) return node
  const properties = pick(node, Object.keys(object(node.properties)))
  const at = originOf(node, '#/additionalProperties')
  for (const key of keys) put(properties, key, rest, at)
  return like(node, { ...node, properties })
}
