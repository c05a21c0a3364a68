import type { Account, Contact } from './account.ts'

/** A contact of the account before the first request. */
export interface ContactSeed {
  /** Default: an id like those of the vendor. */
  id?: string | number
  /** The e-mail address. */
  email?: string
  /** The phone number. */
  phone?: string
  /** The names of its tags. Default: none. */
  tags?: readonly string[]
}

/** A contact as it is now: a copy. */
export interface SandboxContact {
  /** The id. */
  readonly id: string
  /** The e-mail address, if it has one. */
  readonly email?: string
  /** The phone number, if it has one. */
  readonly phone?: string
  /** The names of its tags. */
  readonly tags: readonly string[]
}

/** The contacts of an account by their ids. Changes by requests show at once. */
export interface Contacts extends Iterable<[id: string, contact: SandboxContact]> {
  /** The number of contacts. */
  readonly size: number
  /** Returns the contact with this id, if there is one. */
  get: (id: string | number) => SandboxContact | undefined
  /** Checks whether there is a contact with this id. */
  has: (id: string | number) => boolean
  /** Adds a contact, and returns its id, which is like those of the vendor if none is given. */
  add: (contact: ContactSeed) => string
  /** Adds a contact, or replaces the one with this id. */
  set: (id: string | number, contact: Omit<Partial<SandboxContact>, 'id'>) => Contacts
  /** Removes a contact. Returns whether there was one. */
  delete: (id: string | number) => boolean
  /** Lists the ids. */
  keys: () => IterableIterator<string>
  /** Lists the contacts. */
  values: () => IterableIterator<SandboxContact>
}

/** Shows the contacts of an account, which a function returns as it is then. */
export function contactsOf(
  account: () => Account,
  check: (contact: ContactSeed) => void,
): Contacts {
  const all = () => account().contacts
  const contacts: Contacts = {
    get size() {
      return all().size
    },
    get(id) {
      const contact = all().get(String(id))
      return contact && copyOf(contact)
    },
    has: (id) => all().has(String(id)),
    add({ id, tags = [], ...fields }) {
      check({ ...fields, ...(id !== undefined && { id }), tags })
      const created = account().create({ ...fields, ...(id !== undefined && { id: String(id) }) })
      for (const tag of tags) account().add(created, tag)
      return created.id
    },
    set(id, contact) {
      contacts.add({ ...contact, id })
      return contacts
    },
    delete: (id) => account().delete(String(id)),
    keys: () => all().keys(),
    values: () => [...all().values()].map(copyOf).values(),
    [Symbol.iterator]: () =>
      [...all()].map(([id, contact]): [string, SandboxContact] => [id, copyOf(contact)]).values(),
  }
  return contacts
}

const copyOf = ({ id, email, phone, tags }: Contact): SandboxContact => ({
  id,
  ...(email !== undefined && { email }),
  ...(phone !== undefined && { phone }),
  tags: [...tags],
})
