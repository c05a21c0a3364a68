import type { Call } from './call.ts'
import type { TagsError } from './error.ts'

/**
 * The result of a raw call.
 * @inline
 */
export interface Result {
  /** The body of a success. */
  data?: unknown
  /** The body of an error response. */
  error?: unknown
  /** The response. Its body is read: `json()`, `text()` and `clone()` return it again. */
  response: Response
}

/** Internal state of a result. */
interface Origin {
  call: Call
  failure?: TagsError | undefined
}

/** The key of a function that returns the `Origin` of a result; as a function it stays out of logs. */
const originKey = Symbol.for('@tags/core origin')

/** Attaches its internal state to a result. */
export const withOrigin = (result: Result, origin: Origin): Result =>
  Object.defineProperty(result, originKey, { value: () => origin })

/** A successful reply. */
export interface Reply<Data> {
  data: Data
  status: number
  call: Call
}

/** The type of `data` in a success. */
type DataOf<R> = R extends { data: infer Data } ? Data : never

/**
 * Returns the data of the result of an `api` call.
 * @throws {TagsError} if the response is an error, or its body reports a failure.
 */
export const unwrap = <R extends Result>(result: R): DataOf<R> => successOf(result).data

/** Returns the successful reply, or throws its `TagsError`. */
export function successOf<R extends Result>(result: R): Reply<DataOf<R>> {
  const origin = (result as { [originKey]?: () => Origin })[originKey]?.()
  if (!origin) throw new TypeError('unwrap takes a result of an api call.')
  const { call, failure } = origin
  if (failure) throw failure
  const { data, response } = result
  return { data: data as DataOf<R>, status: response.status, call }
}
