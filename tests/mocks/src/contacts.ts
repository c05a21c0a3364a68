import { cases, exampleOf, resolve } from './cases.ts'
import type { Vendor } from './vendors.ts'

/** Returns the unified methods that a vendor's spec maps. */
export const unifiedMethods = ({ document }: Pick<Vendor, 'document'>): string[] =>
  ['addTags', 'removeTags', 'getTags'].filter((method) => document['x-unified']?.[method])

/** Returns a valid reference of each kind that a vendor accepts, from the examples of its spec. */
export function contacts(vendor: Pick<Vendor, 'name' | 'document'>): never[] {
  const unified = vendor.document['x-unified']
  if (!unified) return []
  const method = unified[unifiedMethods(vendor)[0] as string]
  const mapped = cases(vendor).find(({ operation }) => operation.operationId === method.operationId)
  const examples = (mapped?.parameters ?? [])
    .filter(({ name }) => method.parameters?.[name] === '$inputs.contact')
    .flatMap((parameter) => [
      exampleOf(parameter),
      ...(resolve(vendor.document, parameter.schema).examples ?? []),
    ])
  const inBody = exampleAt(method.requestBody, mapped?.request.body)
  const inParameters = Object.values(mapped?.request.params ?? {}).map((given) =>
    exampleAt(method.parameters, given),
  )
  return Object.entries<string>(unified.contact).map(([kind, template]) => {
    const [before = '', after = ''] = template.startsWith('$') ? [] : template.split(/\{.*\}/)
    const example = [...examples, inBody, ...inParameters]
      .filter((value) => value !== undefined)
      .map(String)
      .find((text) => text.startsWith(before) && text.endsWith(after))
    if (!example) throw new Error(`${vendor.name}: the spec has no example of a contact's ${kind}`)
    return { [kind]: example.slice(before.length, example.length - after.length) }
  }) as never[]
}

/** Returns the part of a body's example at the place of the contact in the mapping. */
function exampleAt(mapping: unknown, example: unknown): unknown {
  if (mapping === '$inputs.contact') return example
  if (typeof mapping !== 'object' || mapping === null) return undefined
  return Object.entries(mapping)
    .map(([key, value]) => exampleAt(value, Object(example)[key]))
    .find((value) => value !== undefined)
}
