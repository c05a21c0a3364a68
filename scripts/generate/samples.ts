import { camelCase, credentialOptions, environmentName } from '../lib/naming.ts'
import { emitCurl } from './curl.ts'
import { type ExampleRequest, exampleRequest } from './example.ts'
import {
  type Document,
  type Link,
  type Route,
  resolve,
  routes,
  type Sample,
  securityScheme,
  type Unified,
} from './spec.ts'
import { methodNames, partOf } from './tags.ts'
import { literal } from './text.ts'

/** Emits the samples of each operation, in the order of `routes`: TypeScript first, curl last. */
export const emitSamples = (vendor: string, document: Document): Sample[][] =>
  routes(document).map((route) => {
    const request = exampleRequest(document, route)
    const typescript = (label: string, call: string): Sample => {
      return { lang: 'typescript', label, source: emitProgram(vendor, document, call) }
    }
    const methods = methodNames.filter(
      (name) => document['x-unified']?.[name]?.operationId === route.operation.operationId,
    )
    const unified = methods.map((name) =>
      typescript(
        methods.length > 1 ? `TypeScript, ${name}` : 'TypeScript',
        emitUnified(document['x-unified'] as Unified, name, request),
      ),
    )
    return [
      ...unified,
      typescript(
        unified.length ? 'TypeScript, by path' : 'TypeScript',
        emitRaw(document, route, request),
      ),
      { lang: 'shell', label: 'curl', source: emitCurl(vendor, document, route, request) },
    ]
  })

/** Emits a program that creates a client and makes one call. */
function emitProgram(vendor: string, document: Document, call: string): string {
  const factory = camelCase(vendor)
  const options = credentialOptions(securityScheme(document))
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
  unified: Unified,
  name: (typeof methodNames)[number],
  { all, body }: ExampleRequest,
): string {
  const { parameters, requestBody, outputs = {} } = unified[name] as Link
  const sent = (input: string) =>
    valueAt(parameters, all, input) ?? valueAt(requestBody, body, input)
  const example = sent('$inputs.contact')
  const contact = Object.entries(unified.contact)
    .map(([kind, template]) => [kind, partOf(template, String(example))])
    .find(([, part]) => part !== undefined)
  if (example === undefined || !contact) {
    throw new Error(`x-unified.${name}: no example of its operation names a contact.`)
  }
  const tags = sent('$inputs.tags') ?? ['vip', 'hot lead']
  const list = typeof tags === 'string' ? tags.split(/ *, */) : tags
  const given = [Object.fromEntries([contact]), ...(name === 'getTags' ? [] : [list])]
  const call = `await client.${name}(${given.map(literal).join(', ')})`
  const names = Object.keys(outputs).join(', ')
  return names ? `const { ${names} } = ${call}` : call
}

/** Finds the value of an example in the place where a mapping has `input`. */
function valueAt(mapping: unknown, example: unknown, input: string): unknown {
  if (mapping === input) return example
  if (typeof mapping !== 'object' || mapping === null) return undefined
  return Object.entries(mapping)
    .map(([key, child]) => valueAt(child, Object(example)[key], input))
    .find((value) => value !== undefined)
}
