import type { Authorizer } from './credential.ts'
import type { TagsErrorCode } from './error.ts'
import type { RateLimit } from './limit.ts'
import type { QueryStyle } from './url.ts'

/** A vendor, as its spec describes it. */
export interface Vendor {
  name: string
  /** The version of the package, for the `User-Agent`. */
  version: string
  baseUrl: string
  credential: Authorizer
  /** Headers that every request carries. */
  headers?: Record<string, string>
  /** By method and path template: `POST /contacts/{contactId}/tags`. */
  operations: Record<string, Operation>
  limits: readonly VendorLimit[]
  /** The path parameter that names a contact, whose changes keep their order. */
  contact?: string
  classify?: Classify
}

/** What the request path must know of an operation. */
export interface Operation {
  /** The operationId. */
  id: string
  /** Whether a POST or PATCH may be repeated. */
  idempotent?: boolean
  /** Successful statuses without content. */
  empty?: readonly number[]
  /** Error codes of statuses that do not tell it by themselves. */
  errors?: Record<number, TagsErrorCode>
  /** Lists in the query that are not written `a=1&a=2`. */
  query?: Record<string, QueryStyle>
}

/** A rate limit that the spec documents. */
export interface VendorLimit extends RateLimit {
  /** Whether the requests of each method and path are counted apart. Default: all of a credential. */
  scope?: 'path'
  /** The response headers that tell its state. */
  headers?: {
    /** How many requests a window has. */
    limit?: string
    /** How many of them are left. */
    remaining?: string
    /** How long a window is, in milliseconds. */
    interval?: string
    /** How long until the window ends, in milliseconds. */
    reset?: string
  }
}

/** What an error response means where neither its status nor the spec says it. */
export type Classify = (
  status: number,
  body: unknown,
) => { code?: TagsErrorCode | undefined; requestId?: string | undefined }
