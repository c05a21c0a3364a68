import { without } from '../../lib/list.ts'
import { find, parentOf, step, tokensOf } from '../../lib/pointer.ts'
import { list, object } from '../../redocly/context.ts'
import type { Fact, Subject } from '../report.ts'
import { keywordOf, nameOf, textOf } from './canonical/node.ts'
import { keywordIn, nullOf, nullSourceIn, originIn } from './origin.ts'
import type { Change } from './redocly.ts'
import type { Both } from './sides.ts'
import { schemesOf, subjectOf } from './subject.ts'

/** Describes a keyword that was set, removed or modified. */
export function keywordFact(change: Change, property: string, way: string[], both: Both): Fact {
  const subject = subjectOf(change, way, both)
  const [old, now] = [keywordIn(change, 'base', both), keywordIn(change, 'revision', both)]
  const isNullable = nullable(change, both)
  if (isNullable) return { subject, ...isNullable }
  const name = nameOf(property)
  const keyword = now?.keyword ?? old?.keyword ?? keywordOf(name)
  // The files may say the same in two places, of which only one counts.
  const isSame = old && now && textOf(old.value) === textOf(now.value)
  const values = isSame ? [change.base, change.revision] : [old, now]
  const before = old ? values[0]?.value : openIn(change, 'base', keyword, both)
  const after = now ? values[1]?.value : openIn(change, 'revision', keyword, both)
  const isReplaced = old && now && old.keyword !== now.keyword
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'modified'
  if (change.typeName === 'DependentRequired') {
    const owner: Subject = { type: 'property', name }
    const lists = gains(list(before), list(after))
    return { kind: 'modified', keyword: 'dependentRequired', subject: owner, ...lists }
  }
  if (change.typeName === 'SecurityRequirement') return requirementFact(change, both)
  return {
    kind,
    keyword,
    ...(isReplaced && { replaced: old.keyword }),
    subject,
    ...short(withoutNull({ before, after }, keyword, change, both)),
    ...withoutNulls(listGains(keyword, before, after), change, both),
  }
}

/** Leaves null out of types that both have it, and of one that has it by another keyword. */
function withoutNull(
  values: { before: unknown; after: unknown },
  keyword: string,
  change: Change,
  both: Both,
): { before: unknown; after: unknown } {
  if (keyword !== 'type') return values
  const [old, now] = [values.before, values.after].map((value) => list(value).map(String))
  const has = (types: string[] | undefined) => types?.includes('null') === true
  const isOwn = (['base', 'revision'] as const).every((side) => !nullSourceIn(side, change, both))
  const isAlone = values.before === undefined || values.after === undefined
  if (!(has(old) && has(now)) && !(isAlone && !isOwn)) return values
  const rest = (value: unknown) => {
    if (!Array.isArray(value)) return value
    const types = value.filter((type) => type !== 'null')
    return types.length === 1 ? types[0] : types
  }
  return { before: rest(values.before), after: rest(values.after) }
}

/** Leaves null out of the values that a list gained and lost, if another keyword says it. */
function withoutNulls(lists: Partial<Fact>, change: Change, both: Both): Partial<Fact> {
  if (change.property !== 'enum') return lists
  const isAdded = (['base', 'revision'] as const).some((side) => nullSourceIn(side, change, both))
  if (!isAdded) return lists
  const rest = (values: unknown[] | undefined) => {
    const left = values?.filter((value) => value !== null)
    return left?.length ? left : undefined
  }
  const [gained, lost] = [rest(lists.gained), rest(lists.lost)]
  return { ...(gained && { gained }), ...(lost && { lost }) }
}

/** Returns what the other side has for further properties, where a canonical document has no schema. */
export function restOn(
  name: 'base' | 'revision',
  { path }: Change,
  keyword: string,
  both: Both,
): unknown {
  if (!/^(additional|unevaluated)Properties$/.test(keyword)) return undefined
  const side = both[name]
  const at = tokensOf(originIn(side, side.reach.homeOf(path)))
  return find(side.parsed.document, [...at, keyword])
}

/** Returns what a file has for further properties, which a canonical document leaves out or compares as a schema. */
function openIn(change: Change, name: 'base' | 'revision', keyword: string, both: Both): unknown {
  if (!/^(additional|unevaluated)Properties$/.test(keyword)) return undefined
  const tokens = tokensOf(originIn(both[name], change[name]?.pointer ?? '#'))
  const at = tokens.at(-1) === keyword ? tokens : [...tokens, keyword]
  return find(both[name].parsed.document, at)
}

/** Describes a requirement that gained or lost a scheme, or scopes of one. */
function requirementFact(change: Change, both: Both): Fact {
  const [before, after] = (['base', 'revision'] as const).map((side) => {
    const pointer = change[side]?.pointer ?? '#'
    const isKeyword = pointer.endsWith(step(change.property ?? ''))
    const at = originIn(both[side], isKeyword ? parentOf(pointer) : pointer)
    return schemesOf(object(find(both[side].parsed.document, tokensOf(at))))
  }) as [string, string]
  const subject: Subject = { type: 'security requirement', name: after }
  const fact = { kind: 'modified', keyword: 'security', subject } as const
  if (before !== after) return { ...fact, before, after }
  return { ...fact, ...gains(list(change.base?.value), list(change.revision?.value)) }
}

/** Returns what a list gained and lost; a type counts as a list if one side has all types of the other. */
function listGains(keyword: string, before: unknown, after: unknown): Partial<Fact> {
  if (before === undefined || after === undefined) return {}
  if (keyword === 'type') {
    const difference = gains([before].flat(), [after].flat())
    return difference.gained && difference.lost ? {} : difference
  }
  return Array.isArray(before) && Array.isArray(after) ? gains(before, after) : {}
}

export function gains(before: unknown[], after: unknown[]): Pick<Fact, 'gained' | 'lost'> {
  const [old, now] = [before.map(textOf), after.map(textOf)]
  const gained = without(now, old).map((text) => JSON.parse(text))
  const lost = without(old, now).map((text) => JSON.parse(text))
  return { ...(gained.length && { gained }), ...(lost.length && { lost }) }
}

/** Describes `nullable` or an alternative that allows null, which a canonical document writes as a type. */
function nullable(change: Change, both: Both): Omit<Fact, 'subject'> | undefined {
  const [side, at] = nullOf(change, both) ?? []
  if (!side || at === undefined) return undefined
  const [choice = '', keyword = ''] = tokensOf(at).slice(-2)
  const isAdded = side === 'revision'
  if (/^(anyOf|oneOf)$/.test(choice)) {
    return { kind: 'modified', keyword: choice, [isAdded ? 'gained' : 'lost']: ['null'] }
  }
  if (keyword !== 'nullable') return undefined
  const rest = both[isAdded ? 'base' : 'revision']
  const other = change[isAdded ? 'base' : 'revision']?.pointer ?? ''
  const schema = object(find(rest.parsed.document, tokensOf(originIn(rest, parentOf(other)))))
  if (schema.nullable === false) {
    return { kind: 'modified', keyword, before: !isAdded, after: isAdded }
  }
  return isAdded
    ? { kind: 'added', keyword, after: true }
    : { kind: 'removed', keyword, before: true }
}

/** Keeps the values that are short enough for a report. */
export const short = (values: { before: unknown; after: unknown }): Partial<Fact> =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && (JSON.stringify(value) ?? '').length <= 200,
    ),
  )
