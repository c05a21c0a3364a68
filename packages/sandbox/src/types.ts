import type { Contact } from './account.ts'

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
}

export interface Sandbox {
  /** Answers a request as the vendor does. */
  fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>
  readonly contacts: ReadonlyMap<string, Contact>
  /** Returns the account to its seed. */
  reset: () => void
}
