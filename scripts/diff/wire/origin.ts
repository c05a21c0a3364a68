import { find, parentOf, step, tokensOf } from '../../lib/pointer.ts'
import { list, object } from '../../redocly/context.ts'
import { keywordOf, nameOf, originOf, textOf } from './canonical/node.ts'
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
    keyword !== property || (typeof source === 'object' && typeof point.value === 'string')
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

/** Names a schema as the file does: by its component, its title, its type, or what else it says. */
export function schemaName({ parsed, canonical }: Side, pointer: string): string {
  const { $ref } = object(find(canonical.document, tokensOf(pointer)))
  const at = originOf(canonical.document, typeof $ref === 'string' ? $ref : pointer)
  const tokens = tokensOf(at)
  if (tokens.length === 3 && tokens[1] === 'schemas') return tokens[2] as string
  const schema = object(find(parsed.document, tokens))
  if (typeof schema.$ref === 'string') return tokensOf(schema.$ref).at(-1) ?? schema.$ref
  if (typeof schema.title === 'string') return schema.title
  const single = list(schema.enum).length === 1 ? list(schema.enum)[0] : schema.enum
  const values = schema.const ?? single
  if (values !== undefined) return typeof values === 'string' ? values : textOf(values)
  const properties = Object.keys(object(schema.properties))
  if (schema.type === undefined && properties.length === 0) {
    const [part] = list(schema.allOf).flatMap((one) => object(one).$ref ?? [])
    if (typeof part === 'string') return tokensOf(part).at(-1) ?? part
    const required = list(schema.required)
    if (required.length > 0) return `required ${required.join(', ')}`
  }
  const type = [schema.type ?? (schema.properties ? 'object' : 'any value')].flat().join(' or ')
  if (properties.length === 0) return type
  return `${type} {${properties.slice(0, 3).join(', ')}${properties.length > 3 ? ', …' : ''}}`
}
