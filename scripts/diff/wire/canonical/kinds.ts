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

/** The keywords whose schemas may evaluate properties. */
const evaluating = 'allOf anyOf oneOf if dependentSchemas'.split(' ')

/** Writes `unevaluatedProperties` of a schema whose properties only the schema itself evaluates as further properties. */
export function withFurther(keywords: Keywords): Keywords {
  const further = keywords.get('unevaluatedProperties')
  const isOwn = !['additionalProperties', ...evaluating].some((keyword) => keywords.has(keyword))
  if (!further || !isOwn) return keywords
  const rest = [...keywords].filter(([keyword]) => keyword !== 'unevaluatedProperties')
  return new Map([...rest, ['additionalProperties', further]])
}

/** Leaves out properties that a schema requires if it has another one, and requires anyway. */
export function withDependent(keywords: Keywords): Keywords {
  const dependent = keywords.get('dependentRequired')
  const required = keywords.get('required')?.node as string[] | undefined
  if (!dependent || !required) return keywords
  const left = Object.entries(object(dependent.node))
    .map(([name, names]): [string, unknown[]] => [
      name,
      list(names).filter((one) => !required.includes(String(one))),
    ])
    .filter(([, names]) => names.length > 0)
  const rest = [...keywords].filter(([keyword]) => keyword !== 'dependentRequired')
  if (left.length === 0) return new Map(rest)
  return new Map([...rest, ['dependentRequired', { ...dependent, node: Object.fromEntries(left) }]])
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
