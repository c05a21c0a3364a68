import { createSandbox, type Sandbox } from '@tags/sandbox'
import type { Vendor } from '@tags/scripts/clients'
import type { Contact } from './contacts.ts'

/**
 * Creates a vendor's account in memory. It has the contacts, without tags, except those that the vendor cannot have;
 * a call for one of these fails as it does at the vendor.
 */
export function sandboxOf({ document }: Vendor, contacts: readonly Contact[]): Sandbox {
  const named = (kind: 'id' | 'email' | 'phone') => {
    if (!(kind in document['x-unified'].contact)) return []
    const values = contacts.flatMap(({ reference }) => Object(reference)[kind] ?? [])
    return [...new Map(values.map((value: string) => [plain(value, kind), value])).values()]
  }
  const { contacts: valid } = createSandbox(document as object)
  for (const id of named('id')) {
    try {
      valid.set(id, {})
    } catch {
      // It is no id of this vendor.
    }
  }
  return createSandbox(document as object, {
    contacts: [
      ...[...valid.keys()].map((id) => ({ id })),
      ...named('email').map((email) => ({ email })),
      ...named('phone').map((phone) => ({ phone })),
    ],
  })
}

/** Returns the text by which vendors recognise a reference: two rows may write it differently. */
const plain = (value: string, kind: 'id' | 'email' | 'phone'): string =>
  kind === 'email' ? value.toLowerCase() : kind === 'phone' ? value.replace(/[^\d+]/g, '') : value
