import { find, lastToken, parentOf, tokensOf } from '../../lib/pointer.ts'
import { list, object } from '../../redocly/context.ts'
import type { Fact, Subject } from '../report.ts'
import { textOf } from './canonical/node.ts'
import type { Folded } from './folded.ts'
import {
  choiceOf,
  listKeyword,
  nodeIn,
  nodeOf,
  originIn,
  placeOf,
  pointerIn,
  schemaName,
} from './origin.ts'
import type { Change } from './redocly.ts'
import type { Both } from './sides.ts'

const subject: Subject = { type: 'schema' }

/** Describes the schemas that `oneOf`, `anyOf` or `allOf` gained or lost, or one that replaced another. */
export function member({ more = [], others = [], ...change }: Folded, both: Both): Fact {
  const [side] = placeOf(change)
  const isMapped = [change, ...others].every((one) => listKeyword(one, both) === 'mapping')
  if (isMapped) return mappedSchemas(change, both)
  if (others.length) {
    const all = [[change, ...more], others]
    const [old = [], now = []] = side === 'revision' ? all.toReversed() : all
    return replacement(old, now, both)
  }
  const own = listKeyword(change, both) ?? ''
  // A schema that is no alternative in its file is one beside those of the other.
  const rest = both[side === 'revision' ? 'base' : 'revision']
  const there = lastToken(originIn(rest, rest.reach.homeOf(change.path)))
  const keyword = /^(anyOf|oneOf|allOf)$/.test(own) ? own : there
  const names = namesOf([change, ...more], both)
  return { kind: 'modified', keyword, subject, [side === 'revision' ? 'gained' : 'lost']: names }
}

const namesOf = (changes: Change[], both: Both): string[] =>
  changes.map((one) => schemaName(both[placeOf(one)[0]], placeOf(one)[1]))

/** A keyword with the schemas or types that it has. */
interface Part {
  keyword: string
  names: string[]
  /** The pointer into the file to the schema that has the keyword, if that is a list. */
  owner?: string
}

/** Describes schemas in whose place others came. */
function replacement(old: Change[], now: Change[], both: Both): Fact {
  const [before, after] = [partOf(old, both), partOf(now, both)]
  const { keyword } = after
  if (before.owner !== undefined && after.owner === undefined) {
    const single = withoutList(before.owner, 'base', after, now, both)
    if (!single) return { kind: 'removed', keyword: before.keyword, subject, before: before.names }
    return replaced(before, single)
  }
  if (before.owner === undefined && after.owner !== undefined) {
    const single = withoutList(after.owner, 'revision', before, old, both)
    if (!single) return { kind: 'added', keyword, subject, after: after.names }
    return replaced(single, after)
  }
  if (keyword !== before.keyword) return replaced(before, after)
  return { kind: 'modified', keyword, subject, gained: after.names, lost: before.names }
}

const replaced = (before: Part, { keyword, names }: Part): Fact => ({
  kind: 'modified',
  keyword,
  replaced: before.keyword,
  subject,
  before: before.names,
  after: names,
})

function partOf(changes: Change[], both: Both): Part {
  const names = namesOf(changes, both)
  const [first] = changes as [Change]
  const [side, pointer] = placeOf(first)
  const at = originIn(both[side], parentOf(pointer))
  const own = listKeyword(first, both)
  // The schema that refers to the parent of subtypes has no list of its own.
  if (own === 'mapping') return { keyword: '$ref', names: [tokensOf(at)[2] ?? ''] }
  const choice = choiceOf(first, both)
  if (choice)
    return { keyword: choice, names, owner: own === choice ? parentOf(at) : pointerIn(first, both) }
  if (refersTo(first, names[0] ?? '', both)) return { keyword: '$ref', names }
  const { type } = object(nodeOf(first, both))
  const word = [type ?? []].flat().join(' or ')
  return { keyword: 'type', names: names.map((name) => (name.startsWith(word) ? name : word)) }
}

/** Checks that a schema is a component, or contains it by `allOf`. */
function refersTo(change: Change, name: string, both: Both): boolean {
  const tokens = tokensOf(pointerIn(change, both))
  if (tokens.length === 3 && tokens[1] === 'schemas') return true
  const parts = list(object(nodeOf(change, both)).allOf).map((part) => String(object(part).$ref))
  return parts.some(($ref) => tokensOf($ref).at(-1) === name)
}

/**
 * Returns what came in place of a list, or was there: its type, if the list stood in the same schema, and that had no type;
 * nothing if the type is the same.
 */
function withoutList(
  owner: string,
  side: keyof Both,
  part: Part,
  [single]: Change[],
  both: Both,
): Part | undefined {
  const [other, pointer] = placeOf(single as Change)
  const { type } = object(nodeIn(both[other].canonical.document, pointer))
  const schema = object(find(both[side].parsed.document, tokensOf(owner)))
  if (type !== undefined && textOf(schema.type ?? null) === textOf(type)) return undefined
  const tokens = tokensOf(owner)
  const isOwn = part.keyword === '$ref' && tokens[1] === 'schemas' && tokens[2] === part.names[0]
  return isOwn ? { keyword: 'type', names: [type ?? []].flat().map(String) } : part
}

/** Describes the values of a discriminator that select another schema than before, where only the mapping lists schemas. */
function mappedSchemas(change: Change, both: Both): Fact {
  const schema = parentOf(parentOf(change.path))
  const [old = {}, now = {}] = [both.base, both.revision].map(
    ({ reach }): Record<string, string> => {
      const values = object(object(reach.nodeAt(schema)).discriminator)['x-values']
      return JSON.parse(String(values ?? '{}'))
    },
  )
  const moved = Object.keys(now).filter((value) => value in old && old[value] !== now[value])
  const pick = (all: Record<string, string>) =>
    Object.fromEntries(moved.map((value) => [value, all[value]]))
  const [side, pointer] = placeOf(change)
  const at = tokensOf(originIn(both[side], parentOf(pointer))).slice(0, -1)
  const { propertyName } = object(find(both[side].parsed.document, at))
  const owner: Subject = { type: 'discriminator', name: String(propertyName) }
  return {
    kind: 'modified',
    keyword: 'mapping',
    subject: owner,
    before: pick(old),
    after: pick(now),
  }
}
