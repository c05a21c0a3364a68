import { pascalCase } from '../lib/naming.ts'
import { type SentRequest, sentRequest } from './sent.ts'
import { type Document, type Link, type Route, routes, type Unified } from './spec.ts'
import { comment, quote } from './text.ts'
import { type ToldResult, toldResult } from './told.ts'

export const methodNames = ['addTags', 'removeTags', 'getTags'] as const

/** A unified method: the request that it sends, and what it tells of the reply. */
export interface Method {
  name: (typeof methodNames)[number]
  route: Route
  sent: SentRequest
  told: ToldResult
}

/** `tags.ts`: the unified methods, as `x-unified` maps them to operations. */
export function emitTags(vendor: string, document: Document, unified: Unified): string {
  const methods = readMethods(vendor, document, unified)
  const contact = `${pascalCase(vendor)}Contact`
  const isInteger = methods.some(({ sent }) => sent.imports.includes('integer'))
  const forms = Object.keys(unified.contact).map(
    (kind) => `{ ${kind}: ${kind === 'id' && isInteger ? 'string | number' : 'string'} }`,
  )
  const references = Object.entries(unified.contact).map(([kind, template]) => {
    const example = findExample(template, methods)
    const send = `send: (${kind}: string) => ${emitTemplate(kind, template)}`
    return `${kind}: { ${example === undefined ? '' : `example: ${quote(example)}, `}${send} }`
  })
  const checks = new Set(methods.map(({ sent }) => emitChecks(sent.contactChecks)))
  const shared = checks.size === 1 ? [...checks].join() : undefined
  const imports = new Set(['accepted', 'contactReference', ...methods.flatMap(importsOf)])
  return `import type { CallOptions, TagsClient, TagsResult } from '@tags/core'
import { type Calls, ${[...imports].sort().join(', ')}} from '@tags/core/adapter'
import type { paths } from './schema.ts'

${comment([`What names a contact at ${document.info.title}.`])}
export type ${contact} = ${forms.join(' | ')}

/** What is sent for a contact. */
const reference = (contact: ${contact}${shared === undefined ? ', checks?: Parameters<typeof contactReference>[3]' : ''}) =>
  contactReference('${vendor}', contact, { ${references.join(', ')} }${shared === '' ? '' : `, ${shared ?? 'checks'}`})

/** The unified methods, over the operations of \`api\`. */
export const tags = (api: Calls<paths>) =>
  ({
${methods.map((method) => emitMethod(vendor, method, contact, shared === undefined)).join('\n\n')}
  }) satisfies TagsClient<${contact}>
`
}

/** What an example of each kind of contact looks like: `{ id: '12345' }`. */
export function contactForms(document: Document, unified: Unified): string[] {
  const methods = readMethods('', document, unified)
  return Object.entries(unified.contact).map(([kind, template]) => {
    return `{ ${kind}: ${quote(findExample(template, methods) ?? '…')} }`
  })
}

/** The unified methods that a vendor has. */
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
    sent: sentRequest(vendor, document, route, link),
    told: toldResult(document, route, link),
  }
}

const importsOf = ({ name, sent, told }: Method): string[] => [
  ...(name === 'getTags' ? [] : ['inBatches']),
  ...sent.imports,
  ...told.imports,
]

function emitMethod(vendor: string, method: Method, contact: string, ownChecks: boolean): string {
  const { name, route, sent, told } = method
  const call = `accepted(await api.${route.method}('${route.path}', { ...options, ${sent.init} }))`
  const exchange = told.fields.length
    ? `const reply = ${call}\nreturn told(reply, { ${told.fields.join(', ')} })`
    : `${call}\nreturn {}`
  const batches = `return inBatches('${vendor}', ${sent.variable}, tags, { ${[...(sent.maxItems ? [`maxItems: ${sent.maxItems}`] : []), ...(sent.tagChecks.length ? [`checks: ${emitChecks(sent.tagChecks)}`] : [])].join(', ')} }, options, async (batch, options) => {
    ${exchange}
  })`
  const tags = name === 'getTags' ? '' : 'tags: readonly string[], '
  const own = sent.contactChecks.length ? `, ${emitChecks(sent.contactChecks)}` : ''
  return `${emitComment(method)}
    async ${name}(contact: ${contact}, ${tags}options?: CallOptions): Promise<TagsResult> {
      const ${sent.variable} = reference(contact${ownChecks ? own : ''})
      ${name === 'getTags' ? exchange : batches}
    },`
}

const emitChecks = (checks: string[]): string => (checks.length ? `[${checks.join(', ')}]` : '')

function emitComment({ route: { method, path, operation }, sent }: Method): string {
  const { summary, description = `${summary}.`, 'x-source': source } = operation
  const { maxItems } = sent
  const split = maxItems ? `, ${maxItems} tags a request; more are sent in several` : ''
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

/** `id:{$inputs.contact.id}` as the code of a template string. */
function emitTemplate(kind: string, template: string): string {
  const expression = `$inputs.contact.${kind}`
  if (template === expression) return kind
  return `\`${template.replace(`{${expression}}`, `\${${kind}}`)}\``
}

/** The part of a spec's example that a caller would give: `12345` of `id:12345`. */
const findExample = (template: string, methods: Method[]): string | undefined =>
  methods
    .flatMap(({ sent }) => sent.contactExamples)
    .map((example) => partOf(template, example))
    .find((part) => part !== undefined)

/** What stands in `text` where `template` has its expression: `12345` of `id:12345`. */
export function partOf(template: string, text: string): string | undefined {
  const [before = '', after = ''] = template
    .replace(/^\$inputs\.contact\.\w+$/, '{$&}')
    .split(/\{.*\}/)
  if (!text.startsWith(before) || !text.endsWith(after)) return undefined
  return text.slice(before.length, text.length - after.length)
}
