import type { TagsErrorCode } from './error.ts'
import type { RateLimit } from './limit.ts'
import type { QueryStyle } from './url.ts'

/** The part of a request that carries a credential. */
export interface CredentialFields {
  /** Names are in lower case. */
  headers?: Record<string, string>
  query?: Record<string, string>
}

/** A credential, ready to be put into requests. */
export interface Authorization extends CredentialFields {
  /** The pattern that finds the credential in text. */
  secrets: string
  /** The credential that replaced this one after the vendor refused it. */
  renewal?: Promise<Authorization>
}

/** The source of a client's credential. */
export interface Authorizer {
  /**
   * Returns the credential; a promise while a function is asked for it. Its errors do not show `secrets`, to which the
   * known credential is added.
   */
  authorize: (secrets: Set<string>) => Authorization | Promise<Authorization>
  /** Replaces a credential that the vendor refused; absent if the credential cannot change. */
  renew?: (refused: Authorization, secrets: Set<string>) => Promise<Authorization>
}

/** A vendor, as its spec describes it. */
export interface Vendor {
  name: string
  /** The version of the package, for the `User-Agent`. */
  version: string
  baseUrl: string
  credential: Authorizer
  /** Headers of every request. */
  headers?: Record<string, string>
  /** The pattern that finds the secrets among the options of a client, other than its credential. */
  secrets?: string
  /** Parameters of every request, which a call may replace. */
  parameters?: Parameters
  /** By method and path template: `POST /contacts/{contactId}/tags`. */
  operations: Record<string, Operation>
  limits: readonly VendorLimit[]
  /** The path parameter that identifies a contact, whose changes are sent one at a time. */
  contact?: string
  classify?: Classify
  /** Creates the unified methods of an `api`. */
  tags?: (api: never) => object
}

/** Values of parameters, by place and name. */
export interface Parameters {
  path?: Record<string, unknown>
  query?: Record<string, unknown>
}

/** The facts about an operation that the request path needs. */
export interface Operation {
  /** The operationId. */
  id: string
  /** The URL of its own server, without a trailing slash. The client's option `baseUrl` replaces it. */
  server?: string
  /** Whether a repetition does no harm. Default: `false` for POST and PATCH, `true` for other methods. */
  idempotent?: boolean
  /** Success statuses without content. */
  empty?: readonly number[]
  /** Error codes that differ from those of their statuses. */
  errors?: Record<number, TagsErrorCode>
  /** The media type of the request body. Default: `application/json`. */
  type?: string
  /** The media types of the responses, for `Accept`. Default: `application/json`. */
  accept?: string
  /** The style of lists in the query that are not written `a=1&a=2`, and of objects and JSON. */
  query?: Record<string, QueryStyle>
}

/** A rate limit that the spec documents. */
export interface VendorLimit extends RateLimit {
  /** `path`: the vendor counts each method and path separately. Default: all requests of a credential. */
  scope?: 'path'
  /** The response headers that report its state. */
  headers?: {
    /** The requests allowed in a window. */
    limit?: string
    /** The requests left in the window. */
    remaining?: string
    /** The length of a window, in milliseconds. */
    interval?: string
    /** The time until the window ends, in milliseconds. */
    reset?: string
    /** The time until the window ends, in seconds. */
    resetSeconds?: string
    /** When the window ends, in seconds since 1970. */
    resetAt?: string
  }
}

/** Reads the meaning of an error response from its body, where its status does not say it. */
export type Classify = (
  status: number,
  body: unknown,
) => { code?: TagsErrorCode | undefined; requestId?: string | undefined }
