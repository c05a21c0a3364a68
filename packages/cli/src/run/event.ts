import type { Failure, Outcome, Work } from '../work.ts'

/** An event of a run. */
export type RunEvent =
  | { type: 'outcome'; work: Work; outcome: Outcome; milliseconds: number }
  /** The vendor's rows wait. It may come again with a later time. */
  | {
      type: 'pause'
      vendor: string
      until: Date
      why: 'limit' | 'quota' | 'down'
      failure: Failure
    }
  | { type: 'continue'; vendor: string }
  /** The vendor's rows without an outcome are left for `tags resume`. */
  | { type: 'stop'; vendor: string; failure: Failure }
