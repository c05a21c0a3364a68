import type { Clock } from './clock.ts'
import type { ContactSeed, Contacts } from './contacts.ts'
import type { Failure } from './failure.ts'
import type { SandboxRequest } from './requests.ts'

/** A contact that a vendor can have: with an e-mail address or a phone number if its document has a place for one. */
export type SeedOf<Spec> = Pick<ContactSeed, 'id' | 'tags' | KindsOf<Spec>>

/** The kinds by which clients find contacts, and those that a property of a schema holds. */
type KindsOf<Spec> = Spec extends { 'x-unified': { contact: infer Kinds } }
  ? Extract<'email' | 'phone', keyof Kinds> | KindOfProperty<PropertyOf<Spec>>
  : 'email' | 'phone'

type PropertyOf<Spec> = Spec extends { components: { schemas: infer Schemas } }
  ? {
      [Name in keyof Schemas]: Schemas[Name] extends { properties: infer Properties }
        ? keyof Properties
        : never
    }[keyof Schemas]
  : never

/** Goes by the name: the types of an imported JSON file have its keys, and neither examples nor formats. */
type KindOfProperty<Name> = Name extends string
  ? Lowercase<Name> extends 'email' | 'email_address'
    ? 'email'
    : Lowercase<Name> extends 'phone' | 'phone_number' | 'phonenumber'
      ? 'phone'
      : never
  : never

/** The options of a sandbox. */
export interface SandboxOptions<Spec> extends CommonOptions {
  /** The contacts of the account. Default: none. */
  contacts?: readonly SeedOf<Spec>[]
}

/** The options of a sandbox of several documents. */
export interface SandboxesOptions<Specs extends readonly object[]> extends CommonOptions {
  /** The contacts of each account, in the order of the documents. Default: none. */
  contacts?: { readonly [Index in keyof Specs]: readonly SeedOf<Specs[Index]>[] }
}

export interface CommonOptions {
  /** The only credential that is accepted: a token, a key, or `user:password`. Default: any. */
  credential?: string
  /** Whether the rate limits of the document hold. Default: false. */
  limits?: boolean
  /** The time by which rate limits count, such as a `createClock()`. Default: the real one. */
  clock?: Clock
}

/** An account in memory. */
export interface Sandbox extends Common {
  /** The contacts as they are now. */
  readonly contacts: Contacts
}

/** Several accounts in memory. */
export interface Sandboxes<Specs extends readonly object[]> extends Common {
  /** The contacts of each account, in the order of the documents. */
  readonly contacts: { readonly [Index in keyof Specs]: Contacts }
}

interface Common {
  /** Answers a request as the vendor does. */
  fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>
  /** The requests that came, the oldest first. The list grows until `reset`. */
  readonly requests: SandboxRequest[]
  /**
   * Makes the requests to an operation fail: to an operationId, a unified method, or a route such as
   * `POST /contacts/{id}/tags`. Of several failures, those with `times` come first, in order; of the others, the
   * newest counts. Returns a function that ends this failure.
   * @throws {TypeError} if there is no such operation, or the failure is not valid.
   */
  fail: (target: string, failure: Failure) => () => void
  /** Returns the account to its seed, ends all failures, and forgets all requests. */
  reset: () => void
}
