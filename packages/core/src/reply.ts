import { type Body, parse } from './body.ts'
import { type Call, problem } from './call.ts'
import { codeOf, type TagsError } from './error.ts'

/**
 * What a call of a client's `api` answers.
 * @inline
 */
export interface Result {
  /** The body of a success. */
  data?: unknown
  /** The body of an error response. */
  error?: unknown
  /** The response, its body read. */
  response: Response
}

/** What a result carries beside what the caller sees. */
interface Origin {
  call: Call
  failure?: TagsError
}

/** The key under which a result carries a function to its `Origin`, so that no log shows what is in it. */
const originKey = Symbol.for('@tags/core origin')

const originOf = (result: Result): Partial<Origin> =>
  (result as { [originKey]?: () => Origin })[originKey]?.() ?? {}

/** The error that an unsuccessful response is, or one whose body tells of a failure. */
export const failureOf = (result: Result): TagsError | undefined => originOf(result).failure

/**
 * What a response comes to; `read` is absent if it is too long.
 * @throws {TagsError} if it is a success whose body is not JSON.
 */
export function resultOf(call: Call, response: Response, read: Body | undefined): Result {
  const { vendor, operation, method } = call
  const { ok, status, statusText, headers } = response
  const origin: Origin = { call }
  const result: Result = Object.defineProperty({ response }, originKey, { value: () => origin })
  let text: string | undefined
  let value: unknown
  try {
    text = read?.(ok)
    value = parse(text as string)
  } catch {
    // A value is never undefined, if there is one.
  }
  if (!ok) {
    const body = value === undefined ? text || undefined : value
    const meaning = vendor.classify?.(status, body) ?? {}
    const code = meaning.code ?? operation.errors?.[status] ?? codeOf(status)
    const phrase = statusText || code.replaceAll('_', ' ')
    origin.failure = problem(call, code, `${status} ${phrase}`, {
      status,
      body,
      requestId: meaning.requestId ?? headers.get('x-request-id') ?? undefined,
    })
    result.error = origin.failure.body
  } else if (value !== undefined) {
    const { success, errorCount } = Object(value) as Record<string, unknown>
    if (success === false || (typeof errorCount !== 'object' && Number(errorCount) > 0)) {
      const why = `${status}, but its body tells of a failure.`
      origin.failure = problem(call, 'unexpected_response', why, { status, body: value })
    }
    result.data = value
  } else if (text !== '' || !(method === 'HEAD' || operation.empty?.includes(status))) {
    const type = headers.get('content-type') ?? 'no type'
    const fault = text === undefined ? (read ? 'not UTF-8' : 'too long') : 'not JSON'
    throw problem(call, 'unexpected_response', `${status}, but its body (${type}) is ${fault}.`, {
      status,
    })
  }
  return result
}

/** A successful response. */
export interface Reply<Data> {
  data: Data
  status: number
  call: Call
}

/** The type of `data` in a success. */
type DataOf<R> = R extends { data: infer Data } ? Data : never

/**
 * The data of what a client's `api` answered.
 * @throws {TagsError} if that was an error response, or its body reports a failure.
 */
export const unwrap = <R extends Result>(result: R): DataOf<R> => accepted(result).data

/** What a client's `api` answered, if that was a success. */
export function accepted<R extends Result>(result: R): Reply<DataOf<R>> {
  const { call, failure } = originOf(result)
  if (!call) throw new TypeError('unwrap takes a result of an api call.')
  if (failure) throw failure
  const { data, response } = result
  return { data: data as DataOf<R>, status: response.status, call }
}
