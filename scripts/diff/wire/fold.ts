import { without } from '../../lib/list.ts'
import { find, lastToken, parentOf, tokensOf } from '../../lib/pointer.ts'
import { list, object } from '../../redocly/context.ts'
import { keyOf, nameOf, textOf } from './canonical/node.ts'
import { listKeyword, originIn } from './origin.ts'
import type { Change } from './redocly.ts'
import { valuesOf } from './rules.ts'
import type { Both } from './sides.ts'

/** A change with the verdicts about changes that only follow from it. */
export interface Folded extends Change {
  also?: Change['verdicts']
  /** More schemas that the same list gained or lost. */
  more?: Change[]
  /** The schemas of the other side in whose place those came, or went. */
  others?: Change[]
  /** The `type` that alternatives replaced, or that replaced them. */
  type?: unknown
}

/** The types of value that keywords constrain; without the type, their loss says nothing more. */
const constrained: Record<string, string> = Object.fromEntries(
  Object.entries({
    array: 'items prefixItems minItems maxItems uniqueItems contains unevaluatedItems',
    object:
      'properties required additionalProperties patternProperties minProperties maxProperties ' +
      'propertyNames dependentRequired dependentSchemas unevaluatedProperties x-hidden',
    string: 'minLength maxLength x-pattern format',
    number: 'minimum maximum exclusiveMinimum exclusiveMaximum x-multiple-of',
  }).flatMap(([type, keywords]) => keywords.split(' ').map((keyword) => [keyword, type])),
)

/**
 * Merges the changes that say one thing: a property and its place in `required`, a type and its constraints, a
 * schema and the alternatives that it became.
 */
export function fold(changes: Change[], both: Both): Folded[] {
  const groups = Map.groupBy(changes, schemaPath)
  return [...groups].flatMap(([path, group]) => {
    if (path === undefined || group.length === 1) return group
    return [
      byProperty,
      byType,
      byNull,
      byAlternatives,
      byMember,
      byDiscriminator,
      byExclusive,
    ].reduce((left: Folded[], step) => step(left, path, both), group)
  })
}

/** Returns the path of the schema to which a change belongs; `undefined` outside of schemas. */
function schemaPath({ typeName, property, path }: Change): string | undefined {
  if (typeName === 'Schema' && property !== undefined) return path
  if (/^(AnyOf|AllOf|Discriminator|DependentRequired)$/.test(typeName)) return parentOf(path)
  if (typeName !== 'Schema') return undefined
  return /\/(properties|anyOf|allOf|prefixItems|patternProperties)\/[^/]+$/.test(path)
    ? parentOf(parentOf(path))
    : parentOf(path)
}

/** Returns the keyword of a schema that a change is about; for a property, `properties`. */
function keywordOf({ property, path, typeName }: Change): string {
  if (property !== undefined && typeName === 'Schema') return property
  const list = lastToken(parentOf(path))
  return /^(properties|anyOf|allOf|prefixItems|patternProperties)$/.test(list)
    ? list
    : lastToken(path)
}

const isProperty = (change: Change): boolean =>
  change.typeName === 'Schema' &&
  change.property === undefined &&
  keywordOf(change) === 'properties'

/** Checks that a side lost what a change is about: `added` on the base, `removed` on the revision. */
const isOnly = ({ kind, base, revision }: Change, side: 'added' | 'removed'): boolean =>
  kind === side ||
  (kind === 'modified' && (side === 'added' ? base : revision)?.value === undefined)

/** Moves changes of `required` and of access to the properties that were added or removed. */
function byProperty(changes: Folded[]): Folded[] {
  const properties = changes.filter(isProperty)
  if (properties.length === 0) return changes
  const nameIn = ({ path }: Change) => nameOf(tokensOf(path).at(-1) ?? '')
  const names = (kind: Change['kind']) =>
    properties.filter((change) => change.kind === kind).map(nameIn)
  const moved = { added: names('added'), removed: names('removed') }
  const verdicts = new Map<string, Change['verdicts']>()
  const give = (name: string, more: Change['verdicts']) =>
    verdicts.set(name, [...(verdicts.get(name) ?? []), ...more])
  const rest = changes.flatMap((change): Folded[] => {
    if (change.property === 'x-hidden') {
      for (const name of [...moved.added, ...moved.removed]) give(name, change.verdicts)
      return []
    }
    if (change.property !== 'required') return [change]
    const [old, now] = [list(change.base?.value), list(change.revision?.value)] as string[][]
    const [gained, lost] = [without(now ?? [], old ?? []), without(old ?? [], now ?? [])]
    const isFor = (sign: string) => (one: { ruleId: string }) => one.ruleId.endsWith(sign)
    const [more, less] = ['-added', '-removed'].map((sign) => change.verdicts.filter(isFor(sign)))
    for (const name of gained) if (moved.added.includes(name)) give(name, more ?? [])
    for (const name of lost) if (moved.removed.includes(name)) give(name, less ?? [])
    const left = {
      gained: without(gained, moved.added),
      lost: without(lost, moved.removed),
    }
    if (left.gained.length + left.lost.length === 0) return []
    const value = (point: Change['base'], names: string[]) =>
      point?.value === undefined
        ? point
        : { ...point, value: without(list(point.value) as string[], names) }
    const base = value(change.base, without(lost, left.lost))
    const revision = value(change.revision, without(gained, left.gained))
    return [
      {
        ...change,
        ...(base && { base }),
        ...(revision && { revision }),
        verdicts: change.verdicts.filter(
          (one) =>
            !(isFor('-added')(one) && left.gained.length === 0) &&
            !(isFor('-removed')(one) && left.lost.length === 0),
        ),
      },
    ]
  })
  return rest.map((change) => {
    const also = isProperty(change) ? verdicts.get(nameIn(change)) : undefined
    return also?.length ? { ...change, also } : change
  })
}

/** Leaves out the constraints of a type that came or went. */
function byType(changes: Folded[]): Folded[] {
  const type = changes.find(({ property }) => property === 'type')
  if (type?.base?.value === undefined || type.revision?.value === undefined) return changes
  const [old, now] = [type.base.value, type.revision.value].map((value) =>
    [value].flat().map((one) => (one === 'integer' ? 'number' : one)),
  )
  const [gained, lost] = [without(now ?? [], old ?? []), without(old ?? [], now ?? [])]
  return merged(changes, type, (change) => {
    const constraint = constrained[keywordOf(change)] ?? ''
    return (
      (gained.includes(constraint) && isOnly(change, 'added')) ||
      (lost.includes(constraint) && isOnly(change, 'removed'))
    )
  })
}

/** Leaves out null among the values, if the type says it. */
function byNull(changes: Folded[]): Folded[] {
  const differs = ({ base, revision }: Change, isNull: (value: unknown) => boolean) => {
    const [old, now] = [base, revision].map((point) => [point?.value].flat())
    const names = [...without(now ?? [], old ?? []), ...without(old ?? [], now ?? [])]
    return names.length === 1 && names.every(isNull)
  }
  const type = changes.find(
    (change) => change.property === 'type' && differs(change, (name) => name === 'null'),
  )
  if (!type) return changes
  return merged(
    changes,
    type,
    (change) => change.property === 'enum' && differs(change, (value) => value === null),
  )
}

/** Leaves out the keywords and properties that moved into alternatives, or out of them. */
function byAlternatives(changes: Folded[], path: string, both: Both): Folded[] {
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
function byMember(changes: Folded[], _path: string, both: Both): Folded[] {
  const isMember = (change: Change) =>
    change.typeName === 'Schema' &&
    change.property === undefined &&
    /^(anyOf|allOf)$/.test(keywordOf(change))
  const members = changes.filter(isMember)
  const lists = Map.groupBy(members, (change) => `${change.kind} ${keywordOf(change)}`)
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
  const isWhole = [cause, other].some(
    (change) => !change.more && !/^(anyOf|oneOf|allOf)$/.test(listKeyword(change, both) ?? ''),
  )
  if (!isOne && !isWhole) return all
  const whole = { ...cause, others }
  const replaced = all.map((change) => (change === cause ? whole : change))
  return merged(replaced, whole, (change) => change === other)
}

const weightOf = ({ verdicts, also = [] }: Folded): number => verdicts.length + also.length

/** Leaves out that alternatives exclude each other, if a new or removed one says it and `anyOf` did not become `oneOf`. */
function byExclusive(changes: Folded[], path: string, both: Both): Folded[] {
  const member = changes.find((change) => keywordOf(change) === 'anyOf')
  const isSame = (['base', 'revision'] as const).every((side) => {
    const schema = originIn(both[side], both[side].reach.homeOf(`${path}/anyOf`))
    return !('anyOf' in object(find(both[side].parsed.document, tokensOf(schema))))
  })
  if (!member || !isSame) return changes
  return merged(changes, member, ({ property }) => property === 'x-exclusive')
}

/**
 * Leaves out values of a discriminator that only have the names of new or removed alternatives, and alternatives that
 * only the discriminator names.
 */
function byDiscriminator(all: Folded[], _path: string, both: Both): Folded[] {
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

/** Merges the verdicts of all changes that follow from `cause` into it. */
function merged(changes: Folded[], cause: Folded, follows: (change: Change) => boolean): Folded[] {
  const following = changes.filter((change) => change !== cause && follows(change))
  if (following.length === 0) return changes
  const also = following.flatMap(({ verdicts, also = [] }) => [...verdicts, ...also])
  return changes
    .filter((change) => !following.includes(change))
    .map((change) =>
      change === cause ? { ...change, also: [...(change.also ?? []), ...also] } : change,
    )
}
