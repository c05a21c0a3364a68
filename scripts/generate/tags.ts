import { pascalCase } from '../lib/naming.ts'
import { type UnifiedResult, unifiedResult } from './reply.ts'
import { type UnifiedRequest, unifiedRequest } from './request.ts'
import { type Document, type Link, type Route, routes, type Unified } from './spec.ts'
import { comment, quote } from './text.ts'

export const methodNames = ['addTags', 'removeTags', 'getTags'] as const

/** A unified method: its request, and the result that it reads from the reply. */
export interface Method {
  name: (typeof methodNames)[number]
  route: Route
  request: UnifiedRequest
  result: UnifiedResult
}

/** Emits `tags.ts`: the unified methods, as `x-unified` maps them to operations. */
export function emitTags(vendor: string, document: Document, unified: Unified): string {
  const methods = readMethods(vendor, document, unified)
  const contact = `${pascalCase(vendor)}Contact`
  const isInteger = methods.some(({ request }) => request.imports.includes('integer'))
  const forms = Object.keys(unified.contact).map(
    (kind) => `{ ${kind}: ${kind === 'id' && isInteger ? 'string | number' : 'string'} }`,
  )
  const references = Object.entries(unified.contact).map(([kind, template]) => {
    const example = findExample(template, methods)
    const send = `send: (${kind}: string) => ${emitTemplate(kind, template)}`
    return `${kind}: { ${example === undefined ? '' : `example: ${quote(example)}, `}${send} }`
  })
  const schemas = new Set(methods.map(({ request }) => request.contactSchema))
  const shared = schemas.size === 1 ? [...schemas].join() : undefined
  const imports = new Set(['successOf', 'contactReference', ...methods.flatMap(importsOf)])
  return `import type { CallOptions, TagsClient, TagsResult } from '@tags/core'
import { type Calls, ${[...imports].sort().join(', ')}} from '@tags/core/adapter'
import type { paths } from './schema.ts'

${comment([`A reference to a contact of ${document.info.title}.`])}
export type ${contact} = ${forms.join(' | ')}

/** Returns the value that is sent for a contact. */
const reference = (contact: ${contact}${shared === undefined ? ', schema?: Parameters<typeof contactReference>[3]' : ''}) =>
  contactReference('${vendor}', contact, { ${references.join(', ')} }${shared === '' ? '' : `, ${shared ?? 'schema'}`})

/** Creates the unified methods from the operations of \`api\`. */
export const tags = (api: Calls<paths>) =>
  ({
${methods.map((method) => emitMethod(method, contact, shared === undefined)).join('\n\n')}
  }) satisfies TagsClient<${contact}>
`
}

/** Writes an example of each kind of reference to a contact: `{ id: '12345' }`. */
export function contactForms(document: Document, unified: Unified): string[] {
  const methods = readMethods('', document, unified)
  return Object.entries(unified.contact).map(([kind, template]) => {
    return `{ ${kind}: ${quote(findExample(template, methods) ?? '…')} }`
  })
}

/** Compiles the unified methods of a vendor. */
export const readMethods = (vendor: string, document: Document, unified: Unified): Method[] =>
  methodNames.flatMap((name) => {
    const link = unified[name]
    return link ? [readMethod(vendor, document, name, link)] : []
  })

function readMethod(vendor: string, document: Document, name: Method['name'], link: Link): Method {
  const route = routes(document).find(({ operation }) => operation.operationId === link.operationId)
  if (!route) throw new Error(`x-unified.${name}: there is no operation ${link.operationId}.`)
  return {
    name,
    route,
    request: unifiedRequest(vendor, document, route, link),
    result: unifiedResult(document, route, link),
  }
}

const importsOf = ({ name, request, result }: Method): string[] => [
  ...(name === 'getTags' ? [] : ['inBatches']),
  ...request.imports,
  ...result.imports,
]

function emitMethod(method: Method, contact: string, hasOwnSchema: boolean): string {
  const { name, route, request, result } = method
  const call = `successOf(await api.${route.method}('${route.path}', { ...options, ${request.init} }))`
  const exchange = result.fields.length
    ? `const reply = ${call}\nreturn tagsResult(reply, { ${result.fields.join(', ')} })`
    : `${call}\nreturn {}`
  const batches = `return inBatches(api, ${request.variable}, tags, ${request.tagsSchema}, options, async (batch, options) => {
    ${exchange}
  })`
  const tags = name === 'getTags' ? '' : 'tags: readonly string[], '
  const schema = hasOwnSchema && request.contactSchema ? `, ${request.contactSchema}` : ''
  return `${emitComment(method)}
    async ${name}(contact: ${contact}, ${tags}options?: CallOptions): Promise<TagsResult> {
      const ${request.variable} = reference(contact${schema})
      ${name === 'getTags' ? exchange : batches}
    },`
}

function emitComment({ route: { method, path, operation }, request }: Method): string {
  const { summary, description = `${summary}.`, 'x-source': source } = operation
  const { maxItems } = request
  const split = maxItems
    ? ` with at most ${maxItems} tags; a longer list takes several requests`
    : ''
  return comment(
    [
      description.trim(),
      '',
      `Sends \`${method} ${path}\`${split}.`,
      source && `Source: ${source.certainty}, ${source.from}.`,
      '@throws {TagsError} on bad input, before anything is sent, and on every failure.',
    ],
    '    ',
  )
}

/** Emits `id:{$inputs.contact.id}` as a template string. */
function emitTemplate(kind: string, template: string): string {
  const expression = `$inputs.contact.${kind}`
  if (template === expression) return kind
  return `\`${template.replace(`{${expression}}`, `\${${kind}}`)}\``
}

/** Finds the part of a spec's example that a caller gives: `12345` of `id:12345`. */
const findExample = (template: string, methods: Method[]): string | undefined =>
  methods
    .flatMap(({ request }) => request.contactExamples)
    .map((example) => partOf(template, example))
    .find((part) => part !== undefined)

/** Returns the part of `text` in the place of the expression of `template`: `12345` of `id:12345`. */
export function partOf(template: string, text: string): string | undefined {
  const [before = '', after = ''] = template
    .replace(/^\$inputs\.contact\.\w+$/, '{$&}')
    .split(/\{.*\}/)
  if (!text.startsWith(before) || !text.endsWith(after)) return undefined
  return text.slice(before.length, text.length - after.length)
}
