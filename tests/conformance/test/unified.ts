import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Case, cases, exampleOf, json, methodsOf, resolve, type Vendor } from '@tags/mocks'

type Method = ReturnType<typeof methodsOf>[number]

/** A unified method of a vendor, with the operation of its request and with the examples of its replies. */
export interface Unified extends Method {
  mapped: Case
}

/** Lists the unified methods of a vendor. */
export const unified = (vendor: Vendor): Unified[] =>
  methodsOf(vendor).map((method) => ({ ...method, mapped: caseOf(vendor, method.link) }))

/** Checks whether the package of a vendor has methods that are written by hand. */
export const isHandWritten = ({ name }: Vendor): boolean =>
  existsSync(join(import.meta.dirname, '../../../packages', name, 'src/tags.ts'))

/** Returns the operation that a link names. */
export const caseOf = (vendor: Vendor, { operationId }: { operationId: string }): Case =>
  cases(vendor).find(({ operation }) => operation.operationId === operationId) as Case

/** Returns the example of an operation's reply with this status; of its first success by default. */
export function exampleReply({ responses }: Case, status?: number): unknown {
  const [, response] = responses.find(([code]) => code === (status ?? code) && code < 300) ?? []
  return exampleOf(json(response) ?? {})
}

/** Returns tags that a method accepts and the mock's examples know. */
export function exampleTags(vendor: Vendor, method: Unified): string[] {
  const { name, link, request, mapped, sending } = method
  const { tag, tagging } = vendor.document['x-unified']
  if (name === 'removeTags' && (sending === 'set' || tagging?.outputs.name)) {
    return (readResult(vendor).tags as string[]).slice(0, 1)
  }
  if (tag && name === 'removeTags') {
    const [names = [], ids = []] = ['name', 'id'].map((output) =>
      valuesAt(exampleReply(caseOf(vendor, tag.find)), tag.find.outputs[output]),
    )
    // A tag that the contact has, where its id on the contact is looked up.
    const there = tagging
      ? valuesAt(exampleReply(caseOf(vendor, tagging)), tagging.outputs.tag)
      : ids
    return names.filter((_, index) => there.includes(ids[index])).slice(0, 1) as string[]
  }
  if (tag && !tag.create) {
    const reply = exampleReply(caseOf(vendor, tag.find))
    return valuesAt(reply, tag.find.outputs.name).slice(0, 2) as string[]
  }
  const { pattern = '', maxLength = Infinity } = request.tagLimits
  const fits = (text: string) => text.length <= maxLength && new RegExp(pattern, 'u').test(text)
  const isInBody = JSON.stringify(link.requestBody ?? '').includes('$inputs.tag')
  // A set is written only if a tag is new.
  const others = sending === 'set' ? ['new'] : []
  if (isInBody && !fits('hot lead')) return ['vip', 'hot_lead', ...others].filter(fits)
  if (others.length) return ['vip', ...others].filter(fits)
  return mapped ? ['vip', 'hot lead'].filter(fits) : []
}

/** Returns the result of `getTags` by the example of its reply. */
export function readResult(vendor: Vendor): Record<string, unknown> {
  const reader = unified(vendor).find(({ name }) => name === 'getTags') as Unified
  return resultOf(reader, 200, exampleReply(reader.mapped), [])
}

/** Returns the values at an expression of the response; `*` stands for each item of a list. */
export function valuesAt(reply: unknown, expression: string): unknown[] {
  return expression
    .replace('$response.body#/', '')
    .split('/')
    .reduce<unknown[]>(
      (values, key) =>
        values.flatMap((value) =>
          key === '*' ? Object.values(Object(value)) : [Object(value)[key]],
        ),
      [reply],
    )
    .filter((value) => value !== undefined && value !== null)
}

/** Returns the result that a documented reply gives, read from its example by the expressions of the spec. */
export function resultOf(
  { link }: Unified,
  status: number,
  example: unknown,
  tags: string[],
): Record<string, unknown> {
  const entries = Object.entries(link.outputs ?? {}).map(([name, expression]) => {
    if (typeof expression === 'object') {
      return [name, (expression[status] ?? []).flatMap(() => tags)]
    }
    const values = valuesAt(example, expression)
    if (name === 'contactId') return [name, values[0] === undefined ? undefined : String(values[0])]
    const isEmpty = values.length === 0 && !expression.includes('*')
    const texts = values.flatMap((value) =>
      typeof value === 'string' && !expression.includes('*') ? value.split(/ *, */) : value,
    )
    return [name, isEmpty ? undefined : texts.map((item) => Object(item).name ?? item)]
  })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

/** Returns the schema of the place in a request to which `x-unified` maps an input. */
// biome-ignore lint/suspicious/noExplicitAny: a schema
export function schemaOf(vendor: Vendor, { link, mapped }: Unified, input: string): any {
  const { document } = vendor
  const [name] = Object.entries(link.parameters ?? {}).find(([, value]) => value === input) ?? []
  const parameter = mapped.parameters.find((candidate) => candidate.name === name)
  if (parameter) return resolve(document, parameter.schema)
  const media = json(resolve(document, mapped.operation.requestBody))
  return schemaIn(document, link.requestBody, media?.schema, input) ?? {}
}

// biome-ignore lint/suspicious/noExplicitAny: a schema
function schemaIn(document: any, mapping: unknown, node: any, input: string): any {
  const schema = resolve(document, node)
  if (mapping === input) return schema
  if (typeof mapping !== 'object' || mapping === null) return undefined
  return Object.entries(mapping)
    .map(([key, value]) => {
      const part = Array.isArray(mapping) ? schema?.items : schema?.properties?.[key]
      return schemaIn(document, value, part, input)
    })
    .find((found) => found !== undefined)
}
