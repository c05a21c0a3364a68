import { setTimeout } from 'node:timers/promises'
import type { ListContactsOptions, ListedContact, PagePosition } from '@tags/core'
import { failureOf } from '../run/failure.ts'
import { verdict } from '../run/verdict.ts'
import type { Failure } from '../work.ts'

/** A walk through the pages of a list of contacts. */
export interface WalkOptions {
  list: (options: ListContactsOptions) => AsyncIterable<ListedContact>
  /** The position of the first page. Default: the begin. */
  from?: PagePosition | undefined
  /** Takes the contacts of a page, before the next is requested. `next` is absent at the last page. */
  onPage: (contacts: readonly ListedContact[], next?: PagePosition) => void
  /** Called when the walk begins to wait, for the reason of a failure. */
  onWait: (until: Date, failure: Failure) => void
  signal: AbortSignal
}

/** The longest time between two looks at the clock, as timers stand still while a computer sleeps. */
const interval = 60_000

/**
 * Walks through the pages of a list. After a failure of which the vendor may recover, it waits, and asks for the same
 * page again. Returns the failure that ended it, or for which it was waiting, or nothing at the end of the list.
 */
export async function walk(options: WalkOptions): Promise<Failure | undefined> {
  const { list, onPage, onWait, signal } = options
  let { from } = options
  let pauses = 0
  for (;;) {
    let contacts: ListedContact[] = []
    let broken: { error: unknown } | undefined
    const take = (next?: PagePosition) => {
      try {
        onPage(contacts, next)
      } catch (error) {
        broken = { error }
        throw error
      }
      contacts = []
      from = next
      pauses = 0
    }
    try {
      for await (const contact of list({ ...(from && { from }), onPage: take, signal })) {
        contacts.push(contact)
      }
      take()
      return undefined
    } catch (error) {
      if (broken) throw broken.error
      const failure = failureOf(error)
      if (signal.aborted) return failure
      const standing = {
        alike: Infinity,
        isTail: false,
        hasSucceeded: true,
        backs: 0,
        isStale: false,
      }
      const next = verdict(failure, { ...standing, pauses, now: Date.now() })
      if (next.act !== 'pause') return failure
      pauses += 1
      const until = new Date(Date.now() + next.time)
      onWait(until, failure)
      if (!(await waitUntil(until, signal))) {
        return next.why === 'down' ? failure : { ...failure, retryAt: until.toJSON() }
      }
    }
  }
}

/** Waits until a time, and returns whether it has come. */
async function waitUntil(until: Date, signal: AbortSignal): Promise<boolean> {
  for (;;) {
    const left = until.getTime() - Date.now()
    if (left <= 0) return true
    try {
      await setTimeout(Math.min(left, interval), undefined, { signal })
    } catch {
      return false
    }
  }
}
