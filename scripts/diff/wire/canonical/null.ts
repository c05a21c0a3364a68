import { isObject, type Json } from '../../../redocly/context.ts'
import { isNote, type Keywords, list, type Read, textOf, typesOf } from './node.ts'

/** Keywords with alternatives. */
export const choices = ['anyOf', 'oneOf']

/** Moves `nullable: true` of a schema in `allOf` that says nothing else to the schema around; `undefined` without one. */
export function withNullable(node: Json): Json | undefined {
  if (!Array.isArray(node.allOf) || node.nullable !== undefined) return undefined
  const isMark = (part: unknown) =>
    isObject(part) &&
    part.nullable === true &&
    Object.keys(part).every((key) => key === 'nullable' || isNote(key))
  if (!node.allOf.some(isMark)) return undefined
  const allOf = node.allOf.map((part) => (isMark(part) ? { ...part, nullable: false } : part))
  return { ...node, allOf, nullable: true }
}

/** Checks that an alternative is null: by its type or only value, or by `nullable` that stands alone. */
export function isNull(node: unknown): boolean {
  if (!isObject(node)) return false
  const [key, ...more] = Object.keys(node).filter((key) => !isNote(key))
  if (key === undefined || more.length) return false
  const text = textOf([key, node[key]])
  return nulls.has(text)
}

const nulls = new Set(
  [
    ['type', 'null'],
    ['type', null],
    ['const', null],
    ['enum', [null]],
    ['nullable', true],
  ].map(textOf),
)

/** Adds null to the type, the values and the alternatives of a schema, because of the keyword at `at`. */
export function addNull(keywords: Keywords, read: Read, at: string): void {
  const type = keywords.get('type')
  if (type) {
    const types = [...new Set([type.node, 'null'].flat())]
    keywords.set('type', { node: types, at: type.at, nullAt: at })
  }
  const values = keywords.get('enum')
  if (values && !(values.node as unknown[]).includes(null)) {
    const all = [...(values.node as unknown[]), null]
    keywords.set('enum', { node: all, at: values.at, nullAt: at })
  }
  for (const keyword of choices) {
    const { node, at = '' } = keywords.get(keyword) ?? {}
    const members = list(node, at)
    const types = members.map((member) => typesOf(read(member)))
    // An alternative without a type limits only some types, and null is not one of them.
    const hasNull = types.some((own) => own.includes('null') || (type && own.length === 0))
    if (members.length === 0 || hasNull) continue
    keywords.set(keyword, { node: [...(node as unknown[]), { type: 'null' }], at })
  }
}
