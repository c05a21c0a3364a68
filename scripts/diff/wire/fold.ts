import { without } from '../../lib/list.ts'
import { parentOf, tokensOf } from '../../lib/pointer.ts'
import { list } from '../../redocly/context.ts'
import {
  byAlternatives,
  byDiscriminator,
  byExclusive,
  byMember,
  byOneOf,
  byReplacement,
} from './alternatives.ts'
import { nameOf } from './canonical/node.ts'
import { type Folded, isOnly, isProperty, keywordOf, merged } from './folded.ts'
import type { Change } from './redocly.ts'
import type { Both } from './sides.ts'

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
export const fold = (changes: Change[], both: Both): Folded[] =>
  inSteps(changes, both, [
    byProperty,
    byType,
    byNull,
    byAlternatives,
    byMember,
    byDiscriminator,
    byExclusive,
  ])

/**
 * Merges only the changes that are not true alone: those of what moved into alternatives, or out of them, of a schema
 * in whose place alternatives came, and of `oneOf` where the other file has no alternatives.
 */
export const foldChoices = (changes: Change[], both: Both): Folded[] =>
  inSteps(changes, both, [byAlternatives, byReplacement, byOneOf])

type Step = (changes: Folded[], path: string, both: Both) => Folded[]

function inSteps(changes: Change[], both: Both, steps: Step[]): Folded[] {
  const groups = Map.groupBy(changes, schemaPath)
  return [...groups].flatMap(([path, group]) => {
    if (path === undefined || group.length === 1) return group
    return steps.reduce((left: Folded[], step) => step(left, path, both), group)
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
