import type { TagsErrorCode } from './error.ts'

/**
 * An event in the life of a call of one operation.
 * @inline
 */
export type CallEvent =
  | {
      type: 'attempt'
      /** The number of the attempt; 1 for the first. */
      attempt: number
    }
  | {
      type: 'retry'
      /** The number of the attempt that failed. */
      attempt: number
      /** The code of its error. */
      reason: TagsErrorCode
      /** The HTTP status; absent if there was no response. */
      status?: number | undefined
      /** How long the call waits before the next attempt, in milliseconds. */
      wait: number
    }
  | {
      type: 'pause'
      /** When the vendor accepts requests again. */
      until: Date
    }
  | {
      type: 'finish'
      /** The status of the last response. */
      status?: number | undefined
      /** The code of the error; absent if the call succeeded, or a middleware threw an error of its own. */
      code?: TagsErrorCode | undefined
      /** The number of attempts. */
      attempts: number
      /** How long the call waited before and between attempts, in milliseconds. */
      waited: number
      /** Whether a request was handed to `fetch`, so that the vendor may have acted on it. */
      sent: boolean
    }

/**
 * An event that `onEvent` receives. It holds no credential, header, body or contact.
 * - `attempt`: an attempt begins; `attempt` is 1 for the first.
 * - `retry`: the attempt failed with `reason`; the call waits `wait` milliseconds and tries again.
 * - `pause`: the vendor accepts no more requests under a rate limit before `until`.
 * - `finish`: the call is over, after `attempts`. `code` is absent if it succeeded. `waited` is the time spent
 *   waiting for the rate limit and between attempts, in milliseconds. `sent` says whether a request was handed to
 *   `fetch`, so that the vendor may have acted on it.
 *
 * A unified call that takes several requests is several calls of operations, each with its events. A write that begins
 * again at a read is one of them: the events of the read come between its attempts.
 */
export type TagsEvent = CallEvent & {
  /** The vendor's name: `highlevel`. */
  vendor: string
  /** The operationId. */
  operation: string
}
