import { internalsOf } from './client.ts'
import type { CallOptions, ListContactsOptions, ListedContact, PagePosition } from './contract.ts'
import { checkTag, invalid, show } from './input.ts'
import { defined, withoutPrototype } from './object.ts'
import type { Page } from './pages.ts'
import type { Reply } from './result.ts'
import { beginCall, type UnifiedOptions } from './unified.ts'

/** The pages of an operation that lists contacts. */
type Pages<Item> = AsyncIterable<Page<Item>>

/** Reads a contact from an item of a list. */
type Read<Item> = (reply: Reply<Item>) => {
  [Key in keyof ListedContact]: ListedContact[Key] | undefined
}

/** The operations that list contacts. */
interface ContactLists<Item, Tagged> {
  /** Lists all contacts. */
  all: {
    pages: (options: CallOptions, from: PagePosition | undefined) => Pages<Item>
    read: Read<Item>
  }
  /** Lists the contacts that have a tag, where the vendor can. */
  tagged?: {
    /** Finds the id of the tag, which `pages` then takes in place of its name. */
    find?: (name: string, options: UnifiedOptions) => Promise<string | undefined>
    pages: (tag: string, options: CallOptions, from: PagePosition | undefined) => Pages<Tagged>
    read: Read<Tagged>
  }
}

/**
 * Lists the contacts of an account. Where the vendor cannot list those that have a tag, or may list more, contacts
 * without it are left out; upper and lower case do not differ then.
 * @throws {TagsError} with code `invalid` if an option is wrong, and on every failure.
 */
export async function* contactsIn<Item, Tagged = never>(
  api: object,
  options: ListContactsOptions | undefined,
  { all, tagged }: ContactLists<Item, Tagged>,
): AsyncGenerator<ListedContact, void, undefined> {
  const { vendor } = internalsOf(api)
  const { tag, from, onPage, ...rest } = withoutPrototype(options)
  if (tag !== undefined) checkTag(vendor.name, 'tag', tag, {})
  if (onPage !== undefined && typeof onPage !== 'function') {
    throw invalid(vendor.name, `onPage must be a function, not ${show(onPage)}.`)
  }
  const isWanted = ({ tags }: ListedContact) =>
    tag === undefined || (tags ?? (tagged ? [tag] : [])).some((own) => isEqual(own, tag))

  async function* read<One>(pages: Pages<One>, toContact: Read<One>) {
    for await (const { items, reply, next } of pages) {
      for (const data of items) {
        const contact = defined(toContact({ ...reply, data })) as ListedContact
        if (isWanted(contact)) yield contact
      }
      if (next) onPage?.(next)
    }
  }
  if (tag === undefined || !tagged) return yield* read(all.pages(rest, from), all.read)
  const sent = tagged.find ? await tagged.find(tag, beginCall(api, rest)) : tag
  if (sent !== undefined) yield* read(tagged.pages(sent, rest, from), tagged.read)
}

const isEqual = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
