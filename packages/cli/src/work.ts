import type { ContactReference, TagsErrorCode, TagsResult } from '@tags/core'

/** The change or the reading that a run makes for every row. */
export type Action = 'add' | 'remove' | 'get'

/** A row of a file with a valid contact. */
export interface Work {
  /** The line on which the row begins. The first line of the file is 1. */
  line: number
  /** The name of the vendor: `highlevel`. */
  vendor: string
  contact: ContactReference
  /** The tags to add or remove, without repetitions; empty for `get`. */
  tags: string[]
}

/** A row of a file that cannot be sent. */
export interface BadRow {
  /** The line on which the row begins. */
  line: number
  /** A sentence with the expected form. */
  message: string
}

/** The reason why a row failed, or why a vendor's rows wait or end. */
export interface Failure {
  /**
   * The code of the `TagsError`; `unsupported` if the vendor has no such method, and `internal` for a bug in this
   * command.
   */
  code: TagsErrorCode | 'unsupported' | 'internal'
  /** Our sentence. */
  message: string
  /** The vendor's own sentence, from the body of its response. */
  said?: string
  /** The HTTP status, if there was a response. */
  status?: number
  /** When the vendor accepts the next request, as an ISO date, if it said so. */
  retryAt?: string
}

/**
 * The end of a row. `wasUnsure` is present if an earlier request of the row may have reached the vendor, too; `wasFound`
 * if its tags were then read and were as they are to be, so that no change was sent again.
 */
export type Outcome =
  | { result: TagsResult; wasUnsure?: true; wasFound?: true }
  | { error: Failure; wasUnsure?: true }
