import type { ListContactsOptions, ListedContact } from '@tags/core'

/** A kind of reference to a contact. */
export type ContactKind = 'id' | 'email' | 'phone'

export type Method = 'addTags' | 'removeTags' | 'getTags'

/** How it is known that a vendor has an operation, as `x-source` of its spec says. */
export type Certainty = 'documented' | 'recorded' | 'reported' | 'inferred'

/** An option of a client that is part of every request, such as the id of an account. */
export interface RequestOption {
  /** Its name in the client: `listId`. */
  name: string
  /** The environment variable that gives it: `MAILCHIMP_LIST_ID`. */
  variable: string
  example: string | number
  isRequired: boolean
  /** Whether its value is a secret, which no output shows. */
  isSecret?: boolean
}

/** The function that lists the contacts of a vendor's account. */
export type ListContacts = (
  client: never,
  options: ListContactsOptions & Record<string, unknown>,
) => AsyncGenerator<ListedContact, void, undefined>

/** A vendor as the command knows it from its spec, without loading the vendor's package. */
export interface VendorEntry {
  /** The name of the vendor: `highlevel`. */
  name: string
  /** The name that people know: `HighLevel`. */
  title: string
  /** The kinds of reference to a contact that it takes. */
  kinds: readonly ContactKind[]
  /** The methods that its spec maps; none if the vendor's package has methods written by hand. */
  methods: Readonly<Partial<Record<Method, Certainty>>>
  /** The options that carry the credential, and the environment variable of each. */
  credential: Readonly<Record<string, string>>
  options: readonly RequestOption[]
  /** The servers of its spec, which may have variables, and an example of each. */
  servers: readonly { url: string; example: string }[]
  /** The environment variable of the base URL, if users host the vendor themselves and must give it. */
  baseUrlVariable?: string
  /** Loads the package of the vendor, and returns the function that creates a client. */
  load: () => Promise<(options: never) => object>
  /** Lists the account's contacts; absent if the vendor's API cannot. */
  list?: {
    certainty: Certainty
    load: () => Promise<(client: never, options: never) => ReturnType<ListContacts>>
  }
}
