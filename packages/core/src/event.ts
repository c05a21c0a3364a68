import type { TagsErrorCode } from './error.ts'

/** What becomes of a call of one operation. */
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
      reason: TagsErrorCode
      /** Absent if there was no response. */
      status?: number | undefined
      /** For how long nothing is sent for this call, in milliseconds. */
      wait: number
    }
  | {
      /** The vendor takes no more requests under a rate limit until then. */
      type: 'pause'
      until: Date
    }
  | {
      type: 'finish'
      /** Of the last response. */
      status?: number | undefined
      /** Absent if the call succeeded. */
      code?: TagsErrorCode | undefined
      attempts: number
      /** How long nothing was sent, in milliseconds: for the rate limit, and between attempts. */
      waited: number
      /** Whether a request was handed to `fetch`, so that the vendor may have acted on it. */
      sent: boolean
    }

/** What `onEvent` is told. It holds no credential, no header, no body and no contact. */
export type TagsEvent = Happening & {
  /** The vendor's name: `highlevel`. */
  vendor: string
  /** The operationId. */
  operation: string
}
