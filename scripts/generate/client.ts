import * as schemas from '../redocly/schema.ts'
import { type Document, follow, routes, securityScheme } from './spec.ts'
import { camelCase, comment, literal, pascalCase, quote } from './text.ts'

/** What a package keeps in its person's room, and the generated code must use. */
export interface Rooms {
  /** `src/error.ts` */
  error: boolean
  /** `src/tags.ts`, in place of the generated one */
  tags: boolean
}

/** `client.ts`: the factory and its options. */
export function emitClient(name: string, document: Document, rooms: Rooms): string {
  const { factory, call, fields } = credential(name, document)
  const type = pascalCase(name)
  const { description } = securityScheme(document)
  const doc = comment([description?.trim() ?? `The credential of ${document.info.title}.`], '  ')
  const headers = constantHeaders(document)
  const servers = document.servers.map(
    ({ url, description }) => `- \`${url}\`${description ? `: ${description}` : ''}`,
  )
  return `import type { ClientOptions, Credential } from '@tags/core'
import { ${factory}, type Calls, connect } from '@tags/core/adapter'
import createClient from 'openapi-fetch'
${rooms.error ? "import { classify } from '../error.ts'\n" : ''}import { operations } from './operations.ts'
import type { paths } from './schema.ts'
import { tags } from '${rooms.tags ? '../tags.ts' : './tags.ts'}'

export interface ${type}Options extends ClientOptions {
${fields.map(([option, of]) => `${doc}\n  ${option}: ${of}`).join('\n')}
${comment(['Where the API is. Default: the first of these servers.', ...servers], '  ')}
  baseUrl?: string
}

${comment([`A client of ${document.info.title}.`])}
export interface ${type} extends ReturnType<typeof tags> {
  /** The vendor's own API, by method and path, through openapi-fetch. */
  api: Calls<paths>
}

${comment([`Makes a client of ${document.info.title}.`, '@throws {TagsError} with code `invalid` if an option is missing or wrong.'])}
export function ${camelCase(name)}(options: ${type}Options): ${type} {
  const api = connect<Calls<paths>>(
    createClient<paths>,
    {
      name: '${name}',
      baseUrl: '${document.servers[0]?.url}',
      authorize: ${call},
${Object.keys(headers).length ? `      headers: ${literal(headers)},\n` : ''}      operations,
${rooms.error ? '      classify,\n' : ''}    },
    options,
  )
  return { ...tags(api), api }
}
`
}

/** Required headers with one allowed value: the client sends them, the caller never types them. */
export function constantHeaders(document: Document): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const { name, in: place, required, schema } of routes(document).flatMap(
    (route) => route.parameters,
  )) {
    const constant = schemas.constant(schemas.read(schema, follow(document)))
    if (place === 'header' && required && constant) headers[name] = String(constant.value)
  }
  return headers
}

/** The options that carry the credential: `token`, `apiKey`, or `username` and `password`. */
export const credentialOptions = (document: Document): string[] =>
  credential('', document).fields.map(([option]) => option)

function credential(name: string, document: Document) {
  const { type, scheme, in: place, name: parameter = '' } = securityScheme(document)
  const one = (factory: string, option: string, ...rest: string[]) => ({
    factory,
    call: `${factory}(${[quote(name), quote(option), `options?.${option}`, ...rest].join(', ')})`,
    fields: [[option, 'Credential'] as const],
  })
  switch (`${type} ${scheme?.toLowerCase() ?? place}`) {
    case 'http bearer':
      return one('bearer', 'token')
    case 'http basic':
      return {
        factory: 'basic',
        call: `basic(${quote(name)}, options?.username, options?.password)`,
        fields: [['username', 'Credential'] as const, ['password', 'Credential'] as const],
      }
    case 'apiKey header':
      return one('apiKeyHeader', 'apiKey', quote(parameter))
    case 'apiKey query':
      return one('apiKeyQuery', 'apiKey', quote(parameter))
    default:
      throw new Error(
        `security is ${type} ${scheme ?? place}; only http bearer, http basic and apiKey in header or query can be compiled.`,
      )
  }
}
