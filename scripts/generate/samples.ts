import { camelCase, environmentName } from '../lib/naming.ts'
import { contactExamples } from './contact.ts'
import { emitCurl } from './curl.ts'
import { resolve, routes } from './document.ts'
import { type ExampleRequest, exampleRequest } from './example.ts'
import { type Method, readMethods } from './method.ts'
import { requiredOptions } from './options.ts'
import { holds, isTemplate, type Limits, partOf } from './request.ts'
import type { ContactKind, Document, Link, Route, Sample, Unified } from './spec.ts'
import { literal } from './text.ts'

/** Emits the samples of each operation, in the order of `routes`: TypeScript first, curl last. */
export const emitSamples = (vendor: string, document: Document): Sample[][] => {
  const unified = document['x-unified']
  const all = unified ? readMethods(vendor, document, unified) : []
  return routes(document).map((route) => {
    const request = exampleRequest(document, route)
    const typescript = (label: string, call: string): Sample => {
      return { lang: 'typescript', label, source: emitProgram(vendor, document, call) }
    }
    const methods = all.filter(({ link }) => link.operationId === route.operation.operationId)
    const calls = methods.map((method) =>
      typescript(
        methods.length > 1 ? `TypeScript, ${method.name}` : 'TypeScript',
        emitUnified(document, unified as Unified, method, request),
      ),
    )
    return [
      ...calls,
      typescript(
        calls.length ? 'TypeScript, by path' : 'TypeScript',
        emitRaw(document, route, request),
      ),
      { lang: 'shell', label: 'curl', source: emitCurl(vendor, document, route, request) },
    ]
  })
}

/** Emits a program that creates a client and makes one call. */
function emitProgram(vendor: string, document: Document, call: string): string {
  const factory = camelCase(vendor)
  const options = requiredOptions(document)
    .map((option) => `${option}: process.env.${environmentName(vendor, option)}!`)
    .join(', ')
  return `import { ${factory} } from '@tags/${vendor}'

const client = ${factory}({ ${options} })

${call}
`
}

/** Emits the call by method and path. */
function emitRaw(
  document: Document,
  { method, path, operation }: Route,
  { params, body }: ExampleRequest,
): string {
  const init = {
    ...(Object.keys(params).length && { params }),
    ...(body !== undefined && { body }),
  }
  const given = [path, ...(Object.keys(init).length ? [init] : [])].map(literal)
  const hasData = Object.entries(operation.responses).some(
    ([status, response]) => status.startsWith('2') && resolve(document, response).content,
  )
  const names = hasData ? '{ data, error }' : '{ error }'
  return `const ${names} = await client.api.${method}(${given.join(', ')})`
}

/** Emits the call of the unified method that sends the same request. */
function emitUnified(
  document: Document,
  unified: Unified,
  { name, link, request: { tagLimits } }: Method,
  { all, body }: ExampleRequest,
): string {
  const { parameters, requestBody, outputs = {} } = link
  const sent = (input: string) =>
    valueAt(parameters, all, input) ?? valueAt(requestBody, body, input)
  const example = sent('$inputs.contact')
  const kinds = Object.entries(unified.contact) as [ContactKind, string | Link][]
  const contact = kinds
    .map(([kind, template]) => [
      kind,
      typeof template === 'string' ? partOf(template, String(example)) : undefined,
    ])
    .find(([, part]) => part !== undefined)
  // A contact that another request names, or that is looked up, is taken from there.
  const [other] = Object.entries(contactExamples(document, unified))
  const isNamed = example !== undefined || (name === 'removeTags' && unified.tagging !== undefined)
  const reference = (example === undefined ? undefined : contact) ?? other
  if (!isNamed || !reference) {
    throw new Error(`x-unified.${name}: no example of its operation names a contact.`)
  }
  const given = [
    Object.fromEntries([reference]),
    ...(name === 'getTags' ? [] : [tagsOf(unified, sent, tagLimits)]),
  ]
  const call = `await client.${name}(${given.map(literal).join(', ')})`
  const names = Object.keys(outputs).join(', ')
  return names ? `const { ${names} } = ${call}` : call
}

/** Returns the names of tags in an example, except for those that the client refuses. A vendor that wants ids has none. */
function tagsOf({ tag }: Unified, sent: (input: string) => unknown, limits: Limits): string[] {
  const tags = tag ? undefined : (sent('$inputs.tags') ?? sent('$inputs.tag'))
  if (!tags) return usualTags(limits)
  return accepted(typeof tags === 'string' ? tags.split(/ *, */) : (tags as string[]), limits)
}

/** Returns names of tags for an example that the client accepts. */
export const usualTags = (limits: Limits): string[] => accepted(['vip', 'hot lead'], limits)

const accepted = (names: string[], { pattern = '' }: Limits): string[] =>
  names.filter((name) => new RegExp(pattern, 'u').test(name))

/** Finds the value of an example in the place where a mapping has `input`; in a list for each tag, all values. */
function valueAt(mapping: unknown, example: unknown, input: string): unknown {
  if (mapping === input) return example
  if (holds(mapping, input)) return partOf(String(mapping), String(example))
  if (typeof mapping !== 'object' || mapping === null) return undefined
  if (Array.isArray(mapping) && isTemplate(mapping) && input === '$inputs.tag') {
    const values = [example].flat().map((item) => valueAt(mapping[0], item, input))
    return values.filter((value) => value !== undefined)
  }
  return Object.entries(mapping)
    .map(([key, child]) => valueAt(child, Object(example)[key], input))
    .find((value) => value !== undefined)
}
