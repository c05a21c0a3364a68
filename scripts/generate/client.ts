import { camelCase, credentialOptions, pascalCase } from '../lib/naming.ts'
import { constantOf, type Document, routes, type SecurityScheme, securityScheme } from './spec.ts'
import { comment, literal, quote } from './text.ts'

/** The hand-written files in `src` of a package that generated code imports, if they exist. */
export interface HandWritten {
  /** `src/error.ts` */
  error: boolean
  /** `src/tags.ts`, in place of the generated one */
  tags: boolean
}

/** Emits `client.ts`: the factory and its options. */
export function emitClient(
  name: string,
  version: string,
  document: Document,
  written: HandWritten,
): string {
  const scheme = securityScheme(document)
  const { factory, call } = authorize(name, scheme)
  const type = pascalCase(name)
  const doc = comment(
    [scheme.description?.trim() ?? `The credential of ${document.info.title}.`],
    '  ',
  )
  const credentials = credentialOptions(scheme).map((option) => `${doc}\n  ${option}: Credential`)
  const headers = constantHeaders(document)
  const contact = contactParameter(document)
  const servers = document.servers.map(
    ({ url, description }) => `- \`${url}\`${description ? `: ${description}` : ''}`,
  )
  return `import type { ClientOptions, Credential } from '@tags/core'
import { ${factory}, type Calls, createApi } from '@tags/core/adapter'
${written.error ? "import { classify } from '../error.ts'\n" : ''}import { limits, operations } from './operations.ts'
import type { paths } from './schema.ts'
import { tags } from '${written.tags ? '../tags.ts' : './tags.ts'}'

export interface ${type}Options extends ClientOptions {
${credentials.join('\n')}
${comment(['The URL of the API. Default: the first of these servers.', ...servers, ...ownServers(document)], '  ')}
  baseUrl?: string
}

${comment([`A client of ${document.info.title}.`])}
export interface ${type} extends ReturnType<typeof tags> {
  /** The vendor's own API by method and path: an openapi-fetch client, typed by the spec. */
  api: Calls<paths>
}

${comment([`Creates a client of ${document.info.title}.`, '@throws {TagsError} with code `invalid` if an option is missing or wrong.'])}
export function ${camelCase(name)}(options: ${type}Options): ${type} {
  const api = createApi<Calls<paths>>(
    {
      name: '${name}',
      version: '${version}',
      baseUrl: ${quote(document.servers[0]?.url ?? '')},
      credential: ${call},
${Object.keys(headers).length ? `      headers: ${literal(headers)},\n` : ''}      operations,
      limits,
${contact ? `      contact: ${quote(contact)},\n` : ''}${written.error ? '      classify,\n' : ''}    },
    options,
  )
  return { ...tags(api), api }
}
`
}

/** Lists the operations that have a server of their own, for the documentation of `baseUrl`. */
function ownServers(document: Document): string[] {
  const own = routes(document).flatMap(({ method, path, server }) =>
    server ? [`- \`${server}\` for \`${method} ${path}\``] : [],
  )
  if (!own.length) return []
  return [
    '',
    'These operations have a server of their own. A `baseUrl` that you give replaces it, too.',
    ...own,
  ]
}

/** Finds the path parameter that identifies a contact in the operations of the unified methods. */
const contactParameter = ({ 'x-unified': { contact, ...links } = { contact: {} } }: Document) =>
  Object.values(links)
    .flatMap(({ parameters = {} }) => Object.entries(parameters))
    .find(([, value]) => value === '$inputs.contact')?.[0]

/** Returns the required headers with one allowed value, which the client sends with every request. */
export function constantHeaders(document: Document): Record<string, string> {
  const headers = routes(document)
    .flatMap(({ parameters }) => parameters)
    .filter(({ in: place, name }) => place === 'header' && !/^(accept|content-type)$/i.test(name))
    .map((parameter) => [parameter.name, constantOf(document, parameter)])
    .filter(([, value]) => value !== undefined)
  return Object.fromEntries(headers.map(([name, value]) => [name, String(value)]))
}

/** Emits the call that creates the client's authorizer. */
function authorize(vendor: string, scheme: SecurityScheme): { factory: string; call: string } {
  const factory = factories[`${scheme.type} ${scheme.scheme?.toLowerCase() ?? scheme.in}`]
  if (!factory) throw new Error(`security is of a kind that cannot be compiled: ${scheme.type}.`)
  const named = factory === 'basic' ? [] : credentialOptions(scheme).map(quote)
  const place = scheme.type === 'apiKey' ? [quote(scheme.name ?? '')] : []
  return {
    factory,
    call: `${factory}(${[quote(vendor), 'options', ...named, ...place].join(', ')})`,
  }
}

/** The function of core for each kind of credential. */
const factories: Record<string, string> = {
  'http bearer': 'bearer',
  'http basic': 'basic',
  'apiKey header': 'apiKeyHeader',
  'apiKey query': 'apiKeyQuery',
}
