import { setTimeout as sleep } from 'node:timers/promises'
import { isTagsError } from '@tags/core'
import type { highlevel } from '@tags/highlevel'
import type { Stage } from './row.ts'

/** A client of HighLevel. */
export type Highlevel = ReturnType<typeof highlevel>

/** Adds the tag `vip` to the contact `c1`, and returns the contact's tags. */
export const addOne = async ({ addTags }: Highlevel) => (await addTags({ id: 'c1' }, ['vip'])).tags

/** Adds the tag twice, one call after the other. */
export async function twice({ add }: Stage): Promise<string[] | undefined> {
  await add()
  return add()
}

/** Makes a value for each of `c0`, `c1` and so on. Calls for different contacts do not wait for each other. */
export const numbered = <Value>(count: number, make: (id: string) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => make(`c${index}`))

/** Waits for simultaneous calls and tallies their outcomes: `3 × done, 2 × timeout`. */
export async function outcomes(calls: Iterable<Promise<unknown>>): Promise<string> {
  const counts = new Map<string, number>()
  for (const result of await Promise.allSettled(calls)) {
    const { status } = result
    const error = status === 'rejected' ? result.reason : undefined
    const code = status === 'fulfilled' ? 'done' : isTagsError(error) ? error.code : `${error}`
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return [...counts].map(([code, count]) => `${count} × ${code}`).join(', ')
}

/** Returns the error that a call throws; `undefined` if it throws none. */
export async function thrown(call: () => unknown): Promise<unknown> {
  try {
    await call()
  } catch (error) {
    return error
  }
}

/** Returns a promise that never settles. */
export const never = () => new Promise<never>(() => {})

/** Waits long enough for pending work to run. */
export const turn = () => sleep(20)
