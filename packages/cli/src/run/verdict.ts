import type { Failure } from '../work.ts'

/** The consequence of a row's failure. */
export type Verdict =
  /** The failure is the row's outcome. */
  | { act: 'end' }
  /** The next replies show whose fault it is. */
  | { act: 'hold' }
  /** The row is sent again. */
  | { act: 'back' }
  /** The row is sent again after a time, in milliseconds, in which the lane sends nothing. */
  | { act: 'pause'; why: 'limit' | 'quota' | 'down'; time: number }
  /** The lane ends; its rows are left. */
  | { act: 'stop' }

/** The circumstances of a failure. */
export interface Standing {
  /** The number of rows, this one included, that failed alike since the last reply that shows otherwise. */
  alike: number
  /** Whether only a few rows are left after others have succeeded, and each has failed before. */
  isTail: boolean
  /** How many times the row was sent again although other rows succeeded in between. */
  backs: number
  /** The number of pauses since the last reply that was not a reason to pause. */
  pauses: number
  /** Whether the row began before the last pause did. */
  isStale: boolean
  /** The time, in milliseconds since 1970. */
  now: number
}

/** The kinds of failure by whose fault they are. */
export type Kind =
  /** The row's. */
  | 'row'
  /** The credential's. */
  | 'credential'
  /** The row's, or the credential's or the base URL's. */
  | 'doubt'
  /** The vendor is down, or it cannot be reached. */
  | 'down'
  /** The vendor wants fewer requests. */
  | 'limit'
  /** That of another row's call, which this one had joined. */
  | 'other'

const kinds: Partial<Record<Failure['code'], Kind>> = {
  unauthorized: 'credential',
  forbidden: 'doubt',
  unexpected_response: 'doubt',
  unavailable: 'down',
  network: 'down',
  timeout: 'down',
  rate_limited: 'limit',
  queued: 'limit',
  aborted: 'other',
}

/** Returns the kind of a failure. */
export const kindOf = ({ code }: Failure): Kind => kinds[code] ?? 'row'

const hour = 3_600_000
/** A row that was sent again so often, while others succeeded, fails. */
const mostBacks = { down: 2, limit: 5 }
/** 5 s, 10 s, … 5 min: the eleven before the end make half an hour. */
const mostPauses = 11
const mostQuotaPauses = 3
/** 5 s, 10 s, 20 s and 40 s: the last rows of a file may be at fault themselves. */
const mostTailPauses = 4
const mostDoubts = 10

/** Returns the wait before the next attempt of a lane after a number of pauses in vain, in milliseconds. */
const growing = (pauses: number): number => Math.min(300_000, 5000 * 2 ** pauses)

/**
 * Decides the consequence of a failure.
 * - A refused credential (401) ends the lane at once.
 * - 403, or a response that is not of the vendor's API, may be the fault of the row: of a contact that belongs to
 *   somebody else. It is, once another row succeeds; until then the row is held. The tenth such row in a row ends
 *   the lane, also later, as permissions can be revoked during a run.
 * - A vendor that does not answer, or answers 5xx, to three rows one after the other is down. The lane waits longer
 *   and longer and tries one row each time, for half an hour. A single such row fails, and one that does so for the
 *   third time while others succeed. The last few rows of a file have no others beside them: they fail after a minute.
 * - A spent limit or quota pauses the lane until the vendor accepts requests again.
 */
export function verdict(failure: Failure, standing: Standing): Verdict {
  const { alike, isTail, backs, pauses, isStale } = standing
  switch (kindOf(failure)) {
    case 'row':
      return { act: 'end' }
    case 'credential':
      return { act: 'stop' }
    case 'doubt':
      return { act: alike >= mostDoubts ? 'stop' : 'hold' }
    case 'down':
      if (!isStale && pauses === 0 && alike < 3) return { act: 'hold' }
      if (backs >= mostBacks.down) return { act: 'end' }
      if (isStale) return { act: 'back' }
      if (isTail && pauses >= mostTailPauses) return { act: 'end' }
      if (pauses >= mostPauses) return { act: 'stop' }
      return { act: 'pause', why: 'down', time: growing(pauses) }
    case 'limit':
      return limited(failure, standing)
    case 'other':
      return backs >= mostBacks.limit ? { act: 'end' } : { act: 'back' }
  }
}

function limited({ retryAt }: Failure, { backs, pauses, isStale, now }: Standing): Verdict {
  if (backs >= mostBacks.limit) return { act: 'end' }
  const asked = retryAt === undefined ? undefined : Math.max(0, Date.parse(retryAt) - now)
  const least = pauses || asked === undefined ? growing(pauses) : 0
  const time = Math.max(asked ?? 0, least)
  const why = time >= hour ? 'quota' : 'limit'
  if (!isStale && pauses >= (why === 'quota' ? mostQuotaPauses : mostPauses)) return { act: 'stop' }
  return isStale && asked === undefined ? { act: 'back' } : { act: 'pause', why, time }
}
