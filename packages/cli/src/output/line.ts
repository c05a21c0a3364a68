import type { ContactReference } from '@tags/core'
import type { Failure, Outcome } from '../work.ts'

/** A row with its outcome, as a line of the journal has it. A redacted line has no contact. */
export type OutcomeLine = {
  line: number
  vendor: string
  contact?: ContactReference
  tags?: string[]
  milliseconds: number
  at?: string
} & Outcome

/** An event of a run that changes what is shown. */
export type RunEvent =
  | { type: 'outcome'; work: { vendor: string }; outcome: Outcome }
  | {
      type: 'pause'
      vendor: string
      until: Date
      why: 'limit' | 'quota' | 'down'
      failure: Failure
    }
  | { type: 'continue'; vendor: string }
  | { type: 'stop'; vendor: string; failure: Failure }

/** Formats a contact: `email mina@example.com`. */
export const contactText = (contact: ContactReference): string =>
  Object.entries(contact)
    .map(([kind, value]) => `${kind} ${value}`)
    .join()
