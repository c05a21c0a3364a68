import type { TagsEvent } from './event.ts'
import type { Limiter } from './limit.ts'

/**
 * A reference to a contact: the vendor's id, an e-mail address or a phone number.
 * Each vendor's client accepts only the kinds that the vendor takes.
 */
export type ContactReference = { id: string | number } | { email: string } | { phone: string }

/** The vendor's reply about a contact's tags. A field that the vendor does not report is absent, never guessed. */
export interface TagsResult {
  /** The vendor's id of the contact. */
  contactId?: string
  /** The contact's whole set of tags after the call. */
  tags?: string[]
  /**
   * The tags that this call added or removed; tags that were already right are left out. Absent if a repetition found
   * a tag right after an attempt without a reply, which may have changed it.
   */
  changed?: string[]
}

/** Options of one call, which override those of its client. */
export interface CallOptions {
  /** Cancels the call. It throws a `TagsError` with code `aborted` and the signal's reason as `cause`. */
  signal?: AbortSignal
  /** Time limit of one attempt, response body included, in milliseconds. Default: the client's `timeout`. */
  timeout?: number
  /** Time limit of the whole call, in milliseconds. Default: the client's `deadline`. */
  deadline?: number
}

/** A contact of a list. A field that the vendor's list does not have is absent, never guessed. */
export interface ListedContact {
  /** The vendor's id of the contact. */
  contactId: string
  /** The e-mail address. */
  email?: string
  /** The phone number. */
  phone?: string
  /** The names of all tags of the contact. */
  tags?: string[]
}

/** Where a page of a list begins: plain JSON, which can be stored. Its keys are the vendor's. */
export interface PagePosition {
  readonly [name: string]: unknown
}

/** Options of the lists of contacts. `signal`, `timeout` and `deadline` are those of each page. */
export interface ListContactsOptions extends CallOptions {
  /** Lists only contacts that have this tag. A tag that the account does not have is on no contact. */
  tag?: string
  /** Where to begin: a position that `onPage` was given by a list with the same `tag`. Default: the first page. */
  from?: PagePosition
  /**
   * Called when all contacts of a page are taken, before the next page is requested, with the position of that page.
   * Not called after the last page.
   */
  onPage?: (next: PagePosition) => void
}

/**
 * The methods that vendors' clients share. A client lacks the methods that its vendor does not support:
 * check with `if (client.removeTags)` where the vendor is known only at run time.
 */
export interface TagsClient<Contact = ContactReference> {
  /**
   * Adds tags to a contact and keeps its other tags. Repeating the call changes nothing more.
   * A list longer than the vendor accepts at once is sent in several requests, one after the other.
   * @throws {TagsError} on bad input, before anything is sent, and on every failure.
   */
  addTags?(contact: Contact, tags: readonly string[], options?: CallOptions): Promise<TagsResult>
  /**
   * Removes tags from a contact and keeps its other tags. Not every vendor documents its reply for a tag that
   * the contact does not have.
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
 * A credential, or a function that returns one. The function is called before the first request, and once
 * more each time the vendor answers 401; all calls in flight share the new credential. It must settle: no
 * request is sent until it has.
 */
export type Credential = string | (() => string | Promise<string>)

/** The second argument of `fetch`: a plain object that every implementation of `fetch` accepts. */
export interface FetchInit {
  /** The HTTP method, in upper case. */
  method: string
  /** Header names are in lower case. The credential is among them. */
  headers: Record<string, string>
  /** The JSON text of the body, if the request has one. */
  body?: string
  /** `manual`: a redirect is an error, as it could lead the credential elsewhere. */
  redirect: 'manual'
  /** Aborts when the attempt takes too long or the caller cancels. */
  signal: AbortSignal
}

/** The parts of a response that a client reads. Every implementation of `fetch` returns them. */
export interface FetchResponse {
  /** Whether the status is from 200 to 299. */
  readonly ok: boolean
  /** The HTTP status. */
  readonly status: number
  /** The reason phrase of the status; may be empty. */
  readonly statusText: string
  /** The headers; `get` ignores case. */
  readonly headers: {
    /** Returns the value of a header, or null. */
    get(name: string): string | null
  }
  /** The body: a web stream or a stream of Node, which is read up to `maxResponseBytes`. */
  readonly body?: unknown
  /** Reads the whole body as text; used where `body` is not a stream. */
  text(): Promise<string>
}

/** Options of every vendor's client, beside its credential. */
export interface ClientOptions {
  /**
   * The URL of the vendor's API. Default: the first server of its spec, or the server of a single operation. If it
   * is given, the requests of all operations go there.
   */
  baseUrl?: string
  /** Whether `baseUrl` may be an `http:` URL of another machine. Default: false. */
  allowHttp?: boolean
  /**
   * Sends a request. Default: the platform's `fetch`. It is called as `fetch(url, init)` with two plain
   * values, so any implementation of `fetch` fits. A wrapper must pass `init.signal` on: it ends requests
   * that take too long.
   */
  fetch?: (url: string, init: FetchInit) => Promise<FetchResponse>
  /** Time limit of one attempt, response body included, in milliseconds. Default: 30 000. */
  timeout?: number
  /**
   * Time limit of a whole call, in milliseconds: waiting for the vendor's rate limit, every attempt, and the
   * pauses between them. A wait that cannot end in time fails at once. Default: 600 000.
   */
  deadline?: number
  /** How many times a failed attempt is repeated, where repeating it is safe. Default: 3. */
  maxRetries?: number
  /** The maximum size of a response body after decompression, in bytes. Default: 10 485 760. */
  maxResponseBytes?: number
  /**
   * Spaces requests so that they stay within the vendor's rate limits. Default: a limiter in memory for this
   * client. Clients with the same credential share its limits: give them one limiter. `false` turns spacing
   * off, and the bound on concurrent requests with it.
   */
  limiter?: Limiter | false
  /** Called for each event of a call. Exceptions are ignored. */
  onEvent?: (event: TagsEvent) => void
}
