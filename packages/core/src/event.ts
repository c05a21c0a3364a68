import type { TagsErrorCode } from './error.ts'

/**
 * What becomes of a call of one operation.
 * @inline
 */
export type Happening =
  | {
      type: 'attempt'
      /** 1 for the first. */
      attempt: number
    }
  | {
      type: 'retry'
      /** The attempt that failed. */
      attempt: number
      /** What went wrong with it. */
      reason: TagsErrorCode
      /** Absent if there was no response. */
      status?: number | undefined
      /** For how long nothing is sent for this call, in milliseconds. */
      wait: number
    }
  | {
      type: 'pause'
      /** When it takes them again. */
      until: Date
    }
  | {
      type: 'finish'
      /** Of the last response. */
      status?: number | undefined
      /** Absent if the call succeeded. */
      code?: TagsErrorCode | undefined
      /** How many there were. */
      attempts: number
      /** How long nothing was sent, in milliseconds: for the rate limit, and between attempts. */
      waited: number
      /** Whether a request was handed to `fetch`, so that the vendor may have acted on it. */
      sent: boolean
    }

/**
 * What `onEvent` is told. It holds no credential, no header, no body and no contact.
 * - `attempt`: an attempt begins; `attempt` is 1 for the first.
 * - `retry`: the attempt failed with `reason`; nothing is sent for this call for `wait` milliseconds.
 * - `pause`: the vendor takes no more requests under a rate limit before `until`.
 * - `finish`: the call is over, after `attempts`; `code` is absent if it succeeded. Nothing was sent for `waited`
 *   milliseconds: for the rate limit, and between attempts. `sent` tells whether a request was handed to
 *   `fetch`, so that the vendor may have acted on it.
 */
export type TagsEvent = Happening & {
  /** The vendor's name: `highlevel`. */
  vendor: string
  /** The operationId. */
  operation: string
}
