import { find, lastToken, parentOf, step, tokensOf } from '../../lib/pointer.ts'
import { type Json, list, object } from '../../redocly/context.ts'
import { keywordOf, nameOf, nullSourceOf, originOf, textOf } from './canonical/node.ts'
import type { Change } from './redocly.ts'
import type { Both, Side } from './sides.ts'

/** Returns the side and the pointer of a change; of the revision, unless the part was removed. */
export const placeOf = ({
  base,
  revision,
}: Change): [side: 'base' | 'revision', pointer: string] =>
  revision ? ['revision', revision.pointer] : ['base', base?.pointer ?? '#']

/** Returns the node of a change, as the file has it. */
export function nodeOf(change: Change, both: Both): unknown {
  const [side, pointer] = placeOf(change)
  const isKeyword = pointer.endsWith(step(change.property ?? ' '))
  const at = originIn(both[side], isKeyword ? parentOf(pointer) : pointer)
  return find(both[side].parsed.document, tokensOf(at))
}

/** Returns the keyword of the list to which a part was added, or from which it was removed. */
export function listKeyword(change: Change, both: Both): string | undefined {
  if (/^(Operation|Callback|PathItem)$/.test(change.typeName)) return undefined
  const [side, pointer] = placeOf(change)
  if (/^(RequestBody|Discriminator)$/.test(change.typeName)) return tokensOf(pointer).at(-1)
  const tokens = tokensOf(originIn(both[side], parentOf(pointer)))
  return tokens.findLast((token) => !/^\d+$/.test(token))
}

/** Returns the pointer of a change into the file. */
export const pointerIn = (change: Change, both: Both): string => {
  const [side, pointer] = placeOf(change)
  return originIn(both[side], pointer)
}

/**
 * Returns the side that allows null, if a type or the values differ only in that, and the pointer into the file to the
 * keyword or alternative that adds null; `undefined` if the type or the values say it themselves.
 */
export function nullOf(change: Change, both: Both): ['base' | 'revision', string] | undefined {
  if (change.property !== 'type' && change.property !== 'enum') return undefined
  const [old = [], now = []] = [change.base, change.revision].map((point) => [point?.value].flat())
  const side = old.length < now.length ? 'revision' : 'base'
  const [short, long] = side === 'revision' ? [old, now] : [now, old]
  const isNull = (value: unknown) => value === null || value === 'null'
  const isOnly = textOf(long.filter((value) => !isNull(value))) === textOf(short)
  if (!isOnly || !long.some(isNull)) return undefined
  const at = nullSourceIn(side, change, both)
  return at === undefined ? undefined : [side, at]
}

/** Returns the pointer into the file to what adds null to the type or the values of a side. */
export function nullSourceIn(side: keyof Both, change: Change, both: Both): string | undefined {
  const { document } = both[side].canonical
  return nullSourceOf(find(document, tokensOf(parentOf(change[side]?.pointer ?? '#'))))
}

export const originIn = ({ canonical }: Side, pointer: string): string =>
  originOf(canonical.document, pointer)

/** Returns the keyword and the value of a change in the file of a side; `undefined` if the side has none. */
export function keywordIn(
  change: Change,
  name: 'base' | 'revision',
  both: Both,
): { keyword: string; value: unknown } | undefined {
  const point = change[name]
  if (point?.value === undefined) return undefined
  const side = both[name]
  const tokens = tokensOf(originIn(side, point.pointer))
  const source = find(side.parsed.document, tokens)
  const property = keywordOf(nameOf(change.property ?? ''))
  const last = tokens.at(-1) ?? ''
  // Alternatives with one value each are one list of values in a canonical document.
  const isMerged = last === 'const' && Array.isArray(point.value) && point.value.length !== 1
  if (isMerged) {
    const [choice, index = ''] = tokens.slice(-3)
    const isMember = /^(anyOf|oneOf)$/.test(choice ?? '') && /^\d+$/.test(index)
    return { keyword: isMember ? (choice as string) : property, value: point.value }
  }
  const keyword = source === undefined || /^\d+$/.test(last) ? property : last
  // A canonical document writes objects as text, and some keywords as others.
  const isOther =
    keyword !== property ||
    keyword === 'url' ||
    (typeof source === 'object' && typeof point.value === 'string')
  return { keyword, value: isOther && source !== undefined ? source : point.value }
}

/** Returns the node that was added or removed, as the file has it. */
export function sourceOf(change: Change, name: 'base' | 'revision', both: Both): unknown {
  const point = change[name]
  if (point?.value === undefined) return undefined
  return find(both[name].parsed.document, tokensOf(originIn(both[name], point.pointer)))
}

/** Names the members of the list of schemas at a pointer into a canonical document. */
export function membersOf(side: Side, pointer: string): string[] {
  const members = list(find(side.canonical.document, tokensOf(pointer)))
  return members.map((_, index) => schemaName(side, `${pointer}/${index}`))
}

/** Names a schema as the file does: by its component, its title, its value, or what it says beside its siblings. */
export function schemaName({ parsed, canonical }: Side, pointer: string): string {
  // A component may be nothing but a reference to another one, whose schema it has.
  const item = object(find(parsed.document, tokensOf(originOf(canonical.document, pointer))))
  if (typeof item.$ref === 'string') return lastToken(item.$ref)
  const { $ref } = object(find(canonical.document, tokensOf(pointer)))
  const at = originOf(canonical.document, typeof $ref === 'string' ? $ref : pointer)
  const tokens = tokensOf(at)
  if (tokens.length === 3 && tokens[1] === 'schemas') return tokens[2] as string
  const schema = object(find(parsed.document, tokens))
  if (typeof schema.$ref === 'string') return lastToken(schema.$ref)
  const parts = [schema, ...list(schema.allOf).map(object)].filter(({ $ref }) => $ref === undefined)
  const title = parts.map(({ title }) => title).find((title) => typeof title === 'string')
  if (title !== undefined) return title as string
  const values = onlyValue(schema)
  if (Array.isArray(values)) return shortened(values.map((value) => wordOf(value)))
  if (values !== undefined) return wordOf(values)
  const siblings = list(find(parsed.document, tokens.slice(0, -1)))
  const shared = new Set(siblings.filter((one) => one !== schema).flatMap(partsOf))
  const all = partsOf(schema)
  const own = all.find((part) => !shared.has(part))
  if (own !== undefined && schema.type === undefined && !schema.properties) return lastToken(own)
  const name = namesOf(parts) ?? (all[0] === undefined ? choiceIn(schema) : lastToken(all[0]))
  // Null may be an alternative of its own in a canonical document.
  const { type, properties, ...rest } = object(nodeIn(canonical.document, pointer))
  if (name === undefined) {
    return schema.nullable === true || type === 'null' ? 'null' : exclusionIn(schema)
  }
  const isBare = Object.keys(rest).length + Object.keys(object(properties)).length === 0
  if (isBare && typeof type === 'string' && Array.isArray(schema.type)) return type
  return type === undefined || [type].flat().includes('null') ? name : name.replace(/ or null$/, '')
}

/** Returns the node at a pointer into a canonical document, or the component to which it refers. */
export function nodeIn(document: Json, pointer: string): unknown {
  const node = find(document, tokensOf(pointer))
  const { $ref } = object(node)
  return typeof $ref === 'string' ? find(document, tokensOf($ref)) : node
}

/** Names a schema that is nothing but a choice by the types of its alternatives. */
function choiceIn({ anyOf, oneOf }: Json): string | undefined {
  const members = list(anyOf ?? oneOf).map(object)
  const names = members.map((member) =>
    typeof member.$ref === 'string' ? lastToken(member.$ref) : namesOf([member]),
  )
  return names.length ? names.map((name) => name ?? 'any value').join(' or ') : undefined
}

/** Names a schema that is nothing but `not` by what it excludes. */
function exclusionIn({ not }: Json): string {
  const name = onlyValue(object(not)) ?? namesOf([object(not)])
  return name === undefined ? 'any value' : `not ${[name].flat().map(wordOf).join(', ')}`
}

/** Returns the keyword of the alternatives that contain a schema, or that it has itself. */
export function choiceOf(change: Change, both: Both): string | undefined {
  const keyword = listKeyword(change, both) ?? ''
  if (/^(anyOf|oneOf|allOf)$/.test(keyword)) return keyword
  const schema = object(nodeOf(change, both))
  return ['anyOf', 'oneOf'].find((each) => each in schema)
}

const wordOf = (value: unknown): string => (typeof value === 'string' ? value : textOf(value))

const shortened = (words: string[]): string =>
  [...words.slice(0, 3), ...(words.length > 3 ? ['…'] : [])].join(', ')

/** Lists the components that a schema joins by `allOf`. */
const partsOf = (schema: unknown): string[] =>
  list(object(schema).allOf).flatMap((part) => {
    const { $ref } = object(part)
    return typeof $ref === 'string' ? [$ref] : []
  })

/** Returns the only value of a schema, or all of them. */
function onlyValue({ const: constant, enum: values }: Json): unknown {
  return constant ?? (list(values).length === 1 ? list(values)[0] : values)
}

/** Names schemas that belong together by what they require, or by their type and properties; those with one value first. */
function namesOf(parts: Json[]): string | undefined {
  const properties = Object.assign({}, ...parts.map(({ properties }) => object(properties)))
  const names = Object.keys(properties)
  const required = parts.flatMap(({ required }) => list(required))
  const type = parts.map(({ type }) => type).find((type) => type !== undefined)
  if (type === undefined && names.length === 0) {
    return required.length > 0 ? `required ${required.join(', ')}` : undefined
  }
  const word = [type ?? 'object'].flat().join(' or ')
  const format = parts.map(({ format }) => format).find((format) => format !== undefined)
  if (names.length === 0) return format === undefined ? word : `${word} (${format})`
  const values = names.flatMap((name) => {
    const value = onlyValue(object(properties[name]))
    return typeof value === 'string' ? [`${name}: ${value}`] : []
  })
  const others = names.filter((name) => typeof onlyValue(object(properties[name])) !== 'string')
  return `${word} {${shortened([...values, ...others])}}`
}
