import type { Fact, Finding, Subject } from '../report.ts'
import { code, joined, type Span, type Text } from './text.ts'

/** The names of two documents of the same age; without them, a fact is a change from one to the next. */
export interface Names {
  base: string
  revision: string
}

/** A fact with the fields that its sentence depends on. */
type Worded = Fact &
  Partial<Pick<Finding, 'rule' | 'documentation'> & { expected: string; found: string }>

/** The lists whose members are subjects: the keyword and the type of a part that is added or removed whole. */
const wholes: Partial<Record<Subject['type'], string[]>> = {
  discriminator: ['discriminator'],
  encoding: ['encoding'],
  flow: ['flows'],
  header: ['headers'],
  'media type': ['content'],
  parameter: ['parameters'],
  property: ['properties', 'patternProperties'],
  'rate limit': ['x-rate-limit'],
  'request body': ['requestBody'],
  response: ['responses'],
  'security requirement': ['security'],
  'security scheme': ['securitySchemes'],
  server: ['servers'],
  'server variable': ['variables'],
  tag: ['tags'],
  'unified method': ['x-unified'],
}

/** The subjects that the place of a difference does not name. */
const unplaced = new Set<Subject['type']>([
  'discriminator',
  'encoding',
  'flow',
  'security scheme',
  'server variable',
  'tag',
])

/** Words a difference in a sentence that names its keyword and its values. */
export function sentence(fact: Worded, names?: Names): Text {
  if (fact.rule === 'types') {
    const { name } = fact.subject
    if (fact.kind !== 'removed') {
      const what: Text = name ? ['The type ', code(name)] : ['The exported types']
      return [...what, ` ${changed(fact.kind)}, and code that was right still compiles.`]
    }
    return name
      ? ['Code that uses ', code(name), ' no longer compiles.']
      : ['Code that was right no longer compiles.']
  }
  if (fact.documentation) {
    const what: Text = fact.keyword && !isWhole(fact) ? [code(fact.keyword)] : nounOf(fact)
    return [...what, names ? ' differs.' : ` ${isWhole(fact) ? were(fact.kind) : 'changed'}.`]
  }
  return isWhole(fact) ? wholeSentence(fact, names) : keywordSentence(fact, names)
}

/** Checks that the subject itself was added or removed, and not one of its keywords. */
export const isWhole = ({ keyword, subject, kind }: Fact): boolean =>
  kind !== 'modified' && (keyword === undefined || Boolean(wholes[subject.type]?.includes(keyword)))

function wholeSentence(fact: Fact, names?: Names): Text {
  const { kind, before, after, subject } = fact
  const value = kind === 'added' ? after : before
  const isDescribed =
    /^(security requirement|property)$/.test(subject.type) && typeof value === 'string'
  const noun = isDescribed ? [...nounOf(fact), ' (', code(value), ')'] : nounOf(fact)
  if (names) return [...noun, ` is only in ${names[kind === 'added' ? 'revision' : 'base']}.`]
  return [...noun, ` ${were(kind)}.`]
}

const changed = (kind: Fact['kind']): string => (kind === 'added' ? 'was added' : 'changed')

const were = (kind: Fact['kind']): string => `was ${kind}`

/** Names the subject: ``Required property `email` ``. */
function nounOf({ subject }: Fact): Text {
  const { type, name, required } = subject
  if (type === 'security requirement' && name === 'no credential') {
    return ['The choice of no credential']
  }
  const isSingle = name === undefined
  const noun = `${isSingle ? 'the ' : ''}${required ? 'required ' : ''}${type}`
  const start = noun.charAt(0).toUpperCase() + noun.slice(1)
  return isSingle ? [start] : [`${start} `, literal(name)]
}

function keywordSentence(fact: Worded, names?: Names): Text {
  const { kind, keyword = '', replaced, before, after, gained, lost } = fact
  const what = keywordOf(fact)
  const [old, now] = [valueIn(replaced ?? keyword, before), valueIn(keyword, after)]
  if (replaced !== undefined && fact.rule === 'path-prefix-moved') {
    return [...now, ' moved from ', code(replaced), ' to ', code(keyword), '; the URL is the same.']
  }
  if (replaced !== undefined) {
    const [was, is]: Text[] = [
      [code(replaced), ...pad(old)],
      [code(keyword), ...pad(now)],
    ]
    return names
      ? [...(was ?? []), ` in ${names.base} is `, ...(is ?? []), ` in ${names.revision}.`]
      : [...(was ?? []), ' was replaced by ', ...(is ?? []), '.']
  }
  const [come, gone] = [gained ?? [], lost ?? []]
  if (!names && /^(any|one|all)Of$/.test(keyword) && come.length === 1 && gone.length === 1) {
    return [literal(gone[0]), ' in ', ...what, ' was replaced by ', literal(come[0]), '.']
  }
  if (gained?.length || lost?.length) {
    const phrases = [
      ...(gained?.length
        ? [[names ? ' has ' : ' gained ', ...values(gained), only(names, 'revision')]]
        : []),
      ...(lost?.length ? [[names ? ' has ' : ' lost ', ...values(lost), only(names, 'base')]] : []),
    ]
    const moved = movedIn(fact)
    const isTighter = fact.rule === 'tags/alternatives-exclusive' && keyword === 'oneOf'
    const reason = isTighter ? '; a value that fits several is refused.' : exclusionIn(fact, names)
    return [...what, ...joinedTexts([...phrases, ...moved], ' and'), reason]
  }
  const moved = movedIn(fact)
  if (moved.length) return [...what, ...joinedTexts(moved, ' and'), '.']
  if (kind === 'modified') {
    if ((!old.length || !now.length) && fact.found !== undefined) {
      return [...what, `: expected ${fact.expected}, found ${fact.found}.`]
    }
    if (!old.length || !now.length) return [...what, names ? ' differs.' : ' changed.']
    return names
      ? [...what, ' is ', ...old, ` in ${names.base} and `, ...now, ` in ${names.revision}.`]
      : [...what, ' changed from ', ...old, ' to ', ...now, '.']
  }
  const value = kind === 'added' ? now : old
  if (names) {
    const side = names[kind === 'added' ? 'revision' : 'base']
    return [...what, ` is only in ${side}`, ...(value.length ? [': ', ...value] : []), '.']
  }
  const set = kind === 'added' ? [' was set', ' to '] : [' was removed', '; it was ']
  return [...what, set[0] as string, ...(value.length ? [set[1] as string, ...value] : []), '.']
}

/** Ends the sentence about what a list inside `not` gained or lost. */
function exclusionIn({ rule, gained, lost }: Worded, names?: Names): string {
  if (names || (gained && lost)) return '.'
  if (rule === 'negation-excludes-more' && gained) return '; such values no longer fit.'
  return rule === 'negation-excludes-less' && lost ? '; such values fit now.' : '.'
}

/** Names the keyword, with its subject if the place of the difference does not name that. */
function keywordOf({ keyword = '', subject, gained, lost }: Fact): Text {
  const { type, name } = subject
  if (type === 'server' && keyword === 'servers') return ['The first of ', code(keyword)]
  if (type === 'security requirement' && (gained || lost)) {
    return ['The scopes of ', code(name), ' in ', code(keyword)]
  }
  const isOfProperty =
    type === 'property' && /^(readOnly|writeOnly|dependentRequired)$/.test(keyword)
  const isNamed = (isOfProperty || unplaced.has(type)) && keyword !== 'propertyName'
  return isNamed && name !== undefined
    ? [code(keyword), ` of ${type} `, code(name)]
    : [code(keyword)]
}

const pad = (text: Text): Text => (text.length ? [' ', ...text] : [])

const only = (names: Names | undefined, side: keyof Names): string =>
  names ? ` only in ${names[side]}` : ''

/** Describes the values of a discriminator that select another schema. */
function movedIn({ subject, before, after }: Fact): Text[] {
  if (subject.type !== 'discriminator' || typeof before !== 'object' || before === null) return []
  return Object.entries(before).map(([value, old]) => {
    const now = (after as Record<string, unknown>)[value]
    return [' changed ', code(value), ' from ', code(old), ' to ', code(now)]
  })
}

const joinedTexts = (texts: Text[], separator: string): Text =>
  texts.flatMap((text, index) => (index ? [separator, ...text] : text))

/** Writes a value: a list as its items, types as `string or null`. */
function valueIn(keyword: string, value: unknown): Text {
  if (value === undefined) return []
  if (keyword === 'type' && Array.isArray(value)) return [code(value.map(String).join(' or '))]
  return Array.isArray(value) && value.length > 0 ? values(value) : [literal(value)]
}

const shownValues = 12

function values(all: unknown[]): Text {
  const left = all.length - shownValues
  return [
    ...joined(all.slice(0, shownValues).map(literal)),
    ...(left > 0 ? [` and ${left} more`] : []),
  ]
}

function literal(value: unknown): Span {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const isPlain = typeof value === 'string' && !/^$|^\s|\s$/.test(value)
  return code(cut(isPlain ? value : JSON.stringify(value)))
}

const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

/** Names what a difference is about, to count those of one kind: ``property added``, ``enum``. */
export function topicOf(fact: Worded): string {
  if (fact.rule === 'types') return 'types'
  const { type } = fact.subject
  if (isWhole(fact)) return `${type} ${fact.kind}`
  return /^(schema|property|document|operation|security requirement)$/.test(type)
    ? (fact.keyword ?? type)
    : `${fact.keyword} of ${type}`
}
