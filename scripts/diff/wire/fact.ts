import { without } from '../../lib/list.ts'
import { find, parentOf, step, tokensOf } from '../../lib/pointer.ts'
import { type Json, list, object } from '../../redocly/context.ts'
import type { Fact, Subject } from '../report.ts'
import { keywordOf, nameOf, textOf } from './canonical/node.ts'
import type { Folded } from './fold.ts'
import {
  choiceOf,
  keywordIn,
  listKeyword,
  membersOf,
  nodeOf,
  originIn,
  placeOf,
  pointerIn,
  schemaName,
  sourceOf,
} from './origin.ts'
import type { Change } from './redocly.ts'
import { movedValues, valuesOf } from './rules.ts'
import type { Both } from './sides.ts'
import { discriminatorName, isRequired, schemesOf, subjectOf, subjectTypes } from './subject.ts'

/** Returns what a change says as data, in the terms of the files. `way` is its path in the operation. */
export function factOf(change: Folded, way: string[], both: Both): Fact {
  const { property, typeName, kind } = change
  if (property === 'x-name') return renamed(change)
  if (property === 'x-prefix') return movedPrefix(change)
  if (property === 'x-exclusive') return exclusive(change)
  if (property === 'x-values') return mapping(change, both)
  if (property === 'x-hidden') return hidden(change)
  if (property === 'x-first-server') {
    const values = {
      before: sourceOf(change, 'base', both),
      after: sourceOf(change, 'revision', both),
    }
    return { kind: 'modified', keyword: 'servers', subject: { type: 'server' }, ...values }
  }
  if (property !== undefined) return keywordFact(change, property, way, both)
  if (/^(Any|All)Of$/.test(typeName)) return alternatives(change, both)
  if (typeName === 'Schema' && /^(anyOf|allOf)$/.test(way.at(-2) ?? '')) return member(change, both)
  const parts = subjectTypes[typeName] ?? (way.at(-2) === 'properties' ? 'property' : undefined)
  const subject = subjectOf(change, way, both)
  if (parts) {
    const keyword = listKeyword(change, both)
    const required = isRequired(change, both) && { required: true as const }
    return {
      kind,
      ...(keyword && { keyword }),
      subject: { ...subject, ...required },
      ...access(change, way, both),
      ...credential(change, both),
    }
  }
  const [before, after] = (['base', 'revision'] as const).map((side) => {
    const source = sourceOf(change, side, both)
    return typeName === 'MediaTypesMap' && source ? Object.keys(source) : source
  })
  const keyword = nameOf(way.at(-1) ?? tokensOf(change.path).at(-1) ?? '')
  const rest = restOn(kind === 'added' ? 'base' : 'revision', change, keyword, both)
  if (rest !== undefined) {
    const values = kind === 'added' ? { before: rest, after } : { before, after: rest }
    return { kind: 'modified', keyword, subject, ...short(values) }
  }
  return { kind, keyword, subject, ...short({ before, after }) }
}

/** Describes the name of a parameter of a path, or of a variable of a server. */
function renamed({ typeName, base, revision }: Change): Fact {
  const [before, after] = [base?.value, revision?.value]
  const type = typeName === 'ServerVariable' ? 'server variable' : 'parameter'
  const subject: Subject = { type, name: String(after) }
  return { kind: 'modified', keyword: 'name', subject, before, after }
}

/** Describes a part of the URL that moved between `servers` and `paths`. */
function movedPrefix({ base, revision }: Change): Fact {
  const [replaced, text] = String(base?.value).split(' ')
  const [keyword] = String(revision?.value).split(' ')
  const subject: Subject = { type: 'operation' }
  const values = { before: text, after: text }
  return { kind: 'modified', keyword, replaced, subject, ...values } as Fact
}

/** Describes `anyOf` that became `oneOf`, or the reverse. */
function exclusive(change: Change): Fact {
  const isExclusive = change.revision?.value === true
  const [replaced, keyword] = isExclusive ? ['anyOf', 'oneOf'] : ['oneOf', 'anyOf']
  return { kind: 'modified', keyword, replaced, subject: { type: 'schema' } }
}

/** Describes the values that a discriminator gained and lost, and those that select another schema. */
function mapping(change: Change, both: Both): Fact {
  const [old, now] = valuesOf(change)
  const moved = movedValues(old, now)
  const pick = (all: Record<string, string>) =>
    Object.fromEntries(moved.map((value) => [value, all[value]]))
  const keyword = tokensOf(pointerIn(change, both)).at(-1)
  return {
    kind: 'modified',
    keyword: keyword === 'mapping' ? 'mapping' : 'discriminator',
    subject: { type: 'discriminator', ...discriminatorName(change, both) },
    ...(moved.length && { before: pick(old), after: pick(now) }),
    ...gains(Object.keys(old), Object.keys(now)),
  }
}

/** Describes properties that are only read, or only written, and belong to the other direction no more. */
function hidden(change: Change): Fact {
  const { base, revision } = change
  const [old, now] = [base?.value, revision?.value].map((names) =>
    String(names ?? '')
      .split(' ')
      .filter(Boolean),
  )
  const keyword = hidingKeyword(change)
  return { kind: 'modified', keyword, subject: { type: 'schema' }, ...gains(old ?? [], now ?? []) }
}

/** Describes an added or removed property that the other side has, but only for the other direction. */
function access(change: Change, way: string[], both: Both): Partial<Fact> {
  const { kind, typeName, path } = change
  const name = nameOf(way.at(-1) ?? '')
  if (typeName !== 'Schema' || kind === 'modified') return {}
  const other = both[kind === 'added' ? 'base' : 'revision']
  const parent = object(other.reach.nodeAt(parentOf(parentOf(path))))
  const names = String(parent['x-hidden'] ?? '').split(' ')
  if (!names.includes(name)) return {}
  const isHidden = kind === 'removed'
  return {
    kind: isHidden ? 'added' : 'removed',
    keyword: hidingKeyword(change),
    ...(isHidden ? { after: true } : { before: true }),
  }
}

/** Describes the credential of a requirement, which may change while its scheme keeps its name. */
function credential(change: Change, both: Both): Partial<Fact> {
  if (change.typeName !== 'SecurityRequirement') return {}
  const [side] = placeOf(change)
  const { securitySchemes } = object(both[side].parsed.document.components)
  const schemes = Object.keys(object(nodeOf(change, both)))
    .sort()
    .map((name) => {
      const { type, scheme, in: place, name: key } = object(object(securitySchemes)[name])
      return [type, scheme, place, key].filter(Boolean).join(' ')
    })
  const words = schemes.join(' and ')
  return words ? { [side === 'revision' ? 'after' : 'before']: words } : {}
}

/** Returns the keyword that hides properties in the direction of a schema. */
const hidingKeyword = (change: Change): string =>
  placeOf(change)[1].includes('~0response~0') ? 'writeOnly' : 'readOnly'

/** Describes a keyword that was set, removed or modified. */
function keywordFact(change: Change, property: string, way: string[], both: Both): Fact {
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
    ...short({ before, after }),
    ...listGains(keyword, before, after),
  }
}

/** Returns what the other side has for further properties, where a canonical document has no schema. */
function restOn(name: 'base' | 'revision', { path }: Change, keyword: string, both: Both): unknown {
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

function gains(before: unknown[], after: unknown[]): Pick<Fact, 'gained' | 'lost'> {
  const [old, now] = [before.map(textOf), after.map(textOf)]
  const gained = without(now, old).map((text) => JSON.parse(text))
  const lost = without(old, now).map((text) => JSON.parse(text))
  return { ...(gained.length && { gained }), ...(lost.length && { lost }) }
}

/** Describes `nullable`, which a canonical document writes as a type. */
function nullable(change: Change, both: Both): Omit<Fact, 'subject'> | undefined {
  if (change.property !== 'type' && change.property !== 'enum') return undefined
  const [before, after] = (['base', 'revision'] as const).map((side) => {
    const pointer = change[side] && originIn(both[side], change[side].pointer)
    return object(find(both[side].parsed.document, tokensOf(pointer ?? '').slice(0, -1)))
  }) as [Json, Json]
  const isSame = textOf(before.type ?? null) === textOf(after.type ?? null)
  if (!isSame || !before.nullable === !after.nullable) return undefined
  const values = { before: before.nullable ?? false, after: after.nullable ?? false }
  return { kind: 'modified', keyword: 'nullable', ...values }
}

/** Describes `oneOf`, `anyOf` or `allOf` that was added or removed. */
function alternatives({ type, ...change }: Folded, both: Both): Fact {
  const [side, pointer] = placeOf(change)
  const names = membersOf(both[side], pointer)
  const keyword = tokensOf(originIn(both[side], pointer)).at(-1) ?? ''
  const isAdded = change.kind === 'added'
  const subject: Subject = { type: 'schema' }
  const schema = find(both[side].parsed.document, tokensOf(parentOf(originIn(both[side], pointer))))
  if (type === undefined || 'type' in object(schema)) {
    return {
      kind: change.kind,
      keyword,
      subject,
      ...(isAdded ? { after: names } : { before: names }),
    }
  }
  return isAdded
    ? { kind: 'modified', keyword, replaced: 'type', subject, before: type, after: names }
    : { kind: 'modified', keyword: 'type', replaced: keyword, subject, before: names, after: type }
}

/** Describes the schemas that `oneOf`, `anyOf` or `allOf` gained or lost, or one that replaced another. */
function member({ more = [], others = [], ...change }: Folded, both: Both): Fact {
  const [side] = placeOf(change)
  const named = (one: Change) => schemaName(both[placeOf(one)[0]], placeOf(one)[1])
  const names = [change, ...more].map(named)
  const [first] = others
  if (first) {
    const lists = [change, first].map((one) => choiceOf(one, both))
    const [mine, its] = [
      lists[0] ?? singleKeyword(change, both),
      lists[1] ?? singleKeyword(first, both),
    ]
    const [here, there] = [
      { keyword: mine, names },
      { keyword: its, names: others.map(named) },
    ]
    const [old, now] = side === 'revision' ? [there, here] : [here, there]
    if (mine !== its) {
      const values = { before: old.names, after: now.names }
      return {
        kind: 'modified',
        keyword: now.keyword,
        replaced: old.keyword,
        subject: { type: 'schema' },
        ...values,
      }
    }
    return {
      kind: 'modified',
      keyword: mine,
      subject: { type: 'schema' },
      gained: now.names,
      lost: old.names,
    }
  }
  const own = listKeyword(change, both) ?? ''
  // A schema that is no alternative in its file is one beside those of the other.
  const rest = both[side === 'revision' ? 'base' : 'revision']
  const there = tokensOf(originIn(rest, rest.reach.homeOf(change.path))).at(-1) ?? ''
  const keyword = /^(anyOf|oneOf|allOf)$/.test(own) ? own : there
  const list = side === 'revision' ? { gained: names } : { lost: names }
  return { kind: 'modified', keyword, subject: { type: 'schema' }, ...list }
}

/** Returns the keyword by which a schema says that it is no choice. */
const singleKeyword = (change: Change, both: Both): string =>
  /^#\/components\/schemas\/[^/]+$/.test(pointerIn(change, both)) ? '$ref' : 'type'

/** Keeps the values that are short enough for a report. */
const short = (values: { before: unknown; after: unknown }): Partial<Fact> =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && (JSON.stringify(value) ?? '').length <= 200,
    ),
  )
