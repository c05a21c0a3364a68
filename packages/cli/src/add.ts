import { isTagsError, type TagsResult } from '@tags/core'
import type { VendorClient } from './access/vendor.ts'
import type { Contact } from './contacts.ts'

/** A vendor's client, or the reason for its absence. */
export type Access = { client: VendorClient } | { skipped: string }

/**
 * The reason why a contact was not tagged. `code` is a code of `TagsError`, `unsupported` if the vendor cannot
 * add tags, or `internal` for a bug in this command.
 */
export interface Failure {
  code: string
  message: string
}

/** The outcome of one contact. */
export type Outcome =
  /** The contact was tagged; `unread` is the reason why its tags could not be read afterwards. */
  { result: TagsResult; unread?: Failure } | { error: Failure } | { skipped: string }

/** A finished contact, and the time that it took. */
export interface Done {
  contact: Contact
  outcome: Outcome
  milliseconds: number
}

/** The number of vendors that are called at once. */
const vendorsAtOnce = 4

/**
 * Tags the contacts: one at a time per vendor, several vendors at once. Calls `onDone` for each finished contact.
 * Ends early when `signal` aborts, without calling `onDone` for the contacts that it did not start.
 */
export async function addTags(
  contacts: readonly Contact[],
  access: ReadonlyMap<string, Access>,
  signal: AbortSignal,
  onDone: (done: Done) => void,
): Promise<void> {
  const vendors = [...new Set(contacts.map(({ vendor }) => vendor))]
  const queues = vendors
    .map((vendor) => [vendor, contacts.filter((contact) => contact.vendor === vendor)] as const)
    .values()
  const worker = async () => {
    for (const [vendor, queue] of queues) {
      for (const contact of queue) {
        if (signal.aborted) return
        const start = performance.now()
        const outcome = await tag(contact, access.get(vendor) as Access, signal)
        onDone({ contact, outcome, milliseconds: Math.round(performance.now() - start) })
      }
    }
  }
  await Promise.all(Array.from({ length: vendorsAtOnce }, worker))
}

async function tag(
  { vendor, reference, tags }: Contact,
  access: Access,
  signal: AbortSignal,
): Promise<Outcome> {
  if ('skipped' in access) return access
  const { client } = access
  if (!client.addTags) {
    return { error: { code: 'unsupported', message: `${vendor}: its API cannot add tags.` } }
  }
  let result: TagsResult
  try {
    result = await client.addTags(reference, tags, { signal })
  } catch (error) {
    return { error: failure(error) }
  }
  if (result.tags || !client.getTags) return { result }
  try {
    return { result: { ...result, ...(await client.getTags(reference, { signal })) } }
  } catch (error) {
    return { result, unread: failure(error) }
  }
}

function failure(error: unknown): Failure {
  const { message } = error as Error
  return { code: isTagsError(error) ? error.code : 'internal', message }
}
