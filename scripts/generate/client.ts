import { camelCase, credentialOptions, pascalCase } from '../lib/naming.ts'
import { constantOf, links, routes, securityScheme } from './document.ts'
import {
  emitParameters,
  emitServer,
  isSelfHosted,
  type RequestOption,
  requestOptions,
} from './options.ts'
import type { Document, SecurityScheme } from './spec.ts'
import { comment, literal, property, quote } from './text.ts'

/** The hand-written files in `src` of a package that generated code imports, if they exist. */
export interface HandWritten {
  /** `src/error.ts` */
  error: boolean
  /** `src/tags.ts`, in place of the generated one */
  tags: boolean
  /** `src/server.ts`, which finds the variables of the server that are not given */
  server: boolean
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
  const [first, ...others] = credentialOptions(scheme)
  const credentials = [
    `${doc}\n  ${first}: Credential`,
    ...others.map((option) => `  /** See \`${first}\`. */\n  ${option}: Credential`),
  ]
  const constants = Object.entries(constantHeaders(document)).map(([header, value]) => {
    return property(header, quote(value))
  })
  const headers = [...constants, emitParameters(name, document, 'header')]
    .filter(Boolean)
    .join(', ')
  const secrets = requestOptions(document).flatMap((option) => (option.isSecret ? option.name : []))
  const contact = contactParameter(document)
  const [path, query] = ['path', 'query'].map((place) => emitParameters(name, document, place))
  const server = emitServer(name, document, written.server)
  const imports = [
    factory,
    'createApi',
    ...(server.startsWith('serverUrl(') ? ['serverUrl'] : []),
    ...(secrets.length ? ['optionSecrets'] : []),
    ...(path || query ? ['requestOption'] : []),
    ...(headers.includes('headerOption(') ? ['headerOption'] : []),
  ]
  const places = [...(path ? [`path: { ${path} }`] : []), ...(query ? [`query: { ${query} }`] : [])]
  return `import type { ClientOptions, Credential } from '@tags/core'
import { type Calls, ${imports.sort().join(', ')} } from '@tags/core/adapter'
${written.error ? "import { classify } from '../error.ts'\n" : ''}${written.server ? "import { serverVariables } from '../server.ts'\n" : ''}import { limits, operations } from './operations.ts'
import type { paths } from './schema.ts'
import { tags } from '${written.tags ? '../tags.ts' : './tags.ts'}'

export interface ${type}Options extends ClientOptions {
${[...credentials, ...requestOptions(document).map(emitOption), emitBaseUrl(document)].join('\n')}
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
${server.startsWith('serverUrl(') ? `      credential: ${call},\n      baseUrl: ${server},` : `      baseUrl: ${server},\n      credential: ${call},`}
${headers ? `      headers: { ${headers} },\n` : ''}${places.length ? `      parameters: { ${places.join(', ')} },\n` : ''}${secrets.length ? `      secrets: optionSecrets(options, [${secrets.map(quote).join(', ')}]),\n` : ''}      operations,
      limits,
${contact ? `      contact: ${quote(contact)},\n` : ''}${written.error ? '      classify,\n' : ''}      tags,
    },
    options,
  )
  return { ...tags(api), api }
}
`
}

/** Emits an option that is part of the requests. */
function emitOption({ name, description, type, isRequired, example }: RequestOption): string {
  const note = type.includes("'") && !isRequired ? `Default: ${quote(String(example))}.` : undefined
  const doc = [description?.trim(), note].filter((part) => part !== undefined)
  return `${comment([doc.join(' ') || `Part of every request, such as ${literal(example)}.`], '  ')}
  ${name}${isRequired ? '' : '?'}: ${type}`
}

/** Emits the option for the URL of the API. */
function emitBaseUrl(document: Document): string {
  const [{ variables } = { variables: undefined }] = document.servers
  if (isSelfHosted(document)) {
    const { description = 'The URL of the API.', default: example } = variables?.baseUrl ?? {}
    return `${comment([`${description.trim()} Such as \`${example}\`.`], '  ')}\n  baseUrl: string`
  }
  const servers = document.servers.map(
    ({ url, description }) => `- \`${url}\`${description ? `: ${description}` : ''}`,
  )
  const note = 'The URL of the API. Default: the first of these servers.'
  return `${comment([note, ...servers, ...ownServers(document)], '  ')}\n  baseUrl?: string`
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
const contactParameter = ({ 'x-unified': unified }: Document) =>
  links(unified)
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
  const kind = scheme.scheme?.toLowerCase() ?? scheme.in
  const isOther = scheme.type === 'http' && !/^(bearer|basic)$/.test(kind ?? '')
  const factory = isOther ? 'bearer' : factories[`${scheme.type} ${kind}`]
  if (!factory) throw new Error(`security is of a kind that cannot be compiled: ${scheme.type}.`)
  const { 'x-password': password } = scheme
  const hasDefaults = factory === 'basic' && password === undefined
  const named = hasDefaults ? [] : credentialOptions(scheme).map(quote)
  const place =
    scheme.type === 'apiKey' || isOther
      ? [quote(scheme.name ?? scheme.scheme ?? '')]
      : password === undefined
        ? []
        : [quote(password)]
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
