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
  contacts: Map<string, Contact>
  /** Lists the contacts with this id, e-mail address or phone number. */
  find: (kind: ContactKind, value: string) => Contact[]
  create: (fields: Omit<Contact, 'id' | 'tags'> & { id?: string | undefined }) => Contact
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
  const tags = new Map<string, Tag>()
  const taggings = new Map<string, string>()
  const keyOf = (name: string) => (ignoresCase ? name.toLowerCase() : name)
  const ids = { contact: idMaker(examples.contact), tag: idMaker(examples.tag) }
  const taggingId = idMaker(examples.tagging, 0)
  const indexOf = ({ tags }: Contact, name: string) =>
    tags.findIndex((tag) => keyOf(tag) === keyOf(name))

  const account: Account = {
    contacts,
    find(kind, value) {
      const wanted = plain(kind, value)
      const all = [...contacts.values()]
      return all.filter((contact) => {
        const found = contact[kind]
        return found !== undefined && plain(kind, found) === wanted
      })
    },
    create({ id = ids.contact((id) => contacts.has(id)), ...fields }) {
      const contact = { id, ...fields, tags: [] }
      contacts.set(id, contact)
      return contact
    },
    tags: () => [...tags.values()],
    findTag: (kind, value) =>
      kind === 'name' ? tags.get(keyOf(value)) : [...tags.values()].find(({ id }) => id === value),
    tag(name) {
      const known = tags.get(keyOf(name))
      if (known) return known
      const isTaken = (id: string) => account.findTag('id', id) !== undefined
      const own = examples.tags.get(name)
      const tag = { id: own && !isTaken(own) ? own : ids.tag(isTaken), name }
      tags.set(keyOf(name), tag)
      return tag
    },
    deleteTag(tag) {
      for (const contact of contacts.values()) account.remove(contact, tag.name)
      tags.delete(keyOf(tag.name))
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
      return true
    },
    remove(contact, name) {
      const index = indexOf(contact, name)
      if (index < 0) return false
      contact.tags.splice(index, 1)
      return true
    },
    taggingsOf: (contact) =>
      contact.tags.map((name) => {
        const tag = account.tag(name)
        const key = JSON.stringify([contact.id, tag.id])
        const known = new Set(taggings.values())
        const id = taggings.get(key) ?? taggingId((id) => known.has(id))
        taggings.set(key, id)
        return { id, contact, tag }
      }),
    findTagging: (id) =>
      [...contacts.values()]
        .flatMap((contact) => account.taggingsOf(contact))
        .find((tagging) => tagging.id === id),
  }
  return account
}

const plain = (kind: ContactKind, value: string): string =>
  kind === 'email' ? value.toLowerCase() : kind === 'phone' ? value.replace(/[^\d+]/g, '') : value

/** Creates ids that look like an example: the number that ends it goes up from `count` on, or its end is numbered. */
function idMaker(example: unknown, count = 1): (isTaken: (id: string) => boolean) => string {
  const text = String(example ?? '1000')
  let next = count
  return (isTaken) => {
    for (;;) {
      const count = next++
      const id = /^\d+$/.test(text)
        ? String(BigInt(text) + BigInt(count))
        : text.slice(0, Math.max(0, text.length - 6)) + String(count).padStart(6, '0')
      if (!isTaken(id)) return id
    }
  }
}
