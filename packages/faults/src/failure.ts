import { getEventListeners } from 'node:events'
import { isTagsError, type TagsError } from '@tags/core'
import type { Expect, Seen } from './row.ts'

/** The error that a run ended with, if it is one of ours. */
export function failureOf({ outcome }: Seen): TagsError | undefined {
  const error = outcome !== 'none' && 'error' in outcome ? outcome.error : undefined
  return isTagsError(error) ? error : undefined
}

/** Notes an error that does not say it may be tried again so many milliseconds after the call. */
export const saysWhen =
  (milliseconds: number) =>
  (seen: Seen, expect: Expect): void => {
    const { retryAt } = failureOf(seen) ?? {}
    const left = (retryAt?.getTime() ?? Number.NaN) - Date.now()
    const isRight = left <= milliseconds && left > milliseconds - 10_000
    expect(isRight, `retryAt lies ${left} ms ahead instead of ${milliseconds}`)
  }

/** How often each of `values` is there: `3 × done, 2 × timeout`. */
const tally = (values: readonly unknown[]): string => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1)
  return [...counts].map(([value, count]) => `${count} × ${value}`).join(', ')
}

/** What came of calls that were made at once, as a tally of `done` and codes. */
export async function outcomes(calls: Iterable<Promise<unknown>>): Promise<string> {
  const results = await Promise.allSettled(calls)
  return tally(
    results.map((result) => {
      if (result.status === 'fulfilled') return 'done'
      return isTagsError(result.reason) ? result.reason.code : String(result.reason)
    }),
  )
}

/** What a call throws; `undefined` if it does not. */
export async function thrown(call: () => unknown): Promise<unknown> {
  try {
    await call()
  } catch (error) {
    return error
  }
}

/** Notes listeners that are left on a signal. */
export function noListener(signal: AbortSignal, expect: Expect): void {
  const { length } = getEventListeners(signal, 'abort')
  expect(length === 0, `${length} listeners are left on the signal`)
}
