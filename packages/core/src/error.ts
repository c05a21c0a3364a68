import { defined } from './object.ts'

/**
 * What went wrong, in one word:
 * - `invalid`: the input is wrong; nothing was sent, or the vendor refused it (400, 422).
 * - `unauthorized`: the vendor does not accept the credential (401).
 * - `forbidden`: the credential may not do this (403).
 * - `not_found`: there is no such contact (404).
 * - `conflict`: the change collides with another (409).
 * - `rate_limited`: too many requests (429), or more than the client may send in time; see `retryAt`.
 * - `queued`: the vendor is busy with an earlier request; repeat it later (449).
 * - `unavailable`: the vendor failed (5xx), or does not take the request yet (425).
 * - `timeout`: no answer in time, here (`timeout`, `deadline`) or at the vendor's gateway (408, 504).
 * - `network`: the request did not arrive, or the response did not.
 * - `aborted`: the caller's `signal` cancelled the call.
 * - `unexpected_response`: the response is not what the vendor's spec says; a redirect is one.
 */
export type TagsErrorCode =
  | 'invalid'
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'rate_limited'
  | 'queued'
  | 'unavailable'
  | 'timeout'
  | 'network'
  | 'aborted'
  | 'unexpected_response'

/** What a `TagsError` holds beside its code and its message. */
export interface TagsErrorDetails {
  /** The vendor's name, as its package has it: `highlevel`. */
  vendor: string
  /** The operationId in the vendor's spec. */
  operation?: string | undefined
  /** The HTTP status, if there was a response. */
  status?: number | undefined
  /** When the vendor allows the next try, if it said so. */
  retryAt?: Date | undefined
  /** The vendor's own name for the request, if it gave one. */
  requestId?: string | undefined
  /** The body of the vendor's error response, parsed if it is JSON, with credentials blotted out. */
  body?: unknown
  /** Tags that earlier requests of the same call had already delivered when this one failed. */
  delivered?: readonly string[] | undefined
  /** What led to it: what is safe to keep of an error that `fetch` threw, or the reason of the caller's signal. */
  cause?: unknown
}

/** The one error that clients throw. It never holds a credential. */
export class TagsError extends Error {
  /** What went wrong, in one word. */
  readonly code: TagsErrorCode
  /** The vendor's name, as its package has it: `highlevel`. */
  declare readonly vendor: string
  /** The operationId in the vendor's spec. */
  declare readonly operation?: string
  /** The HTTP status, if there was a response. */
  declare readonly status?: number
  /** When the vendor allows the next try, if it said so. */
  declare readonly retryAt?: Date
  /** The vendor's own name for the request, if it gave one. */
  declare readonly requestId?: string
  /** The body of the vendor's error response, parsed if it is JSON, with credentials blotted out. */
  declare readonly body?: unknown
  /** Tags that earlier requests of the same call had already delivered when this one failed. */
  declare readonly delivered?: readonly string[]

  /**
   * An error whose message begins with the vendor's name.
   * @param code What went wrong.
   * @param message A sentence that says so.
   * @param details Where, and what the vendor answered.
   */
  constructor(code: TagsErrorCode, message: string, { cause, ...details }: TagsErrorDetails) {
    super(`${details.vendor}: ${message}`, cause === undefined ? undefined : { cause })
    this.name = 'TagsError'
    this.code = code
    Object.assign(this, defined(details))
  }
}

/** Whether `error` is a `TagsError`, also one of another installed copy of this package. */
export const isTagsError = (error: unknown): error is TagsError =>
  error instanceof Error && error.name === 'TagsError'

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

export const codeOf = (status: number): TagsErrorCode =>
  codes[status] ?? (status >= 500 ? 'unavailable' : 'unexpected_response')
