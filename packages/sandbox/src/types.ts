import type { Contact } from './account.ts'
import type { Clock } from './clock.ts'
import type { Failure } from './failure.ts'
import type { SandboxRequest } from './requests.ts'

/** A contact of the account before the first request. */
export interface ContactSeed {
  /** Default: an id like those of the vendor. */
  id?: string | number
  email?: string
  phone?: string
  tags?: readonly string[]
}

/** The kinds of reference to a contact in a document. */
type KindsOf<Spec> = Spec extends { 'x-unified': { contact: infer Kinds } } ? keyof Kinds : string

/** A contact of a vendor, which has an e-mail address or a phone number only if the vendor finds contacts by it. */
export type SeedOf<Spec> = Pick<ContactSeed, 'id' | 'tags'> &
  Pick<ContactSeed, Extract<'email' | 'phone', KindsOf<Spec>>>

export interface SandboxOptions<Spec> {
  contacts?: readonly SeedOf<Spec>[]
  /** The only credential that is accepted. Default: any. */
  credential?: string
  /** Whether to count requests by the rate limits of the vendor. Default: false. */
  limits?: boolean
  /** The clock of the rate limits, such as one from `createClock`. Default: the time. */
  clock?: Clock
}

export interface Sandbox {
  /** Answers a request as the vendor does. */
  fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>
  readonly contacts: ReadonlyMap<string, Contact>
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
