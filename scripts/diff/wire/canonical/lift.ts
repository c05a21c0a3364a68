import { hash } from 'node:crypto'
import { lastToken, step } from '../../../lib/pointer.ts'
import { isObject, type Json, list, object } from '../../../redocly/context.ts'
import { essenceOf } from '../essence.ts'
import { parallel } from './hoist.ts'
import { isNote, like, originOf, put, sourceOf, start, textOf } from './node.ts'
import { type Alternative, alternativeOf, componentOf, pairAlternatives } from './pair.ts'

/** Keys of a schema that is nothing but its alternatives. */
const alternative = new Set(['anyOf', 'x-exclusive', 'discriminator', 'properties'])

/** A document with the components that it had, and those that it has beside the other document. */
interface Side {
  document: Json
  schemas: Json
  aligned: Json
  digests: Map<unknown, string>
  alternatives: Map<string, Alternative>
}

type Two = [base: unknown, revision: unknown]

/**
 * Gives the schemas that Redocly must compare the same component name on both sides, and no others: those at the same
 * place, and alternatives that `pairAlternatives` pairs, which also get the same index. A schema that has alternatives
 * on the other side becomes the only one of itself. Changes the documents.
 */
export function lift(base: Json, revision: Json): void {
  const [left, right] = [base, revision].map(sideOf) as [Side, Side]
  const known = new Map<string, string>()

  /** Aligns two nodes at the same place. */
  function align(base: unknown, revision: unknown): Two {
    const here = lifted(left, base, right, revision)
    const there = lifted(right, revision, left, base)
    const [one, other] = [nameIn(here), nameIn(there)]
    if (one !== undefined && other !== undefined) {
      const name = together(one, other)
      return [referring(here, name), referring(there, name)]
    }
    if (one !== undefined || other !== undefined) return [here, there]
    return alignInside(here, there)
  }

  function alignInside(base: unknown, revision: unknown): Two {
    if (base === revision) return [base, revision]
    if (Array.isArray(base) && Array.isArray(revision)) return alignNamesakes(base, revision)
    if (!isObject(base) || !isObject(revision)) return [base, revision]
    const [here, there] = parallel(left, base, right, revision)
    const children = Object.keys(here)
      .filter((key) => key in there)
      .map((key): [string, Two] => [key, alignChild(key, here[key], there[key])])
    return [withChildren(here, children, 0), withChildren(there, children, 1)]
  }

  function alignChild(key: string, base: unknown, revision: unknown): Two {
    if (!Array.isArray(base) || !Array.isArray(revision)) return align(base, revision)
    const identity = identities[key]
    if (identity) return alignItems(base, revision, identity)
    return key === 'anyOf' ? alignAlternatives(base, revision) : align(base, revision)
  }

  /** Aligns the components that both lists refer to. */
  function alignNamesakes(base: unknown[], revision: unknown[]): Two {
    for (const name of base.map(nameIn)) {
      if (name !== undefined && revision.some((item) => nameIn(item) === name)) together(name, name)
    }
    return [base, revision]
  }

  function alignAlternatives(base: unknown[], revision: unknown[]): Two {
    const pairs =
      namesakes(base, revision) ??
      pairAlternatives(
        base.map((node) => alternativeIn(left, node)),
        revision.map((node) => alternativeIn(right, node)),
      )
    const paired = pairs.map(([one, other]) => align(base[one], revision[other]))
    const [here, there] = [0, 1].map((side) => new Set(pairs.map((pair) => pair[side])))
    const alone = [
      base.filter((_, index) => !here?.has(index)),
      revision.filter((_, index) => !there?.has(index)),
    ] as [unknown[], unknown[]]
    return [
      [...paired.map(([one]) => one), ...alone[0].map((node) => apart(left, 'base', node))],
      [
        ...paired.map(([, other]) => other),
        ...alone[1].map((node) => apart(right, 'revision', node)),
      ],
    ]
  }

  /** Pairs the alternatives of lists that refer to the same components of the files. */
  function namesakes(base: unknown[], revision: unknown[]): [number, number][] | undefined {
    const index = new Map(revision.map((node, at) => [nameIn(node), at]))
    const isSame = base.length === revision.length && index.size === base.length
    const areComponents = [...index.keys()].every(
      (name) =>
        name !== undefined && componentOf(sourceOf(right.schemas[name]) ?? '') !== undefined,
    )
    const pairs = base.map((node, at): [number, number] => [at, index.get(nameIn(node)) ?? -1])
    return isSame && areComponents && pairs.every(([, at]) => at >= 0) ? pairs : undefined
  }

  /** Gives an alternative without partner a name that the other side does not have. */
  function apart(side: Side, label: string, node: unknown): unknown {
    const name = nameIn(node)
    if (name === undefined) return node
    const own = `${label} ${name}`
    side.aligned[own] = side.schemas[name]
    return referring(node, own)
  }

  /** Aligns two components, and returns the name that both get. */
  function together(one: string, other: string): string {
    const key = `${one}|${other}`
    const found = known.get(key)
    if (found !== undefined) return found
    const [, direction = 'request'] = /~(request|response)~/.exec(`${one} ${other}`) ?? []
    const stem = one.replace(/~(request|response)~.*$/, '').slice(0, 200)
    const name =
      one === other ? one : `${stem}~${direction}~${hash('sha256', key).slice(0, 8)} aligned`
    known.set(key, name)
    const [base, revision] = alignInside(left.schemas[one], right.schemas[other])
    left.aligned[name] = base
    right.aligned[name] = revision
    return name
  }

  const [here, there] = alignItems(
    list(base.servers) as Json[],
    list(revision.servers) as Json[],
    ({ url }) => String(url),
  )
  Object.assign(base, { servers: here })
  Object.assign(revision, { servers: there })
  for (const part of ['paths', 'webhooks']) {
    const [one, other] = align(base[part], revision[part])
    if (one !== undefined) base[part] = one
    if (other !== undefined) revision[part] = other
  }
  for (const { document, schemas, aligned } of [left, right]) {
    const components = document.components as Json
    document.components = like(components, {
      ...components,
      schemas: like(schemas, { ...schemas, ...aligned }),
    })
  }
}

/** Copies a node with the aligned children of its side; returns the node itself if none is another. */
function withChildren(node: Json, children: [key: string, both: Two][], side: 0 | 1): Json {
  const changed = children.filter(([key, both]) => both[side] !== node[key])
  if (changed.length === 0) return node
  const copies = changed.map(([key, both]) => [key, both[side]])
  return like(node, { ...node, ...Object.fromEntries(copies) })
}

/** What makes two items of a list the same one, whatever else they say: the schemes of security, the URL of a server. */
const identities: Record<string, (item: Json) => string> = {
  security: (requirement) => Object.keys(requirement).sort().join(),
  servers: ({ url }) => String(url),
}

/** Makes the same items of two lists resemble each other: Redocly pairs those with half of their letters in common. */
function alignItems(
  base: Json[],
  revision: Json[],
  namesOf: (item: Json) => string,
): [Json[], Json[]] {
  const length = Math.max(...[...base, ...revision].map((one) => textOf(one).length))
  const marked = (all: Json[], others: Json[]) =>
    all.map((one) => {
      const names = namesOf(one)
      const isPaired = others.some((other) => namesOf(other) === names)
      const mark = `x-${''.padEnd(length, hash('sha256', names))}`
      return isPaired ? { ...one, [mark]: [] } : one
    })
  return [marked(base, revision), marked(revision, base)]
}

const sideOf = (document: Json): Side => ({
  document,
  schemas: (document.components as Json).schemas as Json,
  aligned: {},
  digests: new Map(),
  alternatives: new Map(),
})

const nameIn = (node: unknown): string | undefined =>
  isObject(node) && typeof node.$ref === 'string' ? lastToken(node.$ref) : undefined

/** Copies a reference, to another component. */
const referring = (node: unknown, name: string): unknown =>
  nameIn(node) === name ? node : like(node as Json, { $ref: `#/components/schemas${step(name)}` })

const bodyOf = ({ schemas }: Side, node: unknown): unknown => {
  const name = nameIn(node)
  return name === undefined ? node : schemas[name]
}

function alternativeIn(side: Side, node: unknown): Alternative {
  const name = nameIn(node)
  const known = name === undefined ? undefined : side.alternatives.get(name)
  if (known) return known
  const source = sourceOf(bodyOf(side, node)) ?? ''
  const essence = textOf(essenceOf(side.document, node, side.digests))
  const read = alternativeOf(side.schemas, node, name, source, essence)
  if (name !== undefined) side.alternatives.set(name, read)
  return read
}

/** Returns a node, or its only alternative if the other is nothing but alternatives; null is one more if it is there. */
function lifted(own: Side, node: unknown, other: Side, otherNode: unknown): unknown {
  const [here, there] = [bodyOf(own, node), bodyOf(other, otherNode)]
  if (!isSingle(here) || !isAlternatives(there)) return node
  const name = nameIn(node)
  const at = sourceOf(here) ?? '#'
  const isShared = (key: string) => isNote(key) || key === 'discriminator'
  const moved = Object.keys(here).filter((key) => isShared(key) && key in there)
  const direction = /~(request|response)~/.exec(`${name} ${nameIn(otherNode)}`)?.[0] ?? ''
  const isExclusive = there['x-exclusive'] && direction === '~response~'
  // Redocly decodes percent-encoding in references.
  const stem = `${name ?? `${at.replaceAll('%', '')}${direction}`} ${moved.join(' ')}${isExclusive ? ' exclusive' : ''}`
  const alone = typesAlone(
    here,
    list(there.anyOf).map((one) => object(bodyOf(other, one))),
  )
  const types = [here.type ?? []].flat().filter((type) => !alone.includes(String(type)))
  if (types.length > 0 || alone.length === 0) {
    own.schemas[`single ${stem}`] ??= without(here, moved, at, alone)
  }
  for (const type of alone) {
    const member = start(at)
    put(member, 'type', type, originOf(here, '#/type'))
    put(member, 'properties', start(at), at)
    own.schemas[`${type} ${stem}`] ??= member
  }
  const kinds = [...(types.length > 0 || alone.length === 0 ? ['single'] : []), ...alone]
  const members = kinds.map((kind) =>
    Object.assign(start(at), { $ref: `#/components/schemas${step(`${kind} ${stem}`)}` }),
  )
  const wrapper = start(at)
  for (const key of moved) put(wrapper, key, here[key], originOf(here, `#${step(key)}`))
  put(wrapper, 'anyOf', members, at)
  // In a response, one alternative that comes is the same whatever the keyword.
  if (isExclusive) put(wrapper, 'x-exclusive', true, at)
  put(wrapper, 'properties', start(at), at)
  own.schemas[`lifted ${stem}`] ??= wrapper
  const reference = { $ref: `#/components/schemas${step(`lifted ${stem}`)}` }
  return isObject(node) && name !== undefined
    ? like(node, reference)
    : Object.assign(start(at), reference)
}

/**
 * Lists the types of a schema that are alternatives of their own: all of several, if it says nothing else, or null, if
 * the other side has that.
 */
function typesAlone(here: Json, others: Json[]): string[] {
  const types = [here.type ?? []].flat().map(String)
  if (types.length < 2) return []
  const saysMore = (schema: Json) =>
    Object.keys(object(schema.properties)).length > 0 ||
    Object.keys(schema).some((key) => !/^(type|properties)$/.test(key) && !isNote(key))
  const isListed = (schema: Json) =>
    types.includes(String(schema.type)) && schema.type !== 'null' && !saysMore(schema)
  if (!saysMore(here) && others.some(isListed)) return types
  return types.filter((type) => type === 'null' && others.some((one) => one.type === 'null'))
}

/** Checks that a schema has no alternatives, and says something. */
const isSingle = (node: unknown): node is Json =>
  isObject(node) &&
  'properties' in node &&
  !('anyOf' in node) &&
  (Object.keys(node.properties as Json).length > 0 ||
    Object.keys(node).some((key) => key !== 'properties' && !isNote(key)))

const isAlternatives = (node: unknown): node is Json =>
  isObject(node) &&
  Array.isArray(node.anyOf) &&
  Object.keys(node).every((key) => alternative.has(key) || isNote(key)) &&
  Object.keys((node.properties ?? {}) as Json).length === 0

/** Copies a schema without some of its keys and types; without the type null, also without that value. */
function without(schema: Json, keys: string[], at: string, types: string[]): Json {
  const copy = start(at)
  const isSplit = types.length > 0
  const isNull = (value: unknown) => types.includes(String(value))
  for (const [key, value] of Object.entries(schema)) {
    const isListed = isSplit && /^(type|enum)$/.test(key) && Array.isArray(value)
    const rest = isListed ? list(value).filter((one) => !isNull(one)) : []
    const kept = key === 'type' && rest.length === 1 ? rest[0] : rest
    const left = isListed ? kept : value
    if (!keys.includes(key)) put(copy, key, left, originOf(schema, `#${step(key)}`))
  }
  return copy
}
