import type { Access } from '../access/access.ts'
import type { ContactKind, Method } from '../access/entry.ts'
import { enumerate } from '../output/text.ts'
import { type ObjectSchema, object, oneOf, type Schema, text } from './schema.ts'

/** The vendors that a server reaches, by name. */
export type Reached = ReadonlyMap<string, Access>

const words: Readonly<Record<ContactKind, string>> = {
  id: "The vendor's id of the contact",
  email: 'The e-mail address of the contact',
  phone: 'The phone number of the contact, such as +15555550123',
}

/** Lists the vendors whose clients have a method. */
export const vendorsWith = (reached: Reached, method: Method): Access[] =>
  [...reached.values()].filter(({ client }) => client[method])

/** Describes the name of one of some vendors. */
export const vendorSchema = (all: readonly Access[]): Schema =>
  oneOf(
    all.map(({ vendor }) => vendor.name),
    'The vendor whose contact it is.',
  )

/**
 * Describes a reference to a contact: exactly one of the kinds that at least one of the vendors takes. The client of the
 * vendor checks whether it takes this one.
 */
export function contactSchema(
  all: readonly Access[],
  kinds: readonly ContactKind[] = ['id', 'email', 'phone'],
): ObjectSchema {
  const properties = kinds.flatMap((kind): [string, Schema][] => {
    const takers = all.filter(({ vendor }) => vendor.kinds.includes(kind))
    if (takers.length === 0) return []
    const titles = takers.map(({ vendor }) => vendor.title)
    const forWhom = takers.length === all.length ? '' : `, for ${enumerate(titles)}`
    return [[`${kind}?`, { ...text(`${words[kind]}${forWhom}.`), minLength: 1 }]]
  })
  return {
    ...object(Object.fromEntries(properties), 'The contact: exactly one of these.'),
    minProperties: 1,
    maxProperties: 1,
  }
}
