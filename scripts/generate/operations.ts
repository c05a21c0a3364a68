import { deepObject, formObject, jsonText, type QueryStyle } from '@tags/core/tools'
import { isJson } from '../lib/media.ts'
import { shapes } from '../redocly/schema.ts'
import { constantOf, follow, jsonType, resolve, responses, routes } from './document.ts'
import type { Document, Parameter, RequestBody, Route } from './spec.ts'
import { literal, quote } from './text.ts'

/** Emits `operations.ts`: the facts about each operation that the request path needs, and the rate limits. */
export function emitOperations(document: Document): string {
  const entries = routes(document).map((route) => {
    const { method, path, operation, parameters, server } = route
    const all = responses(document, operation)
    const empty = all
      .filter(([status, { content }]) => status < 300 && !content)
      .map(([status]) => status)
    const errors = all.flatMap(([status, response]) =>
      response['x-error'] ? [[status, response['x-error']]] : [],
    )
    const query = queryStyles(document, parameters)
    const facts = {
      id: operation.operationId,
      ...(server && { server }),
      ...('x-idempotent' in operation && { idempotent: operation['x-idempotent'] !== false }),
      ...(empty.length && { empty }),
      ...(errors.length && { errors: Object.fromEntries(errors) }),
      ...(Object.keys(query).length && { query }),
      ...mediaTypes(document, route),
    }
    return `  ${quote(`${method} ${path}`)}: ${literal(facts)},`
  })
  const styles = routes(document).flatMap(({ parameters }) =>
    Object.values(queryStyles(document, parameters)),
  )
  const functions = styles.flatMap((style) => (typeof style === 'function' ? [style.name] : []))
  const imports = [...new Set(functions)].sort().join(', ')
  const types = imports
    ? `import { ${imports}, type Operation, type VendorLimit }`
    : 'import type { Operation, VendorLimit }'
  return `${types} from '@tags/core/adapter'

export const operations: Record<string, Operation> = {
${entries.join('\n')}
}

export const limits: VendorLimit[] = ${literal(rateLimits(document))}
`
}

/**
 * Returns the media types of an operation's request, and of its responses as a list for `Accept`, where they are
 * not `application/json`.
 */
export function mediaTypes(document: Document, { operation, parameters }: Route) {
  const { content } = resolve<Partial<RequestBody>>(document, operation.requestBody ?? {})
  const replies = Object.values(operation.responses).flatMap((response) =>
    Object.keys(resolve(document, response).content ?? {}).filter(isJson),
  )
  const header = parameters.find(
    (parameter) => parameter.in === 'header' && /^accept$/i.test(parameter.name),
  )
  const accept = (header && constantOf(document, header)) ?? [...new Set(replies)].join(', ')
  const type = jsonType(content)
  return {
    ...(type && type !== 'application/json' && { type }),
    ...(accept && accept !== 'application/json' && { accept: String(accept) }),
  }
}

/**
 * Sorts the rate limits into the order in which a request must pass them: first the limits of one path, which
 * delay no other request, then the longest, so that a spent quota is found before any wait.
 */
const rateLimits = (document: Document) => {
  const limits = document['x-rate-limit'] ?? []
  const inOrder = limits.toSorted(
    (one, other) => other.scope.localeCompare(one.scope) || other.seconds - one.seconds,
  )
  return inOrder.map(({ requests, seconds, scope, headers }) => {
    const { retryAfter, limit, ...rest } = headers ?? {}
    // Core does not count periods of an hour or more; it reads the remaining requests from the headers.
    const names = limit && seconds < 3600 ? { limit, ...rest } : rest
    return {
      requests,
      seconds,
      ...(scope === 'path' && { scope }),
      ...(Object.keys(names).length && { headers: names }),
    }
  })
}

const separated: Record<string, QueryStyle> = {
  form: 'comma',
  spaceDelimited: 'space',
  pipeDelimited: 'pipe',
}

/** Returns the style of a parameter in the query, if it is not the default `a=1&a=2`. */
export function queryStyle(document: Document, parameter: Parameter): QueryStyle | undefined {
  const { in: place, style = 'form', explode = style === 'form', schema, content } = parameter
  if (place !== 'query') return undefined
  if (content) return jsonText
  if (style === 'deepObject') return deepObject
  if (!explode) return separated[style]
  return shapes(schema, follow(document)).includes('object') ? formObject : undefined
}

/** Collects the styles of parameters in the query, by name. */
export const queryStyles = (
  document: Document,
  parameters: Parameter[],
): Record<string, QueryStyle> =>
  Object.fromEntries(
    parameters.flatMap((parameter) => {
      const style = queryStyle(document, parameter)
      return style ? [[parameter.name, style]] : []
    }),
  )
