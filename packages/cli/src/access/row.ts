import { isTagsError } from '@tags/core'
import type { Action, Work } from '../work.ts'
import type { Method } from './entry.ts'
import { exampleOptions, type Vendor, type VendorClient } from './vendor.ts'

/** The method that makes an action. */
export const methodOf: Readonly<Record<Action, Method>> = {
  add: 'addTags',
  remove: 'removeTags',
  get: 'getTags',
}

/** Creates a client without a credential, which can send nothing. */
export const createProbe = (vendor: Vendor): VendorClient =>
  vendor.create({
    ...exampleOptions(vendor),
    ...Object.fromEntries(Object.keys(vendor.credential).map((option) => [option, refuse])),
    fetch: refuse,
    limiter: false,
    maxRetries: 0,
  })

function refuse(): never {
  throw new Error('A client that only checks its input sent a request.')
}

/** The length of stack traces, whose making takes most of the time of a check. */
const { stackTraceLimit } = Error

/** The signal of a call that has ended before it begins: the client checks its input, and sends nothing. */
const ended = AbortSignal.abort()

/**
 * Creates a check of rows by a vendor's own client. It returns a sentence about the row's problem, or `undefined`.
 * Nothing is sent, and no credential is needed.
 */
export function createRowCheck(
  vendor: Vendor,
  action: Action,
): (work: Pick<Work, 'contact' | 'tags'>) => Promise<string | undefined> {
  const client = createProbe(vendor)
  const name = methodOf[action]
  const { [name]: method } = client
  if (!method) return async () => `${vendor.title} has no way to ${actionWords[action]}.`
  return async ({ contact, tags }) => {
    Error.stackTraceLimit = 0
    try {
      await (name === 'getTags'
        ? client.getTags?.(contact, { signal: ended })
        : client[name]?.(contact, tags, { signal: ended }))
    } catch (error) {
      if (isTagsError(error) && error.code === 'aborted') return undefined
      if (isTagsError(error) && error.code === 'invalid') {
        return error.message.replace(`${vendor.name}: `, '')
      }
      throw error
    } finally {
      Error.stackTraceLimit = stackTraceLimit
    }
    throw new Error(`${vendor.name}: ${name} did not look at its signal.`)
  }
}

const actionWords: Readonly<Record<Action, string>> = {
  add: 'add tags',
  remove: 'remove tags',
  get: 'read tags',
}
