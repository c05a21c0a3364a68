import { defined } from './object.ts'

/**
 * The kind of failure:
 * - `invalid`: the input is wrong; nothing was sent, or the vendor refused it (400, 422).
 * - `unauthorized`: the vendor does not accept the credential (401); or a webhook does not have the vendor's signature.
 * - `forbidden`: the credential lacks the permission (403).
 * - `not_found`: the contact does not exist (404).
 * - `ambiguous`: several contacts have the e-mail address or phone number; see `contactIds`.
 * - `conflict`: the change conflicts with another (409).
 * - `rate_limited`: too many requests (429), or more than the client can send in time; see `retryAt`.
 * - `queued`: the vendor is busy with an earlier request; try again later (449).
 * - `unavailable`: the vendor failed (5xx), or cannot accept the request yet (425); or the limiter failed, so that
 *   nothing was sent.
 * - `timeout`: no response in time, here (`timeout`, `deadline`) or at the vendor's gateway (408, 504).
 * - `network`: the connection failed, so that the request or the response was lost.
 * - `aborted`: the caller's `signal` cancelled the call.
 * - `unexpected_response`: the response differs from the vendor's spec, or is a redirect.
 */
export type TagsErrorCode =
  | 'invalid'
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'ambiguous'
  | 'conflict'
  | 'rate_limited'
  | 'queued'
  | 'unavailable'
  | 'timeout'
  | 'network'
  | 'aborted'
  | 'unexpected_response'

/** Details of a `TagsError`, beside its code and message. */
export interface TagsErrorDetails {
  /** The vendor's name, as its package has it: `highlevel`. */
  vendor: string
  /** The operationId in the vendor's spec. */
  operation?: string | undefined
  /** The HTTP status, if there was a response. */
  status?: number | undefined
  /** When the vendor accepts the next attempt, if it said so. */
  retryAt?: Date | undefined
  /** The vendor's id of the request, if it gave one. */
  requestId?: string | undefined
  /** The body of the vendor's error response, parsed if it is JSON, with credentials redacted. */
  body?: unknown
  /** The tags that earlier requests of the same call delivered before this one failed. */
  delivered?: readonly string[] | undefined
  /** The ids of the contacts that a look-up found, if it was to find one. */
  contactIds?: readonly string[] | undefined
  /** The error of `fetch` without parts that may hold a credential, or the reason of the caller's signal. */
  cause?: unknown
}

/** The error of every failure. It never holds a credential. */
export class TagsError extends Error {
  /** The kind of failure. */
  readonly code: TagsErrorCode
  /** The vendor's name, as its package has it: `highlevel`. */
  declare readonly vendor: string
  /** The operationId in the vendor's spec. */
  declare readonly operation?: string
  /** The HTTP status, if there was a response. */
  declare readonly status?: number
  /** When the vendor accepts the next attempt, if it said so. */
  declare readonly retryAt?: Date
  /** The vendor's id of the request, if it gave one. */
  declare readonly requestId?: string
  /** The body of the vendor's error response, parsed if it is JSON, with credentials redacted. */
  declare readonly body?: unknown
  /** The tags that earlier requests of the same call delivered before this one failed. */
  declare readonly delivered?: readonly string[]
  /** The ids of the contacts that a look-up found, if it was to find one. */
  declare readonly contactIds?: readonly string[]

  /**
   * Creates an error whose message begins with the vendor's name.
   * @param code The kind of failure.
   * @param message A sentence that says what happened.
   * @param details The vendor, the operation and the response.
   */
  constructor(code: TagsErrorCode, message: string, { cause, ...details }: TagsErrorDetails) {
    super(`${details.vendor}: ${message}`, cause === undefined ? undefined : { cause })
    this.name = 'TagsError'
    this.code = code
    Object.assign(this, defined(details))
  }
}

/** Checks whether `error` is a `TagsError`, from this or another installed copy of this package. */
export const isTagsError = (error: unknown): error is TagsError =>
  typeof error === 'object' && (error as TagsError | null)?.name === 'TagsError'

/** Copies an error, with the tags that earlier requests of its call delivered. Several calls may share the original. */
export function withDelivered(error: TagsError, delivered: readonly string[]): TagsError {
  const { vendor, code, message, cause } = error
  return new TagsError(code, message.slice(`${vendor}: `.length), { ...error, cause, delivered })
}

const codes: Record<number, TagsErrorCode> = {
  400: 'invalid',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  408: 'timeout',
  409: 'conflict',
  422: 'invalid',
  425: 'unavailable',
  429: 'rate_limited',
  504: 'timeout',
}

/** Maps an HTTP status to the code of its error. */
export const codeOf = (status: number): TagsErrorCode =>
  codes[status] ?? (status >= 500 ? 'unavailable' : 'unexpected_response')
