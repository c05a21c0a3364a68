import { getEventListeners } from 'node:events'
import { isTagsError, type TagsError, type TagsEvent } from '@tags/core'
import type { Expect, Seen } from './row.ts'

/** Returns the error of a run, if it is a `TagsError`. */
export function failureOf({ outcome }: Seen): TagsError | undefined {
  const error = outcome !== 'none' && 'error' in outcome ? outcome.error : undefined
  return isTagsError(error) ? error : undefined
}

/** Expects the `retryAt` of a `TagsError` that many milliseconds after the answer to the last request. */
export const saysWhen =
  (milliseconds: number) =>
  (seen: Seen, expect: Expect): void => {
    const failure = failureOf(seen)
    if (!failure) return
    const left = (failure.retryAt?.getTime() ?? Number.NaN) - Date.now()
    const passed = performance.now() - (seen.server.requests.at(-1)?.at ?? Number.NaN)
    const isRight = left <= milliseconds + 5 && left >= milliseconds - passed - 5
    expect(isRight, `retryAt lies ${left} ms ahead instead of ${milliseconds}, ${passed} ms ago`)
  }

/** Checks whether each call of an operation has its attempts in order and then one `finish`, if calls do not overlap. */
export function isCoherent(events: readonly TagsEvent[]): boolean {
  const attempts = new Map<string, number>()
  const isRight = events.every((event) => {
    const count = attempts.get(event.operation) ?? 0
    if (event.type === 'finish') attempts.delete(event.operation)
    if (event.type === 'attempt') attempts.set(event.operation, event.attempt)
    const number = { attempt: count + 1, retry: count, finish: count, pause: 0 }[event.type]
    const found = 'attempts' in event ? event.attempts : 'attempt' in event ? event.attempt : 0
    return found === number
  })
  return isRight && attempts.size === 0
}

/** Expects no listeners on a signal. */
export function noListener(signal: AbortSignal, expect: Expect): void {
  const { length } = getEventListeners(signal, 'abort')
  expect(length === 0, `${length} listeners are left on the signal`)
}

/** Expects no requests to the second server of a row. */
export const nothingElsewhere = ({ server }: Pick<Seen, 'server'>, expect: Expect): void =>
  expect(server.other?.requests.length === 0, 'a request went to the other origin')
