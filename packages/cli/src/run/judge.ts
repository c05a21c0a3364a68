import type { Failure, Outcome } from '../work.ts'
import type { Context } from './context.ts'
import type { Pause } from './pause.ts'
import type { Row, Source } from './queue.ts'
import { type Kind, kindOf, verdict } from './verdict.ts'

/** The number of rows at the end of a file that may all be at fault themselves. */
const tail = 10

/** The number of rows at the beginning of a run of which one has to succeed. */
const mostAtFirst = 100

/** A row whose failure is not judged yet. */
interface Held {
  row: Row
  failure: Failure
  time: number
}

/** Decides what follows from the replies to a lane's rows. Times are in milliseconds. */
export interface Judge {
  succeed(row: Row, outcome: Outcome, time: number): void
  /** `isStale`: the row began before the last pause did. */
  fail(row: Row, failure: Failure, time: number, isStale: boolean): void
  /** Leaves a row to `tags resume`. */
  leave(row: Row): void
  /** Whether rows go one at a time, as it is in doubt whether the vendor accepts them. */
  isCautious(): boolean
  /** Whether the lane has to end. */
  isStopped(): boolean
  /** Judges the held rows when no other is left. */
  conclude(): void
  /** Leaves the held rows to `tags resume`. */
  leaveHeld(): void
}

/** Creates the judge of a vendor's lane. */
export function createJudge(
  vendor: string,
  { journal, onEvent, overSince }: Context,
  source: Source,
  pause: Pause,
): Judge {
  let held: Held[] = []
  let successes = 0
  /** Whether a reply has shown that the vendor accepts the credential. */
  let isAccepted = false
  let isStopped = false
  /** The rows that failed. A run that is resumed has shown its failures already. */
  let failures = journal.counts.done + journal.counts.failed > 0 ? Infinity : 0

  const end = (row: Row, outcome: Outcome, time: number) => {
    const milliseconds = Math.round(time)
    const whole: Outcome = row.isUnsure ? { ...outcome, wasUnsure: true } : outcome
    journal.end(row.work, whole, milliseconds)
    onEvent({ type: 'outcome', work: row.work, outcome: whole, milliseconds })
  }

  /** Ends held rows of some kinds with their failures. */
  const endHeld = (...kinds: Kind[]) => {
    for (const { row, failure, time } of take(kinds)) end(row, { error: failure }, time)
  }
  const take = (kinds: readonly Kind[]): Held[] => {
    const isOne = ({ failure }: Held) => kinds.includes(kindOf(failure))
    const all = held.filter(isOne)
    held = held.filter((one) => !isOne(one))
    return all
  }

  /** Records that rows have no outcome. Those that the vendor may have acted on stay unsure. */
  const leave = (rows: readonly Row[]) => {
    const lines = rows
      .filter(({ isUnsure, mayHaveActed }) => !isUnsure && !mayHaveActed)
      .map(({ work }) => work.line)
    if (lines.length) journal.back(lines)
  }
  const putBack = (rows: readonly Row[]) => {
    leave(rows)
    for (const row of rows) {
      if (successes > row.successes) row.backs += 1
      row.successes = successes
      row.isUnsure ||= row.mayHaveActed
      source.putBack(row)
    }
  }
  const rowsOf = (all: readonly Held[]) => all.map(({ row }) => row)

  const stop = (failure: Failure, rows: readonly Row[]) => {
    isStopped = true
    leave(rows)
    onEvent({ type: 'stop', vendor, failure })
  }

  return {
    succeed(row, outcome, time) {
      successes += 1
      isAccepted = true
      pause.prove()
      endHeld('doubt', 'down')
      end(row, outcome, time)
    },
    fail(row, failure, time, isStale) {
      const kind = kindOf(failure)
      const hasReply = failure.status !== undefined
      if (hasReply && kind !== 'down') endHeld('down')
      if (hasReply && kind === 'row') {
        isAccepted = true
        pause.prove()
      }
      if (isStopped || overSince() !== undefined) {
        if (kind === 'row') end(row, { error: failure }, time)
        else leave([row])
        return
      }
      const decision = verdict(failure, {
        alike: held.filter((other) => kindOf(other.failure) === kind).length + 1,
        isTail: journal.counts.done > 0 && source.left() + held.length < tail,
        backs: successes > row.successes ? row.backs : 0,
        pauses: pause.inVain(),
        isStale,
        now: Date.now(),
      })
      switch (decision.act) {
        case 'end':
          end(row, { error: failure }, time)
          failures += 1
          if (successes === 0 && failures === mostAtFirst) {
            const { said: _, ...rest } = failure
            const message = `Each of the first ${mostAtFirst} rows failed, so the others were not sent.`
            stop({ ...rest, message }, rowsOf(take(['down', 'doubt'])))
          }
          break
        case 'hold':
          held.push({ row, failure, time })
          break
        case 'back':
          putBack([row])
          break
        case 'pause':
          putBack([...rowsOf(take(['down'])), row])
          pause.begin(decision, failure, isStale)
          break
        case 'stop':
          stop(failure, [...rowsOf(take(['down', 'doubt'])), row])
      }
    },
    leave: (row) => leave([row]),
    isCautious: () => !isAccepted || pause.inVain() > 0 || (successes === 0 && held.length > 0),
    isStopped: () => isStopped,
    conclude() {
      endHeld('down', ...(journal.counts.done > 0 ? (['doubt'] as const) : []))
      const [first] = held
      if (first) stop(first.failure, rowsOf(take(['doubt'])))
    },
    leaveHeld: () => leave(rowsOf(take(['doubt', 'down']))),
  }
}
