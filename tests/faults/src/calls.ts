import { setTimeout as sleep } from 'node:timers/promises'
import { isTagsError } from '@tags/core'
import type { highlevel } from '@tags/highlevel'
import type { Stage } from './row.ts'

/** A client of HighLevel. */
export type Highlevel = ReturnType<typeof highlevel>

/** Adds the tag `vip` to the contact `c1`, and tells the contact's tags. */
export const addOne = async ({ addTags }: Highlevel) => (await addTags({ id: 'c1' }, ['vip'])).tags

/** Adds the tag with the client of the run, and again once that is done. */
export async function twice({ add }: Stage): Promise<string[] | undefined> {
  await add()
  return add()
}

/** What is made of `c0`, `c1` and so on: a contact of its own for each call lets none wait for another's turn. */
export const numbered = <Value>(count: number, make: (id: string) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => make(`c${index}`))

/** What came of calls that were made at once, as a tally of `done` and codes: `3 × done, 2 × timeout`. */
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

/** What a call throws; `undefined` if it does not. */
export async function thrown(call: () => unknown): Promise<unknown> {
  try {
    await call()
  } catch (error) {
    return error
  }
}

/** Does not come to an end. */
export const never = () => new Promise<never>(() => {})

/** Lets everything that is ready have its turn. */
export const turn = () => sleep(20)
