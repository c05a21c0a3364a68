/** A contact of the account. */
export interface Contact {
  id: string
  email?: string | undefined
  phone?: string | undefined
  tags: string[]
  /** Other fields that requests have set, by their names. */
  others?: Readonly<Record<string, unknown>>
}

export interface Tag {
  id: string
  name: string
}

/** A tag on a contact, which may have an id of its own. */
export interface Tagging {
  id: string
  contact: Contact
  tag: Tag
}

/** The examples from which new ids are made. */
export interface IdExamples {
  contact: unknown
  tag: unknown
  tagging: unknown
  /** The ids of tags, by name. */
  tags: ReadonlyMap<string, string>
}

export type ContactKind = 'id' | 'email' | 'phone'

/** The state of an account. */
export interface Account {
  /** By id. */
  contacts: ReadonlyMap<string, Contact>
  /** Lists the contacts with this id, e-mail address or phone number. */
  find: (kind: ContactKind, value: string) => Contact[]
  /** Creates a contact, in place of the one with this id. */
  create: (fields: Pick<Contact, 'email' | 'phone'> & { id?: string | undefined }) => Contact
  /** Sets the e-mail address or the phone number of a contact. */
  change: (contact: Contact, fields: Pick<Contact, 'email' | 'phone'>) => void
  /** Deletes the contact with this id. Returns whether there was one. */
  delete: (id: string) => boolean
  tags: () => Tag[]
  findTag: (kind: 'id' | 'name', value: string) => Tag | undefined
  /** Returns the tag of this name, which is created if there is none. */
  tag: (name: string) => Tag
  deleteTag: (tag: Tag) => void
  rename: (tag: Tag, name: string) => void
  /** Adds a tag to a contact. Returns whether it was new there. */
  add: (contact: Contact, name: string) => boolean
  /** Removes a tag from a contact. Returns whether it was there. */
  remove: (contact: Contact, name: string) => boolean
  taggingsOf: (contact: Contact) => Tagging[]
  findTagging: (id: string) => Tagging | undefined
}

export function createAccount(examples: IdExamples, ignoresCase: boolean): Account {
  const contacts = new Map<string, Contact>()
  const known = { email: new Map<string, Set<Contact>>(), phone: new Map<string, Set<Contact>>() }
  const tags = new Map<string, Tag>()
  const tagsById = new Map<string, Tag>()
  const taggings = new WeakMap<Contact, Map<Tag, Tagging>>()
  const taggingsById = new Map<string, Tagging>()
  const keyOf = (name: string) => (ignoresCase ? name.toLowerCase() : name)
  const contactId = idMaker(examples.contact, contacts)
  const tagId = idMaker(examples.tag, tagsById)
  const taggingId = idMaker(examples.tagging, taggingsById, 0)
  const indexOf = ({ tags }: Contact, name: string) =>
    tags.findIndex((tag) => keyOf(tag) === keyOf(name))

  function taggingOf(contact: Contact, tag: Tag): Tagging {
    const own = taggings.get(contact) ?? new Map<Tag, Tagging>()
    const tagging = own.get(tag) ?? { id: taggingId(), contact, tag }
    taggings.set(contact, own.set(tag, tagging))
    taggingsById.set(tagging.id, tagging)
    return tagging
  }

  const account: Account = {
    contacts,
    find(kind, value) {
      if (kind !== 'id') return [...(known[kind].get(plain(kind, value)) ?? [])]
      const contact = contacts.get(value)
      return contact ? [contact] : []
    },
    create({ id = contactId(), ...fields }) {
      forget(contacts.get(id))
      const contact = { id, tags: [] }
      contacts.set(id, contact)
      account.change(contact, fields)
      return contact
    },
    change(contact, fields) {
      for (const kind of addresses) {
        const value = fields[kind]
        if (value === undefined) continue
        forget(contact, [kind])
        contact[kind] = value
        const key = plain(kind, value)
        known[kind].set(key, (known[kind].get(key) ?? new Set()).add(contact))
      }
    },
    delete(id) {
      forget(contacts.get(id))
      return contacts.delete(id)
    },
    tags: () => [...tags.values()],
    findTag: (kind, value) => (kind === 'name' ? tags.get(keyOf(value)) : tagsById.get(value)),
    tag(name) {
      const known = tags.get(keyOf(name))
      if (known) return known
      const own = examples.tags.get(name)
      const tag = { id: own && !tagsById.has(own) ? own : tagId(), name }
      tags.set(keyOf(name), tag)
      tagsById.set(tag.id, tag)
      return tag
    },
    deleteTag(tag) {
      for (const contact of contacts.values()) account.remove(contact, tag.name)
      tags.delete(keyOf(tag.name))
      tagsById.delete(tag.id)
    },
    rename(tag, name) {
      const holders = [...contacts.values()].filter((contact) => account.remove(contact, tag.name))
      tags.delete(keyOf(tag.name))
      tag.name = name
      tags.set(keyOf(name), tag)
      for (const contact of holders) account.add(contact, name)
    },
    add(contact, name) {
      const tag = account.tag(name)
      if (indexOf(contact, name) >= 0) return false
      contact.tags.push(tag.name)
      if (examples.tagging !== undefined) taggingOf(contact, tag)
      return true
    },
    remove(contact, name) {
      const index = indexOf(contact, name)
      if (index < 0) return false
      contact.tags.splice(index, 1)
      return true
    },
    taggingsOf: (contact) => contact.tags.map((name) => taggingOf(contact, account.tag(name))),
    findTagging(id) {
      const tagging = taggingsById.get(id)
      const { contact, tag } = tagging ?? {}
      const isThere =
        contact && tag && contacts.get(contact.id) === contact && indexOf(contact, tag.name) >= 0
      return isThere ? tagging : undefined
    },
  }
  return account

  function forget(contact: Contact | undefined, kinds?: typeof addresses): void {
    if (!contact) return
    for (const kind of kinds ?? addresses) {
      const key = plain(kind, contact[kind] ?? '')
      const holders = known[kind].get(key)
      holders?.delete(contact)
      if (!holders?.size) known[kind].delete(key)
    }
    // Accounts may live long, and see more contacts than they keep.
    if (!kinds) for (const { id } of taggings.get(contact)?.values() ?? []) taggingsById.delete(id)
  }
}

const addresses: ('email' | 'phone')[] = ['email', 'phone']

const plain = (kind: ContactKind, value: string): string =>
  kind === 'email' ? value.toLowerCase() : kind === 'phone' ? value.replace(/[^\d+]/g, '') : value

/**
 * Creates ids that `taken` does not have and that look like an example: the number that ends it goes up from `count`
 * on, or its end is numbered.
 */
function idMaker(example: unknown, taken: Map<string, unknown>, count = 1): () => string {
  const text = String(example ?? '1000')
  let next = count
  return () => {
    for (;;) {
      const count = next++
      const id = /^\d+$/.test(text)
        ? String(BigInt(text) + BigInt(count))
        : endWith(text, String(count).padStart(6, '0'))
      if (!taken.has(id)) return id
    }
  }
}

/** Replaces the end of a text. */
const endWith = (text: string, end: string): string =>
  text.slice(0, Math.max(0, text.length - end.length)) + end
