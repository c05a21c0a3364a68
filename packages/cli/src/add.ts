import { isTagsError, type TagsResult } from '@tags/core'
import type { Access } from './access.ts'
import type { Contact } from './contacts.ts'

/**
 * Why a contact was not tagged: a sentence, and a code of `TagsError`, or `unsupported` by the vendor,
 * or `internal`, which is a mistake of ours.
 */
export interface Failure {
  code: string
  message: string
}

/** What became of a contact. */
export type Outcome =
  /** It was tagged; `unread` says why its tags could not be read afterwards. */
  { result: TagsResult; unread?: Failure } | { error: Failure } | { skipped: string }

/** A contact that was dealt with, and the time it took. */
export interface Done {
  contact: Contact
  outcome: Outcome
  milliseconds: number
}

/** How many vendors are talked to at once. */
const vendorsAtOnce = 4

/**
 * Tags the contacts: those of one vendor one after the other, several vendors at once. Tells of each
 * as it is done. Ends early when `signal` aborts; contacts that were not begun are not told of.
 */
export async function addTags(
  contacts: readonly Contact[],
  access: ReadonlyMap<string, Access>,
  signal: AbortSignal,
  tell: (done: Done) => void,
): Promise<void> {
  const queues = Map.groupBy(contacts, ({ vendor }) => vendor).entries()
  const worker = async () => {
    for (const [vendor, queue] of queues) {
      for (const contact of queue) {
        if (signal.aborted) return
        const start = performance.now()
        const outcome = await tag(contact, access.get(vendor) as Access, signal)
        tell({ contact, outcome, milliseconds: Math.round(performance.now() - start) })
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
  if ('error' in access) return { error: failure(access.error) }
  const { client } = access
  if (!client.addTags) {
    return { error: { code: 'unsupported', message: `${vendor}: it has no way to add tags.` } }
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
