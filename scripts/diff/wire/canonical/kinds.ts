import { type Json, list, object } from '../../../redocly/context.ts'
import { isNote, type Keywords, type Located, textOf } from './node.ts'

/** Adds the type of a schema that has properties, and says nothing of other values: those who leave it out mean it. */
export function withObject(keywords: Keywords): Keywords {
  const properties = keywords.get('properties')
  const isOpen = ['type', 'enum', 'allOf', 'not', 'anyOf', 'oneOf'].some((keyword) =>
    keywords.has(keyword),
  )
  if (!properties || isOpen || Object.keys(properties.node as object).length === 0) return keywords
  const type = { node: ['object'], at: properties.at.replace(/properties$/, 'type') }
  return new Map([...keywords, ['type', type]])
}

/** Writes a closed object that requires one of several properties, and allows no other of them, as a choice of objects. */
export function withKinds(keywords: Keywords): Keywords {
  const { node, at = '' } = keywords.get('oneOf') ?? {}
  const properties = (keywords.get('properties')?.node ?? {}) as Record<string, Located>
  const members = list(node).map(object)
  const names = members.flatMap(({ required }) => (required ?? []) as string[])
  const isPlain =
    members.length > 0 &&
    keywords.get('additionalProperties')?.node === false &&
    !keywords.has('anyOf') &&
    members.every((one) => Object.keys(one).every((key) => key === 'required' || isNote(key))) &&
    new Set(names).size === members.length &&
    names.every(
      (name, index) => Object.hasOwn(properties, name) && requires(members[index], name),
    ) &&
    Object.values(properties).every(({ parts, keywords }) => !parts && !keywords)
  if (!isPlain) return keywords
  const all = ((keywords.get('required')?.node ?? []) as string[]).filter(
    (name) => !names.includes(name),
  )
  const kinds = members.map((member, index) => ({
    ...member,
    type: 'object',
    required: [...all, names[index]],
    properties: Object.fromEntries(
      Object.entries(properties)
        .filter(([name]) => name === names[index] || !names.includes(name))
        .map(([name, { node }]) => [name, node]),
    ),
    additionalProperties: false,
  }))
  const outer = new Set(['properties', 'required', 'additionalProperties', 'oneOf'])
  const rest = [...keywords].filter(([keyword]) => !outer.has(keyword))
  return new Map([...rest, ['oneOf', { node: kinds, at }]])
}

/** Checks that a schema requires one property, and no other. */
const requires = (schema: Json | undefined, name: string): boolean =>
  textOf(schema?.required) === textOf([name])
