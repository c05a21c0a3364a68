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

export interface CallOptions {
  /** Cancels the call, which then throws a `TagsError` with code `aborted`. */
  signal?: AbortSignal
  /** How long one request may take, body included, in milliseconds. Default: the client's `timeout`. */
  timeout?: number
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
   * Removes tags from a contact; a tag that it does not have is no error.
   * @throws {TagsError} on bad input, before anything is sent, and on every failure.
   */
  removeTags?(contact: Contact, tags: readonly string[], options?: CallOptions): Promise<TagsResult>
  /**
   * Reads the tags of a contact.
   * @throws {TagsError} on bad input, before anything is sent, and on every failure.
   */
  getTags?(contact: Contact, options?: CallOptions): Promise<TagsResult>
}

/** A credential, or a function that is asked for it before every request, so that it may change. */
export type Credential = string | (() => string | Promise<string>)

export interface ClientOptions {
  /** Where the vendor's API is. Default: the first server of its spec. */
  baseUrl?: string
  /**
   * Sends a request. Default: the platform's `fetch`. Hand on `init` as well: its signal ends a request
   * that takes too long or that the caller cancels.
   */
  fetch?: (request: Request, init: { signal: AbortSignal }) => Promise<Response>
  /** How long one request may take, body included, in milliseconds. Default: 30 000. */
  timeout?: number
}
