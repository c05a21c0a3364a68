import type { Vendor } from '@tags/mocks'
import { cases, exampleOf, resolve } from './spec.ts'

/** The unified methods that a vendor's spec maps. */
export const unifiedMethods = ({ document }: Vendor): string[] =>
  ['addTags', 'removeTags', 'getTags'].filter((method) => document['x-unified']?.[method])

/** A right reference of each kind that a vendor takes, from the examples of its spec. */
export function contacts(vendor: Vendor): never[] {
  const unified = vendor.document['x-unified']
  const method = unified?.[unifiedMethods(vendor)[0] as string]
  const mapped = cases(vendor).find(({ operation }) => operation.operationId === method.operationId)
  const [name] =
    Object.entries(method.parameters).find(([, value]) => value === '$inputs.contact') ?? []
  const parameter = mapped?.parameters.find((candidate) => candidate.name === name)
  const examples = [
    exampleOf(parameter),
    ...Object.values<{ value: string }>(parameter.examples ?? {}).map(({ value }) => value),
    ...(resolve(vendor.document, parameter.schema).examples ?? []),
  ].map(String)
  return Object.entries<string>(unified.contact).map(([kind, template]) => {
    const [before = '', after = ''] = template.startsWith('$') ? [] : template.split(/\{.*\}/)
    const example = examples.find((text) => text.startsWith(before) && text.endsWith(after))
    if (!example) throw new Error(`${vendor.name}: the spec has no example of a contact's ${kind}`)
    return { [kind]: example.slice(before.length, example.length - after.length) }
  }) as never[]
}
