import { find, parentOf, tokensOf } from '../../lib/pointer.ts'
import { list, object } from '../../redocly/context.ts'
import type { Fact, Subject } from '../report.ts'
import { nameOf } from './canonical/node.ts'
import type { Folded } from './folded.ts'
import { gains, keywordFact, restOn, short } from './keyword.ts'
import { member } from './member.ts'
import { listKeyword, membersOf, nodeOf, originIn, placeOf, pointerIn, sourceOf } from './origin.ts'
import type { Change } from './redocly.ts'
import { hiddenIn, movedValues, valuesOf } from './rules.ts'
import type { Both } from './sides.ts'
import { discriminatorName, isRequired, subjectOf, subjectTypes } from './subject.ts'

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
    if (typeName === 'ServerList') return source && list(source).map((one) => object(one).url)
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
  const [old, now] = [base?.value, revision?.value].map(hiddenIn)
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
  if (!hiddenIn(parent['x-hidden']).includes(name)) return {}
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

/** Describes `oneOf`, `anyOf` or `allOf` that was added or removed. */
function alternatives({ type, ...change }: Folded, both: Both): Fact {
  const [side, pointer] = placeOf(change)
  const names = membersOf(both[side], pointer)
  const keyword = tokensOf(originIn(both[side], pointer)).at(-1) ?? ''
  const isAdded = change.kind === 'added'
  const subject: Subject = { type: 'schema' }
  const schema = find(both[side].parsed.document, tokensOf(parentOf(originIn(both[side], pointer))))
  if (type === undefined || 'type' in object(schema)) {
    // A canonical document merges schemas of `allOf`, and has a list only of those that it cannot merge.
    const other = both[side === 'base' ? 'revision' : 'base']
    const there = find(
      other.parsed.document,
      tokensOf(originIn(other, other.reach.homeOf(change.path))),
    )
    if (keyword === 'allOf' && 'allOf' in object(there)) {
      const list = isAdded ? { gained: names } : { lost: names }
      return { kind: 'modified', keyword, subject, ...list }
    }
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
