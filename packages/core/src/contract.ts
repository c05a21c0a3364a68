import type { TagsEvent } from './event.ts'
import type { Limiter } from './limit.ts'

/**
 * What names a contact: one of its vendor's id, its e-mail address or its phone number.
 * Each vendor's client admits only what that vendor takes.
 */
export type ContactReference = { id: string | number } | { email: string } | { phone: string }

/** What a vendor told about a contact's tags. What it did not tell is absent, never guessed. */
export interface TagsResult {
  /** The vendor's id of the contact. */
  contactId?: string
  /** The contact's whole set of tags after the call. */
  tags?: string[]
  /** The tags that this call really added or removed. */
  changed?: string[]
}

/** What one call may have otherwise than its client. */
export interface CallOptions {
  /** Cancels the call, which then throws a `TagsError` with code `aborted` and the signal's reason as `cause`. */
  signal?: AbortSignal
  /** How long one attempt may take, body included, in milliseconds. Default: the client's `timeout`. */
  timeout?: number
  /** How long the whole call may take, in milliseconds. Default: the client's `deadline`. */
  deadline?: number
}

/**
 * What every vendor's client has in common. A vendor that cannot do one of these has no such key;
 * ask with `if (client.removeTags)` where the vendor is known only at run time.
 */
export interface TagsClient<Contact = ContactReference> {
  /**
   * Adds tags to a contact and leaves its other tags alone. Repeating the call changes nothing more.
   * A list longer than the vendor takes at once is sent in several requests, one after the other.
   * @throws {TagsError} on bad input, before anything is sent, and on every failure.
   */
  addTags?(contact: Contact, tags: readonly string[], options?: CallOptions): Promise<TagsResult>
  /**
   * Removes tags from a contact and leaves its other tags alone. Not every vendor documents what it answers
   * for a tag that the contact does not have.
   * @throws {TagsError} on bad input, before anything is sent, and on every failure.
   */
  removeTags?(contact: Contact, tags: readonly string[], options?: CallOptions): Promise<TagsResult>
  /**
   * Reads the tags of a contact.
   * @throws {TagsError} on bad input, before anything is sent, and on every failure.
   */
  getTags?(contact: Contact, options?: CallOptions): Promise<TagsResult>
}

/**
 * A credential, or a function that gives it. The function is called before the first request, and
 * again once whenever the vendor answers 401; all calls in flight share that one new credential. It
 * should end by itself: nothing is sent until it does.
 */
export type Credential = string | (() => string | Promise<string>)

/** What every vendor's client takes beside its credential. */
export interface ClientOptions {
  /** Where the vendor's API is. Default: the first server of its spec. */
  baseUrl?: string
  /** Whether `baseUrl` may be `http:` where it is not of this machine. Default: false. */
  allowHttp?: boolean
  /**
   * Sends a request. Default: the platform's `fetch`. Hand on `init` as well: its signal ends a request
   * that takes too long or that the caller cancels.
   */
  fetch?: (request: Request, init: { signal: AbortSignal }) => Promise<Response>
  /** How long one attempt may take, body included, in milliseconds. Default: 30 000. */
  timeout?: number
  /**
   * How long a whole call may take, in milliseconds: waiting for the vendor's rate limit, every attempt,
   * and what lies between them. A wait that cannot end in time fails at once. Default: 600 000.
   */
  deadline?: number
  /** How often an attempt that failed is repeated, where repeating it is safe. Default: 3. */
  maxRetries?: number
  /** How long the body of a response may be once it is decompressed, in bytes. Default: 10 485 760. */
  maxResponseBytes?: number
  /**
   * Spaces requests so that they stay within the vendor's rate limits. Default: one for this client, in
   * memory. Clients of one credential share its limits: give them one limiter. `false`: no spacing, and
   * no bound on how many are sent at the same time.
   */
  limiter?: Limiter | false
  /** Is told what becomes of each call. What it throws is ignored. */
  onEvent?: (event: TagsEvent) => void
}
