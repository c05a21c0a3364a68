import type { Failure } from '../work.ts'

/** The code of a failure. */
export type Code = Failure['code']

/** Our words about a kind of failure. */
export interface Advice {
  /** A sentence about the failure, without anything of the row or of the response. */
  meaning: string
  /** Sentences about what to do, and where to look. */
  todo: string
}

/** What to do about each kind of failure. */
export const advice: Record<Code, Advice> = {
  invalid: {
    meaning: 'The input is wrong, or the vendor refused it.',
    todo: 'Mend these rows in the file of failed rows, and give that file to a new run.',
  },
  unauthorized: {
    meaning: 'The vendor does not accept the credential.',
    todo: 'Is the credential expired, revoked or of another account? `tags vendors` names the variable that holds it. Set a valid one, then go on with `tags resume`.',
  },
  forbidden: {
    meaning: 'The credential lacks a permission.',
    todo: "Allow the credential to read and write contacts and tags in the vendor's settings, or use another one.",
  },
  not_found: {
    meaning: 'The contact does not exist.',
    todo: 'Are these contacts of this account? An export of another account, location or list has other ids, and deleted contacts keep none. The id is the one of the contact, not of a deal or a list entry.',
  },
  ambiguous: {
    meaning: 'Several contacts have the e-mail address or phone number.',
    todo: 'Give the ids of the contacts in a column `id`, or merge the duplicates at the vendor.',
  },
  conflict: {
    meaning: 'The change conflicts with another one.',
    todo: 'Does another program change the same contacts? Give the file of failed rows to a new run later.',
  },
  rate_limited: {
    meaning: 'The limit of requests or the quota is used up.',
    todo: 'Does another program use the same limit? Go on when the quota begins anew.',
  },
  queued: {
    meaning: 'The vendor is busy with an earlier request.',
    todo: 'Give the file of failed rows to a new run in a few minutes.',
  },
  unavailable: {
    meaning: 'The vendor failed, or cannot accept requests yet.',
    todo: "Look at the vendor's status page, and try again when it works.",
  },
  timeout: {
    meaning: 'No response came in time.',
    todo: "The change may have been made all the same. Look at the vendor's status page, then give the file of failed rows to a new run.",
  },
  network: {
    meaning: 'The connection failed.',
    todo: 'The change may have been made all the same. Check the connection, the proxy and --base-url, then give the file of failed rows to a new run.',
  },
  aborted: {
    meaning: 'The call was cancelled.',
    todo: 'Give the file of failed rows to a new run.',
  },
  unexpected_response: {
    meaning: "The response differs from the vendor's documentation.",
    todo: 'Does --base-url lead to the vendor? If it does, the vendor has changed its API: look for a newer version of this command, or report it.',
  },
  unsupported: {
    meaning: "The vendor's API cannot do this.",
    todo: '`tags vendors` shows what each vendor can do.',
  },
  internal: {
    meaning: 'A bug in this command.',
    todo: 'Please report it, with the sentence above.',
  },
}
