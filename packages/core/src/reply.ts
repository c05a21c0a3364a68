import { type Context, problem } from './context.ts'
import { codeOf } from './error.ts'

/** What an openapi-fetch client answers. */
export interface Result {
  data?: unknown
  error?: unknown
  response: Response
}

/** The key under which a result carries its `Context`. */
export const contextOf = Symbol.for('@tags/core context')

/** A successful response. */
export interface Reply<Data> {
  data: Data
  status: number
  context: Context
}

/** The type of `data` in a success. */
type DataOf<R> = R extends { data: infer Data } ? Data : never

/**
 * The data of what a client's `api` answered.
 * @throws {TagsError} if that was an error response.
 */
export const unwrap = <R extends Result>(result: R): DataOf<R> => accepted(result).data

/** What a client's `api` answered, if that was a success. */
export function accepted<R extends Result>(result: R): Reply<DataOf<R>> {
  const { data, error, response } = result
  const context = (result as { [contextOf]?: Context })[contextOf]
  if (!context) throw new TypeError('unwrap takes what the api of a tags client answered.')
  const { status, statusText, headers } = response
  if (response.ok) return { data: data as DataOf<R>, status, context }
  const { vendor, operation } = context
  const meaning = vendor.classify?.(status, error) ?? {}
  const code = meaning.code ?? operation.errors?.[status] ?? codeOf(status)
  const phrase = statusText || code.replaceAll('_', ' ')
  throw problem(context, code, `${status} ${phrase}`, {
    status,
    body: error,
    retryAt: retryAt(headers.get('retry-after')),
    requestId: meaning.requestId ?? headers.get('x-request-id') ?? undefined,
  })
}

/** `Retry-After`, which is a number of seconds or a date. */
function retryAt(header: string | null): Date | undefined {
  if (header === null) return undefined
  const isDate = /^[A-Za-z]{3,9}, /.test(header)
  const seconds = /^\d+$/.test(header) ? Number(header) : Number.NaN
  const time = new Date(isDate ? Date.parse(header) : Date.now() + seconds * 1000)
  return Number.isNaN(time.getTime()) ? undefined : time
}
