import type { Drift } from '@tags/drift'

/** A request that a sandbox got. It holds no header and no credential. */
export interface SandboxRequest {
  /** The method in upper case. */
  method: string
  /** The path with the values of its parameters: `/contacts/c1/tags`. */
  path: string
  /** The operation, if the spec has it. */
  operationId?: string
  /** The parameters of the query; one that is repeated is a list. */
  query: Record<string, string | string[]>
  /** The body: parsed if it is JSON, otherwise its text; absent if there is none. */
  body?: unknown
  /** The status of the answer; absent until then, and if the connection broke. */
  status?: number
  /** The differences between the request and the spec. */
  problems: Drift[]
}

/** The parts of a request that are recorded. */
interface Received {
  method: string
  url: URL
  operationId: string | undefined
  body: string | undefined
}

/** Makes the record of a request. `secrets` are the names of the query's parameters that hold credentials. */
export function recordOf(
  { method, url, operationId, body }: Received,
  secrets: ReadonlySet<string>,
): SandboxRequest {
  return {
    method,
    path: url.pathname,
    ...(operationId !== undefined && { operationId }),
    query: queryOf(url.searchParams, secrets),
    ...(body && { body: parsed(body) }),
    problems: [],
  }
}

/** Reads the parameters of a query but for `secrets`; one that is repeated is a list. */
export function queryOf(
  search: URLSearchParams,
  secrets: ReadonlySet<string> = new Set(),
): SandboxRequest['query'] {
  const names = new Set([...search.keys()].filter((name) => !secrets.has(name)))
  return Object.fromEntries(
    [...names].map((name) => {
      const values = search.getAll(name)
      return [name, values.length > 1 ? values : String(values[0])]
    }),
  )
}

/** Reads a body: as JSON if it is. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** An OpenAPI document, as far as it says where credentials are. */
interface Secured {
  components?: { securitySchemes?: Record<string, { in?: string; name?: string }> }
}

/** Returns the names of the query's parameters that hold credentials. */
export const secretParameters = ({ components }: Secured): Set<string> =>
  new Set(
    Object.values(components?.securitySchemes ?? {}).flatMap((scheme) =>
      scheme.in === 'query' && scheme.name !== undefined ? [scheme.name] : [],
    ),
  )
