import { find, tokensOf } from '../../lib/pointer.ts'
import { list, object } from '../../redocly/context.ts'
import { keyOf, nameOf, textOf } from './canonical/node.ts'
import { type Folded, isOnly, isProperty, keywordOf, merged } from './folded.ts'
import { listKeyword, originIn, placeOf } from './origin.ts'
import type { Change } from './redocly.ts'
import { valuesOf } from './rules.ts'
import type { Both } from './sides.ts'

/** Leaves out the keywords and properties that moved into alternatives, or out of them. */
export function byAlternatives(changes: Folded[], path: string, both: Both): Folded[] {
  const whole = changes.find(({ typeName }) => /^(Any|All)Of$/.test(typeName))
  if (!whole) return changes
  const isAdded = whole.kind === 'added'
  const side = both[isAdded ? 'revision' : 'base']
  const { reach } = side
  const keyword = tokensOf(whole.path).at(-1) ?? ''
  const members = list(object(reach.nodeAt(path))[keyword]).map((_, index) =>
    object(reach.nodeAt(`${path}/${keyword}/${index}`)),
  )
  const type = changes.find(({ property }) => property === 'type')
  const point = isAdded ? type?.base : type?.revision
  const cause = type &&
    isOnly(type, isAdded ? 'removed' : 'added') && { ...whole, type: point?.value }
  const all = changes.map((change) => (change === whole && cause ? cause : change))
  return merged(all, cause || whole, (change) => {
    if (change.property === 'x-exclusive') return isOnly(change, whole.kind as 'added')
    if (!isOnly(change, isAdded ? 'removed' : 'added')) return false
    if (change === type) return true
    if (!isProperty(change)) return members.some((member) => keywordOf(change) in member)
    const key = keyOf(nameOf(tokensOf(change.path).at(-1) ?? ''))
    return members.some(({ properties }) => key in object(properties))
  })
}

/**
 * Merges the schemas that a list gained, and those that it lost. One that replaced one, and a schema in place of a
 * list, is one change.
 */
export function byMember(changes: Folded[], _path: string, both: Both): Folded[] {
  const lists = Map.groupBy(
    changes.filter(isMember),
    (change) => `${change.kind} ${keywordOf(change)}`,
  )
  const all = [...lists.values()].reduce((left, [first, ...more]) => {
    if (!first || more.length === 0) return left
    const all = left.map((change) => (change === first ? { ...first, more } : change))
    const cause = all[left.indexOf(first)] as Folded
    return merged(all, cause, (change) => more.includes(change))
  }, changes)
  const [one, two, ...rest] = all.filter(isMember)
  if (!one || !two || rest.length || one.kind === two.kind) return all
  if (keywordOf(one) !== keywordOf(two) || textOf(one.reached) !== textOf(two.reached)) return all
  const [cause, other] = weightOf(two) > weightOf(one) ? [two, one] : [one, two]
  const others = [other, ...(other.more ?? [])]
  const isOne = !cause.more && others.length === 1
  const single = [cause, other].find(
    (change) => !change.more && !/^(anyOf|oneOf|allOf)$/.test(listKeyword(change, both) ?? ''),
  )
  if (!isOne && !single) return all
  const whole = { ...cause, others, ...(single && { single: placeOf(single)[0] }) }
  const replaced = all.map((change) => (change === cause ? whole : change))
  return merged(replaced, whole, (change) => change === other)
}

const isMember = (change: Change): boolean =>
  change.typeName === 'Schema' &&
  change.property === undefined &&
  /^(anyOf|allOf)$/.test(keywordOf(change))

/** Merges a schema with the list that came in its place, or a list with the schema, and no other members. */
export function byReplacement(changes: Folded[], path: string, both: Both): Folded[] {
  const all = byMember(changes, path, both)
  return all.some(({ single }) => single) ? all : changes
}

const weightOf = ({ verdicts, also = [] }: Folded): number => verdicts.length + also.length

/** Leaves out that alternatives exclude each other, if a new or removed one says it and `anyOf` did not become `oneOf`. */
export function byExclusive(changes: Folded[], path: string, both: Both): Folded[] {
  const member = changes.find((change) => keywordOf(change) === 'anyOf')
  if (!member || !isWithoutAnyOf(path, both)) return changes
  return merged(changes, member, ({ property }) => property === 'x-exclusive')
}

/** Moves the change that alternatives exclude each other into each alternative that came or went with it. */
export function byOneOf(changes: Folded[], path: string, both: Both): Folded[] {
  const exclusive = changes.find(({ property }) => property === 'x-exclusive')
  if (!exclusive || !isWithoutAnyOf(path, both)) return changes
  const isMoved = (change: Folded) =>
    isMember(change) && (change.single || isOnly(exclusive, change.kind as 'added'))
  if (!changes.some(isMoved)) return changes
  const give = (change: Folded): Folded =>
    isMoved(change) ? { ...change, also: [...(change.also ?? []), ...exclusive.verdicts] } : change
  return changes.filter((change) => change !== exclusive).map(give)
}

/** Checks that no file has `anyOf` at the path of a schema. */
const isWithoutAnyOf = (path: string, both: Both): boolean =>
  (['base', 'revision'] as const).every((side) => {
    const schema = originIn(both[side], both[side].reach.homeOf(`${path}/anyOf`))
    return !('anyOf' in object(find(both[side].parsed.document, tokensOf(schema))))
  })

/**
 * Leaves out values of a discriminator that only have the names of new or removed alternatives, and alternatives that
 * only the discriminator names.
 */
export function byDiscriminator(all: Folded[], _path: string, both: Both): Folded[] {
  const isList = (change: Change) => /^(anyOf|allOf)$/.test(keywordOf(change))
  const whole = all.find((change) => change.others && isList(change))
  const changes = whole ? merged(all, whole, isDiscriminator) : all
  const member = changes.find(isList)
  if (!member) return changes
  if (listKeyword(member, both) === 'mapping') {
    const values = changes.find((change) => change.property === 'x-values')
    const [old = '', now = ''] = values
      ? valuesOf(values).map((all) => Object.keys(all).join())
      : []
    const isMember = (one: Change) => keywordOf(one) === 'anyOf'
    return merged(changes, values && old !== now ? values : member, isMember)
  }
  return merged(changes, member, (change) => {
    if (change.property !== 'x-values' && change.typeName !== 'Discriminator') return false
    if (change.kind !== 'modified') return member.typeName !== 'Schema'
    if (change.property !== 'x-values') return false
    const [old, now] = valuesOf(change)
    const names = Object.entries({ ...old, ...now }).filter(([value]) => old[value] !== now[value])
    return names.every(([value, name]) => value === name)
  })
}

/** Checks that a discriminator came or went as a whole. */
const isDiscriminator = ({ typeName, kind }: Change): boolean =>
  typeName === 'Discriminator' && kind !== 'modified'
