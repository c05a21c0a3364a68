import { routes } from '../../generate/document.ts'
import { methodNames } from '../../generate/method.ts'
import { requestOptions, requiredOptions } from '../../generate/options.ts'
import type { Document } from '../../generate/spec.ts'
import { quote } from '../../generate/text.ts'
import { camelCase, pascalCase } from '../../lib/naming.ts'
import { pointerOf } from '../../lib/pointer.ts'
import { operationsOf } from './operation.ts'
import { type Spotted, spotted } from './place.ts'
import { block, named, type Usage, type UsageFile } from './usage.ts'
import { accessOf, type Part } from './value.ts'

/** Writes the head of the usage of exported names and unified methods on one side. */
export function exportsHead(vendor: string, document: Document, file: string): string {
  const type = pascalCase(vendor)
  const names = `import type { components, operations, paths } from './schema.ts'
import type * as before from '../base/${file}'
`
  return document['x-unified']
    ? `${names}import { ${camelCase(vendor)}, type ${type} } from './client.ts'
import type { ${type}Contact } from './tags.ts'
declare const client: ${type}
`
    : `${names}declare const client: { api: import('@tags/core/api').Calls<paths> }\n`
}

/** Derives the usage of the exports of a document's client that may differ, and of its unified methods. */
export function exportsUsage(
  vendor: string,
  document: Document,
  pointers: ReadonlySet<string>,
): Omit<UsageFile, 'heads'> {
  const { values, usages } = unifiedUsage(vendor, document)
  const names = [...componentUsage(document, pointers), ...operationIdUsage(document, pointers)]
  return { values, usages: [...names, ...usages] }
}

const sections = ['schemas', 'responses', 'parameters', 'requestBodies', 'headers', 'pathItems']

const at = (...tokens: string[]): Spotted => spotted(pointerOf(tokens))

/** Uses each component by its exported name and through its section, which may become `never`. */
const componentUsage = (document: Document, pointers: ReadonlySet<string>): Usage[] =>
  sections.flatMap((section) =>
    Object.keys(document.components?.[section] ?? {}).flatMap((name): Usage[] => {
      if (!pointers.has(pointerOf(['components', section, name]))) return []
      const place = at('components', section, name)
      const type = `components[${quote(section)}]`
      return [
        block({ text: `type Name = ${type}[${quote(name)}]`, place }),
        block({ text: `(all: ${type}) => all${accessOf(name)}`, place }),
      ].map((parts) => ({ target: 'component', parts }))
    }),
  )

const operationIdUsage = (document: Document, pointers: ReadonlySet<string>): Usage[] =>
  (['paths', 'webhooks'] as const)
    .flatMap((section) => operationsOf(document, section))
    .filter(({ item }) => pointers.has(item))
    .flatMap(({ operation, pointer }): Usage[] => {
      const { operationId } = operation
      if (!operationId) return []
      const place = spotted(`${pointer}/operationId`)
      // openapi-typescript writes `/` for `#` in these names.
      const parts = named(`operations[${quote(operationId.replaceAll('#', '/'))}]`, place)
      return [{ operation, target: 'client', parts }]
    })

/** Uses the factory, and each method with each kind of reference to a contact. */
function unifiedUsage(vendor: string, document: Document): Omit<UsageFile, 'heads'> {
  const unified = document['x-unified']
  if (!unified) return { values: [], usages: [] }
  const kinds = Object.keys(unified.contact)
  const contact = `${pascalCase(vendor)}Contact`
  const values = kinds.map(
    (kind) => `export const ${kind}: Extract<${contact}, { ${kind}: unknown }>['${kind}'] = null!`,
  )
  const calls = methodNames.flatMap((method) => {
    const set = unified.setTags && method !== 'getTags' ? 'setTags' : undefined
    const key = unified[method] ? method : set
    if (!key) return []
    return kinds.map((kind): Part[] => [
      { text: `client.${method}`, place: at('x-unified', key) },
      { text: '(', place: at('x-unified', 'contact', kind) },
      { text: `{ ${kind}: ` },
      { text: `(null! as typeof before.${kind})`, shown: "'…'" },
      { text: method === 'getTags' ? ' })' : " }, ['…'])" },
    ])
  })
  const usages = [...factoryUsages(vendor, document), ...calls].map(
    (parts): Usage => ({ target: 'client', parts }),
  )
  return { values, usages: [...usages, ...listUsages(document)] }
}

/** Names each list that has pages, and the list of contacts. */
function listUsages(document: Document): Usage[] {
  const route = "Parameters<typeof import('./pages.ts').paginate>[1]"
  const pages = routes(document)
    .filter(({ operation }) => operation['x-pages'])
    .map(({ method, path }): Usage => {
      const place = at('paths', path, method.toLowerCase(), 'x-pages')
      const name = quote(`${method} ${path}`)
      const text = `const route: ${route} = ${name}`
      const parts = block({ text, shown: `paginate(client, ${name})`, place })
      return { operation: { method, path }, target: 'client', parts }
    })
  if (!document['x-unified']?.listContacts) return pages
  const type = "typeof import('./contacts.ts').listContacts"
  const parts = block(
    { text: `(listContacts: ${type}) => `, shown: '' },
    { text: 'listContacts', place: at('x-unified', 'listContacts') },
    { text: '(null! as never)', shown: '(client)' },
  )
  return [...pages, { target: 'client', parts }]
}

/** Calls the factory with the options that it needs, and with all that are part of its requests. */
function factoryUsages(vendor: string, document: Document): Part[][] {
  const scheme = Object.keys(document.security?.[0] ?? {})[0] ?? ''
  const variables = Object.keys(document.servers[0]?.variables ?? {})
  const spots = [
    ...at('components', 'securitySchemes', scheme).spots,
    ...variables.flatMap((name) => at('servers', '0', 'variables', name).spots),
  ]
  const types = new Map(requestOptions(document).map(({ name, type }) => [name, type]))
  const needed = requiredOptions(document)
  const all = [...new Set([...needed, ...types.keys()])]
  return (all.length > needed.length ? [needed, all] : [needed]).map((options) => [
    { text: `${camelCase(vendor)}({ `, place: { spots } },
    ...options.flatMap((option, index): Part[] => [
      { text: `${index ? ', ' : ''}${option}: ` },
      { text: `(null! as ${types.get(option) ?? 'string'})`, shown: "'…'" },
    ]),
    { text: ' })' },
  ])
}
