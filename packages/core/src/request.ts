import { read } from './body.ts'
import { type Call, problem, safeCause } from './call.ts'
import type { CallOptions, ClientOptions } from './contract.ts'
import type { Authorization } from './credential.ts'
import { isTagsError, type TagsError } from './error.ts'
import type { Whole } from './order.ts'
import { failureOf, type Result, resultOf } from './reply.ts'
import { limited } from './timeout.ts'
import { pathOf, queryOf } from './url.ts'

/** openapi-fetch's way to put the headers of a request together. */
export type MergeHeaders = (
  ...headers: (Record<string, string | undefined> | undefined)[]
) => Headers

/** What a caller may say of a request. */
export interface Init extends CallOptions {
  params?: {
    path?: Record<string, unknown>
    query?: Record<string, unknown>
    header?: Record<string, string>
  }
  body?: unknown
  headers?: Record<string, string>
  fetch?: ClientOptions['fetch']
  /** The call that this request is a part of. */
  whole?: Whole
}

/** A request that can be sent as often as is needed, by whom `Authorization` says. */
export type Draft = (authorization: Authorization) => Request

/**
 * Puts a request together, before anything else is done.
 * @throws {TagsError} with code `invalid` if it cannot be sent.
 */
export function draft(
  mergeHeaders: MergeHeaders,
  call: Call,
  { params = {}, body, headers }: Init,
): Draft {
  const { vendor, operation, method, path, settings } = call
  const { name, version } = vendor
  return sendable(call, () => {
    const query = queryOf(name, { ...params.query }, operation.query)
    const route = settings.baseUrl + pathOf(name, path, { ...params.path })
    const merged = mergeHeaders(
      {
        accept: 'application/json',
        'content-type': body === undefined ? undefined : 'application/json',
        'user-agent': isBrowser() ? undefined : `tags-${name}/${version}`,
        ...vendor.headers,
      },
      headers,
      params.header,
    )
    merged.delete('host')
    const init = {
      method,
      headers: merged,
      body: JSON.stringify(body),
      redirect: 'manual',
    } as const
    call.path = new URL(route).pathname
    return (authorization) => {
      const parts = [query, queryOf(name, { ...authorization.query })].filter(Boolean)
      const request = new Request([route, parts.join('&')].filter(Boolean).join('?'), init)
      for (const [key, value] of Object.entries(authorization.headers ?? {}))
        request.headers.set(key, value)
      return request
    }
  })
}

/** What `make` makes, or a `TagsError` that says why the request cannot be sent. */
function sendable<Value>(call: Call, make: () => Value): Value {
  try {
    return make()
  } catch (error) {
    if (isTagsError(error)) throw error
    // The platform quotes what it refuses, which may be a secret of the caller.
    const why = String((error as Error)?.message).replace(/".*"/s, '""')
    throw problem(call, 'invalid', `it cannot be sent (${why}).`)
  }
}

/** Where a page's script runs, `fetch` has a `User-Agent` of its own, and another needs CORS. */
const isBrowser = () => 'document' in globalThis || 'importScripts' in globalThis

/** What an attempt came to: a response, a failure, or a response that is one. */
export interface Outcome {
  result?: Result
  failure?: TagsError | undefined
}

/** Sends one request and reads its response to the end, in the time of an attempt. Nothing else calls fetch. */
export async function attempt(
  call: Call,
  write: () => Request,
  signal: AbortSignal,
): Promise<Outcome> {
  const { settings, progress } = call
  const { timeout, maxResponseBytes } = settings
  try {
    const request = sendable(call, write)
    const result = await limited(
      timeout,
      signal,
      () => problem(call, 'timeout', `no whole response within ${timeout} ms.`),
      async (signal) => {
        progress.sent = true
        const response = await settings.fetch(request, { signal })
        return resultOf(call, response, await read(response, maxResponseBytes, signal))
      },
    )
    return { result, failure: failureOf(result) }
  } catch (error) {
    if (signal.aborted) throw error
    if (isTagsError(error)) return { failure: error }
    const cause = safeCause(call, error)
    const code = /^HTTPParser/.test(cause.name) ? 'unexpected_response' : 'network'
    const why = cause.message || cause.name
    return { failure: problem(call, code, `no whole response (${why}).`, { cause }) }
  }
}
