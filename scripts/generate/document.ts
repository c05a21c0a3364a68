import { isJson } from '../lib/media.ts'
import { find, tokensOfRef } from '../lib/pointer.ts'
import type { Resolve } from '../redocly/context.ts'
import * as schemas from '../redocly/schema.ts'
import type {
  Document,
  Link,
  MediaType,
  Operation,
  Parameter,
  Response,
  Route,
  Schema,
  SecurityScheme,
  Server,
  Unified,
} from './spec.ts'

/** The key of an object that stands for a part of a document that is unknown, whose type is `any`. */
export const lostKey = 'x-lost'

export const httpMethods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

/** Follows the `$ref` of a node; keys beside the `$ref` win, as in OpenAPI 3.1. */
export function resolve<Node>(document: Document, node: Node): Node {
  const { $ref, ...rest } = node as Node & { $ref?: string }
  if (typeof $ref !== 'string') return node
  const target = find(document, tokensOfRef($ref))
  return { ...resolve(document, target as Node), ...rest }
}

/** Adapts `resolve` to the signature that the lint rules use. */
export const follow =
  (document: Document): Resolve =>
  (node) => ({ node: node === undefined ? undefined : resolve(document, node) })

/** Lists the operations of a document, also of path items that are a `$ref`. */
export function routes(document: Document): Route[] {
  return Object.entries(document.paths).flatMap(([path, entry]) => {
    const item = resolve(document, entry)
    return httpMethods
      .filter((method) => method in item)
      .map((method) => {
        const operation = item[method] as Operation
        const all = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((parameter) =>
          resolve(document, parameter),
        )
        // A parameter of the operation replaces the same one of its path item.
        const parameters = new Map(all.map((parameter) => [keyOf(parameter), parameter]))
        return {
          method: method.toUpperCase(),
          path,
          operation,
          parameters: [...parameters.values()],
          ...serverOf(operation, item),
        }
      })
  })
}

/** Finds the operation of a link; `place` names the link in the error. */
export function findRoute(document: Document, place: string, { operationId }: Link): Route {
  const route = routes(document).find(({ operation }) => operation.operationId === operationId)
  if (!route) throw new Error(`${place}: there is no operation ${operationId}.`)
  return route
}

/** Identifies a parameter by its place and name. */
export const keyOf = ({ in: place, name }: Parameter): string => `${place} ${name}`

/** Returns the URL of an operation's own server, without a trailing slash. */
function serverOf(...holders: { servers?: Server[] }[]): { server?: string } {
  const [server] = holders.flatMap(({ servers = [] }) => servers.slice(0, 1))
  return server ? { server: server.url.replace(/\/$/, '') } : {}
}

/** Lists the servers of a document and of its single operations. */
export const serversOf = (document: Document): Server[] => [
  ...(document.servers ?? []),
  ...Object.values(document.paths ?? {}).flatMap((entry) => {
    const item = resolve(document, entry)
    return [item, ...httpMethods.map((method) => item[method])].flatMap(
      (holder) => holder?.servers ?? [],
    )
  }),
]

/** Returns the URL of a server, with the defaults of its variables. */
export const urlOf = ({ url, variables = {} }: Server): string =>
  url.replace(/\{([^{}]*)\}/g, (part, name: string) => variables[name]?.default ?? part)

/** Lists the responses of an operation that the client takes for a success. */
export const successes = (document: Document, operation: Operation): Response[] =>
  responses(document, operation)
    .filter(([status, response]) => status < 300 && !response['x-error'])
    .map(([, response]) => response)

/** Lists the responses of an operation that have a single status. */
export const responses = (document: Document, operation: Operation): [status: number, Response][] =>
  Object.entries(operation.responses)
    .filter(([status]) => /^\d{3}$/.test(status))
    .map(([status, response]) => [Number(status), resolve(document, response)])

/**
 * Lists the required parameters that every operation has and `x-unified` does not map, such as the id of an account.
 * Each becomes an option of the client. A document without `x-unified` has none.
 */
export function sharedParameters(document: Document): Parameter[] {
  if (!document['x-unified']) return []
  const [first = [], ...others] = routes(document).map(({ parameters }) => parameters)
  const mapped = new Set(
    links(document['x-unified']).flatMap((link) => Object.keys(link.parameters ?? {})),
  )
  return first
    .filter((parameter) => parameter.required && parameter.in !== 'cookie')
    .filter(
      (parameter) => !mapped.has(parameter.name) && constantOf(document, parameter) === undefined,
    )
    .filter((parameter) =>
      others.every((list) => list.some((other) => keyOf(other) === keyOf(parameter))),
    )
}

/** Lists the operations that `x-unified` names. */
export const links = ({
  contact = {},
  tag = {},
  listContacts,
  ...methods
}: Partial<Unified> = {}): Link[] =>
  [contact, tag, listContacts ?? {}, methods]
    .flatMap((links): unknown[] => Object.values(links))
    .filter((link) => typeof link === 'object') as Link[]

/** Returns the value of a required parameter that allows only one; the client sends it itself. */
export function constantOf(document: Document, parameter: Parameter): unknown {
  const schema = schemas.read(schemaOf(parameter), follow(document))
  return parameter.required ? schemas.constant(schema)?.value : undefined
}

/** Returns the schema of a parameter, or of the JSON that its text holds. */
export const schemaOf = ({ schema, content }: Parameter): Schema | undefined =>
  schema ?? jsonSchema(content)

/** Finds the media type of JSON content. */
export const jsonType = (content: Record<string, MediaType> | undefined): string | undefined =>
  Object.keys(content ?? {}).find(isJson)

/** Finds the schema of JSON content. */
export const jsonSchema = (content: Record<string, MediaType> | undefined): Schema | undefined =>
  content?.[jsonType(content) ?? '']?.schema

/** Finds the security scheme that every operation uses. */
export function securityScheme(document: Document): SecurityScheme {
  const name = Object.keys(document.security?.[0] ?? {})[0] ?? ''
  const scheme = document.components.securitySchemes?.[name]
  if (!scheme) throw new Error('security must name one of components.securitySchemes.')
  return resolve(document, scheme)
}
