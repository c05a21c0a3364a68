import type { ContactReference } from '@tags/core'
import { createSandbox, type Sandbox } from '@tags/sandbox'
import { UsageError } from '../error.ts'
import type { ContactKind } from './entry.ts'
import type { Vendor, VendorClient } from './vendor.ts'

/** An account in memory that has the contacts of the latest calls. */
export interface SandboxAccount {
  fetch: Sandbox['fetch']
  /** Returns a client whose calls find their contacts in the account. */
  withContacts: (client: VendorClient) => VendorClient
}

/** How many contacts an account keeps: enough for rows that follow each other, and few for a file of a million. */
const capacity = 1000

/**
 * Creates an account in memory. A contact is created when a call asks for it, without tags, or with the tags that the
 * call removes. It keeps its tags until 1,000 other contacts were asked for.
 * @throws {UsageError} if the vendor's spec has no `x-unified`.
 */
export function createAccount({ document, title }: Vendor, limits = false): SandboxAccount {
  if (!document['x-unified']) {
    throw new UsageError(`--sandbox: the spec of ${title} maps no methods, so it has no sandbox.`)
  }
  const { fetch, contacts, requests } = createSandbox(document as object, { limits })
  /** The id of each contact, the one that was asked for last at the end. */
  const known = new Map<string, string>()

  const prepare = (reference: ContactReference, tags: readonly string[]) => {
    // The list of requests grows with each; nobody reads it here.
    requests.length = 0
    const [[kind = 'id', value] = []] = Object.entries(reference)
    const key = `${kind}:${plain(String(value), kind as ContactKind)}`
    const id = known.get(key)
    known.delete(key)
    if (id !== undefined && contacts.has(id)) {
      known.set(key, id)
      return
    }
    try {
      known.set(key, contacts.add({ [kind]: value, tags }))
    } catch {
      // The vendor cannot have this contact or these tags, as the call will say.
      return
    }
    for (const [oldest, id] of known) {
      if (known.size <= capacity) break
      known.delete(oldest)
      contacts.delete(id)
    }
  }

  const { tag } = document['x-unified'] as { tag?: { create?: object } }
  /** Gives the account the tags of a call, if no request creates them. */
  const provide = (tags: readonly string[]) => {
    if (!tag || tag.create) return
    try {
      contacts.delete(contacts.add({ tags }))
    } catch {
      // The vendor cannot have these tags, as the call will say.
    }
  }

  return {
    fetch,
    withContacts(client) {
      const { addTags, removeTags, getTags } = client
      return {
        ...client,
        ...(addTags && {
          addTags: (contact, ...rest) => {
            prepare(contact, [])
            provide(rest[0])
            return addTags(contact, ...rest)
          },
        }),
        ...(removeTags && {
          removeTags: (contact, tags, ...rest) => {
            prepare(contact, tags)
            return removeTags(contact, tags, ...rest)
          },
        }),
        ...(getTags && {
          getTags: (contact, ...rest) => {
            prepare(contact, [])
            return getTags(contact, ...rest)
          },
        }),
      }
    },
  }
}

/** Returns the text by which vendors recognise a reference: two rows may write it differently. */
const plain = (value: string, kind: ContactKind): string =>
  kind === 'email' ? value.toLowerCase() : kind === 'phone' ? value.replace(/[^\d+]/g, '') : value
