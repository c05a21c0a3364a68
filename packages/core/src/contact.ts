import { createCache } from './cache.ts'
import { callError } from './call.ts'
import { internalsOf } from './client.ts'
import type { CallOptions, TagsResult } from './contract.ts'
import type { Hits } from './hits.ts'
import { type ContactKind, readContact, type SentReference, type StringSchema } from './input.ts'
import { withoutPrototype } from './object.ts'
import { beginCall, type UnifiedOptions, withFreshIds } from './unified.ts'
import { segmentOf } from './url.ts'

/** Looks up the id of a contact. */
export type FindContact = (options: UnifiedOptions) => Promise<string>

/** A way to refer to a contact that the vendor looks up. */
interface FoundReference {
  example?: string
  /** The schema of the text by which it is looked up. */
  schema?: StringSchema
  find: (value: string, options: UnifiedOptions) => Promise<Hits>
}

/**
 * Creates a function that checks a reference to a contact. It returns the value that is sent, or a function that
 * looks up the id, which the client remembers for five minutes. A sent value must match the schema of the call, or
 * `shared` if the call has none.
 */
export function contactFinder<Contact>(
  api: object,
  references: Partial<Record<ContactKind, SentReference | FoundReference>>,
  shared?: StringSchema,
): (contact: Contact, schema?: StringSchema) => string | FindContact {
  const { vendor } = internalsOf(api)
  const cache = createCache(api)
  return (contact, schema = shared) => {
    const { kind, value, check, ...read } = readContact(vendor.name, contact, references)
    const reference = withoutPrototype(read.reference)
    if ('send' in reference) {
      const sent = check(reference.send(value), schema)
      // Requests about the tags may come before the one whose path has the contact's id.
      segmentOf(vendor.name, `contact's ${kind}`, sent)
      return sent
    }
    check(value, reference.schema)
    return async (options) => {
      const find = async (options: UnifiedOptions) =>
        pickOne(kind, value, await reference.find(value, options))
      return (await cache.get(`${kind}:${value}`, options, find)) as string
    }
  }
}

/** Returns the id of the only hit with this e-mail address or phone number. */
function pickOne(kind: ContactKind, value: string, { list, call, status }: Hits): string {
  const wanted = plain(kind, value)
  // A contact without a phone number is not one whose number has no digits.
  const isWanted = (found: string) => found !== '' && plain(kind, found) === wanted
  const fitting = list.filter(({ values }) => values?.some(isWanted) ?? true)
  const ids = [...new Set(fitting.map(({ id }) => id))]
  const [id, ...others] = ids
  if (id === undefined) {
    throw callError(call, 'not_found', `${status}, but no contact has this ${kind}.`, { status })
  }
  if (!others.length) return id
  const why = `${status}, but ${ids.length} contacts have this ${kind}, with the ids ${ids.join(', ')}`
  throw callError(call, 'ambiguous', `${why}; give one as { id }.`, { status, contactIds: ids })
}

/**
 * Returns the part of an e-mail address or a phone number that must be equal. Some letters are equal to another in lower
 * or upper case alone, such as the Kelvin sign to k.
 */
const plain = (kind: ContactKind, value: string): string =>
  kind === 'phone' ? value.replace(/[^\d+]/g, '') : `${value.toLowerCase()} ${value.toUpperCase()}`

/** Sends a request about a contact, which is looked up first if it is given as a function. */
export async function withContact(
  api: object,
  contact: string | FindContact,
  options: CallOptions | undefined,
  request: (contactId: string, options: UnifiedOptions) => Promise<TagsResult>,
): Promise<TagsResult> {
  const init = beginCall(api, options)
  return withFreshIds(init, async () => {
    if (typeof contact === 'string') return request(contact, init)
    const contactId = await contact(init)
    return { contactId, ...(await request(contactId, init)) }
  })
}
