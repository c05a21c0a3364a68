import { camelCase, credentialOptions, pascalCase } from '../lib/naming.ts'
import { constantOf, type Document, routes, type SecurityScheme, securityScheme } from './spec.ts'
import { comment, literal, quote } from './text.ts'

/** What a package keeps in its person's room, and the generated code must use. */
export interface Rooms {
  /** `src/error.ts` */
  error: boolean
  /** `src/tags.ts`, in place of the generated one */
  tags: boolean
}

/** `client.ts`: the factory and its options. */
export function emitClient(
  name: string,
  version: string,
  document: Document,
  rooms: Rooms,
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
import { ${factory}, type Calls, connect } from '@tags/core/adapter'
import { mergeHeaders } from 'openapi-fetch'
${rooms.error ? "import { classify } from '../error.ts'\n" : ''}import { limits, operations } from './operations.ts'
import type { paths } from './schema.ts'
import { tags } from '${rooms.tags ? '../tags.ts' : './tags.ts'}'

export interface ${type}Options extends ClientOptions {
${credentials.join('\n')}
${comment(['Where the API is. Default: the first of these servers.', ...servers], '  ')}
  baseUrl?: string
}

${comment([`A client of ${document.info.title}.`])}
export interface ${type} extends ReturnType<typeof tags> {
  /** The vendor's own API, by method and path, as openapi-fetch has it. */
  api: Calls<paths>
}

${comment([`Makes a client of ${document.info.title}.`, '@throws {TagsError} with code `invalid` if an option is missing or wrong.'])}
export function ${camelCase(name)}(options: ${type}Options): ${type} {
  const api = connect<Calls<paths>>(
    mergeHeaders,
    {
      name: '${name}',
      version: '${version}',
      baseUrl: ${quote(document.servers[0]?.url ?? '')},
      credential: ${call},
${Object.keys(headers).length ? `      headers: ${literal(headers)},\n` : ''}      operations,
      limits,
${contact ? `      contact: ${quote(contact)},\n` : ''}${rooms.error ? '      classify,\n' : ''}    },
    options,
  )
  return { ...tags(api), api }
}
`
}

/** The path parameter that names a contact in the operations of the unified methods. */
const contactParameter = ({ 'x-unified': { contact, ...links } = { contact: {} } }: Document) =>
  Object.values(links)
    .flatMap(({ parameters = {} }) => Object.entries(parameters))
    .find(([, value]) => value === '$inputs.contact')?.[0]

/** Required headers with one allowed value: the client sends them, the caller never types them. */
export function constantHeaders(document: Document): Record<string, string> {
  const headers = routes(document)
    .flatMap(({ parameters }) => parameters)
    .filter((parameter) => parameter.in === 'header')
    .map((parameter) => [parameter.name, constantOf(document, parameter)])
    .filter(([, value]) => value !== undefined)
  return Object.fromEntries(headers.map(([name, value]) => [name, String(value)]))
}

/** The call that makes the client carry its credential. */
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

/** What of core carries each kind of credential. */
const factories: Record<string, string> = {
  'http bearer': 'bearer',
  'http basic': 'basic',
  'apiKey header': 'apiKeyHeader',
  'apiKey query': 'apiKeyQuery',
}
