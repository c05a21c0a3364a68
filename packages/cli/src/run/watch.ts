import { AsyncLocalStorage } from 'node:async_hooks'
import type { TagsEvent } from '@tags/core'

/** The requests of one row's call. */
export interface Watch {
  /** Whether the client has reported an event. */
  isWatched: boolean
  /** Whether a request was handed to `fetch`. */
  isSent: boolean
  /** Whether an attempt got no reply, or one that does not say whether the vendor acted. */
  mayHaveActed: boolean
  onEvent: (event: TagsEvent) => void
}

const rows = new AsyncLocalStorage<Watch>()

/** Passes an event on to the row whose call it belongs to. Every client of a run has it as its `onEvent`. */
export const onEvent = (event: TagsEvent): void => rows.getStore()?.onEvent(event)

/** Makes a call, whose events go to `watch`. */
export const watched = <Value>(watch: Watch, call: () => Value): Value => rows.run(watch, call)

/** Creates a watch. `onRoundTrip` receives the time from a request to its reply, in milliseconds. */
export function createWatch(onRoundTrip: (time: number) => void): Watch {
  let start = 0
  const watch: Watch = {
    isWatched: false,
    isSent: false,
    mayHaveActed: false,
    onEvent(event) {
      watch.isWatched = true
      if (event.type === 'attempt') {
        watch.isSent = true
        start = performance.now()
      } else if (event.type !== 'pause') {
        if (start && event.status !== undefined) onRoundTrip(performance.now() - start)
        start = 0
        const code = event.type === 'retry' ? event.reason : event.code
        if (watch.isSent && code && isUnclear(code)) watch.mayHaveActed = true
      }
    },
  }
  return watch
}

/** Checks whether a failed request may have had an effect. */
export const isUnclear = (code: string): boolean =>
  /^(network|timeout|unavailable|unexpected_response|aborted|internal)$/.test(code)
