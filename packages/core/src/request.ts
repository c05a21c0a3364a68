import { type Call, callError } from './call.ts'
import { invalid } from './input.ts'
import { withoutPrototype } from './object.ts'
import { pathOf, queryOf } from './url.ts'
import type { Operation } from './vendor.ts'

/** The input of a raw call. */
export interface Input {
  params?: {
    path?: Record<string, unknown>
    query?: Record<string, unknown>
    header?: Record<string, string>
  }
  body?: unknown
  headers?: Record<string, string>
}

/** The serialized input of a call. */
export interface Parts {
  /** The path below the base URL. */
  path: string
  /** The query, without the question mark. */
  query: string
  /** The JSON text of the body. */
  body: string | undefined
}

/** A request without its credential, which can be sent any number of times. */
export interface PreparedRequest {
  url: string
  headers: Record<string, string>
  body: string | undefined
}

/**
 * Serializes the input of a call.
 * @throws {TagsError} with code `invalid` if it cannot be sent.
 */
export function serialize(
  vendor: string,
  operation: Operation,
  method: string,
  template: string,
  { params = {}, body, headers }: Input,
): Parts {
  if (body !== undefined && /^(GET|HEAD)$/.test(method)) {
    throw invalid(vendor, `a ${method} request has no body; leave it out.`)
  }
  const path = pathOf(vendor, template, withoutPrototype(params.path))
  const query = queryOf(vendor, withoutPrototype(params.query), operation.query)
  let part = 'a header has a character that HTTP does not allow'
  try {
    // As pairs, which leave out no key: openapi-fetch sets each.
    for (const given of [headers, params.header]) if (given) new Headers(Object.entries(given))
    part = 'the body cannot be written as JSON, as it has a BigInt or refers to itself'
    return { path, query, body: JSON.stringify(body) }
  } catch {
    // The platform's own message may quote a secret of the caller.
    throw invalid(vendor, `${part}.`)
  }
}

/** The parts of a `Request` that a client reads. The platform's has `text()`. */
export interface AnyRequest {
  url: string
  method: string
  headers: Headers
  body?: unknown
  text?: () => Promise<string>
}

/** Constructs the part of a `Request` that openapi-fetch needs, which costs less than the platform's. */
export function PlainRequest(url: string, init: object): object {
  return { ...init, url }
}

/**
 * Reads the request that openapi-fetch made, or that a middleware returned in its place, and adds the headers of
 * every request.
 * @throws {TagsError} with code `invalid` if a middleware changed its method, host or path.
 */
export async function readRequest(call: Call, request: AnyRequest): Promise<PreparedRequest> {
  const { url, method, body } = request
  const headers = { ...call.settings.headers }
  request.headers.forEach((value, name) => {
    if (name !== 'host') headers[name] = value
  })
  if (!request.text) return { url, headers, body: body as string | undefined }
  const [address] = url.split(/[?#]/)
  if (method !== call.method || address !== new URL(call.url).href) {
    const why = `a middleware changed the request to ${method} ${address}`
    throw callError(call, 'invalid', `${why}; it may change the query, the headers and the body.`)
  }
  return { url, headers, body: (await request.text()) || undefined }
}
