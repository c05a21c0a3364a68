import type { Authorize } from './credential.ts'
import type { TagsErrorCode } from './error.ts'
import type { QueryStyle } from './url.ts'

/** A vendor, as its spec describes it. */
export interface Vendor {
  name: string
  baseUrl: string
  authorize: Authorize
  /** Headers that every request carries. */
  headers?: Record<string, string>
  /** By method and path template: `POST /contacts/{contactId}/tags`. */
  operations: Record<string, Operation>
  classify?: Classify
}

/** What the request path must know of an operation. */
export interface Operation {
  /** The operationId. */
  id: string
  /** Successful statuses without content. */
  empty?: readonly number[]
  /** Error codes of statuses that do not tell it by themselves. */
  errors?: Record<number, TagsErrorCode>
  /** Lists in the query that are not written `a=1&a=2`. */
  query?: Record<string, QueryStyle>
}

/** What an error response means where neither its status nor the spec says it. */
export type Classify = (
  status: number,
  body: unknown,
) => { code?: TagsErrorCode | undefined; requestId?: string | undefined }
